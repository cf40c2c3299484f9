/** A page or fragment of HTML -> article, as a pipeline of named steps; each says what it took out and why. */
import type { Document, Element, ParentNode } from 'domhandler';
import type { Article, Removal } from './article';
import { draft, joinBlocks, type Draft } from './blockText';
import { detectLanguage, directionOf } from './detectLanguage';
import { htmlChrome, massOf, NO_TEXT } from './htmlChrome';
import { articleLines, contentElement, weight, type Chosen } from './htmlContent';
import { htmlLines, type Line } from './htmlLines';
import { htmlMetadata, sameTitle } from './htmlMetadata';
import { parseHtml } from './htmlTree';
import { pageFacts } from './pageFacts';
import { printedDate } from './publishedDate';

/** With less text than this, names of elements were believed too much: they are then not looked at. */
const TOO_LITTLE = 250;

/** What is known before the HTML is read: a feed archive prints title and address above it. */
export interface Known {
  /** Where the HTML begins in the source, UTF-16. */
  from?: number;
  title?: Draft;
  published?: string;
}

export function parseHtmlArticle(source: string, known: Known = {}): Omit<Article, 'format' | 'formatReason'> {
  const root = parseHtml(source, known.from);
  const facts = pageFacts(root);
  const metadata = htmlMetadata(facts);
  const titleText = known.title?.text ?? metadata.title;

  let { chosen, removed } = readContent(root, true, titleText);
  if (textWeight(chosen) < TOO_LITTLE) {
    const lenient = readContent(root, false, titleText);
    if (textWeight(lenient.chosen) > textWeight(chosen) * 2 + 50) ({ chosen, removed } = lenient);
  }
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
    removed,
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
  const pieces = htmlLines(element, new Set()).flatMap((line) => line.pieces);
  return draft('title', pieces);
}

const textWeight = (chosen: Chosen): number => chosen.lines.reduce((sum, line) => sum + weight(line.text), 0);

function readContent(
  root: Document,
  strict: boolean,
  title: string | undefined,
): { chosen: Chosen; removed: Removal[] } {
  const chrome = htmlChrome(root, massOf(root), strict);
  const lines = htmlLines(root, new Set(chrome.keys()));
  const content = contentElement(root, lines);
  const first = lines.findIndex((line) => within(line.element, content));
  const from = Math.min(first, introStart(lines, first, title));
  const chosen = articleLines(
    lines.filter((line, index) => index >= from && (index < first || within(line.element, content))),
    title,
  );
  const removed = [...chrome]
    .filter(([, reason]) => reason !== NO_TEXT)
    .map(([element, reason]) => ({
      step: 'chrome elements',
      reason,
      sourceStart: element.startIndex!,
      sourceEnd: element.endIndex!,
    }));
  return { chosen, removed: [...removed, ...chosen.removed].sort((a, b) => a.sourceStart - b.sourceStart) };
}

/** How far back from the body the standfirst and the lead picture begin: right after the title, where that stands above. */
function introStart(lines: Line[], first: number, title: string | undefined): number {
  let start = first;
  for (let i = first - 1; i >= 0 && i > first - 40; i--) {
    const line = lines[i]!;
    if (title && line.type === 'heading' && sameTitle(line.text, title)) return i;
    if (title && sameTitle(line.text, title)) start = i;
  }
  // A fragment has no title of its own: it begins with the article.
  return lines.length > 0 && first < 12 && !lines.slice(0, first).some((line) => line.type === 'heading') ? 0 : start;
}

function within(element: ParentNode, ancestor: ParentNode): boolean {
  for (let node: ParentNode | null = element; node; node = node.parent) if (node === ancestor) return true;
  return false;
}
