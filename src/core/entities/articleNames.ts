/** Whom and what an article names, and which of them a short form in it means. */
import type { Candidate } from './candidate';
import { keyOf } from './glosses';
import type { Line } from './line';
import {
  isHonorific,
  isLatin,
  isSameOffice,
  isSurnameFirst,
  shortForms,
  surnameOf,
  titleBeside,
  withoutInitials,
} from './personForms';
import type { EntityLabel } from './recognise';

export interface FoundLine {
  line: Line;
  /** In order, without overlaps. */
  mentions: Candidate[];
}
export interface Name {
  entity: string;
  label: EntityLabel;
  score: number;
}
interface Person extends Name {
  titles: Set<string>;
  /** Korean and Chinese surnames are shared by too many to go by alone. */
  commonSurname: boolean;
}
/** Who a short form may be; `needsTitle`: one that counts only before a title. */
interface Short {
  people: Person[];
  needsTitle: boolean;
}
export interface ArticleNames {
  /** Names that are looked for everywhere, as they are printed (folded). */
  full: Map<string, Name>;
  short: Map<string, Short>;
}

/** Below this a find is too weak to label other places with. */
const sure = 0.75;
/** The list finds these wherever they stand, and knows where they do not. */
const listed = /^(?:country|city|large-city|place|known-organisation|leader|country-abbreviation|dateline)$/;

export function articleNames(found: readonly FoundLine[]): ArticleNames {
  const full = new Map<string, Name>();
  const offer = (form: string, name: Name): void => {
    const known = full.get(form);
    if (!known || name.score > known.score) full.set(form, name);
  };
  const people = new Map<string, Person>();
  /** Philippa Garrow -> Philippa J. Garrow, where one with an initial is printed. */
  const initials = new Map<string, string>();
  const forms: { form: string; language: string; person: Person }[] = [];
  for (const { line, mentions } of found) {
    for (const mention of mentions) {
      const { start, end, label, score, rule } = mention;
      const form = line.folded.slice(start, end);
      if (score < sure || !/^(?:PER|ORG|LOC)$/.test(label) || form.length < 2) continue;
      const entity = keyOf(line.folded, mention);
      if (!listed.test(rule)) offer(form, { entity, label, score });
      if (label !== 'PER') continue;
      const person = people.get(entity) ?? { entity, label, score, titles: new Set(), commonSurname: false };
      people.set(entity, person);
      person.score = Math.max(person.score, score);
      const title = titleBeside(line.folded, start, end, line.language);
      if (title) person.titles.add(title);
      person.commonSurname ||= isSurnameFirst(form) || /^[\p{sc=Han}\p{sc=Hangul}]/u.test(form);
      const plain = withoutInitials(form);
      if (plain) initials.set(plain, entity);
      forms.push({ form, language: line.language, person });
    }
  }
  const short = new Map<string, Short>();
  for (const { form, language, person } of forms) {
    const entity = initials.get(form);
    const same = (entity !== undefined && people.get(entity)) || person;
    if (same !== person) full.set(form, { ...full.get(form), entity: same.entity, label: 'PER', score: same.score });
    const add = (text: string, needsTitle: boolean): void => {
      const known = short.get(text) ?? { people: [], needsTitle };
      short.set(text, known);
      if (!known.people.includes(same)) known.people.push(same);
    };
    for (const text of shortForms(form, language)) add(text, false);
    const surname = surnameOf(form, language);
    if (surname) add(surname, true);
  }
  // What was found by itself under a short form is no person of its own: Minister Bae after Bae Seung-ah.
  for (const known of short.values())
    known.people = known.people.filter((person) => !short.has(person.entity) || known.people.length === 1);
  return { full, short };
}

/** Who a short form is, with the title beside it; a key of its own where that cannot be told: two Smiths stay two. */
export function whoIs(form: string, title: string | undefined, { people }: Short): Name {
  const exact = people.filter(({ titles }) => title !== undefined && titles.has(title));
  const sameTitle =
    exact.length > 0 || title === undefined
      ? exact
      : people.filter(({ titles }) => [...titles].some((known) => isSameOffice(known, title)));
  const [only, ...others] = sameTitle.length > 0 ? sameTitle : people;
  const unknown = {
    entity: isLatin(form) ? form : form + (title ?? ''),
    label: 'PER' as const,
    score: only!.score * 0.95,
  };
  if (!only || others.length > 0) return unknown;
  // 李部长 is not 李在明 if he is the president.
  const isAnother =
    title !== undefined &&
    only.commonSurname &&
    form.length <= 4 &&
    only.titles.size > 0 &&
    sameTitle.length === 0 &&
    !isHonorific(title);
  return isAnother ? unknown : { entity: only.entity, label: 'PER', score: only.score * 0.95 };
}
