/** Cuts a text into lines and tells the language of each, as an article may carry a headline or a dateline in another one. */
import hanFold from './data/hanFold.json';

export interface Line {
  text: string;
  /** UTF-16 offset of the line in the whole text. */
  start: number;
  /** Primary language: `zh`, `ja`, `ko`, `id`, `en`, or that of the text. */
  language: string;
  /** `text` with traditional Chinese characters made simplified (same length); the text itself in other languages. */
  folded: string;
  /** A headline in capitals, or with Every Word Capitalised, says nothing by its capitals. */
  capitals: 'sentence' | 'title' | 'upper';
}

const simplified = new Uint16Array(0x10000);
for (let i = 0; i < hanFold.traditional.length; i++) {
  simplified[hanFold.traditional.charCodeAt(i)] = hanFold.simplified.charCodeAt(i);
}

/** Traditional Chinese characters made simplified, one by one: the length stays. */
export function foldHan(text: string): string {
  let folded = '';
  let done = 0;
  for (let at = 0; at < text.length; at++) {
    const code = simplified[text.charCodeAt(at)]!;
    if (code === 0) continue;
    folded += text.slice(done, at) + String.fromCharCode(code);
    done = at + 1;
  }
  return done === 0 ? text : folded + text.slice(done);
}

/** Latin-script languages whose own patterns there are. */
const latin = /^(?:en|id|ms)$/;
const indonesianWords = /\b(?:yang|dan|dengan|untuk|pada|dari|akan|tidak|adalah|mengatakan)\b/g;
const englishWords = /\b(?:the|and|of|that|with|for|said|was|has)\b/g;
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** How many letters of each East Asian script a line has, and of any other. */
function scriptsOf(line: string): { kana: number; hangul: number; han: number; other: number } {
  const scripts = { kana: 0, hangul: 0, han: 0, other: 0 };
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (code < 0x3041) {
      if ((code | 0x20) >= 0x61 && code !== 0x7f) scripts.other++;
    } else if (code <= 0x30fa) scripts.kana++;
    else if (code >= 0x4e00 && code <= 0x9fff) scripts.han++;
    else if (code >= 0xac00 && code <= 0xd7a3) scripts.hangul++;
  }
  return scripts;
}

function languageOf(line: string, language: string | undefined): string {
  const { kana, hangul, han, other } = scriptsOf(line);
  // A name in brackets does not make a line foreign: what most of its letters are decides where scripts meet.
  if (kana > 0 && !(language === 'zh' && kana * 4 < han)) return language === 'ko' && hangul > kana ? 'ko' : 'ja';
  if (hangul > 0 && !((language === 'zh' || language === 'ja') && hangul < han)) return 'ko';
  if (han > 0 && han * 3 > other) return language === 'ja' ? 'ja' : 'zh';
  if (language && !/^(?:zh|ja|ko)$/.test(language)) return language;
  return count(line, indonesianWords) > count(line, englishWords) ? 'id' : 'en';
}

/** Longer lines are no headlines. */
const longestHeadline = 200;

function capitalsOf(line: string): Line['capitals'] {
  if (line.length > longestHeadline) return 'sentence';
  if (!/\p{Ll}/u.test(line)) return count(line, /\p{Lu}/gu) > 11 ? 'upper' : 'sentence';
  if (/[.!?…]["”’)]*\s*$/.test(line)) return 'sentence';
  const longWords = count(line, /(?<!\p{L})\p{L}{4,}/gu);
  const capitalised = count(line, /(?<!\p{L})\p{Lu}\p{L}{3,}/gu);
  return longWords >= 4 && capitalised / longWords > 0.75 ? 'title' : 'sentence';
}

/** The lines of a text that have something in them. `language`: BCP 47. */
export function textLines(text: string, language: string | undefined): Line[] {
  const primary = language?.toLowerCase().split(/[-_]/)[0];
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') {
      const own = languageOf(line, primary);
      const capitals = latin.test(own) ? capitalsOf(line) : 'sentence';
      lines.push({ text: line, start, language: own, folded: own === 'zh' ? foldHan(line) : line, capitals });
    }
    start += line.length + 1;
  }
  return lines;
}
