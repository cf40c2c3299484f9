/** People in Japanese: a name before its role or honorific (上川陽子外相, バイデン大統領), or a known surname with a given name. */
import type { Candidate } from './candidate';
import * as ja from './data/ja';
import type { Line } from './line';
import { wordIndex, words } from './nameIndex';

const titleIndex = wordIndex(words(ja.titles));
const katakanaTitles = wordIndex(words(ja.katakanaTitles));
const surnames = wordIndex(words(ja.surnames));
const givenNameEnds = new Set(ja.givenNameEnds);
const notNameCharacters = new Set(ja.notNameCharacters);
/** Words in katakana that stand before a title and are no names. */
const notNames = new Set(
  words(
    'チーム クラブ グループ サッカー プロ メンバー リーダー トップ パートナー スタッフ ゲスト タレント モデル アイドル アナウンサー キャプテン マネジャー ファン ユーザー オーナー ヒロイン ホスト マスター キリスト カトリック ローマ イスラム ムスリム フリー ベテラン ライバル レギュラー ジャーナリスト ピアニスト',
  ),
);

const isKanji = (char: string | undefined): boolean =>
  char !== undefined && /[一-鿿々〆ヶ㐀-䶿\ud840-\udfff]/.test(char);
const isKatakana = (char: string | undefined): boolean => char !== undefined && /[ァ-ヺー・＝]/.test(char);

/** Whether a run of kanji is built like a name: a known surname and a given name, or four characters that end like one. */
function isName(run: string): 'listed' | 'shaped' | undefined {
  if ([...run].length > 6) return undefined;
  const surname = surnames.at(run, 0);
  if (surname && surname.end === run.length) return 'listed';
  const rest = surname ? run.slice(surname.end) : '';
  if (surname && rest.length <= 3 && (givenNameEnds.has(rest.at(-1)!) || rest.length === 2))
    return ![...rest].some((char) => notNameCharacters.has(char)) ? 'listed' : undefined;
  if (run.length < 3 || run.length > 5 || !givenNameEnds.has(run.at(-1)!)) return undefined;
  return [...run.slice(1)].some((char) => notNameCharacters.has(char)) ? undefined : 'shaped';
}

export function findJapanesePeople(line: Line, known: readonly Candidate[]): Candidate[] {
  const text = line.text;
  const found: Candidate[] = [];
  const knownEnds = new Map(known.map((hit) => [hit.end, hit]));
  const titleEnds = new Set<number>();
  const person = (start: number, end: number, rule: string, score: number): void => {
    found.push({ start, end, label: 'PER', rule, score });
  };
  for (let at = 0; at < text.length; at++) {
    const title = titleIndex.at(text, at) ?? (text[at] === '氏' || text[at] === '様' ? { end: at + 1 } : undefined);
    if (!title) continue;
    titleEnds.add(title.end);
    const before = text[at - 1];
    if (isKanji(before)) {
      let runStart = at;
      while (runStart > 0 && at - runStart < 12 && isKanji(text[runStart - 1])) runStart--;
      // A run may hold a place, an office or a title first: 水無瀬町の is cut by の, 自民党総裁石破茂氏 is not.
      for (let start = Math.max(runStart, at - 6); start <= at - 2; start++) {
        const begins = start === runStart || titleEnds.has(start) || knownEnds.has(start);
        const kind = begins ? isName(text.slice(start, at)) : undefined;
        const hit = knownEnds.get(at);
        if (!kind || (hit && hit.label !== 'PER' && hit.start <= start && kind !== 'listed')) continue;
        if (kind === 'shaped' && text[runStart - 1] === '・') continue;
        person(start, at, 'name-title', kind === 'listed' ? 0.92 : 0.87);
        break;
      }
    } else if (isKatakana(before)) {
      let start = at;
      while (start > 0 && at - start < 30 && isKatakana(text[start - 1])) start--;
      const run = text.slice(start, at);
      // 𠮷住フミさん: kanji surname, given name in katakana.
      let kanji = start;
      while (kanji > 0 && start - kanji < 4 && isKanji(text[kanji - 1])) kanji--;
      const isHonorific = /^(?:氏|さん|様)/.test(text.slice(at, at + 2));
      const mixed =
        start - kanji >= 1 &&
        run.length <= 4 &&
        isHonorific &&
        surnames.at(text.slice(kanji, start), 0)?.end === start - kanji;
      if (mixed) person(kanji, at, 'name-title', 0.9);
      else if (run.includes('・') || (katakanaTitles.at(text, at) ?? (isHonorific ? {} : undefined))) {
        const hit = knownEnds.get(at);
        const parts = run.split(/[・＝]/).filter((part) => part !== '');
        if (
          run.length >= 3 &&
          !run.startsWith('・') &&
          !(hit && hit.label !== 'PER' && hit.start === start) &&
          !parts.some((part) => notNames.has(part))
        )
          person(start, at, 'name-title', 0.9);
      }
    } else if (before && /[ぁ-ん]/.test(before)) {
      // 山田はなこさん: only with a listed surname.
      let start = at;
      while (start > 0 && at - start < 4 && /[ぁ-ん]/.test(text[start - 1]!)) start--;
      for (const length of [2, 3]) {
        if (
          at - start >= 2 &&
          surnames.at(text.slice(start - length, start), 0)?.end === length &&
          !isKanji(text[start - length - 1])
        )
          person(start - length, at, 'name-title', 0.86);
      }
    }
    at = title.end - 1;
  }
  // A full name without a title, between characters that are not kanji.
  for (const match of text.matchAll(/(?<![一-鿿々\ud840-\udfffァ-ヺー])[一-鿿々]{4,5}(?=[（(、はがもとのに。」]|$)/g)) {
    const surname = surnames.at(match[0], 0);
    const rest = surname ? match[0].slice(surname.end) : '';
    if (
      surname &&
      surname.end === 2 &&
      rest.length >= 2 &&
      givenNameEnds.has(rest.at(-1)!) &&
      ![...rest].some((char) => notNameCharacters.has(char))
    ) {
      person(match.index, match.index + match[0].length, 'full-name', 0.72);
    }
  }
  // エレナ・カスタルディ（Elena Castaldi）
  for (const match of text.matchAll(
    /[ァ-ヺー]{2,12}(?:[・＝][ァ-ヺー]{1,12}){1,3}(?=(?:氏|さん)?[（(]\p{Lu}\p{Ll})/gu,
  )) {
    person(match.index, match.index + match[0].length, 'gloss', 0.92);
  }
  return found;
}

/** The surname of a full name in kanji, for 水科町長 after 水科修平町長. */
export function japaneseSurname(name: string): string | undefined {
  if (!/^[一-鿿々𠮷\ud840-\udfff]{3,6}$/.test(name)) return undefined;
  const end =
    surnames.at(name, 0)?.end ?? ([...name].length === 4 ? [...name].slice(0, 2).join('').length : name.length);
  return end < name.length ? name.slice(0, end) : undefined;
}
export function japaneseTitleAfter(text: string, at: number): string | undefined {
  const title = titleIndex.at(text, at) ?? (text[at] === '氏' ? { end: at + 1 } : undefined);
  return title && text.slice(at, title.end);
}
