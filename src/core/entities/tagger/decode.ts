/** The best labels of a line under a linear-chain model, and how sure each name of them is. */
import type { Features } from './featureBuffer';
import { LABELS, type Weights } from './weights';

export interface TaggedSpan {
  /** Positions; end exclusive. */
  from: number;
  to: number;
  /** 0 PER, 1 ORG, 2 LOC. */
  type: number;
  /** The model's probability that exactly this span is a name of this type. */
  probability: number;
}

const part = (label: number): number => (label === 0 ? -1 : (label - 1) & 3);
const type = (label: number): number => (label - 1) >> 2;
const opens = (label: number): boolean => part(label) === 0 || part(label) === 1;
const follows = (a: number, b: number): boolean =>
  opens(a)
    ? b > 0 && type(a) === type(b) && (part(b) === 1 || part(b) === 2)
    : b === 0 || part(b) === 0 || part(b) === 3;
const first = Array.from({ length: LABELS }, (_, b) => follows(0, b));
const last = Array.from({ length: LABELS }, (_, a) => !opens(a));
/** The labels that may stand before each. */
const before = Array.from({ length: LABELS }, (_, b) =>
  Array.from({ length: LABELS }, (_unused, a) => a).filter((a) => follows(a, b)),
);

function emissionsOf({ hashes, start, positions }: Features, { rows, values, step }: Weights): Float32Array {
  const sums = new Float32Array(positions * LABELS);
  for (let i = 0; i < positions; i++) {
    const to = start[i + 1]!;
    const at = i * LABELS;
    for (let j = start[i]!; j < to; j++) {
      const row = rows.find(hashes[j]!);
      if (row < 0) continue;
      const from = row * LABELS;
      for (let label = 0; label < LABELS; label++) sums[at + label]! += values[from + label]!;
    }
  }
  for (let i = 0; i < sums.length; i++) sums[i]! *= step;
  return sums;
}

/** Viterbi's path. */
function bestPath(emissions: Float32Array, n: number, transitions: Float32Array): Uint8Array {
  const back = new Uint8Array(n * LABELS);
  let best = new Float32Array(LABELS).fill(-Infinity);
  let next = new Float32Array(LABELS);
  for (let k = 0; k < LABELS; k++) if (first[k]) best[k] = emissions[k]!;
  for (let i = 1; i < n; i++) {
    for (let k = 0; k < LABELS; k++) {
      let top = -Infinity;
      let from = 0;
      for (const j of before[k]!) {
        const score = best[j]! + transitions[j * LABELS + k]!;
        if (score > top) {
          top = score;
          from = j;
        }
      }
      next[k] = top + emissions[i * LABELS + k]!;
      back[i * LABELS + k] = from;
    }
    [best, next] = [next, best];
  }
  let label = 0;
  for (let k = 1; k < LABELS; k++) if (last[k] && best[k]! > best[label]!) label = k;
  const path = new Uint8Array(n);
  for (let i = n - 1; i >= 0; i--) {
    path[i] = label;
    label = back[i * LABELS + label]!;
  }
  return path;
}

/**
 * The marginal probability of whole spans, by the forward-backward algorithm with scaling (Rabiner 1989).
 * Positions in a long run of certain O cost as much as others: all is linear in n.
 */
function spanProbability(emissions: Float32Array, n: number, transitions: Float32Array) {
  const weight = new Float64Array(n * LABELS);
  for (let i = 0; i < n; i++) {
    let top = -Infinity;
    for (let k = 0; k < LABELS; k++) top = Math.max(top, emissions[i * LABELS + k]!);
    for (let k = 0; k < LABELS; k++) weight[i * LABELS + k] = Math.exp(emissions[i * LABELS + k]! - top);
  }
  const step = Float64Array.from(transitions, (value) => Math.exp(value));
  const forward = new Float64Array(n * LABELS);
  const backward = new Float64Array(n * LABELS);
  const scale = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let k = 0; k < LABELS; k++) {
      let value = 0;
      if (i === 0) value = first[k] ? 1 : 0;
      else for (const j of before[k]!) value += forward[(i - 1) * LABELS + j]! * step[j * LABELS + k]!;
      value *= weight[i * LABELS + k]!;
      forward[i * LABELS + k] = value;
      sum += value;
    }
    scale[i] = sum;
    for (let k = 0; k < LABELS; k++) forward[i * LABELS + k]! /= sum;
  }
  let total = 0;
  for (let k = 0; k < LABELS; k++)
    if (last[k]) {
      backward[(n - 1) * LABELS + k] = 1;
      total += forward[(n - 1) * LABELS + k]!;
    }
  for (let i = n - 2; i >= 0; i--) {
    const at = i * LABELS;
    for (let k = 0; k < LABELS; k++) {
      const value = (weight[at + LABELS + k]! * backward[at + LABELS + k]!) / scale[i + 1]!;
      if (value === 0) continue;
      for (const j of before[k]!) backward[at + j]! += step[j * LABELS + k]! * value;
    }
  }
  const labelAt = (i: number, from: number, to: number, kind: number): number =>
    1 + 4 * kind + (to - from === 1 ? 3 : i === from ? 0 : i === to - 1 ? 2 : 1);
  return (from: number, to: number, kind: number): number => {
    let label = labelAt(from, from, to, kind);
    let value = forward[from * LABELS + label]!;
    for (let i = from + 1; i < to; i++) {
      const next = labelAt(i, from, to, kind);
      value *= (step[label * LABELS + next]! * weight[i * LABELS + next]!) / scale[i]!;
      label = next;
    }
    return Math.min(1, (value * backward[(to - 1) * LABELS + label]!) / total);
  };
}

export interface Decoded {
  /** The names of a line, in order. */
  spans: TaggedSpan[];
  /** The model's probability of any span and type. */
  probability(from: number, to: number, type: number): number;
}

/** The most likely labels of a line and how sure they are. Reads the features at once: their buffer is shared. */
export function decode(features: Features, weights: Weights): Decoded {
  const n = features.positions;
  if (n === 0) return { spans: [], probability: () => 0 };
  const emissions = emissionsOf(features, weights);
  const path = bestPath(emissions, n, weights.transitions);
  // Many lines have no name and no candidate: nobody asks there.
  let asked: ReturnType<typeof spanProbability> | undefined;
  const probability = (from: number, to: number, kind: number): number =>
    (asked ??= spanProbability(emissions, n, weights.transitions))(from, to, kind);
  const spans: TaggedSpan[] = [];
  let from = -1;
  for (let i = 0; i < n; i++) {
    const p = part(path[i]!);
    if (p === 0 || p === 3) from = i;
    if (p === 2 || p === 3)
      spans.push({ from, to: i + 1, type: type(path[i]!), probability: probability(from, i + 1, type(path[i]!)) });
  }
  return { spans, probability };
}
