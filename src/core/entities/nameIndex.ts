/** Finds the longest of many known names at a place in a text, in time that does not grow with the number of names. */

export interface NameIndex<T> {
  /** The longest name that the text has at `start` and that `accept` lets pass; `end` in the units of `start`, exclusive. */
  at(text: string, start: number, accept?: (end: number) => boolean): { end: number; value: T } | undefined;
}

/** Two units as one 32-bit integer, which engines hash fastest. */
const key = (text: string, at: number): number => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);

/** Names of one character are left out: they need more than a list. The first value given for a name stays. */
export function nameIndex<T>(entries: Iterable<readonly [string, T]>): NameIndex<T> {
  const values = new Map<string, T>();
  const lengths = new Map<number, number[]>();
  // Most places of a text start no name: one look at their first unit tells.
  const starts = new Uint8Array(0x10000);
  for (const [name, value] of entries) {
    if (name.length < 2 || values.has(name)) continue;
    values.set(name, value);
    starts[name.charCodeAt(0)] = 1;
    const known = lengths.get(key(name, 0));
    if (!known) lengths.set(key(name, 0), [name.length]);
    else if (!known.includes(name.length)) known.push(name.length);
  }
  for (const known of lengths.values()) known.sort((a, b) => b - a);
  return {
    at(text, start, accept) {
      if (start + 1 >= text.length || starts[text.charCodeAt(start)] === 0) return undefined;
      const known = lengths.get(key(text, start));
      if (!known) return undefined;
      for (const length of known) {
        const value = start + length <= text.length ? values.get(text.slice(start, start + length)) : undefined;
        if (value !== undefined && (accept?.(start + length) ?? true)) return { end: start + length, value };
      }
      return undefined;
    },
  };
}

/** The words of a data table, which are separated by white space. */
export const words = (table: string): string[] => table.split(/\s+/).filter((word) => word !== '');

/** An index of words whose only meaning is that they are there. */
export const wordIndex = (list: Iterable<string>): NameIndex<true> =>
  nameIndex([...list].map((word) => [word, true] as const));
