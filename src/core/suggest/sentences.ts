/** Cuts lines into sentences without cutting quotations, so that a speaker and the words quoted stay together. */
import { withoutSpace, type Quotation } from './quotations';

/** UTF-16 offsets, end exclusive; no white space at its ends. */
export interface Sentence {
  start: number;
  end: number;
  /** Those inside it, ascending. */
  quotations: Quotation[];
  /** The first of its paragraph: who spoke before is not its speaker. */
  first: boolean;
}

const terminator = /[。！？!?.…]/;
/** What goes on after a quotation that ends in a full stop: the particle or verb that reports it. */
const reportFollows = /^\s?(?:[ぁ-ヿ、，,;；]|이?라[고며는]|[고며]\s)/;

/** The sentences of a text, ascending. A sentence never spans a line. `quotations`: those of the text, ascending. */
export function sentences(text: string, quotations: readonly Quotation[]): Sentence[] {
  const found: Sentence[] = [];
  let next = 0;
  let lineStart = 0;
  for (const line of text.split('\n')) {
    const lineEnd = lineStart + line.length;
    let start = lineStart;
    let first = true;
    let inside: Quotation[] = [];
    const cut = (end: number): void => {
      const [from, to] = withoutSpace(text, start, end);
      if (to > from) {
        found.push({ start: from, end: to, quotations: inside, first });
        first = false;
      }
      start = end;
      inside = [];
    };
    for (let at = lineStart; at < lineEnd; at++) {
      const quotation = quotations[next];
      if (quotation && at === quotation.outerStart) {
        inside.push(quotation);
        next++;
        at = quotation.outerEnd - 1;
        // A quotation that opens the sentence may have its speaker after it.
        const introduced = text.slice(start, quotation.outerStart).trim() !== '';
        if (introduced && endsSentence(text, quotation)) cut(quotation.outerEnd);
      } else if (isFullStop(text, at)) {
        while (/[。！？!?.…）)\]】]/.test(text.charAt(at + 1))) at++;
        cut(at + 1);
      }
    }
    cut(lineEnd);
    lineStart = lineEnd + 1;
  }
  return found;
}

function isFullStop(text: string, at: number): boolean {
  const mark = text.charAt(at);
  if (!'。！？!?.'.includes(mark)) return false;
  if (mark !== '.') return true;
  // Not in 3.5 or U.S.; and not after an initial or the v. of a court case.
  return !/\S/.test(text.charAt(at + 1)) && !/(?:^|[\s.])(?:\p{Lu}|[Vv]s?)$/u.test(text.slice(Math.max(0, at - 3), at));
}

function endsSentence(text: string, { end, outerEnd, closed }: Quotation): boolean {
  return closed && terminator.test(text.charAt(end - 1)) && !reportFollows.test(text.slice(outerEnd, outerEnd + 4));
}
