/**
 * Reported speech in languages with spaces between words: who said what, by word lists and a handful of patterns over the words, marks and
 * quotations of a sentence. Each pattern is named as in `SuggestedClaim.rule`.
 */
import { czechReporting } from './data/czechReporting';
import { englishReporting } from './data/englishReporting';
import { frenchReporting } from './data/frenchReporting';
import { germanReporting } from './data/germanReporting';
import { indonesianReporting } from './data/indonesianReporting';
import { russianReporting } from './data/russianReporting';
import { spanishReporting } from './data/spanishReporting';
import { latinSentences, latinTokens } from './latinTokens';
import { quotations, type Quotation } from './quotations';
import { reportingTests, type ReportingTests } from './reportingWords';
import { speaks } from './namesWithin';
import type { NamedSpan, SuggestedClaim } from './suggestedClaim';
import { accordingTo } from './accordingTo';
import { quotedClaims } from './quotedClaims';
import { hearsay } from './hearsay';
import { judgements, nameColon, speechesOf } from './judgements';
import { parentheses } from './parentheses';
import { reportedClauses } from './reportedClauses';
import { Sentence, type Paragraph } from './sentence';

const languages: Record<string, ReportingTests> = {
  cs: reportingTests(czechReporting),
  de: reportingTests(germanReporting),
  en: reportingTests(englishReporting),
  es: reportingTests(spanishReporting),
  fr: reportingTests(frenchReporting),
  id: reportingTests(indonesianReporting),
  ru: reportingTests(russianReporting),
};

/**
 * @param language BCP 47; nothing is found in others than those with word lists.
 * @param names those of the text, ascending.
 * @returns ascending; none overlap.
 */
export function suggestLatinClaims(
  text: string,
  language: string | undefined,
  names: readonly NamedSpan[],
): SuggestedClaim[] {
  const tests = languages[language?.toLowerCase().split('-')[0] ?? ''];
  if (!tests) return [];
  const speakers = names.filter(speaks);
  const all = quotations(text);
  const claims: SuggestedClaim[] = [];
  let [nextName, nextQuotation] = [0, 0];
  let announced: Partial<Paragraph> = {};
  for (let start = 0; start < text.length;) {
    const lineEnd = text.indexOf('\n', start);
    const end = lineEnd < 0 ? text.length : lineEnd;
    if (end === start) {
      start++;
      continue;
    }
    const inLine: NamedSpan[] = [];
    for (; nextName < speakers.length && speakers[nextName]!.start < end; nextName++) inLine.push(speakers[nextName]!);
    const quoted: Quotation[] = [];
    for (; nextQuotation < all.length && all[nextQuotation]!.outerStart < end; nextQuotation++)
      quoted.push(all[nextQuotation]!);
    const tokens = latinTokens(text, start, end, quoted);
    const paragraph: Paragraph = { text, tokens, tests, speakers: inLine, claims: [], ...announced };
    const reports = (word: string): boolean => tests.says(word);
    let last: Sentence | undefined;
    for (const [from, to] of latinSentences(text, tokens, reports)) last = claimsOf(paragraph, from, to);
    announced = announces(last, quoted.at(-1));
    claims.push(...paragraph.claims.sort((a, b) => a.spans[0]![0] - b.spans[0]![0]));
    start = end + 1;
  }
  return claims;
}

/** The patterns in a sentence, the surest first: a later one finds nothing where an earlier one did. */
function claimsOf(paragraph: Paragraph, from: number, to: number): Sentence {
  const sentence = new Sentence(paragraph, from, to);
  quotedClaims(sentence);
  reportedClauses(sentence);
  accordingTo(sentence);
  parentheses(sentence);
  judgements(sentence);
  speechesOf(sentence);
  nameColon(sentence);
  hearsay(sentence);
  for (const claim of sentence.found) paragraph.claims.push(claim);
  paragraph.open = sentence.open;
  return sentence;
}

/** Who speaks in the next line too: a quotation goes on there that is not closed here, or `Jones said:` ends the line. */
function announces(last: Sentence | undefined, quotation: Quotation | undefined): Partial<Paragraph> {
  if (!last) return {};
  const { lastSpeaker, lastNamed } = last.paragraph;
  if (quotation && !quotation.closed) return { lastSpeaker, lastNamed };
  const cue = last.cues.at(-1);
  if (last.mark(last.to - 1) !== ':' || cue === undefined) return {};
  return { lastSpeaker: last.speakerOf(cue) };
}
