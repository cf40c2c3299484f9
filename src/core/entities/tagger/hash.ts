/** Hashes of features and words: the same in trainer and extension, because the weights are stored by them. */

/** Takes one more 32-bit integer into a hash (a multiply-xorshift step; the factor is 2^32 over the golden ratio). */
export const mix = (hash: number, value: number): number => {
  const product = Math.imul(hash ^ value, 0x9e3779b1);
  return product ^ (product >>> 15);
};

export const wordSeed = 0x3c6ef372;

/** Of UTF-16 units [start, end). Growing `end` by one is one `mix` more: `mix(hashOf(t, s, e), t.charCodeAt(e))`. */
export function hashOf(text: string, start = 0, end = text.length): number {
  let hash = wordSeed;
  for (let at = start; at < end; at++) hash = mix(hash, text.charCodeAt(at));
  return hash;
}
