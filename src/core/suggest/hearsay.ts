/** Sentences that their verb alone marks as what somebody else says: `Es regne weiter.`, `Es soll geregnet haben.` */
import { lastNamed } from './latinSpeaker';
import { addClauses } from './reportedClauses';
import type { Sentence } from './sentence';

/** How near the claim before has to be where the verb might be a mere condition as well, in UTF-16 units. */
const NEAR = 40;

/** Adds the sentence as a claim of who spoke last. */
export function hearsay(sentence: Sentence): void {
  const { from, to, tests, tokens, paragraph } = sentence;
  if (sentence.found.length > 0 || !tests.nounsHaveCapitals) return;
  const before = paragraph.claims.at(-1)?.spans.at(-1)?.[1] ?? -Infinity;
  const follows = tokens[from]!.start - before < NEAR;
  let last = to - 1;
  while (last > from && sentence.mark(last) !== '') last--;
  // The verb of the main clause stands before its first comma.
  for (let index = from; index < to && sentence.mark(index) !== ','; index++) {
    const word = sentence.word(index);
    if (word === 'ich' || tests.joins(word)) return;
    const told = tests.subjunctives(word) || (follows && tests.conditionals(word));
    const rumoured = tests.hearsay(word) && /^(?:haben|sein)$/.test(sentence.word(last));
    if (!told && !rumoured) continue;
    const speaker = told ? (paragraph.lastSpeaker ?? lastNamed(paragraph, tokens[from]!.start, 0)) : undefined;
    addClauses(sentence, [[from, to]], { rule: 'hearsay', score: 0.5, speaker });
    return;
  }
}
