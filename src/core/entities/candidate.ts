/** What a finder proposes for one line; overlapping proposals are settled afterwards. */
import type { Mention } from './recognise';

/** Like a Mention, but `start` and `end` count from the start of the line. `entity` may be missing: then the text is the key. */
export type Candidate = Omit<Mention, 'entity'> & { entity?: string };

/** Whether an offset lies inside a surrogate pair. */
export const splitsPair = (text: string, at: number): boolean =>
  (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;

/** The candidates that stand together: higher score first, then longer, then earlier; in order of place. */
export function settle(candidates: readonly Candidate[], text: string): Candidate[] {
  const ranked = [...candidates].sort(
    (a, b) => b.score - a.score || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  // A title may prove what the list knows: the id of the list stays.
  const ids = new Map(
    candidates.flatMap(({ start, end, label, entity }) => (entity ? [[`${start} ${end} ${label}`, entity]] : [])),
  );
  const taken = new Uint8Array(text.length);
  const settled: Candidate[] = [];
  for (const candidate of ranked) {
    const { start, end } = candidate;
    // A longer span is free only if all of it is; looking at its marks is cheap because names are short.
    if (start >= end || splitsPair(text, start) || splitsPair(text, end) || taken.subarray(start, end).includes(1))
      continue;
    taken.fill(1, start, end);
    const entity = candidate.entity ?? ids.get(`${start} ${end} ${candidate.label}`);
    settled.push(entity === undefined ? candidate : { ...candidate, entity });
  }
  return settled.sort((a, b) => a.start - b.start);
}
