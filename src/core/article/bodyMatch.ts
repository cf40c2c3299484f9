/** Finds the lines that a page's JSON-LD repeats as `articleBody`: where it does, nothing needs to be guessed. */
import type { Line } from './htmlLines';

/** A line belongs when this much of its word sequences is in the body: edits and lost punctuation are allowed for. */
const SAME = 0.7;
/** The body counts when the page prints this much of it. */
const PRINTED = 0.75;
const WORD = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[\p{L}\p{N}]{1,60}/gu;
/** JSON-LD may hold HTML. */
const MARKUP = /<[^<>]{1,300}>|&[a-z#0-9]{2,8};/gi;

const wordsOf = (text: string): string[] => text.toLowerCase().match(WORD) ?? [];

/** Three words in a row as one number, each word by its own; exact for texts of up to 200,000 different words. */
const BASE = 200_000;
function sequences(numbers: readonly number[]): number[] {
  const found: number[] = [];
  for (let i = 0; i + 2 < numbers.length; i++)
    found.push((numbers[i]! * BASE + numbers[i + 1]!) * BASE + numbers[i + 2]!);
  return found;
}

/**
 * @returns the lines that `body` holds, or undefined where the page does not print it (a summary, another text).
 */
export function matchBody(lines: Line[], body: string | undefined): Set<Line> | undefined {
  if (!body || body.length < 200) return undefined;
  /** 0 stands for a word that the body does not have. */
  const known = new Map<string, number>();
  const numbers = wordsOf(body.replace(MARKUP, ' ')).map((word) => {
    let number = known.get(word);
    if (number === undefined) known.set(word, (number = known.size + 1));
    return number;
  });
  const wanted = new Set(sequences(numbers));
  if (wanted.size < 20 || known.size >= BASE) return undefined;
  const printed = new Set<number>();
  const matched = new Set<Line>();
  for (const line of lines) {
    const all = sequences(wordsOf(line.text).map((word) => known.get(word) ?? 0));
    const common = all.filter((sequence) => wanted.has(sequence));
    if (all.length === 0 || common.length < all.length * SAME) continue;
    matched.add(line);
    for (const sequence of common) printed.add(sequence);
  }
  return printed.size >= wanted.size * PRINTED ? matched : undefined;
}
