/** One-character countries that stand together or before an office: 日美韩三国外长, 米大統領, 한미일. */
import type { Candidate } from './candidate';
import * as ja from './data/ja';
import * as ko from './data/ko';
import * as zh from './data/zh';
import type { Line } from './line';
import { wordIndex, words } from './nameIndex';
import { entityKey } from './wikidata';

const isHan = (char: string | undefined): boolean => char !== undefined && /[一-鿿]/.test(char);
const isHangul = (char: string | undefined): boolean => char !== undefined && /[가-힣]/.test(char);

function* each(text: string, start: number, end: number, codes: Record<string, string>): Generator<Candidate> {
  for (let at = start; at < end; at++) {
    yield {
      start: at,
      end: at + 1,
      label: 'LOC',
      score: 0.84,
      rule: 'country-abbreviation',
      entity: entityKey(codes[text[at]!]!),
    };
  }
}
const runOf = (codes: Record<string, string>, quantity: string): RegExp =>
  new RegExp(`[${Object.keys(codes).join('')}]${quantity}`, 'g');

const chineseRun = runOf(zh.countryCharacters, '{2,6}');
/** First characters that are more often a word of the sentence: 其中日韩, 以美国. */
const isChineseStart = (before: string | undefined, char: string): boolean =>
  !(
    char === '以' ||
    char === '新' ||
    char === '意' ||
    char === '加' ||
    (char === '中' && /[其之当集]/.test(before ?? '')) ||
    (char === '日' && /[\d一二三四五六七八九十今昨当次近]/.test(before ?? ''))
  );
/** Last characters likewise: 美以及, 日加强, 中法院. */
const isChineseEnd = (char: string, after: string): boolean =>
  !(
    (char === '以' && !/^(?:关系|战|冲突|停火|谈判|双方|两国|之间)/.test(after)) ||
    (char === '加' && !/^(?:关系|两国|外长|双方|贸易|边境|三国)/.test(after)) ||
    (char === '新' && !/^[两三四五]国/.test(after)) ||
    (char === '意' && !/^(?:关系|[两三四五]国)/.test(after)) ||
    (char === '法' && /^[律院官案]/.test(after)) ||
    (char === '日' && /^[本前内]/.test(after))
  );

function* chinese(text: string): Generator<Candidate> {
  for (const match of text.matchAll(chineseRun)) {
    let start = match.index;
    let end = start + match[0].length;
    while (start < end && !isChineseStart(text[start - 1], text[start]!)) start++;
    while (end > start && !isChineseEnd(text[end - 1]!, text.slice(end, end + 4))) end--;
    if (end - start < 2 || new Set(text.slice(start, end)).size < end - start) continue;
    if (zh.afterCountryRun.test(text.slice(end, end + 4)) || end - start > 2)
      yield* each(text, start, end, zh.countryCharacters);
  }
  for (const match of text.matchAll(/[访驻][美日韩华中俄朝英法德欧台印]/g)) {
    if (/[国方洲]/.test(text[match.index + 2] ?? '')) continue;
    const codes = { ...zh.countryCharacters, 华: 'CN' };
    yield* each(text, match.index + 1, match.index + 2, codes);
  }
}

const japaneseRun = runOf(ja.countryCharacters, '{1,5}');
function* japanese(text: string): Generator<Candidate> {
  for (const match of text.matchAll(japaneseRun)) {
    const start = match.index;
    const end = start + match[0].length;
    if (isHan(text[start - 1]) || /\d/.test(text[start - 1] ?? '') || /[ァ-ヺー]/.test(text[start - 1] ?? '')) continue;
    // ロ is a letter of any katakana word.
    if (/ロ$/.test(match[0]) && /[ァ-ヺー]/.test(text[end] ?? '')) continue;
    const after = text.slice(end, end + 5);
    const isRun =
      end - start > 1 &&
      (ja.afterCountryRun.test(after) || end - start > 2) &&
      match[0] !== '北欧' &&
      match[0] !== '北米' &&
      match[0] !== '比日';
    const isLone = end - start === 1 && !/[日北比ロ朝]/.test(match[0]) && ja.afterLoneCountry.test(after);
    if (isRun || isLone) yield* each(text, start, end, ja.countryCharacters);
  }
}

const koreanRuns = wordIndex(words(ko.countryRunWords));
function* korean(text: string): Generator<Candidate> {
  for (let at = 0; at < text.length; at++) {
    if (!isHangul(text[at]) || isHangul(text[at - 1])) continue;
    const run = koreanRuns.at(text, at, (end) => ko.afterCountryRun.test(text.slice(end, end + 5)));
    if (run) yield* each(text, at, run.end, ko.countryRuns);
  }
  // 미 국무부, 북 미사일: as papers print it, before an office only.
  for (const match of text.matchAll(
    /(?<![가-힣])[미영독불중일러북](?= (?:국무부|국무장관|국방부|국방장관|대통령|정부|의회|상원|하원|백악관|재무부|재무장관|연방|법무부|외교부|외무상|총리|당국))/g,
  )) {
    yield* each(text, match.index, match.index + 1, { ...ko.countryRuns, 불: 'FR' });
  }
}

export function findCountryRuns(line: Line): Candidate[] {
  if (line.language === 'zh') return [...chinese(line.folded)];
  if (line.language === 'ja') return [...japanese(line.text)];
  if (line.language === 'ko') return [...korean(line.text)];
  return [];
}
