/** Places in Latin script by what their names begin or end with: Port Calder, Laut Sawu; Jade River. */
import type { Candidate } from './candidate';
import { candidateOf, continuesRun, phraseEnd, tokenAfter, type LatinLine } from './latinLine';

export function placeFromHead(line: LatinLine, index: number): Candidate | undefined {
  const { tokens, rules, language } = line;
  const headEnd = phraseEnd(line, rules.placeHeads, tokens[index]!.start);
  if (headEnd === undefined || line.isTitleCase || line.knownAt.has(tokens[index]!.start)) return undefined;
  const first = tokenAfter(line, index, headEnd);
  let last = first - 1;
  for (let at = first; at < tokens.length && at < first + (language === 'en' ? 1 : 3); at++) {
    const { capital, gap, lower, start } = tokens[at]!;
    if (!capital || gap !== ' ' || rules.notNames.has(lower) || phraseEnd(line, rules.titles, start) !== undefined)
      break;
    last = at;
  }
  return last < first || continuesRun(line, index)
    ? undefined
    : candidateOf(line, index, last, 'LOC', 'place-head', 0.8);
}

/** A run of capitalised words [first, last] that ends with a kind of place. */
export const placeFromTail = (line: LatinLine, first: number, last: number): Candidate | undefined =>
  !line.isTitleCase && line.rules.placeTails.has(line.tokens[last]!.lower) && last - first <= 3
    ? candidateOf(line, first, last, 'LOC', 'place-tail', 0.8)
    : undefined;
