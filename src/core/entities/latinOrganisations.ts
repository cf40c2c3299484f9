/** Organisations in Latin script that run on from their head (University of …, Kementerian Luar Negeri) or end with their kind. */
import type { Candidate } from './candidate';
import { candidateOf, knownThing, phraseEnd, startsSentence, tokenAfter, wordAt, type LatinLine } from './latinLine';

/** Where a name that begins with a head ends: its last token. `named`: the last token of the head itself. */
function lastOfHead(line: LatinLine, named: number, hasOf: boolean): number {
  const { tokens, rules } = line;
  let last = named;
  for (let at = named + 1; at < tokens.length && at <= named + 6; at++) {
    const { lower, capital, gap, start } = tokens[at]!;
    if (gap !== ' ') break;
    const next = tokens[at + 1];
    if (capital) {
      // Harian Ketua …, Dewan Pembina Ketua …: the office of a person, who comes next.
      if (rules.verbsAfterName.has(lower) || (!hasOf && phraseEnd(line, rules.titles, start) !== undefined)) break;
      if (line.knownAt.get(start)?.label === 'PER') break;
      last = at;
      // Fraksi PKS, Dewan Pembina Gerindra: whoever follows the party is a person.
      const hit = hasOf ? undefined : knownThing(line, at);
      if (hit?.label === 'ORG') return tokenAfter(line, at, hit.end) - 1;
    } else if (/^\d{1,3}$/.test(lower) && rules.numberedHeads.has(tokens[named]!.lower)) {
      // SMA Negeri 14 Jakarta
      last = at;
    } else if (
      next?.gap === ' ' &&
      (next.capital || (lower === 'of' && next.lower === 'the')) &&
      (rules.connectors.has(lower) || (hasOf && /^(?:the|and|for|of)$/.test(lower))) &&
      // Polri dan TNI are two.
      (hasOf || (phraseEnd(line, rules.heads, next.start) === undefined && knownThing(line, at + 1)?.label !== 'ORG'))
    )
      continue;
    else break;
  }
  return last;
}

export function organisationFromHead(line: LatinLine, index: number): Candidate | undefined {
  const { tokens, rules } = line;
  const here = tokens[index]!;
  if (!here.capital) return undefined;
  const next = tokens[index + 1];
  const headEnd = phraseEnd(line, rules.heads, here.start);
  const hasOf = rules.headsWithOf.has(here.lower) && next?.gap === ' ' && /^(?:of|for)$/.test(next.lower);
  if (headEnd === undefined && !hasOf) return undefined;
  if (hasOf && line.isTitleCase) return undefined;
  const named = hasOf ? index + 1 : tokenAfter(line, index, headEnd!) - 1;
  const last = lastOfHead(line, named, hasOf);
  if (last === named) return undefined;
  // Motion Picture Association of America, Yale School of Medicine.
  let first = index;
  while (
    hasOf &&
    index - first < 4 &&
    first > 0 &&
    tokens[first]!.gap === ' ' &&
    tokens[first - 1]!.capital &&
    !startsSentence(line, first) &&
    !rules.notNames.has(tokens[first - 1]!.lower) &&
    phraseEnd(line, rules.titles, tokens[first - 1]!.start) === undefined
  )
    first--;
  return candidateOf(line, first, last, 'ORG', 'organisation-head', 0.9);
}

/** A run of capitalised words [first, last] that ends with a kind of organisation: Nordlys Shipyard. */
export function organisationFromTail(line: LatinLine, first: number, last: number): Candidate | undefined {
  const { tokens, rules } = line;
  if (
    line.isTitleCase ||
    !rules.organisationTails.has(tokens[last]!.lower) ||
    rules.notNames.has(tokens[first]!.lower) ||
    phraseEnd(line, rules.titles, tokens[first]!.start) !== undefined
  )
    return undefined;
  // Lunar Transportation Systems, Inc.
  const after = tokens[last + 1];
  const company =
    after && /^,? $/.test(after.gap) && /^(?:Inc|Ltd|Corp|LLC|Tbk)$/.test(wordAt(line, last + 1)) ? last + 1 : last;
  return candidateOf(line, first, company, 'ORG', 'organisation-tail', 0.89);
}
