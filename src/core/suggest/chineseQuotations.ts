/** Which quotations of a Chinese sentence a reporting verb is about. */
import type { ChineseCue } from './chineseCues';
import { quotationAfter, type Quotation } from './quotations';
import type { Sentence } from './sentences';

/** Shorter ones are objects rather than claims: 宣布“破产”. */
export const shortest = 4;

/** The quotation that is all there is of a sentence. */
export function loneQuotation({ start, end, quotations }: Sentence): Quotation | undefined {
  const [only] = quotations;
  return only && only.outerStart === start && only.outerEnd === end ? only : undefined;
}

/** 某人说：“Q1”“Q2”。 — those that begin where what the verb reports does. */
export function quotationsAfter(folded: string, { quotations, end }: Sentence, cue: ChineseCue): Quotation[] {
  const first = quotationAfter(quotations, cue.contentStart);
  const next = quotations[first];
  if (!next || next.outerStart > cue.contentStart || next.start < cue.contentStart) return [];
  let last = first;
  while (quotations[last + 1]?.outerStart === quotations[last]!.outerEnd) last++;
  const found = quotations.slice(first, last + 1);
  const length = found.at(-1)!.end - found[0]!.start;
  // 他说“小事”会变大: words of the clause, not all of it.
  const whole = found.at(-1)!.outerEnd >= end || /[\s，,。；;！？!?、…]/.test(folded.charAt(found.at(-1)!.outerEnd));
  return whole && (cue.pause !== '' || length >= shortest) ? found : [];
}

/** “Q1”“Q2”，某人说 — those before the subject of the verb. */
export function quotationsBefore(
  folded: string,
  { start, quotations }: Sentence,
  done: number,
  cue: ChineseCue,
): Quotation[] {
  const last = quotationAfter(quotations, cue.start) - 1;
  const found = quotations[last];
  if (!found || found.start < done) return [];
  const between = folded.slice(found.outerEnd, cue.start);
  if (
    between.length > 60 ||
    !/^[，,。]?\s?[^，,。；;：:！？“”]*$/.test(between) ||
    /^(?:的|等|和|与|、|是)/.test(between)
  )
    return [];
  const ended = /[，,。！？!?…]/.test(folded.charAt(found.end - 1)) || /^[，,]/.test(between);
  let first = last;
  while (first > 0 && quotations[first - 1]!.outerEnd === quotations[first]!.outerStart) first--;
  const opens =
    quotations[first]!.outerStart === start || /[，,。；;：:]/.test(folded.charAt(quotations[first]!.outerStart - 1));
  return opens && (ended || found.end - found.start >= shortest) ? quotations.slice(first, last + 1) : [];
}

/** Whether a clause ends with the verb. */
export function endsClause(folded: string, { end }: Sentence, cue: ChineseCue): boolean {
  return cue.end >= end || /[，,。；;！？!?着]/.test(folded.charAt(cue.end));
}
