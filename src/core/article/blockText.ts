/** Pieces of source -> blocks -> the article's text and its source map: the last step of every parser. */
import type { Block, BlockType, Run } from './article';

/** A stretch of text and the source it stands for. Equal lengths: one for one; else it is indivisible. UTF-16 units. */
export interface Piece {
  text: string;
  sourceStart: number;
  sourceLength: number;
}

/** A block before it has a place in the article's text. */
export interface Draft {
  type: BlockType;
  level?: number;
  ordered?: boolean;
  url?: string;
  alt?: string;
  width?: number;
  height?: number;
  text: string;
  pieces: Piece[];
}

/** `sourceStart` of what a parser puts between pieces: cell borders and line ends of a table. */
export const NO_SOURCE = -1;

const BLANKS = ' \t\n\f\r\u00a0';
const isBlank = (code: number): boolean => code === 32 || code === 0xa0 || (code >= 9 && code <= 13 && code !== 11);
/** What may not stand at either end of a block: white space of any kind, and characters that nobody sees. */
const EDGE = /[\s\u200b\u2060\ufeff]/;

/**
 * Adds the text at a source range to a block's pieces, white space folded as a browser does, and no-break spaces with it.
 * @param data the characters; where they are as many as `sourceLength`, they are the source's own.
 * @param folded false inside `<pre>`: white space stays.
 */
export function addText(pieces: Piece[], data: string, sourceStart: number, sourceLength: number, folded = true): void {
  const previous = pieces[pieces.length - 1];
  if (data.length !== sourceLength || !folded) {
    const text = folded && BLANKS.includes(data) ? ' ' : data;
    if (text && !(text === ' ' && folded && previous?.text.endsWith(' ')))
      pieces.push({ text, sourceStart, sourceLength });
    return;
  }
  let start = 0;
  if (!previous || previous.text.endsWith(' ') || previous.text.endsWith('\n'))
    while (start < data.length && isBlank(data.charCodeAt(start))) start++;
  /** A blank since `start` that is none yet: a lone line break or no-break space becomes a space, one for one. */
  let odd = false;
  const push = (end: number) => {
    if (end === start) return;
    const text = data.slice(start, end);
    pieces.push({
      text: odd ? text.replace(/[\t\n\f\r\u00a0]/g, ' ') : text,
      sourceStart: sourceStart + start,
      sourceLength: end - start,
    });
  };
  for (let at = start; at < data.length; at++) {
    const code = data.charCodeAt(at);
    if (code > 32 && code !== 0xa0) continue;
    if (!isBlank(code)) continue;
    let end = at + 1;
    while (end < data.length && isBlank(data.charCodeAt(end))) end++;
    if (end === at + 1) {
      odd ||= code !== 32;
      continue;
    }
    push(at);
    pieces.push({ text: ' ', sourceStart: sourceStart + at, sourceLength: end - at });
    start = end;
    odd = false;
    at = end - 1;
  }
  push(data.length);
}

/** Cuts white space off both ends of a block; what is left of its pieces. */
export function trimPieces(pieces: Piece[]): Piece[] {
  let first = 0;
  let last = pieces.length - 1;
  let cutStart = 0;
  let cutEnd = 0;
  for (; first <= last; first++) {
    const { text } = pieces[first]!;
    for (cutStart = 0; cutStart < text.length && EDGE.test(text[cutStart]!);) cutStart++;
    if (cutStart < text.length) break;
  }
  for (; last >= first; last--) {
    const { text } = pieces[last]!;
    for (cutEnd = 0; cutEnd < text.length && EDGE.test(text[text.length - 1 - cutEnd]!);) cutEnd++;
    if (cutEnd < text.length) break;
  }
  const kept = pieces.slice(first, last + 1);
  const cut = (index: number, fromStart: number, fromEnd: number) => {
    const piece = kept[index];
    if (!piece || piece.text.length !== piece.sourceLength) return;
    kept[index] = {
      text: piece.text.slice(fromStart, piece.text.length - fromEnd),
      sourceStart: piece.sourceStart + fromStart,
      sourceLength: piece.sourceLength - fromStart - fromEnd,
    };
  };
  cut(0, cutStart, kept.length === 1 ? cutEnd : 0);
  if (kept.length > 1) cut(kept.length - 1, 0, cutEnd);
  return kept;
}

/** A block of its pieces, or undefined where nothing is left of them. */
export function draft(type: BlockType, pieces: Piece[], more: Partial<Draft> = {}): Draft | undefined {
  const kept = trimPieces(pieces);
  if (kept.length === 0) return undefined;
  const text = kept.length === 1 ? kept[0]!.text : kept.map((piece) => piece.text).join('');
  return { ...more, type, pieces: kept, text };
}

/** The source range a block was made from; undefined for an image, which has no text. */
export function sourceRange(block: Draft): [start: number, end: number] | undefined {
  const sourced = block.pieces.filter((piece) => piece.sourceStart !== NO_SOURCE);
  const first = sourced[0];
  const last = sourced.at(-1);
  return first && last && [first.sourceStart, last.sourceStart + last.sourceLength];
}

const overlaps = (a: [number, number] | undefined, b: [number, number]): boolean => !!a && a[0] < b[1] && b[0] < a[1];

/** A block without what the parsers know beyond it: trees must not stay in memory. */
function plainBlock({ type, level, ordered, url, alt, width, height }: Draft, start: number, end: number): Block {
  const block: Block = { type, start, end };
  if (level !== undefined) block.level = level;
  if (ordered) block.ordered = ordered;
  if (url !== undefined) block.url = url;
  if (alt !== undefined) block.alt = alt;
  if (width !== undefined && height !== undefined) Object.assign(block, { width, height });
  return block;
}

/**
 * Puts blocks one under the other, the title first; what the title was made of does not come again. Offsets of the result are UTF-16.
 */
export function joinBlocks(
  title: Draft | undefined,
  body: Draft[],
): { text: string; bodyStart: number; blocks: Block[]; map: Run[] } {
  const blocks: Block[] = [];
  const map: Run[] = [];
  const parts: string[] = [];
  let length = 0;
  let bodyStart = -1;
  const titleRange = title && sourceRange(title);
  for (const draft of title ? [title, ...body] : body) {
    const { pieces, text } = draft;
    // Each character of the source stands for one place in the text: else a span of it could not be found again.
    if (titleRange && draft !== title && overlaps(sourceRange(draft), titleRange)) continue;
    const start = parts.length > 0 ? length + 1 : 0;
    if (draft.type !== 'title' && bodyStart < 0) bodyStart = start;
    // An image has no text and no line: it stands where the next line begins.
    if (!text) {
      blocks.push(plainBlock(draft, start, start));
      continue;
    }
    length = start;
    parts.push(text);
    for (const piece of pieces) {
      if (piece.sourceStart === NO_SOURCE) {
        length += piece.text.length;
        continue;
      }
      const run = map[map.length - 1];
      const identity = piece.text.length === piece.sourceLength;
      if (
        run &&
        identity &&
        run.textLength === run.sourceLength &&
        run.textStart + run.textLength === length &&
        run.sourceStart + run.sourceLength === piece.sourceStart
      ) {
        run.textLength += piece.text.length;
        run.sourceLength += piece.sourceLength;
      } else {
        map.push({
          textStart: length,
          sourceStart: piece.sourceStart,
          textLength: piece.text.length,
          sourceLength: piece.sourceLength,
        });
      }
      length += piece.text.length;
    }
    blocks.push(plainBlock(draft, start, length));
  }
  // After the last line there is no next one.
  for (const block of blocks) if (block.start > length) block.start = block.end = length;
  return { text: parts.join('\n'), bodyStart: bodyStart < 0 ? length : Math.min(bodyStart, length), blocks, map };
}
