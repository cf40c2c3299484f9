/** People, organisations and places in languages in Latin script, from runs of capitalised words and what stands beside them. */
import type { Candidate } from './candidate';
import { english } from './data/en';
import { indonesian } from './data/id';
import type { LatinRules } from './data/latinRules';
import { isWordUnit } from './findKnownNames';
import type { Line } from './line';
import { wordIndex, words, type NameIndex } from './nameIndex';

interface Token {
  start: number;
  end: number;
  lower: string;
  capital: boolean;
  /** What stands between the token before and this one. */
  gap: string;
}
interface Rules {
  titles: NameIndex<true>;
  portfolios: Set<string>;
  verbsAfterName: Set<string>;
  verbsBeforeName: Set<string>;
  heads: NameIndex<true>;
  headsWithOf: Set<string>;
  organisationTails: Set<string>;
  placeHeads: NameIndex<true>;
  placeTails: Set<string>;
  connectors: Set<string>;
  notNames: Set<string>;
  givenNames: Set<string>;
}

const phrases = (list: string): NameIndex<true> => wordIndex(list.split('|'));
function compile(rules: LatinRules): Rules {
  return {
    titles: phrases(rules.titles),
    portfolios: new Set(words(rules.portfolios)),
    verbsAfterName: new Set(words(rules.verbsAfterName)),
    verbsBeforeName: new Set(words(rules.verbsBeforeName)),
    heads: phrases(rules.organisationHeads),
    headsWithOf: new Set(words(rules.organisationHeadsWithOf)),
    organisationTails: new Set(words(rules.organisationTails)),
    placeHeads: phrases(rules.placeHeads),
    placeTails: new Set(words(rules.placeTails)),
    connectors: new Set(words(rules.connectors)),
    notNames: new Set(words(rules.notNames)),
    givenNames: new Set(words(rules.givenNames)),
  };
}
const cache = new Map<LatinRules, Rules>();
function rulesOf(language: string): Rules | undefined {
  const rules = language === 'en' ? english : language === 'id' || language === 'ms' ? indonesian : undefined;
  if (!rules) return undefined;
  const compiled = cache.get(rules) ?? compile(rules);
  cache.set(rules, compiled);
  return compiled;
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
/** Particles inside people's names. */
const nameParticles = new Set(words('bin binti al el de da di del della van von der den dos la le ibn'));
const isAcronym = (text: string): boolean => /^\p{Lu}{2,6}$/u.test(text);

export function findLatinNames(line: Line, known: readonly Candidate[]): Candidate[] {
  const rules = rulesOf(line.language);
  if (!rules || line.capitals === 'upper') return [];
  const text = line.text;
  const lowerText = text.toLowerCase();
  // Lower-casing keeps the length but for a few letters; then positions would not fit.
  if (lowerText.length !== text.length) return [];
  const tokens = tokenize(text);
  const knownAt = new Map(known.map((hit) => [hit.start, hit]));
  const found: Candidate[] = [];
  const add = (first: number, last: number, label: Candidate['label'], rule: string, score: number): void => {
    found.push({ start: tokens[first]!.start, end: tokens[last]!.end, label, rule, score });
  };
  const covered = new Uint8Array(text.length);
  for (const hit of known) covered.fill(1, hit.start + 1, hit.end);
  const token = (index: number): Token | undefined => tokens[index];
  const word = (index: number): string => text.slice(tokens[index]!.start, tokens[index]!.end);
  const sentenceStart = (index: number): boolean => index === 0 || /[.!?…:;“"‘«(•|`\]—–]/.test(tokens[index]!.gap);
  const wholeAt = (index: NameIndex<true>, at: number): number | undefined =>
    index.at(lowerText, at, (end) => !isWordUnit(text.charCodeAt(end)) || text[end - 1] === '.')?.end;
  /** The token that starts at or after an offset. */
  const tokenAfter = (from: number, offset: number): number => {
    let index = from;
    while (index < tokens.length && tokens[index]!.start < offset) index++;
    return index;
  };
  const foreignTo = (index: number): boolean => {
    const hit = knownAt.get(tokens[index]!.start);
    return hit !== undefined && hit.label !== 'PER';
  };
  /** The last token of a person's name that starts at `first`, or undefined. */
  const nameEnd = (first: number, most: number): number | undefined => {
    let last: number | undefined;
    for (let index = first; index < tokens.length && index < first + most; index++) {
      const { lower, capital, gap } = tokens[index]!;
      if (index > first && gap !== ' ' && !(gap === '' && /\.$/.test(word(index - 1)))) break;
      if (!capital) {
        if (index > first && nameParticles.has(lower) && token(index + 1)?.capital && token(index + 1)!.gap === ' ')
          continue;
        break;
      }
      if (
        rules.notNames.has(lower) ||
        wholeAt(rules.heads, tokens[index]!.start) !== undefined ||
        foreignTo(index) ||
        (isAcronym(word(index)) && index === first && word(index).length > 3)
      )
        break;
      if (index > first && (rules.organisationTails.has(lower) || rules.placeTails.has(lower))) return undefined;
      if (index > first && wholeAt(rules.titles, tokens[index]!.start) !== undefined && !rules.givenNames.has(lower))
        break;
      last = index;
    }
    return last;
  };

  const isTitleCase = line.capitals === 'title';
  for (let index = 0; index < tokens.length; index++) {
    const here = tokens[index]!;
    // Amerika Serikat is no `Serikat …`.
    if (covered[here.start]) continue;
    const next = token(index + 1);

    // Organisations that run on from their head: University of …, Kementerian Luar Negeri.
    const headEnd = here.capital ? wholeAt(rules.heads, here.start) : undefined;
    const ofNext =
      here.capital && rules.headsWithOf.has(here.lower) && next && /^(?:of|for)$/.test(next.lower) && next.gap === ' ';
    if (headEnd !== undefined || ofNext) {
      let last = ofNext ? index + 1 : tokenAfter(index, headEnd!) - 1;
      const named = last;
      for (let at = last + 1; at < tokens.length && at <= named + 6; at++) {
        const { lower, capital, gap } = tokens[at]!;
        if (gap !== ' ') break;
        if (
          capital &&
          !rules.verbsAfterName.has(lower) &&
          !(headEnd !== undefined && wholeAt(rules.titles, tokens[at]!.start) !== undefined && at > named + 1)
        ) {
          // Kementerian Sains Jepang: the country stays outside, as in Chinese it is printed before.
          last = at;
        } else if (
          (rules.connectors.has(lower) || (ofNext && /^(?:the|and|for|of)$/.test(lower))) &&
          token(at + 1) &&
          (token(at + 1)!.capital || (lower === 'of' && token(at + 1)!.lower === 'the')) &&
          token(at + 1)!.gap === ' ' &&
          !(headEnd !== undefined && wholeAt(rules.heads, token(at + 1)!.start) !== undefined)
        )
          continue;
        else break;
      }
      if (last > named && !(ofNext && isTitleCase)) {
        add(index, last, 'ORG', 'organisation-head', 0.9);
        // Whoever follows a name that starts so is looked at again.
      }
    }

    // Titles: Secretary of State Tony Blinken, Menteri Luar Negeri Korea Selatan Cho Tae-yeol.
    const titleEnd = wholeAt(rules.titles, here.start);
    if (titleEnd !== undefined && !/^(?:of|the)$/.test(token(tokenAfter(index, titleEnd))?.lower ?? '')) {
      let first = tokenAfter(index, titleEnd);
      let skipped = false;
      for (let guard = 0; guard < 8 && first < tokens.length; guard++) {
        const { lower, capital, gap, start } = tokens[first]!;
        if (gap !== ' ' && !(gap === '. ' && text[titleEnd] === '.')) break;
        const inner = wholeAt(rules.titles, start);
        const hit = knownAt.get(start);
        if (inner !== undefined && !(line.language === 'en' && rules.givenNames.has(lower)))
          first = tokenAfter(first, inner);
        else if (hit && hit.label !== 'PER' && rules.portfolios.size > 0) first = tokenAfter(first, hit.end);
        else if (
          rules.portfolios.has(lower) ||
          (rules.portfolios.size > 0 && capital && isAcronym(word(first)) && word(first).length <= 5)
        )
          first++;
        else break;
        skipped = true;
      }
      const start = token(first);
      if (
        start?.capital &&
        (start.gap === ' ' || (start.gap === '. ' && text[titleEnd] === '.') || (skipped && start.gap === ' '))
      ) {
        const last = nameEnd(first, isTitleCase ? 2 : 4);
        if (last !== undefined && !(last === first && start.end - start.start < 2)) {
          // `Kepala`, `ketua` and `anggota` are heads of anything: alone they make no name of one word.
          const weak =
            last === first &&
            /^(?:kepala|anggota|ketua|direktur|leader|chair|director|manager|captain|major|general|secretary|deputy|father|miss|coach|speaker|pengamat|saksi|korban|humas|raja|putri)$/.test(
              here.lower,
            ) &&
            !here.capital;
          if (!weak && !(last === first && rules.organisationTails.has(start.lower)))
            add(first, last, 'PER', 'title-name', 0.92);
        }
      }
    }

    // kata Joko Widodo, said Smith
    if (rules.verbsBeforeName.has(here.lower) && next?.capital && next.gap === ' ') {
      const last = nameEnd(index + 1, 4);
      const isAlone = last === index + 1;
      if (
        last !== undefined &&
        !isAcronym(word(index + 1)) &&
        !(isAlone && (here.lower === 'menurut' || line.language === 'en')) &&
        wholeAt(rules.titles, next.start) === undefined &&
        wholeAt(rules.heads, next.start) === undefined
      ) {
        add(index + 1, last, 'PER', 'name-verb', isAlone ? 0.7 : 0.82);
      }
    }

    if (!here.capital) continue;
    const starts = sentenceStart(index);
    const continues =
      here.gap === ' ' && token(index - 1)?.capital === true && !rules.notNames.has(token(index - 1)!.lower) && !starts;

    // Places: Port Calder, Laut Sawu; Jade River.
    const placeHead = wholeAt(rules.placeHeads, here.start);
    if (placeHead !== undefined && !isTitleCase && !knownAt.has(here.start)) {
      const first = tokenAfter(index, placeHead);
      let last = first - 1;
      for (let at = first; at < tokens.length && at < first + (line.language === 'en' ? 1 : 3); at++) {
        if (
          !tokens[at]!.capital ||
          tokens[at]!.gap !== ' ' ||
          rules.notNames.has(tokens[at]!.lower) ||
          wholeAt(rules.titles, tokens[at]!.start) !== undefined
        )
          break;
        last = at;
      }
      if (last >= first && !continues) add(index, last, 'LOC', 'place-head', 0.8);
    }

    if (continues) continue;
    // The run of capitalised words from here.
    let last = index;
    while (
      last + 1 < tokens.length &&
      last - index < 6 &&
      (tokens[last + 1]!.capital || tokens[last + 1]!.lower === '&') &&
      (tokens[last + 1]!.gap === ' ' || (tokens[last + 1]!.gap === '' && /\.$/.test(word(last))))
    )
      last++;
    let first = index;
    while (first < last && rules.notNames.has(tokens[first]!.lower)) first++;
    if (last === first) continue;
    const tail = tokens[last]!.lower;
    if (!isTitleCase && rules.organisationTails.has(tail) && !rules.notNames.has(tokens[first]!.lower)) {
      const titled = wholeAt(rules.titles, tokens[first]!.start) !== undefined;
      if (!titled) add(first, last, 'ORG', 'organisation-tail', 0.89);
    } else if (!isTitleCase && rules.placeTails.has(tail) && last - first <= 3) {
      add(first, last, 'LOC', 'place-tail', 0.8);
    } else if (!foreignTo(first)) {
      const end = nameEnd(first, line.language === 'en' ? 3 : 4);
      if (end === undefined || end === first) continue;
      const after = token(end + 1);
      const said =
        after &&
        !after.capital &&
        (rules.verbsAfterName.has(after.lower) ||
          (after.lower === 'also' && rules.verbsAfterName.has(token(end + 2)?.lower ?? ''))) &&
        /^,? $/.test(after.gap);
      const given = rules.givenNames.has(tokens[first]!.lower);
      const aged = /^(?:, \d{2},| \(\d{2}(?: tahun)?\))/.test(text.slice(tokens[end]!.end, tokens[end]!.end + 12));
      // `ketua asosiasi, Markus Ndolu.`: a role just before, set off by commas.
      let roleBefore = false;
      if (/^, $/.test(tokens[first]!.gap) && /^[,.)]/.test(text.slice(tokens[end]!.end))) {
        for (let back = first - 1; back >= 0 && back >= first - 3; back--)
          if (wholeAt(rules.titles, tokens[back]!.start) !== undefined) roleBefore = true;
      }
      if (
        wholeAt(rules.heads, tokens[first]!.start) !== undefined ||
        wholeAt(rules.titles, tokens[first]!.start) !== undefined ||
        wholeAt(rules.placeHeads, tokens[first]!.start) !== undefined
      )
        continue;
      if (said && !isTitleCase) add(first, end, 'PER', 'name-verb', 0.83);
      else if (aged) add(first, end, 'PER', 'name-age', 0.88);
      else if (roleBefore) add(first, end, 'PER', 'role-name', 0.86);
      else if (given) add(first, isTitleCase ? Math.min(end, first + 1) : end, 'PER', 'given-name', 0.82);
    }
  }
  return found;
}
