/** Sidecars on disk and in editors: read, changed by the smallest edit, saved whole or not at all, undone. */
import * as vscode from 'vscode';
import { applyEdits, editSidecar, type SidecarChange, type TextEdit } from '../core/sidecar/editSidecar';
import { newSidecar } from '../core/sidecar/newSidecar';
import { decodeSidecar, parseSidecar, type ParsedSidecar } from '../core/sidecar/parseSidecar';
import { sidecarDocument, sidecarRefusal } from '../core/sidecar/sidecarDocuments';
import type { Sidecar, SourceInfo } from '../core/sidecar/sidecar';
import { isSidecarPath, sidecarPath, sourcesOfSidecar } from '../core/sidecar/sidecarPath';
import type { AnnotatorOf } from './annotator';
import { openDocument } from './documentOffsets';
import { FileChangedError, type Platform } from './platform';
import { settings } from './settings';

export interface LoadedSidecar {
  uri: vscode.Uri;
  /** Of the whole file; undefined: there is no such file yet. */
  text: string | undefined;
  /** What it says of this article; undefined: nothing yet. */
  parsed: ParsedSidecar | undefined;
}

/** What to change, made from the sidecar as it is at the moment of writing: it is asked again when the file changed meanwhile. */
export type MakeChanges = (sidecar: Sidecar | undefined) => SidecarChange[];

/** The sidecar may not be written; the message says why and what to do. */
export class SidecarNotWritableError extends Error {
  constructor(
    readonly sidecar: vscode.Uri,
    reason: string,
  ) {
    super(vscode.l10n.t('{0} is not changed: {1}', vscode.workspace.asRelativePath(sidecar), reason));
  }
}

export interface Sidecars extends vscode.Disposable {
  /** @param item which of the file's several articles, where it has several. */
  load(article: vscode.Uri, item?: string): Promise<LoadedSidecar>;
  /**
   * Changes what the sidecar says of the article that `source` names, making file and document first where there are none.
   * @throws SidecarNotWritableError, or what the file system says; the file is as it was then.
   */
  change(article: vscode.Uri, source: SourceInfo, make: MakeChanges): Promise<void>;
  undo(): Promise<vscode.Uri | undefined>;
  redo(): Promise<vscode.Uri | undefined>;
  /** The article whose sidecar changed, here or elsewhere. */
  onDidChange: vscode.Event<vscode.Uri>;
}

export const isSidecar = (uri: vscode.Uri): boolean => isSidecarPath(uri.path);

interface Step {
  article: vscode.Uri;
  sidecar: vscode.Uri;
  before: string | undefined;
  after: string;
}

/** A file that keeps changing under us this often is left alone. */
const writeTries = 5;

/** What an editor holds unsaved, else the bytes on disk, else undefined for no such file. */
type Content = { document: vscode.TextDocument } | { bytes: Uint8Array | undefined };

async function readContent(uri: vscode.Uri): Promise<Content> {
  const document = openDocument(uri);
  if (document?.isDirty) return { document };
  try {
    return { bytes: await vscode.workspace.fs.readFile(uri) };
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return { bytes: undefined };
    throw error;
  }
}

function textOf(content: Content, uri: vscode.Uri): string | undefined {
  if ('document' in content) return content.document.getText();
  if (!content.bytes) return undefined;
  const text = decodeSidecar(content.bytes);
  if (text === undefined)
    throw new SidecarNotWritableError(uri, vscode.l10n.t('it is not UTF-8. Save it as UTF-8 to go on.'));
  return text;
}

/** What a sidecar says of an article; of a file that may not be written, why. */
function parsedFor(text: string, item: string | undefined): ParsedSidecar | undefined {
  if (item === undefined) return parseSidecar(text);
  return sidecarDocument(text, item)?.parsed ?? (sidecarRefusal(text) === undefined ? undefined : parseSidecar(text));
}

/** Changes to the document of an item, or a new document at the end of the file. */
async function editsFor(
  text: string,
  item: string | undefined,
  changes: SidecarChange[],
  fresh: () => Promise<string>,
): Promise<TextEdit[]> {
  // A file that is there but empty counts as new.
  const found = text.trim() ? sidecarDocument(text, item) : undefined;
  if (found)
    return editSidecar(text.slice(found.start, found.end), changes).map((edit) => ({
      ...edit,
      start: edit.start + found.start,
      end: edit.end + found.start,
    }));
  const start = await fresh();
  const document = applyEdits(start, editSidecar(start, changes));
  if (!text.trim()) return [{ start: 0, end: text.length, newText: document }];
  const separated = `${text.endsWith('\n') ? '' : '\n'}---\n${document}`;
  const newText = text.includes('\r\n') ? separated.replaceAll('\n', '\r\n') : separated;
  return [{ start: text.length, end: text.length, newText }];
}

export function createSidecars(platform: Platform, annotatorOf: AnnotatorOf): Sidecars {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const done: Step[] = [];
  const undone: Step[] = [];
  let queue: Promise<unknown> = Promise.resolve();
  /** One change after the other: two at once would both start from the same text. */
  const inTurn = <T>(action: () => Promise<T>): Promise<T> => {
    const next = queue.then(action);
    queue = next.catch(() => undefined);
    return next;
  };

  const uriFor = async (article: vscode.Uri): Promise<vscode.Uri> => {
    const annotator = settings.ownFile(article) ? await annotatorOf(article) : undefined;
    return article.with({ path: sidecarPath(article.path, annotator) });
  };

  const load = async (article: vscode.Uri, item?: string): Promise<LoadedSidecar> => {
    const uri = await uriFor(article);
    let text: string | undefined;
    try {
      text = textOf(await readContent(uri), uri);
    } catch (error) {
      if (!(error instanceof SidecarNotWritableError)) throw error;
      const { message } = error;
      const problem = { code: 'not-utf-8', severity: 'error' as const, message, start: 0, end: 0 };
      return { uri, text: '', parsed: { ...parseSidecar(''), problems: [problem], readOnly: message } };
    }
    return { uri, text, parsed: text === undefined ? undefined : parsedFor(text, item) };
  };

  /** Puts edits into the open dirty document, or a whole new text onto the disk. */
  const write = async (uri: vscode.Uri, content: Content, edits: TextEdit[], after: string): Promise<void> => {
    if (!('document' in content)) {
      await platform.writeFile(uri, new TextEncoder().encode(after), content.bytes);
      return;
    }
    const { document } = content;
    const edit = new vscode.WorkspaceEdit();
    for (const { start, end, newText } of edits)
      edit.replace(uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), newText);
    if (!(await vscode.workspace.applyEdit(edit))) throw new FileChangedError(uri.path);
  };

  const change = (article: vscode.Uri, source: SourceInfo, make: MakeChanges): Promise<void> =>
    inTurn(async () => {
      const uri = await uriFor(article);
      for (let attempt = 1; ; attempt++) {
        const content = await readContent(uri);
        const before = textOf(content, uri);
        const parsed = before === undefined ? undefined : parsedFor(before, source.item);
        if (parsed?.readOnly) throw new SidecarNotWritableError(uri, parsed.readOnly);
        const changes = make(parsed?.sidecar);
        if (changes.length === 0) return;
        const fresh = (): Promise<string> =>
          annotatorOf(article).then((annotator) => newSidecar(source, annotator, 'in-progress'));
        const edits = await editsFor(before ?? '', source.item, changes, fresh);
        const after = applyEdits(before ?? '', edits);
        if (after === before) return;
        try {
          await write(uri, content, edits, after);
        } catch (error) {
          if (error instanceof FileChangedError && attempt < writeTries) continue;
          throw error;
        }
        done.push({ article, sidecar: uri, before, after });
        undone.length = 0;
        changed.fire(article);
        return;
      }
    });

  /** Takes the text of one side of a step back to the other, if it still is what the step left. */
  const swap = async (step: Step, from: string | undefined, to: string | undefined): Promise<void> => {
    const content = await readContent(step.sidecar);
    if (textOf(content, step.sidecar) !== from)
      throw new SidecarNotWritableError(
        step.sidecar,
        vscode.l10n.t('it was changed by someone else since. Undo in its own editor, or edit the YAML.'),
      );
    if (to === undefined) {
      if ('document' in content)
        throw new SidecarNotWritableError(step.sidecar, vscode.l10n.t('it has unsaved changes.'));
      await vscode.workspace.fs.delete(step.sidecar);
    } else await write(step.sidecar, content, [{ start: 0, end: from?.length ?? 0, newText: to }], to);
    changed.fire(step.article);
  };

  /** Takes the last step of one list back or forth, to the other list. */
  const move = (from: Step[], to: Step[], now: 'before' | 'after', then: 'before' | 'after') =>
    inTurn(async () => {
      const step = from.at(-1);
      if (!step) return undefined;
      await swap(step, step[now], step[then]);
      to.push(from.pop()!);
      return step.article;
    });

  const watcher = vscode.workspace.createFileSystemWatcher('**/*.annotation.yaml');
  const tell = (uri: vscode.Uri): void => {
    for (const path of isSidecar(uri) ? sourcesOfSidecar(uri.path) : []) changed.fire(uri.with({ path }));
  };
  const subscriptions = vscode.Disposable.from(
    changed,
    watcher,
    watcher.onDidChange(tell),
    watcher.onDidCreate(tell),
    watcher.onDidDelete(tell),
    vscode.workspace.onDidChangeTextDocument((event) => tell(event.document.uri)),
    vscode.workspace.onDidSaveTextDocument((document) => tell(document.uri)),
    vscode.workspace.onDidCloseTextDocument((document) => tell(document.uri)),
  );

  return {
    load,
    change,
    undo: () => move(done, undone, 'after', 'before'),
    redo: () => move(undone, done, 'before', 'after'),
    onDidChange: changed.event,
    dispose: () => subscriptions.dispose(),
  };
}
