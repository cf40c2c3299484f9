/** Who is the subject of a Chinese reporting verb. */
import type { Span } from '../text/spans';
import {
  adverbialClause,
  afterSubject,
  date,
  notSpeaker,
  openings,
  pronoun,
  setting,
  speakerEnds,
  titleAfterName,
} from './data/zh';
import { namesWithin, speaks } from './namesWithin';
import type { NamedSpan } from './suggestedClaim';

/** A subject further from its verb is not looked for, and none is longer. */
const farthest = 160;
const longest = 45;

const before = new RegExp(`^(?:[\\s、]|${openings}|${date})+`);
const settingBefore = new RegExp(`^(?:${setting})(?=.)`);
const marker = new RegExp(afterSubject, 'g');
const endsAsSpeaker = new RegExp(`(?:${speakerEnds})$`);
const title = new RegExp(`^${titleAfterName}`);

/**
 * @param folded simplified text. @param from where the sentence, or what follows the last claim in it, begins.
 * @returns the subject as printed; `same` where the verb has none of its own (并指出), as with the one before; undefined where what
 *   stands before the verb is no speaker.
 */
export function chineseSpeaker(
  folded: string,
  names: readonly NamedSpan[],
  from: number,
  verbStart: number,
): Span | 'same' | undefined {
  const start = Math.max(from, verbStart - farthest);
  let end = verbStart;
  // 某人在会见时，强调: the subject may stand a clause or two before.
  for (let back = 0; back < 3 && end > start; back++) {
    const clauseStart = lastBoundary(folded, start, end) + 1;
    const found = subjectOfClause(folded, names, clauseStart, end, back > 0);
    if (found !== 'adverbial') return found;
    end = clauseStart - 1;
  }
  return 'same';
}

/** The offset of the last mark between clauses, or `start - 1`; what stands in brackets parts nothing. */
function lastBoundary(text: string, start: number, end: number): number {
  let depth = 0;
  for (let at = end - 1; at >= start; at--) {
    const character = text.charAt(at);
    if (character === '）' || character === ')') depth++;
    else if (character === '（' || character === '(') depth = Math.max(0, depth - 1);
    else if (depth === 0 && ('，,；;：:。！？”」\n'.includes(character) || isSpaceInHeadline(text, at))) return at;
  }
  return start - 1;
}

/** 某人受访 称…: in a headline a space does for a comma. */
export function isSpaceInHeadline(text: string, at: number): boolean {
  return /[\s　]/.test(text.charAt(at)) && /\p{sc=Han}\s\p{sc=Han}/u.test(text.slice(at - 1, at + 2));
}

/** Whether words are plainly somebody who speaks: by a name in them, or by the last word. */
export function isChineseSpeaker(folded: string, names: readonly NamedSpan[], [start, end]: Span): boolean {
  const words = folded.slice(start, end);
  if (pronoun.test(words) || endsAsSpeaker.test(words)) return true;
  return namesWithin(names, start, end).some((name) => speaks(name) && end - name.end <= 4);
}

function subjectOfClause(
  folded: string,
  names: readonly NamedSpan[],
  clauseStart: number,
  clauseEnd: number,
  earlier: boolean,
): Span | 'adverbial' | undefined {
  let start = clauseStart;
  const drop = (pattern: RegExp): void => {
    start += pattern.exec(folded.slice(start, clauseEnd))?.[0].length ?? 0;
  };
  drop(before);
  if (adverbialClause.test(folded.slice(start, clauseEnd))) {
    drop(settingBefore);
    drop(before);
  }
  const clause = folded.slice(start, clauseEnd);
  if (clause.trim() === '' || adverbialClause.test(clause)) return 'adverbial';
  const inside = namesWithin(names, start, clauseEnd).filter(({ label }) => /^(?:PER|ORG|LOC)$/.test(label));
  let end = clauseEnd;
  for (const { index } of clause.matchAll(marker)) {
    const at = start + index;
    if (index === 0 || inside.some((name) => at >= name.start && at < name.end)) continue;
    end = at;
    break;
  }
  const cut = end < clauseEnd;
  const person = inside.find(({ label, end: nameEnd }) => label === 'PER' && nameEnd <= end);
  if (person && end - person.end > 1 && !/[（( ]/.test(folded.charAt(person.end))) {
    const titleLength = title.exec(folded.slice(person.end, end))?.[0].length ?? 0;
    if (titleLength > 0 || end - person.end > 8) end = person.end + titleLength;
  }
  while (end > start && /[\s，、地所都的]/.test(folded.charAt(end - 1))) end--;
  const subject = folded.slice(start, end);
  if (subject === '') return 'adverbial';
  if (notSpeaker.test(subject) || subject.length > longest) return undefined;
  // Of an earlier clause it is not known that it has a subject: a word that ends one, or a name, tells.
  return earlier && !cut && !inside.some((name) => name.start <= start + 4) ? undefined : [start, end];
}
