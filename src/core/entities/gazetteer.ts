/** The known names of a language: places from CLDR and our own tables of places, organisations and leaders. */
import cities from './data/cities.json';
import { leaderFacts } from './data/leaderFacts';
import { organisationFacts } from './data/organisationFacts';
import { placeFacts } from './data/placeFacts';
import placesOfLanguages from './data/places.json';
import { foldHan } from './line';
import { nameIndex, words, type NameIndex } from './nameIndex';
import type { EntityLabel } from './recognise';
import { entityKey } from './wikidata';

export interface KnownName {
  entity: string;
  label: EntityLabel;
  rule: string;
  score: number;
}
export interface Gazetteer {
  names: NameIndex<KnownName>;
  /** The same in capitals, for headlines that have nothing else. */
  upperNames: NameIndex<KnownName>;
}

const columns = ['en', 'zh', 'ja', 'ko', 'id'];
const cldr: Record<string, { places: string; cities: string; months: string } | undefined> = placesOfLanguages;
/** Words of everyday language far more often than names. */
const ambiguous = new Set(
  words(`
    저지 수단 오만 말리 가봉 가나 기니 차드 리마 다윈 피닉스 로메 하바나 마나과 방기 쿠칭 라파 나소 사모아 나사 세종시 里加 万象 帝力 卡宴 凤凰城 达尔文 安克雷奇
    希伯伦 太子港 多哥 拉法 本田 大众汽车 京东 ダーウィン オーラル Phoenix Darwin Samara Nassau Mary Man Victoria Meta Shell
    Ford Intel Stanford Antigua NU UI PAN PPP PSI Solo IP DIY Grab Apple BIN CC
  `),
);

const plainKey = (name: string): string => name.toLowerCase();

/** `[name, what it is]` of every row in a column of a facts table. */
function* factNames(table: string, column: number, label: EntityLabel, rule: string, score: number) {
  for (const row of table.trim().split('\n')) {
    const [id, ...cells] = row.split(/;\s?/);
    for (const name of (cells[column] ?? '').split('|')) {
      const key = id === '*' ? plainKey(name) : id!;
      const isCountry = label === 'LOC' && /^[A-Z]{2}$/.test(key);
      yield [name, { entity: entityKey(key), label, rule: isCountry ? 'country' : rule, score }] as const;
    }
  }
}

function* cldrNames(tag: string) {
  for (const [field, rule] of [
    ['places', 'country'],
    ['cities', 'city'],
  ] as const) {
    for (const row of cldr[tag]?.[field].split(';') ?? []) {
      const [id, names] = row.split('=');
      for (const name of names?.split('|') ?? [])
        yield [
          name,
          { entity: entityKey(id!), label: 'LOC', rule: /^\d/.test(id!) ? 'place' : rule, score: 0.85 } as KnownName,
        ] as const;
    }
  }
}

/** Accents off, words joined by hyphens: the key that cities have in the other tables too. */
const citySlug = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');

/**
 * Cities of 100,000 people and more: a name in each of the columns, variants after `|`. The key comes from the English name; one
 * after `-` is a word or a person far more often and is not looked for, `=` stands for the English one.
 */
function* largeCities(column: number) {
  for (const row of cities.rows.split('\n')) {
    const cells = row.split(';');
    const english = cells[0]!.replace(/^-/, '');
    const entity = entityKey(citySlug(english));
    const own = column === 0 ? cells[0]! : (cells[column] ?? '');
    if (own === '' || own.startsWith('-')) continue;
    for (const name of own === '=' ? [english] : own.split('|'))
      yield [name, { entity, label: 'LOC', rule: 'large-city', score: 0.8 } as KnownName] as const;
  }
}

const latinScript = /^(?:en|id|ms|de|fr|es|pt|it|nl|sv|da|nb|no|fi|pl|cs|hu|ro|hr|tr|vi)$/;

function* namesOf(language: string): Generator<readonly [string, KnownName]> {
  const own = columns.indexOf(language === 'ms' ? 'id' : language);
  // Acronyms are printed in Latin letters in every language; in languages in Latin script most names are close to English.
  for (const column of own > 0 ? [own, 0] : [0]) {
    for (const entry of [
      ...factNames(leaderFacts, column, 'PER', 'leader', 0.88),
      ...factNames(organisationFacts, column, 'ORG', 'known-organisation', 0.9),
      ...factNames(placeFacts, column, 'LOC', 'place', 0.86),
    ]) {
      if (column === own || latinScript.test(language) || /^[A-Z0-9]{2,}$/.test(entry[0])) yield entry;
    }
  }
  yield* cldrNames(language);
  if (language === 'zh') yield* cldrNames('zh-Hant');
  if (latinScript.test(language)) yield* cldrNames('en');
  if (own >= 0) yield* largeCities(own);
}

/** In a language without columns of its own, `US` may be a word: short acronyms are for those that have one. */
function usable(name: string, language: string): boolean {
  if (ambiguous.has(name)) return false;
  if (language === 'en' || language === 'id')
    return !(language === 'id' && (name === 'US' || name === 'UK' || name === 'AP' || name === 'Fed'));
  return !/^(?:US|UK|AP|IS|AS|UI|UE)$/.test(name);
}

const cache = new Map<string, Gazetteer>();

/** The gazetteer of a primary language, made when first asked for. */
export function gazetteer(language: string): Gazetteer {
  const known = cache.get(language);
  if (known) return known;
  const entries = [...namesOf(language)]
    .filter(([name]) => name !== '' && usable(name, language))
    .map(([name, value]) => [language === 'zh' ? foldHan(name) : name, value] as const);
  const made: Gazetteer = {
    // News prints both apostrophes.
    names: nameIndex(
      entries.flatMap(([name, value]) =>
        name.includes('’')
          ? ([
              [name, value],
              [name.replaceAll('’', "'"), value],
            ] as const)
          : ([[name, value]] as const),
      ),
    ),
    upperNames: nameIndex(
      entries
        .filter(([name]) => name.length > 3 && name !== name.toUpperCase())
        .map(([name, value]) => [name.toUpperCase(), value] as const),
    ),
  };
  cache.set(language, made);
  return made;
}

/** Month names of a language, for dates; undefined where there is no data. */
export const monthNames = (language: string): string[] | undefined =>
  cldr[language]?.months.split('|').filter((name) => name !== '');
