/** The weights of a linear-chain conditional random field, as `train/names/pack.ts` writes them. */
import { hashTable, type HashTable } from './hashTable';
import { readDeltas } from './lexicon';

/** O, then B, I, E, S of PER, ORG and LOC: 0, or 1 + 4 * type + part. */
export const LABELS = 13;
export const weightsMagic = 0x31574d50; // PMW1

export interface Weights {
  rows: HashTable;
  /** LABELS weights a row, in steps of `step`. */
  values: Int8Array;
  step: number;
  /** From label (row) to label (column). */
  transitions: Float32Array;
}

/**
 * Layout, little-endian: magic, count (u32); step (f32); transitions (LABELS² f32); the sorted keys of the hashes as differences; which
 * labels of each row have a weight (u16 bit sets); those weights (i8).
 * @throws Error when the bytes are no weights of this version.
 */
export function readWeights(bytes: Uint8Array): Weights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 || view.getUint32(0, true) !== weightsMagic) throw new Error('no weights of this version');
  const count = view.getUint32(4, true);
  const step = view.getFloat32(8, true);
  const transitions = Float32Array.from({ length: LABELS * LABELS }, (_, i) => view.getFloat32(12 + 4 * i, true));
  const { keys, end } = readDeltas(bytes, 12 + 4 * LABELS * LABELS, count);
  const values = new Int8Array(count * LABELS);
  let at = end + 2 * count;
  for (let row = 0; row < count; row++) {
    const mask = bytes[end + 2 * row]! | (bytes[end + 2 * row + 1]! << 8);
    for (let label = 0; label < LABELS; label++)
      if (mask & (1 << label)) values[row * LABELS + label] = (bytes[at++]! << 24) >> 24;
  }
  if (at !== bytes.length) throw new Error('cut short');
  return { rows: hashTable(keys), values, step, transitions };
}
