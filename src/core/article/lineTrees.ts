/** Boosted trees over numbers: the line classifier's engine. The weights come from `train/`; here they are only read. */

/**
 * A sum of symmetric trees: each asks `depth` questions of the form "is feature f above t", the same on both sides, and the
 * answers, as a binary number, name a leaf. Small as data, and without branches when read.
 */
export interface LineTrees {
  /** Numbers a line is described by. */
  width: number;
  depth: number;
  bias: number;
  /** `depth` a tree, one tree after the other. */
  features: readonly number[];
  thresholds: readonly number[];
  /** `2 ** depth` a tree, in units of `leafUnit`. */
  leaves: readonly number[];
  leafUnit: number;
}

type Packed = { features: Uint16Array; thresholds: Float64Array; leaves: Int16Array };
const packedTrees = new WeakMap<LineTrees, Packed>();

/** The same numbers side by side in memory, made when they are first used. */
function packed(trees: LineTrees): Packed {
  let found = packedTrees.get(trees);
  if (!found) {
    const { features, thresholds, leaves } = trees;
    found = {
      features: Uint16Array.from(features),
      thresholds: Float64Array.from(thresholds),
      leaves: Int16Array.from(leaves),
    };
    packedTrees.set(trees, found);
  }
  return found;
}

/**
 * @param rows lines one after the other, `trees.width` numbers each.
 * @returns for each line how likely it is the article's, 0 to 1.
 */
export function likelihoods(trees: LineTrees, rows: Float32Array): Float32Array {
  const { width, depth, bias, leafUnit } = trees;
  const { features, thresholds, leaves } = packed(trees);
  const count = rows.length / width;
  const sums = new Float64Array(count);
  const leaf = new Uint16Array(count);
  // Tree by tree and question by question over all lines, which is half as fast again as line by line.
  for (let question = 0, first = 0; question < features.length; first += 1 << depth) {
    leaf.fill(0);
    for (let bit = 1; bit < 1 << depth; bit <<= 1, question++) {
      const threshold = thresholds[question]!;
      for (let row = 0, at = features[question]!; row < count; row++, at += width)
        if (rows[at]! > threshold) leaf[row]! |= bit;
    }
    for (let row = 0; row < count; row++) sums[row]! += leaves[first + leaf[row]!]!;
  }
  const result = new Float32Array(count);
  for (let row = 0; row < count; row++) result[row] = 1 / (1 + Math.exp(-bias - sums[row]! * leafUnit));
  return result;
}
