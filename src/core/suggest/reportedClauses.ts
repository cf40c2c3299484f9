/** Claims that a verb reports without quotation marks around: the clause that it opens. */
import type { Span } from '../text/spans';
import { speakerBefore, wordsSpan } from './latinSpeaker';
import { LONGEST_GAP, type Sentence, type TokenRange } from './sentence';

/** A shorter clause says nothing. */
const FEWEST_TOKENS = 3;

/** Adds the claims of a sentence that are clauses which a verb opens. */
export function reportedClauses(sentence: Sentence): void {
  for (const cue of sentence.cues) {
    if (sentence.isUsed(cue) || sentence.isTaken(cue)) continue;
    const opened = asSaid(sentence, cue) ?? openedClause(sentence, cue);
    if (!opened) continue;
    const range: TokenRange = [opened.start, clauseEnd(sentence, opened.start)];
    const speaker = opened.speaker ?? sentence.speakerOf(cue, sentence.from, opened.start);
    addClauses(sentence, [range], { rule: opened.rule, score: 0.8, cue, speaker });
  }
}

/** How a claim was found. */
interface Found {
  rule: string;
  score: number;
  cue?: number | undefined;
  speaker: Span | undefined;
}

/** Adds a claim of clauses, with the quotations in them; says whether it is long enough and free. */
export function addClauses(sentence: Sentence, ranges: TokenRange[], found: Found): boolean {
  const length = ranges.reduce((sum, [from, to]) => sum + to - from, 0);
  if (length < FEWEST_TOKENS) return false;
  const quotes = ranges.some(([from, to]) => sentence.tokens.slice(from, to).some(({ kind }) => kind === 'quotation'));
  const spans = ranges.map(([from, to]) => wordsSpan(sentence.tokens, from, to));
  return sentence.add({ spans, tokens: ranges, kind: quotes ? 'mixed' : 'indirect', ...found }) !== undefined;
}

/** What a verb opens: the clause from token `start` on. */
interface Opened {
  start: number;
  rule: string;
  speaker?: Span | undefined;
}

/** As Jones said, it rains. */
function asSaid(sentence: Sentence, cue: number): Opened | undefined {
  const { from, tests } = sentence;
  const opener = [from + 1, from + 2].find((index) => tests.asSaid(sentence.word(index - 1)));
  if (opener === undefined || cue - from > LONGEST_GAP || !sentence.says(cue)) return undefined;
  for (let at = cue + 1; at < Math.min(sentence.to, cue + LONGEST_GAP); at++) {
    if (sentence.mark(at) !== ',') continue;
    const speaker = sentence.speakerAfter(cue, at) ?? speakerBefore(sentence.paragraph, opener, cue);
    return { start: at + 1, rule: 'as-said', speaker };
  }
  return undefined;
}

/** Where the clause begins that the verb at `cue` opens. */
function openedClause(sentence: Sentence, cue: number): Opened | undefined {
  const { tests } = sentence;
  const word = sentence.word(cue);
  const says = sentence.says(cue);
  let next = cue + 1;
  while (tests.adverbs(sentence.word(next))) next++;
  // Jones asked whether it rains.
  if (says && tests.thatNext(sentence.word(next))) return { start: next, rule: 'says-that' };
  // Jones said that it rains. / Jones told the crowd on Monday that it rains. / Jones urged them to leave.
  const told = says && (tests.tells(word) || next > cue + 1 || tests.prepositions(sentence.word(next)));
  for (let at = next; at < Math.min(sentence.to, cue + LONGEST_GAP); at++) {
    if (/[;:]/.test(sentence.mark(at))) break;
    if (at > next && sentence.reports(at) && tests.says(sentence.word(at))) break;
    if (tests.that(sentence.word(at)) && (at === next || told || sentence.mark(at - 1) === ','))
      return { start: at + 1, rule: 'says-that' };
    if (tests.toDo(sentence.word(at)) && tests.urges(word)) return { start: at + 1, rule: 'urges-to' };
  }
  if (!says && !tests.bareSays(word)) return undefined;
  // Jones said: it rains.
  if (sentence.mark(cue + 1) === ':') return { start: cue + 2, rule: 'says-colon' };
  return bareClause(sentence, cue);
}

/** Jones said it rains. / Jones sagte, es regne. */
function bareClause(sentence: Sentence, cue: number): Opened | undefined {
  const { tests } = sentence;
  const word = sentence.word(cue);
  if (sentence.isComma(cue - 1) && !tests.goesOn(word) && !describes(sentence, cue)) return undefined;
  if (tests.nounsHaveCapitals) return clauseBehindComma(sentence, cue);
  if (tests.commaOpens && sentence.mark(cue + 1) === ',') return { start: cue + 2, rule: 'says-comma' };
  if (!tests.hasBareClauses || (tests.onlySomeStandBehind && tests.prepositions(sentence.word(cue - 1))))
    return undefined;
  let start = cue + (tests.tells(word) ? 2 : 1);
  // Jones told the Smiths he was late.
  if (tests.tells(word)) while (start < cue + 6 && !tests.clauseStart(sentence.word(start))) start++;
  const begins = sentence.word(start).split(/[’']/)[0]!;
  if (begins === '' || (begins === sentence.word(start) && tests.auxiliaries(begins) && !tests.clauseStart(begins)))
    return undefined;
  if (tests.prepositions(begins) || tests.joins(begins) || tests.adverbs(begins)) return undefined;
  // Some verbs take a thing as easily as a clause (`revealed the terms`), and of those that think only a pronoun is sure.
  const says = tests.says(word);
  const sure =
    tests.pronouns(begins) ||
    (says && (tests.bareSays(word) || tests.clauseStart(begins) || sentence.tokens[start]!.capital));
  return sure ? { start, rule: 'says-clause' } : undefined;
}

/** Jones sagte am Montag, es regne. / Jones drohte, zu gehen. What follows a comma without a sign of reporting may be about a noun. */
function clauseBehindComma(sentence: Sentence, cue: number): Opened | undefined {
  const { tests } = sentence;
  let comma = cue + 1;
  while (comma < sentence.to && comma - cue < LONGEST_GAP && !/[,:;]/.test(sentence.mark(comma))) comma++;
  const first = sentence.word(comma + 1);
  if (sentence.mark(comma) !== ',' || first === '' || tests.joins(first) || tests.and(first)) return undefined;
  let sure = tests.pronouns(first);
  for (let at = comma + 1; !sure && at < Math.min(sentence.to, comma + 3 * LONGEST_GAP); at++)
    sure =
      tests.subjunctives(sentence.word(at)) || tests.conditionals(sentence.word(at)) || tests.toDo(sentence.word(at));
  return sure ? { start: comma + 1, rule: 'says-comma' } : undefined;
}

/** Whether the comma before the verb ends a description of the speaker, and a clause follows: `Jones, the mayor, said it rains`. */
export function describes(sentence: Sentence, cue: number): boolean {
  const { tests } = sentence;
  if (!tests.hasBareClauses) return false;
  let comma = cue - 2;
  while (comma > sentence.from && cue - comma < 3 * LONGEST_GAP && sentence.mark(comma) !== ',') comma--;
  if (sentence.mark(comma) !== ',') return false;
  // Unless nothing but who speaks stands behind the verb.
  for (let at = cue + 1; at < Math.min(sentence.to, cue + LONGEST_GAP); at++) {
    const word = sentence.word(at);
    if (sentence.mark(at) === ',' || sentence.mark(at) === '.') return false;
    if (sentence.isQuotation(at) || tests.auxiliaries(word) || tests.that(word) || tests.utters(word)) return true;
    if (at > cue + 1 && sentence.reports(at)) return true;
  }
  return cue + LONGEST_GAP < sentence.to;
}

/** Where the clause ends that begins at `start`: with the sentence, a closing bracket, or before another verb that opens one. */
export function clauseEnd(sentence: Sentence, start: number): number {
  let depth = 0;
  const first = sentence.word(sentence.from);
  const concedes = sentence.tests.joins(first) && !sentence.tests.but(first);
  for (let at = start; at < sentence.to; at++) {
    const mark = sentence.mark(at);
    if (mark === '(') depth++;
    else if (mark === ')' && --depth < 0) return at;
    // While Jones said that it rains, the others went out.
    else if (mark === ',' && depth <= 0 && concedes && at - start > 3 && !goesOnWith(sentence, at + 1)) return at;
    else if (
      at > start + 1 &&
      sentence.tests.says(sentence.word(at)) &&
      sentence.reports(at) &&
      (sentence.isUsed(at) || openedClause(sentence, at))
    ) {
      const end = coordinated(sentence, start, at);
      if (end !== undefined) return end;
    }
  }
  return sentence.to;
}

/** Whether the words behind a comma belong to the clause before it. */
function goesOnWith(sentence: Sentence, index: number): boolean {
  const { tests } = sentence;
  const word = sentence.word(index);
  return tests.relatives(word) || tests.that(word) || tests.and(word) || tests.prepositions(word) || tests.joins(word);
}

/** Where the clause before the verb at `cue` ends, if only `, and` or `, but he` joins the two: `…, adding that`. */
function coordinated(sentence: Sentence, start: number, cue: number): number | undefined {
  if (sentence.mark(cue - 1) === ',') return cue - 1;
  for (let at = cue - 1; at > start && cue - at < LONGEST_GAP / 2; at--) {
    const word = sentence.word(at);
    if (sentence.tests.that(word)) return undefined;
    if (sentence.tests.and(word) || sentence.tests.but(word)) return sentence.mark(at - 1) === ',' ? at - 1 : at;
    if (sentence.mark(at) === ',') return undefined;
  }
  return undefined;
}
