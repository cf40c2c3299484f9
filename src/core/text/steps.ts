/** Selections that keys make: the next sentence, one sentence more or less, the next larger unit around. Offsets: UTF-16 of the text. */
import { lineAt, segmenter, wholeCharacters, type Span } from './spans';

/** Sentences of the line, without the white space around them. */
function sentencesOf(text: string, [lineStart, lineEnd]: Span, language: string | undefined): Span[] {
  const line = text.slice(lineStart, lineEnd);
  return [...segmenter(language, 'sentence').segment(line)].flatMap(({ index, segment }) => {
    const span = wholeCharacters(text, lineStart + index, lineStart + index + segment.length);
    return span ? [span] : [];
  });
}

/** The sentence after (or before) an offset, in this line or one that follows (or comes before). */
function neighbour(text: string, offset: number, direction: 1 | -1, language: string | undefined): Span | undefined {
  let line = lineAt(text, offset);
  for (;;) {
    const sentences = sentencesOf(text, line, language);
    const found =
      direction === 1 ? sentences.find(([start]) => start >= offset) : sentences.findLast(([, end]) => end <= offset);
    if (found) return found;
    if (direction === 1 ? line[1] >= text.length : line[0] === 0) return undefined;
    line = direction === 1 ? lineAt(text, line[1] + 1) : lineAt(text, line[0] - 1);
  }
}

/**
 * The sentence to select next: from a caret the one it stands in, from a selection the one after (or before) it.
 * Undefined: there is none.
 */
export function nextSentence(
  text: string,
  [start, end]: Readonly<Span>,
  direction: 1 | -1,
  language: string | undefined,
): Span | undefined {
  if (start === end) {
    const here = sentencesOf(text, lineAt(text, start), language).find(([from, to]) => from <= start && start <= to);
    if (here) return here;
  }
  return neighbour(text, direction === 1 ? end : start, direction, language);
}

/** The selection with the next sentence too, or without its last one: at least one stays. */
export function moreSentences(
  text: string,
  selection: Readonly<Span>,
  direction: 1 | -1,
  language: string | undefined,
): Span | undefined {
  const [start, end] = selection;
  if (start === end) return nextSentence(text, selection, 1, language);
  if (direction === 1) {
    const next = neighbour(text, end, 1, language);
    return next && [start, next[1]];
  }
  const last = neighbour(text, end, -1, language);
  const before = last && neighbour(text, last[0], -1, language);
  return before && before[1] > start ? [start, before[1]] : undefined;
}

const clauseMark = /[,;:，、；：—–]/u;
const quotations = /“[^“”\n]+”|「[^「」\n]+」|『[^『』\n]+』|«[^«»\n]+»|„[^„“\n]+“|"[^"\n]+"/g;

/** The smallest of word, clause, quotation, sentence and paragraph that holds the selection and more. Undefined: there is none. */
export function largerUnit(text: string, [start, end]: Readonly<Span>, language: string | undefined): Span | undefined {
  const line = lineAt(text, start);
  const words = text.slice(...line);
  const units: Span[] = [wholeCharacters(text, ...line) ?? line];
  const word = segmenter(language, 'word')
    .segment(words)
    .containing(Math.min(start - line[0], Math.max(0, words.length - 1)));
  if (word?.isWordLike) units.push([line[0] + word.index, line[0] + word.index + word.segment.length]);
  for (const quotation of words.matchAll(quotations))
    units.push([line[0] + quotation.index + 1, line[0] + quotation.index + quotation[0].length - 1]);
  for (const sentence of sentencesOf(text, line, language)) {
    units.push(sentence);
    let clauseStart = sentence[0];
    for (let at = sentence[0]; at <= sentence[1]; at++) {
      if (at < sentence[1] && !clauseMark.test(text[at]!)) continue;
      const clause = wholeCharacters(text, clauseStart, at);
      if (clause) units.push(clause);
      clauseStart = at + 1;
    }
  }
  return units
    .filter(([from, to]) => from <= start && to >= end && to - from > end - start)
    .sort((a, b) => a[1] - a[0] - (b[1] - b[0]))[0];
}
