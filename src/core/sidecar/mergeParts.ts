/** Two people's changes of one part of a YAML file -> the lines that have both; see `mergeSidecars`. */
import type { MergeConflict, MergeNotice } from './mergeSidecars';
import { rank } from './renderYaml';
import { sidecarShape } from './sidecarShape';
import { isEmpty, linesAt, said, type Part } from './yamlParts';
import { sameTree } from './yamlTree';

export interface Merge {
  conflicts: MergeConflict[];
  notices: MergeNotice[];
  /** Makes the lines of a conflict. */
  settle(ours: Part, theirs: Part): string;
}

/** The item of the document, then keys and ids: `['', 'claims', 'c-7f3k2m9q', 'note']`. */
type Path = readonly string[];

/** The sides differ in something that no lines of theirs can be put beside ours for. */
export class CannotMerge extends Error {}

/** The first key behind a dash cannot have conflict marks around it: its whole item has to. */
class NeedsWholeItem extends Error {}

const hasComment = ({ text }: Part): boolean => /(?:^|\s)#/.test(text);
const commentsIn = (text: string): string[] => text.match(/(?<=^|\s)#.*/gm) ?? [];
const same = (a: Part, b: Part): boolean => a.text === b.text || linesAt(a, 0) === linesAt(b, 0);
const fit = (part: Part, { column, isBehindDash }: Part): string => linesAt(part, column, isBehindDash);

/** @returns lines in the indentation of ours. */
export function mergePart(merge: Merge, base: Part | undefined, ours: Part, theirs: Part, path: Path): string {
  if (same(ours, theirs) || (base && same(base, theirs))) return ours.text;
  if (base && same(base, ours)) return fit(theirs, ours);
  const lead = mergeComments(base, ours, theirs);
  const rest = (part: Part): Part => ({ ...part, text: part.text.slice(part.lead.length), lead: '' });
  const [ourRest, theirRest, baseRest] = [rest(ours), rest(theirs), base && rest(base)];
  return lead + mergeRest(merge, baseRest, ourRest, theirRest, path);
}

function mergeRest(merge: Merge, base: Part | undefined, ours: Part, theirs: Part, path: Path): string {
  if (same(ours, theirs) || (base && same(base, theirs))) return ours.text;
  if (base && same(base, ours)) return fit(theirs, ours);
  const conflict = (): string => {
    if (path.length === 1) throw new CannotMerge();
    if (ours.isBehindDash) throw new NeedsWholeItem();
    merge.conflicts.push({ path: [...path], ours: ours.text, theirs: theirs.text });
    return merge.settle(ours, theirs);
  };
  if (ours.kind === theirs.kind && ours.kind !== 'leaf') {
    if (!base && areTwoAnnotations(ours, theirs)) return conflict();
    const head = mergeHead(base, ours, theirs);
    const before = base?.kind === ours.kind ? base.parts : [];
    if (head !== undefined) {
      const { conflicts, notices } = merge;
      const inner: Merge = { ...merge, conflicts: [], notices: [] };
      try {
        const lines = head + mergeParts(inner, before, ours.parts, theirs.parts, path);
        conflicts.push(...inner.conflicts);
        notices.push(...inner.notices);
        return lines;
      } catch (error) {
        if (!(error instanceof NeedsWholeItem)) throw error;
      }
    }
    return conflict();
  }
  // One took all items out: those go that the other did not change.
  const [full, empty] = ours.kind === 'leaf' ? [theirs, ours] : [ours, theirs];
  if (isEmpty(empty) && base && base.kind === full.kind && full.kind !== 'leaf' && !hasComment(empty)) {
    const lines = full.head + mergeParts(merge, base.parts, full.parts, [], path);
    return fit({ ...full, text: lines }, ours);
  }
  // The same value, written in two ways; a comment on its line is not given away for that.
  if (sameTree(ours.tree, theirs.tree) || (base && sameTree(base.tree, theirs.tree))) {
    if (!hasComment(theirs)) return ours.text;
  }
  if (sameTree(ours.tree, theirs.tree) || (base && sameTree(base.tree, ours.tree))) {
    if (!hasComment(ours)) return fit(theirs, ours);
  }
  if (isEmpty(ours) !== isEmpty(theirs)) {
    if (base && !isEmpty(base)) merge.notices.push({ path: [...path], what: 'kept' });
    return isEmpty(ours) ? fit(theirs, ours) : ours.text;
  }
  return conflict();
}

/** Ids are random: two annotations of other words with one id are copies made by hand, and neither is the other's new version. */
function areTwoAnnotations(ours: Part, theirs: Part): boolean {
  const of = (part: Part, key: string): string | undefined => {
    const found = part.parts.find((inner) => inner.key === key);
    return found && said(found.tree);
  };
  const quote = of(ours, 'quote');
  return quote !== undefined && quote !== of(theirs, 'quote') && of(ours, 'range') !== of(theirs, 'range');
}

/** Comments of both sides; one that a side took out stays, if the other side changed them too. */
function mergeComments(base: Part | undefined, ours: Part, theirs: Part): string {
  const [own, other, before] = [ours, theirs, base].map((part) =>
    part ? linesAt({ text: part.lead, column: part.column }, ours.column) : '',
  );
  if (other === own || other === before) return ours.lead;
  if (own === before) return other!;
  const known = new Set(`${own}${before}`.split('\n'));
  const added = other!.split('\n').filter((line) => !known.has(line));
  return ours.lead + added.map((line) => `${line}\n`).join('');
}

/** The line of the key or dash itself; undefined where both changed it. */
function mergeHead(base: Part | undefined, ours: Part, theirs: Part): string | undefined {
  const head = (part: Part): string => linesAt({ text: part.head, column: part.column }, ours.column);
  // Behind a dash are only spaces.
  if (ours.parts[0]?.isBehindDash || head(theirs) === ours.head || (base && head(base) === head(theirs)))
    return ours.head;
  return base && head(base) === ours.head ? head(theirs) : undefined;
}

/** Parts of one list or map. The order is that of ours; what theirs added comes behind what it stands behind there. */
export function mergeParts(merge: Merge, base: Part[], ours: Part[], theirs: Part[], path: Path): string {
  const baseOf = new Map(base.map((part) => [part.key, part]));
  const oursOf = new Map(ours.map((part) => [part.key, part]));
  const theirsOf = new Map(theirs.map((part) => [part.key, part]));
  const comments = new Set(base.flatMap(({ text }) => commentsIn(text)));
  /** A comment of what stood above, and was deleted, is no change. */
  const isUntouched = (before: Part, part: Part): boolean =>
    same(before, part) ||
    (sameTree(before.tree, part.tree) && commentsIn(part.text).every((comment) => comments.has(comment)));
  const kept = (part: Part): void => void merge.notices.push({ path: [...path, part.key], what: 'kept' });

  /** What is put in, by the index of our part before it; -1: before all. */
  const added = new Map<number, Part[]>();
  const compare = orderOf(path);
  let at = -1;
  for (const part of theirs) {
    const own = oursOf.get(part.key);
    if (own) {
      at = Math.max(at, ours.indexOf(own));
      continue;
    }
    const before = baseOf.get(part.key);
    if (before && isUntouched(before, part)) continue;
    if (before) kept(part);
    const isOurAddition = (next: Part | undefined): next is Part =>
      next !== undefined && !theirsOf.has(next.key) && !baseOf.has(next.key);
    for (let next = ours[at + 1]; isOurAddition(next) && compare(next, part) <= 0; next = ours[at + 1]) at++;
    // Before the first key behind a dash there is no line to put one on.
    if (at < 0 && ours[0]?.isBehindDash) at = 0;
    added.set(at, [...(added.get(at) ?? []), part]);
  }

  const like = ours.find(({ isBehindDash }) => !isBehindDash) ?? { ...ours[0]!, isBehindDash: false };
  const additions = (index: number): string => (added.get(index) ?? []).map((part) => fit(part, like)).join('');
  let lines = additions(-1);
  ours.forEach((part, index) => {
    const other = theirsOf.get(part.key);
    const before = baseOf.get(part.key);
    if (other) lines += mergePart(merge, before, part, other, [...path, part.key]);
    else if (!before || !isUntouched(before, part)) {
      if (before) kept(part);
      lines += part.text;
    }
    lines += additions(index);
  });
  return lines;
}

/** In the order Pressmark writes them: documents as they come, keys of the top as in the shape, annotations by range. */
function orderOf(path: Path): (a: Part, b: Part) => number {
  if (path.length === 0) return () => 0;
  if (path.length === 1) return (a, b) => rank(sidecarShape, a.key) - rank(sidecarShape, b.key);
  const numbers = (part: Part): number[] => {
    const range = part.tree instanceof Map ? part.tree.get('range') : undefined;
    return range === undefined ? [Infinity] : (said(range).match(/\d+/g)?.map(Number) ?? [Infinity]);
  };
  return (a, b) => {
    const [one, other] = [numbers(a), numbers(b)];
    return one[0]! - other[0]! || one.at(-1)! - other.at(-1)! || (a.key < b.key ? -1 : 1);
  };
}
