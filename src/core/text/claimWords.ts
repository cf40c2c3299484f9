/** Trims a selection to what counts as the words of a claim, so that two annotators who drag a little differently mark the same. */
import { wholeCharacters, type Span } from './spans';

const closingOf: Record<string, string> = {
  '“': '”',
  '「': '」',
  '『': '』',
  '‘': '’',
  '«': '»',
  '„': '“',
  '"': '"',
  '(': ')',
  '（': '）',
  '[': ']',
  '【': '】',
};
const opening = new Set(Object.keys(closingOf));
const closing = new Set(Object.values(closingOf));
/** `U.S.A.` and the like; more is no abbreviation. */
const longestAbbreviation = 12;
/** Never part of a claim at its end. */
const trailing = /[\s,;:，、；：—–-]/u;
const leading = /[\s,;:.，、；：。—–・·•]/u;

/**
 * [start, end) without white space, commas and colons around, without quotation marks or brackets that enclose all of it or have
 * no partner in it, and without a full stop at the end (a question or exclamation mark stays; so does the point of `U.S.`).
 * @returns UTF-16 offsets; undefined where nothing is left.
 */
export function claimWords(text: string, start: number, end: number): Span | undefined {
  const whole = wholeCharacters(text, start, end);
  if (!whole) return undefined;
  let [from, to] = whole;
  for (let before = -1; before !== to - from && from < to;) {
    before = to - from;
    while (from < to && leading.test(text[from]!)) from++;
    while (from < to && trailing.test(text[to - 1]!)) to--;
    if (from < to && isFullStop(text, from, to)) to--;
    if (from >= to) break;
    const [first, last] = [text[from]!, text[to - 1]!];
    const rest = text.slice(from + 1, to);
    if (closing.has(first) && !opening.has(first)) from++;
    else if (opening.has(last) && !closing.has(last)) to--;
    else if (opening.has(first) && !rest.includes(closingOf[first]!)) from++;
    else if (opening.has(first) && partnerOf(text, from, to) === to - 1) {
      from++;
      to--;
    } else if (closing.has(last) && last !== '’' && !text.slice(from, to - 1).includes(openingOf(last))) to--;
  }
  return from < to ? [from, to] : undefined;
}

const openingOf = (mark: string): string => Object.keys(closingOf).find((open) => closingOf[open] === mark) ?? mark;

/** Where the mark that `from` opens is closed, with what is nested in it; -1: nowhere before `to`. */
function partnerOf(text: string, from: number, to: number): number {
  const open = text[from]!;
  const close = closingOf[open]!;
  let depth = 0;
  for (let at = from; at < to; at++) {
    if (open !== close && text[at] === open) depth++;
    else if (text[at] === close && at > from && --depth <= 0) return at;
  }
  return -1;
}

/** A point that ends a sentence: not an ellipsis, not the point of an abbreviation (`U.S.`, `J.`). */
function isFullStop(text: string, from: number, to: number): boolean {
  const mark = text[to - 1]!;
  if (mark === '。' || mark === '．') return true;
  if (mark !== '.' || text[to - 2] === '.') return false;
  let wordStart = to - 1;
  while (wordStart > from && to - wordStart < longestAbbreviation && !/\s/.test(text[wordStart - 1]!)) wordStart--;
  const word = text.slice(wordStart, to - 1);
  return word.length > 1 && !word.includes('.');
}
