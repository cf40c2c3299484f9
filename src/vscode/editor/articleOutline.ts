/** Outline, breadcrumbs, sticky scroll and Go to Symbol of raw files: headline, headings, paragraphs, and the claims in each. */
import * as vscode from 'vscode';
import type { Block } from '../../core/article/article';
import { shorten } from '../../core/text/shorten';
import type { AnnotatedArticle } from '../annotatedArticles';
import { documentRange } from '../documentOffsets';
import { articleIn, onArticles, rangeInDocument, type EditorParts } from './articleInEditor';

/** Of a paragraph, in code points. */
const shownLength = 80;
/** Of a block's text, in UTF-16 units: shortening looks at no more, however long a line is. */
const readLength = 4 * shownLength;

/** Of an article with more blocks, paragraphs are listed where a claim is in them: the workbench would be busy with the rest. */
const mostBlocks = 10_000;

const symbolOf = (name: string, detail: string, kind: vscode.SymbolKind, range: vscode.Range): vscode.DocumentSymbol =>
  // A name may not be empty.
  new vscode.DocumentSymbol(shorten(name.slice(0, readLength), shownLength).trim() || '…', detail, kind, range, range);

/** 0: all of the article is under it. Undefined: nothing is. */
const depthOf = ({ type, level = 1 }: Block): number | undefined =>
  type === 'title' ? 0 : type === 'heading' ? level : undefined;

const kindOf = ({ type }: Block): vscode.SymbolKind =>
  type === 'title'
    ? vscode.SymbolKind.File
    : type === 'heading'
      ? vscode.SymbolKind.Namespace
      : vscode.SymbolKind.String;

/** A symbol per claim, in the order of their places; `take(end)` gives those that begin before an offset of the article's text. */
function claimsInOrder(document: vscode.TextDocument, article: AnnotatedArticle) {
  const claims = article.claims
    .filter(({ ranges }) => ranges.length > 0)
    .sort((a, b) => a.ranges[0]![0] - b.ranges[0]![0]);
  let next = 0;
  return function take(end: number): vscode.DocumentSymbol[] {
    const symbols: vscode.DocumentSymbol[] = [];
    for (; next < claims.length && claims[next]!.ranges[0]![0] < end; next++) {
      const { annotation, ranges } = claims[next]!;
      const range = rangeInDocument(document, article, ranges[0]![0], Math.min(ranges[0]![1], end));
      const claimant = annotation.claimant?.name ?? '';
      if (range) symbols.push(symbolOf(annotation.quote, claimant, vscode.SymbolKind.Event, range));
    }
    return symbols;
  };
}

/** The article's blocks under its headline and headings; takes time in proportion to the article. */
function blockSymbols(
  document: vscode.TextDocument,
  article: AnnotatedArticle,
  token: vscode.CancellationToken,
): vscode.DocumentSymbol[] {
  const { text, blocks } = article.article;
  const takeClaims = claimsInOrder(document, article);
  const roots: vscode.DocumentSymbol[] = [];
  /** The headings that what comes next is under, the outermost first. */
  const open: { depth: number; symbol: vscode.DocumentSymbol }[] = [];
  for (const block of blocks) {
    if (token.isCancellationRequested) return [];
    const range = block.type === 'image' ? undefined : rangeInDocument(document, article, block.start, block.end);
    if (!range) continue;
    const symbol = symbolOf(text.slice(block.start, block.end), '', kindOf(block), range);
    symbol.children = takeClaims(block.end);
    const depth = depthOf(block);
    if (blocks.length > mostBlocks && depth === undefined && symbol.children.length === 0) continue;
    if (depth !== undefined) while (open.length > 0 && open.at(-1)!.depth >= depth) open.pop();
    // What is under a heading is in its range, also where the file prints the headline elsewhere.
    for (const above of open) above.symbol.range = above.symbol.range.union(range);
    (open.at(-1)?.symbol.children ?? roots).push(symbol);
    if (depth !== undefined) open.push({ depth, symbol });
  }
  return roots;
}

/** A root for each article of a file; what is in it, of the one that is shown. */
function itemSymbols(
  document: vscode.TextDocument,
  { items, index }: AnnotatedArticle,
  shown: readonly vscode.DocumentSymbol[],
  token: vscode.CancellationToken,
): vscode.DocumentSymbol[] {
  const roots: vscode.DocumentSymbol[] = [];
  for (const [number, { id, title, start, end }] of items.entries()) {
    if (token.isCancellationRequested) return [];
    const symbol = symbolOf(title ?? id ?? '', '', vscode.SymbolKind.File, documentRange(document, start, end));
    symbol.selectionRange = new vscode.Range(symbol.range.start, symbol.range.start);
    // Its headline says the same once more.
    const [first] = shown;
    if (number === index)
      symbol.children = shown.length === 1 && first!.kind === vscode.SymbolKind.File ? first!.children : [...shown];
    roots.push(symbol);
  }
  return roots;
}

export function registerArticleOutline(parts: EditorParts): vscode.Disposable {
  const provider: vscode.DocumentSymbolProvider = {
    async provideDocumentSymbols(document, token) {
      const article = await articleIn(parts, document);
      if (!article) return undefined;
      const symbols = blockSymbols(document, article, token);
      return article.items.length > 1 ? itemSymbols(document, article, symbols, token) : symbols;
    },
  };
  return onArticles(
    (articles) => vscode.languages.registerDocumentSymbolProvider(articles, provider, { label: 'Pressmark' }),
    parts.annotated,
  );
}
