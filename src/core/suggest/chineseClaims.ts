/** Reported speech in Chinese: the patterns, each over one sentence. Traditional characters are read as simplified. */
import { foldHan } from '../entities/line';
import type { Span } from '../text/spans';
import { chineseCues, type ChineseCue } from './chineseCues';
import { chineseSpeaker, isChineseSpeaker, isSpaceInHeadline } from './chineseSpeaker';
import { attitudes, date, openings, pronoun, reportNouns, showingSources, writtenSources } from './data/zh';
import { makeClaim, trimmedClaim } from './makeClaim';
import { withNamedSpeakers } from './namedSpeakers';
import { namesWithin } from './namesWithin';
import { quotationAfter, quotations, type Quotation } from './quotations';
import { sentences, type Sentence } from './sentences';
import type { NamedSpan, SuggestedClaim } from './suggestedClaim';

/** @param names ascending. @returns ascending; a pronoun says whom it stands for. */
export function suggestChineseClaims(text: string, names: readonly NamedSpan[]): SuggestedClaim[] {
  const folded = foldHan(text);
  const claims: SuggestedClaim[] = [];
  /** Who spoke last in this paragraph. */
  let speaker: Span | undefined;
  /** A verb and a colon at the end of a line: its quotation is the next line. */
  let waiting: { cue: Span; mention: Span | undefined } | undefined;
  for (const sentence of sentences(folded, quotations(folded))) {
    if (sentence.first) speaker = undefined;
    const reading = readSentence(folded, names, sentence, speaker, claims.at(-1), waiting);
    claims.push(...reading.claims);
    speaker = reading.speaker;
    waiting = reading.waiting;
  }
  return withNamedSpeakers(text, claims, names, (mention) => pronoun.test(foldHan(mention)));
}

interface Reading {
  claims: SuggestedClaim[];
  speaker: Span | undefined;
  waiting: { cue: Span; mention: Span | undefined } | undefined;
}

function readSentence(
  folded: string,
  names: readonly NamedSpan[],
  sentence: Sentence,
  lastSpeaker: Span | undefined,
  lastClaim: SuggestedClaim | undefined,
  waiting: Reading['waiting'],
): Reading {
  const reading: Reading = { claims: [], speaker: lastSpeaker, waiting: undefined };
  const { claims } = reading;
  const add = (claim: SuggestedClaim): void => {
    claims.push(claim);
    reading.speaker = claim.claimant?.mention ?? reading.speaker;
  };
  const alone = loneQuotation(sentence);
  if (alone) {
    // “Q。”他说。“Q。”: the second half of what he said.
    if (!sentence.first && lastClaim?.rule === interruptedRule && isAfterCue(lastClaim, alone)) {
      lastClaim.spans.push([alone.start, alone.end]);
      return reading;
    }
    const known = sentence.first ? waiting : { cue: undefined, mention: lastSpeaker };
    if (known || (alone.end - alone.start >= 8 && /[。！？!?…]/.test(folded.charAt(alone.end - 1))))
      add(makeClaim({ spans: [[alone.start, alone.end]], kind: 'direct', ...known, score: 0.6, rule: 'zh-quotation' }));
    return reading;
  }
  const cues = chineseCues(folded, sentence);
  const according = accordingTo(folded, sentence, cues);
  if (according) {
    add(according);
    return reading;
  }
  const before = saidAfter(folded, names, sentence, cues);
  if (before) {
    add(before);
    return reading;
  }
  const called = calledSomething(folded, names, sentence);
  if (called) add(called);
  let done = called ? called.spans[0]![1] : sentence.start;
  for (const [index, cue] of cues.entries()) {
    if (cue.start < done) continue;
    const subject = chineseSpeaker(folded, names, done, cue.start);
    const mention = subject === 'same' ? reading.speaker : subject;
    const cueSpan: Span = [cue.start, cue.end];
    const before = quotationsBefore(folded, sentence, done, cue);
    const after = quotationsAfter(folded, sentence, cue);
    if (after.length > 0 || (before.length > 0 && endsClause(folded, sentence, cue))) {
      const spans = [...before, ...after].map(({ start, end }): Span => [start, end]);
      const rule = after.length > 0 ? 'zh-quoted' : interruptedRule;
      add(makeClaim({ spans, kind: 'direct', cue: cueSpan, mention, score: 0.9, rule }));
      done = after.at(-1)?.outerEnd ?? cue.end;
    } else if (/[：:]/.test(cue.pause) && cue.contentStart >= sentence.end) {
      reading.waiting = { cue: cueSpan, mention };
    } else if (mention && reportsClause(folded, names, cue, done, subject)) {
      const end = contentEnd(folded, names, sentence, cues, index);
      const span = trimmedClaim(folded, cue.contentStart, end);
      if (span[1] - span[0] < shortest || isAttitude(folded, cue, span, done)) continue;
      const kind = containsQuotation(sentence, span) ? 'mixed' : 'indirect';
      add(makeClaim({ spans: [span], kind, cue: cueSpan, mention, score: cue.pause ? 0.8 : 0.6, rule: 'zh-reported' }));
      done = span[1];
    }
  }
  if (claims.length === 0) {
    const headline = headlineClaim(folded, names, sentence);
    if (headline) add(headline);
  }
  return reading;
}

/** Of a quotation before its verb: what follows in the next sentence may belong to it. */
const interruptedRule = 'zh-quoted-before';
const endsInSource = new RegExp(`${showingSources}$`);
const attitude = new RegExp(`(?:${attitudes})$`);
/** Shorter clauses are objects rather than claims: 宣布破产. */
const shortest = 4;

/** The quotation that is all there is of a sentence. */
function loneQuotation({ start, end, quotations }: Sentence): Quotation | undefined {
  const [only] = quotations;
  return only && only.outerStart === start && only.outerEnd === end ? only : undefined;
}

function isAfterCue({ cue, spans }: SuggestedClaim, quotation: Quotation): boolean {
  return cue !== undefined && spans.at(-1)![1] < cue[0] && cue[1] < quotation.start;
}

/** 某人说：“Q1”“Q2”。 — those that begin where what the verb reports does. */
function quotationsAfter(folded: string, { quotations, end }: Sentence, cue: ChineseCue): Quotation[] {
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
function quotationsBefore(folded: string, { start, quotations }: Sentence, done: number, cue: ChineseCue): Quotation[] {
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

function containsQuotation({ quotations }: Sentence, [start, end]: Span): boolean {
  return (quotations[quotationAfter(quotations, start)]?.outerStart ?? end) < end;
}

function endsClause(folded: string, { end }: Sentence, cue: ChineseCue): boolean {
  return cue.end >= end || /[，,。；;！？!?着]/.test(folded.charAt(cue.end));
}

/** 某人表示，S。 某人重申了S。 */
function reportsClause(
  folded: string,
  names: readonly NamedSpan[],
  cue: ChineseCue,
  done: number,
  subject: Span | 'same' | undefined,
): boolean {
  // 报名确认 考生…: a headline's next part.
  if (cue.pause === '' && isSpaceInHeadline(folded, cue.end)) return false;
  // 洗清了所有指控，并…: what follows goes on with something else.
  if (/^[但并而和与及等、]/.test(folded.slice(cue.contentStart, cue.contentStart + 1))) return false;
  if (cue.kind === 'clause') return true;
  // 市场分析：: the name of a column, where nobody speaks.
  const speaks = !Array.isArray(subject) || isChineseSpeaker(folded, names, subject);
  if (cue.kind === 'paused') return cue.pause !== '' && speaks;
  if (cue.kind === 'quoting') return /[：:]/.test(cue.pause) && speaks;
  if (cue.kind === 'say') return cue.pause !== '' || Array.isArray(subject);
  return /[，,]/.test(cue.pause) && endsInSource.test(folded.slice(done, cue.start));
}

/** 他对此表示遗憾: what he feels is no claim. */
function isAttitude(folded: string, cue: ChineseCue, [start, end]: Span, done: number): boolean {
  if (cue.pause !== '') return false;
  const content = /^[^，,]*/.exec(folded.slice(start, Math.min(end, start + 20)))![0];
  const towards = /[对向就]/.test(folded.slice(Math.max(done, cue.start - 40), cue.start));
  return content.length <= (towards ? 12 : 8) && attitude.test(content);
}

/** Where what a verb reports ends: with the sentence, or before the next report: 某人说，S1，并指出，S2。 */
function contentEnd(
  folded: string,
  names: readonly NamedSpan[],
  { end }: Sentence,
  cues: readonly ChineseCue[],
  index: number,
): number {
  const cue = cues[index]!;
  for (let later = index + 1; later < cues.length; later++) {
    const next = cues[later]!;
    if (next.start - cue.contentStart > 400) break;
    const head = /[，；,;](?<head>[^，；,;。：]{0,15})$/.exec(
      folded.slice(Math.max(cue.contentStart, next.start - 17), next.start),
    );
    if (!head) continue;
    const words = head.groups!['head']!;
    const boundary = next.start - words.length - 1;
    if (/^(?:并|还|又|同时|但|也|而|且|此外|另外)/.test(words)) return boundary;
    const named = pronoun.test(words.slice(0, 1)) || namesWithin(names, boundary, next.start).length > 0;
    if (named && (next.pause !== '' || /[“「]/.test(folded.charAt(next.contentStart)))) return boundary;
  }
  if (cue.pause !== '') return end;
  // 他重申了S，并就此交换了意见: what he did next is not what he said. In a headline a space ends it.
  const did = folded.charAt(cue.end) === '了' ? /[，,](?:并(?![不非没])|同时)/ : spaceInHeadline;
  const ends = did.exec(folded.slice(cue.contentStart, end));
  return ends ? cue.contentStart + ends.index : end;
}

/** S，某人说。 */
function saidAfter(
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

const spaceInHeadline = /(?<=\p{sc=Han})\s(?=\p{sc=Han})/u;

const accordingPattern = new RegExp(
  `^(?:${openings}|${date}|[\\s，])*(?<cue>根据|据|按照)(?!说|悉|了解|此)(?<source>[^，。；]{2,30}?(?:${writtenSources})(?=(?:称|说|指出|显示)?[，,])|[^，。；]{2,30}?)(?:称|说|指出|显示|的?(?:${reportNouns})(?:称|说|指出|显示|透露)?)?[，,]`,
);

/** 据某部称，S。 */
function accordingTo(
  folded: string,
  { start, end }: Sentence,
  cues: readonly ChineseCue[],
): SuggestedClaim | undefined {
  const match = accordingPattern.exec(folded.slice(start, Math.min(end, start + 100)));
  if (
    !match ||
    !/(?:称|说|指出|显示|透露|报道|报导|介绍|消息|说法|披露|通报|分析|观察|估计|估算|预测|统计|记录|文字|声明|报告|数据|研究|调查|民调|文件|资料)[，,]$/.test(
      match[0],
    )
  )
    return undefined;
  const contentStart = start + match[0].length;
  // 根据记录，他说：“Q”: who said it is told after.
  if (
    cues.some(
      (cue) => cue.start > contentStart && /[“”「]/.test(folded.slice(cue.contentStart - 1, cue.contentStart + 1)),
    )
  )
    return undefined;
  const { cue, source } = match.groups!;
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

const calledPattern = /(?:把|将)[^，。；“”]{1,25}?(?<cue>称为|称作|称之为|形容为|描述为|斥为|比作)\s?$/;
const isCalledPattern = /被(?<by>[^，。；“”]{0,15}?)(?<cue>称为|形容为|描述为)\s?$/;

/** 他把这一说法称为“Q”。 and 被称为“美好的”: a judgement, while 被称为“岛” is a name. */
function calledSomething(
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
function headlineClaim(folded: string, names: readonly NamedSpan[], sentence: Sentence): SuggestedClaim | undefined {
  const { start, end, first } = sentence;
  const line = folded.slice(start, end);
  if (!first || line.length > 60 || /[。；]$/.test(line)) return undefined;
  const speaker = /^[^：:，。“”]{2,16}(?=[：:])/.exec(line)?.[0];
  if (!speaker || !namesWithin(names, start, start + speaker.length).some(({ label }) => /^(?:PER|ORG)$/.test(label)))
    return undefined;
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
