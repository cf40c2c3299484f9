/** Article -> safe HTML, built from the block model alone: nothing of the file's own markup gets through. */
import type { Article, Block } from '../article/article';
import { visibleText } from '../text/hiddenControls';
import { noImages, renderImage, type ImageView } from './articleImages';
import { escapeHtml, safeLink } from './escapeHtml';
import { controlStyle, renderText } from './renderText';

/** A highlight. Marks may overlap and nest. */
export interface Mark {
  /** UTF-16 range in `Article.text`; end exclusive. */
  start: number;
  end: number;
  /** CSS classes, e.g. `entity PER`. */
  classes: string;
  /** Id of the annotation, where it is one. */
  id?: string;
  /** What hovering says, in lines. */
  hover: string;
  /** What it is, for screen readers: in a word. */
  role?: string;
  /** Address of a page about it. */
  link?: string | undefined;
}

const tagOf: Record<Block['type'], string> = {
  title: 'h1',
  heading: 'h2',
  paragraph: 'p',
  listItem: 'div',
  quote: 'blockquote',
  caption: 'p',
  table: 'table',
  preformatted: 'pre',
  image: 'figure',
};

/** Gives the marks on each of several stretches of text, which are asked for from the front to the back. */
type MarksOn = (start: number, end: number) => readonly Mark[];

/** One pass over marks and stretches together: a long article has thousands of both. */
function marksInOrder(marks: readonly Mark[]): MarksOn {
  const order = new Map(marks.map((mark, index) => [mark, index]));
  const byStart = [...marks].sort((a, b) => a.start - b.start);
  let next = 0;
  let open: Mark[] = [];
  return (start, end) => {
    open = open.filter((mark) => mark.end > start);
    for (; next < byStart.length && byStart[next]!.start < end; next++)
      if (byStart[next]!.end > start) open.push(byStart[next]!);
    // As they were given: what is said first on hovering is up to the caller.
    return open.filter((mark) => mark.start < end).sort((a, b) => order.get(a)! - order.get(b)!);
  };
}

/**
 * The text of [start, end) cut at every border of a mark: flat pieces, each wrapped once with the classes of all the marks on it,
 * so that overlapping marks need no overlapping elements and the text nodes of a block always spell its text.
 */
function renderSpan(text: string, start: number, end: number, marksOn: MarksOn): string {
  const here = marksOn(start, end);
  if (here.length === 0) return renderText(text, start, end);
  const borders = new Set([start, end]);
  for (const mark of here) borders.add(Math.max(start, mark.start)).add(Math.min(end, mark.end));
  const sorted = [...borders].sort((a, b) => a - b);
  const onPiece = marksInOrder(here);
  let html = '';
  for (let i = 0; i + 1 < sorted.length; i++) {
    const from = sorted[i]!;
    const to = sorted[i + 1]!;
    const piece = renderText(text, from, to);
    const on = onPiece(from, to);
    if (on.length === 0) {
      html += piece;
      continue;
    }
    const classes = new Set(on.flatMap((mark) => mark.classes.split(' ')));
    for (const mark of on) {
      if (mark.start === from) classes.add('first');
      if (mark.end === to) classes.add('last');
    }
    const ids = on.flatMap((mark) => mark.id ?? []);
    const data = ids.length > 0 ? ` data-ids="${escapeHtml(ids.join(' '))}"` : '';
    const hover = escapeHtml(visibleText(on.map((mark) => mark.hover).join('\n')));
    const address = on.find((mark) => mark.link !== undefined)?.link;
    const link = address === undefined ? '' : ` data-link="${escapeHtml(address)}"`;
    const roles = [...new Set(on.flatMap((mark) => mark.role ?? []))].join(', ');
    // A name of its own would be read instead of the words.
    const description = roles === '' ? '' : ` aria-description="${escapeHtml(roles)}"`;
    html += `<mark class="${escapeHtml([...classes].join(' '))}"${data}${link}${description} data-hover="${hover}">${piece}</mark>`;
  }
  return html;
}

/** Rows are lines and cells are parted by ` | ` in a table's text; the partings stay in the page, hidden, so that offsets hold. */
function renderTable(text: string, block: Block, marksOn: MarksOn): string {
  let html = '<tbody>';
  let rowStart = block.start;
  for (const row of text.slice(block.start, block.end).split('\n')) {
    html += '<tr>';
    let cellStart = rowStart;
    for (const cell of row.split(' | ')) {
      const cellEnd = cellStart + cell.length;
      const isLast = cellEnd === rowStart + row.length;
      const parting = isLast ? (cellEnd < block.end ? '\n' : '') : ' | ';
      html += `<td>${renderSpan(text, cellStart, cellEnd, marksOn)}${parting && `<span hidden>${parting}</span>`}</td>`;
      cellStart = cellEnd + 3;
    }
    html += '</tr>';
    rowStart += row.length + 1;
  }
  return `${html}</tbody>`;
}

/**
 * One HTML string a block, in order. Each element carries `data-start`/`data-end`, UTF-16 offsets in `article.text`;
 * its text nodes, joined, are exactly that slice (images have none that count: they carry `data-empty`).
 */
export function renderBlocks(article: Article, marks: readonly Mark[], images: ImageView = noImages): string[] {
  const marksOn = marksInOrder(marks);
  return article.blocks.map((block) => {
    const tag = block.type === 'heading' ? `h${Math.min(6, Math.max(2, block.level ?? 2))}` : tagOf[block.type];
    const language = block.language ? `lang="${escapeHtml(block.language)}" ` : '';
    const at = `${language}data-start="${block.start}" data-end="${block.end}"`;
    if (block.type === 'image')
      return `<${tag} class="image" ${at} data-empty>${renderImage(block, article.url, images)}</${tag}>`;
    const content =
      block.type === 'table'
        ? renderTable(article.text, block, marksOn)
        : renderSpan(article.text, block.start, block.end, marksOn);
    const list =
      block.type === 'listItem' ? ` data-level="${block.level ?? 1}"${block.ordered ? ' data-ordered' : ''}` : '';
    return `<${tag} class="${block.type}" dir="auto" ${at}${list}>${content}</${tag}>`;
  });
}

/** The line under the headline: outlet, date, byline, language, link to the source. */
export function renderMetadata(article: Article): string {
  const parts: string[] = [];
  const add = (className: string, value: string | undefined): void => {
    if (value) parts.push(`<span class="${className}">${escapeHtml(visibleText(value))}</span>`);
  };
  add('outlet', article.outlet);
  const time = (date: string): string =>
    `<time datetime="${escapeHtml(date)}">${escapeHtml(date.replace('T', ' '))}</time>`;
  if (article.published) parts.push(time(article.published));
  else if (article.modified) parts.push(`<span class="modified">Updated ${time(article.modified)}</span>`);
  add('byline', article.byline);
  add('language', article.language);
  const link = safeLink(article.url);
  if (link) parts.push(`<a class="source" href="${escapeHtml(link)}">${escapeHtml(hostOf(link))}</a>`);
  return parts.join('');
}

const hostOf = (url: string): string => /^[a-z]+:\/\/(?:www\.)?([^/?#]+)/i.exec(url)?.[1] ?? url;

/** A page that stands alone, for `extract --format html`: what the preview shows, without its style sheet and scripts. */
export function renderDocument(article: Article, marks: readonly Mark[] = []): string {
  const language = article.language ? ` lang="${escapeHtml(article.language)}"` : '';
  return `<!DOCTYPE html>
<html${language} dir="${article.direction}">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(visibleText(article.title ?? ''))}</title>
<style>body{max-width:42em;margin:2em auto;padding:0 1em;line-height:1.7}.placeholder{border:1px dashed;padding:1em}${controlStyle}</style>
<header>${renderMetadata(article)}</header>
<main>
${renderBlocks(article, marks).join('\n')}
</main>
</html>
`;
}
