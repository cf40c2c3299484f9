/** A page or fragment of HTML -> article, as a pipeline of named steps; each says what it took out and why. */
import type { Element } from 'domhandler';
import type { Article } from './article';
import { draft, joinBlocks, type Draft } from './blockText';
import { detectLanguage, directionOf } from './detectLanguage';
import { articleLines } from './htmlContent';
import { htmlLines } from './htmlLines';
import { htmlMetadata } from './htmlMetadata';
import { describePage, lineLikelihoods } from './htmlPage';
import { parseHtml } from './htmlTree';
import { htmlModels, type LineModels } from './lineModels';
import { pageFacts } from './pageFacts';
import { printedDate } from './publishedDate';

/** What is known before the HTML is read: a feed archive prints title and address above it. */
export interface Known {
  /** Where the HTML begins in the source, UTF-16. */
  from?: number;
  title?: Draft;
  published?: string;
}

export function parseHtmlArticle(
  source: string,
  known: Known = {},
  models: LineModels = htmlModels,
): Omit<Article, 'format' | 'formatReason'> {
  const root = parseHtml(source, known.from);
  const facts = pageFacts(root);
  const metadata = htmlMetadata(facts);
  const titleText = known.title?.text ?? metadata.title;
  const page = describePage(root, facts, metadata, titleText, known.title !== undefined);
  const chosen = articleLines(page, page.facts, lineLikelihoods(page, models));
  const title = known.title ?? (metadata.titleElement ? titleDraft(metadata.titleElement) : undefined);
  const body: Draft[] = chosen.lines;
  const joined = joinBlocks(title, body);
  const language = detectLanguage(joined.text.slice(joined.bodyStart) || joined.text, metadata.declaredLanguage);
  const byline = metadata.authors.length > 0 ? metadata.authors.join(', ') : chosen.bylines[0];
  const published =
    known.published ??
    metadata.published ??
    chosen.dates.map((line) => printedDate(line, undefined)?.iso).find(Boolean);
  const image = metadata.image ?? body.find((block) => block.type === 'image')?.url;
  const article: Omit<Article, 'format' | 'formatReason'> = {
    ...joined,
    direction: facts.rtl ? 'rtl' : directionOf(language),
    removed: [...page.removed, ...chosen.removed].sort((a, b) => a.sourceStart - b.sourceStart),
  };
  if (titleText) article.title = titleText;
  if (byline) article.byline = byline;
  if (metadata.url) article.url = metadata.url;
  if (metadata.outlet) article.outlet = metadata.outlet;
  if (published) article.published = published;
  if (language) article.language = language;
  if (image) article.image = image;
  return article;
}

function titleDraft(element: Element): Draft | undefined {
  const pieces = htmlLines(element, new Set()).lines.flatMap((line) => line.pieces);
  return draft('title', pieces);
}
