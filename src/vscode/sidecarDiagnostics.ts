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
import type { StraySidecars } from './straySidecars';
import type { Worker } from './worker';

export function registerSidecarDiagnostics(
  annotated: AnnotatedArticles,
  articles: Articles,
  codebooks: Codebooks,
  worker: Worker,
  strays: StraySidecars,
): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('pressmark');

  /** What is left of an article that cannot be read (any more): open sidecars say so, others are gone or moved with it. */
  const checkLeft = async (article: vscode.Uri): Promise<void> => {
    const isOf = (sidecar: vscode.Uri): boolean => articleOf(sidecar, articles)?.toString() === article.toString();
    const told = [...collection].map(([uri]) => uri);
    for (const uri of told.filter(isOf)) collection.delete(uri);
    await Promise.all(vscode.workspace.textDocuments.filter(({ uri }) => isSidecar(uri) && isOf(uri)).map(checkStray));
  };
  /** How often each article was checked: what an older check finds out later than a newer one is out of date. */
  const checks = new Map<string, number>();
  const check = async (uri: vscode.Uri): Promise<void> => {
    const number = (checks.get(uri.toString()) ?? 0) + 1;
    checks.set(uri.toString(), number);
    const isNewest = (): boolean => checks.get(uri.toString()) === number;
    const article = await annotated.load(uri).catch(() => undefined);
    const { uri: sidecar, text } = article?.sidecarFile ?? {};
    if (!isNewest()) return;
    if (!article || !sidecar) return checkLeft(uri);
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
    if (isNewest()) collection.set(sidecar, diagnosticsOf(text, problems));
  };
  /** Whose article is gone; nothing else can be said of it. True where that is so. */
  const checkStray = async (document: vscode.TextDocument): Promise<boolean> => {
    if (!(await strays.isStray(document.uri))) return false;
    const name = strays.sourceOf(document.uri).path.split('/').at(-1)!;
    const message = vscode.l10n.t(
      'There is no {0} beside it. If it was renamed or moved, “Find Article of Annotations…” takes this file along.',
      name,
    );
    const text = document.getText();
    const stray = { code: 'no-source', severity: 'warning' as const, message, start: 0, end: text.indexOf('\n') };
    collection.set(document.uri, diagnosticsOf(text, [stray, ...validateSidecarFile(text, () => ({}))]));
    return true;
  };
  const checkDocument = async (document: vscode.TextDocument): Promise<void> => {
    const { uri } = document;
    if (isSidecar(uri) && (await checkStray(document))) return;
    const article = isSidecar(uri) ? articleOf(uri, articles) : articles.isArticle(uri) ? uri : undefined;
    if (article) await check(article);
  };
  const onDocument = (document: vscode.TextDocument): void => void checkDocument(document);
  vscode.workspace.textDocuments.forEach(onDocument);
  /** By another codebook: those that are open, and those that something was told of. */
  const checkAgain = (): void => {
    vscode.workspace.textDocuments.forEach(onDocument);
    // A sidecar without a problem is in the collection too, with an empty list: a whole corpus would be read again.
    const told = [...collection].flatMap(([uri, problems]) =>
      problems.length > 0 ? (articleOf(uri, articles) ?? []) : [],
    );
    for (const uri of told) void check(uri);
  };
  return vscode.Disposable.from(
    collection,
    onCodebookChange(checkAgain),
    annotated.onDidChange((uri) => void check(uri)),
    vscode.workspace.onDidOpenTextDocument(onDocument),
    // Moved or deleted: the Problems of an open file stay where it was.
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      if (isSidecar(uri)) vscode.workspace.fs.stat(uri).then(undefined, () => collection.delete(uri));
    }),
  );
}
