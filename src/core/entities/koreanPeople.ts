/** People in Korean: a word that is built like a name before a role (`도경민 한빛시장`), an age or its Latin form. */
import type { Candidate } from './candidate';
import * as ko from './data/ko';
import { hangulEnd } from './findKnownNames';
import type { Line } from './line';
import { wordIndex, words } from './nameIndex';

const surnames = new Set(ko.surnames);
const compoundSurnames = wordIndex(words(ko.compoundSurnames));
const titles = new Set(words(ko.titles));
const foreignNameTitles = new Set(words(ko.foreignNameTitles));
const notNames = new Set(words(ko.notNames));
const particles = new Set(words(ko.particles));
/** Offices that a title may be written together with: `한빛시장`, `외교부장관`, `사무국장`. */
const titleEnds = [...titles].filter((title) => title.length >= 2).sort((a, b) => b.length - a.length);

/** The word without its particle, if what is left is a title. */
function titleOf(word: string): string | undefined {
  for (let end = word.length; end >= 2; end--) {
    const rest = word.slice(end);
    if (rest !== '' && !particles.has(rest)) continue;
    const stem = word.slice(0, end);
    const title = titleEnds.find(
      (known) => stem === known || (stem.length > known.length && stem.endsWith(known) && stem.length <= 10),
    );
    if (title) return title;
  }
  return word === '씨' || (particles.has(word.slice(1)) && word[0] === '씨') ? '씨' : undefined;
}
/** Full names: surname and one or two syllables; `씨` and ages tell those of two syllables. */
export function isKoreanName(word: string): boolean {
  // Endings of verbs and nouns that given names do not have: 기소된, 서강대, 금융위.
  if (notNames.has(word) || /[는을를의에와과된할게면며고대위]$/.test(word)) return false;
  if (compoundSurnames.at(word, 0)) return word.length === 3 || word.length === 4;
  return word.length === 3 && surnames.has(word[0]!);
}
/** Syllables that Korean spells foreign names with and its own words seldom end or begin with. */
const foreignShape = /[르프트크즈츠쿠슈켄턴먼슨킨든링랜먼스키노바코토카타티피]/;

export function findKoreanPeople(line: Line, known: readonly Candidate[]): Candidate[] {
  const text = line.text;
  const found: Candidate[] = [];
  const knownStarts = new Set(known.filter((hit) => hit.label !== 'PER').map((hit) => hit.start));
  const knownAt = new Map(known.map((hit) => [hit.start, hit]));
  const person = (start: number, end: number, rule: string, score: number): void => {
    found.push({ start, end, label: 'PER', rule, score });
  };
  for (const match of text.matchAll(/[가-힣]{2,12}/g)) {
    const start = match.index;
    const word = match[0];
    const end = start + word.length;
    const next = text[end] ?? '';
    const isKnown = knownAt.has(start) && knownAt.get(start)!.label !== 'PER';
    if (isKnown) continue;
    if (next === '(' || next === '（') {
      const inside = text.slice(end + 1, end + 60);
      // 박지훈(33), 마리옹 델쿠르(Marion Delcourt)
      if (/^\d{1,2}(?:세|살)?(?:[·,][^)]{1,10})?\)/.test(inside) && isKoreanName(word))
        person(start, end, 'name-age', 0.9);
      if (
        /^\p{Lu}[\p{L}.’'-]{1,20}(?: \p{Lu}[\p{L}.’'-]{0,20}){1,3}\)/u.test(inside) &&
        word.length <= 6 &&
        !titleOf(word)
      ) {
        const parts = inside.slice(0, inside.indexOf(')')).split(' ').length;
        let from = start;
        for (let back = 1; back < parts && text[from - 1] === ' '; back++) {
          const previous = /[가-힣]{1,7}$/.exec(text.slice(Math.max(0, from - 8), from - 1));
          if (!previous || titleOf(previous[0]) || knownAt.has(from - 1 - previous[0].length)) break;
          from -= previous[0].length + 1;
        }
        person(from, end, 'gloss', 0.92);
      }
      continue;
    }
    if (next !== ' ') {
      // 김철수씨는
      const honorific = /^([가-힣]{3})씨([가-힣]{0,3})$/.exec(word);
      if (honorific && isKoreanName(honorific[1]!) && (honorific[2] === '' || particles.has(honorific[2]!)))
        person(start, start + 3, 'name-title', 0.9);
    }
    if (next !== ' ') continue;
    // The next word, and the one after it where an office stands between: 조태열 외교부 장관.
    const first = text.slice(end + 1, hangulEnd(text, end + 1));
    const firstEnd = end + 1 + first.length;
    const second =
      text[firstEnd] === ' ' && /[부처청원실국회당시도군구위사]$/.test(first)
        ? text.slice(firstEnd + 1, hangulEnd(text, firstEnd + 1))
        : '';
    if (first === '') continue;
    const title = titleOf(first);
    const far = title ? undefined : second === '' ? undefined : titleOf(second);
    const honorific = /^씨(?:[가-힣]{0,3})$/.test(first) && (first === '씨' || particles.has(first.slice(1)));
    const name = word;
    if ((title || far || honorific) && isKoreanName(name)) {
      person(start, end, 'name-title', title || honorific ? 0.91 : 0.86);
      continue;
    }
    if (
      title &&
      name.length >= 2 &&
      name.length <= 6 &&
      foreignNameTitles.has(title) &&
      first.startsWith(title) &&
      !notNames.has(name) &&
      foreignShape.test(name) &&
      !particles.has(name.slice(-1)) &&
      !titles.has(name)
    ) {
      // 데이비드 예이츠 감독: the word before is the first name if it looks foreign too.
      const given = /(?<![가-힣])[가-힣]{1,5}$/.exec(text.slice(Math.max(0, start - 7), Math.max(0, start - 1)));
      const from =
        given &&
        text[start - 1] === ' ' &&
        (foreignShape.test(given[0]) || /[드스브그]$/.test(given[0])) &&
        !notNames.has(given[0]) &&
        !particles.has(given[0].slice(-1)) &&
        !knownStarts.has(start - 1 - given[0].length)
          ? start - 1 - given[0].length
          : start;
      person(from, end, 'name-title', 0.78);
    }
  }
  // 대통령인 / 간사인 남궁세린: compound surnames are rare enough to stand alone.
  for (const match of text.matchAll(/(?<![가-힣])(?:남궁|황보|제갈|선우|독고)[가-힣]{1,2}(?= )/g)) {
    if (isKoreanName(match[0])) person(match.index, match.index + match[0].length, 'full-name', 0.8);
  }
  // 김모(33)씨, 박모 씨: anonymous, the surname is all there is.
  for (const match of text.matchAll(/(?<![가-힣])[가-힣](?=모\s?(?:\(\d{1,2}\)|씨|군|양))/g)) {
    if (surnames.has(match[0])) person(match.index, match.index + 1, 'anonymous', 0.85);
  }
  return found;
}

export const koreanSurname = (name: string): string | undefined =>
  isKoreanName(name) ? name.slice(0, compoundSurnames.at(name, 0)?.end ?? 1) : undefined;
/** The title in the word after a name that ends at `at`: `김 위원장은`, `도씨는`. */
export function koreanTitleAfter(text: string, at: number): string | undefined {
  const start = text[at] === ' ' ? at + 1 : at;
  const title = titleOf(text.slice(start, hangulEnd(text, start)));
  return start > at || title === '씨' ? title : undefined;
}
