/** People in Latin script: a name after a title, beside a verb of saying, with an age, or with a known given name. */
import type { Candidate } from './candidate';
import {
  candidateOf,
  isAcronym,
  knownThing,
  phraseEnd,
  startsSentence,
  tokenAfter,
  wordAt,
  type LatinLine,
} from './latinLine';
import { words } from './nameIndex';

/** Particles inside people's names. */
const nameParticles = new Set(words('bin binti al el de da di del della van von der den dos la le ibn'));

/** The last token of a person's name that starts at `first`, or undefined. */
function nameEnd(line: LatinLine, first: number, most: number): number | undefined {
  const { tokens, rules } = line;
  let last: number | undefined;
  for (let index = first; index < tokens.length && index < first + most; index++) {
    const { lower, capital, gap, start } = tokens[index]!;
    const next = tokens[index + 1];
    if (index > first && gap !== ' ' && !(gap === '' && wordAt(line, index - 1).endsWith('.'))) break;
    if (!capital) {
      if (index > first && nameParticles.has(lower) && next?.capital && next.gap === ' ') continue;
      break;
    }
    if (
      rules.notNames.has(lower) ||
      phraseEnd(line, rules.heads, start) !== undefined ||
      knownThing(line, index) ||
      (index === first && isAcronym(wordAt(line, index)) && wordAt(line, index).length > 3)
    )
      break;
    if (index > first && (rules.organisationTails.has(lower) || rules.placeTails.has(lower))) return undefined;
    // Lukman Hakim Saifuddin: a judge's title in the middle of a name is none.
    const inName = rules.givenNames.has(lower) || (rules.titlesInNames.has(lower) && next?.capital && next.gap === ' ');
    if (index > first && !inName && phraseEnd(line, rules.titles, start) !== undefined) break;
    last = index;
  }
  return last;
}

/** Secretary of State Tony Blinken, Menteri Luar Negeri Korea Selatan Cho Tae-yeol. */
export function personAfterTitle(line: LatinLine, index: number): Candidate | undefined {
  const { text, tokens, rules, language } = line;
  const here = tokens[index]!;
  const titleEnd = phraseEnd(line, rules.titles, here.start);
  if (titleEnd === undefined || knownThing(line, index)) return undefined;
  let first = tokenAfter(line, index, titleEnd);
  if (/^(?:of|the)$/.test(tokens[first]?.lower ?? '')) return undefined;
  const dotted = (gap: string): boolean => gap === '. ' && text[titleEnd] === '.';
  // What belongs to the title: other titles, a country, and in Indonesian the portfolio.
  const hasPortfolios = rules.portfolios.size > 0;
  let skipped = false;
  for (let guard = 0; guard < 8 && first < tokens.length; guard++) {
    const { lower, capital, gap, start } = tokens[first]!;
    if (gap !== ' ' && !dotted(gap)) break;
    const inner = phraseEnd(line, rules.titles, start);
    const hit = knownThing(line, first);
    const acronym = capital && isAcronym(wordAt(line, first)) && wordAt(line, first).length <= 5;
    if (inner !== undefined && !(language === 'en' && rules.givenNames.has(lower)))
      first = tokenAfter(line, first, inner);
    else if (hit && hasPortfolios) first = tokenAfter(line, first, hit.end);
    else if (rules.portfolios.has(lower) || (hasPortfolios && (acronym || /^kemen\p{L}{3}/u.test(lower)))) first++;
    else break;
    skipped = true;
  }
  const start = tokens[first];
  if (!start?.capital || !(start.gap === ' ' || (!skipped && dotted(start.gap)))) return undefined;
  const last = nameEnd(line, first, line.isTitleCase ? 2 : 4);
  if (last === undefined) return undefined;
  if (last === first) {
    // `Kepala`, `ketua` and `anggota` are heads of anything: alone they make no name of one word.
    const isWeak = rules.weakTitles.has(here.lower) && !here.capital;
    if (isWeak || start.end - start.start < 2 || rules.organisationTails.has(start.lower)) return undefined;
  }
  return candidateOf(line, first, last, 'PER', 'title-name', 0.92);
}

/** kata Joko Widodo, said Smith */
export function personAfterVerb(line: LatinLine, index: number): Candidate | undefined {
  const { tokens, rules, language } = line;
  const { lower } = tokens[index]!;
  const next = tokens[index + 1];
  if (!rules.verbsBeforeName.has(lower) || !next?.capital || next.gap !== ' ') return undefined;
  if (
    isAcronym(wordAt(line, index + 1)) ||
    phraseEnd(line, rules.titles, next.start) !== undefined ||
    phraseEnd(line, rules.heads, next.start) !== undefined
  )
    return undefined;
  const last = nameEnd(line, index + 1, 4);
  const isAlone = last === index + 1;
  if (last === undefined || (isAlone && (lower === 'menurut' || language === 'en'))) return undefined;
  return candidateOf(line, index + 1, last, 'PER', 'name-verb', isAlone ? 0.7 : 0.82);
}

/** A person at the start of a run of capitalised words, by what stands around the name. */
export function personInRun(line: LatinLine, first: number): Candidate | undefined {
  const { text, tokens, rules, language, isTitleCase } = line;
  const { start, lower, gap } = tokens[first]!;
  if (knownThing(line, first)) return undefined;
  for (const index of [rules.heads, rules.titles, rules.placeHeads])
    if (phraseEnd(line, index, start) !== undefined) return undefined;
  const end = nameEnd(line, first, language === 'en' ? 3 : 4);
  if (end === undefined || end === first) return undefined;
  const nameStop = tokens[end]!.end;
  const after = tokens[end + 1];
  const says = (index: number): boolean => rules.verbsAfterName.has(tokens[index]?.lower ?? '');
  if (
    after &&
    !after.capital &&
    !isTitleCase &&
    /^,? $/.test(after.gap) &&
    (says(end + 1) || (after.lower === 'also' && says(end + 2)))
  )
    return candidateOf(line, first, end, 'PER', 'name-verb', 0.83);
  if (/^(?:, \d{2},| \(\d{2}(?: tahun)?\))/.test(text.slice(nameStop, nameStop + 12)))
    return candidateOf(line, first, end, 'PER', 'name-age', 0.88);
  // `ketua asosiasi, Markus Ndolu.`: a role just before, set off by commas.
  if (gap === ', ' && /[,.)]/.test(text[nameStop] ?? ''))
    for (let back = first - 1; back >= 0 && back >= first - 3; back--)
      if (phraseEnd(line, rules.titles, tokens[back]!.start) !== undefined)
        return candidateOf(line, first, end, 'PER', 'role-name', 0.86);
  // Hunter Biden: a known surname with another given name is somebody else.
  const surname = line.knownAt.get(tokens[end]!.start);
  if (surname?.label === 'PER' && surname.end === nameStop && !startsSentence(line, first))
    return candidateOf(line, first, end, 'PER', 'full-name', 0.89);
  return rules.givenNames.has(lower)
    ? candidateOf(line, first, isTitleCase ? Math.min(end, first + 1) : end, 'PER', 'given-name', 0.82)
    : undefined;
}
