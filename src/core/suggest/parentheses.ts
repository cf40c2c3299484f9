/** Claims that only commas part from who says so: `It rains, said Jones.` */
import { speakerBefore } from './latinSpeaker';
import { addClauses, describes } from './reportedClauses';
import { LONGEST_GAP, type Sentence, type TokenRange } from './sentence';

/** Most tokens that may follow the verb where the speaker stands before it: `Jones said in Rome`. */
const LONGEST_TAIL = 9;
/** A part of a clause that is no longer says nothing alone: the rest follows the speaker. */
const LONGEST_OPENING = 5;

/** It rains, Jones said. / It rains, said Jones. / The rain, Jones said, will stop. */
export function parentheses(sentence: Sentence): void {
  for (const cue of sentence.cues)
    if (!sentence.isUsed(cue) && !sentence.isTaken(cue) && sentence.says(cue)) parenthesis(sentence, cue); // prettier-ignore
}

function parenthesis(sentence: Sentence, cue: number): void {
  const { tests } = sentence;
  const word = sentence.word(cue);
  const comma = commaBefore(sentence, cue);
  if (comma === undefined || tests.goesOn(word) || closesRelative(sentence, comma)) return;
  const end = commaBehind(sentence, cue);
  const before: TokenRange = [sentence.freeFrom(comma), comma];
  const behind: TokenRange = [Math.min(end + 1, sentence.to), sentence.to];
  if (sentence.hasUsed(...before)) return;
  const inverted = sentence.isComma(sentence.verbStart(cue) - 1);
  if (inverted) {
    if (tests.onlySomeStandBehind && !tests.standsBehind(word)) return;
    if (describes(sentence, cue) || (tests.hasBareClauses && end - cue > LONGEST_GAP)) return;
    if (tests.nounsHaveCapitals && !hasFiniteVerb(sentence, ...before)) return;
  } else if ((tests.nounsHaveCapitals || tests.onlySomeStandBehind) && !tests.asSaid(sentence.word(comma + 1))) return;
  else if (end - cue > LONGEST_TAIL || tests.determiners(sentence.word(cue + 1))) return;
  const speaker = inverted ? sentence.speakerAfter(cue, end) : speakerBefore(sentence.paragraph, comma + 1, cue);
  if (!speaker && (!inverted || end < sentence.to - 1)) return;
  const first = sentence.word(before[0]);
  const next = sentence.word(behind[0]);
  const isOpening = before[1] - before[0] <= LONGEST_OPENING || tests.joins(first);
  const goesOn = behind[1] - behind[0] > 2 && (!inverted || isOpening) && !tests.relatives(next) && !tests.joins(next);
  if (!goesOn && ((tests.prepositions(first) && !inverted) || before[1] - before[0] <= 3)) return;
  addClauses(sentence, goesOn ? [before, behind] : [before], {
    rule: 'clause-says',
    score: 0.7,
    cue,
    speaker: speaker ?? sentence.impliedSpeaker(cue),
  });
}

/** Whether a helping or reporting form is in the main clause: names and descriptions have none. */
function hasFiniteVerb({ tests, tokens }: Sentence, from: number, to: number): boolean {
  return tokens
    .slice(from, to)
    .some(({ word }) => tests.auxiliaries(word) || tests.subjunctives(word) || tests.conditionals(word));
}

/** Whether the comma ends a clause about the speaker: `Jones, who had come, said`. */
function closesRelative(sentence: Sentence, comma: number): boolean {
  for (let at = comma - 1; at > sentence.from && comma - at < 2 * LONGEST_GAP; at--)
    if (sentence.mark(at) === ',') return sentence.tests.relatives(sentence.word(at + 1));
  return false;
}

/** The comma or dash that parts a clause from the speaker and the verb after it. */
function commaBefore(sentence: Sentence, cue: number): number | undefined {
  const { tests } = sentence;
  for (let at = cue - 1; at > sentence.from && cue - at < 10; at--) {
    if (sentence.isComma(at)) {
      while (sentence.isComma(at - 1)) at--;
      return at;
    }
    const word = sentence.word(at);
    if (tests.asSaid(word) && sentence.isComma(at - 1)) continue;
    if (tests.relatives(word) || tests.that(word) || tests.joins(word) || sentence.isQuotation(at)) return undefined;
    if (at < cue - 1 && sentence.reports(at)) return undefined;
  }
  return undefined;
}

/** The comma that ends the words about the speaker, or the end of the sentence. */
function commaBehind(sentence: Sentence, cue: number): number {
  let depth = 0;
  for (let at = cue + 1; at < sentence.to; at++) {
    const mark = sentence.mark(at);
    if (mark === '(') depth++;
    else if (mark === ')') depth--;
    else if (depth <= 0 && sentence.isComma(at)) return at;
  }
  return sentence.to;
}
