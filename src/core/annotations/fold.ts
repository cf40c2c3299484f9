/** Text -> what stays of it when a page is set again: no white space, no invisible characters, one form of each letter and mark. */
import { firstIndex } from '../text/firstIndex';
import search from 'approx-string-match';

export interface FoldedText {
  text: string;
  /** UTF-16 range in the original of each UTF-16 unit of `text`. */
  starts: Int32Array;
  ends: Int32Array;
}

const marks = new Map(
  Object.entries({
    '，': ',', '、': ',', '。': '.', '；': ';', '：': ':', '！': '!', '？': '?', '（': '(', '）': ')',
    '“': '"', '”': '"', '„': '"', '«': '"', '»': '"', '「': '"', '」': '"', '『': '"', '』': '"', '《': '"', '》': '"',
    '‘': "'", '’': "'", '‹': "'", '›': "'", '`': "'", '–': '-', '—': '-', '―': '-', '−': '-', '〜': '~',
  }),
); // prettier-ignore
const dropped = /[\s\p{Cf}\p{Cc}\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u;
/** What belongs to the character before it: accents, and the vowels and finals of Korean letters written apart. */
const follower = /[\p{Mn}\u3099\u309a\u1160-\u11ff]/u;
/** ASCII and Han, most of all text: it is its own NFKC form and needs no look-up. */
const isCommon = (code: number): boolean => (code > 0x20 && code < 0x7f) || (code >= 0x3400 && code <= 0x9fff);

const isNoHan = (code: number): boolean => code >= 0x300 && (code < 0x3100 || code > 0x9fff);

export function fold(original: string): FoldedText {
  // A character may fold to several (`㎞`), so room is made when it runs out.
  let room = original.length + 64;
  let units = new Uint16Array(room);
  let starts = new Int32Array(room);
  let ends = new Int32Array(room);
  let length = 0;
  const push = (unit: number, start: number, end: number): void => {
    if (length === room) {
      room *= 2;
      const grow = <T extends Uint16Array | Int32Array>(to: T, from: T): T => (to.set(from), to);
      units = grow(new Uint16Array(room), units);
      starts = grow(new Int32Array(room), starts);
      ends = grow(new Int32Array(room), ends);
    }
    units[length] = unit;
    starts[length] = start;
    ends[length++] = end;
  };
  for (let start = 0; start < original.length;) {
    const code = original.codePointAt(start)!;
    let end = start + (code > 0xffff ? 2 : 1);
    while (end < original.length && isNoHan(original.charCodeAt(end)) && follower.test(original[end]!)) end++;
    if (isCommon(code) && end === start + 1)
      push(code >= 0x41 && code <= 0x5a ? code + 32 : code === 0x60 ? 0x27 : code, start, end);
    else if (code !== 0x20 && code !== 0x0a) {
      for (const character of original.slice(start, end).normalize('NFKC').toLowerCase()) {
        const kept = marks.get(character) ?? (dropped.test(character) ? '' : character);
        for (let i = 0; i < kept.length; i++) push(kept.charCodeAt(i), start, end);
      }
    }
    start = end;
  }
  return {
    text: textOf(units.subarray(0, length)),
    starts: starts.subarray(0, length),
    ends: ends.subarray(0, length),
  };
}

/** Folded offset of the first character that begins at or after `offset`. */
export const foldedOffset = ({ starts }: FoldedText, offset: number): number =>
  firstIndex(starts.length, (at) => starts[at]! >= offset);

/** In pieces: a call takes only so many arguments. */
function textOf(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += 8192) text += String.fromCharCode(...units.subarray(at, at + 8192));
  return text;
}

/** Whether some text is a quote, as far as a reader can see: line breaks are white space, and tags within are nothing. */
export const says = (text: string, quote: string): boolean => text === quote || saysFolded(text, folded(quote));

/** Whether a text says what a quote says, or did before a few letters were put right: half of them at most. */
export function saysNearly(text: string, quote: string): boolean {
  if (text === quote) return true;
  const [a, b] = [folded(text), folded(quote)];
  if (saysFolded(text, b, a)) return true;
  return a !== '' && b !== '' && search(a, b, Math.floor(b.length / 2)).length > 0;
}

const folded = (text: string): string => fold(text).text;
const saysFolded = (text: string, quote: string, foldedText = folded(text)): boolean =>
  foldedText === quote || (text.includes('<') && folded(text.replace(/<[^<>]*>/g, '')) === quote);
