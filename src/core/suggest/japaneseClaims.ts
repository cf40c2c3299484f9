/** Reported speech in Japanese: the patterns, each over one sentence. What is said stands before と; the verb comes last. */
import type { Span } from '../text/spans';
import { claimsBySentence, type Waiting } from './claimsBySentence';
import { contentVerbs, factVerbs, openings, pronoun, reportingVerbs, settings } from './data/ja';
import { firstLetters } from './firstLetters';
import { reportBefore, type Report } from './japaneseReports';
import { accordingTo, announced, quotationWithoutVerb, shortest } from './japaneseSources';
import { japaneseTopic } from './japaneseSpeaker';
import { makeClaim, trimmedClaim } from './makeClaim';
import { hasQuotation, isInQuotation } from './quotations';
import type { Sentence } from './sentences';
import type { NamedSpan, SuggestedClaim } from './suggestedClaim';

/** @param names ascending. @returns ascending; a pronoun says whom it stands for. */
export const suggestJapaneseClaims = (text: string, names: readonly NamedSpan[]): SuggestedClaim[] =>
  claimsBySentence(text, names, { claimsOf: claimsOfSentence, announced, pronoun });

/** Also 〜としている and, of a quotation, 〜という. Passives (と伝えられる) are no reports. */
const anyVerb = new RegExp(
  `${firstLetters(reportingVerbs, factVerbs, contentVerbs, 'し|い')}(?:(?:${reportingVerbs}|${factVerbs}|${contentVerbs})(?!られ|され|[をがの])|し(?=た(?:。|$)|て[いおき]|、)|いう(?=。|$|こと(?:です|だ)))`,
  'g',
);

function claimsOfSentence(
  text: string,
  names: readonly NamedSpan[],
  sentence: Sentence,
  lastSpeaker: Span | undefined,
  waiting: Waiting | undefined,
): SuggestedClaim[] {
  const { start, end, quotations: inside } = sentence;
  const claims: SuggestedClaim[] = [];
  const source = accordingTo(text, sentence);
  let speaker = source?.claimant?.mention ?? lastSpeaker;
  let done = source ? source.spans[0]![0] : start;
  for (const { 0: word, index } of text.slice(start, end).matchAll(anyVerb)) {
    const verb: Span = [start + index, start + index + word.length];
    if (verb[0] < done || isInQuotation(inside, verb[0])) continue;
    const report = reportBefore(text, names, sentence, done, verb);
    const claim = report && claimOf(text, names, sentence, done, report, verb, speaker);
    if (!claim) continue;
    claims.push(claim);
    // The rest of the verb, up to the next clause: 述べましたが、
    const rest = /^[ぁ-ヿ一-鿿]{0,12}、/.exec(text.slice(verb[1], Math.min(end, verb[1] + 14)));
    done = verb[1] + (rest?.[0].length ?? 0);
    speaker = claim.claimant?.mention ?? speaker;
  }
  // 関係者によると、容疑者は「Q」と話している: it is the suspect who says so.
  if (source)
    return claims.some(({ claimant }) => claimant && claimant.mention !== source.claimant!.mention) ? claims : [source];
  if (claims.length > 0) return claims;
  const alone = quotationWithoutVerb(text, names, sentence, waiting);
  return alone ? [alone] : [];
}

const opening = new RegExp(`^(?:${openings})、?`);
const settingClause = new RegExp(`^[^、。「」]{0,30}${settings}、`);

function claimOf(
  text: string,
  names: readonly NamedSpan[],
  { quotations: inside }: Sentence,
  done: number,
  { end, quoted, mention, rule }: Report,
  verb: Span,
  lastSpeaker: Span | undefined,
): SuggestedClaim | undefined {
  const topic = mention
    ? undefined
    : japaneseTopic(text, names, done, quoted[0]?.outerStart ?? end, (offset) => isInQuotation(inside, offset));
  const speaker = mention ?? topic?.mention ?? speakerAfterVerb(text, verb[1]) ?? lastSpeaker;
  if (quoted.length > 0) {
    const kind = /^(?:表現|評)/.test(text.slice(...verb)) ? 'mixed' : 'direct';
    return makeClaim({
      spans: quoted.map((one): Span => [one.start, one.end]),
      kind,
      cue: verb,
      mention: speaker,
      score: 0.9,
      rule,
    });
  }
  if (!speaker) return undefined;
  let start = topic?.end ?? done;
  for (const pattern of [opening, settingClause, opening])
    start += pattern.exec(text.slice(start, end))?.[0].length ?? 0;
  const span = trimmedClaim(text, start, end);
  if (span[1] - span[0] < shortest) return undefined;
  const kind = hasQuotation(inside, span) ? 'mixed' : 'indirect';
  return makeClaim({ spans: [span], kind, cue: verb, mention: speaker, score: topic || mention ? 0.8 : 0.5, rule });
}

const personAfter =
  /^[ぁ-ん]{0,10}(?<person>[^ぁ-ん、。「」\n][^、。「」\n]{0,24}?(?:さん|氏|監督|選手|大統領|首相|教授|社長))/;

/** 「Q」と話すのは某さん。 */
function speakerAfterVerb(text: string, verbEnd: number): Span | undefined {
  const match = personAfter.exec(text.slice(verbEnd, verbEnd + 40));
  if (!match) return undefined;
  const end = verbEnd + match[0].length;
  return [end - match.groups!['person']!.length, end];
}
