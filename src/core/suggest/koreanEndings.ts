/** Where words end in a Korean sentence that somebody may have said, and the verb after them that says so. */
import type { Span } from '../text/spans';
import { contentNouns, reportingNouns, reportingVerbs } from './data/ko';
import { isInQuotation, type Quotation } from './quotations';
import type { Sentence } from './sentences';

/** A verb that reports, as far as its forms share. */
export const reportingVerb = `(?:${reportingVerbs}|(?:${reportingNouns})\\s?(?:했(?!을)|하[며고였여]|한(?=다| 바| 것| 뒤| 후)|해(?!야|도)|합니다|시켜))`;
/** 했다 alone reports only right after 고. */
const verbPattern = new RegExp(`^(?:했(?!을|던)|하였)|(?<=^|\\s)${reportingVerb}`);
const contentVerb = new RegExp(
  `(?<=(?:${contentNouns})(?:을|를|도)(?:\\s\\S{1,8})?\\s)(?:${reportingVerb}|제기|표명|드러|굽히지|분명히|고수|되풀이|거듭)`,
);
/** How a reported clause ends: 한다고, 하자며, 것이라는. */
const clauseEnding = /[다자냐까라](?<tail>고|며|면서|는)(?=[\s,])/g;
/** What follows a quotation that is reported: 라고, 이라며. */
const quotationEnding = /^\s?(?:\([^)]{1,40}\)\s?)?(?:이?라)?(?<tail>고|며|면서|는|(?<=라)(?=\s))(?=[\s,])/;

/** Where words end that somebody may have said. */
export interface Ending {
  end: number;
  /** After the particle. */
  after: number;
  tail: string;
  quotation?: Quotation;
}

/** In the order of the sentence. */
export function endingsOf(text: string, { start, end, quotations: inside }: Sentence): Ending[] {
  const found: Ending[] = [];
  for (const quotation of inside) {
    const { outerEnd } = quotation;
    const match = quotationEnding.exec(text.slice(outerEnd, Math.min(end, outerEnd + 60)));
    if (match)
      found.push({ end: outerEnd, after: outerEnd + match[0].length, tail: match.groups!['tail']!, quotation });
  }
  const afterQuotation = new Set(found.map(({ after }) => after));
  for (const { 0: word, index, groups } of text.slice(start, end).matchAll(clauseEnding)) {
    const at = start + index;
    const after = at + word.length;
    if (afterQuotation.has(after) || isInQuotation(inside, at)) continue;
    found.push({ end: contentEnd(text, at), after, tail: groups!['tail']! });
  }
  return found.sort((a, b) => a.after - b.after);
}

/** How far the verb of each may be: up to the next words that end in 고 or 며, as 는 may as well end a subject (관계자는). */
export function limitsOf(endings: readonly Ending[], sentenceEnd: number): number[] {
  let limit = sentenceEnd;
  return endings
    .toReversed()
    .map(({ end, tail }) => {
      const own = limit;
      if (tail !== '는') limit = end;
      return own;
    })
    .toReversed();
}

/** 간다고: with 다; 것이라고: without 이라; 가라고 (an order): with 라. */
function contentEnd(text: string, at: number): number {
  if (text.charAt(at) !== '라') return at + 1;
  const before = text.slice(at - 2, at);
  if (before.endsWith('이')) return at - 1;
  return /[하말으시니]$/.test(before) ? at + 1 : at;
}

/** The word that reports: 며 does so itself, 고 and 는 need a verb. `limit`: see `limitsOf`. */
export function cueOf(text: string, { end, after, tail, quotation }: Ending, limit: number): Span | undefined {
  if (tail === '며' || tail === '면서') return [Math.max(end, after - 3), after];
  const window = text.slice(after, Math.min(limit, after + (quotation ? 70 : 45)));
  const sentenceEnd = window.search(/[.“”"]/);
  const words = (sentenceEnd < 0 ? window : window.slice(0, sentenceEnd)).trimStart();
  const match = (tail === '는' ? contentVerb : verbPattern).exec(words);
  if (!match) return undefined;
  const start = after + window.indexOf(words) + match.index;
  return [start, start + match[0].length];
}
