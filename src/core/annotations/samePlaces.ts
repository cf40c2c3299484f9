/** Where else in an article the same words are printed: those that one decision can be made about at once. */
import { fold, type FoldedText } from './fold';
import type { Span } from '../text/spans';

const letter = /[\p{L}\p{M}\p{N}]/u;
/** Words are not parted by spaces. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const hangul = /\p{Script=Hangul}/u;
const upper = /\p{Lu}/u;
/** As short, and in capitals, it is an abbreviation, and in small letters a word: US and us. */
const SHORT = 3;

const characterBefore = (text: string, at: number): string =>
  at === 0
    ? ''
    : String.fromCodePoint(text.codePointAt(at > 1 && text.codePointAt(at - 2)! > 0xffff ? at - 2 : at - 1)!);
const characterAt = (text: string, at: number): string =>
  at < text.length ? String.fromCodePoint(text.codePointAt(at)!) : '';

/** A word goes on over the place between two characters. A particle follows a Korean name without a space. */
function goesOn(before: string, after: string, isEnd: boolean): boolean {
  if (!letter.test(before) || !letter.test(after) || unspaced.test(before) || unspaced.test(after)) return false;
  return !(isEnd && hangul.test(before) && hangul.test(after));
}

/** A name in small letters is another word; a headline in capitals is not. */
function sameCase(a: string, b: string): boolean {
  const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');
  const [one, other] = [plain(a), plain(b)];
  if (one === other || !upper.test(one + other)) return true;
  const isCapitals = (text: string): boolean => text === text.toUpperCase();
  return one.length > SHORT && (isCapitals(one) || isCapitals(other)) && upper.test(one) && upper.test(other);
}

/**
 * Whole words that read as [start, end) does, but for width, white space, accents written apart and capitals of a headline.
 * In order; [start, end) is one of them. UTF-16 offsets in `text`; linear in its length.
 */
export function samePlaces(text: string, start: number, end: number, folded: FoldedText = fold(text)): Span[] {
  const words = text.slice(start, end);
  const wanted = fold(words).text;
  const places: Span[] = [];
  if (wanted === '') return [[start, end]];
  for (let at = folded.text.indexOf(wanted); at >= 0; at = folded.text.indexOf(wanted, at + 1)) {
    const span: Span = [folded.starts[at]!, folded.ends[at + wanted.length - 1]!];
    if (span[0] < (places.at(-1)?.[1] ?? 0)) continue;
    const isSelf = span[0] < end && span[1] > start;
    const found = text.slice(...span);
    const isWhole =
      !goesOn(characterBefore(text, span[0]), characterAt(text, span[0]), false) &&
      !goesOn(characterBefore(text, span[1]), characterAt(text, span[1]), true);
    if (isSelf) {
      if (!places.some(([from]) => from === start)) places.push([start, end]);
    } else if (isWhole && !found.includes('\n') && sameCase(words, found)) places.push(span);
  }
  return places;
}
