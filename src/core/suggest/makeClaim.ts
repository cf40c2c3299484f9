/** Puts a suggested claim together. */
import type { Span } from '../text/spans';
import type { SuggestedClaim } from './suggestedClaim';

interface Parts extends Omit<SuggestedClaim, 'claimant' | 'cue'> {
  cue?: Span | undefined;
  mention?: Span | undefined;
}

/** @param parts `mention`: the claimant, as in `SuggestedClaim`. */
export function makeClaim({ spans, kind, cue, mention, score, rule }: Parts): SuggestedClaim {
  // Where marks are misprinted, who is named may stand within the words.
  const outside = mention && !spans.some(([start, end]) => mention[0] < end && mention[1] > start);
  return { spans, kind, ...(cue && { cue }), ...(outside && { claimant: { mention } }), score, rule };
}

/** [start, end) without white space and the marks between clauses at its ends, and without a closing mark that nothing opens. */
export function trimmedClaim(text: string, start: number, end: number): Span {
  let [from, to] = [start, end];
  while (from < to && /[\s，,、：:；;。]/.test(text.charAt(from))) from++;
  while (from < to && /[\s，,、：:；;。.！？!?]/.test(text.charAt(to - 1))) to--;
  return [from, to];
}
