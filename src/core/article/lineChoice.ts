/** How likely each line is the article's -> which lines are: an article is few stretches of text, so beginning and ending one has a price. */

/** What a line is worth less where it is in doubt: a lost paragraph is worse than a kept label. */
const LENIENCE = 0.3;
/** The price of going from outside the article into it, or out, in log-odds of a line of `TYPICAL` weight. */
const CHANGE = 0.6;
const TYPICAL = 60;
/** Beyond these odds a classifier is not believed. */
const SUREST = 0.98;

/**
 * The best division of the lines into inside and outside (Viterbi's way, with two states). Linear.
 * @param likely for each line how likely it is the article's, 0 to 1.
 * @param weights how heavy it is.
 * @param out lines that are no text whatever they look like: a byline inside an article does not divide it.
 * @returns 1 for each line of the article. Where no line is likely, the most likely ones are taken: better all of a strange
 *   page than nothing of it.
 */
export function chooseLines(likely: Float32Array, weights: readonly number[], out: readonly boolean[]): Uint8Array {
  const count = likely.length;
  let best = 0;
  for (let i = 0; i < count; i++) if (!out[i] && likely[i]! > best) best = likely[i]!;
  const scale = best < 0.5 && best > 0 ? 0.6 / best : 1;
  const cameFromInside = [new Uint8Array(count), new Uint8Array(count)] as const;
  let outside = 0;
  let inside = -CHANGE;
  for (let i = 0; i < count; i++) {
    const likelihood = Math.min(SUREST, Math.max(1 - SUREST, likely[i]! * scale));
    const odds = Math.log(likelihood / (1 - likelihood)) + LENIENCE;
    const gain = out[i] ? 0 : odds * Math.min(2, Math.sqrt(weights[i]! / TYPICAL));
    cameFromInside[0][i] = inside - CHANGE > outside ? 1 : 0;
    cameFromInside[1][i] = inside >= outside - CHANGE ? 1 : 0;
    [outside, inside] = [Math.max(outside, inside - CHANGE), Math.max(inside, outside - CHANGE) + gain];
  }
  const chosen = new Uint8Array(count);
  let state: 0 | 1 = inside > outside ? 1 : 0;
  for (let i = count - 1; i >= 0; i--) {
    chosen[i] = state === 1 && !out[i] ? 1 : 0;
    state = cameFromInside[state][i] ? 1 : 0;
  }
  // Not worth the price of its two ends: a page of one short line.
  if (best > 0 && !chosen.includes(1))
    for (let i = 0; i < count; i++) if (!out[i] && likely[i]! >= best / 2) chosen[i] = 1;
  return chosen;
}
