/** Where the features of a line are written: hashes one after the other, in a buffer that the next line uses again. */
import { mix } from './hash';

/** Features of all positions one after the other; `start[i]` to `start[i + 1]` are those of position i. */
export interface Features {
  hashes: Int32Array;
  start: Int32Array;
  positions: number;
}

/**
 * @param seed of the templates' hashes: characters and words have their own.
 * @param most more features than any position has.
 */
export function featureBuffer(seed: number, most: number) {
  let buffer = new Int32Array(1 << 16);
  let used = 0;
  const seeds = new Int32Array(128).map((_, template) => mix(seed, template));
  return {
    begin(positions: number): void {
      if (buffer.length < positions * most) buffer = new Int32Array(positions * most);
      used = 0;
    },
    /** How many are written. */
    used: (): number => used,
    /** A view: it holds until the next `begin`. */
    hashes: (): Int32Array => buffer,
    put1(template: number, a: number): void {
      buffer[used++] = mix(seeds[template]!, a);
    },
    put2(template: number, a: number, b: number): void {
      buffer[used++] = mix(mix(seeds[template]!, a), b);
    },
    put3(template: number, a: number, b: number, c: number): void {
      buffer[used++] = mix(mix(mix(seeds[template]!, a), b), c);
    },
    put4(template: number, a: number, b: number, c: number, d: number): void {
      buffer[used++] = mix(mix(mix(mix(seeds[template]!, a), b), c), d);
    },
    put5(template: number, a: number, b: number, c: number, d: number, e: number): void {
      buffer[used++] = mix(mix(mix(mix(mix(seeds[template]!, a), b), c), d), e);
    },
  };
}
