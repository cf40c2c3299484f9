/** What a line's characters tell, in any language: the numbers that both line classifiers, for HTML and for plain text, begin with. */
import { bylineOf, chromeKind, isBracketDateline, isCredit, isDateLine } from './chromeLines';
import type { ChromeKind } from './chromePhrases';

/** Length as a reader feels it: a Han character or kana says what two or three letters do. */
export function weight(text: string): number {
  let wide = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x2e80 && code <= 0x9fff) wide++;
  }
  return text.length + wide * 1.5;
}

const SENTENCE_END = /[.!?…。！？।؟"”»」』’')）\]】:：]$/;
/** Below this a line is a label, a name, a date; at least a short sentence above. */
export const SHORT = 45;

/** Something a line as a whole is, rather than prose. */
export type Special = 'byline' | 'date line' | 'dateline' | 'credit';

export interface LineText {
  weight: number;
  /** Ends as a sentence does. */
  ended: boolean;
  kind: ChromeKind | undefined;
  special: Special | undefined;
  /** Marks inside the line that only sentences have. */
  commas: number;
  stops: number;
  digits: number;
  capitals: number;
  words: number;
  /** `|`, `»`, `›`, `/`, `•`, `·`. */
  separators: number;
}

const set = (characters: string): Set<number> => new Set([...characters].map((character) => character.charCodeAt(0)));
const COMMAS = set(',;、，；،؛');
const STOPS = set('.!?。！？।؟…');
const SEPARATORS = set('|»›•·>/｜');

export function lineText(text: string): LineText {
  let wide = 0;
  let commas = 0;
  let stops = 0;
  let digits = 0;
  let capitals = 0;
  let words = 1;
  let separators = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 97 && code <= 122) continue;
    if (code === 32) words++;
    else if (code >= 48 && code <= 57) digits++;
    else if ((code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde) || (code >= 0x391 && code <= 0x42f))
      capitals++;
    else if (code >= 0x2e80 && code <= 0x9fff) wide++;
    else if (COMMAS.has(code)) commas++;
    else if (STOPS.has(code)) stops++;
    else if (SEPARATORS.has(code)) separators++;
    else if (code >= 0xff00 && COMMAS.has(code)) commas++;
  }
  return {
    weight: text.length + wide * 1.5,
    ended: SENTENCE_END.test(text),
    kind: chromeKind(text),
    special: specialOf(text, digits),
    commas,
    stops,
    digits,
    capitals,
    words,
    separators,
  };
}

function specialOf(text: string, digits: number): Special | undefined {
  if (text.length > 220) return undefined;
  if (bylineOf(text) !== undefined) return 'byline';
  if ((digits > 0 || /[一二三四五六七八九〇]/.test(text)) && isDateLine(text)) return 'date line';
  if (isBracketDateline(text)) return 'dateline';
  return isCredit(text) ? 'credit' : undefined;
}

/** Chrome kinds as one number, the surest last; 0 where there is none. */
const KINDS: (ChromeKind | undefined)[] = [
  undefined, 'subscribe', 'navigation', 'app', 'feed', 'comments', 'related', 'consent', 'copyright', 'share', 'advertisement',
]; // prettier-ignore
const SPECIALS: (Special | undefined)[] = [undefined, 'credit', 'dateline', 'byline', 'date line'];

export const TEXT_NAMES = [
  'weight',
  'ended',
  'kind',
  'special',
  'commas',
  'stops',
  'digits',
  'capitals',
  'wordLength',
  'separators',
  'opens',
];

/** The line alone as numbers, in the order of `TEXT_NAMES`. */
export function textNumbers(text: string, facts: LineText): number[] {
  const length = Math.max(1, text.length);
  return [
    Math.min(facts.weight, 1000),
    facts.ended ? 1 : 0,
    KINDS.indexOf(facts.kind),
    SPECIALS.indexOf(facts.special),
    (facts.commas * 100) / facts.weight,
    (facts.stops * 100) / facts.weight,
    facts.digits / length,
    facts.capitals / length,
    facts.weight / facts.words,
    Math.min(facts.separators, 9),
    openingOf(text),
  ];
}

/** How a line begins: with a letter or digit (0), a quotation mark (1), a dash or bullet (2), a bracket (3), other (4). */
function openingOf(text: string): number {
  const first = text[0] ?? '';
  if (/[\p{L}\p{N}]/u.test(first)) return 0;
  if (/["“”„«»'‘’「『]/.test(first)) return 1;
  if (/[-–—•·*▶■●◆▲△○◇]/.test(first)) return 2;
  return /[([【（<〈［]/.test(first) ? 3 : 4;
}
