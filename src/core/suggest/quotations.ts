/** Finds what stands between quotation marks, in every script that news is printed in, and says where a mark is missing. */
import type { Span } from '../text/spans';
import { firstIndex } from '../text/firstIndex';

/** UTF-16 offsets, end exclusive. A quotation never spans a line. */
export interface Quotation {
  /** The words, without the marks and the white space at their ends. */
  start: number;
  end: number;
  /** The same with the marks that are printed. */
  outerStart: number;
  outerEnd: number;
  /** The opening mark of its kind, also where it is not printed. */
  mark: string;
  /** False where the opening mark is missing: a closing one stands alone, after a colon or at the end of a broken line. */
  opened: boolean;
  /** False where the closing mark is missing: it ends before the next opening mark of its kind, or with the line. */
  closed: boolean;
}

/** Opening mark -> the marks that close it. What is printed is often another mark of the same family. */
const closers: Record<string, string[]> = {
  '“': ['”', '"', '“'],
  '„': ['“', '”', '"'],
  '"': ['"', '”'],
  '”': ['”', '“'],
  '``': ["''", '”', '"'],
  "''": ["''"],
  '«': ['»'],
  '»': ['«'],
  '‹': ['›'],
  '「': ['」'],
  '『': ['』'],
  '‘': ['’'],
  "'": ["'"],
};
/** A closing mark with nothing open -> the opening mark that is missing. */
const missingOpener: Record<string, string> = { '”': '“', "''": '``', '»': '«', '」': '「', '』': '『' };
/** Closing mark -> what it may close. */
const openers = new Map<string, string[]>();
for (const [opener, closing] of Object.entries(closers))
  for (const mark of closing) openers.set(mark, [...(openers.get(mark) ?? []), opener]);

const markOrColon = /``|''|[“”„"«»‹›「」『』‘’':：]/g;
/** Letters of scripts that put apostrophes into words. */
const apostropheLetter = /[\p{sc=Latin}\p{sc=Cyrillic}]/u;

/** An opening mark. `ended`: it was closed, or stands within another that was. */
interface Mark {
  mark: string;
  at: number;
  ended: boolean;
}

/** The outermost quotations of a text, ascending; in time linear in the text. */
export function quotations(text: string): Quotation[] {
  const found: Quotation[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    for (const quotation of quotationsOfLine(line)) found.push(shifted(quotation, start));
    start += line.length + 1;
  }
  return found;
}

function shifted(quotation: Quotation, by: number): Quotation {
  const { start, end, outerStart, outerEnd } = quotation;
  return { ...quotation, start: start + by, end: end + by, outerStart: outerStart + by, outerEnd: outerEnd + by };
}

function quotationsOfLine(line: string): Quotation[] {
  const pairs: Quotation[] = [];
  /** Every opening mark of the line, and those of them that are open now. */
  const opening: Mark[] = [];
  const open: Mark[] = [];
  const openOf = new Map<string, number>();
  const change = (mark: string, by: number): void => {
    const now = (openOf.get(mark) ?? 0) + by;
    if (now > 0) openOf.set(mark, now);
    else openOf.delete(mark);
  };
  let colon = -1;
  /** Where the last quotation, or the last lone mark, ended. */
  let done = 0;
  for (const { 0: mark, index: at } of line.matchAll(markOrColon)) {
    if (mark === ':' || mark === '：') {
      if (open.length === 0) colon = at;
      continue;
    }
    const place = placeOf(line, mark, at);
    const after = at + mark.length;
    if (closes(mark, place, openOf)) {
      // What was opened since and not closed is no quotation of its own. Each mark is taken off once: linear.
      let opener;
      do {
        opener = open.pop()!;
        opener.ended = true;
        change(opener.mark, -1);
      } while (!closers[opener.mark]!.includes(mark));
      pairs.push(quotation(line, opener.mark, opener.at, after, opener.at + opener.mark.length, at));
      if (open.length === 0) done = after;
    } else if (opens(line, mark, at, place)) {
      const opened = { mark, at, ended: false };
      open.push(opened);
      opening.push(opened);
      change(mark, 1);
    } else if (open.length === 0 && missingOpener[mark] !== undefined) {
      // `He said: it is so.”`, or the rest of a quotation that began in the line before.
      const start = colon >= done ? colon + 1 : done === 0 && /[.,!?…。，！？]\s?$/.test(line.slice(0, at)) ? 0 : at;
      pairs.push({ ...quotation(line, missingOpener[mark], start, after, start, at), opened: false });
      done = after;
    }
  }
  return outermost([...pairs, ...unclosed(line, opening)]);
}

/** @param outerStart to `outerEnd`: with marks; `from` to `to`: between them. */
function quotation(line: string, mark: string, outerStart: number, outerEnd: number, from: number, to: number) {
  const [start, end] = withoutSpace(line, from, to);
  return { start, end, outerStart, outerEnd, mark, opened: true, closed: true };
}

/** The index of the first quotation, of some that ascend, that ends after an offset; their number where none does. */
export function quotationAfter(quotations: readonly Quotation[], offset: number): number {
  return firstIndex(quotations.length, (index) => quotations[index]!.outerEnd > offset);
}

/** Whether an offset stands in a quotation, its marks included. */
export function isInQuotation(quotations: readonly Quotation[], offset: number): boolean {
  const next = quotations[quotationAfter(quotations, offset)];
  return next !== undefined && next.outerStart <= offset;
}

/** Whether a quotation begins inside a span, or goes on into it. */
export function hasQuotation(quotations: readonly Quotation[], [start, end]: Span): boolean {
  return (quotations[quotationAfter(quotations, start)]?.outerStart ?? end) < end;
}

/** [start, end) without white space at its ends. */
export function withoutSpace(text: string, start: number, end: number): Span {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text[from]!)) from++;
  while (from < to && /\s/.test(text[to - 1]!)) to--;
  return [from, to];
}

/** What was opened and never closed. A single mark so is an apostrophe. */
function unclosed(line: string, opening: readonly Mark[]): Quotation[] {
  const nextOf = new Map<string, number>();
  const found: Quotation[] = [];
  for (const { mark, at, ended } of opening.toReversed()) {
    const start = at + mark.length;
    const end = nextOf.get(mark) ?? line.length;
    if (!ended && start < end && mark !== "'" && mark !== '‘')
      found.push({ ...quotation(line, mark, at, end, start, end), closed: false });
    nextOf.set(mark, at);
  }
  return found;
}

function outermost(all: Quotation[]): Quotation[] {
  let end = 0;
  return all
    .filter((quotation) => quotation.start < quotation.end)
    .sort((a, b) => a.outerStart - b.outerStart)
    .filter((quotation) => {
      if (quotation.outerStart < end) return false;
      end = quotation.outerEnd;
      return true;
    });
}

type Place = 'in a word' | 'before a word' | 'after a word' | 'between words';

const beforeOpening = ' \t\u3000([{（［【《〈—–「『“‘«';
const afterClosing = ' \t\u3000,.;:!?，。、；：！？)]}）］】》〉”’」』»';

/** What is around a mark: it alone tells an opening mark from a closing one where they look the same, and from an apostrophe. */
function placeOf(line: string, mark: string, at: number): Place {
  const before = line.charAt(at - 1);
  const next = line.charAt(at + mark.length);
  if ((mark === "'" || mark === '’') && apostropheLetter.test(before) && apostropheLetter.test(next))
    return 'in a word';
  const freeAfter = afterClosing.includes(next);
  if (beforeOpening.includes(before)) return freeAfter ? 'between words' : 'before a word';
  return freeAfter ? 'after a word' : 'between words';
}

/** Whether a mark closes one that is open. `openOf`: how many are, by mark. */
function closes(mark: string, place: Place, openOf: ReadonlyMap<string, number>): boolean {
  if (openOf.size === 0 || place === 'in a word') return false;
  const isOpen = (opener: string): boolean => openOf.has(opener);
  if (mark === '“') return isOpen('„') || isOpen('”') || (isOpen('“') && place === 'after a word');
  if ((mark === '"' || mark === "'" || mark === "''") && place === 'before a word') return false;
  return openers.get(mark)?.some(isOpen) ?? false;
}

/** Whether a mark that closes nothing opens a quotation. */
function opens(line: string, mark: string, at: number, place: Place): boolean {
  if (closers[mark] === undefined || place === 'in a word') return false;
  if (mark === '“' || mark === '«') return place !== 'after a word';
  if (mark === '„' || mark === '‹' || mark === '「' || mark === '『' || mark === '``') return true;
  const before = line.charAt(at - 1);
  const next = line.charAt(at + mark.length);
  if (next === '' || /\s/.test(next)) return false;
  // In scripts without spaces a quotation opens anywhere; 5'10" is a length, the '90s are years.
  if (mark === '"') return !/\d/.test(before);
  if (mark === "'" || mark === '‘')
    return !/\d/.test(next) && (place === 'before a word' || !/[\p{sc=Latin}\p{sc=Cyrillic}\d]/u.test(before));
  return place === 'before a word' || /[:：,，、]/.test(before);
}
