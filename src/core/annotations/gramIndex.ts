/** Where each run of three characters occurs in a text, so that places like a quote are found without walking through all of it. */

const GRAM = 3;
/** What occurs more often than this says nothing about a place. */
const COMMON = 64;

export interface GramIndex {
  /**
   * Places where a pattern probably stands, the likeliest first.
   * @returns offsets in the text at which the pattern would begin (may be negative).
   */
  places(pattern: string, tolerance: number, most: number): number[];
}

/** Offsets are UTF-16 units of `text`. Linear in its length. */
export function gramIndex(text: string): GramIndex {
  const bits = Math.min(20, Math.max(8, Math.ceil(Math.log2(text.length + 1))));
  const hash = (of: string, at: number): number =>
    (Math.imul(of.charCodeAt(at) * 31 + of.charCodeAt(at + 1), 0x9e3779b1) ^
      Math.imul(of.charCodeAt(at + 2), 0x85ebca6b)) >>>
    (32 - bits);
  // Positions sorted by hash: those of hash h are positions[from[h]] to positions[from[h + 1]].
  const count = Math.max(0, text.length - GRAM + 1);
  const from = new Int32Array((1 << bits) + 1);
  for (let at = 0; at < count; at++) from[hash(text, at) + 1]!++;
  for (let h = 0; h < 1 << bits; h++) from[h + 1]! += from[h]!;
  const positions = new Int32Array(count);
  const next = from.slice();
  for (let at = 0; at < count; at++) positions[next[hash(text, at)]!++] = at;

  return {
    places(pattern, tolerance, most) {
      /** Votes for where the pattern begins, in steps of `tolerance`. */
      const votes = new Map<number, { weight: number; sum: number }>();
      for (let at = 0; at + GRAM <= pattern.length; at++) {
        const h = hash(pattern, at);
        const occurrences = from[h + 1]! - from[h]!;
        if (occurrences === 0 || occurrences > COMMON) continue;
        const weight = 1 / Math.sqrt(occurrences);
        for (let i = from[h]!; i < from[h + 1]!; i++) {
          const begin = positions[i]! - at;
          const step = Math.floor(begin / tolerance);
          const vote = votes.get(step);
          if (vote) {
            vote.weight += weight;
            vote.sum += weight * begin;
          } else votes.set(step, { weight, sum: weight * begin });
        }
      }
      return [...votes.values()]
        .sort((a, b) => b.weight - a.weight)
        .slice(0, most)
        .map(({ weight, sum }) => Math.round(sum / weight));
    },
  };
}
