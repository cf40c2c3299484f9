/** Joins a name and its gloss in brackets: 克莱弗利（James Cleverly）, Badan Antariksa Meridian (MSA). */
import type { Candidate } from './candidate';

const person = /^\p{Lu}[\p{L}.’'-]{0,20}(?: (?:\p{Lu}[\p{L}.’'-]{0,20}|de|da|van|von|bin|al)){1,4}$/u;
const organisation = /^(?:[A-Z][A-Za-z&.-]{1,11}|\p{Lu}[\p{L}\p{N}.’'&-]{1,24}(?: [\p{L}\p{N}.’'&-]{1,24}){1,7})$/u;

/** The mentions of a line with the glosses that follow them; a gloss and its name get one entity. `mentions` are in order. */
export function withGlosses(text: string, mentions: readonly Candidate[]): Candidate[] {
  const joined: Candidate[] = [];
  for (const mention of mentions) {
    const before = joined.at(-1);
    // A gloss that was found by itself: it stands right behind the bracket.
    if (
      before &&
      before.label === mention.label &&
      mention.start - before.end <= 3 &&
      /^[”’」]? ?[（(]$/.test(text.slice(before.end, mention.start)) &&
      /^[）)]/.test(text.slice(mention.end, mention.end + 1))
    ) {
      if (/^(?:PER|ORG|LOC)$/.test(mention.label)) {
        joined.push({ ...mention, entity: keyOf(text, before) });
        continue;
      }
    }
    joined.push(mention);
    if (mention.label !== 'PER' && mention.label !== 'ORG') continue;
    const gap = /^(?:氏|さん|[”’」』])? ?[（(]/.exec(text.slice(mention.end, mention.end + 5));
    if (!gap) continue;
    const start = mention.end + gap[0].length;
    const length = text.slice(start, start + 100).search(/[）)]/);
    const gloss = length > 0 ? text.slice(start, start + length) : '';
    const fits = mention.label === 'PER' ? person.test(gloss) : organisation.test(gloss) && !/^\p{Ll}/u.test(gloss);
    const overlaps = mentions.some((other) => other.start < start + length && other.end > start);
    if (fits && !overlaps)
      joined.push({
        start,
        end: start + length,
        label: mention.label,
        rule: 'gloss',
        score: 0.9,
        entity: keyOf(text, mention),
      });
  }
  return joined;
}

/** The key of a mention's entity: the known id, or what is printed. */
export const keyOf = (text: string, mention: Candidate): string =>
  mention.entity ?? text.slice(mention.start, mention.end);
