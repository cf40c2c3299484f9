/** The sidecars of articles: where each is, what it says, and changing that. */
import * as vscode from 'vscode';
import { applyEdits, editSidecar, type SidecarChange, type TextEdit } from '../core/sidecar/editSidecar';
import { newSidecar } from '../core/sidecar/newSidecar';
import { parseSidecar, type ParsedSidecar } from '../core/sidecar/parseSidecar';
import { editDocument, sidecarDocument, sidecarRefusal } from '../core/sidecar/sidecarDocuments';
import type { Sidecar, SourceInfo } from '../core/sidecar/sidecar';
import { isSidecarPath, sidecarPath, sourcesOfSidecar } from '../core/sidecar/sidecarPath';
import type { AnnotatorOf } from './annotator';
import { fileOf } from './keepUnsaved';
import { settings } from './settings';
import { FileNotWritableError, type YamlFiles } from './yamlFiles';

export interface LoadedSidecar {
  uri: vscode.Uri;
  /** Of the whole file; undefined: there is no such file yet. */
  text: string | undefined;
  /** What it says of this article; undefined: nothing yet. */
  parsed: ParsedSidecar | undefined;
}

/** What to change, made from the sidecar as it is at the moment of writing: it is asked again when the file changed meanwhile. */
export type MakeChanges = (sidecar: Sidecar | undefined) => SidecarChange[];

export interface Sidecars extends vscode.Disposable {
  /** @param item which of the file's several articles, where it has several. */
  load(article: vscode.Uri, item?: string): Promise<LoadedSidecar>;
  /**
   * Changes what the sidecar says of the article that `source` names, making file and document first where there are none.
   * @throws FileNotWritableError, or what the file system says; the file is as it was then.
   */
  change(article: vscode.Uri, source: SourceInfo, make: MakeChanges): Promise<void>;
  /** Where this person's annotations of an article are, whether there are any or not. */
  uriFor(article: vscode.Uri): Promise<vscode.Uri>;
  /** The article whose sidecar changed, here or elsewhere. */
  onDidChange: vscode.Event<vscode.Uri>;
}

export const isSidecar = (uri: vscode.Uri): boolean => isSidecarPath(uri.path);

/** What a sidecar says of an article; of a file that may not be written, why. */
const parsedFor = (text: string, item: string | undefined): ParsedSidecar | undefined =>
  sidecarDocument(text, item)?.parsed ?? (sidecarRefusal(text) === undefined ? undefined : parseSidecar(text));

/** Changes to the document of an item, or a new document at the end of the file. */
async function editsFor(
  text: string,
  item: string | undefined,
  changes: SidecarChange[],
  fresh: () => Promise<string>,
): Promise<TextEdit[]> {
  // A file that is there but empty counts as new.
  const found = text.trim() ? sidecarDocument(text, item) : undefined;
  if (found) return editDocument(text, found, changes);
  const start = await fresh();
  const document = applyEdits(start, editSidecar(start, changes));
  if (!text.trim()) return [{ start: 0, end: text.length, newText: document }];
  const separated = `${text.endsWith('\n') ? '' : '\n'}---\n${document}`;
  const newText = text.includes('\r\n') ? separated.replaceAll('\n', '\r\n') : separated;
  return [{ start: text.length, end: text.length, newText }];
}

export function createSidecars(files: YamlFiles, annotatorOf: AnnotatorOf): Sidecars {
  const changed = new vscode.EventEmitter<vscode.Uri>();

  const uriFor = async (article: vscode.Uri): Promise<vscode.Uri> => {
    const annotator = settings.ownFile(article) ? await annotatorOf(article) : undefined;
    return article.with({ path: sidecarPath(article.path, annotator) });
  };

  const load = async (article: vscode.Uri, item?: string): Promise<LoadedSidecar> => {
    const uri = await uriFor(article);
    let text: string | undefined;
    try {
      text = await files.read(uri);
    } catch (error) {
      if (!(error instanceof FileNotWritableError)) throw error;
      const { message } = error;
      const problem = { code: 'not-utf-8', severity: 'error' as const, message, start: 0, end: 0 };
      return { uri, text: '', parsed: { ...parseSidecar(''), problems: [problem], readOnly: message } };
    }
    return { uri, text, parsed: text === undefined ? undefined : parsedFor(text, item) };
  };

  const watcher = vscode.workspace.createFileSystemWatcher('**/*.annotation.yaml');
  const tell = (document: vscode.Uri): void => {
    const uri = fileOf(document);
    for (const path of isSidecar(uri) ? sourcesOfSidecar(uri.path) : []) changed.fire(uri.with({ path }));
  };
  const subscriptions = vscode.Disposable.from(
    changed,
    watcher,
    watcher.onDidChange(tell),
    watcher.onDidCreate(tell),
    watcher.onDidDelete(tell),
    files.onDidChange(tell),
    vscode.workspace.onDidChangeTextDocument((event) => tell(event.document.uri)),
    vscode.workspace.onDidSaveTextDocument((document) => tell(document.uri)),
    vscode.workspace.onDidCloseTextDocument((document) => tell(document.uri)),
  );

  return {
    load,
    uriFor,
    async change(article, source, make) {
      const uri = await uriFor(article);
      await files.change(uri, (before) => {
        const parsed = before === undefined ? undefined : parsedFor(before, source.item);
        if (parsed?.readOnly) throw new FileNotWritableError(uri, parsed.readOnly);
        const changes = make(parsed?.sidecar);
        if (changes.length === 0) return [];
        const fresh = (): Promise<string> =>
          annotatorOf(article).then((annotator) => newSidecar(source, annotator, 'in-progress'));
        return editsFor(before ?? '', source.item, changes, fresh);
      });
    },
    onDidChange: changed.event,
    dispose: () => subscriptions.dispose(),
  };
}
