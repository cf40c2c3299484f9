/** A page or fragment of HTML -> article, as a pipeline of named steps; each says what it took out and why. */
import type { Document, Element, ParentNode } from 'domhandler';
import type { Article, Removal } from './article';
import { articleMetadata } from './articleMetadata';
import { markLanguages } from './blockLanguages';
import { draft, joinBlocks, type Draft } from './blockText';
import { detectLanguage, directionOf } from './detectLanguage';
import { htmlChrome, massOf, NO_TEXT } from './htmlChrome';
import { articleLines, contentElement, weight, type Chosen } from './htmlContent';
import { htmlLines, type Line } from './htmlLines';
import { htmlMetadata, type PageMetadata } from './htmlMetadata';
import { matchBody } from './bodyMatch';
import { parseHtml } from './htmlTree';
import { pageFacts } from './pageFacts';
import { sameTitle } from './pageTitle';

/** With less text than this, names of elements were believed too much: they are then not looked at. */
const TOO_LITTLE = 250;

const ELEMENTS = 'chrome elements';

/** What is known before the HTML is read: a feed archive prints title and address above it. */
export interface Known {
  /** Where the HTML begins in the source, UTF-16. */
  from?: number;
  title?: Draft;
  published?: string;
  /** BCP 47, as declared. */
  language?: string;
}

export function parseHtmlArticle(source: string, known: Known = {}): Omit<Article, 'format' | 'formatReason'> {
  const root = parseHtml(source, known.from);
  const facts = pageFacts(root);
  const metadata = htmlMetadata(facts);
  const printed = known.title?.text ?? metadata.printedTitle;
  const page = { root, masses: massOf(root), title: printed, metadata, articleBody: facts.jsonLd?.body };
  let { chosen, removed, lines } = readContent(page, true);
  if (textWeight(chosen) < TOO_LITTLE && removed.some(({ step }) => step === ELEMENTS)) {
    const lenient = readContent(page, false);
    if (textWeight(lenient.chosen) > textWeight(chosen) * 2 + 50) ({ chosen, removed } = lenient);
    lines = lenient.lines;
  }
  // Better all of a strange page than nothing of it.
  if (textWeight(chosen) === 0) chosen.lines = lines;
  const title = known.title ?? (metadata.titleElement ? titleDraft(metadata.titleElement) : undefined);
  const body: Draft[] = chosen.lines;
  const joined = joinBlocks(title, body);
  const declared = known.language ?? metadata.declaredLanguage;
  const language = detectLanguage(joined.text.slice(joined.bodyStart) || joined.text, declared);
  markLanguages(joined.text, joined.blocks, language);
  const article: Omit<Article, 'format' | 'formatReason'> = {
    ...joined,
    ...articleMetadata(metadata, chosen, lines),
    direction: facts.rtl ? 'rtl' : directionOf(language),
    removed,
  };
  if (known.title) article.title = known.title.text;
  if (known.published) article.published = known.published;
  if (language) article.language = language;
  return article;
}

/** A title of what an element holds; offsets as in the element's source. */
export function titleDraft(element: Document | Element): Draft | undefined {
  const pieces = htmlLines(element, new Set()).flatMap((line) => line.pieces);
  return draft('title', pieces);
}

const textWeight = (chosen: Chosen): number => chosen.lines.reduce((sum, line) => sum + weight(line.text), 0);

/** JSON-LD's text must be as much as this share of what is found without it. */
const WHOLE = 0.5;

const proseWeight = (lines: Line[]): number =>
  lines.reduce(
    (sum, { text, linkLength }) => sum + (weight(text) >= 45 && linkLength < text.length / 2 ? weight(text) : 0),
    0,
  );

interface Page {
  root: Document;
  masses: ReturnType<typeof massOf>;
  title: string | undefined;
  metadata: PageMetadata;
  /** The article's text as the page's JSON-LD tells it. */
  articleBody: string | undefined;
}

/** @param strict false: what elements are called does not count. */
function readContent(page: Page, strict: boolean): { chosen: Chosen; lines: Line[]; removed: Removal[] } {
  const { root, title } = page;
  const chrome = htmlChrome(root, page.masses, strict, page.metadata.titleElement);
  const lines = htmlLines(root, new Set(chrome.keys()));
  const content = contentElement(root, lines);
  const found = lines.filter((line) => within(line.element, content));
  const matched = matchBody(lines, page.articleBody);
  // A summary may be called `articleBody`, too.
  const told = matched && proseWeight([...matched]) > proseWeight(found) * WHOLE ? matched : undefined;
  const chosenLines = told ?? new Set(found);
  const belongs = (line: Line) => chosenLines.has(line);
  const first = lines.findIndex(belongs);
  const last = lines.findLastIndex(belongs);
  const from = Math.min(first, introStart(lines, first, title));
  const chosen = articleLines(
    lines.filter(
      (line, index) => index >= from && index <= last && (index < first || belongs(line) || (told && isFrame(line))),
    ),
    title,
  );
  const removed = [...chrome]
    .filter(([, reason]) => reason !== NO_TEXT)
    .map(([element, reason]) => ({
      step: ELEMENTS,
      reason,
      sourceStart: element.startIndex!,
      sourceEnd: element.endIndex!,
    }));
  return { chosen, lines, removed: [...removed, ...chosen.removed].sort((a, b) => a.sourceStart - b.sourceStart) };
}

/** What JSON-LD leaves out of a body, and the page prints in it. */
const isFrame = (line: Line): boolean => line.type === 'heading' || line.type === 'image' || line.type === 'caption';

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
