/** Scraped lines -> article: each line a paragraph, without the lines of the site around it. */
import type { Article, Removal } from './article';
import { markLanguages } from './blockLanguages';
import { draft, joinBlocks, sourceRange, type Draft } from './blockText';
import { splitNames } from './authorNames';
import { bareLine, bylineOf, chromeKind, isCredit, isBracketDateline, isDateLine, sourceOf } from './chromeLines';
import { SECTION_KINDS } from './chromePhrases';
import { datesInLine } from './dateLines';
import { detectLanguage, directionOf } from './detectLanguage';
import { SENTENCE_END, weight } from './htmlContent';
import { MAX_PIECES, TooLargeError } from './tooLarge';

/** A line at least this heavy is prose. */
const PROSE = 60;

export function parsePlainText(source: string): Omit<Article, 'format' | 'formatReason'> {
  const lines = sourceLines(source);
  const removed: Removal[] = [];
  const facts: { [key in 'byline' | 'published' | 'modified' | 'outlet' | 'company']?: string | undefined } = {};
  const drop = (line: Draft, step: string, reason: string) => {
    const [sourceStart, sourceEnd] = sourceRange(line)!;
    removed.push({ step, reason, sourceStart, sourceEnd });
  };
  const kept: Draft[] = [];
  let section = false;
  for (const line of lines) {
    const { text } = line;
    const copyright = copyrightOf(text);
    const source = sourceOf(text);
    const byline = kept.length < 6 ? bylineOf(text) : undefined;
    if (copyright) {
      facts.company ??= copyright;
      drop(line, 'footer', 'copyright');
    } else if (source) {
      facts.outlet ??= source;
      drop(line, 'footer', 'names the source');
    } else if (byline) {
      facts.byline ??= byline;
      drop(line, 'byline', 'names the author');
    } else if (isDateLine(text)) {
      const dates = datesInLine(text, facts.published ?? facts.modified);
      facts.published ??= dates.published ?? dates.stamped;
      facts.modified ??= dates.modified;
      drop(line, 'date line', 'a date on its own');
    } else if (isBracketDateline(text)) {
      drop(line, 'dateline', 'agency and place');
    } else {
      const kind = chromeKind(text);
      if (kind) {
        section = SECTION_KINDS.includes(kind) && weight(text) < PROSE;
        drop(line, 'chrome phrases', kind);
      } else if (section && weight(text) < PROSE * 1.5) {
        drop(line, 'chrome phrases', 'listed under a line like "Related"');
      } else {
        section = false;
        if (isCredit(text)) line.type = 'caption';
        kept.push(line);
      }
    }
  }
  const { title, body } = splitTitle(kept, drop);
  const joined = joinBlocks(title, body);
  const language = detectLanguage(joined.text.slice(joined.bodyStart) || joined.text);
  markLanguages(joined.text, joined.blocks, language);
  const article: Omit<Article, 'format' | 'formatReason'> = {
    ...joined,
    direction: directionOf(language),
    removed: removed.sort((a, b) => a.sourceStart - b.sourceStart),
  };
  const outlet = facts.outlet ?? facts.company;
  if (title) article.title = title.text;
  if (facts.byline) {
    article.byline = facts.byline;
    article.authors = splitNames(facts.byline, () => false);
  }
  if (outlet) article.outlet = outlet;
  if (facts.published) article.published = facts.published;
  if (facts.modified && facts.modified !== facts.published) article.modified = facts.modified;
  if (language) article.language = language;
  return article;
}

/** The lines that are not blank, each a paragraph of its own. */
function sourceLines(source: string): Draft[] {
  const lines: Draft[] = [];
  for (let start = 0; start < source.length;) {
    let end = source.indexOf('\n', start);
    if (end < 0) end = source.length;
    if (end > start) {
      const line = draft('paragraph', [
        { text: source.slice(start, end), sourceStart: start, sourceLength: end - start },
      ]);
      if (line && lines.push(line) > MAX_PIECES) throw new TooLargeError('lines');
    }
    start = end + 1;
  }
  return lines;
}

const isProse = ({ text }: Draft): boolean =>
  weight(text) >= PROSE && (SENTENCE_END.test(text) || weight(text) >= PROSE * 2);

/** The stretch of lines with the most prose: a menu or a list of other news is a long run of labels. Line indices, end exclusive. */
function proseSpan(lines: Draft[]): [start: number, end: number] {
  let best: [number, number] = [0, 0];
  let bestMass = 0;
  let start = -1;
  let end = 0;
  let mass = 0;
  let labels = 0;
  for (let i = 0; i <= lines.length; i++) {
    const line = lines[i];
    if (line && isProse(line)) {
      if (start < 0) start = i;
      end = i + 1;
      mass += weight(line.text);
      labels = 0;
      continue;
    }
    // A short sentence, an answer in an interview, keeps the run of prose going.
    if (line && start >= 0 && SENTENCE_END.test(line.text)) {
      if (labels === 0) end = i + 1;
      continue;
    }
    if (line && ++labels < MAX_LABELS) continue;
    if (mass > bestMass) [best, bestMass] = [[start, end], mass];
    [start, mass] = [-1, 0];
  }
  return best;
}

/** More labels than this in a row are not in an article. */
const MAX_LABELS = 12;
/** Further above the text there is no title. */
const MAX_HEAD = 10;

/** The title is the first line, or the heaviest of those above the text where a whole page was scraped; labels around the text go. */
function splitTitle(
  lines: Draft[],
  drop: (line: Draft, step: string, reason: string) => void,
): { title?: Draft; body: Draft[] } {
  const firstProse = lines.findIndex(isProse);
  if (firstProse < 0) return firstLineAsTitle(lines, drop);
  // A whole page begins with its menu; an article's box with a headline and a line or two.
  const page = firstProse > MAX_HEAD;
  const [start, end] = page
    ? proseSpan(lines)
    : [firstProse, lines.findLastIndex((line) => SENTENCE_END.test(line.text)) + 1];
  const from = page ? Math.max(0, start - MAX_HEAD) : 0;
  const head = lines.slice(from, start);
  const heaviest = head.reduce<Draft | undefined>(
    (best, line) => (!/[.。]$/.test(line.text) && weight(line.text) > weight(best?.text ?? '') ? line : best),
    undefined,
  );
  const first = page ? heaviest : lines[0];
  const titleAt = first && first.text.length <= 300 && !/[.。]$/.test(first.text) ? lines.indexOf(first) : -1;
  const bare = titleAt >= 0 ? bareLine(first!.text) : undefined;
  const body = lines.filter((line, index) => {
    if (index === titleAt) return false;
    if (index < end && bareLine(line.text) === bare) {
      drop(line, 'title', 'repeats the title');
      return false;
    }
    const intro =
      index < start && index > titleAt && titleAt >= 0 && weight(line.text) >= INTRO && SENTENCE_END.test(line.text);
    if ((index >= start && index < Math.max(end, start + 1)) || intro) return true;
    drop(line, 'edges', `a label ${index < start ? 'before' : 'after'} the text`);
    return false;
  });
  return titleAt >= 0 ? { title: { ...lines[titleAt]!, type: 'title' }, body } : { body };
}

/** A line above the text that is a sentence and at least this heavy is its standfirst. */
const INTRO = 30;

/** Without any prose, the first of several short lines is the title. */
function firstLineAsTitle(
  lines: Draft[],
  drop: (line: Draft, step: string, reason: string) => void,
): { title?: Draft; body: Draft[] } {
  const first = lines[0];
  if (!first || first.text.length > 300 || lines.length === 1) return { body: lines };
  const body = lines.slice(1);
  while (body.length > 1 && body[0]!.text === first.text) drop(body.shift()!, 'title', 'repeats the title');
  return { title: { ...first, type: 'title' }, body };
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
