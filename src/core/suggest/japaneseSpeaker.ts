/** Who is the topic or subject of a Japanese report. */
import type { Span } from '../text/spans';
import { openings, pronoun, settings, speakerEnds } from './data/ja';
import { namesWithin, speaks } from './namesWithin';
import type { NamedSpan } from './suggestedClaim';

export interface Topic {
  mention: Span;
  /** Where what follows its particle begins. */
  end: number;
}

/** No topic is longer, or further from the sentence's beginning. */
const longest = 45;
const farthest = 160;

const particle = /(?<particle>は|が|も)(?<pause>、)?/g;
const endsAsSpeaker = new RegExp(`(?:${speakerEnds})(?:（[^）]{1,30}）|\\([^)]{1,30}\\))?$`);
const opening = new RegExp(`^(?:${openings})、?`);
/** What may follow the characters of a name. */
const honorific = /(?:さん|ちゃん|くん|たち|ら)$/;
/** この点について某氏: what it is about. */
const aboutBefore = /^.{1,30}?(?:について|に関して|に対して|をめぐって)(?=[^ぁ-ん])/;
const settingBefore = new RegExp(`^.{0,20}?${settings}、?(?=.)`);

/**
 * The speaker among "X は" or "X が" in a part of a sentence: the first that is plainly one, by a name, by its last word, or by
 * the pause or quotation after は.
 * @param inQuotation whether an offset stands within a quotation.
 */
export function japaneseTopic(
  text: string,
  names: readonly NamedSpan[],
  start: number,
  end: number,
  inQuotation: (offset: number) => boolean,
): Topic | undefined {
  const limit = Math.min(end, start + farthest);
  for (const match of text.slice(start, limit).matchAll(particle)) {
    const at = start + match.index;
    if (inQuotation(at)) continue;
    const mention = nounBefore(text, start, at);
    if (!mention) continue;
    const after = at + match[0].length;
    const { particle: word, pause } = match.groups!;
    if (/^(?:これ|それ|あれ|この|どれ|何|誰|以下|以上|次$)|(?:中|際|時|後|日|場合)$/.test(text.slice(...mention)))
      continue;
    const next = text.charAt(after);
    const quote = next === '「' || next === '“';
    const paused = quote || (word === 'は' && pause !== undefined);
    // Without a pause, が or も may as well be in what is said.
    const near = word === 'は' || quote || pause !== undefined || hasName(text, names, mention);
    if (
      (near && isSpeaker(text, names, mention)) ||
      // A noun: について and the like end in kana.
      (paused && /[^ぁ-ん]$/.test(text.slice(...mention)))
    )
      return { mention, end: after };
  }
  return undefined;
}

/** The noun that ends at an offset, back to the last mark, without the words that open a clause and those for where it was said. */
export function nounBefore(text: string, start: number, end: number): Span | undefined {
  while (end > start && /[\s:：・]/.test(text.charAt(end - 1))) end--;
  let from = end;
  let depth = 0;
  for (; from > start && end - from <= longest + 40; from--) {
    const character = text.charAt(from - 1);
    if (character === '）' || character === ')') depth++;
    else if (character === '（' || character === '(') depth--;
    else if (depth <= 0 && '、。」』】，!？！?\n　'.includes(character)) {
      // ケン・「船長」・モリ: a nickname within a name.
      if (!(character === '」' && text.charAt(from) === '・')) break;
    }
  }
  // 「Q」と話した某氏: without the verb before the speaker.
  if (text.charAt(from) === 'と') {
    const bracket = text.charAt(end - 1) === '）' ? text.lastIndexOf('（', end - 1) : -1;
    const nameEnd = bracket > from ? bracket : end;
    let name = nameEnd - (honorific.exec(text.slice(from, nameEnd))?.[0].length ?? 0);
    while (name > from && !/[ぁ-ん]/.test(text.charAt(name - 1))) name--;
    from = name;
  }
  for (const pattern of [aboutBefore, opening, settingBefore, opening])
    from += pattern.exec(text.slice(from, end))?.[0].length ?? 0;
  if (end - from > longest) {
    // A long description: from the last noun that の leads to.
    const of = text.slice(from, end).lastIndexOf('の');
    if (of < 0) return undefined;
    from += of + 1;
  }
  while (from < end && /[\s:：・“]/.test(text.charAt(from))) from++;
  return end - from < 1 || end - from > longest ? undefined : [from, end];
}

export function isSpeaker(text: string, names: readonly NamedSpan[], mention: Span): boolean {
  const words = text.slice(...mention);
  return pronoun.test(words) || endsAsSpeaker.test(words) || hasName(text, names, mention);
}

function hasName(text: string, names: readonly NamedSpan[], [start, end]: Span): boolean {
  if (pronoun.test(text.slice(start, end))) return true;
  return namesWithin(names, start, end).some((name) => speaks(name) && end - name.end <= 6);
}
