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

/** Questions a tree asks; the loop below is written out for so many. */
export const DEPTH = 6;

/** Weights as the engine reads them fastest, made once. */
const prepared = new WeakMap<LineTrees, { features: Uint8Array; thresholds: Float32Array; leaves: Float32Array }>();

function prepare(trees: LineTrees) {
  const found = prepared.get(trees) ?? {
    features: Uint8Array.from(trees.features),
    thresholds: Float32Array.from(trees.thresholds),
    leaves: Float32Array.from(trees.leaves),
  };
  prepared.set(trees, found);
  return found;
}

/**
 * @param rows lines one after the other, `trees.width` numbers each.
 * @returns for each line how likely it is the article's, 0 to 1.
 */
export function likelihoods(trees: LineTrees, rows: Float32Array): Float32Array {
  const { width, bias, leafUnit } = trees;
  if (trees.depth !== DEPTH) throw new Error(`Trees of depth ${trees.depth}, not ${DEPTH}`);
  const { features, thresholds, leaves } = prepare(trees);
  const count = rows.length / width;
  const sums = new Float64Array(count);
  // Tree by tree, its six questions in hand for all lines: three times as quick as line by line.
  for (let question = 0, leaf = 0; question < features.length; question += DEPTH, leaf += 1 << DEPTH) {
    const [f0, f1, f2] = [features[question]!, features[question + 1]!, features[question + 2]!];
    const [f3, f4, f5] = [features[question + 3]!, features[question + 4]!, features[question + 5]!];
    const [t0, t1, t2] = [thresholds[question]!, thresholds[question + 1]!, thresholds[question + 2]!];
    const [t3, t4, t5] = [thresholds[question + 3]!, thresholds[question + 4]!, thresholds[question + 5]!];
    for (let row = 0, at = 0; row < count; row++, at += width) {
      const index =
        (rows[at + f0]! > t0 ? 1 : 0) |
        (rows[at + f1]! > t1 ? 2 : 0) |
        (rows[at + f2]! > t2 ? 4 : 0) |
        (rows[at + f3]! > t3 ? 8 : 0) |
        (rows[at + f4]! > t4 ? 16 : 0) |
        (rows[at + f5]! > t5 ? 32 : 0);
      sums[row]! += leaves[leaf + index]!;
    }
  }
  return Float32Array.from(sums, (sum) => 1 / (1 + Math.exp(-bias - sum * leafUnit)));
}
