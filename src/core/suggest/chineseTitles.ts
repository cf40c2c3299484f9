/** Chinese claims that are no reports: what somebody calls something, and headlines. */
import type { Span } from '../text/spans';
import { shortest } from './chineseQuotations';
import { chineseSpeaker } from './chineseSpeaker';
import { makeClaim, trimmedClaim } from './makeClaim';
import { namesWithin, speaks } from './namesWithin';
import type { Sentence } from './sentences';
import type { NamedSpan, SuggestedClaim } from './suggestedClaim';

const calledPattern = /(?:把|将)[^，。；“”]{1,25}?(?<cue>称为|称作|称之为|形容为|描述为|斥为|比作)\s?$/;
const isCalledPattern = /被(?<by>[^，。；“”]{0,15}?)(?<cue>称为|形容为|描述为)\s?$/;

/** 他把这一说法称为“Q”。 and 被称为“美好的”: a judgement, while 被称为“岛” is a name. */
export function calledSomething(
  folded: string,
  names: readonly NamedSpan[],
  { start, quotations: inside }: Sentence,
): SuggestedClaim | undefined {
  for (const { start: from, end, outerStart } of inside) {
    const windowStart = Math.max(start, outerStart - 40);
    const before = folded.slice(windowStart, outerStart);
    const active = end - from >= shortest ? calledPattern.exec(before) : null;
    const passive = folded.charAt(end - 1) === '的' ? isCalledPattern.exec(before) : null;
    const match = active ?? passive;
    if (!match) continue;
    const verbStart = windowStart + match.index;
    const by = passive?.groups!['by'] ?? '';
    const mention = active
      ? chineseSpeaker(folded, names, start, verbStart)
      : by && ([verbStart + 1, verbStart + 1 + by.length] as Span);
    if (active && !Array.isArray(mention)) continue;
    const cue: Span = [verbStart + match[0].lastIndexOf(match.groups!['cue']!), 0];
    cue[1] = cue[0] + match.groups!['cue']!.length;
    return makeClaim({
      spans: [[from, end]],
      kind: 'mixed',
      cue,
      mention: Array.isArray(mention) ? mention : undefined,
      score: 0.5,
      rule: 'zh-called',
    });
  }
  return undefined;
}

/** 某部：S (a headline). */
export function headlineClaim(
  folded: string,
  names: readonly NamedSpan[],
  sentence: Sentence,
): SuggestedClaim | undefined {
  const { start, end, first } = sentence;
  const line = folded.slice(start, end);
  if (!first || line.length > 60 || /[。；]$/.test(line)) return undefined;
  const speaker = /^[^：:，。“”]{2,16}(?=[：:])/.exec(line)?.[0];
  if (!speaker || !namesWithin(names, start, start + speaker.length).some(speaks)) return undefined;
  const quoted = sentence.quotations.find(
    (one) => one.outerStart === start + speaker.length + 1 && one.outerEnd === end,
  );
  const span = quoted ? ([quoted.start, quoted.end] as Span) : trimmedClaim(folded, start + speaker.length + 1, end);
  if (span[1] - span[0] < 6) return undefined;
  return makeClaim({
    spans: [span],
    kind: quoted ? 'direct' : 'indirect',
    mention: [start, start + speaker.length],
    score: 0.5,
    rule: 'zh-headline',
  });
}
