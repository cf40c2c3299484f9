/**
 * What this person's sidecars say of the workspace's articles: which are done, and which topics they have. Read when first asked,
 * then kept. Those of other annotators are none of it: who annotates blind does not learn from them.
 */
import * as vscode from 'vscode';
import type { SidecarLabels } from '../core/sidecar/sidecarLabels';
import { articleOf } from './activeArticle';
import type { Articles } from './articles';
import { findArticles } from './findArticles';
import { onSettingsChange } from './settings';
import { isSidecar, type Sidecars } from './sidecars';
import type { Worker } from './worker';
import type { YamlFiles } from './yamlFiles';

export interface ArticleLabels extends SidecarLabels {
  uri: vscode.Uri;
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

/** Sidecars read at a time; they are parsed in the worker, one after the other, when nobody waits for an article. */
const atOnce = 16;
/** A checkout changes many files: they are one change. */
const pauseMs = 300;

export function createCorpusLabels(
  articles: Articles,
  sidecars: Sidecars,
  files: YamlFiles,
  worker: Worker,
): CorpusLabels {
  const changed = new vscode.EventEmitter<void>();
  let reading: Promise<void> | undefined;
  let isRead = false;
  let all = new Set<string>();
  /** By the article's address. */
  const known = new Map<string, SidecarLabels[]>();

  const read = async (sidecar: vscode.Uri): Promise<void> => {
    const uri = articleOf(sidecar, articles);
    if (!uri || (await sidecars.uriFor(uri)).toString() !== sidecar.toString()) return;
    const text = await files.read(sidecar).catch(() => undefined);
    if (text === undefined) known.delete(uri.toString());
    else known.set(uri.toString(), await worker.labels(text).catch(() => []));
  };
  const count = async (): Promise<void> => {
    all = new Set((await findArticles(articles)).map((uri) => uri.toString()));
  };
  const readAll = async (): Promise<void> => {
    const [queue] = await Promise.all([vscode.workspace.findFiles('**/*.annotation.yaml'), count()]);
    known.clear();
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        for (let next = queue.pop(); next; next = queue.pop()) await read(next);
      }),
    );
    isRead = true;
    changed.fire();
  };
  const start = (): Promise<void> =>
    (reading ??= readAll().catch(() => {
      // Asked again, it is tried again.
      reading = undefined;
    }));

  /** Calls an action once for all that happens within the pause; nothing is done before anybody asked. */
  const soon = (action: () => Promise<void>) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    return {
      run: (): void => {
        if (!reading) return;
        clearTimeout(timer);
        timer = setTimeout(() => void action().then(() => changed.fire()), pauseMs);
      },
      dispose: (): void => clearTimeout(timer),
    };
  };
  const waiting = new Map<string, vscode.Uri>();
  const readWaiting = soon(async () => {
    const changedOnes = [...waiting.values()];
    waiting.clear();
    for (const sidecar of changedOnes) await read(sidecar);
  });
  const countAgain = soon(count);
  const again = soon(() => (reading = readAll()));
  const onSidecar = (uri: vscode.Uri): void => {
    if (!isSidecar(uri)) return;
    waiting.set(uri.toString(), uri);
    readWaiting.run();
  };
  const onFile = (uri: vscode.Uri): void => {
    if (articles.isArticle(uri)) countAgain.run();
  };
  const sidecarFiles = vscode.workspace.createFileSystemWatcher('**/*.annotation.yaml');
  const articleFiles = vscode.workspace.createFileSystemWatcher('**/*', false, true, false);
  const subscriptions = vscode.Disposable.from(
    changed,
    readWaiting,
    countAgain,
    again,
    sidecarFiles,
    articleFiles,
    sidecarFiles.onDidChange(onSidecar),
    sidecarFiles.onDidCreate(onSidecar),
    sidecarFiles.onDidDelete(onSidecar),
    files.onDidChange(onSidecar),
    articleFiles.onDidCreate(onFile),
    articleFiles.onDidDelete(onFile),
    vscode.workspace.onDidChangeWorkspaceFolders(again.run),
    onSettingsChange(['annotator', 'articles'], again.run),
  );

  return {
    progress() {
      void start();
      if (!isRead) return undefined;
      const done = [...known].filter(
        ([uri, labels]) =>
          all.has(uri) && labels.length > 0 && labels.every(({ status }) => status === 'done' || status === 'excluded'),
      ).length;
      return { done, total: all.size };
    },
    async all() {
      await start();
      return [...known].flatMap(([uri, labels]) => labels.map((one) => ({ ...one, uri: vscode.Uri.parse(uri) })));
    },
    onDidChange: changed.event,
    dispose: () => subscriptions.dispose(),
  };
}
