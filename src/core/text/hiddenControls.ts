/**
 * Characters that act on a text or carry something in it without being seen: where they stand, so that they can be shown instead.
 * What a script or an emoji needs (joiners in Persian and Hindi, flags, soft hyphens in words) is none of them.
 */

/** Consecutive ones. UTF-16 offsets, end exclusive. */
export interface HiddenRun {
  start: number;
  end: number;
  /** Some of these characters change the direction of the text. */
  bidi: boolean;
  /** `U+202E`, each once, in order of place; at most `MOST_NAMED`. */
  codes: string[];
  /** `U+202E right-to-left override, U+200B zero-width space`; ends in `…` where there are more. */
  title: string;
}

const MOST_NAMED = 4;

const candidates =
  /[\0-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu;

const names: Record<number, string> = {
  0xad: 'soft hyphen',
  0x61c: 'Arabic letter mark',
  0x180e: 'Mongolian vowel separator',
  0x200b: 'zero-width space',
  0x200c: 'zero-width non-joiner',
  0x200d: 'zero-width joiner',
  0x200e: 'left-to-right mark',
  0x200f: 'right-to-left mark',
  0x2028: 'line separator',
  0x2029: 'paragraph separator',
  0x202a: 'left-to-right embedding',
  0x202b: 'right-to-left embedding',
  0x202c: 'end of directional formatting',
  0x202d: 'left-to-right override',
  0x202e: 'right-to-left override',
  0x2060: 'word joiner',
  0x2066: 'left-to-right isolate',
  0x2067: 'right-to-left isolate',
  0x2068: 'first strong isolate',
  0x2069: 'end of directional isolate',
  0xfeff: 'zero-width no-break space',
};

const isBidi = (code: number): boolean =>
  code === 0x61c ||
  code === 0x200e ||
  code === 0x200f ||
  code === 0x2029 ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2066 && code <= 0x206f) ||
  (code >= 0x1c && code <= 0x1e) ||
  code === 0x85;
const isVariation = (code: number): boolean =>
  (code >= 0xfe00 && code <= 0xfe0f) || (code >= 0xe0100 && code <= 0xe01ef) || (code >= 0x180b && code <= 0x180f);
const isTag = (code: number): boolean => code >= 0xe0020 && code <= 0xe007f;
const isSkinTone = (code: number): boolean => code >= 0x1f3fb && code <= 0x1f3ff;

const word = /[\p{L}\p{M}\p{N}]/u;
/** Scripts whose letters never join, so that a joiner between them has nothing to do. */
const unjoined =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{N}]/u;
/** Written without blanks: where a word may end is told by U+200B. */
const unspaced = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;
const pictograph = /\p{Extended_Pictographic}/u;

/** @param before the character in front, as a code point; undefined: none. @param after as `before`. */
function isNeeded(code: number, before: number | undefined, after: number | undefined, inFlag: boolean): boolean {
  if (before === undefined) return false;
  const from = String.fromCodePoint(before);
  const to = after === undefined ? '' : String.fromCodePoint(after);
  if (isVariation(code)) return !isVariation(before) && !/[\s\p{C}]/u.test(from);
  if (isTag(code)) return inFlag;
  switch (code) {
    case 0xad:
      return word.test(from) && word.test(to);
    case 0x200b:
      return unspaced.test(from) && unspaced.test(to);
    case 0x180e:
      return /\p{Script=Mongolian}/u.test(from);
    case 0x200c:
      return word.test(from) && !unjoined.test(from);
    case 0x200d:
      return (
        (word.test(from) && !isVariation(before) && !unjoined.test(from)) ||
        ((pictograph.test(from) || isVariation(before) || isSkinTone(before)) && pictograph.test(to))
      );
    default:
      return false;
  }
}

const codeOf = (code: number): string => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
const nameOf = (code: number): string =>
  names[code] ??
  (isTag(code) || code === 0xe0001
    ? `tag ${code > 0xe0020 && code < 0xe007f ? String.fromCodePoint(code - 0xe0000) : 'character'}`
    : isVariation(code)
      ? 'variation selector'
      : code < 0xa0
        ? 'control character'
        : 'invisible character');

/** The code point that ends at a UTF-16 offset; undefined: none. */
function codeBefore(text: string, at: number): number | undefined {
  if (at === 0) return undefined;
  const pair = at > 1 ? text.codePointAt(at - 2)! : 0;
  return pair > 0xffff ? pair : text.charCodeAt(at - 1);
}

/** In order; linear in the length. @param start UTF-16 range in `text` */
export function hiddenControls(text: string, start = 0, end = text.length): HiddenRun[] {
  const runs: HiddenRun[] = [];
  /** Where the tags of a flag end so far: they follow a black flag, as in the flag of Scotland. */
  let flagEnd = -1;
  for (const match of text.slice(start, end).matchAll(candidates)) {
    const at = start + match.index;
    const after = at + match[0].length;
    const code = match[0].codePointAt(0)!;
    const before = codeBefore(text, at);
    const inFlag = isTag(code) && (before === 0x1f3f4 || flagEnd === at);
    if (inFlag && code !== 0xe007f) flagEnd = after;
    if (isNeeded(code, before, text.codePointAt(after), inFlag)) continue;
    const last = runs.at(-1);
    const run = last?.end === at ? last : { start: at, end: at, bidi: false, codes: [], title: '' };
    if (run !== last) runs.push(run);
    run.end = after;
    run.bidi ||= isBidi(code);
    const shown = codeOf(code);
    if (run.codes.includes(shown)) continue;
    if (run.codes.length < MOST_NAMED) {
      run.codes.push(shown);
      run.title += `${run.title && ', '}${shown} ${nameOf(code)}`;
    } else if (!run.title.endsWith('…')) run.title += ', …';
  }
  return runs;
}

/** A text for one line of the user interface: what would act on it unseen is named in it, `⟨U+202E⟩`. */
export function visibleText(text: string): string {
  const runs = hiddenControls(text);
  if (runs.length === 0) return text;
  let visible = '';
  let from = 0;
  for (const { start, end, codes, title } of runs) {
    visible += `${text.slice(from, start)}⟨${codes.join(' ')}${title.endsWith('…') ? ' …' : ''}⟩`;
    from = end;
  }
  return visible + text.slice(from);
}
