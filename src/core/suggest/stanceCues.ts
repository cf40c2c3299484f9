/** Words of approval and rejection in a text, to be underlined beside the field where a person names the target: never a prediction. */
import type { Position } from '../sidecar/sidecar';
import { stanceWords } from './data/stanceWords';
import { wordTest, type WordTest } from './reportingWords';

/** UTF-16 offsets of the text, end exclusive. */
export interface StanceCue {
  start: number;
  end: number;
  position: Exclude<Position, 'neutral'>;
}

/** Finds the cues of a text in one language; made when it is first asked for. */
type Reader = (text: string) => StanceCue[];
const readers = new Map<string, Reader>();

/** `does not yet support`: so many words may stand between. */
const MAX_BETWEEN = 2;
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu;

/**
 * @param language BCP 47; none are found in languages without words here.
 * @returns ascending, without overlaps. Words of approval that are denied count as against; what is not rejected, as nothing.
 */
export function stanceCues(text: string, language: string | undefined): StanceCue[] {
  const base = language?.split('-')[0] ?? '';
  let reader = readers.get(base);
  if (!reader) {
    if (!Object.hasOwn(stanceWords, base)) return [];
    const { favor, against, not } = stanceWords[base]!;
    reader = /^(?:zh|ja|ko)$/.test(base)
      ? readerOfForms(favor.split(' '), against.split(' '), not.split(' ').filter(Boolean), base)
      : readerOfWords(wordTest(favor), wordTest(against), wordTest(not));
    readers.set(base, reader);
  }
  return reader(text);
}

function readerOfWords(favor: WordTest, against: WordTest, not: WordTest): Reader {
  return (text) => {
    const found: StanceCue[] = [];
    /** Words since the last `not` of this clause. */
    let sinceNot = Infinity;
    let last = 0;
    for (const match of text.matchAll(WORD)) {
      const start = match.index;
      const end = start + match[0].length;
      if (/[.,;:!?\n"“”«»]/.test(text.slice(last, Math.min(start, last + 4)))) sinceNot = Infinity;
      last = end;
      const word = match[0].toLowerCase().replaceAll('’', "'");
      if (not(word)) {
        sinceNot = 0;
        continue;
      }
      const isFavor = favor(word);
      if (isFavor || against(word)) {
        const denied = sinceNot <= MAX_BETWEEN;
        if (isFavor || !denied) found.push({ start, end, position: isFavor && !denied ? 'favor' : 'against' });
      }
      sinceNot++;
    }
    return found;
  };
}

/** What denies a Japanese or Korean word stands behind it. */
const DENIED_BEHIND: Record<string, RegExp> = {
  ja: /^(?:し|を|は|も|でき|する|こと|を?表明){0,3}(?:ない|なかった|せず|ません|なく)/,
  ko: /^(?:하|을|를|할|되|은|는|도|할 수 ?){0,3} ?(?:지 ?(?:않|못)|안 |못 |않|없)/,
};

function readerOfForms(favor: string[], against: string[], not: string[], language: string): Reader {
  const positions = new Map<string, StanceCue['position']>();
  for (const form of favor) positions.set(form, 'favor');
  for (const form of against) positions.set(form, 'against');
  // The longest first: none may hide behind its beginning.
  const forms = [...positions.keys()].sort((a, b) => b.length - a.length);
  // Korean words begin behind a space; elsewhere these syllables are endings (쓰러지지).
  const any = new RegExp(`${language === 'ko' ? '(?<![가-힣])' : ''}(?:${forms.join('|')})`, 'g');
  const behind = DENIED_BEHIND[language];
  return (text) => {
    const found: StanceCue[] = [];
    for (const match of text.matchAll(any)) {
      const start = match.index;
      const end = start + match[0].length;
      const before = text.slice(Math.max(0, start - 4), start).trimEnd();
      const denied = not.some((word) => before.endsWith(word)) || (behind?.test(text.slice(end, end + 16)) ?? false);
      const position = positions.get(match[0])!;
      if (position === 'favor' || !denied) found.push({ start, end, position: denied ? 'against' : position });
    }
    return found;
  };
}
