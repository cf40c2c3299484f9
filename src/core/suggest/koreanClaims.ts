/** Reported speech in Korean: the patterns, each over one sentence. What is said ends in 고, 며 or 는; the verb comes last. */
import type { Span } from '../text/spans';
import { contentNouns, pronoun, reportingNouns, reportingVerbs } from './data/ko';
import { isSpeaker, koreanTopic, mentionOf, withoutOpening } from './koreanSpeaker';
import { makeClaim, trimmedClaim } from './makeClaim';
import { withNamedSpeakers } from './namedSpeakers';
import { isInQuotation, quotationAfter, quotations, type Quotation } from './quotations';
import { sentences, type Sentence } from './sentences';
import type { NamedSpan, SuggestedClaim } from './suggestedClaim';

/** @param names ascending. @returns ascending; a pronoun says whom it stands for. */
export function suggestKoreanClaims(text: string, names: readonly NamedSpan[]): SuggestedClaim[] {
  const claims: SuggestedClaim[] = [];
  /** Who spoke last in this paragraph. */
  let speaker: Span | undefined;
  /** 이렇게 말했다.: the next quotation is what was said. */
  let waiting: Waiting | undefined;
  for (const sentence of sentences(text, quotations(text))) {
    if (sentence.first) speaker = undefined;
    const found = claimsOfSentence(text, names, sentence, speaker, waiting);
    claims.push(...found);
    waiting = announced(text, names, sentence);
    speaker = waiting?.mention ?? found.at(-1)?.claimant?.mention ?? speaker;
  }
  return withNamedSpeakers(text, claims, names, (mention) => pronoun.test(mention));
}

interface Waiting {
  cue: Span;
  mention: Span;
}

/** Shorter clauses are no claims. */
const shortest = 6;

const verb = `(?:${reportingVerbs}|(?:${reportingNouns})\\s?(?:했(?!을)|하[며고였여]|한(?=다| 바| 것| 뒤| 후)|해(?!야|도)|합니다|시켜))`;
/** 했다 alone reports only right after 고. */
const verbPattern = new RegExp(`^(?:했(?!을|던)|하였)|(?<=^|\\s)${verb}`);
const contentVerb = new RegExp(
  `(?<=(?:${contentNouns})(?:을|를|도)(?:\\s\\S{1,8})?\\s)(?:${verb}|제기|표명|드러|굽히지|분명히|고수|되풀이|거듭)`,
);
/** How a reported clause ends: 한다고, 하자며, 것이라는. */
const clauseEnding = /[다자냐까라](?<tail>고|며|면서|는)(?=[\s,])/g;
/** What follows a quotation that is reported: 라고, 이라며. */
const quotationEnding = /^\s?(?:\([^)]{1,40}\)\s?)?(?:이?라)?(?<tail>고|며|면서|는|(?<=라)(?=\s))(?=[\s,])/;

/** Where words end that somebody may have said. */
interface Ending {
  end: number;
  /** After the particle. */
  after: number;
  tail: string;
  quotation?: Quotation;
}

function endingsOf(text: string, { start, end, quotations: inside }: Sentence): Ending[] {
  const found: Ending[] = [];
  for (const quotation of inside) {
    const { outerEnd } = quotation;
    const match = quotationEnding.exec(text.slice(outerEnd, Math.min(end, outerEnd + 60)));
    if (match)
      found.push({ end: outerEnd, after: outerEnd + match[0].length, tail: match.groups!['tail']!, quotation });
  }
  const afterQuotation = new Set(found.map(({ after }) => after));
  for (const { 0: word, index, groups } of text.slice(start, end).matchAll(clauseEnding)) {
    const at = start + index;
    const after = at + word.length;
    if (afterQuotation.has(after) || isInQuotation(inside, at)) continue;
    found.push({ end: contentEnd(text, at), after, tail: groups!['tail']! });
  }
  return found.sort((a, b) => a.after - b.after);
}

/** 간다고: with 다; 것이라고: without 이라; 가라고 (an order): with 라. */
function contentEnd(text: string, at: number): number {
  if (text.charAt(at) !== '라') return at + 1;
  const before = text.slice(at - 2, at);
  if (before.endsWith('이')) return at - 1;
  return /[하말으시니]$/.test(before) ? at + 1 : at;
}

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
  for (const [index, ending] of endings.entries()) {
    const { quotation, after } = ending;
    const wordsEnd = quotation?.outerStart ?? ending.end;
    if (wordsEnd < done) continue;
    const cue = cueOf(text, ending, Math.min(end, endings[index + 1]?.end ?? end));
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

/** The word that reports: 며 does so itself, 고 and 는 need a verb. `limit`: where the next words end that somebody may have said. */
function cueOf(text: string, { end, after, tail, quotation }: Ending, limit: number): Span | undefined {
  if (tail === '며' || tail === '면서') return [Math.max(end, after - 3), after];
  const window = text.slice(after, Math.min(limit, after + (quotation ? 70 : 45)));
  const sentenceEnd = window.search(/[.“”"]/);
  const words = (sentenceEnd < 0 ? window : window.slice(0, sentenceEnd)).trimStart();
  const match = (tail === '는' ? contentVerb : verbPattern).exec(words);
  if (!match) return undefined;
  const start = after + window.indexOf(words) + match.index;
  return [start, start + match[0].length];
}

function quotedKind(text: string, cue: Span): 'direct' | 'mixed' {
  return /^(?:평|표현|비유|묘사)/.test(text.slice(...cue)) ? 'mixed' : 'direct';
}

function hasQuotation(inside: readonly Quotation[], [start, end]: Span): boolean {
  return (inside[quotationAfter(inside, start)]?.outerStart ?? end) < end;
}

const sourceParticle = /에\s(?:따르면|의하면),?\s/;

/** 경찰에 따르면 S. */
function accordingTo(
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

const announcing = new RegExp(`(?:이렇게|다음과 같이|이같이|이처럼)\\s${verb}[가-힣]{0,5}[,.:]?$`);
const saidOnly = new RegExp(`^[^,]{1,40}[은는이가]\\s${verb}[가-힣]{1,5}[,.:]?$`);

/** 대변인은 이렇게 말했다. */
function announced(
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
function quotationWithoutEnding(
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
