/**
 * An old text and a new one -> where each span of the old one stands now. Works on folded text, so that reflowing, other
 * quotation marks or widths are no changes; the difference is Myers' (diff-match-patch).
 */
import { firstIndex } from '../text/firstIndex';
import { DIFF_DELETE, DIFF_EQUAL, diff } from 'diff-match-patch-es';
import { fold, foldedOffset, type FoldedText } from './fold';

export interface Followed {
  /** UTF-16 units of the new text; end exclusive. */
  start: number;
  end: number;
  /** 0 to 1: how much of the old span is in the new one. */
  kept: number;
  /** Folded characters in the new span that the old one did not have. */
  added: number;
}

export interface TextFollower {
  /** [start, end) of the old text, UTF-16 units; undefined where nothing of it is left in its place. */
  follow(start: number, end: number): Followed | undefined;
  /** How much of [start, end) of the new text is, by the difference, other text of the old one than [oldStart, oldEnd): 0 to 1. */
  isOther(start: number, end: number, oldStart: number, oldEnd: number): number;
}

/** The difference of two long texts that have little in common takes long: from here on it is coarse. */
const timeoutSeconds = 0.5;
/** A shorter run both texts share by chance: of two unrelated English sentences, half the letters are in runs of one or two. */
const OWN = 3;
/** One Han character or Korean syllable says as much as two letters. */
const OWN_CJK = 2;

/** Folded characters. A word put in within a span is mostly shorter. */
const STRAY = 8;

/** A run that both texts have, in folded units. */
interface Run {
  before: number;
  after: number;
  length: number;
}

export function textFollower(before: string, after: string): TextFollower {
  const [old, now] = [fold(before), fold(after)];
  const runs: Run[] = [];
  let [oldAt, nowAt] = [0, 0];
  for (const [operation, inLines] of diff(clauses(old.text), clauses(now.text), { diffTimeout: timeoutSeconds })) {
    const text = inLines.replaceAll('\n', '');
    if (text === '') continue;
    if (operation === DIFF_EQUAL) {
      runs.push({ before: oldAt, after: nowAt, length: text.length });
      oldAt += text.length;
      nowAt += text.length;
    } else if (operation === DIFF_DELETE) oldAt += text.length;
    else nowAt += text.length;
  }
  const range = (folded: FoldedText, start: number, end: number) => [
    foldedOffset(folded, start),
    foldedOffset(folded, end),
  ] as const; // prettier-ignore
  /** The runs that [start, end) of one side meets. Ascending on both sides. */
  const meeting = (side: 'before' | 'after', start: number, end: number): Run[] => {
    const first = firstIndex(runs.length, (at) => runs[at]![side] + runs[at]!.length > start);
    let last = first;
    while (last < runs.length && runs[last]![side] < end) last++;
    return runs.slice(first, last);
  };

  return {
    follow(start, end) {
      const [from, to] = range(old, start, end);
      const pieces = meeting('before', from, to).map((run) => {
        const first = Math.max(from, run.before);
        const last = Math.min(to, run.before + run.length);
        return { old: first, start: first - run.before + run.after, length: last - first, isOwn: isOwn(now.text, run) };
      });
      slideTogether(now.text, pieces);
      while (isStray(pieces[0], pieces[1])) pieces.shift();
      while (isStray(pieces.at(-1), pieces.at(-2))) pieces.pop();
      takeEnds(old.text, now.text, pieces, from, to);
      const [first, last] = [pieces[0], pieces.at(-1)];
      if (!first || !last) return undefined;
      const [newFrom, newTo] = [first.start, last.start + last.length];
      const kept = pieces.reduce((sum, { length, isOwn }) => sum + (isOwn ? length : 0), 0);
      return {
        start: now.starts[newFrom]!,
        end: now.ends[newTo - 1]!,
        kept: kept / (to - from),
        added: newTo - newFrom - kept,
      };
    },
    isOther(start, end, oldStart, oldEnd) {
      const [from, to] = range(now, start, end);
      const [oldFrom, oldTo] = range(old, oldStart, oldEnd);
      let other = 0;
      for (const run of meeting('after', from, to)) {
        if (!isOwn(now.text, run)) continue;
        const first = Math.max(from, run.after) - run.after + run.before;
        const last = Math.min(to, run.after + run.length) - run.after + run.before;
        other += last - first - Math.max(0, Math.min(last, oldTo) - Math.max(first, oldFrom));
      }
      return other / Math.max(1, to - from);
    },
  };
}

/** At the end of a span, a letter or two far from the rest are there by chance. */
const isStray = (end: Piece | undefined, next: Piece | undefined): boolean => {
  if (!end || !next || end.isOwn) return false;
  const [first, second] = end.start < next.start ? [end, next] : [next, end];
  return second.start - first.start - first.length > STRAY;
};

const isOwn = (text: string, { after, length }: Run): boolean =>
  length >= (/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u.test(text[after]!) ? OWN_CJK : OWN);

/** Folded text, which has no white space, in lines: compared by these first, long texts take a tenth of the time. */
const clauses = (folded: string): string => folded.replaceAll(/[.,!?;:]+/g, '$&\n');

interface Piece {
  /** Where it stands in the old text and in the new one, in folded units. */
  old: number;
  start: number;
  length: number;
  /** Long enough to say that it is the old text. */
  isOwn: boolean;
}

/**
 * `ab` + deleted `cb` is as good a difference as `a` + deleted `bc` + `b`: what a span lost at its ends, and what stands there
 * all the same, is its own.
 */
function takeEnds(old: string, text: string, pieces: Piece[], from: number, to: number): void {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last) return;
  const before = first.old - from;
  if (before > 0 && text.slice(Math.max(0, first.start - before), first.start) === old.slice(from, first.old)) {
    first.old -= before;
    first.start -= before;
    first.length += before;
  }
  const end = last.old + last.length;
  if (end < to && text.startsWith(old.slice(end, to), last.start + last.length)) last.length += to - end;
}

/**
 * `a` + inserted `bca` + `…` is as good a difference as inserted `abc` + `a` + `…`: at the ends of a span, of several that say
 * the same the one counts that keeps the span together.
 */
function slideTogether(text: string, pieces: Piece[]): void {
  const isInsertion = (a: Piece, b: Piece): boolean => a.old + a.length === b.old;
  const [first, second] = pieces;
  const same = (one: number, two: number, length: number): boolean =>
    text.slice(one, one + length) === text.slice(two, two + length);
  if (first && second && isInsertion(first, second)) {
    const to = second.start - first.length;
    if (same(first.start, to, first.length)) first.start = to;
  }
  const [beforeLast, last] = pieces.slice(-2);
  if (beforeLast && last && isInsertion(beforeLast, last)) {
    const to = beforeLast.start + beforeLast.length;
    if (same(last.start, to, last.length)) last.start = to;
  }
}
