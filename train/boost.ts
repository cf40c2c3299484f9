/** Gradient boosting of symmetric trees (see src/core/article/lineTrees.ts) on a logistic loss: a trainer in a page, so that retraining needs nothing but Node. */
import type { LineTrees } from '../src/core/article/lineTrees';

export interface Samples {
  width: number;
  /** `width` numbers a row. */
  rows: Float32Array;
  /** 0 to 1 a row. */
  labels: Float32Array;
  /** How much a row counts. */
  weights: Float32Array;
}

export interface FitOptions {
  trees: number;
  depth: number;
  rate: number;
  /** Ridge on leaves, in units of weight. */
  ridge: number;
  /** Shares that each tree sees. */
  featureShare: number;
  rowShare: number;
  seed: number;
}

const BINS = 40;

/** Mulberry32. */
export function random(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), seed | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Cuts between the values of a column, at most `BINS - 1`, as even as its values allow. */
function cutsOf(samples: Samples, feature: number, next: () => number): Float32Array {
  const { rows, width } = samples;
  const count = rows.length / width;
  const size = Math.min(count, 20_000);
  const values = new Float32Array(size);
  for (let i = 0; i < size; i++) values[i] = rows[(size === count ? i : Math.floor(next() * count)) * width + feature]!;
  values.sort();
  const cuts: number[] = [];
  for (let bin = 1; bin < BINS; bin++) {
    const at = Math.floor((bin * size) / BINS);
    let below = at - 1;
    while (below >= 0 && values[below] === values[at]) below--;
    if (below < 0) continue;
    // Few digits: the cuts are printed into the weights' file.
    const cut = Number(((values[below]! + values[at]!) / 2).toPrecision(4));
    if (cuts.length === 0 || cut > cuts.at(-1)!) cuts.push(cut);
  }
  return Float32Array.from(cuts);
}

export function fit(samples: Samples, options: FitOptions): LineTrees {
  const { width, rows, labels, weights } = samples;
  const { depth, rate, ridge } = options;
  const count = rows.length / width;
  const next = random(options.seed);
  const cuts = Array.from({ length: width }, (_, feature) => cutsOf(samples, feature, next));
  const bins = cuts.map((edges, feature) => {
    const column = new Uint8Array(count);
    for (let row = 0; row < count; row++) {
      const value = rows[row * width + feature]!;
      let low = 0;
      let high = edges.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (value > edges[middle]!) low = middle + 1;
        else high = middle;
      }
      column[row] = low;
    }
    return column;
  });
  const usable = cuts.flatMap((edges, feature) => (edges.length > 0 ? [feature] : []));

  let mass = 0;
  let positive = 0;
  for (let row = 0; row < count; row++) {
    mass += weights[row]!;
    positive += weights[row]! * labels[row]!;
  }
  const bias = Math.log(positive / (mass - positive));
  const scores = new Float64Array(count).fill(bias);
  const gradients = new Float64Array(count);
  const curvatures = new Float64Array(count);
  const sample = new Uint32Array(count);
  const leafOf = new Uint8Array(count);
  const leafCount = 1 << depth;
  const model = { features: [] as number[], thresholds: [] as number[], leaves: [] as number[] };
  const histogram = new Float64Array(leafCount * BINS * 2);

  for (let tree = 0; tree < options.trees; tree++) {
    let used = 0;
    for (let row = 0; row < count; row++) {
      if (next() >= options.rowShare) continue;
      sample[used++] = row;
      const likely = 1 / (1 + Math.exp(-scores[row]!));
      const weight = weights[row]!;
      gradients[row] = weight * (labels[row]! - likely);
      curvatures[row] = weight * likely * (1 - likely);
    }
    leafOf.fill(0);
    const asked = usable.filter(() => next() < options.featureShare);
    for (let level = 0; level < depth; level++) {
      const leaves = 1 << level;
      let best = { gain: -Infinity, feature: usable[0]!, cut: 0 };
      for (const feature of asked.length > 0 ? asked : usable) {
        const column = bins[feature]!;
        const last = cuts[feature]!.length;
        histogram.fill(0, 0, leaves * BINS * 2);
        for (let i = 0; i < used; i++) {
          const row = sample[i]!;
          const at = (leafOf[row]! * BINS + column[row]!) * 2;
          histogram[at]! += gradients[row]!;
          histogram[at + 1]! += curvatures[row]!;
        }
        const gains = new Float64Array(last);
        for (let leaf = 0; leaf < leaves; leaf++) {
          const at = leaf * BINS * 2;
          let allG = 0;
          let allH = 0;
          for (let bin = 0; bin <= last; bin++) {
            allG += histogram[at + bin * 2]!;
            allH += histogram[at + bin * 2 + 1]!;
          }
          let g = 0;
          let h = 0;
          for (let cut = 0; cut < last; cut++) {
            g += histogram[at + cut * 2]!;
            h += histogram[at + cut * 2 + 1]!;
            gains[cut]! += (g * g) / (h + ridge) + ((allG - g) * (allG - g)) / (allH - h + ridge);
          }
        }
        for (let cut = 0; cut < last; cut++) if (gains[cut]! > best.gain) best = { gain: gains[cut]!, feature, cut };
      }
      const column = bins[best.feature]!;
      for (let row = 0; row < count; row++) if (column[row]! > best.cut) leafOf[row]! += leaves;
      model.features.push(best.feature);
      model.thresholds.push(cuts[best.feature]![best.cut]!);
    }
    const sums = new Float64Array(leafCount * 2);
    for (let i = 0; i < used; i++) {
      const row = sample[i]!;
      sums[leafOf[row]! * 2]! += gradients[row]!;
      sums[leafOf[row]! * 2 + 1]! += curvatures[row]!;
    }
    const values = Array.from({ length: leafCount }, (_, leaf) => {
      const value = (rate * sums[leaf * 2]!) / (sums[leaf * 2 + 1]! + ridge);
      return Math.round(Math.max(-1, Math.min(1, value)) / LEAF_UNIT);
    });
    for (let row = 0; row < count; row++) scores[row]! += values[leafOf[row]!]! * LEAF_UNIT;
    model.leaves.push(...values);
  }
  const thresholds = model.thresholds.map((value) => Number(value.toPrecision(4)));
  return { width, depth, bias: Number(bias.toFixed(4)), ...model, thresholds, leafUnit: LEAF_UNIT };
}

/** Leaves are kept as small whole numbers of this. */
const LEAF_UNIT = 0.002;
