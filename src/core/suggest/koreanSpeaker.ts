/** Who is the topic or subject of a Korean report. */
import type { Span } from '../text/spans';
import { notTopics, openings, pronoun, settings, speakerEnds } from './data/ko';
import { namesWithin, speaks } from './namesWithin';
import type { NamedSpan } from './suggestedClaim';

export interface Topic {
  mention: Span;
  /** Where what follows its particle begins. */
  end: number;
}

/** A subject further from where its clause begins is that of what is said. Before a quotation, a person may be long described. */
const longest = 60;
const longestBeforeQuotation = 140;
/** A longer description is left out of the mention where a name ends it. */
const longestMention = 22;

const words = /[^\s,.“”"‘’]+/g;
const particles = /(?:께서는|께서|측은|은|는|이|가|도)$/;
const endsAsSpeaker = new RegExp(`(?:${speakerEnds})(?:\\([^)]{1,40}\\))?$`);
const noTopic = new RegExp(notTopics);
const opening = new RegExp(`^(?:${openings}),?\\s+`);
const setting = new RegExp(`^[^,.“”"]{0,40}?${settings}[는도]?,?\\s+`);

/**
 * The speaker among "X은", "X는", "X이" or "X가" in a part of a sentence: the first that is plainly one, by a name or its last
 * word; else the topic right before a quotation.
 * @param before what begins at `end`: words that are quoted, or not, or the verb that reports them.
 */
export function koreanTopic(
  text: string,
  names: readonly NamedSpan[],
  start: number,
  end: number,
  before: 'quotation' | 'clause' | 'verb',
): Topic | undefined {
  const from = withoutOpening(text, start, end);
  const limit = Math.min(end, from + (before === 'quotation' ? longestBeforeQuotation : longest));
  let last: Topic | undefined;
  for (const { 0: word, index } of text.slice(from, limit).matchAll(words)) {
    const particle = particles.exec(word)?.[0];
    if (!particle || particle === word || noTopic.test(word)) continue;
    const stem = word.slice(0, -particle.length);
    if (!agrees(stem, particle)) continue;
    const stemEnd = from + index + stem.length;
    let after = from + index + word.length;
    while (/[\s,]/.test(text.charAt(after))) after++;
    const topic = { mention: mentionOf(text, names, from, stemEnd), end: after };
    const isTopic = /[은는]$/.test(particle);
    // 항만청은 선주들이 …: the second is in what is said.
    if (!isTopic && last) break;
    // 형사부(이름 판사)는: who is meant stands before the brackets.
    const bracket = stem.endsWith(')') ? text.lastIndexOf('(', stemEnd) : -1;
    const wordStart = bracket > from ? Math.max(from, bracket - 12) : from + index;
    if (before === 'verb' || isSpeaker(text, names, [wordStart, bracket > from ? bracket : stemEnd], isTopic))
      return topic;
    if (isTopic) last = topic;
    // 그는 또한 …, 그는, …: what is said comes after.
    if (
      isTopic &&
      (/,\s/.test(text.slice(stemEnd + particle.length, after)) || opening.test(text.slice(after, after + 12)))
    )
      return topic;
  }
  return before === 'quotation' && last && end - last.end < 30 ? last : undefined;
}

/** Where a clause begins after words like 그러나 and, of what is said, after 인터뷰에서. */
export function withoutOpening(text: string, start: number, end: number, where = false): number {
  let from = start;
  while (from < end && /[\s,.]/.test(text.charAt(from))) from++;
  for (const pattern of where ? [opening, setting, opening] : [opening, opening])
    from += pattern.exec(text.slice(from, Math.min(end, from + 80)))?.[0].length ?? 0;
  return from;
}

/** 은 and 이 follow a consonant, 는 and 가 a vowel: 있는 is no topic. */
function agrees(stem: string, particle: string): boolean {
  const code = stem.charCodeAt(stem.length - 1) - 0xac00;
  if (code < 0 || code > 11171) return true;
  const consonant = code % 28 !== 0;
  if (particle === '은' || particle === '이') return consonant;
  return particle === '는' || particle === '가' ? !consonant : true;
}

export function isSpeaker(text: string, names: readonly NamedSpan[], [start, end]: Span, orPlace = false): boolean {
  const words = text.slice(start, end);
  if (pronoun.test(words) || endsAsSpeaker.test(words)) return true;
  return namesWithin(names, Math.max(0, start - 30), end).some(
    (name) => (speaks(name) || (orPlace && name.label === 'LOC')) && name.end > start && end - name.end <= 4,
  );
}

/** The noun that ends at `end`; of a long description, the name at its end. */
export function mentionOf(text: string, names: readonly NamedSpan[], start: number, end: number): Span {
  let from = start;
  const comma = text.lastIndexOf(',', end - 1);
  if (comma >= from) from = withoutOpening(text, comma + 1, end);
  const place = setting.exec(text.slice(from, end));
  if (place && from + place[0].length < end) from += place[0].length;
  // 작년 봄에 선장이: without when and where.
  const when = /^(?:(?:.{1,30}(?:에서?|동안|후|뒤|전에|당시)|\d{1,2}일(?:\(현지시간\))?)\s)(?=\S)/.exec(
    text.slice(from, end),
  );
  if (when) from += when[0].length;
  if (end - from <= longestMention) return [from, end];
  const name = namesWithin(names, from, end).findLast(
    (one) => one.label === 'PER' && end - one.end <= 12 && text.charAt(one.start - 1) !== '(',
  );
  return name ? [name.start, end] : [from, end];
}
