/** The forms that a person is printed in after the full name, and the titles beside them, in each language. */
import { chineseSurname, chineseTitleAfter, chineseTitleBefore } from './chinesePeople';
import { english } from './data/en';
import { japaneseSurname, japaneseTitleAfter } from './japanesePeople';
import { koreanSurname, koreanTitleAfter } from './koreanPeople';
import { latinTitleBefore } from './latinLine';
import { words } from './nameIndex';

const givenNames = new Set(words(english.givenNames));
export const isLatin = (text: string): boolean => /^[\p{Script=Latin}\p{M}\p{N}\s.’'&-]+$/u.test(text);
/** Cho Tae-yeol: a hyphen with a small letter after it is a Korean or Chinese given name, so the surname comes first. */
export const isSurnameFirst = (name: string): boolean => /-\p{Ll}/u.test(name.split(/\s+/).at(-1)!);

/** Short forms of a person's full name that stand alone: Blinken, カスタルディ; Philippa Garrow for Philippa J. Garrow. */
export function shortForms(name: string, language: string): string[] {
  if (!isLatin(name)) {
    const parts = name.split(/[·•・＝‧]/);
    return parts.length > 1 && parts.at(-1)!.length >= 2 ? [parts.at(-1)!] : [];
  }
  const all = name.split(/\s+/);
  const parts = all.filter((part) => part.length > 2 && !part.endsWith('.'));
  if (parts.length < 2) return [];
  const first = parts[0]!;
  const last = parts.at(-1)!;
  if (isSurnameFirst(name)) return [first];
  const forms = givenNames.has(last.toLowerCase()) ? [] : [last];
  return (language === 'id' || language === 'ms') && !givenNames.has(first.toLowerCase()) ? [...forms, first] : forms;
}

/** The name without initials in its middle, if it has any: these are the same person's. */
export function withoutInitials(name: string): string | undefined {
  const parts = name.split(' ');
  const kept = parts.filter((part, index) => index === 0 || !/^\p{Lu}\.?$/u.test(part));
  return kept.length >= 2 && kept.length < parts.length ? kept.join(' ') : undefined;
}

/** The surname alone: enough beside a title only. */
export const surnameOf = (name: string, language: string): string | undefined =>
  language === 'zh'
    ? chineseSurname(name)
    : language === 'ja'
      ? // 李氏 for 李在明: Chinese and Korean people in Japanese text.
        (japaneseSurname(name) ?? (name.length === 3 ? chineseSurname(name) : undefined))
      : language === 'ko'
        ? koreanSurname(name)
        : undefined;

/** The title right after a name that ends at `end`, with white space between where the language has it. */
export const titleAfter = (text: string, end: number, language: string): string | undefined =>
  language === 'zh'
    ? chineseTitleAfter(text, end)
    : language === 'ja'
      ? japaneseTitleAfter(text, end)
      : language === 'ko'
        ? koreanTitleAfter(text, end)
        : undefined;

/** The title that belongs to a name at [start, end), or undefined. */
export const titleBeside = (text: string, start: number, end: number, language: string): string | undefined =>
  titleAfter(text, end, language) ??
  (language === 'zh' ? chineseTitleBefore(text, start) : latinTitleBefore(text, start, language));

/** 국무위원장 is called 위원장 too, but a 副市长 is no 市长. */
export function isSameOffice(title: string, other: string): boolean {
  const [long, short] = title.length > other.length ? [title, other] : [other, title];
  return long.endsWith(short) && !/副|助理|代理|前|元|次|부|전|차관/.test(long.slice(0, -short.length));
}

/** Titles that anybody may have. */
export const isHonorific = (title: string): boolean =>
  /^(?:先生|女士|小姐|夫人|同志|氏|さん|様|君|씨|양|군|여사|선생|mr|mrs|ms|mr\.|mrs\.|ms\.|pak|bapak|bu|ibu|tuan)$/.test(
    title,
  );
