/** Converts offsets between UTF-16 (JavaScript, in memory) and code points (the sidecar, the command line). */

/** Conversion for one text; each call is a binary search over the astral characters alone, so most texts cost nothing. */
export interface CodePoints {
  /** UTF-16 offset -> code points before it. An offset inside a surrogate pair counts as before the pair. */
  fromUtf16(offset: number): number;
  /** Code point offset -> UTF-16 offset. */
  toUtf16(offset: number): number;
}

export function codePoints(text: string): CodePoints {
  // UTF-16 offsets of the high surrogates of whole pairs.
  const pairs: number[] = [];
  for (const match of text.matchAll(/[\u{10000}-\u{10ffff}]/gu)) pairs.push(match.index);

  /** How many of the ascending values `at(0..n-1)` are below `limit`. */
  const countBelow = (limit: number, at: (index: number) => number): number => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at(middle) < limit) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    fromUtf16: (offset) => offset - countBelow(offset, (index) => pairs[index]!),
    toUtf16: (offset) => offset + countBelow(offset, (index) => pairs[index]! - index),
  };
}
