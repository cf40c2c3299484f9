/** How much of a claim could be checked: the order in which claims are shown, and nothing that is told of them. */
import { factWords, type FactWords } from './data/factWords';

/** What each sign adds, as often as `most` times: chosen by hand, not learnt; bench/checkworthy.mts measures the order. */
const SIGNS: Record<keyof FactWords, { weight: number; most: number }> = {
  amount: { weight: 0.5, most: 2 },
  number: { weight: 0.3, most: 1 },
  comparison: { weight: 0.35, most: 1 },
  record: { weight: 0.3, most: 2 },
  cause: { weight: 0.4, most: 1 },
  change: { weight: 0.4, most: 2 },
  source: { weight: 0.4, most: 1 },
  opinion: { weight: -0.5, most: 2 },
};
const DIGITS = 0.8;
const PERCENT = 0.4;
const QUESTION = -0.8;
/** A claim of a few words says little that can be checked; each doubling of its length says more, up to this many words. */
const LENGTH = 0.45;
const MAX_WORDS = 40;
/** A sign is looked for in so much; UTF-16. */
const MAX_TEXT = 2000;
/** Where the sum is 0.5. */
const MIDDLE = 2.6;

/** Its digits count nothing. */
const ADDRESS = /https?:\/\/\S+|[@#][\p{L}\p{N}_]+/gu;
const UNSPACED = /^(?:zh|ja|ko)$/;
const needles = new Map<string, [sign: keyof FactWords, needles: string[]][]>();

/**
 * @param language BCP 47; of a language without words here, and where it is unknown, only numbers, marks and length count.
 * @returns 0 to 1: the order of claims. Whether one is right, or worth the work, a person says.
 */
export function checkworthiness(text: string, language: string | undefined): number {
  const head = text.slice(0, MAX_TEXT).replace(ADDRESS, ' ').normalize('NFKC').toLowerCase();
  const base = language?.split('-')[0] ?? '';
  const unspaced = UNSPACED.test(base);
  const words = head.match(/[\p{L}\p{M}\p{N}%]+/gu) ?? [];
  const within = unspaced ? head : ` ${words.join(' ')} `;
  // A Chinese or Japanese word is two characters, a Korean one a word.
  const length = base === 'zh' || base === 'ja' ? words.join('').length / 2 : words.length;
  let sum = LENGTH * Math.log2(1 + Math.min(length, MAX_WORDS));
  if (/\p{N}/u.test(head)) sum += DIGITS;
  if (/\p{N}\s?%/u.test(head)) sum += PERCENT;
  if (/[?？]["'”’」』»)]*\s*$/u.test(head)) sum += QUESTION;
  for (const [sign, forms] of needlesOf(base, unspaced)) {
    const { weight, most } = SIGNS[sign];
    let found = 0;
    for (const form of forms) if (within.includes(form) && ++found === most) break;
    sum += weight * found;
  }
  return 1 / (1 + Math.exp(MIDDLE - sum));
}

function needlesOf(language: string, unspaced: boolean): [keyof FactWords, string[]][] {
  let known = needles.get(language);
  if (!known) {
    const words = Object.hasOwn(factWords, language) ? factWords[language]! : undefined;
    known = Object.entries(words ?? {}).map(([sign, list]) => [
      sign as keyof FactWords,
      (list as string)
        .split('|')
        .map((word) => (unspaced ? word : word.endsWith('*') ? ` ${word.slice(0, -1)}` : ` ${word} `)),
    ]);
    needles.set(language, known);
  }
  return known;
}
