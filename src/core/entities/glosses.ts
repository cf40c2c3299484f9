/** Joins a name and its gloss in brackets: 克莱弗利（James Cleverly）, 이재명(李在明), Badan Antariksa Meridian (MSA). */
import type { Candidate } from './candidate';
import { gazetteer } from './gazetteer';
import { foldHan, type Line } from './line';
import { titleAfter } from './personForms';

const latinPerson = /^\p{Lu}[\p{L}.’'-]{0,20}(?: (?:\p{Lu}[\p{L}.’'-]{0,20}|de|da|van|von|bin|al)){1,4}$/u;
const hangulPerson = /^[가-힣]{2,4}$/;
const hanPerson = /^[一-鿿々]{2,5}$/;
/** イ・ジェミョン; how a Japanese name is read, in hiragana, is no name of its own. */
const katakanaPerson = /^[ァ-ヺー]{1,8}(?:[・＝][ァ-ヺー]{1,10}){1,2}$/;
const organisation = /^(?:[A-Z][A-Za-z&.-]{1,11}|\p{Lu}[\p{L}\p{N}.’'&-]{1,24}(?: [\p{L}\p{N}.’'&-]{1,24}){1,7})$/u;

const tables = [
  [latinPerson, 'en'],
  [hangulPerson, 'ko'],
  [hanPerson, 'zh'],
  [hanPerson, 'ja'],
] as const;
/** The key of a person whom the table of leaders has under this name, in whatever language the article is. */
function leaderKey(name: string): string | undefined {
  for (const [script, language] of tables) {
    if (!script.test(name)) continue;
    const form = language === 'zh' ? foldHan(name) : name;
    const hit = gazetteer(language).names.at(form, 0);
    if (hit?.end === form.length && hit.value.label === 'PER') return hit.value.entity;
  }
  return undefined;
}
/** Whether a gloss is a person's name in a script other than that of the name before it. */
function isPerson(gloss: string, name: string): boolean {
  if (latinPerson.test(gloss)) return true;
  if (hangulPerson.test(gloss)) return !/[가-힣]/.test(name);
  if (katakanaPerson.test(gloss)) return !/[ァ-ヺ]/.test(name);
  return hanPerson.test(gloss) && !/[一-鿿]/.test(name);
}

/** The mentions of a line with the glosses that follow them; a gloss and its name get one entity. `mentions` are in order. */
export function withGlosses({ folded: text, language }: Line, mentions: readonly Candidate[]): Candidate[] {
  const joined: Candidate[] = [];
  mentions.forEach((mention, index) => {
    const { end, label } = mention;
    const before = joined.at(-1);
    // A gloss that was found by itself: it fills the brackets right behind the name.
    const isGloss =
      before?.label === label &&
      /^(?:PER|ORG|LOC)$/.test(label) &&
      mention.start - before.end <= 3 &&
      /^[”’」]? ?[（(]$/.test(text.slice(before.end, mention.start)) &&
      /[）)]/.test(text[end] ?? '');
    joined.push(isGloss ? { ...mention, entity: keyOf(text, before) } : mention);
    if (isGloss || (label !== 'PER' && label !== 'ORG')) return;

    // 데이비드 예이츠 감독(David Yates): a title may stand between.
    const title = label === 'PER' ? titleAfter(text, end, language) : undefined;
    const rest = text.slice(end, end + 24);
    const from = title === undefined ? 0 : rest.indexOf(title) + title.length;
    const gap = /^[”’」』]? ?[（(]/.exec(rest.slice(from));
    if (!gap) return;
    const start = end + from + gap[0].length;
    const inside = text.slice(start, start + 100);
    const length = label === 'PER' ? inside.search(/[）),，、]/) : inside.search(/[）)]/);
    const gloss = inside.slice(0, Math.max(0, length));
    const next = mentions[index + 1];
    const name = text.slice(mention.start, end);
    if (!(label === 'PER' ? isPerson(gloss, name) : organisation.test(gloss))) return;
    const entity = mention.entity ?? (label === 'PER' ? leaderKey(gloss) : undefined) ?? name;
    joined[joined.length - 1] = { ...mention, entity };
    if ((next?.start ?? Infinity) >= start + length)
      joined.push({ start, end: start + length, label, rule: 'gloss', score: 0.9, entity });
  });
  return joined;
}

/** The key of a mention's entity: the known id, or what is printed. */
export const keyOf = (text: string, mention: Candidate): string =>
  mention.entity ?? text.slice(mention.start, mention.end);
