/**
 * The pass over the whole article: a name that was found once with good reason is found wherever else it is printed, and so is
 * the short form of a full name (Cho, Blinken, 水科町長); all of them get the key of one entity.
 */
import { splitsPair, type Candidate } from './candidate';
import { chineseSurname, isChineseTitleAt } from './chinesePeople';
import { english } from './data/en';
import { isWordUnit, koreanNameEnds } from './findKnownNames';
import { keyOf } from './glosses';
import { isJapaneseTitleAt, japaneseSurname } from './japanesePeople';
import { isKoreanTitleAt, koreanSurname } from './koreanPeople';
import type { Line } from './line';
import { nameIndex, words } from './nameIndex';
import type { EntityLabel } from './recognise';

export interface FoundLine {
  line: Line;
  /** In order, without overlaps. */
  mentions: Candidate[];
}
interface Name {
  entity: string;
  label: EntityLabel;
  score: number;
  /** A surname that counts only before a title. */
  beforeTitle?: boolean;
}

/** Below this a find is too weak to label other places with. */
const sure = 0.75;
const givenNames = new Set(words(english.givenNames));
const isLatin = (text: string): boolean => /^[\p{Script=Latin}\p{M}\p{N}\s.’'&-]+$/u.test(text);

/** Short forms of a person's full name, as they are printed in later sentences. */
function shortForms(name: string, language: string): string[] {
  if (!isLatin(name)) {
    const parts = name.split(/[·•・＝‧]/);
    return parts.length > 1 && parts.at(-1)!.length >= 2 ? [parts.at(-1)!] : [];
  }
  const parts = name.split(/\s+/).filter((part) => part.length > 2 && !/\.$/.test(part));
  if (parts.length < 2) return [];
  const first = parts[0]!;
  const last = parts.at(-1)!;
  // Cho Tae-yeol: a hyphen with a small letter after it is a Korean or Chinese given name, so the surname comes first.
  if (/-\p{Ll}/u.test(last)) return [first];
  const forms = givenNames.has(last.toLowerCase()) ? [] : [last];
  return (language === 'id' || language === 'ms') && !givenNames.has(first.toLowerCase()) ? [...forms, first] : forms;
}

/** The surname alone: enough before a title only. */
const surnameOf = (name: string, language: string): string | undefined =>
  language === 'zh'
    ? chineseSurname(name)
    : language === 'ja'
      ? japaneseSurname(name)
      : language === 'ko'
        ? koreanSurname(name)
        : undefined;

function namesOf(found: readonly FoundLine[]): Map<string, Name> {
  const names = new Map<string, Name>();
  const offer = (form: string, name: Name): void => {
    const known = names.get(form);
    if (!known || name.score > known.score) names.set(form, name);
  };
  const shorts = new Map<string, Name | undefined>();
  const offerShort = (form: string, name: Name): void => {
    const known = shorts.get(form);
    // Two people of one surname: the short form tells neither.
    shorts.set(form, shorts.has(form) && known?.entity !== name.entity ? undefined : name);
  };
  for (const { line, mentions } of found) {
    for (const mention of mentions) {
      const { label, score, rule } = mention;
      const form = line.folded.slice(mention.start, mention.end);
      if (score < sure || !/^(?:PER|ORG|LOC)$/.test(label) || form.length < 2 || rule === 'country-abbreviation')
        continue;
      const name: Name = { entity: keyOf(line.folded, mention), label, score };
      offer(form, name);
      if (label !== 'PER') continue;
      for (const short of shortForms(form, line.language)) offerShort(short, { ...name, score: score * 0.95 });
      const surname = surnameOf(form, line.language);
      if (surname) offerShort(surname, { ...name, score: score * 0.95, beforeTitle: true });
    }
  }
  for (const [form, name] of shorts) {
    const full = names.get(form);
    if (!name) continue;
    // `Secretary Blinken` was found by itself: now we know which Blinken.
    if (!full || (full.label === 'PER' && full.entity === form))
      names.set(form, full && !name.beforeTitle ? { ...full, entity: name.entity } : name);
  }
  return names;
}

/** Whether a form stands at [start, end) as a word of its own. */
function stands(text: string, start: number, end: number, name: Name, language: string): boolean {
  if (splitsPair(text, start) || splitsPair(text, end)) return false;
  const first = text.charCodeAt(start);
  if (isWordUnit(first)) {
    if (start > 0 && isWordUnit(text.charCodeAt(start - 1))) return false;
    if (end < text.length && isWordUnit(text.charCodeAt(end))) return false;
    // Cho Hyun-dong is not Cho Tae-yeol.
    return !/^ \p{Lu}[\p{L}]*-\p{Ll}/u.test(text.slice(end, end + 14));
  }
  const before = text[start - 1] ?? '';
  if (language === 'ko') {
    if (/[가-힣]/.test(before)) return false;
    if (name.beforeTitle) return text[end] === ' ' && isKoreanTitleAt(text, end + 1);
    return koreanNameEnds(text, end);
  }
  if (/[ァ-ヺー]/.test(text[start]!) && (/[ァ-ヺー]/.test(before) || /[ァ-ヺー]/.test(text[end] ?? ''))) return false;
  if (name.beforeTitle) {
    if (/[一-鿿]/.test(before) && !/[的和与及在对向据由]/.test(before)) return false;
    return language === 'ja' ? isJapaneseTitleAt(text, end) : isChineseTitleAt(text, end);
  }
  return true;
}

/** The lines with what the pass added; every mention has its entity. */
export function documentPass(found: readonly FoundLine[]): FoundLine[] {
  const names = namesOf(found);
  // A surname of one character is looked for with the title behind it, so it needs its own look-up.
  const index = nameIndex([...names].filter(([form]) => form.length > 1));
  const single = new Map(
    [...names].flatMap(([form, name]) => (form.length === 1 ? [[form.charCodeAt(0), name] as const] : [])),
  );
  return found.map(({ line, mentions }) => {
    const text = line.folded;
    const merged: Candidate[] = [];
    let next = 0;
    let at = 0;
    let limit = 0;
    const accept = (end: number): boolean =>
      end <= limit && stands(text, at, end, names.get(text.slice(at, end))!, line.language);
    for (; at < text.length; at++) {
      const mention = mentions[next];
      if (mention && at >= mention.start) {
        const known = names.get(text.slice(mention.start, mention.end));
        merged.push({ ...mention, entity: known?.label === mention.label ? known.entity : keyOf(text, mention) });
        at = mention.end - 1;
        next++;
        continue;
      }
      limit = mention?.start ?? text.length;
      const hit = index.at(text, at, accept);
      const one = hit ? undefined : single.get(text.charCodeAt(at));
      const end = hit?.end ?? (one && stands(text, at, at + 1, one, line.language) ? at + 1 : undefined);
      if (end === undefined) continue;
      const { label, score, entity } = hit?.value ?? one!;
      merged.push({ start: at, end, label, score: Math.min(score, 0.85), rule: 'repeated', entity });
      at = end - 1;
    }
    return { line, mentions: merged };
  });
}
