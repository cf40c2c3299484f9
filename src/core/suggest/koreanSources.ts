/** Korean reports whose verb is not after the words: 경찰에 따르면 S; 대변인은 이렇게 말했다. “Q”; 대통령 “Q”. */
import type { Span } from '../text/spans';
import type { Waiting } from './claimsBySentence';
import { reportingVerb } from './koreanEndings';
import { isSpeaker, koreanTopic, mentionOf, withoutOpening } from './koreanSpeaker';
import { makeClaim, trimmedClaim } from './makeClaim';
import { isInQuotation } from './quotations';
import type { Sentence } from './sentences';
import type { NamedSpan, SuggestedClaim } from './suggestedClaim';

/** Shorter clauses are no claims. */
export const shortest = 6;

const sourceParticle = /에\s(?:따르면|의하면),?\s/;

/** 경찰에 따르면 S. */
export function accordingTo(
  text: string,
  names: readonly NamedSpan[],
  { start, end, quotations: inside }: Sentence,
): SuggestedClaim | undefined {
  const match = sourceParticle.exec(text.slice(start, Math.min(end, start + 80)));
  if (!match || isInQuotation(inside, start + match.index)) return undefined;
  const cueStart = start + match.index;
  const mention = mentionOf(text, names, withoutOpening(text, start, cueStart), cueStart);
  // 법원은 자료에 따르면 …고 밝혔다: a setting of what the court said.
  if (/[은는]\s/.test(text.slice(...mention))) return undefined;
  const contentStart = cueStart + match[0].length;
  const hearsay = /(?<=다)고\s(?:한다|합니다|했다|전했다|전해졌다)\.?$/.exec(
    text.slice(Math.max(contentStart, end - 12), end),
  );
  const span = trimmedClaim(text, contentStart, end - (hearsay?.[0].length ?? 0));
  if (mention[0] >= cueStart || span[1] - span[0] < shortest) return undefined;
  const cue: Span = [cueStart, cueStart + match[0].replace(/,?\s$/, '').length];
  return makeClaim({
    spans: [span],
    kind: 'indirect',
    cue,
    mention,
    score: 0.8,
    rule: 'ko-according',
  });
}

const announcing = new RegExp(`(?:이렇게|다음과 같이|이같이|이처럼)\\s${reportingVerb}[가-힣]{0,5}[,.:]?$`);
const saidOnly = new RegExp(`^[^,]{1,40}[은는이가]\\s${reportingVerb}[가-힣]{1,5}[,.:]?$`);

/** 대변인은 이렇게 말했다. */
export function announced(
  text: string,
  names: readonly NamedSpan[],
  { start, end, quotations: inside }: Sentence,
): Waiting | undefined {
  const before = text.slice(Math.max(start, end - 200), Math.max(start, inside[0]?.outerStart ?? end)).trimEnd();
  if (!announcing.test(before) && !saidOnly.test(before)) return undefined;
  const topic = koreanTopic(text, names, start, start + before.length, 'quotation');
  return topic && { cue: [topic.end, start + before.replace(/[,.:]$/, '').length], mention: topic.mention };
}

/** Words quoted without 라고: after 이렇게 말했다, and the headline 대통령 “Q”. */
export function quotationWithoutEnding(
  text: string,
  names: readonly NamedSpan[],
  sentence: Sentence,
  waiting: Waiting | undefined,
): SuggestedClaim | undefined {
  const { start, end, first, quotations: inside } = sentence;
  const quoted = inside.at(-1);
  if (!quoted || quoted.end - quoted.start < shortest || !/^\.?$/.test(text.slice(quoted.outerEnd, end)))
    return undefined;
  const spans: Span[] = [[quoted.start, quoted.end]];
  const before =
    quoted.outerStart === start ? waiting : inside.length === 1 ? announced(text, names, sentence) : undefined;
  if (before) return makeClaim({ spans, kind: 'direct', ...before, score: 0.8, rule: 'ko-announced' });
  if (!first || inside.length > 1 || quoted.outerStart - start > 20 || quoted.outerEnd !== end) return undefined;
  const name = trimmedClaim(text, start, quoted.outerStart);
  return name[1] > name[0] && isSpeaker(text, names, name)
    ? makeClaim({ spans, kind: 'direct', mention: name, score: 0.5, rule: 'ko-headline' })
    : undefined;
}
