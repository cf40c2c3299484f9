/** Claims that are no clause of their own: `Jones called the plan "a gift"`, `Jones called for a vote`; and headlines, `Jones: it rains`. */
import { firstNamed, speakerBefore, wordsSpan } from './latinSpeaker';
import { addClauses, clauseEnd } from './reportedClauses';
import { LONGEST_GAP, type Sentence } from './sentence';

/** Most tokens before the colon in a headline. */
const LONGEST_NAME = 8;

/** Jones called the plan "a gift". / Jones accused them of theft. */
export function judgements(sentence: Sentence): void {
  const { tests } = sentence;
  for (const cue of sentence.cues) {
    if (sentence.isUsed(cue) || sentence.isTaken(cue) || !tests.judges(sentence.word(cue))) continue;
    const speaker = speakerBefore(sentence.paragraph, sentence.from, cue);
    if (!speaker || tests.prepositions(sentence.word(cue + 1)) || tests.adverbs(sentence.word(cue + 1))) continue;
    const last = clauseEnd(sentence, cue + 1);
    let end = cue + 1;
    let quotes = false;
    for (; end < last; end++) {
      if (sentence.isQuotation(end)) quotes = true;
      if (/^[;:–—]$/.test(sentence.mark(end)) || (quotes && tests.and(sentence.word(end)))) break;
      if (sentence.mark(end) === ',' && (quotes || !lists(sentence, end))) break;
    }
    addClauses(sentence, [[cue + 1, end]], { rule: 'judges', score: quotes ? 0.6 : 0.4, cue, speaker });
  }
}

/** Jones called for a vote. */
export function speechesOf(sentence: Sentence): void {
  const { tests, from, to } = sentence;
  for (let index = from; index < to; index++) {
    if (!tests.speaksOf.get(sentence.word(index))?.includes(sentence.word(index + 1))) continue;
    if (sentence.isTaken(index) || sentence.isUsed(index)) continue;
    const start = index + 2;
    let end = start;
    while (end < to && !/^[,;:–—]$/.test(sentence.mark(end))) end++;
    const speaker = speakerBefore(sentence.paragraph, from, index);
    if (speaker) addClauses(sentence, [[start, end]], { rule: 'speaks-of', score: 0.4, cue: index, speaker });
  }
}

/** Whether the comma parts things of one kind: `A, B, and C`. */
function lists(sentence: Sentence, comma: number): boolean {
  for (let at = comma + 1; at < Math.min(sentence.to, comma + LONGEST_GAP); at++)
    if (sentence.mark(at) === ',') return sentence.tests.and(sentence.word(at + 1));
  return false;
}

/** Jones: it rains. As headlines are written. */
export function nameColon(sentence: Sentence): void {
  const { from, to, paragraph } = sentence;
  if (!sentence.tests.hasBareClauses) return;
  for (let at = from + 1; at < Math.min(to, from + LONGEST_NAME); at++) {
    if (sentence.isQuotation(at) || sentence.isTaken(at)) return;
    if (sentence.mark(at) !== ':') continue;
    const name = firstNamed(paragraph, from, at);
    if (name?.[1] === sentence.tokens[at - 1]!.end)
      addClauses(sentence, [[at + 1, to]], { rule: 'name-colon', score: 0.5, speaker: wordsSpan(sentence.tokens, from, at) }); // prettier-ignore
    return;
  }
}
