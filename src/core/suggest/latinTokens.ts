/** Cuts a line into words, marks and whole quotations, and these into sentences: a full stop within a quotation ends none around it. */
import type { Quotation } from './quotations';

/** UTF-16 offsets in the text, end exclusive. */
export interface Token {
  start: number;
  end: number;
  /** A word in lower case; a mark as it is printed; empty for a quotation. */
  word: string;
  kind: 'word' | 'mark' | 'quotation';
  /** Begins with a capital letter. */
  capital: boolean;
  quotation?: Quotation;
}

const wordOrMark = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[-.’'‑&/@][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*|[^\s\p{L}\p{N}]/gu;

/** French writes two words as one: `qu'il`, `dit-il`, `a-t-elle`. */
function parts(word: string): [offset: number, part: string][] {
  const elided = /^qu['’](?=\p{L})/iu.exec(word)?.[0].length;
  if (elided !== undefined) return [[0, word.slice(0, elided - 1)], [elided, word.slice(elided)]]; // prettier-ignore
  const pronoun = /-(?:t-)?(ils?|elles?|on)$/i.exec(word);
  if (pronoun)
    return [
      [0, word.slice(0, pronoun.index)],
      [word.length - pronoun[1]!.length, pronoun[1]!],
    ];
  return [[0, word]];
}

/** @param quotations those of the line, ascending. */
export function latinTokens(text: string, start: number, end: number, quotations: readonly Quotation[]): Token[] {
  const tokens: Token[] = [];
  const words = (from: number, to: number): void => {
    for (const match of text.slice(from, to).matchAll(wordOrMark)) {
      const at = from + match.index;
      for (const [offset, printed] of parts(match[0])) word(at + offset, printed);
    }
  };
  const word = (at: number, printed: string): void => {
    const kind = /^[\p{L}\p{N}]/u.test(printed) ? 'word' : 'mark';
    tokens.push({ start: at, end: at + printed.length, word: printed.toLowerCase(), kind, capital: /^\p{Lu}/u.test(printed) }); // prettier-ignore
  };
  let at = start;
  for (const quotation of quotations) {
    words(at, quotation.outerStart);
    const capital = /^[\p{Lu}¿¡\d]/u.test(text.slice(quotation.start, quotation.start + 2));
    tokens.push({
      start: quotation.outerStart,
      end: quotation.outerEnd,
      word: '',
      kind: 'quotation',
      capital,
      quotation,
    });
    at = quotation.outerEnd;
  }
  words(at, end);
  return tokens;
}

/** Shortened words whose full stop ends no sentence; single letters never do. */
const shortened = new Set(
  `mr mrs ms dr gov sen rep st jr sr vs no gen col lt sgt capt prof rev hon inc corp co ltd dept jan feb mar apr jun jul aug sept sep oct nov dec
  mme mlle m drs ir h hj kh tgl jl nr abs bzw ca dipl evtl ggf hr fr inkl usw str ing bc mgr judr mudr např tzv tj atd apod sv mil tis г гг им т д
  тыс млн млрд руб ул св стр др пр sra srta ud uds etc av approx`.split(/\s+/),
);

/** In tokens. A longer one is none, and would be dear to search. */
const LONGEST_SENTENCE = 400;

/** Index ranges of the sentences in `tokens`, end exclusive. `reports` says whether a word reports speech. */
export function latinSentences(
  text: string,
  tokens: readonly Token[],
  reports: (word: string) => boolean,
): [number, number][] {
  const sentences: [number, number][] = [];
  let from = 0;
  const cut = (to: number): void => {
    if (to > from) sentences.push([from, to]);
    from = to;
  };
  tokens.forEach((token, index) => {
    const next = tokens[index + 1];
    if (!next) return;
    if (index - from >= LONGEST_SENTENCE) cut(index);
    if (token.kind === 'quotation') {
      // `"Q." He left.`, but not `"Q!" Smith said.`
      const last = text[token.quotation!.end - 1]!;
      const begins = next.kind === 'quotation' || next.capital;
      if (begins && /[.!?…]/.test(last) && !attributes(tokens, index + 1, reports, last)) cut(index + 1);
    } else if (token.kind === 'mark' && /[.!?…]/.test(token.word) && next.start > token.end) {
      const before = tokens[index - 1];
      const isDay = /^\d{1,2}$/.test(before?.word ?? '') && next.kind === 'word';
      const isShort = token.word === '.' && before?.end === token.start && (/^\p{L}$/u.test(before.word) || shortened.has(before.word) || /^(?:\p{L}\.)+\p{L}$/u.test(before.word)); // prettier-ignore
      const begins = next.kind !== 'word' || next.capital || /^\d/.test(next.word);
      if (begins && !isShort && !isDay && !/[,;)]/.test(next.word)) cut(index + 1);
    }
  });
  cut(tokens.length);
  return sentences;
}

/** Most words of a name and its description before the verb. */
const LONGEST_SPEAKER = 8;

/** Whether the words behind a quotation only say whose it is: `Smith said.` After a full stop, only with the verb at the end. */
function attributes(tokens: readonly Token[], from: number, reports: (word: string) => boolean, last: string): boolean {
  for (let index = from; index < Math.min(tokens.length, from + LONGEST_SPEAKER); index++) {
    const { kind, word } = tokens[index]!;
    if (kind !== 'word') return false;
    if (!reports(word) || index === from) continue;
    const next = tokens[index + 1];
    return (
      !next ||
      (next.kind === 'mark' && next.word === '.') ||
      (last !== '.' && next.kind === 'mark' && next.word === ',')
    );
  }
  return false;
}
