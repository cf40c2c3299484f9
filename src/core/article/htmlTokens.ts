/**
 * HTML source -> tags, text and character references, each with its place: what the tree is built of. It finds the next
 * `<`, quote or `-->` with `indexOf`, which is three times as fast as a state machine that looks at every character, and
 * tokens made it most of the time a page took. Follows the tokenizer of the HTML standard except where a comment says so.
 */
import { DecodingMode, decodeHTMLAttribute, EntityDecoder, htmlDecodeTree } from 'entities/decode';

export type Attributes = Record<string, string>;

/** What is found, in order. All offsets are UTF-16 in the whole source, `end` exclusive. */
export interface HtmlTokens {
  /** Characters that stand for themselves. */
  text(start: number, end: number): void;
  /** A character reference and the one or two characters it stands for. */
  reference(characters: string, start: number, end: number): void;
  /**
   * @param name lower case, as are the attributes' names; of two attributes of a name the first counts.
   * @param closed it ends with `/>`, which most elements ignore.
   */
  openTag(name: string, attributes: Attributes, start: number, end: number, closed: boolean): void;
  closeTag(name: string, start: number, end: number): void;
}

/** One for all elements without: a long page has hundreds of thousands. */
const NO_ATTRIBUTES: Attributes = Object.freeze({});

/** Elements whose content is text up to their end tag; in the first two with character references. */
export const RAW: ReadonlySet<string> = new Set(['title', 'textarea', 'script', 'style', 'xmp']);
const WITH_REFERENCES: ReadonlySet<string> = new Set(['title', 'textarea']);

const SPACE = 32;
const SLASH = 47;
const GREATER = 62;
const isSpace = (code: number): boolean => code === SPACE || (code >= 9 && code <= 13 && code !== 11);
const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** Reads character references, at most one at a time. */
function references(source: string): (ampersand: number) => { characters: string; end: number } | undefined {
  let characters = '';
  let length = 0;
  const decoder = new EntityDecoder(htmlDecodeTree, (codePoint, consumed) => {
    characters += String.fromCodePoint(codePoint);
    length = consumed;
  });
  return (ampersand) => {
    characters = '';
    decoder.startEntity(DecodingMode.Legacy);
    if (decoder.write(source, ampersand + 1) < 0) decoder.end();
    return characters ? { characters, end: ampersand + length } : undefined;
  };
}

/**
 * Tells everything in `source` from `from` on. Never throws; linear: what is not found is not searched for again.
 * @param wanted lower-case names of the attributes to tell; without, all. Pages have several times as many as anyone reads.
 */
export function scanHtml(source: string, from: number, tokens: HtmlTokens, wanted?: ReadonlySet<string>): void {
  const referenceAt = references(source);
  const { length } = source;
  let ampersand = -1;
  let noCdataEnd = false;

  const text = (start: number, end: number, decoded: boolean): void => {
    for (let at = start; decoded;) {
      // Kept from stretch to stretch: a page without any is searched once.
      if (ampersand < at) ampersand = indexOrEnd(source, '&', at);
      if (ampersand >= end) break;
      const found = referenceAt(ampersand);
      at = found ? found.end : ampersand + 1;
      if (!found) continue;
      if (ampersand > start) tokens.text(start, ampersand);
      tokens.reference(found.characters, ampersand, found.end);
      start = found.end;
    }
    if (start < end) tokens.text(start, end);
  };

  /** After the name of an opening tag: its attributes, up to and with the `>`. */
  const openTag = (start: number, nameEnd: number): number => {
    const tag = lower(source, start + 1, nameEnd);
    let attributes = NO_ATTRIBUTES;
    let at = nameEnd;
    let selfClosing = false;
    for (;;) {
      let code = source.charCodeAt(at);
      for (selfClosing = false; isSpace(code) || code === SLASH; code = source.charCodeAt(++at))
        selfClosing = code === SLASH;
      if (code === GREATER) break;
      // The page ends within the tag: the standard drops it.
      if (at >= length) return length;
      const attributeStart = at++;
      for (; at < length; at++) {
        code = source.charCodeAt(at);
        if (code === 61 || code === SLASH || code === GREATER || isSpace(code)) break;
      }
      const name = lower(source, attributeStart, at);
      const isWanted = !wanted || wanted.has(name);
      while (isSpace(code)) code = source.charCodeAt(++at);
      let value = '';
      if (code === 61) {
        code = source.charCodeAt(++at);
        while (isSpace(code)) code = source.charCodeAt(++at);
        if (code === 34 || code === 39) {
          const quote = source.indexOf(code === 34 ? '"' : "'", at + 1);
          if (quote < 0) return length;
          if (isWanted) value = source.slice(at + 1, quote);
          at = quote + 1;
        } else {
          const valueStart = at;
          while (at < length && code !== GREATER && !isSpace(code)) code = source.charCodeAt(++at);
          value = source.slice(valueStart, at);
        }
        if (value.includes('&')) value = decodeHTMLAttribute(value);
      }
      if (!isWanted) continue;
      if (attributes === NO_ATTRIBUTES) attributes = {};
      else if (Object.hasOwn(attributes, name)) continue;
      // Through defineProperty, an attribute named `__proto__` is one like any other.
      if (name === '__proto__') Object.defineProperty(attributes, name, { value, enumerable: true });
      else attributes[name] = value;
    }
    const end = at + 1;
    // `<script/>` is open, as in browsers. `<title/>` and `<style/>` are not: they stand in drawings and XHTML, and taken for
    // open they would swallow the page.
    const closed = selfClosing && tag !== 'script';
    tokens.openTag(tag, attributes, start, end, closed);
    return RAW.has(tag) && !closed ? rawText(tag, end) : end;
  };

  /** Content of a script, a style sheet, a title; the end tag is left to the caller. */
  const rawText = (name: string, start: number): number => {
    let end = start;
    for (;;) {
      end = indexOrEnd(source, '</', end);
      const after = end + 2 + name.length;
      if (end === length || (endsName(source.charCodeAt(after)) && lower(source, end + 2, after) === name)) break;
      end += 2;
    }
    if (end > start) text(start, end, WITH_REFERENCES.has(name));
    return end;
  };

  const declaration = (start: number): number => {
    // Unclosed, a comment hides all of the rest, in browsers too.
    if (source.startsWith('--', start + 2)) return after(source, '-->', start + 2);
    if (source.startsWith('[CDATA[', start + 2) && !noCdataEnd) {
      const end = source.indexOf(']]>', start + 9);
      if (end >= 0) return end + 3;
      noCdataEnd = true;
    }
    return after(source, '>', start + 2);
  };

  /** Where the stretch of text began that has not been told yet. */
  let told = from;
  let at = from;
  while (at < length) {
    const start = source.indexOf('<', at);
    if (start < 0) break;
    const code = source.charCodeAt(start + 1);
    const closing = code === SLASH;
    if (!isLetter(code) && !closing && code !== 33 && code !== 63) {
      // A `<` that stands for itself.
      at = start + 1;
      continue;
    }
    if (start > told) text(told, start, true);
    if (isLetter(code)) {
      at = openTag(start, nameEnd(source, start + 1));
    } else if (closing && isLetter(source.charCodeAt(start + 2))) {
      const end = nameEnd(source, start + 2);
      at = after(source, '>', end);
      tokens.closeTag(lower(source, start + 2, end), start, at);
    } else if (code === 33) {
      at = declaration(start);
    } else at = after(source, '>', start + 1);
    told = at;
  }
  if (told < length) text(told, length, true);
}

const indexOrEnd = (source: string, wanted: string, from: number): number => {
  const found = source.indexOf(wanted, from);
  return found < 0 ? source.length : found;
};
const after = (source: string, wanted: string, from: number): number => {
  const found = source.indexOf(wanted, from);
  return found < 0 ? source.length : found + wanted.length;
};
/** Also at the end of the source, where `charCodeAt` gives NaN. */
const endsName = (code: number): boolean => code === GREATER || code === SLASH || isSpace(code) || Number.isNaN(code);

function nameEnd(source: string, start: number): number {
  let end = start;
  while (!endsName(source.charCodeAt(end))) end++;
  return end;
}

/** Most names are in lower case already: only the others are made anew. */
function lower(source: string, start: number, end: number): string {
  const name = source.slice(start, end);
  for (let i = start; i < end; i++) {
    const code = source.charCodeAt(i);
    if (code >= 65 && code <= 90) return name.toLowerCase();
  }
  return name;
}
