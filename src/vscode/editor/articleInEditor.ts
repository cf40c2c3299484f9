/** The article that a text document shows, and what stands at a place of it: where all help in raw files starts from. */
import * as vscode from 'vscode';
import type { Name, Placed } from '../../core/annotations/placeAnnotations';
import type { Claim } from '../../core/sidecar/sidecar';
import type { Span } from '../../core/text/spans';
import type { ActiveArticle } from '../activeArticle';
import type { AnnotatedArticle, AnnotatedArticles } from '../annotatedArticles';
import type { Articles } from '../articles';
import type { Codebooks } from '../codebooks';
import { canonicalOf, documentRange } from '../documentOffsets';
import type { EntityLists } from '../entityLists';
import type { Highlights } from '../highlights';
import { onSettingsChange, settings } from '../settings';
import type { Sidecars } from '../sidecars';
import type { Worker } from '../worker';

export interface EditorParts {
  lists: EntityLists;
  articles: Articles;
  annotated: AnnotatedArticles;
  sidecars: Sidecars;
  codebooks: Codebooks;
  active: ActiveArticle;
  highlights: Highlights;
  worker: Worker;
}

/** Many changes at once make one refresh. */
const refreshPauseMs = 200;

/**
 * Registers a provider for the files that the settings count as articles, and again when they count others: VS Code shows its menus
 * for what has a provider. `isArticleFile` has the last word.
 * @param annotated for a provider that VS Code asks again only when the text changes, or the provider: it is registered again when
 * annotations of a visible file change.
 */
export function onArticles(
  register: (articles: vscode.DocumentSelector) => vscode.Disposable,
  annotated?: AnnotatedArticles,
): vscode.Disposable {
  const patterns = (): vscode.DocumentSelector => {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const globs = [undefined, ...folders.map(({ uri }) => uri)].map((scope) => settings.articleFiles(scope));
    return [...new Set(globs)].map((pattern) => ({ pattern }));
  };
  let registered = register(patterns());
  let timer: ReturnType<typeof setTimeout> | undefined;
  const again = (): void => {
    const before = registered;
    registered = register(patterns());
    before.dispose();
  };
  const onAnnotations = (uri: vscode.Uri): void => {
    if (!vscode.window.visibleTextEditors.some(({ document }) => document.uri.toString() === uri.toString())) return;
    clearTimeout(timer);
    timer = setTimeout(again, refreshPauseMs);
  };
  return vscode.Disposable.from(
    onSettingsChange(['articles'], again),
    vscode.workspace.onDidChangeWorkspaceFolders(again),
    annotated?.onDidChange(onAnnotations) ?? new vscode.Disposable(() => undefined),
    new vscode.Disposable(() => {
      clearTimeout(timer);
      registered.dispose();
    }),
  );
}

/** Old versions, as git and the timeline show them, have the path of their file, but no sidecar. */
const isFile = ({ scheme }: vscode.Uri): boolean =>
  scheme === 'file' || (vscode.workspace.workspaceFolders ?? []).some(({ uri }) => uri.scheme === scheme);

export const isArticleFile = (articles: Articles, uri: vscode.Uri): boolean => isFile(uri) && articles.isArticle(uri);

/** Undefined: the document is no article, cannot be read, or is decoded otherwise than we did, so that no offset would be right. */
export async function articleIn(
  { articles, annotated }: Pick<EditorParts, 'articles' | 'annotated'>,
  document: vscode.TextDocument,
): Promise<AnnotatedArticle | undefined> {
  if (!isArticleFile(articles, document.uri)) return undefined;
  const article = await annotated.load(document.uri).catch(() => undefined);
  return article && canonicalOf(document) === article.source ? article : undefined;
}

/** The caret's offset in the article's text; undefined outside of it. @param offset UTF-16 in the canonical text. */
export const caretInText = ({ map }: AnnotatedArticle, offset: number): number | undefined =>
  map.toText(offset, offset + 1)?.[0] ?? (offset > 0 ? map.toText(offset - 1, offset)?.[1] : undefined);

export interface Marks {
  claims: Placed<Claim>[];
  names: Name[];
}

/**
 * The claims and names that have all of a span in them; a caret at their end counts.
 * @param span UTF-16 in the article's text. @param source the same place in the canonical text, for claims that the article does
 * not show.
 */
export function marksAt(article: AnnotatedArticle, span: Span | undefined, source: Span): Marks {
  const holds = ([start, end]: Span, [from, to]: Span): boolean => start <= from && to <= end;
  return {
    claims: article.claims.filter(
      ({ ranges, hidden }) =>
        (span && ranges.some((range) => holds(range, span))) || hidden?.some((range) => holds(range, source)),
    ),
    names: span ? article.names.filter(({ start, end }) => holds([start, end], span)) : [],
  };
}

/** Where words of the article's text (UTF-16) stand in its document; undefined where the file does not print them. */
export function rangeInDocument(
  document: vscode.TextDocument,
  article: AnnotatedArticle,
  start: number,
  end: number,
): vscode.Range | undefined {
  const source = article.map.toSource(start, end);
  return source && documentRange(document, ...source);
}
