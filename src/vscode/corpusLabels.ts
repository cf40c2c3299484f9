/** What all sidecars of the workspace say of their articles: which are done, and which topics they have. Read when first asked, then kept. */
import * as vscode from 'vscode';
import type { Status } from '../core/sidecar/sidecar';
import { sidecarDocuments } from '../core/sidecar/sidecarDocuments';
import { articleOf } from './activeArticle';
import type { Articles } from './articles';
import { findArticles } from './findArticles';
import type { YamlFiles } from './yamlFiles';

export interface ArticleLabels {
  uri: vscode.Uri;
  /** Which of the file's several articles. */
  item: string | undefined;
  status: Status | undefined;
  topics: string[];
}

export interface Progress {
  done: number;
  total: number;
}

export interface CorpusLabels extends vscode.Disposable {
  /** Files counted: one of several articles is done when all are that somebody annotated. Undefined: not read yet; `onDidChange` comes. */
  progress(): Progress | undefined;
  /** Of every annotated article. */
  all(): Promise<ArticleLabels[]>;
  onDidChange: vscode.Event<void>;
}

/** Sidecars read at a time. */
const atOnce = 16;
/** A checkout changes many files: they are one change. */
const pauseMs = 300;

export function createCorpusLabels(articles: Articles, files: YamlFiles): CorpusLabels {
  const changed = new vscode.EventEmitter<void>();
  let reading: Promise<void> | undefined;
  let isRead = false;
  let total = 0;
  /** By the sidecar's address. */
  const known = new Map<string, ArticleLabels[]>();

  const read = async (sidecar: vscode.Uri): Promise<void> => {
    const uri = articleOf(sidecar, articles);
    const text = uri && (await files.read(sidecar).catch(() => undefined));
    if (uri === undefined || text === undefined) {
      known.delete(sidecar.toString());
      return;
    }
    const labels = sidecarDocuments(text).flatMap(({ parsed: { sidecar: said } }): ArticleLabels[] =>
      said ? [{ uri, item: said.source.item, status: said.status, topics: said.topics.map(({ id }) => id) }] : [],
    );
    known.set(sidecar.toString(), labels);
  };
  const readAll = async (): Promise<void> => {
    const [found, sidecars] = await Promise.all([
      findArticles(articles),
      vscode.workspace.findFiles('**/*.annotation.yaml'),
    ]);
    total = found.length;
    known.clear();
    const queue = [...sidecars];
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        for (let next = queue.pop(); next; next = queue.pop()) await read(next);
      }),
    );
    isRead = true;
    changed.fire();
  };
  const start = (): Promise<void> => (reading ??= readAll());

  let timer: ReturnType<typeof setTimeout> | undefined;
  const waiting = new Set<string>();
  const later = (sidecar: vscode.Uri): void => {
    if (!reading) return;
    waiting.add(sidecar.toString());
    clearTimeout(timer);
    timer = setTimeout(() => {
      const all = [...waiting].map((key) => vscode.Uri.parse(key));
      waiting.clear();
      void Promise.all(all.map(read)).then(() => changed.fire());
    }, pauseMs);
  };
  const again = (): void => {
    if (!reading) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      waiting.clear();
      reading = readAll();
    }, pauseMs);
  };
  const sidecarFiles = vscode.workspace.createFileSystemWatcher('**/*.annotation.yaml');
  const articleFiles = vscode.workspace.createFileSystemWatcher('**/*', false, true, false);
  const onFile = (uri: vscode.Uri): void => {
    if (articles.isArticle(uri)) again();
  };
  const subscriptions = vscode.Disposable.from(
    changed,
    sidecarFiles,
    articleFiles,
    sidecarFiles.onDidChange(later),
    sidecarFiles.onDidCreate(later),
    sidecarFiles.onDidDelete(later),
    files.onDidChange((uri) => {
      if (articleOf(uri, articles) && uri.path.endsWith('.annotation.yaml')) later(uri);
    }),
    articleFiles.onDidCreate(onFile),
    articleFiles.onDidDelete(onFile),
    vscode.workspace.onDidChangeWorkspaceFolders(again),
  );

  return {
    progress() {
      void start();
      if (!isRead) return undefined;
      const done = [...known.values()].filter(
        (labels) => labels.length > 0 && labels.every(({ status }) => status === 'done' || status === 'excluded'),
      ).length;
      return { done, total };
    },
    async all() {
      await start();
      return [...known.values()].flat();
    },
    onDidChange: changed.event,
    dispose() {
      clearTimeout(timer);
      subscriptions.dispose();
    },
  };
}
