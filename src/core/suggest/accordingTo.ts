/** Claims that a phrase attributes: `According to Jones, it rains.` */
import type { Span } from '../text/spans';
import { firstNamed, speakerBehind, wordsSpan } from './latinSpeaker';
import { quotedWords } from './quotedClaims';
import { addClauses } from './reportedClauses';
import type { Sentence, TokenRange } from './sentence';

/** Most tokens of a phrase before the comma that ends it, and before `zufolge`. */
const LONGEST_PHRASE = 30;
const LONGEST_NAME = 8;
/** A part of a clause that is no longer says nothing alone: the rest follows the phrase. */
const LONGEST_OPENING = 5;

export function accordingTo(sentence: Sentence): void {
  const { tests } = sentence;
  for (let index = sentence.from; index < sentence.to; index++) {
    if (sentence.word(index) === '' || sentence.isTaken(index)) continue;
    const length = phraseAt(sentence, index, tests.according) || namedPhraseAt(sentence, index);
    if (length > 0) attributed(sentence, index, index + length);
    else if (tests.soSays(sentence.word(index)) && sentence.isComma(index - 1)) soSays(sentence, index);
    else if (phraseAt(sentence, index, tests.accordingAfter) > 0) attributedBefore(sentence, index);
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

/** The same for phrases that may stand before a plan or a law as well: they need a person or body behind them. */
function namedPhraseAt(sentence: Sentence, index: number): number {
  const length = phraseAt(sentence, index, sentence.tests.accordingNamed);
  const behind = index + length;
  return length > 0 && firstNamed(sentence.paragraph, behind, Math.min(sentence.to, behind + LONGEST_NAME))
    ? length
    : 0;
}

/** The phrase is tokens [index, behind), and who says so stands behind it. */
function attributed(sentence: Sentence, index: number, behind: number): void {
  const { tests, tokens } = sentence;
  // `sorted according to size`, in languages where one word says both: there a comma parts the speaker from the claim.
  const leads = index - sentence.freeFrom(index) <= 2 || sentence.isComma(index - 1) || tests.relatives(sentence.word(index - 1)) || sentence.isQuotation(index - 1) || sentence.mark(index - 1) === ':'; // prettier-ignore
  if (behind - index === 1 && !leads && !tests.nounsHaveCapitals) return;
  const speaker =
    sentence.clitic(index) ??
    speakerBehind(sentence.paragraph, behind, sentence.to) ??
    // `Nach Medienberichten`: the phrase itself says who.
    (tests.nounsHaveCapitals && behind - index > 1 ? wordsSpan(tokens, index + 1, behind) : undefined);
  if (!speaker) return;
  let after = behind;
  while (after < sentence.to && tokens[after]!.start < speaker[1]) after++;
  addAround(sentence, index, after, speaker);
}

/** `It rains, so Jones.` */
function soSays(sentence: Sentence, index: number): void {
  const { tests, tokens } = sentence;
  const next = tokens[index + 1];
  if (!next?.capital && !tests.determiners(sentence.word(index + 1)) && !tests.pronouns(sentence.word(index + 1)))
    return;
  const speaker = speakerBehind(sentence.paragraph, index + 1, sentence.to);
  if (!speaker) return;
  let after = index + 1;
  while (after < sentence.to && tokens[after]!.start < speaker[1]) after++;
  const last = sentence.mark(after);
  if (after < sentence.to && !/^[,.(]$/.test(last) && !sentence.isComma(after) && !tests.adverbs(sentence.word(after)))
    return;
  addAround(sentence, index, after, speaker);
}

/** `Jones zufolge rains it.` The word is at `index`. */
function attributedBefore(sentence: Sentence, index: number): void {
  let start = index;
  while (start > sentence.from && index - start < LONGEST_NAME && !sentence.isComma(start - 1) && !sentence.tests.auxiliaries(sentence.word(start - 1))) start--; // prettier-ignore
  const speaker = wordsSpan(sentence.tokens, start, index);
  if (speaker) addAround(sentence, start, index + 1, speaker, index);
}

/** The claim is what stands around tokens [index, after), which name who says so. */
function addAround(sentence: Sentence, index: number, after: number, speaker: Span, cue = index): void {
  const { tests } = sentence;
  let start = sentence.freeFrom(index);
  for (let at = index - 1; at >= start; at--) if (sentence.mark(at) === ':') start = at + 1;
  // …, which according to Jones, is so.
  const relative = tests.relatives(sentence.word(index - 1));
  if (sentence.isComma(index - 1) || start === index) {
    // "It rains", according to Jones.
    const quoted = start < index ? index - 2 : index - 1;
    if (sentence.isQuotation(quoted)) return addQuotation(sentence, quoted, cue, speaker);
  }
  const leads = index - start <= 2 || relative;
  let comma = after;
  while (comma < sentence.to && sentence.mark(comma) !== ',' && comma - after < LONGEST_PHRASE) comma++;
  // Where the verb comes second it stands right behind the speaker.
  const ends = sentence.mark(comma) === ',' && (!tests.nounsHaveCapitals || comma === after);
  const rest: TokenRange = [ends ? comma + 1 : leads || tests.nounsHaveCapitals ? after : sentence.to, sentence.to];
  const before: TokenRange = [start, relative ? index - 1 : index];
  if (leads && tests.joins(sentence.word(rest[0]))) return;
  const length = before[1] - before[0];
  const goesOn = rest[1] - rest[0] > 1 && (length <= LONGEST_OPENING || (tests.nounsHaveCapitals && !sentence.isComma(index - 1))); // prettier-ignore
  const ranges = leads ? [rest] : goesOn ? [before, rest] : [before];
  if (!leads && sentence.hasUsed(...before)) return;
  addClauses(sentence, ranges, { rule: 'according-to', score: 0.75, cue, speaker });
}

function addQuotation(sentence: Sentence, index: number, cue: number, speaker: Span): void {
  const { start, end } = sentence.tokens[index]!.quotation!;
  const found = { kind: 'direct', cue, speaker, score: 0.85, rule: 'according-to' } as const;
  sentence.add({ spans: [quotedWords(sentence.paragraph.text, start, end)], tokens: [[index, index + 1]], ...found });
}
