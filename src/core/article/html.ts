/** A page or fragment of HTML -> article, as a pipeline of named steps; each says what it took out and why. */
import type { Document, Element } from 'domhandler';
import type { Article } from './article';
import { articleMetadata } from './articleMetadata';
import { markLanguages } from './blockLanguages';
import { draft, joinBlocks, type Draft } from './blockText';
import { detectLanguage, directionOf } from './detectLanguage';
import { articleLines } from './htmlContent';
import { htmlLines } from './htmlLines';
import { htmlMetadata } from './htmlMetadata';
import { describePage, extractedLikelihoods, lineLikelihoods } from './htmlPage';
import { parseHtml } from './htmlTree';
import { htmlModels, type LineModels } from './lineModels';
import { pageFacts } from './pageFacts';

/** What is known before the HTML is read: a feed archive prints title and address above it. */
export interface Known {
  /** Where the HTML begins in the source, UTF-16. */
  from?: number;
  title?: Draft;
  /** Stands before the text that is found. */
  standfirst?: Draft;
  published?: string;
  /** BCP 47, as declared. */
  language?: string;
  /** Somebody extracted the text before: only what says itself that it is no text goes, not what merely looks unlike it. */
  extracted?: boolean;
}

export function parseHtmlArticle(
  source: string,
  known: Known = {},
  models: LineModels = htmlModels,
): Omit<Article, 'format' | 'formatReason'> {
  const root = parseHtml(source, known.from);
  const facts = pageFacts(root);
  const metadata = htmlMetadata(facts);
  const printed = known.title?.text ?? metadata.printedTitle;
  const page = describePage(root, facts, metadata, printed, known.title !== undefined);
  const chosen = articleLines(
    page,
    page.facts,
    known.extracted ? extractedLikelihoods(page) : lineLikelihoods(page, models),
  );
  const title = known.title ?? (metadata.titleElement ? draftOf(metadata.titleElement, 'title') : undefined);
  const body: Draft[] = known.standfirst ? [known.standfirst, ...chosen.lines] : chosen.lines;
  const joined = joinBlocks(title, body);
  const declared = known.language ?? metadata.declaredLanguage;
  const language = detectLanguage(joined.text.slice(joined.bodyStart) || joined.text, declared);
  markLanguages(joined.text, joined.blocks, language);
  const article: Omit<Article, 'format' | 'formatReason'> = {
    ...joined,
    ...articleMetadata(metadata, chosen, page),
    direction: facts.rtl ? 'rtl' : directionOf(language),
    removed: [...page.removed, ...chosen.removed].sort((a, b) => a.sourceStart - b.sourceStart),
  };
  if (known.title) article.title = known.title.text;
  if (known.published) article.published = known.published;
  if (language) article.language = language;
  return article;
}

/** One block of all that an element holds; offsets as in the element's source. */
export function draftOf(element: Document | Element, type: 'title' | 'paragraph'): Draft | undefined {
  const pieces = htmlLines(element, new Set()).lines.flatMap((line) => line.pieces);
  return draft(type, pieces);
}
