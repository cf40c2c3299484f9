/**
 * Every unit that an offset of a text can be counted in. In memory all is UTF-16, as in JavaScript; the sidecar and the command line
 * count code points; other tools' formats also UTF-8 bytes (brat's peers, spaCy's `as_bytes`) or what a reader calls a character.
 */
import { firstIndex } from './firstIndex';

/** Conversion for one text. An offset inside of a character counts as before it. */
export interface Offsets {
  /** UTF-16 offset -> whole units before it. */
  fromUtf16(offset: number): number;
  /** Units -> UTF-16 offset. */
  toUtf16(offset: number): number;
}

/** How many of the ascending values `at(0 … count-1)` are below `limit`. */
const countBelow = (limit: number, count: number, at: (index: number) => number): number =>
  firstIndex(count, (index) => at(index) >= limit);

/** Unicode code points. Each call is a binary search over the astral characters alone, so most texts cost nothing. */
export function codePoints(text: string): Offsets {
  // UTF-16 offsets of the high surrogates of whole pairs.
  const pairs: number[] = [];
  for (const match of text.matchAll(/[\u{10000}-\u{10ffff}]/gu)) pairs.push(match.index);
  return {
    fromUtf16: (offset) => offset - countBelow(offset, pairs.length, (index) => pairs[index]!),
    toUtf16: (offset) => offset + countBelow(offset, pairs.length, (index) => pairs[index]! - index),
  };
}

/** So many UTF-16 units are counted one by one; the sums before them are kept. */
const STEP = 256;

/** Bytes of the text in UTF-8, without a BOM. */
export function utf8Bytes(text: string): Offsets {
  /** Of the unit at an offset; a pair's four bytes are two for each half. */
  const bytesAt = (offset: number): number => {
    const unit = text.charCodeAt(offset);
    if (unit < 0x80) return 1;
    if (unit < 0x800) return 2;
    // A lone surrogate is written as U+FFFD.
    return isHalf(text, offset) || isHalf(text, offset + 1) ? 2 : 3;
  };
  const sums = [0];
  let sum = 0;
  for (let offset = 0; offset < text.length; offset++) {
    sum += bytesAt(offset);
    if ((offset + 1) % STEP === 0) sums.push(sum);
  }
  /** Bytes before a UTF-16 offset that is between two characters. */
  const before = (offset: number): number => {
    let bytes = sums[Math.floor(offset / STEP)]!;
    for (let at = offset - (offset % STEP); at < offset; at++) bytes += bytesAt(at);
    return bytes;
  };
  return {
    fromUtf16: (offset) => before(isHalf(text, offset) ? offset - 1 : offset),
    toUtf16(offset) {
      let at = (countBelow(offset + 1, sums.length, (index) => sums[index]!) - 1) * STEP;
      for (let bytes = sums[at / STEP]!; at < text.length && bytes + bytesAt(at) <= offset; at++) bytes += bytesAt(at);
      return isHalf(text, at) ? at - 1 : at;
    },
  };
}

/** Whether an offset stands inside a surrogate pair. */
const isHalf = (text: string, offset: number): boolean =>
  text.charCodeAt(offset) >> 10 === 0xdc00 >> 10 && text.charCodeAt(offset - 1) >> 10 === 0xd800 >> 10;

/** Grapheme clusters (UAX #29): what a reader calls a character. Takes time in proportion to the text. */
export function graphemes(text: string): Offsets {
  const starts = Array.from(new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text), (s) => s.index);
  return {
    fromUtf16: (offset) =>
      offset >= text.length ? starts.length : Math.max(0, countBelow(offset + 1, starts.length, (i) => starts[i]!) - 1),
    toUtf16: (offset) => starts[offset] ?? text.length,
  };
}
