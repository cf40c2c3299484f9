/** Scraped lines -> article: each line a paragraph, without the lines of the site around it. */
import type { Article, Removal } from './article';
import { markLanguages } from './blockLanguages';
import { draft, joinBlocks, sourceRange, type Draft } from './blockText';
import { splitNames } from './authorNames';
import { bareLine, bylineOf, sourceOf } from './chromeLines';
import { datesInLine } from './dateLines';
import { detectLanguage, directionOf } from './detectLanguage';
import { chooseLines } from './lineChoice';
import { withContext } from './lineContext';
import { textModels, type LineModels } from './lineModels';
import type { LineText } from './lineText';
import { likelihoods } from './lineTrees';
import { isProse, plainFeatures, type PlainFeatures } from './plainFeatures';
import { MAX, TooLargeError } from './tooLarge';

/** A file's lines as the line classifier sees them. */
export interface DescribedLines extends PlainFeatures {
  lines: Draft[];
}

export function parsePlainText(
  source: string,
  models: LineModels = textModels,
): Omit<Article, 'format' | 'formatReason'> {
  const page = describeLines(source);
  const { title, body, removed } = splitLines(page, plainLikelihoods(page, models));
  const facts = factsOf(page);
  const joined = joinBlocks(title, body);
  const language = detectLanguage(joined.text.slice(joined.bodyStart) || joined.text);
  markLanguages(joined.text, joined.blocks, language);
  const article: Omit<Article, 'format' | 'formatReason'> = { ...joined, direction: directionOf(language), removed };
  if (title) article.title = title.text;
  if (facts.byline) {
    article.byline = facts.byline;
    article.authors = splitNames(facts.byline, () => false);
  }
  if (facts.outlet) article.outlet = facts.outlet;
  if (facts.published) article.published = facts.published;
  if (facts.modified && facts.modified !== facts.published) article.modified = facts.modified;
  if (language) article.language = language;
  return article;
}

/** The lines that are not blank, each a paragraph of its own. */
export function describeLines(source: string): DescribedLines {
  const lines: Draft[] = [];
  const blanks: number[] = [];
  let blank = 0;
  for (let start = 0; start < source.length;) {
    let end = source.indexOf('\n', start);
    if (end < 0) end = source.length;
    const pieces =
      end > start ? [{ text: source.slice(start, end), sourceStart: start, sourceLength: end - start }] : [];
    const line = draft('paragraph', pieces);
    if (line) {
      if (lines.push(line) > MAX.textLines) throw new TooLargeError('textLines');
      blanks.push(blank);
      blank = 0;
    } else blank++;
    start = end + 1;
  }
  const texts = lines.map(({ text }) => text);
  return { lines, ...plainFeatures(texts, blanks) };
}

export function plainLikelihoods(page: DescribedLines, models: LineModels): Float32Array {
  const first = likelihoods(models.first, page.rows);
  return likelihoods(models.second, secondPlainRows(page, models.first.width, first));
}

export function secondPlainRows(page: DescribedLines, width: number, first: Float32Array): Float32Array {
  const weights = page.facts.map((fact) => fact.weight);
  const none: number[] = [];
  return withContext(
    page.rows,
    width,
    first,
    weights,
    page.lines.map(() => none),
  );
}

/** What a footer or a line under the title tells of the article. */
type Told = { [key in 'byline' | 'published' | 'modified' | 'outlet']?: string | undefined };

function factsOf({ lines, facts }: DescribedLines): Told {
  const found: Told = {};
  let company: string | undefined;
  lines.forEach(({ text }, i) => {
    const { special, weight } = facts[i]!;
    if (special === 'byline') found.byline ??= bylineOf(text)!;
    if (special === 'date line') {
      const dates = datesInLine(text, found.published ?? found.modified);
      found.published ??= dates.published ?? dates.stamped;
      found.modified ??= dates.modified;
    }
    if (weight > 400) return;
    company ??= copyrightOf(text);
    const outlet = sourceOf(text);
    if (outlet) found.outlet ??= outlet;
  });
  const outlet = found.outlet ?? company;
  if (outlet) found.outlet = outlet;
  return found;
}

/** Further above the text there is no title. */
const MAX_HEAD = 40;

/** What no classifier is asked about. */
const isOther = (text: string, { special, kind }: LineText): boolean =>
  kind !== undefined ||
  (special !== undefined && special !== 'credit') ||
  copyrightOf(text) !== undefined ||
  sourceOf(text) !== undefined;

/**
 * @param likely for each line how likely it is the article's.
 */
export function splitLines(
  page: DescribedLines,
  likely: Float32Array,
): { title?: Draft; body: Draft[]; removed: Removal[] } {
  const { lines, facts } = page;
  const other = lines.map(({ text }, i) => isOther(text, facts[i]!));
  const weights = facts.map((fact) => fact.weight);
  const kept = [...chooseLines(likely, weights, other)].map(Boolean);
  const titleAt = titleIndex(page, other, kept);
  const bareTitle = titleAt >= 0 ? bareLine(lines[titleAt]!.text) : undefined;
  const body: Draft[] = [];
  const removed: Removal[] = [];
  lines.forEach((line, i) => {
    if (i === titleAt) return;
    const { text } = line;
    const repeats = bareTitle !== undefined && text.length < bareTitle.length + 30 && bareLine(text) === bareTitle;
    if (kept[i] && !repeats) {
      if (facts[i]!.special === 'credit') line.type = 'caption';
      body.push(line);
      return;
    }
    const [step, reason] = repeats ? ['title', 'repeats the title'] : why(text, facts[i]!, likely[i]!);
    const [sourceStart, sourceEnd] = sourceRange(line)!;
    removed.push({ step, reason, sourceStart, sourceEnd });
  });
  return titleAt >= 0 ? { title: { ...lines[titleAt]!, type: 'title' }, body, removed } : { body, removed };
}

/**
 * The title stands above the text: of the lines there, the one that speaks most of the same, is as long as titles are, is near,
 * and has a date or name under it, or begins the file; -1 where there is none. Measured: right on 96 % of article boxes.
 */
function titleIndex({ lines, facts, shared, blanks }: DescribedLines, other: boolean[], kept: boolean[]): number {
  const first = kept.indexOf(true);
  const firstProse = facts.findIndex((fact, i) => kept[i] && isProse(fact));
  const end = Math.min(lines.length - 1, firstProse < 0 ? first + 1 : firstProse);
  let best = -1;
  let bestScore = 0;
  for (let i = Math.max(0, end - MAX_HEAD); i <= end; i++) {
    const { text } = lines[i]!;
    const { weight, separators } = facts[i]!;
    if (other[i] || text.length > 300 || /[.。]$/.test(text)) continue;
    const dated = [1, 2, 3].some((of) => facts[i + of]?.special === 'date line' || facts[i + of]?.special === 'byline');
    const score =
      1.5 * Math.max(0, shared[i]!) +
      Math.min(weight, 60) / 60 -
      (end - i) * 0.03 -
      separators * 0.5 +
      (dated ? 0.4 : 0) +
      (i === 0 ? (blanks[1] ? 2 : 0.5) : 0);
    if (score > bestScore) [best, bestScore] = [i, score];
  }
  return lines.length > 1 ? best : -1;
}

function why(text: string, fact: LineText, likely: number): [step: string, reason: string] {
  if (copyrightOf(text) !== undefined) return ['footer', 'copyright'];
  if (sourceOf(text)) return ['footer', 'names the source'];
  if (fact.special === 'byline') return ['byline', 'names the author'];
  if (fact.special === 'date line') return ['date line', 'a date on its own'];
  if (fact.special === 'dateline') return ['dateline', 'agency and place'];
  if (fact.kind) return ['chrome phrases', fact.kind];
  return ['line classifier', `unlike an article's line (${Math.round(likely * 100)}%)`];
}

/** `Copyrights(C) Edaily wowkorea.jp 88` -> `wowkorea.jp (Edaily)`: whom a footer names as the owner; '' where it names nobody. */
function copyrightOf(line: string): string | undefined {
  if (line.length > 160) return undefined;
  const lead = /^(?:copyrights?\s?)?(?:\(c\)|©|ⓒ)\s?|^copyrights?(?!\p{L})\s?(?:©|\(c\)|ⓒ|:)?\s?/iu.exec(line);
  if (!lead || lead[0] === '') return undefined;
  const owner = line
    .slice(lead[0].length)
    .split(/all rights reserved/i, 1)[0]!
    .replace(/^(?:19|20)\d{2}(?:\s?[-–]\s?(?:19|20)?\d{2,4})?[\s,.]*/, '')
    .replace(/\s\d{1,4}$/, '')
    .replace(/^by\s/i, '')
    .replace(/[\s.,;|]{1,5}$/, '');
  const host = /(?:^|\s)((?:[a-z0-9-]{1,40}\.){1,3}[a-z]{2,10})$/i.exec(owner);
  if (!host) return owner.length < 60 ? owner : '';
  const name = owner.slice(0, host.index).trim();
  return name ? `${host[1]} (${name})` : host[1]!;
}
