/** Finds the verbs of a Chinese sentence that report what somebody said. */
import { clauseVerbs, lightVerb, notReports, pausedVerbs, quotingVerbs, showingVerbs } from './data/zh';
import { firstLetters } from './firstLetters';
import type { Sentence } from './sentences';

/** UTF-16 offsets. */
export interface ChineseCue {
  start: number;
  end: number;
  /** What it may report: see the lists in `data/zh.ts`; `say` is 说 or 称 alone. */
  kind: 'clause' | 'paused' | 'quoting' | 'showing' | 'say';
  /** The mark after it, if any. */
  pause: string;
  /** Where what it reports begins. */
  contentStart: number;
}

const cuePattern = new RegExp(
  `${firstLetters(notReports, clauseVerbs, pausedVerbs, quotingVerbs, showingVerbs, '说|称')}(?:(?<none>${notReports})|(?<clause>(?:${clauseVerbs})[称说道]?)|(?<paused>${pausedVerbs})(?<pausedSay>[称说道]|指(?!出))?|` +
    `(?<quoting>${quotingVerbs})(?<quotingSay>[称说道]?)|(?<showing>${showingVerbs})|(?<say>说|称))`,
  'g',
);
const afterCue = /^[了着过到]?\s*(?<pause>[：:，,])?\s*/;

const isNoun = new RegExp(`(?:(?:${lightVerb})[了着过]?[^，。的]{0,4}|可能会?|也许|[《〈])$`);

/** 用红旗表示: to stand for. */
const usedFor = /[用以][^，。；]{1,12}$/;

/** Ascending; none inside a quotation. */
export function chineseCues(folded: string, { start, end, quotations }: Sentence): ChineseCue[] {
  const cues: ChineseCue[] = [];
  let next = 0;
  for (const { 0: word, index, groups } of folded.slice(start, end).matchAll(cuePattern)) {
    const cueStart = start + index;
    while (next < quotations.length && quotations[next]!.outerEnd <= cueStart) next++;
    if (groups!['none'] || (quotations[next]?.outerStart ?? end) <= cueStart) continue;
    const cueEnd = cueStart + word.length;
    // 他表示的看法, 他的承诺, 提出了批评: nothing is reported.
    if (folded.charAt(cueEnd) === '的' || folded.charAt(cueStart - 1) === '的') continue;
    if (word === '表示' && usedFor.test(folded.slice(Math.max(start, cueStart - 14), cueStart))) continue;
    if (isNoun.test(folded.slice(Math.max(start, cueStart - 8), cueStart))) continue;
    const after = afterCue.exec(folded.slice(cueEnd, cueEnd + 8))!;
    const pause = after.groups!['pause'] ?? '';
    cues.push({ start: cueStart, end: cueEnd, kind: kindOf(groups!), pause, contentStart: cueEnd + after[0].length });
  }
  return cues;
}

function kindOf(groups: Record<string, string | undefined>): ChineseCue['kind'] {
  if (groups['say']) return 'say';
  if (groups['showing']) return 'showing';
  if (groups['clause'] || groups['pausedSay'] || groups['quotingSay']) return 'clause';
  return groups['paused'] ? 'paused' : 'quoting';
}
