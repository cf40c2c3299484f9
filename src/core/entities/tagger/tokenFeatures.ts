/** What the model sees of each word of a line in an alphabet: the word, its shape, its neighbours, their meanings, and known names. */
import { NAME_KINDS, Place } from './charFeatures';
import { featureBuffer, type Features } from './featureBuffer';
import { hashOf, mix, wordSeed } from './hash';
import type { Lexicon } from './lexicon';

export interface Tokens {
  /** UTF-16 offsets in the line. */
  start: number[];
  end: number[];
}

/** Words with their inner apostrophes, U.S. with its dots, numbers, and every other mark by itself. */
const TOKEN = /(?:\p{Lu}\.){2,}|[\p{L}\p{M}]+(?:['’]\p{L}{3,}\p{M}*)?|\p{N}+(?:[.,]\p{N}+)*|[^\s\p{L}\p{M}\p{N}]/gu;

export function tokensOf(text: string): Tokens {
  const start: number[] = [];
  const end: number[] = [];
  for (const match of text.matchAll(TOKEN)) {
    start.push(match.index);
    end.push(match.index + match[0].length);
  }
  return { start, end };
}

const enum Capitals {
  None = 0,
  First,
  All,
  Small,
  NoLetter,
}

function capitalsOf(word: string, lower: string): Capitals {
  if (word !== lower) return word.length > 1 && word === word.toUpperCase() ? Capitals.All : Capitals.First;
  return /^\p{L}/u.test(word) ? Capitals.Small : Capitals.NoLetter;
}

/** `Xx` for London, `XX` for UN, `x-` …: runs of one kind are one character, but two capitals. */
function shapeOf(word: string): number {
  let shape = '';
  let last = '';
  for (const character of word) {
    const kind = /\p{Lu}/u.test(character)
      ? 'X'
      : /\p{Ll}/u.test(character)
        ? 'x'
        : /\p{N}/u.test(character)
          ? '0'
          : /\p{L}/u.test(character)
            ? 'a'
            : character;
    if (kind !== last || (kind === 'X' && shape.length < 2)) shape += kind;
    last = kind;
    if (shape.length > 5) break;
  }
  return hashOf(shape);
}

interface WordFacts {
  lower: string;
  hash: number;
  shape: number;
  capitals: Capitals;
  /** Prefixes and suffixes of one to four characters with the capitals. */
  affixes: Int32Array;
  kinds: number;
  rank: number;
  coarse: number;
  cluster: number;
  fine: number;
}

/** Of the words seen before: texts repeat theirs. Emptied when full, so that it stays small. */
const MOST_WORDS = 20_000;

export function wordCache(lexicon: Lexicon): (word: string) => WordFacts {
  const cache = new Map<string, WordFacts>();
  return (word) => {
    const known = cache.get(word);
    if (known) return known;
    const lower = word.toLowerCase();
    const capitals = capitalsOf(word, lower);
    const affixes: number[] = [];
    if (capitals !== Capitals.NoLetter)
      for (let k = 1; k <= 4 && k < lower.length; k++) {
        affixes.push(
          mix(hashOf(lower, 0, k), 100 + k) ^ capitals,
          mix(hashOf(lower, lower.length - k), 200 + k) ^ capitals,
        );
      }
    const hash = hashOf(lower);
    const entry = lexicon.find(hash);
    const facts = {
      lower,
      hash,
      shape: shapeOf(word),
      capitals,
      affixes: Int32Array.from(affixes),
      kinds: entry < 0 ? 0 : lexicon.kinds(entry),
      rank: entry < 0 ? 30 : lexicon.cost(entry) >> 3,
      coarse: entry < 0 ? 0 : lexicon.coarse(entry),
      cluster: entry < 0 ? 0 : lexicon.cluster(entry),
      fine: entry < 0 ? 0 : lexicon.fine(entry),
    };
    if (cache.size >= MOST_WORDS) cache.clear();
    cache.set(word, facts);
    return facts;
  };
}

const nothing: WordFacts = {
  lower: '',
  hash: 7,
  shape: 7,
  capitals: Capitals.None,
  affixes: new Int32Array(0),
  kinds: 0,
  rank: 31,
  coarse: 64,
  cluster: 256,
  fine: 65536,
};

const { begin, used, hashes, put1, put2, put3 } = featureBuffer(0x7654321, 200);
/** Names of the lexicon have at most so many tokens. */
const LONGEST_NAME = 6;

/**
 * @param text a line.
 * @returns a view of a shared buffer: use it before the next call.
 */
export function tokenFeatures(
  text: string,
  tokens: Tokens,
  lexicon: Lexicon,
  factsOf: (word: string) => WordFacts,
): Features {
  const n = tokens.start.length;
  begin(n);
  const facts: WordFacts[] = [];
  let letters = 0;
  let all = 0;
  let capitalised = 0;
  for (let i = 0; i < n; i++) {
    const fact = factsOf(text.slice(tokens.start[i], tokens.end[i]));
    facts.push(fact);
    if (fact.capitals < Capitals.NoLetter) letters++;
    if (fact.capitals === Capitals.All) all++;
    if (fact.capitals <= Capitals.All) capitalised++;
  }
  const shouting = letters > 3 && all / letters > 0.7 ? 2 : letters > 3 && capitalised / letters > 0.75 ? 1 : 0;
  const places = namesOf(tokens, facts, lexicon);
  const start = new Int32Array(n + 1);
  const at = (i: number): WordFacts => facts[i] ?? nothing;
  const masks = new Int32Array(n + 2);
  for (let i = 0; i < n; i++)
    for (let kind = 0; kind < NAME_KINDS; kind++) if (places[i * NAME_KINDS + kind]) masks[i + 1]! |= 1 << kind;
  let run = 0;
  for (let i = 0; i < n; i++) {
    start[i] = used();
    const a2 = at(i - 2);
    const a1 = at(i - 1);
    const w = at(i);
    const b1 = at(i + 1);
    const b2 = at(i + 2);
    const cap = w.capitals;
    run = cap <= Capitals.All ? Math.min(4, run + 1) : 0;
    const glued = i > 0 && tokens.end[i - 1] === tokens.start[i] ? 1 : 0;
    const gluedAfter = i + 1 < n && tokens.end[i] === tokens.start[i + 1] ? 1 : 0;
    put1(1, shouting);
    put1(2, w.hash);
    put2(3, w.hash, cap);
    put1(4, a1.hash);
    put1(5, b1.hash);
    put1(6, a2.hash);
    put1(7, b2.hash);
    put2(8, a1.hash, w.hash);
    put2(9, w.hash, b1.hash);
    put3(10, a1.hash, w.shape, b1.hash);
    put2(11, a1.hash, w.shape);
    put2(12, w.shape, b1.hash);
    put2(13, a2.hash, a1.hash);
    put2(14, b1.hash, b2.hash);
    put2(15, w.shape, shouting);
    put2(16, a1.shape, w.shape);
    put2(17, w.shape, b1.shape);
    put3(18, a1.shape, w.shape, b1.shape);
    put3(19, cap, i === 0 ? 1 : 0, shouting);
    put3(20, a1.capitals, cap, b1.capitals);
    put3(21, cap, run, b1.capitals);
    put3(22, glued, gluedAfter, cap);
    put3(23, a1.hash, cap, b1.capitals);
    put3(24, a2.hash, cap, a1.capitals);
    for (const affix of w.affixes) put1(25, affix);
    put2(26, w.rank, cap);
    put3(27, w.rank, cap, i === 0 ? 1 : 0);
    put3(28, a1.shape, cap, b2.hash);
    put2(30, w.cluster, cap);
    put1(31, a1.cluster);
    put1(32, b1.cluster);
    put2(33, w.fine, cap);
    put1(34, a1.fine);
    put1(35, b1.fine);
    put2(36, a2.cluster, cap);
    put2(37, b2.cluster, cap);
    put2(38, w.coarse, cap);
    put3(39, a1.coarse, w.coarse, cap);
    put3(40, w.coarse, b1.coarse, cap);
    put3(41, a1.coarse, w.coarse, b1.coarse);
    put2(42, a1.cluster, cap);
    put2(43, b1.cluster, cap);
    put3(44, a1.cluster, w.cluster, cap);
    put3(45, w.cluster, b1.cluster, cap);
    put3(46, a2.coarse, a1.coarse, cap);
    put3(47, b1.coarse, b2.coarse, cap);
    put2(48, a1.fine, cap);
    put2(49, b1.fine, cap);
    const mask = masks[i + 1]!;
    for (let kind = 0; kind < NAME_KINDS; kind++) {
      const place = places[i * NAME_KINDS + kind]!;
      if (place === 0) continue;
      put3(60, kind, place, cap);
      put3(61, kind, place & 15, a1.hash);
      put3(62, kind, place & 15, b1.hash);
      put3(63, kind, place, b1.shape);
      put3(64, kind, place, a1.shape);
      put3(65, kind, place & 15, a1.cluster);
      put3(66, kind, place & 15, b1.cluster);
    }
    put2(67, mask, cap);
    put3(68, masks[i]!, mask, i + 1 < n ? masks[i + 2]! : 0);
    put2(69, i + 1 < n ? masks[i + 2]! : 0, cap);
    put2(70, masks[i]!, cap);
    put3(71, mask, w.rank, cap);
    if (cap <= Capitals.All) {
      // The words round the whole run of capitalised words: `Bank of X`, `X Ltd`, `Presiden X Y mengatakan`.
      const [from, to] = runAround(facts, i);
      const before = at(from - 1);
      const after = at(to);
      put2(72, before.hash, Math.min(3, i - from));
      put2(73, after.hash, Math.min(3, to - 1 - i));
      put2(74, at(to - 1).hash, Math.min(3, to - 1 - i));
      put2(75, at(from).hash, Math.min(3, i - from));
      put2(76, at(to - 1).cluster, Math.min(3, to - 1 - i));
      put2(77, at(from).cluster, Math.min(3, i - from));
      put3(78, before.cluster, after.cluster, to - from > 3 ? 4 : to - from);
      put2(79, masks[from + 1]!, masks[to]!);
    }
  }
  start[n] = used();
  return { hashes: hashes(), start, positions: n };
}

/** The tokens [from, to) round i that are capitalised; at most eight. */
function runAround(facts: readonly WordFacts[], i: number): [number, number] {
  let from = i;
  while (from > 0 && i - from < 4 && facts[from - 1]!.capitals <= Capitals.All) from--;
  let to = i + 1;
  while (to < facts.length && to - i < 4 && facts[to]!.capitals <= Capitals.All) to++;
  return [from, to];
}

/** Per token and kind of name: place in the longest known name there (1 to 4) and its length (times 16). */
function namesOf(tokens: Tokens, facts: readonly WordFacts[], lexicon: Lexicon): Uint8Array {
  const n = facts.length;
  const places = new Uint8Array(n * NAME_KINDS);
  for (let i = 0; i < n; i++) {
    if (facts[i]!.capitals > Capitals.All) continue;
    let hash = wordSeed;
    for (let length = 1; length <= LONGEST_NAME && i + length <= n; length++) {
      const token = i + length - 1;
      if (length > 1 && tokens.end[token - 1] !== tokens.start[token]) hash = mix(hash, 32);
      const { lower } = facts[token]!;
      for (let at = 0; at < lower.length; at++) hash = mix(hash, lower.charCodeAt(at));
      const entry = lexicon.find(hash);
      if (entry < 0) continue;
      for (let kinds = lexicon.kinds(entry) & ((1 << NAME_KINDS) - 1); kinds !== 0; kinds &= kinds - 1) {
        const kind = 31 - Math.clz32(kinds & -kinds);
        for (let j = 0; j < length; j++) {
          const place =
            length === 1 ? Place.Single : j === 0 ? Place.Begin : j === length - 1 ? Place.End : Place.Inside;
          const value = 1 + place + 16 * Math.min(length, 4);
          const slot = (i + j) * NAME_KINDS + kind;
          if (value > places[slot]!) places[slot] = value;
        }
      }
    }
  }
  return places;
}
