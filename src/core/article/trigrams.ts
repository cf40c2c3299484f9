/**
 * Ranks languages of one script by the trigrams of a text: franc's models and measure, over an index from trigram to
 * languages. franc asks each language for each trigram, which took a quarter of the time of a page; the ranks are the same.
 */
import { data } from 'franc-min/data.js';

/** What a trigram counts that is not among a language's commonest, of which a model holds as many. */
const MISSING = 300;

interface Models {
  languages: string[];
  /** Code of a trigram -> for each language that has it: the language's index times `MISSING`, plus the trigram's rank. */
  ranks: Map<number, number[]>;
}
const indexed = new Map<string, Models>();

/** Three characters as one small number: of one script, hardly two share the last ten bits of their codes. */
const codeOf = (text: string, at: number): number =>
  ((text.charCodeAt(at) & 1023) << 20) | ((text.charCodeAt(at + 1) & 1023) << 10) | (text.charCodeAt(at + 2) & 1023);

/** The models of one group of languages, indexed when the first text asks for it. */
function modelsOf(wanted: readonly string[]): Models {
  const key = wanted.join(' ');
  let models = indexed.get(key);
  if (models) return models;
  models = { languages: [], ranks: new Map() };
  // Some languages are written in two scripts, and have a model in each.
  const script = Object.values(data).find((languages) => Object.hasOwn(languages, wanted[0]!)) ?? {};
  for (const [language, trigrams] of Object.entries(script)) {
    if (!wanted.includes(language)) continue;
    const base = models.languages.push(language) * MISSING - MISSING;
    trigrams.split('|').forEach((trigram, rank) => {
      const code = codeOf(trigram, 0);
      const ranks = models!.ranks.get(code);
      if (ranks) ranks.push(base + rank);
      else models!.ranks.set(code, [base + rank]);
    });
  }
  indexed.set(key, models);
  return models;
}

/**
 * @param wanted ISO 639-3, all written in the script that the first is always written in.
 * @returns the languages, the likeliest first, which scores 1.
 */
export function rankLanguages(text: string, wanted: readonly string[]): [language: string, score: number][] {
  const { languages, ranks } = modelsOf(wanted);
  const letters = ` ${text
    .replace(/[\s!-@]+/g, ' ')
    .trim()
    .toLowerCase()} `;
  const counts = new Map<number, number>();
  for (let i = 0; i + 3 <= letters.length; i++) {
    const trigram = codeOf(letters, i);
    counts.set(trigram, (counts.get(trigram) ?? 0) + 1);
  }
  const distances = new Array<number>(languages.length).fill(counts.size * MISSING);
  for (const [trigram, count] of counts) {
    for (const rank of ranks.get(trigram) ?? []) {
      distances[Math.floor(rank / MISSING)]! -= MISSING - Math.abs(count - (rank % MISSING) - 1);
    }
  }
  const least = Math.min(...distances);
  const span = text.length * MISSING - least;
  return languages
    .map((language, index): [string, number] => [language, 1 - (distances[index]! - least) / span || 0])
    .sort(([, a], [, b]) => b - a);
}
