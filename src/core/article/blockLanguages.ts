/** Blocks in another language than the article: a Japanese headline over Indonesian text, a quoted letter, a second version. */
import type { Block } from './article';
import { detectLanguage, lengthOf, NOT_LATIN, SCRIPTS, TAGS } from './detectLanguage';
import { rankLanguages } from './trigrams';

/** Letters of another script in a block that say something: a name in brackets has fewer. */
const MIN_FOREIGN = 6;
/** A script that several languages share tells which one from here on. */
const MIN_SHARED = 60;
/** Shorter blocks in the article's own script are not judged. */
const MIN_BLOCK = 120;
/** Longer blocks are judged by their beginning. */
const MAX_BLOCK = 500;
/**
 * The article's language is out of the question where it scores less than this in a block (the likeliest scores 1). Measured on
 * 479 paragraphs of 11 languages: none scores less in its own, four in five do in others.
 */
const MAX_OWN = 0.75;
/** Share of a block's short words that the article also uses elsewhere; most blocks of its language have more. */
const COMMON = 0.45;

const EAST_ASIAN: Record<string, RegExp> = {
  zh: /\p{sc=Han}+/gu,
  ja: /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+/gu,
  ko: /[\p{sc=Hangul}\p{sc=Han}]+/gu,
};
const LETTERS = /\p{L}+/gu;
/** Addresses and accounts are in no language. */
const withoutAddresses = (text: string): string =>
  text
    .split(/\s/)
    .filter((word) => !/[./@:]\S/.test(word))
    .join(' ');
const KANA = /[\p{sc=Hiragana}\p{sc=Katakana}]+/gu;

/** Sets `language` on the blocks of `text` that are clearly in another language than the article. */
export function markLanguages(text: string, blocks: readonly Block[], language: string | undefined): void {
  const base = language?.split('-')[0] ?? '';
  const group = SCRIPTS.find(([, languages]) => languages.split(' ').some((code) => TAGS[code] === base));
  const own = EAST_ASIAN[base] ?? group?.[0];
  if (!own) return;
  const codes = group?.[1].split(' ') ?? [];
  /** Short words of each longer block, and how often they stand in all of them: most are particles of the language. */
  const words = new Map<Block, string[]>();
  const counts = new Map<string, number>();
  for (const block of blocks) {
    if (block.type === 'image' || block.type === 'preformatted' || block.end - block.start < MIN_FOREIGN) continue;
    const content = text.slice(block.start, Math.min(block.end, block.start + MAX_BLOCK));
    const other = otherScript(content, own, base);
    if (other && other.split('-')[0] !== base) block.language = other;
    else if (codes.length > 1 && content.length >= MIN_BLOCK) {
      const short = shortWords(content);
      words.set(block, short);
      for (const word of short) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  for (const [block, short] of words) {
    const here = new Map<string, number>();
    for (const word of short) here.set(word, (here.get(word) ?? 0) + 1);
    let common = 0;
    for (const [word, count] of here) if (counts.get(word)! > count) common += count;
    if (common > short.length * COMMON) continue;
    const found = sameScript(text.slice(block.start, Math.min(block.end, block.start + MAX_BLOCK)), codes, base);
    if (found && found !== base) block.language = found;
  }
}

/** Words of up to four letters. */
function shortWords(text: string): string[] {
  const found: string[] = [];
  for (let start = 0; start < text.length;) {
    let end = text.indexOf(' ', start);
    if (end < 0) end = text.length;
    if (end > start && end - start < 5) found.push(text.slice(start, end));
    start = end + 1;
  }
  return found;
}

/** By the letters alone; a block that mixes scripts is left as it is. */
function otherScript(content: string, own: RegExp, base: string): string | undefined {
  // Quick, and right for nearly all blocks: nothing but Latin letters in a Latin article.
  if (own === SCRIPTS[0]![0] && !NOT_LATIN.test(content)) return undefined;
  const letters = lengthOf(content, LETTERS);
  const mine = lengthOf(content, own);
  if (base === 'zh' && mine < letters && lengthOf(content, KANA) * 4 > letters) return 'ja';
  if (letters - mine < MIN_FOREIGN || mine > letters * 0.2) return undefined;
  const found = detectLanguage(content);
  const isShared = SCRIPTS.some(
    ([, languages]) => languages.includes(' ') && languages.split(' ').some((code) => TAGS[code] === found),
  );
  return isShared && lengthOf(withoutAddresses(content), LETTERS) < MIN_SHARED ? undefined : found;
}

function sameScript(content: string, codes: string[], base: string): string | undefined {
  const ranked = rankLanguages(content, codes);
  const mine = ranked.find(([code]) => TAGS[code] === base);
  return mine && mine[1] < MAX_OWN ? TAGS[ranked[0]![0]] : undefined;
}
