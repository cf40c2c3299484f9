/** The names in a part of a text. */
import type { NamedSpan } from './suggestedClaim';

/** @param names ascending. @returns those that begin in [start, end); found by halving, so that a call costs little. */
export function namesWithin(names: readonly NamedSpan[], start: number, end: number): NamedSpan[] {
  const found: NamedSpan[] = [];
  for (let at = firstIndex(names.length, (index) => names[index]!.start >= start); at < names.length; at++) {
    if (names[at]!.start >= end) break;
    found.push(names[at]!);
  }
  return found;
}

/** The first of `length` indices for which `holds`; it holds for all after it too. */
export function firstIndex(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
