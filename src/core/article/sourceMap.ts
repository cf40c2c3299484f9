/** Maps spans of an article's text to its canonical source and back. All offsets UTF-16, end exclusive. */
import { firstIndex } from '../text/firstIndex';
import type { Run } from './article';

/** Index of the last run with `key` at or before `offset`, or -1. */
const lastAtOrBefore = (runs: readonly Run[], key: 'textStart' | 'sourceStart', offset: number): number =>
  firstIndex(runs.length, (at) => runs[at]![key] > offset) - 1;

const isIdentity = (run: Run): boolean => run.textLength === run.sourceLength;

/** A source map that is searched in both directions; build it once an article. */
export interface SourceMap {
  /** The source range of a text span, or undefined where none of the span's characters come from the source. */
  toSource(start: number, end: number): [start: number, end: number] | undefined;
  /** The text range of what a source range contributes to the article, or undefined where it contributes nothing. */
  toText(sourceStart: number, sourceEnd: number): [start: number, end: number] | undefined;
}

/** The runs in stretches that follow the source: one, or two where the title is printed after the body has begun. */
function stretches(map: readonly Run[]): (readonly Run[])[] {
  const found: Run[][] = [];
  map.forEach((run, index) => {
    if (index === 0 || run.sourceStart < map[index - 1]!.sourceStart) found.push([run]);
    else found.at(-1)!.push(run);
  });
  return found;
}

/**
 * @param map an article's runs, in order of `textStart`.
 */
export function sourceMap(map: readonly Run[]): SourceMap {
  const inOrder = stretches(map);

  return {
    toSource(start, end) {
      if (end <= start) end = start + 1;
      let first = lastAtOrBefore(map, 'textStart', start);
      // A span may begin on the newline between two blocks, which has no source: take what follows.
      if (first < 0 || start >= map[first]!.textStart + map[first]!.textLength) first++;
      const last = lastAtOrBefore(map, 'textStart', end - 1);
      const a = map[first];
      const b = map[last];
      if (!a || !b || first > last) return undefined;
      const from = isIdentity(a) ? a.sourceStart + Math.max(0, start - a.textStart) : a.sourceStart;
      const to = isIdentity(b)
        ? b.sourceStart + Math.min(b.textLength, end - b.textStart)
        : b.sourceStart + b.sourceLength;
      return from < to ? [from, to] : [Math.min(a.sourceStart, b.sourceStart), Math.max(from, to)];
    },
    toText(sourceStart, sourceEnd) {
      if (sourceEnd <= sourceStart) sourceEnd = sourceStart + 1;
      // A title in the middle of the body is not what lies between two paragraphs: the stretch that comes first counts.
      let best: { a: Run; b: Run } | undefined;
      for (const runs of inOrder) {
        const at = lastAtOrBefore(runs, 'sourceStart', sourceStart);
        const covers = at >= 0 && runs[at]!.sourceStart + runs[at]!.sourceLength > sourceStart;
        const a = runs[covers ? at : at + 1];
        const b = runs[lastAtOrBefore(runs, 'sourceStart', sourceEnd - 1)];
        if (a && b && a.sourceStart < sourceEnd && (!best || a.sourceStart < best.a.sourceStart)) best = { a, b };
      }
      if (!best) return undefined;
      const { a, b } = best;
      const from = isIdentity(a) ? Math.max(0, sourceStart - a.sourceStart) : 0;
      const to = isIdentity(b) ? Math.min(b.textLength, sourceEnd - b.sourceStart) : b.textLength;
      return [a.textStart + from, b.textStart + to];
    },
  };
}
