/** Random numbers that can be had again (Mulberry32, Tommy Ettinger). @param seed `SEED=… npm test` repeats what a test printed. */
export function random(seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)) {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const pick = <T>(items: readonly T[]): T => items[below(items.length)]!;
  const maybe = <T>(value: () => T): T | undefined => (below(2) ? value() : undefined);
  return { seed, below, pick, maybe };
}
