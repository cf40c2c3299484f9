/** A line in Latin script as the name patterns look at it: words, what stands between them, and what is known at each. */
import type { Candidate } from './candidate';
import { english } from './data/en';
import { indonesian } from './data/id';
import type { LatinRules } from './data/latinRules';
import { isWordUnit } from './findKnownNames';
import type { Line } from './line';
import { wordIndex, words, type NameIndex } from './nameIndex';

export interface Token {
  /** UTF-16, in the line. A possessive 's is not part of it. */
  start: number;
  end: number;
  lower: string;
  capital: boolean;
  /** What stands between the token before and this one. */
  gap: string;
}
interface Rules {
  titles: NameIndex<true>;
  weakTitles: Set<string>;
  titlesInNames: Set<string>;
  portfolios: Set<string>;
  verbsAfterName: Set<string>;
  verbsBeforeName: Set<string>;
  heads: NameIndex<true>;
  headsWithOf: Set<string>;
  numberedHeads: Set<string>;
  organisationTails: Set<string>;
  placeHeads: NameIndex<true>;
  placeTails: Set<string>;
  connectors: Set<string>;
  notNames: Set<string>;
  givenNames: Set<string>;
}
export interface LatinLine {
  text: string;
  /** Of the same length as `text`. */
  lowerText: string;
  tokens: Token[];
  rules: Rules;
  language: string;
  isTitleCase: boolean;
  knownAt: Map<number, Candidate>;
  /** 1 inside a known name, but not at its first unit. */
  covered: Uint8Array;
}

const phrases = (list: string): NameIndex<true> => wordIndex(list.split('|'));
const compile = (rules: LatinRules): Rules => ({
  titles: phrases(rules.titles),
  weakTitles: new Set(words(rules.weakTitles)),
  titlesInNames: new Set(words(rules.titlesInNames)),
  portfolios: new Set(words(rules.portfolios)),
  verbsAfterName: new Set(words(rules.verbsAfterName)),
  verbsBeforeName: new Set(words(rules.verbsBeforeName)),
  heads: phrases(rules.organisationHeads),
  headsWithOf: new Set(words(rules.organisationHeadsWithOf)),
  numberedHeads: new Set(words(rules.numberedHeads)),
  organisationTails: new Set(words(rules.organisationTails)),
  placeHeads: phrases(rules.placeHeads),
  placeTails: new Set(words(rules.placeTails)),
  connectors: new Set(words(rules.connectors)),
  notNames: new Set(words(rules.notNames)),
  givenNames: new Set(words(rules.givenNames)),
});
const cache = new Map<LatinRules, Rules>();
function rulesOf(language: string): Rules | undefined {
  const rules = language === 'en' ? english : language === 'id' || language === 'ms' ? indonesian : undefined;
  if (!rules) return undefined;
  const compiled = cache.get(rules) ?? compile(rules);
  cache.set(rules, compiled);
  return compiled;
}

/** The words before an offset in the same clause, the last first; at most six. */
function wordsBefore(text: string, start: number): string[] {
  const before = text.slice(Math.max(0, start - 80), start);
  if (!before.endsWith(' ')) return [];
  const parts = before.trimEnd().split(' ').reverse().slice(0, 6);
  // A comma or a full stop ends the clause; that of `Mr.` and `Sen.` does not.
  const stop = parts.findIndex((part) => /[,;:!?)”"]$|\p{Ll}{4}\.$/u.test(part));
  return stop < 0 ? parts : parts.slice(0, stop);
}
const isTitle = ({ titles }: Rules, word: string): boolean => titles.at(word, 0)?.end === word.length;

/** The word that tells the title before a name at `start`: `minister` of Foreign Minister, `menteri` of Menteri Luar Negeri. */
export function latinTitleBefore(text: string, start: number, language: string): string | undefined {
  const rules = rulesOf(language);
  if (!rules) return undefined;
  const parts = wordsBefore(text, start).map((part) => part.toLowerCase());
  // Menteri Luar Negeri Korea Selatan …: what follows the title is its portfolio.
  const near = rules.portfolios.size > 0 ? parts : parts.slice(0, 1);
  return near.find((part) => isTitle(rules, part));
}

/**
 * Whether a capitalised word beside [start, end) makes it part of another name: Latif in `Dadai Latif Gobel`, Cho in `Cho Hyun-dong`.
 * Titles, and words that only begin a sentence, do not.
 */
export function isNameNeighbour(text: string, start: number, end: number, language: string): boolean {
  if (/^ \p{Lu}[\p{L}’'-]{1,22}/u.test(text.slice(end, end + 24))) return true;
  const rules = rulesOf(language);
  const before = wordsBefore(text, start)[0];
  if (!rules || before === undefined || !/^\p{Lu}[\p{L}’'-]*$/u.test(before)) return false;
  const lower = before.toLowerCase();
  return !isTitle(rules, lower) && !rules.portfolios.has(lower) && !rules.notNames.has(lower);
}

/** `U.S.`, an initial, a word (with hyphens and apostrophes in it), `&`. */
const tokenPattern =
  /(?:\p{Lu}\.){2,6}|\p{Lu}\.(?= ?\p{Lu})|[\p{L}\p{M}\p{N}]{1,60}(?:[’'-][\p{L}\p{N}][\p{L}\p{M}\p{N}]{0,40}){0,6}|&/gu;
function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  for (const match of text.matchAll(tokenPattern)) {
    const possessive = /[’']s$/.test(match[0]) ? 2 : 0;
    const word = possessive ? match[0].slice(0, -2) : match[0];
    const end = match.index + word.length;
    tokens.push({
      start: match.index,
      end,
      lower: word.toLowerCase(),
      capital: /^\p{Lu}/u.test(word),
      gap: text.slice(last, match.index),
    });
    last = end;
  }
  return tokens;
}

/** Undefined where the patterns have nothing to say: no rules for the language, or only capitals. */
export function latinLine(line: Line, known: readonly Candidate[]): LatinLine | undefined {
  const rules = rulesOf(line.language);
  if (!rules || line.capitals === 'upper') return undefined;
  const { text, language } = line;
  const lowerText = text.toLowerCase();
  // Lower-casing keeps the length but for a few letters; then positions would not fit.
  if (lowerText.length !== text.length) return undefined;
  const covered = new Uint8Array(text.length);
  for (const hit of known) covered.fill(1, hit.start + 1, hit.end);
  return {
    text,
    lowerText,
    tokens: tokenize(text),
    rules,
    language,
    isTitleCase: line.capitals === 'title',
    knownAt: new Map(known.map((hit) => [hit.start, hit])),
    covered,
  };
}

export const wordAt = ({ text, tokens }: LatinLine, index: number): string =>
  text.slice(tokens[index]!.start, tokens[index]!.end);
/** The end of the longest phrase of `index` that stands at an offset as whole words. */
export const phraseEnd = ({ text, lowerText }: LatinLine, index: NameIndex<true>, at: number): number | undefined =>
  index.at(lowerText, at, (end) => !isWordUnit(text.charCodeAt(end)) || text[end - 1] === '.')?.end;
/** The token that starts at or after an offset; `from`: one that starts before. */
export function tokenAfter({ tokens }: LatinLine, from: number, offset: number): number {
  let index = from;
  while (index < tokens.length && tokens[index]!.start < offset) index++;
  return index;
}
export const startsSentence = ({ tokens }: LatinLine, index: number): boolean =>
  index === 0 || /[.!?…:;“"‘«(•|`\]—–]/.test(tokens[index]!.gap);
/** Whether a token goes on what a capitalised word before it began. */
export function continuesRun(line: LatinLine, index: number): boolean {
  const before = line.tokens[index - 1];
  return (
    line.tokens[index]!.gap === ' ' &&
    before?.capital === true &&
    !line.rules.notNames.has(before.lower) &&
    !startsSentence(line, index)
  );
}
/** What the list knows at a token, unless it is a person. */
export function knownThing({ tokens, knownAt }: LatinLine, index: number): Candidate | undefined {
  const hit = knownAt.get(tokens[index]!.start);
  return hit?.label === 'PER' ? undefined : hit;
}
export const isAcronym = (text: string): boolean => /^\p{Lu}{2,6}$/u.test(text);

export const candidateOf = (
  { tokens }: LatinLine,
  first: number,
  last: number,
  label: Candidate['label'],
  rule: string,
  score: number,
): Candidate => ({ start: tokens[first]!.start, end: tokens[last]!.end, label, rule, score });
