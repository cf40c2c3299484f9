/** Words and names by hash, each with its kinds, its cost as a word and the cluster of its meaning; made by `train/names/lexicons.ts`. */
import { mix } from './hash';
import { hashTable } from './hashTable';

export interface Lexicon {
  /** At most so many UTF-16 units has an entry that starts with these two. */
  reach(first: number, second: number): number;
  /** The entry of a word's hash, or -1. */
  find(hash: number): number;
  /** Bit set of the kinds of an entry: what the bits mean is the lexicon's own affair, the weights know. */
  kinds(entry: number): number;
  /** In eighths of a bit: how rare it is as a word. */
  cost(entry: number): number;
  /** The cluster of its meaning: 1 to 255 at the usual grain, or 0 for none. */
  cluster(entry: number): number;
  /** The same in few (up to 63) and in many (up to 65535) clusters; 0 where the lexicon has none of these. */
  coarse(entry: number): number;
  fine(entry: number): number;
}

/** Sorted keys as differences, seven bits a byte. */
export function readDeltas(bytes: Uint8Array, from: number, count: number): { keys: Int32Array; end: number } {
  const keys = new Int32Array(count);
  let at = from;
  let value = 0;
  for (let i = 0; i < count; i++) {
    let factor = 1;
    let byte: number;
    do {
      byte = bytes[at++]!;
      value += (byte & 127) * factor;
      factor *= 128;
    } while (byte & 128);
    keys[i] = value;
  }
  return { keys, end: at };
}

export const lexiconMagic = 0x314c4d50; // PML1

/** @throws Error when the bytes are no lexicon of this version. */
export function readLexicon(bytes: Uint8Array): Lexicon {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 16 || view.getUint32(0, true) !== lexiconMagic) throw new Error('no lexicon of this version');
  const count = view.getUint32(4, true);
  const reachSize = view.getUint32(8, true);
  const kindCount = view.getUint32(12, true);
  const kindSets = Array.from({ length: kindCount }, (_, i) => view.getUint32(16 + 4 * i, true));
  const afterReach = 16 + 4 * kindCount + reachSize;
  const reach = bytes.subarray(afterReach - reachSize, afterReach);
  const { keys, end } = readDeltas(bytes, afterReach, count);
  /** The last three are left out of lexicons that have one grain of clusters. */
  const column = (index: number): Uint8Array => bytes.subarray(end + index * count, end + (index + 1) * count);
  const [kinds, costs, clusters, coarse, fineLow, fineHigh] = [0, 1, 2, 3, 4, 5].map(column) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  if (clusters.length < count) throw new Error('cut short');
  const table = hashTable(keys);
  return {
    reach: (first, second) => reach[mix(first, second) & (reachSize - 1)]!,
    find: table.find,
    kinds: (entry) => kindSets[kinds[entry]!]!,
    cost: (entry) => costs[entry]!,
    cluster: (entry) => clusters[entry]!,
    coarse: (entry) => coarse[entry] ?? 0,
    fine: (entry) => (fineLow[entry] ?? 0) + 256 * (fineHigh[entry] ?? 0),
  };
}
