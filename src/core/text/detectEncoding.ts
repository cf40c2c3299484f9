/** Guesses an encoding from bytes: by structure first, then by decoding a sample each way and asking which reads like text. */
import { TextDecoder } from '@exodus/bytes/encoding.js';
import { analyse } from 'chardet';

/** How much is looked at: enough to be sure, little enough to be quick on 10 MB. */
const SAMPLE = 32_768;
/** A declaration stands in the first bytes of a page, the rest is text. */
const DECLARATION = 4096;

/** UTF-16 and UTF-32, by byte order mark or by where the zero bytes are. */
export function wideEncoding(bytes: Uint8Array): { encoding: string; bom: boolean } | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return { encoding: 'utf-32le', bom: true };
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { encoding: 'utf-32be', bom: true };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', bom: true };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', bom: true };
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0, 0, 0];
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) zeros[i & 3]!++;
  const units = sample.length / 4;
  if (units < 2) return undefined;
  const [first, second, third, fourth] = zeros as [number, number, number, number];
  if (fourth >= units * 0.98 && third >= units * 0.9) return { encoding: 'utf-32le', bom: false };
  if (first >= units * 0.98 && second >= units * 0.9) return { encoding: 'utf-32be', bom: false };
  // Even a Chinese page in UTF-16 has ASCII in it: its high bytes are zero, all on one side.
  const even = first + third;
  const odd = second + fourth;
  if (bytes.length % 2 === 0 && odd >= units * 0.1 && even * 20 < odd) return { encoding: 'utf-16le', bom: false };
  if (bytes.length % 2 === 0 && even >= units * 0.1 && odd * 20 < even) return { encoding: 'utf-16be', bom: false };
  return undefined;
}

/** The label of `<meta charset>`, `http-equiv` or an XML declaration. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, DECLARATION));
  for (const [tag] of head.matchAll(/<meta[^>]{0,250}/gi)) {
    const label = /charset\s{0,5}=[\s"']{0,8}([\w-]{2,30})/i.exec(tag)?.[1];
    if (label) return label;
  }
  const declaration = /^\s{0,5}<\?xml[^>]{0,150}/i.exec(head)?.[0];
  return declaration && /encoding\s{0,5}=\s{0,5}["']([\w-]{2,30})/i.exec(declaration)?.[1];
}

/** ISO-2022-JP and ISO-2022-KR: pure seven-bit, with escape sequences. */
export function shiftedEncoding(bytes: Uint8Array): string | undefined {
  for (let i = bytes.indexOf(0x1b); i >= 0; i = bytes.indexOf(0x1b, i + 1)) {
    const [, second, third, fourth] = bytes.subarray(i, i + 4);
    if (second === 0x24 && third === 0x29 && fourth === 0x43) return 'iso-2022-kr';
    if (second === 0x24 && (third === 0x40 || third === 0x42)) return 'iso-2022-jp';
    if (second === 0x28 && third === 0x4a) return 'iso-2022-jp';
  }
  return undefined;
}

/** Valid UTF-8 to the end, but that the last character may be cut off. */
export function isUtf8(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length;) {
    const byte = bytes[i]!;
    if (byte < 0x80) {
      i++;
      continue;
    }
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    if (byte < 0xc2 || byte > 0xf4) return false;
    for (let k = 1; k < length; k++) {
      const next = bytes[i + k];
      if (next === undefined) return i > 0;
      if ((next & 0xc0) !== 0x80) return false;
    }
    const second = bytes[i + 1]!;
    if ((byte === 0xe0 && second < 0xa0) || (byte === 0xed && second > 0x9f)) return false;
    if ((byte === 0xf0 && second < 0x90) || (byte === 0xf4 && second > 0x8f)) return false;
    i += length;
  }
  return true;
}

/** Where each multi-byte encoding keeps its commonest characters, as ranges of the first byte of a pair. */
const MULTI_BYTE: { encoding: string; common: (first: number, second: number) => number }[] = [
  // Level 1 of GB 2312 (in order of pronunciation, so evenly used), then punctuation.
  {
    encoding: 'gb18030',
    common: (a, b) =>
      b < 0xa1
        ? -0.5
        : a >= 0xb0 && a <= 0xd7
          ? 1
          : a === 0xa1 || a === 0xa3
            ? 0.9
            : a >= 0xd8 && a <= 0xf7
              ? -0.5
              : -1,
  },
  {
    encoding: 'big5',
    common: (a, b) =>
      a >= 0xa4 && a <= 0xc6 ? 0.9 : a === 0xa1 && b !== 0x80 ? 0.9 : a >= 0xc9 && a <= 0xf9 ? -0.5 : -1,
  },
  {
    encoding: 'shift_jis',
    common: (a, b) =>
      a === 0x82 && b >= 0x9f
        ? 1.4
        : a === 0x83
          ? 1.2
          : a === 0x81
            ? 0.9
            : a === 0x82 || (a >= 0x88 && a <= 0x97)
              ? 0.9
              : -0.6,
  },
  {
    encoding: 'euc-jp',
    common: (a) =>
      a === 0xa4
        ? 1.6
        : a === 0xa5
          ? 1.3
          : a === 0xa1 || a === 0xa3
            ? 0.9
            : a >= 0xb0 && a <= 0xcf
              ? 0.8
              : a >= 0xd0 && a <= 0xf4
                ? -0.3
                : -0.8,
  },
  // Hangul syllables; text in Chinese would use the bytes after them as well.
  {
    encoding: 'euc-kr',
    common: (a, b) =>
      a >= 0xb0 && a <= 0xc8 && b >= 0xa1 ? 1.15 : a === 0xa1 || a === 0xa3 ? 0.9 : a >= 0xca && a <= 0xfd ? -2 : -0.6,
  },
];
const SINGLE_BYTE =
  'windows-1252 windows-1251 koi8-r windows-1250 windows-1253 windows-1254 windows-1255 windows-1256 windows-1257 windows-1258 windows-874 iso-8859-2 iso-8859-5 iso-8859-7 koi8-u'.split(
    ' ',
  );

/** The likeliest encoding of bytes that are not UTF-8. */
export function detectEncoding(bytes: Uint8Array): string {
  const sample = textSample(bytes);
  let best = 'windows-1252';
  let bestScore = -Infinity;
  for (const { encoding, common } of MULTI_BYTE) {
    const score = pairScore(sample, encoding, common);
    if (score > bestScore) [best, bestScore] = [encoding, score];
  }
  if (bestScore > 0.35) return best;
  const likely = new Map(analyse(sample).map(({ name, confidence }) => [name.toLowerCase(), confidence]));
  for (const encoding of SINGLE_BYTE) {
    const score = wordScore(new TextDecoder(encoding).decode(sample)) + (likely.get(encoding) ?? 0) / 400;
    if (score > bestScore) [best, bestScore] = [encoding, score];
  }
  return best;
}

/** The stretch of the file with its first bytes above ASCII. */
function textSample(bytes: Uint8Array): Uint8Array {
  let start = 0;
  while (start < bytes.length && bytes[start]! < 0x80) start++;
  start = Math.max(0, start - 64);
  return bytes.subarray(start, start + SAMPLE);
}

/** Mean of `common` over the pairs; an encoding in which some bytes are no pair is out. */
function pairScore(sample: Uint8Array, encoding: string, common: (first: number, second: number) => number): number {
  let sum = 0;
  let pairs = 0;
  let errors = 0;
  for (let i = 0; i < sample.length; i++) {
    const first = sample[i]!;
    if (first < 0x80) continue;
    const second = sample[i + 1];
    if (second === undefined) break;
    pairs++;
    if (encoding === 'shift_jis' && first >= 0xa1 && first <= 0xdf) {
      // Half-width katakana: one byte, and rare.
      sum -= 0.4;
      continue;
    }
    const pair =
      encoding === 'euc-jp'
        ? second >= 0xa1 || first === 0x8e
        : encoding === 'shift_jis'
          ? second >= 0x40 && second !== 0x7f && second <= 0xfc && first <= 0xfc
          : encoding === 'big5'
            ? (second >= 0x40 && second <= 0x7e) || second >= 0xa1
            : encoding === 'euc-kr'
              ? second >= 0x41
              : second >= 0x30;
    if (!pair) {
      errors++;
      continue;
    }
    sum += common(first, second);
    i += encoding === 'euc-jp' && first === 0x8f ? 2 : encoding === 'gb18030' && second < 0x40 ? 3 : 1;
  }
  // Words of a single-byte encoding make pairs by chance, but not always.
  return pairs === 0 || errors > pairs * 0.02 ? -1 : sum / pairs;
}

/** How much a single-byte decoding looks like words: letters of one script, capitals where words begin, marks after vowels. */
function wordScore(text: string): number {
  let sum = 0;
  let odd = 0;
  for (const { index } of text.matchAll(/[^\0-\x7f]/g)) {
    const character = text[index]!;
    const before = text[index - 1] ?? ' ';
    const after = text[index + 1] ?? ' ';
    odd++;
    if (/[\u0080-\u009f\ufffd]/.test(character)) sum -= 2;
    else if (/\p{M}/u.test(character)) sum += /[aeiouyăâêôơư]/i.test(before) ? 1.3 : -1;
    else if (/\p{L}/u.test(character)) {
      const script = scriptOf(character);
      const mixed = [before, after].some((next) => /\p{L}/u.test(next) && scriptOf(next) !== script);
      const shouting = /\p{Lu}/u.test(character) && /\p{Ll}/u.test(before);
      const whispering = /\p{Ll}/u.test(character) && /\p{Lu}/u.test(before) && /\p{Lu}/u.test(text[index - 2] ?? ' ');
      sum += mixed || shouting || whispering ? -1 : script === 'Latin' ? 0.7 : 0.9;
    } else if (/[“”‘’…–—€«»°·№]/.test(character)) sum += 0.6;
    else sum += /\p{L}/u.test(before) && /\p{L}/u.test(after) ? -1 : 0;
  }
  return odd > 0 ? sum / odd : 0;
}

const scriptOf = (letter: string): string =>
  /\p{sc=Latin}/u.test(letter)
    ? 'Latin'
    : /\p{sc=Cyrillic}/u.test(letter)
      ? 'Cyrillic'
      : /\p{sc=Greek}/u.test(letter)
        ? 'Greek'
        : 'other';
