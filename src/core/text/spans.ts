/** Makes spans of text what a person means: whole characters without the white space around, or the sentence at a caret. */

/** UTF-16 offsets; end exclusive. */
export type Span = [start: number, end: number];

/** The line, as blocks are parted by newlines, that an offset stands in; without its newline. */
export function lineAt(text: string, offset: number): Span {
  const end = text.indexOf('\n', offset);
  return [text.lastIndexOf('\n', offset - 1) + 1, end < 0 ? text.length : end];
}

/** Segmenters are dear to make; of graphemes, this one serves every language alike. */
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const segmenters = new Map<string, Intl.Segmenter>();

/** @param language BCP 47, for its rules of words and sentences. */
export function segmenter(language: string | undefined, granularity: 'sentence' | 'word'): Intl.Segmenter {
  const key = `${granularity} ${language}`;
  const known = segmenters.get(key);
  if (known) return known;
  let made: Intl.Segmenter;
  try {
    made = new Intl.Segmenter(language, { granularity });
  } catch {
    // A tag out of a file may be none.
    made = new Intl.Segmenter(undefined, { granularity });
  }
  segmenters.set(key, made);
  return made;
}

/** How far from an offset the borders of its character are looked for: longer clusters than this are not text. */
const clusterWindow = 64;

/** The start of the grapheme cluster that `offset` stands in, or its end for `up`; an offset between two stays. */
function graphemeBorder(text: string, offset: number, up: boolean): number {
  if (offset <= 0 || offset >= text.length) return Math.max(0, Math.min(text.length, offset));
  // A cluster never spans a line.
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const windowStart = Math.max(lineStart, offset - clusterWindow);
  const segment = graphemes.segment(text.slice(windowStart, offset + clusterWindow)).containing(offset - windowStart);
  if (!segment) return offset;
  const start = windowStart + segment.index;
  return start === offset ? offset : up ? start + segment.segment.length : start;
}

/** [start, end) grown to whole grapheme clusters and without white space at its ends; undefined when nothing is left. */
export function wholeCharacters(text: string, start: number, end: number): Span | undefined {
  let from = graphemeBorder(text, start, false);
  let to = graphemeBorder(text, end, true);
  while (from < to && /\s/.test(text[from]!)) from++;
  while (from < to && /\s/.test(text[to - 1]!)) to--;
  return from < to ? [from, to] : undefined;
}

/** A letter or digit of a script that puts spaces between words. */
const wordLetter =
  /^(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}])[\p{L}\p{M}\p{N}]/u;
/** No word is longer. */
const longestWord = 40;

/** [start, end) grown to whole words, in scripts that part words by spaces. */
export function wholeWords(text: string, start: number, end: number): Span {
  const isLetter = (offset: number): boolean => wordLetter.test(text.charAt(offset));
  let [from, to] = [start, end];
  while (from > 0 && start - from < longestWord && isLetter(from) && isLetter(from - 1)) from--;
  while (to < text.length && to - end < longestWord && isLetter(to - 1) && isLetter(to)) to++;
  return [from, to];
}

/** The sentence at an offset, within its line. `language`: BCP 47, for the rules of sentences. */
export function sentenceAt(text: string, offset: number, language: string | undefined): Span | undefined {
  const [lineStart, lineEnd] = lineAt(text, offset);
  const line = text.slice(lineStart, lineEnd);
  const at = Math.min(offset - lineStart, line.length - 1);
  const found = at < 0 ? undefined : segmenter(language, 'sentence').segment(line).containing(at);
  return found && wholeCharacters(text, lineStart + found.index, lineStart + found.index + found.segment.length);
}

/** Opening quotation mark -> closing one, in the scripts that news is printed in. `"` opens and closes. */
const quotePairs: Record<string, string> = {
  '“': '”',
  '「': '」',
  '『': '』',
  '‘': '’',
  '«': '»',
  '„': '“',
  '"': '"',
  '``': "''",
};
const quoteMarks = /``|''|[“”「」『』‘’«»„"]/g;

/**
 * Whether a span is direct speech: a quotation is open where it begins, or, as some agencies print it, it follows a colon and
 * only its closing mark is there (`… said: it is so.”`).
 */
export function isQuoted(text: string, start: number, end: number): boolean {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  // A mark that was selected along with the words counts as before them.
  const open: string[] = [];
  for (const [mark] of text.slice(lineStart, start + 1).matchAll(quoteMarks)) {
    if (mark === open.at(-1)) open.pop();
    else if (quotePairs[mark] !== undefined) open.push(quotePairs[mark]);
  }
  if (open.length > 0) return true;
  return /[:：]\s*$/.test(text.slice(lineStart, start)) && /[”」』»]/.test(text.slice(end - 1, end + 1));
}
