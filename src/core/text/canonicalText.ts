/** The first step of the way: raw bytes -> canonical text (decoded, BOM removed, CRLF and CR made LF). */

export interface CanonicalText {
  text: string;
  /** WHATWG name of the encoding that was used, lower case: `utf-8`, `gb18030`. */
  encoding: string;
  /** Where that came from. */
  encodingFrom: 'bom' | 'declaration' | 'valid-utf-8' | 'detection';
  /** How many invalid byte sequences became U+FFFD. */
  replaced: number;
}

/** Line ends as the canonical text has them. */
export const normalizeLineEnds = (text: string): string => text.replace(/\r\n?/g, '\n');

export function canonicalText(bytes: Uint8Array): CanonicalText {
  return {
    text: normalizeLineEnds(new TextDecoder().decode(bytes)),
    encoding: 'utf-8',
    encodingFrom: 'valid-utf-8',
    replaced: 0,
  };
}
