/** Finds dates and amounts in a line by the patterns of its language. */
import type { Candidate } from './candidate';
import { printedDates, printedEverywhere, printedIn, type Printed } from './data/quantities';
import { monthNames } from './gazetteer';
import type { Line } from './line';

const cache = new Map<string, Printed[]>();
function patternsOf(language: string): Printed[] {
  let patterns = cache.get(language);
  if (!patterns) {
    const own = printedIn[language === 'ms' ? 'id' : language] ?? printedDates(monthNames(language) ?? []);
    patterns = [...own, ...printedEverywhere];
    cache.set(language, patterns);
  }
  return patterns;
}

export function findQuantities(line: Line): Candidate[] {
  const found: Candidate[] = [];
  // Traditional characters are looked at folded: 億 and 亿 are one pattern.
  const hasDigits = /[\d０-９]/.test(line.text);
  for (const { label, rule, pattern, digits } of patternsOf(line.language)) {
    if (digits && !hasDigits) continue;
    for (const match of line.folded.matchAll(pattern)) {
      const text = match[0];
      const lead = text.length - text.trimStart().length;
      const start = match.index + lead;
      found.push({ start, end: match.index + text.trimEnd().length, label, rule, score: 0.95 });
    }
  }
  return found;
}
