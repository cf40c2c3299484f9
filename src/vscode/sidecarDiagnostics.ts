/** What is wrong with sidecars, in Problems: those that are open, and those of articles that are in use. */
import * as vscode from 'vscode';
import { sidecarDocuments } from '../core/sidecar/sidecarDocuments';
import { validateSidecarFile, type ValidationContext } from '../core/sidecar/validateSidecar';
import type { AnnotatedArticles } from './annotatedArticles';
import type { Articles } from './articles';
import { onCodebookChange, type Codebooks } from './codebooks';
import { diagnosticsOf } from './diagnostics';
import { articleOf } from './activeArticle';
import { isSidecar } from './sidecars';
import type { Worker } from './worker';

export function registerSidecarDiagnostics(
  annotated: AnnotatedArticles,
  articles: Articles,
  codebooks: Codebooks,
  worker: Worker,
): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('pressmark');

  const check = async (uri: vscode.Uri): Promise<void> => {
    const article = await annotated.load(uri).catch(() => undefined);
    const { uri: sidecar, text } = article?.sidecarFile ?? {};
    if (!article || !sidecar) return;
    if (text === undefined) return collection.delete(sidecar);
    const codebook = await codebooks(uri);
    const { source, sha256 } = article;
    const known = new Map([[article.article.item, article.article]]);
    if (article.items.length > 1) {
      const items = sidecarDocuments(text).map(({ parsed }) => parsed.sidecar?.source.item);
      const articles = await worker.articles(source, items).catch(() => []);
      articles.forEach((found, index) => {
        if (found) known.set(items[index], found);
      });
    }
    const contextOf = (item: string | undefined): ValidationContext | undefined => {
      const found = known.get(item);
      return found && { article: found, source, sha256, codebook };
    };
    const { parsed } = article.sidecarFile;
    const problems = parsed?.problems[0]?.code === 'not-utf-8' ? parsed.problems : validateSidecarFile(text, contextOf);
    collection.set(sidecar, diagnosticsOf(text, problems));
  };
  const checkFile = (uri: vscode.Uri): void => {
    const article = isSidecar(uri) ? articleOf(uri, articles) : articles.isArticle(uri) ? uri : undefined;
    if (article) void check(article);
  };
  const checkDocument = ({ uri }: vscode.TextDocument): void => checkFile(uri);
  vscode.workspace.textDocuments.forEach(checkDocument);
  const checkAgain = (): void => {
    const known = new Map(vscode.workspace.textDocuments.map(({ uri }) => [uri.toString(), uri]));
    collection.forEach((uri) => known.set(uri.toString(), uri));
    for (const uri of known.values()) checkFile(uri);
  };
  return vscode.Disposable.from(
    collection,
    onCodebookChange(checkAgain),
    annotated.onDidChange((uri) => void check(uri)),
    vscode.workspace.onDidOpenTextDocument(checkDocument),
  );
}
