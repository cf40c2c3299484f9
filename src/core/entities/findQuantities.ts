/** Finds dates, amounts and events in a line by the patterns of its language. */
import type { Candidate } from './candidate';
import { printedDates, printedEverywhere, type Printed } from './data/printed';
import { printedChinese } from './data/printedChinese';
import { printedEnglish } from './data/printedEnglish';
import { printedIndonesian } from './data/printedIndonesian';
import { printedJapanese } from './data/printedJapanese';
import { printedKorean } from './data/printedKorean';
import { monthNames } from './gazetteer';
import type { Line } from './line';

const printedIn: Record<string, Printed[] | undefined> = {
  zh: printedChinese,
  ja: printedJapanese,
  ko: printedKorean,
  en: printedEnglish,
  id: printedIndonesian,
  ms: printedIndonesian,
};
const cache = new Map<string, Printed[]>();
function patternsOf(language: string): Printed[] {
  let patterns = cache.get(language);
  if (!patterns) {
    patterns = [...(printedIn[language] ?? printedDates(monthNames(language) ?? [])), ...printedEverywhere];
    cache.set(language, patterns);
  }
  return patterns;
}

export function findQuantities(line: Line): Candidate[] {
  const found: Candidate[] = [];
  const hasDigits = /[\d０-９]/.test(line.text);
  for (const { label, rule, pattern, digits } of patternsOf(line.language)) {
    if (digits && !hasDigits) continue;
    for (const match of line.folded.matchAll(pattern)) {
      const text = match[0];
      const start = match.index + text.length - text.trimStart().length;
      // An event names what it is about: the country in it is no mention of its own.
      found.push({
        start,
        end: match.index + text.trimEnd().length,
        label,
        rule,
        score: label === 'EVENT' ? 0.96 : 0.95,
      });
    }
  }
  return found;
}
