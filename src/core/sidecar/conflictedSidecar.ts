/** What both sides of a sidecar with conflict marks say, to be shown while nothing may be written. */
import type { ConflictSide, ConflictSides } from './conflictSides';
import type { ParsedSidecar } from './parseSidecar';
import type { Sidecar } from './sidecar';

/**
 * @param refused what reading the text with its marks gave: why it may not be written.
 * @param ours what a side says, with positions in its own text; undefined: nothing of this article.
 * @returns what ours says, then what theirs says in other words; positions in the text with marks.
 */
export function bothSides(
  refused: ParsedSidecar,
  sides: ConflictSides,
  ours: ParsedSidecar | undefined,
  theirs: ParsedSidecar | undefined,
): ParsedSidecar {
  const result: ParsedSidecar = {
    ...refused,
    sidecar: together(ours?.sidecar, theirs?.sidecar),
    locate: locateIn(sides, ours, theirs),
  };
  if (ours?.readOnly !== undefined || theirs?.readOnly !== undefined) return result;
  const message =
    'This file has a merge conflict: both sides are shown, but nothing can be changed. Keep both (the command “Keep Both Sides of the Conflict”), or choose between the marks in the file.';
  result.readOnly = message;
  result.problems = refused.problems.map((problem) =>
    problem.code === 'conflict' ? { ...problem, message } : problem,
  );
  return result;
}

function together(ours: Sidecar | undefined, theirs: Sidecar | undefined): Sidecar | undefined {
  if (!ours || !theirs) return ours ?? theirs;
  const both = <T>(own: T[], other: T[]): T[] => {
    const known = new Set(own.map((item) => JSON.stringify(item)));
    return [...own, ...other.filter((item) => !known.has(JSON.stringify(item)))];
  };
  return {
    ...theirs,
    ...ours,
    topics: both(ours.topics, theirs.topics),
    stances: both(ours.stances, theirs.stances),
    claims: both(ours.claims, theirs.claims),
    // One mark a name: what theirs says of one that ours has too is for the person who settles the conflict.
    entities: [...ours.entities, ...theirs.entities.filter(({ id }) => !ours.entities.some((own) => own.id === id))],
  };
}

/** Values that are of neither side (the sidecar itself, its source) are at the start of the text. */
function locateIn(
  sides: ConflictSides,
  ours: ParsedSidecar | undefined,
  theirs: ParsedSidecar | undefined,
): ParsedSidecar['locate'] {
  const pairs: [ConflictSide, ParsedSidecar | undefined][] = [[sides.ours, ours], [sides.theirs, theirs]]; // prettier-ignore
  return (value, key) => {
    for (const [side, parsed] of pairs) {
      const found = parsed?.locate(value, key);
      // The last character, and one behind it: what follows may be of the other side.
      if (found && found.end > found.start)
        return { start: side.toWhole(found.start), end: side.toWhole(found.end - 1) + 1 };
    }
    return { start: 0, end: 0 };
  };
}
