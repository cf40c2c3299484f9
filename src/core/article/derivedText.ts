/**
 * Text that stands in the source in another form - JSON escapes, XML entities, Markdown marks - and the way back. A parser
 * reads the derived text as if it were a file of its own; `mapToSource` then turns its offsets into the source's.
 */
import { firstIndex } from '../text/firstIndex';
import type { Article, Removal, Run } from './article';
import { NO_SOURCE, type Piece } from './blockText';

export const textOfPieces = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');

/** Text that has no source: a tag that a parser writes between two pieces. */
export const madeUp = (text: string): Piece => ({ text, sourceStart: NO_SOURCE, sourceLength: 0 });

/** A range of the source as it is. UTF-16, end exclusive. */
export const verbatim = (source: string, start: number, end: number): Piece[] =>
  end > start ? [{ text: source.slice(start, end), sourceStart: start, sourceLength: end - start }] : [];

/**
 * Splits pieces at single characters.
 * @param replace what stands for such a character from then on.
 */
function replaceCharacters(
  pieces: readonly Piece[],
  characters: RegExp,
  replace: (character: string) => Piece[] | string,
): Piece[] {
  return pieces.flatMap((piece) => {
    const identity = piece.text.length === piece.sourceLength;
    const parts: Piece[] = [];
    let from = 0;
    const push = (end: number) => {
      if (end === from) return;
      parts.push(
        identity
          ? { text: piece.text.slice(from, end), sourceStart: piece.sourceStart + from, sourceLength: end - from }
          : { ...piece, text: piece.text.slice(from, end) },
      );
    };
    for (const { 0: character, index } of piece.text.matchAll(characters)) {
      push(index);
      const by = replace(character);
      if (typeof by !== 'string') parts.push(...by);
      else if (identity)
        parts.push({ text: by, sourceStart: piece.sourceStart + index, sourceLength: character.length });
      else parts.push({ ...piece, text: by });
      from = index + character.length;
    }
    push(piece.text.length);
    return parts;
  });
}

/** Characters of plain text as HTML that shows them. */
export const escaped = (pieces: readonly Piece[]): Piece[] =>
  replaceCharacters(pieces, /[&<]/g, (character) => (character === '&' ? '&amp;' : '&lt;'));

/** Plain text as HTML: each line a paragraph. */
export function paragraphs(pieces: readonly Piece[]): Piece[] {
  const lines = replaceCharacters(escaped(pieces), /\n/g, () => [madeUp('</p>\n<p>')]);
  return [madeUp('<p>'), ...lines, madeUp('</p>\n')];
}

/** Derived ranges -> source ranges, for derived text that is `pieces` one after the other. */
export function mapToSource<A extends { map: Run[]; removed: Removal[] }>(article: A, pieces: readonly Piece[]): A {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of pieces) {
    starts.push(length);
    length += text.length;
  }
  const pieceAt = (offset: number): number => firstIndex(starts.length, (at) => starts[at]! > offset) - 1;
  /** What each piece has of a derived range, in order. */
  function* parts(start: number, end: number): Generator<Run> {
    for (let index = Math.max(0, pieceAt(start)); index < pieces.length && starts[index]! < end; index++) {
      const { text, sourceStart, sourceLength } = pieces[index]!;
      const from = Math.max(0, start - starts[index]!);
      const to = Math.min(text.length, end - starts[index]!);
      if (sourceStart === NO_SOURCE || from >= to) continue;
      const identity = text.length === sourceLength;
      yield {
        textStart: starts[index]! + from,
        textLength: to - from,
        sourceStart: identity ? sourceStart + from : sourceStart,
        sourceLength: identity ? to - from : sourceLength,
      };
    }
  }
  const span = (start: number, end: number): [start: number, end: number] | undefined => {
    const found = [...parts(start, end)];
    const [first, last] = [found[0], found.at(-1)];
    return first && last && [first.sourceStart, last.sourceStart + last.sourceLength];
  };
  const map: Run[] = [];
  const add = (run: Run) => {
    const last = map.at(-1);
    const joins =
      last &&
      last.textLength === last.sourceLength &&
      run.textLength === run.sourceLength &&
      last.textStart + last.textLength === run.textStart &&
      last.sourceStart + last.sourceLength === run.sourceStart;
    if (joins) {
      last.textLength += run.textLength;
      last.sourceLength += run.sourceLength;
    } else map.push(run);
  };
  for (const run of article.map) {
    if (run.textLength === run.sourceLength) {
      for (const part of parts(run.sourceStart, run.sourceStart + run.sourceLength))
        add({ ...part, textStart: run.textStart + part.textStart - run.sourceStart });
      continue;
    }
    const range = span(run.sourceStart, run.sourceStart + run.sourceLength);
    if (range) add({ ...run, sourceStart: range[0], sourceLength: range[1] - range[0] });
  }
  const removed = article.removed.flatMap((removal) => {
    const range = span(removal.sourceStart, removal.sourceEnd);
    return range ? [{ ...removal, sourceStart: range[0], sourceEnd: range[1] }] : [];
  });
  return { ...article, map, removed };
}

/** What a parser makes; `parseArticle` adds which format it was and why. */
export type ParsedArticle = Omit<Article, 'format' | 'formatReason'>;
