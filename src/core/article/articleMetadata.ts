/** What the page says of its article and what its text prints -> the fields of the article, the surer source first. */
import type { Article } from './article';
import { isNameLike, splitNames } from './authorNames';
import { datesInLine, saysChanged, saysPublished } from './dateLines';
import type { Chosen } from './htmlContent';
import type { PageMetadata } from './htmlMetadata';
import type { BlockNode, Line, LinedPage } from './htmlLines';
import { leadImage } from './leadImage';
import { signedBy } from './pageAuthors';
import { LINES_ABOVE } from './pageDates';
import { printedDate } from './publishedDate';
import { letters } from './siteName';

export type ArticleMetadata = Partial<
  Pick<
    Article,
    | 'title'
    | 'standfirst'
    | 'byline'
    | 'authors'
    | 'published'
    | 'modified'
    | 'url'
    | 'outlet'
    | 'language'
    | 'image'
    | 'imageCaption'
    | 'tags'
  >
>;

/** A standfirst stands among the first lines of the text, and is longer than a label. */
const FIRST_LINES = 4;
const MIN_STANDFIRST = 30;
const MAX_DATE_LINE = 70;
/** Letters of a weekday, a place or a label beside a date. */
const MAX_LABEL = 12;

/** @param page all lines of the page, of which `chosen` are the article's. */
export function articleMetadata(metadata: PageMetadata, chosen: Chosen, page: LinedPage): ArticleMetadata {
  const { lines } = page;
  const body = chosen.lines;
  const authors = authorsOf(metadata, chosen, lines);
  const { published, modified } = datesOf(metadata, chosen.dates, lines);
  const told = metadata.image
    ? { url: metadata.image, ...(metadata.imageCaption ? { caption: metadata.imageCaption } : {}) }
    : undefined;
  const image = leadImage(body, told, metadata.url);
  const fields: { [K in keyof ArticleMetadata]: ArticleMetadata[K] | undefined } = {
    title: metadata.title,
    standfirst: standfirstOf(metadata, body, page.nodes),
    byline: authors.join(', ') || undefined,
    authors: authors.length > 0 ? authors : undefined,
    published,
    // A day without its time says nothing beside the time of the same day.
    modified: modified && published?.startsWith(modified) ? undefined : modified,
    url: metadata.url,
    outlet: metadata.outlet,
    image: image?.url,
    imageCaption: image?.caption,
    tags: metadata.tags.length > 0 ? metadata.tags : undefined,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as ArticleMetadata;
}

/** The outlet's own name is an author only where no other is printed. */
function authorsOf({ authors, isSite, title }: PageMetadata, chosen: Chosen, lines: readonly Line[]): string[] {
  if (authors.some((name) => !isSite(name))) return authors;
  const printed = splitNames(chosen.bylines[0] ?? '', isSite).filter(isNameLike);
  if (printed.length > 0) return printed;
  const first = lines.indexOf(chosen.lines[0]!);
  const signed = first < 0 ? [] : signedBy(lines, first, lines.indexOf(chosen.lines.at(-1)!), isSite, title);
  return signed.length > 0 ? signed : authors;
}

function datesOf(
  { published, modified, titleElement, declaredLanguage }: PageMetadata,
  printed: readonly string[],
  lines: readonly Line[],
): Pick<ArticleMetadata, 'published' | 'modified'> {
  for (const line of printed) {
    if (published && modified) break;
    const found = datesInLine(line, published ?? modified, declaredLanguage);
    published ??= found.published ?? found.stamped;
    if (found.modified !== published) modified ??= found.modified;
  }
  // Anywhere on the page, where the line or a label above it says so.
  for (const [index, { text }] of published ? [] : lines.entries()) {
    if (text.length > MAX_DATE_LINE || !/\p{Nd}/u.test(text)) continue;
    const label = lines[index - 1]?.text ?? '';
    if (!saysPublished(text) && !(label.length < MAX_DATE_LINE / 2 && saysPublished(label))) continue;
    published = datesInLine(text, modified, declaredLanguage).published;
    if (published) break;
  }
  published ??= soleDate(lines, (titleElement?.startIndex ?? 0) - LINES_ABOVE, modified, declaredLanguage);
  return { ...(published ? { published } : {}), ...(modified ? { modified } : {}) };
}

/** The only date that stands on a line of its own, from the title on: above it is today's. */
function soleDate(
  lines: readonly Line[],
  from: number,
  near: string | undefined,
  locale: string | undefined,
): string | undefined {
  const days = new Map<string, string>();
  for (const { text, pieces } of lines) {
    if (text.length > MAX_DATE_LINE || !/\p{Nd}/u.test(text) || pieces[0]!.sourceStart < from) continue;
    const date = printedDate(text, near, locale);
    const rest = date && text.slice(0, date.start) + text.slice(date.end);
    if (!date || rest === undefined || rest.replace(/\P{L}/gu, '').length > MAX_LABEL || saysChanged(rest)) continue;
    days.set(date.iso.slice(0, 10), date.iso);
    if (days.size > 1) return undefined;
  }
  return [...days.values()][0];
}

/** Names of elements for a summary above the text. */
const STANDFIRST =
  /lead|lede|standfirst|dek|summary|intro|abstract|description|subtitle|subhead|sub-?headline|teaser|excerpt|chapeau|chapo|entradilla|bajada|sommario|occhiello|vorspann|ingress|zajawka|anons/i;

/** The line under the title that the metadata have, word for word, as the article's summary. */
function standfirstOf(
  { summaries }: PageMetadata,
  body: readonly Line[],
  nodes: readonly BlockNode[],
): string | undefined {
  const told = new Set(summaries.map(letters));
  const first = body.filter(({ text }) => text.length >= MIN_STANDFIRST).slice(0, FIRST_LINES + 1);
  const at = first.findIndex(({ text }) => told.has(letters(text)));
  const [line, next] = [first[at], first[at + 1]];
  if (!line || !next) return undefined;
  const [own, other] = [nodes[line.node]!, nodes[next.node]!];
  // Paragraphs of one text: a description that repeats the first of them is no standfirst.
  const isAlike = line.type === next.type && own.parent === other.parent && classOf(own) === classOf(other);
  return !isAlike || STANDFIRST.test(classOf(own)) ? line.text : undefined;
}

const classOf = ({ element }: BlockNode): string => ('attribs' in element ? (element.attribs['class'] ?? '') : '');
