/** Sentences that their verb alone marks as what somebody else says: `Es regne weiter.`, `Es soll geregnet haben.` */
import { addClauses } from './reportedClauses';
import type { Sentence } from './sentence';

/** Adds the sentence as a claim of who spoke last. */
export function hearsay(sentence: Sentence): void {
  const { from, to, tests, paragraph } = sentence;
  if (sentence.found.length > 0) return;
  let told = false;
  let rumoured = false;
  let last = to;
  while (last > from && sentence.mark(last - 1) !== '') last--;
  for (let index = from; index < to; index++) {
    const word = sentence.word(index);
    if (word === 'ich' || tests.joins(word)) return;
    if (tests.subjunctives(word)) told = true;
    if (tests.hearsay(word) && tests.auxiliaries(sentence.word(last - 1))) rumoured = true;
  }
  if (told || rumoured)
    addClauses(sentence, [[from, to]], {
      rule: 'hearsay',
      score: 0.5,
      speaker: told ? paragraph.lastSpeaker : undefined,
    });
}
