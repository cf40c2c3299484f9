/** What the model sees of each character of a Chinese, Japanese or Korean line: its neighbours, its word, and what the lexicon knows. */
import { featureBuffer, type Features } from './featureBuffer';
import { mix, wordSeed } from './hash';
import type { Lexicon } from './lexicon';

/** Kinds of the lexicon that become features of their own; further bits only mark words. */
export const NAME_KINDS = 12;

const enum Type {
  Han = 1,
  Hiragana,
  Katakana,
  Hangul,
  Digit,
  Upper,
  Lower,
  Space,
  Dot,
  Punctuation,
  Other,
  Surrogate,
}

function typeOf(code: number): Type {
  if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || (code >= 0xf900 && code <= 0xfaff))
    return Type.Han;
  if (code >= 0x3041 && code <= 0x309f) return Type.Hiragana;
  if ((code >= 0x30a1 && code <= 0x30fa) || code === 0x30fc) return Type.Katakana;
  if (code >= 0xac00 && code <= 0xd7a3) return Type.Hangul;
  if ((code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19)) return Type.Digit;
  if ((code >= 65 && code <= 90) || (code >= 0xff21 && code <= 0xff3a)) return Type.Upper;
  if ((code >= 97 && code <= 122) || (code >= 0xff41 && code <= 0xff5a)) return Type.Lower;
  if (code === 32 || code === 0x3000 || code === 9 || code === 0xa0) return Type.Space;
  if (code === 0xb7 || code === 0x30fb || code === 0x2027 || code === 0x2022) return Type.Dot;
  if (code < 128 || (code >= 0x2000 && code <= 0x206f) || (code >= 0x3000 && code <= 0x303f) || code >= 0xff00)
    return Type.Punctuation;
  return code >= 0xd800 && code <= 0xdfff ? Type.Surrogate : Type.Other;
}

/** Full-width forms as ASCII, capitals small, digits all alike. */
function plain(code: number): number {
  let c = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
  if (c >= 65 && c <= 90) c += 32;
  return c >= 48 && c <= 57 ? 48 : c;
}

const typeTable = new Uint8Array(0x10000).map((_, code) => typeOf(code));
const plainTable = new Uint16Array(0x10000).map((_, code) => plain(code));

/** A character that no word of the lexicon covers, in eighths of a bit: dearer than any word, so that words win. */
const UNKNOWN_COST = 200;
const MARGIN = 4;

export const enum Place {
  Begin,
  Inside,
  End,
  Single,
}

const placeOf = (i: number, from: number, to: number): Place =>
  to - from === 1 ? Place.Single : i === from ? Place.Begin : i === to - 1 ? Place.End : Place.Inside;

interface Words {
  /** Of each character: where its word starts and ends, and the word's number. */
  of: Int32Array;
  from: Int32Array;
  to: Int32Array;
  hash: Int32Array;
  kinds: Int32Array;
  cluster: Int32Array;
  count: number;
}

/** Cuts a line into the words of least cost (a unigram model; Latin letters and digits stay together). */
export interface LineLexis {
  words: Words;
  /** Per position and name kind: bits of Place, that some entry of that kind has there. */
  places: Uint8Array;
  /** Per position and name kind: the longest such entry, up to 7. */
  lengths: Uint8Array;
}

export function lookUp(codes: Uint16Array, types: Uint8Array, n: number, lexicon: Lexicon, eojeol: boolean): LineLexis {
  const places = new Uint8Array(n * NAME_KINDS);
  const lengths = new Uint8Array(n * NAME_KINDS);
  const best = new Float64Array(n + 1).fill(Infinity);
  const from = new Int32Array(n + 1);
  const entryAt = new Int32Array(n + 1).fill(-1);
  best[0] = 0;
  for (let at = 0; at < n; at++) {
    const type = types[at + MARGIN]!;
    // A run of Latin letters or of digits is one word.
    let run = at + 1;
    if (type === Type.Digit || type === Type.Upper || type === Type.Lower)
      while (run < n && (type === Type.Digit ? types[run + MARGIN] === Type.Digit : isLatin(types[run + MARGIN]!)))
        run++;
    const reach = best[at]! + UNKNOWN_COST;
    if (reach < best[run]!) {
      best[run] = reach;
      from[run] = at;
      entryAt[run] = -1;
    }
    if (type >= Type.Space && type !== Type.Other && type !== Type.Surrogate) continue;
    let hash = wordSeed;
    const limit = Math.min(n, at + (at + 1 < n ? lexicon.reach(codes[at + MARGIN]!, codes[at + 1 + MARGIN]!) : 1));
    for (let end = at + 1; end <= limit; end++) {
      hash = mix(hash, codes[end - 1 + MARGIN]!);
      const entry = lexicon.find(hash);
      if (entry < 0) continue;
      const cost = best[at]! + lexicon.cost(entry);
      if (cost < best[end]!) {
        best[end] = cost;
        from[end] = at;
        entryAt[end] = entry;
      }
      const length = end - at;
      // Korean names that start inside a word of the line are chance.
      if (eojeol && at > 0 && types[at - 1 + MARGIN] === Type.Hangul && length < 3) continue;
      let kinds = lexicon.kinds(entry) & ((1 << NAME_KINDS) - 1);
      for (; kinds !== 0; kinds &= kinds - 1) {
        const kind = 31 - Math.clz32(kinds & -kinds);
        const size = length > 7 ? 7 : length;
        for (let i = at; i < end; i++) {
          const slot = i * NAME_KINDS + kind;
          places[slot]! |= 1 << placeOf(i, at, end);
          if (lengths[slot]! < size) lengths[slot] = size;
        }
      }
    }
  }
  return { places, lengths, words: wordsOf(codes, n, from, entryAt, lexicon) };
}

const isLatin = (type: number): boolean => type === Type.Upper || type === Type.Lower;

function wordsOf(codes: Uint16Array, n: number, from: Int32Array, entryAt: Int32Array, lexicon: Lexicon): Words {
  let count = 0;
  for (let end = n; end > 0; end = from[end]!) count++;
  const words: Words = {
    of: new Int32Array(n),
    from: new Int32Array(count),
    to: new Int32Array(count),
    hash: new Int32Array(count),
    kinds: new Int32Array(count),
    cluster: new Int32Array(count),
    count,
  };
  let word = count;
  for (let end = n; end > 0; end = from[end]!) {
    word--;
    const start = from[end]!;
    let hash = wordSeed;
    for (let i = start; i < end; i++) {
      hash = mix(hash, codes[i + MARGIN]!);
      words.of[i] = word;
    }
    words.from[word] = start;
    words.to[word] = end;
    words.hash[word] = hash;
    const entry = entryAt[end]!;
    if (entry < 0) continue;
    words.kinds[word] = lexicon.kinds(entry);
    words.cluster[word] = lexicon.cluster(entry);
  }
  return words;
}

const { begin, used, hashes, put1, put2, put3, put4, put5 } = featureBuffer(0x1234567, 160);

/**
 * @param text a line; for Chinese with traditional characters made simplified (`Line.folded`).
 * @param language `zh`, `ja` or `ko`.
 * @returns a view of a shared buffer: use it before the next call.
 */
export function charFeatures(text: string, language: string, lexicon: Lexicon): Features {
  const n = text.length;
  begin(n);
  const codes = new Uint16Array(n + 2 * MARGIN);
  const types = new Uint8Array(n + 2 * MARGIN);
  for (let i = 0; i < n; i++) {
    const code = text.charCodeAt(i);
    codes[i + MARGIN] = plainTable[code]!;
    types[i + MARGIN] = typeTable[code]!;
  }
  const start = new Int32Array(n + 1);
  const { words, places, lengths } = lookUp(codes, types, n, lexicon, language === 'ko');
  const eojeols = language === 'ko' ? eojeolsOf(codes, types, n) : undefined;
  for (let i = 0; i < n; i++) {
    start[i] = used();
    const p = i + MARGIN;
    const c1 = codes[p - 3]!;
    const c2 = codes[p - 2]!;
    const c3 = codes[p - 1]!;
    const c = codes[p]!;
    const c4 = codes[p + 1]!;
    const c5 = codes[p + 2]!;
    const c6 = codes[p + 3]!;
    put1(1, 1);
    put1(2, c);
    put1(3, c3);
    put1(4, c4);
    put1(5, c2);
    put1(6, c5);
    put1(7, c1);
    put1(8, c6);
    put2(9, c3, c);
    put2(10, c, c4);
    put2(11, c2, c3);
    put2(12, c4, c5);
    put2(13, c3, c4);
    put3(14, c2, c3, c);
    put3(15, c3, c, c4);
    put3(16, c, c4, c5);
    put4(17, c1, c2, c3, c);
    put4(18, c, c4, c5, c6);
    put3(19, c1, c2, c3);
    put3(20, c4, c5, c6);
    const t2 = types[p - 2]!;
    const t3 = types[p - 1]!;
    const t = types[p]!;
    const t4 = types[p + 1]!;
    const t5 = types[p + 2]!;
    put3(21, t3, t, t4);
    put5(22, t2, t3, t, t4, t5);
    put3(23, t3, c, t4);

    const w = words.of[i]!;
    const from = words.from[w]!;
    const to = words.to[w]!;
    const place = placeOf(i, from, to);
    const before = w > 0 ? words.hash[w - 1]! : 5;
    const after = w + 1 < words.count ? words.hash[w + 1]! : 5;
    const own = words.hash[w]!;
    put2(30, place, own);
    put2(31, place, Math.min(6, to - from));
    put3(32, place, before, own);
    put3(33, place, own, after);
    put2(34, place, before);
    put2(35, place, after);
    put3(36, place, before, after);
    const k0 = words.kinds[w]!;
    const kBefore = w > 0 ? words.kinds[w - 1]! : -1;
    const kAfter = w + 1 < words.count ? words.kinds[w + 1]! : -1;
    put2(37, place, k0);
    put3(38, place, kBefore, k0);
    put3(39, place, k0, kAfter);
    put4(40, place, kBefore, k0, kAfter);
    const before2 = w > 1 ? words.hash[w - 2]! : 5;
    const after2 = w + 2 < words.count ? words.hash[w + 2]! : 5;
    put3(41, place, before2, before);
    put3(42, place, after, after2);
    put2(43, place, before2);
    put2(44, place, after2);
    const g = words.cluster[w]!;
    const gBefore = w > 0 ? words.cluster[w - 1]! : 0;
    const gAfter = w + 1 < words.count ? words.cluster[w + 1]! : 0;
    if (g) put2(45, place, g);
    if (gBefore) {
      put2(46, place, gBefore);
      put3(47, place, gBefore, k0);
    }
    if (gAfter) {
      put2(48, place, gAfter);
      put3(49, place, gAfter, k0);
    }
    if (gBefore || gAfter) put3(50, place, gBefore, gAfter);

    if (eojeols) putEojeol(eojeols, codes, i);

    let all = 0;
    for (let kind = 0; kind < NAME_KINDS; kind++) {
      const slot = i * NAME_KINDS + kind;
      const bits = places[slot]!;
      if (bits === 0) continue;
      all = all * 31 + kind * 16 + bits;
      const length = lengths[slot]!;
      put3(60, kind, bits, length);
      put3(61, kind, bits, c3);
      put3(62, kind, bits, c4);
      put3(63, kind, bits, place);
    }
    if (all) {
      put1(64, all);
      put2(65, all, t3);
      put2(66, all, t4);
    }
  }
  start[n] = used();
  return { hashes: hashes(), start, positions: n };
}

/** Korean: the stretches between white space and punctuation, names with their particles. */
interface Eojeols {
  /** Of each character: its stretch's number. */
  of: Int32Array;
  from: number[];
  to: number[];
  /** Of all its characters, of its first two and three, of its last two. */
  hash: number[];
  first2: number[];
  first3: number[];
  last2: number[];
  /** Of each character: from the stretch's start to it, and of the up to four behind it. */
  head: Int32Array;
  rest: Int32Array;
}

function eojeolsOf(codes: Uint16Array, types: Uint8Array, n: number): Eojeols {
  const eojeols: Eojeols = {
    of: new Int32Array(n),
    from: [],
    to: [],
    hash: [],
    first2: [],
    first3: [],
    last2: [],
    head: new Int32Array(n),
    rest: new Int32Array(n),
  };
  const breaks = (i: number): boolean => types[i + MARGIN] === Type.Space || types[i + MARGIN] === Type.Punctuation;
  const hashOfCodes = (from: number, to: number): number => {
    let hash = wordSeed;
    for (let at = from; at < to; at++) hash = mix(hash, codes[at + MARGIN]!);
    return hash;
  };
  for (let at = 0; at < n;) {
    let end = at + 1;
    if (!breaks(at)) while (end < n && !breaks(end)) end++;
    const number = eojeols.from.length;
    eojeols.from.push(at);
    eojeols.to.push(end);
    eojeols.hash.push(hashOfCodes(at, Math.min(end, at + 12)));
    eojeols.first2.push(hashOfCodes(at, Math.min(end, at + 2)));
    eojeols.first3.push(hashOfCodes(at, Math.min(end, at + 3)));
    eojeols.last2.push(hashOfCodes(Math.max(at, end - 2), end));
    let head = wordSeed;
    for (let i = at; i < end; i++) {
      eojeols.of[i] = number;
      head = mix(head, codes[i + MARGIN]!);
      eojeols.head[i] = head;
      eojeols.rest[i] = hashOfCodes(i + 1, Math.min(end, i + 5));
    }
    at = end;
  }
  return eojeols;
}

function putEojeol(eojeols: Eojeols, codes: Uint16Array, i: number): void {
  const number = eojeols.of[i]!;
  const from = eojeols.from[number]!;
  const to = eojeols.to[number]!;
  const left = Math.min(5, i - from);
  const right = Math.min(5, to - i);
  const place = placeOf(i, from, to);
  // Over the blank between.
  const before = eojeols.hash[number - 2] ?? 5;
  const after = eojeols.hash[number + 2] ?? 5;
  const own = eojeols.hash[number]!;
  const rest = eojeols.rest[i]!;
  put2(70, place, own);
  put2(71, place, before);
  put2(72, place, after);
  put2(73, rest, right);
  put2(74, codes[i + MARGIN]!, rest);
  put1(75, eojeols.head[i]!);
  put2(76, left, right);
  put3(77, left, right, after);
  put3(78, left, rest, after);
  put3(79, place, before, own);
  put3(80, place, own, after);
  // What the next word begins with, without its particles: 대통령은 as 대통령.
  put2(81, right, eojeols.first2[number + 2] ?? 5);
  put2(82, right, eojeols.first3[number + 2] ?? 5);
  put2(83, left, eojeols.first2[number - 2] ?? 5);
  put2(84, left, eojeols.last2[number - 2] ?? 5);
}
