/** The labelled sentences, and their labels by position. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const benchFolder = join(import.meta.dirname, '../../../shared/bench/ner');
export const labels = ['PER', 'ORG', 'LOC'] as const;

export interface Sentence {
  text: string;
  /** UTF-16 offsets. */
  entities: { start: number; end: number; label: string }[];
  set?: string;
}

export const readSentences = (file: string): Sentence[] =>
  readFileSync(join(benchFolder, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Sentence);

/**
 * BIOES labels, 0 for O, else 1 + 4 * type + part (B, I, E, S).
 * @param spans of each position in the text; undefined: every UTF-16 unit is one.
 */
export function labelsOf(
  sentence: Sentence,
  positions: number,
  spans?: readonly (readonly [number, number])[],
): Uint8Array {
  const of = new Uint8Array(positions);
  const starts = spans && new Map(spans.map(([start], i) => [start, i]));
  const ends = spans && new Map(spans.map(([, end], i) => [end, i]));
  for (const { start, end, label } of sentence.entities) {
    const type = labels.indexOf(label as (typeof labels)[number]);
    const first = starts ? starts.get(start) : start;
    const last = ends ? ends.get(end) : end - 1;
    if (type < 0 || first === undefined || last === undefined || last < first) continue;
    for (let i = first; i <= last; i++)
      of[i] = 1 + 4 * type + (first === last ? 3 : i === first ? 0 : i === last ? 2 : 1);
  }
  return of;
}
