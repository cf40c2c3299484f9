/** Chinese reports without a verb before the words: 据某部称，S and S，某人说. */
import type { ChineseCue } from './chineseCues';
import { shortest } from './chineseQuotations';
import { chineseSpeaker, isChineseSpeaker } from './chineseSpeaker';
import { date, openings, reportNouns, writtenSources } from './data/zh';
import { makeClaim, trimmedClaim } from './makeClaim';
import type { Sentence } from './sentences';
import type { NamedSpan, SuggestedClaim } from './suggestedClaim';

const accordingPattern = new RegExp(
  `^(?:${openings}|${date}|[\s，])*(?<cue>根据|据|按照)(?!说|悉|了解|此)` +
    `(?:(?<document>[^，。；]{2,30}?(?:${writtenSources}))(?:称|说|指出|显示)?|` +
    `(?<source>[^，。；]{2,30}?)(?:称|说|所说|指出|显示|透露|的?(?:${reportNouns})(?:称|说|指出|显示|透露)?))[，,]`,
);

/** 据某部称，S。 */
export function accordingTo(
  folded: string,
  { start, end }: Sentence,
  cues: readonly ChineseCue[],
): SuggestedClaim | undefined {
  const match = accordingPattern.exec(folded.slice(start, Math.min(end, start + 100)));
  if (!match) return undefined;
  const contentStart = start + match[0].length;
  // 根据记录，他说：“Q”: who said it is told after.
  if (
    cues.some(
      (cue) => cue.start > contentStart && /[“”「]/.test(folded.slice(cue.contentStart - 1, cue.contentStart + 1)),
    )
  )
    return undefined;
  const { cue, document, source = document } = match.groups!;
  const sourceStart = start + match[0].indexOf(cue!) + cue!.length;
  const span = trimmedClaim(folded, contentStart, end);
  if (span[1] - span[0] < shortest) return undefined;
  return makeClaim({
    spans: [span],
    kind: 'indirect',
    cue: [sourceStart - cue!.length, sourceStart],
    mention: [sourceStart, sourceStart + source!.length],
    score: 0.7,
    rule: 'zh-according',
  });
}

/** S，某人说。 */
export function saidAfter(
  folded: string,
  names: readonly NamedSpan[],
  { start, end, quotations: inside }: Sentence,
  cues: readonly ChineseCue[],
): SuggestedClaim | undefined {
  const cue = cues.at(-1);
  if (
    !cue ||
    cue.kind === 'quoting' ||
    inside.length > 0 ||
    !/^[。！？]?$/.test(folded.slice(cue.end, Math.min(end, cue.end + 3)))
  )
    return undefined;
  const head = /，(?<speaker>[^，。；：]{1,25})$/.exec(folded.slice(Math.max(start, cue.start - 30), cue.start));
  if (!head) return undefined;
  const boundary = cue.start - head[0].length;
  const mention = chineseSpeaker(folded, names, boundary + 1, cue.start);
  if (!Array.isArray(mention) || !isChineseSpeaker(folded, names, mention) || boundary - start < 8) return undefined;
  const spans = [trimmedClaim(folded, start, boundary)];
  return makeClaim({ spans, kind: 'indirect', cue: [cue.start, cue.end], mention, score: 0.6, rule: 'zh-said-after' });
}
