/** The names in a part of a text. */
import { firstIndex } from '../text/firstIndex';
import type { NamedSpan } from './suggestedClaim';

/** Whether names of a label speak. */
export const speaks = ({ label }: Pick<NamedSpan, 'label'>): boolean => label === 'PER' || label === 'ORG';

/** @param names ascending. @returns those that begin in [start, end); found by halving, so that a call costs little. */
export function namesWithin(names: readonly NamedSpan[], start: number, end: number): NamedSpan[] {
  const found: NamedSpan[] = [];
  for (let at = firstIndex(names.length, (index) => names[index]!.start >= start); at < names.length; at++) {
    if (names[at]!.start >= end) break;
    found.push(names[at]!);
  }
  return found;
}
