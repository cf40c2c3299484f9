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

/**
 * @param rows lines one after the other, `trees.width` numbers each.
 * @returns for each line how likely it is the article's, 0 to 1.
 */
export function likelihoods(trees: LineTrees, rows: Float32Array): Float32Array {
  const { width, depth, features, thresholds, leaves } = trees;
  const leafCount = 1 << depth;
  const result = new Float32Array(rows.length / width);
  for (let row = 0; row < result.length; row++) {
    const at = row * width;
    let sum = 0;
    for (let question = 0, leaf = 0; question < features.length; leaf += leafCount) {
      let index = leaf;
      for (let bit = 1; bit < leafCount; bit <<= 1, question++) {
        if (rows[at + features[question]!]! > thresholds[question]!) index += bit;
      }
      sum += leaves[index]!;
    }
    result[row] = 1 / (1 + Math.exp(-trees.bias - sum * trees.leafUnit));
  }
  return result;
}
