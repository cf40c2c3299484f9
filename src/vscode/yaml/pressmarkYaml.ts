/** Which YAML files are Pressmark's, and the article that a document of a sidecar is about: what all help inside YAML starts from. */
import * as vscode from 'vscode';
import { anchorsOf, placeAnnotations, type PlacedAnnotations } from '../../core/annotations/placeAnnotations';
import type { Article } from '../../core/article/article';
import { entityListFile } from '../../core/entities/entityList';
import type { TextEdit } from '../../core/sidecar/editSidecar';
import type { Sidecar } from '../../core/sidecar/sidecar';
import { sidecarDocuments } from '../../core/sidecar/sidecarDocuments';
import type { FileKind } from '../../core/sidecar/yamlCodes';
import { articleOf } from '../activeArticle';
import type { AnnotatedArticles } from '../annotatedArticles';
import type { Articles } from '../articles';
import { codebookFile, type Codebooks } from '../codebooks';
import { isSidecar, type Sidecars } from '../sidecars';
import type { Worker } from '../worker';
import type { YamlFiles } from '../yamlFiles';

export interface YamlParts {
  files: YamlFiles;
  articles: Articles;
  annotated: AnnotatedArticles;
  sidecars: Sidecars;
  codebooks: Codebooks;
  worker: Worker;
}

/** Without a language: another extension may have given the files another one. */
export const pressmarkYaml: vscode.DocumentSelector = [
  { pattern: '**/*.annotation.yaml' },
  { pattern: `**/${codebookFile}` },
  { pattern: `**/${entityListFile}` },
];

/** The codebook and the entity list count at the root of a folder only. */
export function fileKindOf(uri: vscode.Uri): FileKind | undefined {
  if (isSidecar(uri)) return 'sidecar';
  const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
  const isAtRoot = (name: string): boolean =>
    folder !== undefined && vscode.Uri.joinPath(folder, name).path === uri.path;
  if (isAtRoot(codebookFile)) return 'codebook';
  return isAtRoot(entityListFile) ? 'entities' : undefined;
}

/** UTF-16 units of the document's own text -> its range. */
export const rangeOf = (document: vscode.TextDocument, { start, end }: { start: number; end: number }): vscode.Range =>
  new vscode.Range(document.positionAt(start), document.positionAt(end));

export function addEdits(edit: vscode.WorkspaceEdit, document: vscode.TextDocument, edits: readonly TextEdit[]): void {
  for (const change of edits) edit.replace(document.uri, rangeOf(document, change), change.newText);
}

export interface DocumentArticle extends PlacedAnnotations {
  uri: vscode.Uri;
  article: Article;
  /** Canonical text of its file. */
  source: string;
  /** As the editor has it; undefined where it cannot be read. */
  sidecar: Sidecar | undefined;
}

/**
 * What one document of a sidecar is about, with its annotations as they are in the editor, saved or not.
 * @returns undefined where the article cannot be had.
 */
export async function documentArticle(
  { articles, annotated, worker }: YamlParts,
  file: vscode.TextDocument,
  index: number,
): Promise<DocumentArticle | undefined> {
  const uri = articleOf(file.uri, articles);
  const shown = uri && (await annotated.load(uri).catch(() => undefined));
  if (!uri || !shown) return undefined;
  const sidecar = sidecarDocuments(file.getText())[index]?.parsed.sidecar;
  const item = sidecar?.source.item;
  const isShown = item === undefined || item === shown.article.item;
  if (isShown && shown.sidecarFile.uri.toString() === file.uri.toString()) return { ...shown, uri };
  // Another article of the file, or another person's sidecar, than the views show.
  const article = isShown ? shown.article : (await worker.articles(shown.source, [item]).catch(() => []))[0];
  if (!article) return undefined;
  const isUnchanged = !shown.dirty && sidecar?.source.sha256 === shown.sha256;
  const places = await worker.findAnchors(article, shown.source, anchorsOf(sidecar), isUnchanged, undefined);
  const placed = placeAnnotations(article, isShown ? shown.mentions : [], sidecar, places);
  return { ...placed, uri, article, source: shown.source, sidecar };
}
