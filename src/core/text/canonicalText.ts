/** The first step of the way: raw bytes -> canonical text (decoded, BOM removed, CRLF and CR made LF). */
import { TextDecoder, normalizeEncoding } from '@exodus/bytes/encoding.js';
import { detectEncoding, declaredEncoding, isUtf8, shiftedEncoding, wideEncoding } from './detectEncoding';

export interface CanonicalText {
  text: string;
  /** WHATWG name of the encoding that was used, lower case: `utf-8`, `gb18030`; also `utf-32le`, `utf-32be`, `iso-2022-kr`. */
  encoding: string;
  /** Where that came from. */
  encodingFrom: 'bom' | 'declaration' | 'valid-utf-8' | 'detection';
  /** How many invalid byte sequences became U+FFFD. */
  replaced: number;
}

/** A declared encoding with more errors than one in so many bytes is not believed. */
const BELIEVABLE = 400;

/** Line ends as the canonical text has them. */
export const normalizeLineEnds = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

/** Decodes a file as design section 2 says. Never throws; linear in the number of bytes. */
export function canonicalText(bytes: Uint8Array): CanonicalText {
  const done = (encoding: string, encodingFrom: CanonicalText['encodingFrom'], text = decode(bytes, encoding)) => ({
    text: normalizeLineEnds(text.startsWith('\ufeff') ? text.slice(1) : text),
    encoding,
    encodingFrom,
    replaced: replacements(text, bytes, encoding),
  });
  const wide = wideEncoding(bytes);
  if (wide) return done(wide.encoding, wide.bom ? 'bom' : 'detection');
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return done('utf-8', 'bom');
  // Seven-bit encodings with escape sequences are valid UTF-8 to the eye of a decoder.
  const shifted = shiftedEncoding(bytes);
  const declared = normalizeEncoding(declaredEncoding(bytes) ?? '');
  if (shifted) return done(shifted, declared === shifted ? 'declaration' : 'detection');
  if (isUtf8(bytes)) return done('utf-8', declared === 'utf-8' ? 'declaration' : 'valid-utf-8');
  if (declared && declared !== 'replacement' && !declared.startsWith('utf-16')) {
    // GBK as it is written on the web holds GB18030's characters, too.
    const encoding = declared === 'gbk' ? 'gb18030' : declared;
    const text = decode(bytes, encoding);
    const errors = count(text, '\ufffd');
    const believable = declared === 'utf-8' ? errors * 20 <= count8(bytes) : errors * BELIEVABLE <= bytes.length;
    if (believable) return done(encoding, 'declaration', text);
  }
  // UTF-8 with a few broken or foreign pieces is still UTF-8.
  const text = decode(bytes, 'utf-8');
  const errors = count(text, '\ufffd');
  if (errors * 20 <= count8(bytes)) return done('utf-8', 'detection', text);
  return done(detectEncoding(bytes), 'detection');
}

function decode(bytes: Uint8Array, encoding: string): string {
  switch (encoding) {
    case 'utf-32le':
    case 'utf-32be':
      return decodeUtf32(bytes, encoding === 'utf-32le');
    case 'iso-2022-kr':
      return new TextDecoder('euc-kr').decode(iso2022KrToEucKr(bytes));
    default:
      return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  }
}

function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  let chunk: number[] = [];
  for (let i = 0; i + 4 <= bytes.length; i += 4) {
    const code = view.getUint32(i, littleEndian);
    chunk.push(code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? 0xfffd : code);
    if (chunk.length === 4096) {
      parts.push(String.fromCodePoint(...chunk));
      chunk = [];
    }
  }
  parts.push(String.fromCodePoint(...chunk));
  return parts.join('');
}

/** ISO-2022-KR is EUC-KR with the high bit replaced by shift characters; no decoder of the web has it. */
function iso2022KrToEucKr(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length);
  let length = 0;
  let korean = false;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte === 0x1b) i += 3;
    else if (byte === 0x0e) korean = true;
    else if (byte === 0x0f) korean = false;
    else out[length++] = korean && byte > 0x20 ? byte | 0x80 : byte;
  }
  return out.subarray(0, length);
}

/** Sequences that became U+FFFD: those of the text less those that the file really holds. */
function replacements(text: string, bytes: Uint8Array, encoding: string): number {
  const all = count(text, '\ufffd');
  if (all === 0 || encoding !== 'utf-8') return all;
  let real = 0;
  for (let i = bytes.indexOf(0xef); i >= 0; i = bytes.indexOf(0xef, i + 1)) {
    if (bytes[i + 1] === 0xbf && bytes[i + 2] === 0xbd) real++;
  }
  return all - real;
}

function count(text: string, character: string): number {
  let found = 0;
  for (let i = text.indexOf(character); i >= 0; i = text.indexOf(character, i + 1)) found++;
  return found;
}

function count8(bytes: Uint8Array): number {
  let found = 0;
  for (let i = 0; i < bytes.length; i++) found += bytes[i]! >> 7;
  return found;
}
