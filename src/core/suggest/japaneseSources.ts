/** Japanese reports whose verb is not after the words: 某者によると、S; 某氏は次のように述べた。「Q」; 某氏「Q」. */
import type { Span } from '../text/spans';
import type { Waiting } from './claimsBySentence';
import { reportingVerbs } from './data/ja';
import { isSpeaker, japaneseTopic, nounBefore } from './japaneseSpeaker';
import { makeClaim, trimmedClaim } from './makeClaim';
import { isInQuotation } from './quotations';
import type { Sentence } from './sentences';
import type { NamedSpan, SuggestedClaim } from './suggestedClaim';

/** Shorter clauses are no claims. */
export const shortest = 5;

const sourceParticle = /(?:によりますと|によると|によれば|の話では)、?/;
const hearsayEnd = /(?:とのこと(?:です|でした|だ|だった)?|という(?:ことです|ことだ)?|そうです|そうだ)?。?$/;

/** 関係者によると、Sという。 */
export function accordingTo(text: string, { start, end, quotations: inside }: Sentence): SuggestedClaim | undefined {
  const match = sourceParticle.exec(text.slice(start, Math.min(end, start + 80)));
  if (!match || isInQuotation(inside, start + match.index)) return undefined;
  const mention = nounBefore(text, start, start + match.index);
  if (!mention || /^(?:これ|それ|何)$/.test(text.slice(...mention))) return undefined;
  const contentStart = start + match.index + match[0].length;
  const tail = hearsayEnd.exec(text.slice(Math.max(contentStart, end - 16), end))![0].length;
  const span = trimmedClaim(text, contentStart, end - tail);
  if (span[1] - span[0] < shortest) return undefined;
  const cue: Span = [start + match.index, start + match.index + match[0].replace('、', '').length];
  return makeClaim({ spans: [span], kind: 'indirect', cue, mention, score: 0.8, rule: 'ja-according' });
}

const announcing = new RegExp(`(?:次のように|以下のように|こう)[^「」。]{0,12}(?:${reportingVerbs})`);

/** 某氏は次のように述べた。 */
export function announced(
  text: string,
  names: readonly NamedSpan[],
  { start, end, quotations: inside }: Sentence,
): Waiting | undefined {
  const match = announcing.exec(text.slice(start, end));
  if (!match) return undefined;
  const topic = japaneseTopic(text, names, start, start + match.index, (offset) => isInQuotation(inside, offset));
  return topic && { cue: [start + match.index, start + match.index + match[0].length], mention: topic.mention };
}

/** Words quoted without a verb: after 次のように述べた。, 某さんは「Q」。, 「Q」と某氏。, and the headline 某氏「Q」. */
export function quotationWithoutVerb(
  text: string,
  names: readonly NamedSpan[],
  { start, end, first, quotations: inside }: Sentence,
  waiting: Waiting | undefined,
): SuggestedClaim | undefined {
  const quoted = inside[0];
  if (!quoted || quoted.end - quoted.start < 8 || !/[ぁ-ん。！？!?…ー]$/.test(text.slice(quoted.start, quoted.end)))
    return undefined;
  const spans: Span[] = [[quoted.start, quoted.end]];
  if (waiting && quoted.outerStart === start)
    return makeClaim({ spans, kind: 'direct', ...waiting, score: 0.8, rule: 'ja-announced' });
  const after = /^と、?(?<speaker>[^「」。、]{2,30})。?$/.exec(
    text.slice(quoted.outerEnd, Math.min(end, quoted.outerEnd + 40)),
  );
  if (after) {
    const mentionStart = quoted.outerEnd + after[0].indexOf(after.groups!['speaker']!);
    const mention: Span = [mentionStart, mentionStart + after.groups!['speaker']!.length];
    return isSpeaker(text, names, mention)
      ? makeClaim({ spans, kind: 'direct', mention, score: 0.6, rule: 'ja-quoted' })
      : undefined;
  }
  if (!/^。?$/.test(text.slice(quoted.outerEnd, Math.min(end, quoted.outerEnd + 3)))) return undefined;
  const topic = japaneseTopic(text, names, start, quoted.outerStart, () => false);
  if (topic && quoted.outerStart - topic.end < 25)
    return makeClaim({ spans, kind: 'direct', mention: topic.mention, score: 0.6, rule: 'ja-quotation' });
  const name = nounBefore(text, start, quoted.outerStart);
  const headline = first && quoted.outerEnd === end && name?.[0] === start && isSpeaker(text, names, name);
  return headline ? makeClaim({ spans, kind: 'direct', mention: name, score: 0.5, rule: 'ja-headline' }) : undefined;
}
