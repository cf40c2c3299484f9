/** The article that a text document shows, and what stands at a place of it: where all help in raw files starts from. */
import * as vscode from 'vscode';
import type { Name, Placed } from '../../core/annotations/placeAnnotations';
import type { Claim } from '../../core/sidecar/sidecar';
import type { Span } from '../../core/text/spans';
import type { ActiveArticle } from '../activeArticle';
import type { AnnotatedArticle, AnnotatedArticles } from '../annotatedArticles';
import type { Articles } from '../articles';
import { canonicalOf, documentRange } from '../documentOffsets';
import type { EntityLists } from '../entityLists';
import type { Highlights } from '../highlights';
import type { Sidecars } from '../sidecars';
import type { Worker } from '../worker';
import type { YamlFiles } from '../yamlFiles';

export interface EditorParts {
  files: YamlFiles;
  lists: EntityLists;
  articles: Articles;
  annotated: AnnotatedArticles;
  sidecars: Sidecars;
  active: ActiveArticle;
  highlights: Highlights;
  worker: Worker;
}

/** Which documents are articles is a setting: all are offered, and most are refused by their name. */
export const anyDocument: vscode.DocumentSelector = [{ scheme: '*' }];

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
