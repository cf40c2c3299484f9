/** Tree -> lines: each block-level stretch of text with its source, its element and how much of it is links. */
import { isTag, isText, type Document, type Element, type Text } from 'domhandler';
import { addText, draft, NO_SOURCE, type Draft, type Piece } from './blockText';
import { INLINE, walk, words } from './htmlTree';
import { MAX, TooLargeError } from './tooLarge';

export interface Line extends Draft {
  /** The nearest block-level element around it, as an index into the page's nodes. */
  node: number;
  /** UTF-16 units of its text inside links. */
  linkLength: number;
  /** UTF-16 units of its text in bold or italics. */
  strongLength: number;
}

/** A block-level element that lines may be in. Parents come before their children. */
export interface BlockNode {
  element: Element | Document;
  /** Index of the block-level element around it; -1 for the root. */
  parent: number;
  depth: number;
}

/** A page as lines of text in a tree of blocks. */
export interface LinedPage {
  lines: Line[];
  nodes: BlockNode[];
}

const STRONG = words('b strong em i');
const HEADING = /^h[1-6]$/;
/** An image smaller than this is a pixel that counts readers, or a button. */
const MIN_IMAGE = 60;

/** The address of an image, where lazy loading has hidden it, else undefined for icons and placeholders. */
export function imageUrl({ attribs }: Element): string | undefined {
  const tiny = ['width', 'height'].some((side) => Number.parseInt(attribs[side] ?? '', 10) < MIN_IMAGE);
  const url = attribs['data-src'] ?? attribs['data-original'] ?? attribs['data-lazy-src'] ?? attribs['src'] ?? '';
  return tiny || !url.trim() || url.startsWith('data:') ? undefined : url.trim();
}

/** Undefined where it is not given in pixels, or by no sane number. */
function imageSize({ attribs }: Element): { width: number; height: number } | undefined {
  const [width, height] = ['width', 'height'].map((side) => {
    const value = attribs[side]?.trim() ?? '';
    return /^\d{1,5}(?:px)?$/.test(value) ? Number.parseInt(value, 10) : 0;
  }) as [number, number];
  return width > 0 && height > 0 ? { width, height } : undefined;
}

/** A table of data, not one that lays out a page: rows of short cells without blocks inside. */
function isDataTable(table: Element): boolean {
  let cells = 0;
  let rows = 0;
  let laidOut = false;
  walk(table, (node) => {
    if (!isTag(node)) return !laidOut;
    if (node !== table && (node.name === 'table' || node.name === 'div' || node.name === 'img' || node.name === 'form'))
      laidOut = true;
    if (node.name === 'tr') rows++;
    if (node.name === 'td' || node.name === 'th') {
      cells++;
      if ((node.endIndex ?? 0) - (node.startIndex ?? 0) > 2000) laidOut = true;
    }
    return !laidOut;
  });
  return !laidOut && rows > 1 && cells >= rows * 2;
}

/**
 * @param skip elements that were taken out.
 */
export function htmlLines(root: Document | Element, skip: { has(element: Element): boolean }): LinedPage {
  const lines: Line[] = [];
  const nodes: BlockNode[] = [{ element: root, parent: -1, depth: 0 }];
  let pieces: Piece[] = [];
  let linkLength = 0;
  let strongLength = 0;
  /** Index of the current block-level element in `nodes`. */
  let current = 0;
  /** How many of each are open around the current text. */
  const inside = { a: 0, strong: 0, blockquote: 0, caption: 0, pre: 0, heading: 0 };
  const lists: string[] = [];
  let items = 0;
  let table: Element | undefined;

  const flush = () => {
    if (pieces.length === 0) return;
    const type = table
      ? 'table'
      : inside.caption
        ? 'caption'
        : inside.heading
          ? 'heading'
          : inside.pre
            ? 'preformatted'
            : items
              ? 'listItem'
              : inside.blockquote
                ? 'quote'
                : 'paragraph';
    const more: Partial<Draft> = {};
    if (type === 'heading') more.level = inside.heading;
    if (type === 'listItem') {
      more.level = Math.max(1, lists.length);
      if (lists.at(-1) === 'ol') more.ordered = true;
    }
    const block = draft(type, pieces, more);
    const most = block?.text.length ?? 0;
    if (block) {
      const line = {
        node: current,
        linkLength: Math.min(linkLength, most),
        strongLength: Math.min(strongLength, most),
      };
      if (lines.push({ ...block, ...line }) > MAX.pageLines) throw new TooLargeError('pageLines');
    }
    pieces = [];
    linkLength = strongLength = 0;
  };
  const separator = (text: string) => {
    while (pieces.at(-1)?.text === ' ') pieces.pop();
    const last = pieces.at(-1);
    if (last?.text.endsWith(' ') && last.text.length === last.sourceLength) {
      pieces[pieces.length - 1] = { ...last, text: last.text.slice(0, -1), sourceLength: last.sourceLength - 1 };
    }
    if (pieces.length > 0) pieces.push({ text, sourceStart: NO_SOURCE, sourceLength: 0 });
  };
  const onText = (node: Text) => {
    const before = pieces.length;
    addText(pieces, node.data, node.startIndex!, node.endIndex! - node.startIndex!, inside.pre === 0 || !!table);
    if (!inside.a && !inside.strong) return;
    let length = 0;
    for (let i = before; i < pieces.length; i++) length += pieces[i]!.text.length;
    if (inside.a) linkLength += length;
    if (inside.strong) strongLength += length;
  };
  walk(
    root,
    (node) => {
      if (isText(node)) {
        onText(node);
        return false;
      }
      if (!isTag(node) || skip.has(node)) return false;
      const { name } = node;
      if (name === 'br') {
        if (table) separator(' ');
        else if (inside.pre) separator('\n');
        else flush();
        return false;
      }
      if (name === 'img') {
        const url = imageUrl(node);
        if (url && !table) {
          flush();
          const alt = node.attribs['alt']?.trim();
          lines.push({
            type: 'image', url, ...(alt ? { alt } : {}), ...imageSize(node), text: '', pieces: [], node: current, linkLength: 0, strongLength: 0,
          }); // prettier-ignore
        }
        return false;
      }
      if (name === 'a') inside.a++;
      else if (STRONG.has(name)) inside.strong++;
      if (INLINE.has(name)) return true;
      if (table) {
        if (name === 'tr') separator('\n');
        if ((name === 'td' || name === 'th') && !pieces.at(-1)?.text.endsWith('\n')) separator(' | ');
        return true;
      }
      flush();
      nodes.push({ element: node, parent: current, depth: nodes[current]!.depth + 1 });
      current = nodes.length - 1;
      if (name === 'ul' || name === 'ol') lists.push(name);
      else if (name === 'li') items++;
      else if (name === 'blockquote') inside.blockquote++;
      else if (name === 'pre') inside.pre++;
      else if (HEADING.test(name)) inside.heading = Number(name[1]);
      else if (name === 'table' && isDataTable(node)) table = node;
      if (isCaption(node)) inside.caption++;
      return true;
    },
    (node) => {
      const { name } = node;
      if (name === 'a') inside.a--;
      else if (STRONG.has(name)) inside.strong--;
      if (INLINE.has(name) || node === root || (table && node !== table)) return;
      flush();
      current = nodes[current]!.parent;
      if (name === 'ul' || name === 'ol') lists.pop();
      else if (name === 'li') items--;
      else if (name === 'blockquote') inside.blockquote--;
      else if (name === 'pre') inside.pre--;
      else if (HEADING.test(name)) inside.heading = 0;
      else if (node === table) table = undefined;
      if (isCaption(node)) inside.caption--;
    },
  );
  flush();
  return { lines, nodes };
}

const CAPTION_CLASS =
  /(?:^|[\s_-])(?:caption|wp-caption-text|image-caption|figcaption|legende|bildunterschrift|pie-de-foto)(?:[\s_-]|$)/i;
/** A longer element, in source, is a body that has captions, not one. */
const MAX_CAPTION = 3000;

function isCaption({ name, attribs, startIndex, endIndex }: Element): boolean {
  if (endIndex! - startIndex! > MAX_CAPTION || name === 'figure') return false;
  return name === 'figcaption' || CAPTION_CLASS.test(attribs['class'] ?? '');
}
