/** The second look at lines: what the first look thought of a line's neighbours and of the rest of its element. */

/** Names of the numbers that `withContext` adds. */
export const CONTEXT_NAMES =
  'own prev1 next1 prev2 next2 prev3 next3 before after near node parent massBefore massAfter sinceSure untilSure total'.split(
    ' ',
  );

/**
 * Appends what the first look found around each line. Linear.
 * @param likely the first look's likelihoods, one a line.
 * @param weights how much text each line has.
 * @param groups for each line the groups it is in (its element, the one around it), as numbers; empty arrays for none.
 */
export function withContext(
  rows: Float32Array,
  width: number,
  likely: Float32Array,
  weights: readonly number[],
  groups: readonly (readonly number[])[],
): Float32Array {
  const count = likely.length;
  const added = CONTEXT_NAMES.length;
  const result = new Float32Array(count * (width + added));
  const massUpTo = new Float64Array(count + 1);
  const likelyUpTo = new Float64Array(count + 1);
  const sums = [new Map<number, [number, number]>(), new Map<number, [number, number]>()];
  for (let i = 0; i < count; i++) {
    massUpTo[i + 1] = massUpTo[i]! + likely[i]! * weights[i]!;
    likelyUpTo[i + 1] = likelyUpTo[i]! + likely[i]!;
    groups[i]!.forEach((group, level) => {
      const sum = sums[level]!.get(group) ?? [0, 0];
      sum[0] += likely[i]! * weights[i]!;
      sum[1] += weights[i]!;
      sums[level]!.set(group, sum);
    });
  }
  const untilSure = new Uint8Array(count).fill(60);
  for (let i = count - 2; i >= 0; i--) untilSure[i] = likely[i + 1]! > 0.8 ? 1 : Math.min(60, untilSure[i + 1]! + 1);
  const total = massUpTo[count]!;
  const mean = (from: number, to: number): number => {
    const [a, b] = [Math.max(0, from), Math.min(count, to)];
    return b > a ? (likelyUpTo[b]! - likelyUpTo[a]!) / (b - a) : 0;
  };
  let sinceSure = 60;
  for (let i = 0; i < count; i++) {
    const at = i * (width + added);
    result.set(rows.subarray(i * width, (i + 1) * width), at);
    const of = (level: number): number => {
      const group = groups[i]![level];
      const sum = group === undefined ? undefined : sums[level]!.get(group);
      return sum ? sum[0] / Math.max(1, sum[1]) : -1;
    };
    let next = at + width;
    result[next++] = likely[i]!;
    result[next++] = likely[i - 1] ?? 0;
    result[next++] = likely[i + 1] ?? 0;
    result[next++] = likely[i - 2] ?? 0;
    result[next++] = likely[i + 2] ?? 0;
    result[next++] = likely[i - 3] ?? 0;
    result[next++] = likely[i + 3] ?? 0;
    result[next++] = mean(i - 6, i);
    result[next++] = mean(i + 1, i + 7);
    result[next++] = mean(i - 12, i + 13);
    result[next++] = of(0);
    result[next++] = of(1);
    result[next++] = massUpTo[i]! / Math.max(1, total);
    result[next++] = (total - massUpTo[i + 1]!) / Math.max(1, total);
    result[next++] = sinceSure;
    result[next++] = untilSure[i]!;
    result[next++] = Math.min(20000, total);
    sinceSure = likely[i]! > 0.8 ? 1 : Math.min(60, sinceSure + 1);
  }
  return result;
}
