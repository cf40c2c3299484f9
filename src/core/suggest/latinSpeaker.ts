/** Finds who speaks: the words on either side of a verb of reporting that name somebody, as far as word lists can tell. */
import { firstIndex } from '../text/firstIndex';
import type { Span } from '../text/spans';
import type { Token } from './latinTokens';
import type { ReportingTests } from './reportingWords';
import type { NamedSpan } from './suggestedClaim';

/** Longest name with its description, in words and marks. */
const LONGEST_SPEAKER = 16;

/** What the search looks at: a line cut into tokens, the word lists of its language, and the people and bodies named in it. */
export interface SpeakerSearch {
  text: string;
  tokens: readonly Token[];
  tests: ReportingTests;
  /** PER and ORG, ascending. */
  speakers: readonly NamedSpan[];
}

const isDot = (tokens: readonly Token[], index: number): boolean =>
  tokens[index]!.word === '.' && index > 0 && tokens[index - 1]!.end === tokens[index]!.start;
/** Marks within a name: `Mr. Smith`, `AT&T`. */
const inName = (tokens: readonly Token[], index: number): boolean =>
  tokens[index]!.kind === 'mark' && (isDot(tokens, index) || /[-/&’'`]/.test(tokens[index]!.word));

/** The words of tokens [from, to), without white space and marks at their ends. */
export function wordsSpan(tokens: readonly Token[], from: number, to: number): Span | undefined {
  while (from < to && tokens[from]!.kind === 'mark') from++;
  while (from < to && tokens[to - 1]!.kind === 'mark' && tokens[to - 1]!.word !== ')') to--;
  return from < to ? [tokens[from]!.start, tokens[to - 1]!.end] : undefined;
}

/** Index of the first of `names` that begins at `offset` or later. */
const firstFrom = (names: readonly NamedSpan[], offset: number): number =>
  firstIndex(names.length, (at) => names[at]!.start >= offset);

/** The person or body named first within tokens [from, to). */
export function firstNamed({ tokens, speakers }: SpeakerSearch, from: number, to: number): Span | undefined {
  if (from >= to) return undefined;
  const name = speakers[firstFrom(speakers, tokens[from]!.start)];
  return name && name.end <= tokens[to - 1]!.end ? [name.start, name.end] : undefined;
}

/** The person named last within tokens [from, to). */
function personBetween({ tokens, speakers }: SpeakerSearch, from: number, to: number): Span | undefined {
  for (
    let index = firstFrom(speakers, tokens[to - 1]!.end) - 1;
    speakers[index] && speakers[index]!.start >= tokens[from]!.start;
    index--
  )
    if (speakers[index]!.label === 'PER') return [speakers[index]!.start, speakers[index]!.end];
  return undefined;
}

/** The person or body named last before `end`, and not before `start`; offsets in the text. */
export function lastNamed({ speakers }: SpeakerSearch, end: number, start: number): Span | undefined {
  const name = speakers[firstFrom(speakers, end) - 1];
  return name && name.start >= start ? [name.start, name.end] : undefined;
}

/** Where a bracket that closes at `index` opens, or `index`. */
function openingBracket(tokens: readonly Token[], index: number, from: number): number {
  for (let at = index - 1; at >= from && index - at < LONGEST_SPEAKER; at--) if (tokens[at]!.word === '(') return at;
  return index;
}

/**
 * Who stands before the verb at token `verb`, no further than token `from`: `Mr. Smith, the mayor, has also` said.
 * Nothing where a phrase of place or time stands there alone, as in `On Monday` said.
 */
export function speakerBefore(search: SpeakerSearch, from: number, verb: number): Span | undefined {
  const { tokens, tests } = search;
  let end = verb;
  const word = (index: number): string => (tokens[index]!.kind === 'word' ? tokens[index]!.word : '');
  const helps = (index: number): boolean => tests.auxiliaries(word(index)) || tests.adverbs(word(index));
  while (end > from && (helps(end - 1) || isDash(tokens[end - 1]!))) end--;
  // `researchers who say`
  if (end > from && tests.relatives(word(end - 1))) end--;
  while (end > from && tokens[end - 1]!.word === ',' && end < verb && tests.relatives(word(end))) end--;
  if (end > from && tokens[end - 1]!.word === ')') end = openingBracket(tokens, end - 1, from);
  if (end > from && tokens[end - 1]!.word === ',') {
    // `Smith, the mayor, said`: what stands between the commas describes.
    let comma = end - 2;
    while (comma >= from && tokens[comma]!.word !== ',' && end - comma < 3 * LONGEST_SPEAKER) comma--;
    if (comma < from || tokens[comma]!.word !== ',') return undefined;
    end = comma;
  }
  let start = end;
  while (start > from && end - start < LONGEST_SPEAKER && !endsClause(search, start - 1, from)) start--;
  // `…; however, on Monday`: what leads to the clause names nobody.
  while (start < end && (helps(start) || tests.and(word(start)) || tests.joins(word(start)) || tokens[start]!.kind === 'mark')) start++; // prettier-ignore
  if (start >= end) return undefined;
  if (tests.nounsHaveCapitals) {
    // `Am Montag hat Jones im Radio` erklärt: the subject is on either side of the helping verb.
    const helper = start - 1;
    const names = !tests.prepositions(word(start)) && tokens.slice(start, end).some(({ capital, word: own }) => capital || tests.pronouns(own)); // prettier-ignore
    if (helper > from && tests.auxiliaries(word(helper)))
      return speakerBefore(search, from, helper) ?? speakerBehind(search, start, end);
    if (!names) return undefined;
  }
  if (tests.prepositions(word(start))) {
    // `Smith, from Rome, said`; `After the game Smith said`.
    const apart =
      tokens[start - 1]?.word === ','
        ? personBetween(search, Math.max(from, start - LONGEST_SPEAKER), start)
        : undefined;
    if (apart) return apart;
    const named = firstNamed(search, start, end) ?? capitalRun(tokens, start + 2, end);
    if (named) return [named[0], tokens[end - 1]!.end];
    // `On Monday the mayor said`
    for (let at = end - 1; at > start + 1; at--)
      if ((tests.determiners(word(at)) || tests.pronouns(word(at))) && !tests.prepositions(word(at - 1))) return wordsSpan(tokens, at, end); // prettier-ignore
    return undefined;
  }
  if (end - start === 1 && (tests.determiners(word(start)) || /^\d/.test(word(start))) && !tests.pronouns(word(start)))
    return undefined;
  return wordsSpan(tokens, start, end);
}

/** The last words with capitals of tokens [from, to), if they end there or name several words. */
function capitalRun(tokens: readonly Token[], from: number, to: number): Span | undefined {
  let end = to;
  while (end > from && !tokens[end - 1]!.capital) end--;
  let start = end;
  while (start > from && (tokens[start - 1]!.capital || (start < end && tokens[start - 1]!.kind === 'mark'))) start--;
  return start < end ? [tokens[start]!.start, tokens[end - 1]!.end] : undefined;
}

const isDash = ({ kind, word }: Token): boolean => kind === 'mark' && /[–—-]/.test(word);

/** Whether no speaker reaches over token `index` from the right. */
function endsClause({ tokens, tests }: SpeakerSearch, index: number, from: number): boolean {
  const { kind, word, quotation } = tokens[index]!;
  if (kind === 'quotation') return quotation!.end - quotation!.start > 20;
  if (kind === 'mark') return !inName(tokens, index) && word !== '(' && word !== ')';
  if (tests.joins(word) || tests.relatives(word)) return true;
  // `He came and Smith said`, but `Smith and Jones said`.
  if (tests.and(word)) return index === from || !tokens[index - 1]!.capital || !tokens[index + 1]!.capital;
  return (tests.says(word) || tests.auxiliaries(word)) && !tokens[index]!.capital;
}

/** Where nouns have capitals: a small word right behind a noun that is no article or the like is a verb. */
function isVerb({ tests, tokens }: SpeakerSearch, index: number): boolean {
  const { capital, word } = tokens[index]!;
  if (capital || !tokens[index - 1]!.capital) return false;
  return (
    !tests.determiners(word) &&
    !tests.prepositions(word) &&
    !tests.inNames(word) &&
    !tests.and(word) &&
    !tests.adverbs(word)
  );
}

/** Who stands behind the verb or phrase that ends before token `from`: said `Mr. Smith` in Berlin. */
export function speakerBehind(search: SpeakerSearch, from: number, to: number): Span | undefined {
  const { tests, tokens } = search;
  const word = (index: number): string => (tokens[index]!.kind === 'word' ? tokens[index]!.word : '');
  let start = from;
  while (start < to && (tests.adverbs(word(start)) || tests.auxiliaries(word(start)))) start++;
  if (
    start >= to ||
    tokens[start]!.kind === 'mark' ||
    tests.joins(word(start)) ||
    tests.that(word(start)) ||
    tests.relatives(word(start))
  )
    return undefined;
  let end = start;
  for (; end < to && end - start < LONGEST_SPEAKER; end++) {
    const token = tokens[end]!;
    if (token.kind === 'quotation' && token.quotation!.end - token.quotation!.start > 20) break;
    if (token.kind === 'mark' && !(inName(tokens, end) && end + 1 < to)) break;
    if (token.kind !== 'word' || end === start) continue;
    if (tests.joins(token.word) || tests.relatives(token.word)) break;
    if (tests.nounsHaveCapitals && (tests.auxiliaries(token.word) || isVerb(search, end))) break;
    if (tests.prepositions(token.word) && !tests.inNames(token.word)) break;
    if (tests.says(token.word) && !token.capital) break;
    if (tests.and(token.word) && !tokens[end + 1]?.capital && !tokens[end - 1]!.capital) break;
  }
  while (end > start && (tests.adverbs(word(end - 1)) || tests.inNames(word(end - 1)))) end--;
  if (start < end && tests.prepositions(word(start))) {
    // `said on Monday in Rome Jones`
    let stop = end;
    while (stop < to && stop - start < 2 * LONGEST_SPEAKER && tokens[stop]!.kind === 'word') stop++;
    return (
      firstNamed(search, start, stop) ?? (tests.nounsHaveCapitals ? undefined : capitalRun(tokens, start + 1, stop))
    );
  }
  // `said a doctor in Rome, Ann Lee`: the name says more.
  if (end < to && tokens[end]!.word === ',' && !personBetween(search, start, end)) {
    const name = search.speakers[firstFrom(search.speakers, tokens[end]!.end)];
    if (name?.label === 'PER' && end + 1 < to && name.start === tokens[end + 1]!.start) return [name.start, name.end];
  }
  return wordsSpan(tokens, start, end);
}
