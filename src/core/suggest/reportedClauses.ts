/** Claims that a verb reports without quotation marks around: the clause behind it, or the one that it stands within or after. */
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
    addClauses(sentence, [range], opened.rule, 0.8, cue, opened.speaker ?? sentence.speakerOf(cue, sentence.from, opened.start)); // prettier-ignore
  }
}

/** Adds a claim of clauses, with the quotations in them. */
export function addClauses(
  sentence: Sentence,
  ranges: TokenRange[],
  rule: string,
  score: number,
  cue: number | undefined,
  speaker: Span | undefined,
): boolean {
  const length = ranges.reduce((sum, [from, to]) => sum + to - from, 0);
  if (length < FEWEST_TOKENS) return false;
  const quotes = ranges.some(([from, to]) => sentence.tokens.slice(from, to).some(({ kind }) => kind === 'quotation'));
  const spans = ranges.map(([from, to]) => wordsSpan(sentence.tokens, from, to));
  const kind = quotes ? 'mixed' : 'indirect';
  return sentence.add({ spans, tokens: ranges, kind, cue, speaker, score, rule }) !== undefined;
}

interface Opened {
  start: number;
  rule: string;
  speaker?: Span | undefined;
}

/** As Jones said, it rains. */
function asSaid(sentence: Sentence, cue: number): Opened | undefined {
  const { from, tests } = sentence;
  if (cue - from > LONGEST_GAP || !(tests.asSaid(sentence.word(from)) || tests.asSaid(sentence.word(from + 1)))) return undefined; // prettier-ignore
  for (let at = cue + 1; at < Math.min(sentence.to, cue + LONGEST_GAP); at++) {
    if (sentence.mark(at) !== ',') continue;
    const opener = tests.asSaid(sentence.word(from)) ? from + 1 : from + 2;
    const speaker = sentence.speakerAfter(cue, at) ?? speakerBefore(sentence.paragraph, opener, cue);
    return { start: at + 1, rule: 'as-said', speaker };
  }
  return undefined;
}

/** Where the clause begins that the verb at `cue` opens. */
function openedClause(sentence: Sentence, cue: number): Opened | undefined {
  const { tests } = sentence;
  const word = sentence.word(cue);
  const says = tests.says(word);
  let next = cue + 1;
  while (tests.adverbs(sentence.word(next))) next++;
  if (tests.thatNext(sentence.word(next)) && says) return { start: next, rule: 'says-that' };
  // Jones told the crowd on Monday that it rains. / Jones urged them to leave.
  const told = says && (tests.tells(word) || opensPhrase(sentence, next));
  for (let at = next; at < Math.min(sentence.to, cue + LONGEST_GAP); at++) {
    if (/[;:]/.test(sentence.mark(at)) || (at > next && sentence.reports(at) && tests.says(sentence.word(at)))) break;
    if (tests.that(sentence.word(at)) && (at === next || told || sentence.mark(at - 1) === ','))
      return { start: at + 1, rule: 'says-that' };
    if (tests.toDo(sentence.word(at)) && tests.urges(word)) return { start: at + 1, rule: 'urges-to' };
  }
  if (!says && !tests.bareSays(word)) return undefined;
  // Jones said: it rains.
  if (sentence.mark(cue + 1) === ':') return { start: cue + 2, rule: 'says-colon' };
  return bareClause(sentence, cue);
}

/** Whether place, time or manner are told before the clause. */
function opensPhrase(sentence: Sentence, index: number): boolean {
  return sentence.tests.prepositions(sentence.word(index)) || index > sentence.from + 1 && sentence.tests.adverbs(sentence.word(index - 1)); // prettier-ignore
}

/** Jones said it rains. / Jones sagte, es regne. */
function bareClause(sentence: Sentence, cue: number): Opened | undefined {
  const { tests } = sentence;
  const word = sentence.word(cue);
  const behindComma = cue > sentence.from && /^[,–—-]$/.test(sentence.mark(cue - 1));
  if (behindComma && !tests.goesOn(word) && !isApposition(sentence, cue)) return undefined;
  if (tests.commaOpens && sentence.mark(cue + 1) === ',') return { start: cue + 2, rule: 'says-comma' };
  if (!tests.hasBareClauses) return undefined;
  let start = cue + 1;
  // Jones told Smith he was late.
  if (tests.tells(word)) while (start < cue + 4 && sentence.tokens[start] && !tests.clauseStart(sentence.word(start))) start++; // prettier-ignore
  const first = start < sentence.to ? sentence.tokens[start]! : undefined;
  if (first?.kind !== 'word') return undefined;
  const opens = tests.clauseStart(first.word.split(/[’']/)[0]!) || (first.capital && !tests.adverbs(first.word));
  const noun = !tests.prepositions(first.word) && !tests.joins(first.word) && !tests.adverbs(first.word);
  if (!opens && !(noun && tests.says(word) && tests.bareSays(word))) return undefined;
  if (!tests.says(word) && !tests.pronouns(first.word)) return undefined;
  return { start, rule: 'says-clause' };
}

/** Whether the comma before the verb ends a description of the speaker, and a clause follows: `Jones, the mayor, said it rains`. */
function isApposition(sentence: Sentence, cue: number): boolean {
  if (!sentence.tests.hasBareClauses) return false;
  let commas = 0;
  for (let at = cue - 2; at > sentence.from && cue - at < 3 * LONGEST_GAP; at--)
    if (sentence.mark(at) === ',') commas++;
  return commas > 0 && !onlyNames(sentence, cue + 1);
}

/** Whether nothing but who speaks is told behind the verb. */
function onlyNames(sentence: Sentence, from: number): boolean {
  const { tests } = sentence;
  for (let at = from; at < Math.min(sentence.to, from + 2 * LONGEST_GAP); at++) {
    if (sentence.mark(at) === ',' || sentence.mark(at) === '.') return true;
    const word = sentence.word(at);
    if (at > from && (tests.auxiliaries(word) || tests.that(word) || sentence.reports(at) || tests.utters(word)))
      return false;
    if (sentence.isQuotation(at)) return false;
  }
  return true;
}

/** Where the clause ends that begins at `start`: with the sentence, a closing bracket, or before another verb that opens one. */
function clauseEnd(sentence: Sentence, start: number): number {
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
      openedClause(sentence, at)
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

/** It rains, Jones said. / It rains, said Jones. / The rain, Jones said, will stop. */
export function parentheses(sentence: Sentence): void {
  for (const cue of sentence.cues) {
    if (sentence.isUsed(cue) || sentence.isTaken(cue) || !sentence.tests.says(sentence.word(cue))) continue;
    const comma = commaBefore(sentence, cue);
    if (comma === undefined) continue;
    const inverted = /^[,–—-]$/.test(sentence.mark(cue - 1));
    if (inverted && sentence.tests.standsBehind('kata') && !sentence.tests.standsBehind(sentence.word(cue))) continue;
    if (closesRelative(sentence, comma) || sentence.tests.goesOn(sentence.word(cue))) continue;
    if (inverted && isApposition(sentence, cue)) continue;
    const end = commaBehind(sentence, cue);
    // `Jones said a lot`: not only who says so.
    if (!inverted && (end - cue > 9 || sentence.tests.determiners(sentence.word(cue + 1)))) continue;
    const speaker = inverted ? sentence.speakerAfter(cue, end) : speakerBefore(sentence.paragraph, comma + 1, cue);
    if (!speaker && end < sentence.to - 1) continue;
    const before: TokenRange = [sentence.freeFrom(comma), comma];
    const behind: TokenRange = [Math.min(end + 1, sentence.to), sentence.to];
    const opens = before[1] - before[0] <= 5 || sentence.tests.joins(sentence.word(before[0]));
    const goesOn =
      behind[1] - behind[0] > 2 &&
      (!inverted || opens) &&
      !sentence.tests.relatives(sentence.word(behind[0])) &&
      !sentence.tests.joins(sentence.word(behind[0]));
    if (!goesOn && (sentence.tests.prepositions(sentence.word(before[0])) || before[1] - before[0] <= 3)) continue;
    addClauses(sentence, goesOn ? [before, behind] : [before], 'clause-says', 0.7, cue, speaker ?? sentence.impliedSpeaker(cue)); // prettier-ignore
  }
}

/** Whether the comma ends a clause about the speaker: `Jones, who had come, said`. */
function closesRelative(sentence: Sentence, comma: number): boolean {
  for (let at = comma - 1; at > sentence.from && comma - at < 2 * LONGEST_GAP; at--)
    if (sentence.mark(at) === ',') return sentence.tests.relatives(sentence.word(at + 1));
  return false;
}

/** The comma or dash that parts a clause from the speaker and the verb after it. */
function commaBefore(sentence: Sentence, cue: number): number | undefined {
  for (let at = cue - 1; at > sentence.from && cue - at < 10; at--) {
    if (
      /^[,–—]$/.test(sentence.mark(at)) ||
      (sentence.mark(at) === '-' && sentence.tokens[at]!.start > sentence.tokens[at - 1]!.end)
    ) {
      while (/^[,–—-]$/.test(sentence.mark(at - 1))) at--;
      return at;
    }
    const word = sentence.word(at);
    if (sentence.tests.relatives(word) || sentence.tests.that(word) || sentence.tests.joins(word) || sentence.isQuotation(at)) return undefined; // prettier-ignore
    if (at < cue - 1 && sentence.reports(at)) return undefined;
  }
  return undefined;
}

/** The comma that ends the words about the speaker, or the end of the sentence. */
function commaBehind(sentence: Sentence, cue: number): number {
  let depth = 0;
  for (let at = cue + 1; at < sentence.to; at++) {
    const mark = sentence.mark(at);
    if (mark === '(') depth++;
    else if (mark === ')') depth--;
    else if (depth <= 0 && (/^[,–—]$/.test(mark) || (mark === '-' && sentence.tokens[at]!.start > sentence.tokens[at - 1]!.end))) return at; // prettier-ignore
  }
  return sentence.to;
}
