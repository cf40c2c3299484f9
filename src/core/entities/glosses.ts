/** Joins a name and its gloss in brackets: 克莱弗利（James Cleverly）, Badan Antariksa Meridian (MSA). */
import type { Candidate } from './candidate';

const person = /^\p{Lu}[\p{L}.’'-]{0,20}(?: (?:\p{Lu}[\p{L}.’'-]{0,20}|de|da|van|von|bin|al)){1,4}$/u;
const organisation = /^(?:[A-Z][A-Za-z&.-]{1,11}|\p{Lu}[\p{L}\p{N}.’'&-]{1,24}(?: [\p{L}\p{N}.’'&-]{1,24}){1,7})$/u;

/** The mentions of a line with the glosses that follow them; a gloss and its name get one entity. `mentions` are in order. */
export function withGlosses(text: string, mentions: readonly Candidate[]): Candidate[] {
  const joined: Candidate[] = [];
  mentions.forEach((mention, index) => {
    const before = joined.at(-1);
    // A gloss that was found by itself: it fills the brackets right behind the name.
    const isGloss =
      before?.label === mention.label &&
      /^(?:PER|ORG|LOC)$/.test(mention.label) &&
      mention.start - before.end <= 3 &&
      /^[”’」]? ?[（(]$/.test(text.slice(before.end, mention.start)) &&
      /[）)]/.test(text[mention.end] ?? '');
    joined.push(isGloss ? { ...mention, entity: keyOf(text, before) } : mention);
    if (isGloss || (mention.label !== 'PER' && mention.label !== 'ORG')) return;

    const gap = /^(?:氏|さん|[”’」』])? ?[（(]/.exec(text.slice(mention.end, mention.end + 5));
    if (!gap) return;
    const start = mention.end + gap[0].length;
    const length = text.slice(start, start + 100).search(/[）)]/);
    const gloss = text.slice(start, start + Math.max(0, length));
    const isFree = (mentions[index + 1]?.start ?? Infinity) >= start + length;
    if (!isFree || !(mention.label === 'PER' ? person : organisation).test(gloss)) return;
    const entity = keyOf(text, mention);
    joined.push({ start, end: start + length, label: mention.label, rule: 'gloss', score: 0.9, entity });
  });
  return joined;
}

/** The key of a mention's entity: the known id, or what is printed. */
export const keyOf = (text: string, mention: Candidate): string =>
  mention.entity ?? text.slice(mention.start, mention.end);
