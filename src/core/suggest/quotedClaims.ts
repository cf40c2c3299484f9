/** Claims between quotation marks: whose they are, and which of them go on with one another. */
import type { Span } from '../text/spans';
import { firstNamed, lastNamed, speakerBefore } from './latinSpeaker';
import { LONGEST_GAP, type Sentence } from './sentence';
import type { SuggestedClaim } from './suggestedClaim';

/** Fewer words are a name or a way of speaking, unless the marks or a verb beside them show more. */
const FEWEST_WORDS = 4;

/** Adds the claims of a sentence that are quotations. */
export function quotedClaims(sentence: Sentence): void {
  for (let index = sentence.from; index < sentence.to; index++)
    if (sentence.isQuotation(index)) quotedClaim(sentence, index);
}

function quotedClaim(sentence: Sentence, index: number): void {
  const { text, open, lastSpeaker } = sentence.paragraph;
  const { quotation, capital } = sentence.tokens[index]!;
  const span = quotedWords(text, quotation!.start, quotation!.end);
  if (!span) return;
  const add = (rule: string, score: number, cue?: number, speaker?: Span): SuggestedClaim | undefined =>
    sentence.add({ spans: [span], tokens: [[index, index + 1]], kind: 'direct', cue, speaker, score, rule });
  const goOn = (claim: SuggestedClaim): void => {
    claim.spans.push(span);
    sentence.take([index, index + 1]);
    sentence.open = claim;
  };
  const words = text.slice(span[0], Math.min(span[1], span[0] + 400)).match(/\S+/g)?.length ?? 0;

  // "It rains," said Jones, "and it pours."
  const before = interruptedBefore(sentence, index);
  if (before) return goOn(before);

  const cue = cueBefore(sentence, index);
  // "It rains," said Jones. / "It rains", Jones said.
  const behind = cueBehind(sentence, index);
  if (behind) {
    // Jones warned: "It rains," he said.
    const speaker = cue !== undefined && sentence.mark(index - 1) === ':' ? sentence.speakerOf(cue, sentence.from, index - 1) : undefined; // prettier-ignore
    if (speaker) behind.speaker = speaker;
    sentence.open = add('quote-says', 0.95, behind.cue, behind.speaker);
    return;
  }

  // Jones said: "It rains." / Jones: "It rains."
  if (sentence.mark(index - 1) === ':') {
    if (cue !== undefined) add('says-quote', 0.95, cue, sentence.speakerOf(cue, sentence.from, index - 1));
    else if (words >= FEWEST_WORDS) add('colon-quote', 0.7, undefined, namedBefore(sentence, index - 1)); // prettier-ignore
    return;
  }
  // Jones said, "It rains." / Jones said that "it rains".
  if (
    cue !== undefined &&
    opensQuotation(sentence, cue, index) &&
    (words >= 3 || (capital && /[,.!?…]/.test(text[quotation!.end - 1]!))) &&
    endsClause(sentence, index)
  ) {
    add('says-quote', 0.9, cue, sentence.speakerOf(cue, sentence.from, index));
    return;
  }
  // Jones described it as "a gift".
  const as = sentence.tests.determiners(sentence.word(index - 1)) ? index - 2 : index - 1;
  if (cue !== undefined && sentence.tests.as(sentence.word(as))) {
    add('called', 0.6, cue, sentence.speakerOf(cue, sentence.from, index));
    return;
  }
  // "It rains." - Ann Jones
  const signed = signedBy(sentence, index);
  if (signed && words >= FEWEST_WORDS) {
    add('signed', 0.8, undefined, signed);
    return;
  }
  // A sentence that is a quotation goes on with the one before, or stands alone.
  if (words >= FEWEST_WORDS && isWhole(sentence, index)) {
    if (open) goOn(open);
    else sentence.open = add('whole-quote', 0.6, undefined, lastSpeaker);
  }
}

/** The words of a quotation without a comma or dash at its end, which belongs to the sentence around. */
export function quotedWords(text: string, start: number, end: number): Span | undefined {
  while (end > start && /[\s,–—]/.test(text[end - 1]!)) end--;
  return end > start ? [start, end] : undefined;
}

/** The claim that the quotation at `index` goes on with, where only the verb and the speaker stand between. */
function interruptedBefore(sentence: Sentence, index: number): SuggestedClaim | undefined {
  const last = sentence.found.at(-1);
  if (last?.rule !== 'quote-says' || !/^[,:–—-]$/.test(sentence.mark(index - 1))) return undefined;
  let part = index - 1;
  for (; part > sentence.from && index - part < 2 * LONGEST_GAP && !sentence.isQuotation(part); part--)
    // Another verb speaks for somebody else, or for what comes next.
    if (sentence.reports(part) && !sentence.isUsed(part)) return undefined;
  return sentence.isQuotation(part) && sentence.tokens[part]!.end >= last.spans.at(-1)![1] ? last : undefined;
}

/** The verb that says whose the quotation before it is, and who. */
function cueBehind(sentence: Sentence, index: number): { cue: number; speaker: Span | undefined } | undefined {
  const { text } = sentence.paragraph;
  let at = index + 1;
  while (/^[,–—-]$/.test(sentence.mark(at))) at++;
  const parted = at > index + 1 || /[,!?…]/.test(text[sentence.tokens[index]!.quotation!.end - 1]!);
  const isLong = sentence.tokens[index]!.end - sentence.tokens[index]!.start > 25;
  for (let cue = at; cue < Math.min(sentence.to, at + LONGEST_GAP); cue++) {
    if (sentence.isQuotation(cue) || /[;:]/.test(sentence.mark(cue))) return undefined;
    if (!sentence.reports(cue) || sentence.isUsed(cue)) continue;
    if (sentence.verbStart(cue) <= at) {
      if (sentence.tests.onlySomeStandBehind && !sentence.tests.standsBehind(sentence.word(cue))) return undefined;
      const speaker = sentence.speakerAfter(cue) ?? sentence.impliedSpeaker(cue);
      return parted || (speaker && isLong) ? { cue, speaker } : undefined;
    }
    const speaker = parted ? speakerBefore(sentence.paragraph, at, cue) : undefined;
    return speaker && speaker[0] <= sentence.tokens[Math.min(cue - 1, at + 3)]!.start ? { cue, speaker } : undefined;
  }
  return undefined;
}

/** Who is named right before the colon at `colon`. */
function namedBefore(sentence: Sentence, colon: number): Span | undefined {
  const speaker = speakerBefore(sentence.paragraph, sentence.from, colon);
  const name = speaker && lastNamed(sentence.paragraph, speaker[1], speaker[0]);
  return name?.[1] === speaker?.[1] ? speaker : undefined;
}

/** The name alone behind a dash, at the end of the sentence. */
function signedBy(sentence: Sentence, index: number): Span | undefined {
  if (!/^[–—―-]$/.test(sentence.mark(index + 1)) || sentence.to - index > 8) return undefined;
  const name = firstNamed(sentence.paragraph, index + 2, sentence.to);
  return name && name[0] === sentence.tokens[index + 2]!.start ? name : undefined;
}

/** The nearest verb of reporting before the quotation at `index`. */
function cueBefore(sentence: Sentence, index: number): number | undefined {
  for (let cue = index - 1; cue >= sentence.from && index - cue <= LONGEST_GAP; cue--) {
    if (sentence.isQuotation(cue) || sentence.mark(cue) === ';') return undefined;
    if (sentence.reports(cue)) return cue;
  }
  return undefined;
}

/** Whether only a comma, or the word that opens a clause, stands between the verb and the quotation. */
function opensQuotation(sentence: Sentence, cue: number, index: number): boolean {
  if (cue === index - 1 || sentence.mark(index - 1) === ',') return true;
  return sentence.tests.that(sentence.word(index - 1)) && index - cue <= LONGEST_GAP / 2;
}

/** Whether no more of the clause comes after the quotation at `index`. */
function endsClause(sentence: Sentence, index: number): boolean {
  if (index + 1 >= sentence.to || sentence.tokens[index + 1]!.kind === 'mark') return true;
  return /[,.!?…]/.test(sentence.paragraph.text[sentence.tokens[index]!.quotation!.end - 1]!);
}

/** Whether the sentence is no more than the quotation at `index`, but for a word that leads to it: `In addition, "it rains."` */
function isWhole(sentence: Sentence, index: number): boolean {
  const leads = sentence.mark(index - 1) === ',' && index - sentence.from <= 4;
  for (let at = leads ? index : sentence.from; at < sentence.to; at++)
    if (at !== index && sentence.tokens[at]!.kind !== 'mark') return false;
  return true;
}
