/** Which lines of a page are in its true text: word sequences tell, and for short lines the company they are in. */
import { tokensOf } from './corpus';

export interface Labels {
  /** 1: the line is in the truth. */
  labels: Float32Array;
  /** How sure that is, and how much text it decides over; a page's weights add up to about `PAGE`. */
  weights: Float32Array;
}

/** So that a page of a hundred paragraphs counts little more than one of five. */
const PAGE = 100;
/** A short line counts like one of so many tokens: for the reader it is a fault, too. */
const LEAST = 4;

export function labelLines(texts: readonly string[], truth: string): Labels {
  const wanted = tokensOf(truth, true);
  const sequences = new Set<string>();
  for (let length = 1; length <= 4; length++)
    for (let i = 0; i + length <= wanted.length; i++) sequences.add(wanted.slice(i, i + length).join(' '));
  const wholeLines = new Set(truth.split('\n').map((line) => tokensOf(line, true).join(' ')));
  const tokens = texts.map((text) => tokensOf(text, true));
  const share = tokens.map((own) => {
    if (own.length === 0) return 0;
    if (own.length < 4) return wholeLines.has(own.join(' ')) ? 1 : sequences.has(own.join(' ')) ? 0.6 : 0;
    let common = 0;
    for (let i = 0; i + 4 <= own.length; i++) if (sequences.has(own.slice(i, i + 4).join(' '))) common++;
    return common / (own.length - 3);
  });
  /** How much true text is around a line. */
  const company = texts.map((_, i) => {
    let sum = 0;
    for (let j = Math.max(0, i - 4); j <= Math.min(texts.length - 1, i + 4); j++)
      if (j !== i && tokens[j]!.length >= 4) sum += share[j]! * Math.min(30, tokens[j]!.length);
    return sum;
  });
  const labels = Float32Array.from(share, (value, i) => {
    if (value < 0.5) return 0;
    return tokens[i]!.length >= 8 || company[i]! > 15 ? 1 : value === 1 && tokens[i]!.length >= 4 ? 1 : 0;
  });
  // Text that is printed twice counts where more of the article is around it.
  const best = new Map<string, number>();
  texts.forEach((text, i) => {
    if (!labels[i]) return;
    const other = best.get(text);
    if (other === undefined) best.set(text, i);
    else {
      const loser = company[other]! >= company[i]! ? i : other;
      labels[loser] = 0;
      best.set(text, loser === i ? other : i);
    }
  });
  const sizes = tokens.map((own) => Math.min(200, own.length) + LEAST);
  const all = wanted.length + 200;
  const weights = Float32Array.from(sizes, (size, i) => {
    const sure = tokens[i]!.length < 4 ? 1 : Math.max(0.1, Math.abs(share[i]! - 0.5) * 2);
    return (size * sure * PAGE) / all;
  });
  return { labels, weights };
}
