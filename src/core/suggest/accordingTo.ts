/** Claims of a sentence that a phrase attributes: `According to Jones, it rains.` */
import { firstNamed, speakerBehind } from './latinSpeaker';
import { addClauses } from './reportedClauses';
import type { Sentence, TokenRange } from './sentence';

export function accordingTo(sentence: Sentence): void {
  for (let index = sentence.from; index < sentence.to; index++) {
    if (sentence.isTaken(index) || sentence.word(index) === '') continue;
    const length = phraseAt(sentence, index, sentence.tests.according);
    const lengthNamed = length > 0 ? 0 : phraseAt(sentence, index, sentence.tests.accordingNamed);
    if (length > 0) attributed(sentence, index, index + length);
    else if (lengthNamed > 0 && firstNamed(sentence.paragraph, index + lengthNamed, Math.min(sentence.to, index + lengthNamed + 6))) attributed(sentence, index, index + lengthNamed); // prettier-ignore
    else if (sentence.tests.soSays(sentence.word(index)) && /^[,–—-]$/.test(sentence.mark(index - 1)) && !sentence.tests.that(sentence.word(index + 1))) attributed(sentence, index, index + 1); // prettier-ignore
  }
}

/** How many tokens the phrase at `index` has; 0: there is none. */
function phraseAt(sentence: Sentence, index: number, phrases: readonly string[][]): number {
  const own = sentence.word(index);
  for (const phrase of phrases) {
    if (phrase.every((word, at) => sentence.word(index + at) === word)) return phrase.length;
    if (phrase.length === 1 && sentence.clitic(index) && own.startsWith(phrase[0]!)) return 1;
  }
  return 0;
}

/** The phrase is tokens [index, behind). */
function attributed(sentence: Sentence, index: number, behind: number): void {
  const { paragraph } = sentence;
  const speaker = sentence.clitic(index) ?? speakerBehind(paragraph, behind, sentence.to);
  if (!speaker) return;
  let after = behind;
  while (after < sentence.to && sentence.tokens[after]!.start < speaker[1]) after++;
  const start = sentence.freeFrom(index);
  const leads = index - start <= 2;
  let comma = after;
  while (comma < sentence.to && sentence.mark(comma) !== ',' && comma - after < 30) comma++;
  if (sentence.mark(comma) !== ',') comma = leads ? after - 1 : sentence.to;
  const rest: TokenRange = [Math.min(comma + 1, sentence.to), sentence.to];
  // …, which according to Jones, is so.
  const relative = sentence.tests.relatives(sentence.word(index - 1));
  const before: TokenRange = [start, relative ? index - 1 : index];
  const ranges =
    leads || (relative && rest[1] > rest[0])
      ? [rest]
      : before[1] - before[0] <= 5 && rest[1] > rest[0]
        ? [before, rest]
        : [before];
  addClauses(sentence, ranges, 'according-to', 0.75, index, speaker);
}
