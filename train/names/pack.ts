/** Turns the trainer's weights into a file of `models/`: eight bits a weight, small ones left out. */
import { readFileSync, writeFileSync } from 'node:fs';
import { keyOf } from '../../src/core/entities/tagger/hashTable';
import { LABELS, weightsMagic } from '../../src/core/entities/tagger/weights';
import { deltaBytes } from './lexicons';

/** Weights over this are cut: a few outliers would make all others coarse. */
const LARGEST = 4;

/** @param smallest weights nearer to 0 are left out. @returns the number of features and bytes. */
export function pack(raw: string, output: string, smallest: number): { features: number; bytes: number } {
  const bytes = readFileSync(raw);
  const count = bytes.readUInt32LE(0);
  const transitions = bytes.subarray(8, 8 + 4 * LABELS * LABELS);
  const rowSize = 4 + 4 * LABELS;
  const begin = 8 + 4 * LABELS * LABELS;
  let largest = 0;
  for (let at = begin; at < bytes.length; at += rowSize)
    for (let k = 0; k < LABELS; k++) largest = Math.max(largest, Math.abs(bytes.readFloatLE(at + 4 + 4 * k)));
  const step = Math.min(largest, LARGEST) / 127;
  const rows: { hash: number; mask: number; values: number[] }[] = [];
  for (let i = 0; i < count; i++) {
    const at = begin + i * rowSize;
    let mask = 0;
    const values: number[] = [];
    for (let k = 0; k < LABELS; k++) {
      const weight = bytes.readFloatLE(at + 4 + 4 * k);
      if (Math.abs(weight) < smallest) continue;
      const value = Math.max(-127, Math.min(127, Math.round(weight / step)));
      if (value === 0) continue;
      mask |= 1 << k;
      values.push(value & 255);
    }
    if (mask) rows.push({ hash: bytes.readUInt32LE(at), mask, values });
  }
  // Of two features with one key the first stays.
  const byKey = new Map(rows.reverse().map((row) => [keyOf(row.hash), row]));
  const sorted = [...byKey].sort((a, b) => a[0] - b[0]);
  const header = Buffer.alloc(12);
  header.writeUInt32LE(weightsMagic, 0);
  header.writeUInt32LE(sorted.length, 4);
  header.writeFloatLE(step, 8);
  const masks = Buffer.alloc(2 * sorted.length);
  sorted.forEach(([, { mask }], i) => masks.writeUInt16LE(mask, 2 * i));
  const packed = Buffer.concat([
    header,
    transitions,
    deltaBytes(sorted.map(([key]) => key)),
    masks,
    Buffer.from(sorted.flatMap(([, { values }]) => values)),
  ]);
  writeFileSync(output, packed);
  return { features: sorted.length, bytes: packed.length };
}
