/** A sidecar with conflict marks -> one that has what both sides say. */
import { conflictSides } from './conflictSides';
import { mergeSidecars } from './mergeSidecars';

/**
 * Settles a conflict so that nothing is lost: additions of both sides are in; where both changed one field, ours stays and theirs is
 * a comment below it.
 * @returns undefined where the text has no conflict marks, they do not fit together, or the sides cannot be read as sidecars.
 */
export function keepBothSides(text: string): string | undefined {
  const sides = conflictSides(text);
  if (!sides) return undefined;
  const merged = mergeSidecars(sides.base?.text, sides.ours.text, sides.theirs.text, { keepBoth: true });
  return merged.isWholeFile ? undefined : merged.text;
}
