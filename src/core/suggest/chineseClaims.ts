/** Reported speech in Chinese: the patterns, each over one sentence. Traditional characters are read as simplified. */
import { foldHan } from '../entities/line';
import type { Span } from '../text/spans';
import { chineseCues, type ChineseCue } from './chineseCues';
import { chineseSpeaker, isChineseSpeaker, isSpaceInHeadline } from './chineseSpeaker';
import { accordingTo, saidAfter } from './chineseSources';
import { endsClause, loneQuotation, quotationsAfter, quotationsBefore, shortest } from './chineseQuotations';
import { calledSomething, headlineClaim } from './chineseTitles';
import { attitudes, pronoun, showingSources } from './data/zh';
import { makeClaim, trimmedClaim } from './makeClaim';
import { withNamedSpeakers } from './namedSpeakers';
import { namesWithin } from './namesWithin';
import { hasQuotation, quotations, type Quotation } from './quotations';
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
    for (const claim of reading.claims) claims.push(claim);
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
      const kind = hasQuotation(sentence.quotations, span) ? 'mixed' : 'indirect';
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
const spaceInHeadline = /(?<=\p{sc=Han})\s(?=\p{sc=Han})/u;

/** 某人表示，S。 某人重申了S。 */
function reportsClause(
  folded: string,
  names: readonly NamedSpan[],
  cue: ChineseCue,
  done: number,
  subject: Span | 'same' | undefined,
): boolean {
  // 航线确认 船客…: a headline's next part.
  if (cue.pause === '' && isSpaceInHeadline(folded, cue.end)) return false;
  // 带来了介绍，并…: what follows goes on with something else.
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

function isAfterCue({ cue, spans }: SuggestedClaim, quotation: Quotation): boolean {
  return cue !== undefined && spans.at(-1)![1] < cue[0] && cue[1] < quotation.start;
}
