/** People in Chinese: a name beside a role (国务卿布林肯, 上川阳子外相), before a verb of saying, with ·, or before its Latin form. */
import type { Candidate } from './candidate';
import * as zh from './data/zh';
import { foldHan, type Line } from './line';
import { wordIndex, words } from './nameIndex';

const titles = words(foldHan(zh.titles));
const titleIndex = wordIndex(titles);
const foreignNameTitles = new Set(words(zh.foreignNameTitles));
const surnames = new Set(zh.surnames);
const compoundSurnames = wordIndex([...words(zh.compoundSurnames), ...words(foldHan(zh.japaneseSurnames))]);
const notNames = new Set(words(zh.notNames));
const letters = new Set(zh.transliteration);
const speechVerbs = wordIndex([...words(zh.speechVerbs), ...['称', '说', '在', '曾']]);
const oneCharacterVerbs = new Set(['说', '称', '在', '曾']);
const afterName = wordIndex(words(zh.afterName));
const afterNameCharacters = new Set(words(zh.afterName).filter((word) => word.length === 1));

const isHan = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return (code >= 0x3400 && code <= 0x9fff) || (code >= 0xd840 && code <= 0xdfff);
};
/** Whether a name may end at `end`: the word after it is none of its characters. */
function nameEnds(text: string, end: number): boolean {
  return (
    !isHan(text, end) ||
    afterNameCharacters.has(text[end]!) ||
    afterName.at(text, end) !== undefined ||
    titleIndex.at(text, end) !== undefined
  );
}
/** A character that no given name has. */
const grammar =
  /[的了是在和与及等们这那您你我他她它不没有为以于也都就被将把让对向从到并还又再已曾说称表指出会个位名第年月日号国部长员党省市县]/;
const neverInNames = /[的了是在及等们这那您你我他她它没就被把让对从到并还又再已说称表指出会个位第月号部员党县]/;

/** The end of a Han name that starts at `start` (surname and given name), or undefined. `ends` says where one may end. */
function hanNameEnd(text: string, start: number, ends: (end: number) => boolean): number | undefined {
  const compound = compoundSurnames.at(text, start);
  if (!compound && !surnames.has(text[start]!)) return undefined;
  if (notNames.has(text.slice(start, start + 2))) return undefined;
  const given = compound?.end ?? start + 1;
  for (const length of compound ? [2, 1, 3] : [2, 1]) {
    const end = given + length;
    if (end > text.length || !isHan(text, end - 1)) continue;
    // 宁致和认为: before a verb or a bracket 和 can be nothing but part of the name.
    const closed = /[（(]/.test(text[end] ?? '') || speechVerbs.at(text, end) !== undefined;
    if ((closed ? neverInNames : grammar).test(text.slice(given, end))) continue;
    if (ends(end)) return end;
  }
  return undefined;
}

/** The end of a run of transliteration characters, with · between parts. */
function foreignNameEnd(text: string, start: number): number {
  let end = start;
  while (
    end < text.length &&
    end - start < 24 &&
    (letters.has(text[end]!) || (/[·•・‧]/.test(text[end]!) && letters.has(text[end + 1] ?? '')))
  )
    end++;
  return end;
}
function foreignNameStart(text: string, end: number): number {
  let start = end;
  while (
    start > 0 &&
    end - start < 24 &&
    (letters.has(text[start - 1]!) || (/[·•・‧]/.test(text[start - 1]!) && letters.has(text[start - 2] ?? '')))
  )
    start--;
  return start;
}
const withoutDots = (name: string): string => name.replace(/[·•・‧]/g, '');

/** Lengths of Han names before a title: Japanese, then Chinese and Korean. */
function hanNameStart(text: string, end: number, boundary: (start: number) => boolean): number | undefined {
  for (const length of [5, 4, 3, 2]) {
    const start = end - length;
    if (start >= 0 && hanNameEnd(text, start, (at) => at === end) === end && boundary(start)) return start;
  }
  return undefined;
}

/** `places`: ends of known names in the line, as a person may follow them: 日本外相, 巴西卢拉. */
export function findChinesePeople(line: Line, known: readonly Candidate[]): Candidate[] {
  const text = line.folded;
  const found: Candidate[] = [];
  const knownEnds = new Map(known.map((hit) => [hit.end, hit]));
  const knownStarts = new Map(known.map((hit) => [hit.start, hit]));
  const person = (start: number, end: number, rule: string, score: number): void => {
    const hit = knownStarts.get(start);
    // A place or an organisation of that name is what the list says it is.
    if (end <= start || (hit && hit.end >= end && hit.label !== 'PER')) return;
    found.push({ start, end, label: 'PER', rule, score });
  };
  /** Where a name may begin: after no Han, a particle, a title or a known name. */
  const begins = (start: number): boolean =>
    !isHan(text, start - 1) ||
    /[的和与及对向由据以从、让随同]/.test(text[start - 1]!) ||
    knownEnds.has(start) ||
    titleEndsAt.has(start);

  const titleEndsAt = new Set<number>();
  const titlesHere: { start: number; end: number }[] = [];
  for (let at = 0; at < text.length; at++) {
    const title = titleIndex.at(text, at);
    if (!title) continue;
    titleEndsAt.add(title.end);
    titlesHere.push({ start: at, end: title.end });
    at = title.end - 1;
  }

  for (const { start, end } of titlesHere) {
    // 三国外长, 四位部长: a number of them has no name; 主席的, 总统府 and so on neither.
    const counted = /[两三四五六七八九十几多各\d][国位名个]?$/.test(text.slice(Math.max(0, start - 2), start));
    if (!counted && isHan(text, end) && !/^(?:人|们|府|会|团|制|级|选|职|任|署|令)/.test(text.slice(end, end + 1))) {
      // （中央社记者陆承远台北3日电）: a name ends too where a known one begins.
      const own = hanNameEnd(text, end, (at) => nameEnds(text, at) || knownStarts.has(at));
      const foreign = foreignNameEnd(text, end);
      if (foreign - end >= 2 && (own === undefined || foreign > own) && nameEnds(text, foreign))
        person(end, foreign, 'title-name', 0.92);
      else if (own !== undefined) person(end, own, 'title-name', 0.92);
    }
    if (counted || !isHan(text, start - 1)) continue;
    const own = hanNameStart(text, start, begins);
    if (own !== undefined && !knownEnds.has(start)) {
      person(own, start, 'name-title', 0.91);
      continue;
    }
    let foreign = foreignNameStart(text, start);
    // 巴西卢拉总统: the country is not part of the name.
    const before = knownStarts.get(foreign);
    if (before && before.end < start) foreign = before.end;
    const hit = knownEnds.get(start);
    if (
      start - foreign >= 2 &&
      foreignNameTitles.has(text.slice(start, end)) &&
      !(hit && hit.label !== 'PER') &&
      start - foreign < 12
    )
      person(foreign, start, 'name-title', 0.9);
  }

  for (let at = 0; at < text.length; at++) {
    if (!isHan(text, at) || !(at === 0 || !isHan(text, at - 1) || titleEndsAt.has(at))) continue;
    // 金圣翰指出 at the start of a clause.
    const end = hanNameEnd(text, at, (end) => {
      const verb = speechVerbs.at(text, end);
      return verb !== undefined || oneCharacterVerbs.has(text[end] ?? '');
    });
    if (end !== undefined && end - at >= 3 && !knownStarts.has(at))
      person(at, end, 'name-verb', oneCharacterVerbs.has(text[end] ?? '') ? 0.7 : 0.8);
  }
  for (const match of text.matchAll(/[·•‧]/g)) {
    // 以色列·普特南: what the list takes for a place is a first name here.
    const before = knownEnds.get(match.index);
    const start = before ? before.start : foreignNameStart(text, match.index);
    const end = foreignNameEnd(text, match.index + 1);
    if (start < match.index && end > match.index + 1 && withoutDots(text.slice(start, end)).length >= 3)
      person(start, end, 'foreign-name', 0.87);
  }
  for (const match of text.matchAll(/[（(](?=\p{Lu}[\p{Ll}’'-])/gu)) {
    const end = match.index;
    const gloss = /^[（(]\p{Lu}[\p{L}.’'-]{1,20}(?: \p{Lu}[\p{L}.’'-]{0,20}){1,4}[）)]/u.test(
      text.slice(end, end + 90),
    );
    if (!gloss) continue;
    const own = hanNameStart(text, end, begins);
    const foreign = foreignNameStart(text, end);
    const before = knownStarts.get(foreign);
    const start = before && before.end < end ? before.end : foreign;
    if (own !== undefined && end - own >= end - start) person(own, end, 'gloss', 0.93);
    else if (end - start >= 2) person(start, end, 'gloss', 0.93);
  }
  return found;
}

/** The surname of a Han name, for 陆部长 after 陆承远. */
export function chineseSurname(name: string): string | undefined {
  const end = compoundSurnames.at(name, 0)?.end ?? (surnames.has(name[0]!) ? 1 : name.length);
  return name.length <= 5 && end < name.length ? name.slice(0, end) : undefined;
}
export function chineseTitleAfter(text: string, at: number): string | undefined {
  const title = titleIndex.at(text, at);
  return title && text.slice(at, title.end);
}
/** The longest title that ends at an offset. */
export function chineseTitleBefore(text: string, at: number): string | undefined {
  for (let start = Math.max(0, at - 8); start <= at - 2; start++)
    if (titleIndex.at(text, start)?.end === at) return text.slice(start, at);
  return undefined;
}
