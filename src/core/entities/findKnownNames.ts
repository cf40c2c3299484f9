/** Looks the names of the gazetteer up in a line, with what each script needs to tell a name from the middle of a word. */
import type { Candidate } from './candidate';
import { particles, afterPlace } from './data/ko';
import { gazetteer } from './gazetteer';
import type { Line } from './line';
import { words } from './nameIndex';

const isHangul = (code: number): boolean => code >= 0xac00 && code <= 0xd7a3;
const isKatakana = (code: number): boolean => (code >= 0x30a1 && code <= 0x30fa) || code === 0x30fc;
/** Whether a UTF-16 unit belongs to a word of a script that sets spaces between words. */
export function isWordUnit(code: number): boolean {
  if (code < 0x80) return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7;
}

const particleSet = new Set(words(particles));
const afterPlaceList = words(afterPlace);
/** The end of the Hangul word that `start` is in. */
export function hangulEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && isHangul(text.charCodeAt(end))) end++;
  return end;
}
/** Whether the rest of a Korean word after a name is a particle, a short suffix or nothing. */
export function koreanNameEnds(text: string, end: number): boolean {
  const rest = text.slice(end, hangulEnd(text, end));
  if (rest === '' || particleSet.has(rest)) return true;
  return afterPlaceList.some(
    (suffix) =>
      rest.startsWith(suffix) && (rest.length === suffix.length || particleSet.has(rest.slice(suffix.length))),
  );
}

/** Whether [start, end) may be a word of its own. */
function isWhole(text: string, start: number, end: number, language: string): boolean {
  const first = text.charCodeAt(start);
  const last = text.charCodeAt(end - 1);
  const before = start > 0 ? text.charCodeAt(start - 1) : 0;
  const after = end < text.length ? text.charCodeAt(end) : 0;
  if (isWordUnit(first) && isWordUnit(before)) return false;
  // In CJK text an acronym may touch anything but other letters; elsewhere a name ends where the word ends.
  if (isWordUnit(last) && isWordUnit(after)) return false;
  if (isHangul(first)) {
    if (isHangul(before)) return false;
    return koreanNameEnds(text, end) || end - start >= 4;
  }
  if (
    isKatakana(first) &&
    (isKatakana(before) || isKatakana(after) || (after === 0x30fb && isKatakana(text.charCodeAt(end + 1))))
  )
    return false;
  if (isKatakana(first) && before === 0x30fb && isKatakana(text.charCodeAt(start - 2))) return false;
  if (language === 'ja' && (end - start === 2 ? /[語字酒史画食製流式系]/ : /[語字]/).test(text[end] ?? ''))
    return false;
  if (language === 'zh' && /[语文裔籍]/.test(text[end] ?? '')) return false;
  return true;
}

export interface KnownHit extends Candidate {
  entity: string;
}

export function findKnownNames(line: Line): KnownHit[] {
  const { names, upperNames } = gazetteer(line.language);
  const text = line.folded;
  const spaced = !/^(?:zh|ja|th)$/.test(line.language);
  const hits: KnownHit[] = [];
  let at = 0;
  const accept = (end: number): boolean => isWhole(text, at, end, line.language);
  for (; at < text.length; at++) {
    // Where words are spaced a name can start only where a word does.
    if (spaced && at > 0 && isWordUnit(text.charCodeAt(at - 1)) && isWordUnit(text.charCodeAt(at))) continue;
    const hit = names.at(text, at, accept) ?? (line.capitals === 'upper' ? upperNames.at(text, at, accept) : undefined);
    if (!hit) continue;
    const { label, rule, score, entity } = hit.value;
    hits.push({ start: at, end: hit.end, label, rule, entity, score });
    at = hit.end - 1;
  }
  return hits;
}
