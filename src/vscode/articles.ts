/** Raw files as articles: read, decoded, parsed and recognised once, again only when the file changes. */
import * as vscode from 'vscode';
import { sourceMap, type SourceMap } from '../core/article/sourceMap';
import type { FoundNames, ReadFile } from '../core/jobs';
import { isSidecarPath } from '../core/sidecar/sidecarPath';
import { checkSize } from '../core/text/rawText';
import { canonicalOf, openDocument } from './documentOffsets';
import type { EntityLists } from './entityLists';
import { settings } from './settings';
import { TookTooLongError, type Worker } from './worker';

export interface LoadedArticle extends ReadFile, Pick<FoundNames, 'mentions' | 'suggested'> {
  uri: vscode.Uri;
  /** The editor holds changes that are not on disk: offsets are the editor's. */
  dirty: boolean;
  map: SourceMap;
  /** A long article is shown before its names are found; why they are not, where that fails. */
  recognition: 'done' | 'pending' | { failed: string };
}

/** Files are cached while this many are in use: enough for a reader who goes to and fro. */
const cachedArticles = 50;
/** UTF-16 units of text that names are found in while one waits: half a second's work at most (bench/preview.mjs). */
const namedAtOnce = 100_000;
/** While someone types: long enough to skip most keystrokes, short enough to feel live. */
const typingPauseMs = 150;

export interface Articles extends vscode.Disposable {
  /** @throws when the file cannot be read. */
  load(uri: vscode.Uri): Promise<LoadedArticle>;
  /**
   * Turns to another article of a file that holds several: from then on `load` gives this one. One file shows one article at
   * a time, in every view.
   * @param item its address inside the file; one that the file does not have means the first.
   */
  select(uri: vscode.Uri, item: string | undefined): void;
  /** Whether a file counts as an article: by the setting's glob, and never a sidecar. */
  isArticle(uri: vscode.Uri): boolean;
  /** A file's content changed, in the editor or on disk, or it went away; or the entity list of its folder changed. */
  onDidChange: vscode.Event<vscode.Uri>;
  /** The names of a long article are there, which was shown without: `load` gives them now. */
  onDidFindNames: vscode.Event<vscode.Uri>;
}

/** @throws Error for what cannot be read, or should not be tried. */
export async function readRawFile(uri: vscode.Uri): Promise<Uint8Array> {
  const { type, size } = await vscode.workspace.fs.stat(uri);
  // Reading a pipe would never end.
  if (!(type & vscode.FileType.File)) throw new Error(vscode.l10n.t('this is no file'));
  checkSize(size);
  return vscode.workspace.fs.readFile(uri);
}

/**
 * @param patient finds the names of long articles, which takes seconds: others are read meanwhile.
 * @param later gets a long article once more, with its names.
 */
async function read(
  worker: Worker,
  patient: Worker,
  lists: EntityLists,
  uri: vscode.Uri,
  item: string | undefined,
  later: (article: Promise<LoadedArticle>) => void,
): Promise<LoadedArticle> {
  const bytes = await readRawFile(uri);
  const document = openDocument(uri);
  const dirty = document?.isDirty ?? false;
  const found = await worker.read(bytes, dirty && document ? canonicalOf(document) : undefined, item);
  const { text, language } = found.article;
  const plain: LoadedArticle = {
    ...found,
    uri,
    dirty,
    map: sourceMap(found.article.map),
    mentions: [],
    suggested: [],
    recognition: 'pending',
  };
  const named = async (finder: Worker): Promise<LoadedArticle> => {
    const list = await lists.load(uri);
    const { mentions, suggested } = await finder.findNames(text, language, list?.text);
    return { ...plain, mentions, suggested, recognition: 'done' };
  };
  if (text.length <= namedAtOnce) return named(worker);
  later(named(patient).catch((error: Error) => ({ ...plain, recognition: { failed: error.message } })));
  return plain;
}

export function createArticles(worker: Worker, patient: Worker, lists: EntityLists): Articles {
  const cache = new Map<string, Promise<LoadedArticle>>();
  /** Which article of a file is in use, where that is not the first. */
  const selected = new Map<string, string>();
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const namesFound = new vscode.EventEmitter<vscode.Uri>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();

  const matches = (uri: vscode.Uri, pattern: string): boolean =>
    vscode.languages.match({ pattern }, { uri, languageId: '' } as vscode.TextDocument) > 0;
  const isArticle = (uri: vscode.Uri): boolean =>
    !isSidecarPath(uri.path) && matches(uri, settings.articleFiles(uri)) && !matches(uri, settings.otherFiles(uri));

  const invalidate = (uri: vscode.Uri): void => {
    timers.delete(uri.toString());
    cache.delete(uri.toString());
    changed.fire(uri);
  };
  const invalidateSoon = (uri: vscode.Uri): void => {
    clearTimeout(timers.get(uri.toString()));
    timers.set(
      uri.toString(),
      setTimeout(() => invalidate(uri), typingPauseMs),
    );
  };
  const ifKnown = (uri: vscode.Uri): void => {
    if (isArticle(uri) || cache.has(uri.toString())) invalidateSoon(uri);
  };

  const watcher = vscode.workspace.createFileSystemWatcher('**/*');
  const subscriptions = vscode.Disposable.from(
    changed,
    namesFound,
    watcher,
    watcher.onDidChange(ifKnown),
    watcher.onDidCreate(ifKnown),
    watcher.onDidDelete(ifKnown),
    lists.onDidChange((folder) => {
      for (const uri of [...cache.keys()].map((key) => vscode.Uri.parse(key)))
        if (vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() === folder.uri.toString()) invalidate(uri);
    }),
    vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.contentChanges.length > 0) ifKnown(event.document.uri);
    }),
    vscode.workspace.onDidSaveTextDocument((document) => ifKnown(document.uri)),
    // Closing without saving brings the content on disk back.
    vscode.workspace.onDidCloseTextDocument((document) => ifKnown(document.uri)),
  );

  return {
    isArticle,
    select(uri, item) {
      const key = uri.toString();
      if (selected.get(key) === item) return;
      if (item === undefined) selected.delete(key);
      else selected.set(key, item);
      invalidate(uri);
    },
    onDidChange: changed.event,
    onDidFindNames: namesFound.event,
    load(uri) {
      const key = uri.toString();
      const pending = timers.get(key);
      if (pending !== undefined) {
        // Someone asks while a change waits: it counts now.
        clearTimeout(pending);
        timers.set(
          key,
          setTimeout(() => invalidate(uri), 0),
        );
        cache.delete(key);
      }
      const known = cache.get(key);
      if (known) {
        cache.delete(key);
        cache.set(key, known);
        return known;
      }
      const loading = read(worker, patient, lists, uri, selected.get(key), (named) => {
        void named.then(() => {
          // It changed meanwhile: what is found now is of no use.
          if (cache.get(key) !== loading) return;
          cache.set(key, named);
          namesFound.fire(uri);
        });
      });
      cache.set(key, loading);
      loading.catch((error: unknown) => {
        // What took too long once does so again until the file changes.
        if (!(error instanceof TookTooLongError)) cache.delete(key);
      });
      for (const oldest of [...cache.keys()].slice(0, Math.max(0, cache.size - cachedArticles))) cache.delete(oldest);
      return loading;
    },
    dispose() {
      timers.forEach((timer) => clearTimeout(timer));
      subscriptions.dispose();
    },
  };
}
