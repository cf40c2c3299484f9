/** Reported speech in Korean: the patterns, each over one sentence. What is said ends in 고, 며 or 는; the verb comes last. */
import type { Span } from '../text/spans';
import { claimsBySentence, type Waiting } from './claimsBySentence';
import { pronoun } from './data/ko';
import { cueOf, endingsOf, limitsOf } from './koreanEndings';
import { accordingTo, announced, quotationWithoutEnding, shortest } from './koreanSources';
import { koreanTopic, withoutOpening } from './koreanSpeaker';
import { makeClaim, trimmedClaim } from './makeClaim';
import { hasQuotation } from './quotations';
import type { Sentence } from './sentences';
import type { NamedSpan, SuggestedClaim } from './suggestedClaim';

/** @param names ascending. @returns ascending; a pronoun says whom it stands for. */
export const suggestKoreanClaims = (text: string, names: readonly NamedSpan[]): SuggestedClaim[] =>
  claimsBySentence(text, names, { claimsOf: claimsOfSentence, announced, pronoun });

function claimsOfSentence(
  text: string,
  names: readonly NamedSpan[],
  sentence: Sentence,
  lastSpeaker: Span | undefined,
  waiting: Waiting | undefined,
): SuggestedClaim[] {
  const { start, end, quotations: inside } = sentence;
  const claims: SuggestedClaim[] = [];
  const source = accordingTo(text, names, sentence);
  let speaker = source?.claimant?.mention ?? lastSpeaker;
  let done = source ? source.spans[0]![0] : start;
  const endings = endingsOf(text, sentence);
  const limits = limitsOf(endings, end);
  for (const [index, ending] of endings.entries()) {
    const { quotation, after } = ending;
    const wordsEnd = quotation?.outerStart ?? ending.end;
    if (wordsEnd < done) continue;
    const cue = cueOf(text, ending, limits[index]!);
    if (!cue) continue;
    const topic = koreanTopic(text, names, done, wordsEnd, quotation ? 'quotation' : 'clause');
    const laterTopic = cue[0] > after ? koreanTopic(text, names, after, cue[0], 'verb') : undefined;
    const mention = laterTopic?.mention ?? topic?.mention ?? speaker;
    let span: Span;
    if (quotation) span = [quotation.start, quotation.end];
    else
      span = trimmedClaim(
        text,
        withoutOpening(text, laterTopic ? done : (topic?.end ?? done), wordsEnd, true),
        wordsEnd,
      );
    if (!quotation && (!mention || span[1] - span[0] < shortest)) continue;
    const kind = quotation ? quotedKind(text, cue) : hasQuotation(inside, span) ? 'mixed' : 'indirect';
    const own = topic ?? laterTopic;
    const rule = quotation ? 'ko-quoted' : 'ko-reported';
    claims.push(makeClaim({ spans: [span], kind, cue, mention, score: quotation ? 0.9 : own ? 0.8 : 0.5, rule }));
    // The rest of the verb, up to the next clause: 말했지만,
    done = cue[1] + /^[가-힣]{0,8},?\s*/.exec(text.slice(cue[1], Math.min(end, cue[1] + 12)))![0].length;
    speaker = mention ?? speaker;
  }
  // 통신에 따르면 대통령은 S라고 말했다: it is the president who says so.
  if (source)
    return claims.some(({ claimant }) => claimant && claimant.mention !== source.claimant!.mention) ? claims : [source];
  if (claims.length > 0) return claims;
  const alone = quotationWithoutEnding(text, names, sentence, waiting);
  return alone ? [alone] : [];
}

function quotedKind(text: string, cue: Span): 'direct' | 'mixed' {
  return /^(?:평|표현|비유|묘사)/.test(text.slice(...cue)) ? 'mixed' : 'direct';
}
