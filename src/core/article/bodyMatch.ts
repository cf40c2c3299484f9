/** Finds the lines that a page's JSON-LD repeats as `articleBody`: where it does, nothing needs to be guessed. */
import type { Line } from './htmlLines';

/** A line belongs when this much of its word sequences is in the body: edits and lost punctuation are allowed for. */
const SAME = 0.7;
/** The body counts when the page prints this much of it. */
const PRINTED = 0.75;
const WORD = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[\p{L}\p{N}]{1,60}/gu;
/** JSON-LD may hold HTML. */
const MARKUP = /<[^<>]{1,300}>|&[a-z#0-9]{2,8};/gi;

function sequences(text: string): string[] {
  const words = text.toLowerCase().match(WORD) ?? [];
  const found: string[] = [];
  for (let i = 0; i + 2 < words.length; i++) found.push(`${words[i]} ${words[i + 1]} ${words[i + 2]}`);
  return found;
}

/**
 * @returns the lines that `body` holds, or undefined where the page does not print it (a summary, another text).
 */
export function matchBody(lines: Line[], body: string | undefined): Set<Line> | undefined {
  if (!body || body.length < 200) return undefined;
  const wanted = new Set(sequences(body.replace(MARKUP, ' ')));
  if (wanted.size < 20) return undefined;
  const printed = new Set<string>();
  const matched = new Set<Line>();
  for (const line of lines) {
    const all = sequences(line.text);
    const common = all.filter((sequence) => wanted.has(sequence));
    if (all.length === 0 || common.length < all.length * SAME) continue;
    matched.add(line);
    for (const sequence of common) printed.add(sequence);
  }
  return printed.size >= wanted.size * PRINTED ? matched : undefined;
}
