/** People, organisations and places in languages in Latin script, from runs of capitalised words and what stands beside them. */
import type { Candidate } from './candidate';
import { continuesRun, latinLine, wordAt } from './latinLine';
import { organisationFromHead, organisationFromTail } from './latinOrganisations';
import { personAfterTitle, personAfterVerb, personInRun } from './latinPeople';
import { placeFromHead, placeFromTail } from './latinPlaces';
import type { Line } from './line';

/** The longest run of capitalised words, in tokens. */
const longestRun = 7;

export function findLatinNames(whole: Line, known: readonly Candidate[]): Candidate[] {
  const line = latinLine(whole, known);
  if (!line) return [];
  const { tokens, rules, covered } = line;
  const found: Candidate[] = [];
  const add = (candidate: Candidate | undefined): boolean => candidate !== undefined && found.push(candidate) > 0;
  for (let index = 0; index < tokens.length; index++) {
    const here = tokens[index]!;
    // Amerika Serikat is no `Serikat …`.
    if (covered[here.start]) continue;
    add(organisationFromHead(line, index));
    add(personAfterTitle(line, index));
    add(personAfterVerb(line, index));
    if (!here.capital) continue;
    add(placeFromHead(line, index));
    if (continuesRun(line, index)) continue;
    let last = index;
    for (let next = tokens[last + 1]; next && last - index < longestRun - 1; next = tokens[last + 1]) {
      if (!(next.capital || next.lower === '&')) break;
      if (next.gap !== ' ' && !(next.gap === '' && wordAt(line, last).endsWith('.'))) break;
      last++;
    }
    let first = index;
    while (first < last && rules.notNames.has(tokens[first]!.lower)) first++;
    if (last === first) continue;
    if (rules.organisationTails.has(tokens[last]!.lower) && !line.isTitleCase)
      add(organisationFromTail(line, first, last));
    else if (!add(placeFromTail(line, first, last))) add(personInRun(line, first));
  }
  return found;
}
