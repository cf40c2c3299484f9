/** Maps spans of an article's text to its canonical source and back. All offsets UTF-16, end exclusive. */
import type { Run } from './article';

/** Index of the last run with `key` at or before `offset`, or -1. */
function lastAtOrBefore(runs: readonly Run[], key: 'textStart' | 'sourceStart', offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle]![key] <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

const isIdentity = (run: Run): boolean => run.textLength === run.sourceLength;

/** A source map that is searched in both directions; build it once an article. */
export interface SourceMap {
  /** The source range of a text span, or undefined where none of the span's characters come from the source. */
  toSource(start: number, end: number): [start: number, end: number] | undefined;
  /** The text range of what a source range contributes to the article, or undefined where it contributes nothing. */
  toText(sourceStart: number, sourceEnd: number): [start: number, end: number] | undefined;
}

/**
 * @param map an article's runs, in order of `textStart`.
 */
export function sourceMap(map: readonly Run[]): SourceMap {
  // A title printed after the body is the one case where the source order differs from the text's.
  const bySource = [...map].sort((a, b) => a.sourceStart - b.sourceStart);

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
      let start = Infinity;
      let end = -Infinity;
      for (let i = Math.max(0, lastAtOrBefore(bySource, 'sourceStart', sourceStart)); i < bySource.length; i++) {
        const run = bySource[i]!;
        if (run.sourceStart >= sourceEnd) break;
        if (run.sourceStart + run.sourceLength <= sourceStart) continue;
        const identity = isIdentity(run);
        start = Math.min(start, run.textStart + (identity ? Math.max(0, sourceStart - run.sourceStart) : 0));
        end = Math.max(
          end,
          run.textStart + (identity ? Math.min(run.textLength, sourceEnd - run.sourceStart) : run.textLength),
        );
      }
      return start < end ? [start, end] : undefined;
    },
  };
}
