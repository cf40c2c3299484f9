/** YAML files that we change (sidecars, entity lists), on disk and in editors: by the smallest edit, whole or not at all, undone. */
import * as vscode from 'vscode';
import { applyEdits, type TextEdit } from '../core/sidecar/editSidecar';
import { takeStep, undoStep, type UndoStep } from '../core/sidecar/undoSteps';
import { decodeSidecar } from '../core/sidecar/parseSidecar';
import { openDocument } from './documentOffsets';
import { FileChangedError } from '../core/sidecar/fileChanged';
import { keepUnsaved, unsavedNewFile } from './keepUnsaved';
import type { Platform } from './platform';
import type { UndoStore } from './undoStore';

/** The file may not be written; the message says why and what to do. */
export class FileNotWritableError extends Error {
  constructor(
    readonly file: vscode.Uri,
    reason: string,
  ) {
    super(vscode.l10n.t('{0} is not changed: {1}', vscode.workspace.asRelativePath(file), reason));
  }
}

export interface YamlFiles extends vscode.Disposable {
  /**
   * What an editor holds unsaved, else what is on disk; undefined: there is no such file.
   * @throws FileNotWritableError where it is not UTF-8.
   */
  read(uri: vscode.Uri): Promise<string | undefined>;
  /**
   * Changes a file, making it where there is none.
   * @param make gives edits of the text as it is at the moment of writing; it is asked again when the file changed meanwhile.
   * Where it cannot be written, the change is kept in the file's editor, unsaved, and the person is told.
   * @throws FileNotWritableError, or what `make` or reading the file says; the file is as it was then.
   */
  change(uri: vscode.Uri, make: (before: string | undefined) => TextEdit[] | Promise<TextEdit[]>): Promise<void>;
  /** Runs an action while nothing is changed here. */
  alone<T>(action: () => Promise<T>): Promise<T>;
  /** The file that was changed back or forth; undefined: there is no such step. */
  undo(): Promise<vscode.Uri | undefined>;
  redo(): Promise<vscode.Uri | undefined>;
  /** A file was changed here. */
  onDidChange: vscode.Event<vscode.Uri>;
}

const undoSteps = 200;

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
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') {
      const unsaved = unsavedNewFile(uri);
      return unsaved ? { document: unsaved } : { bytes: undefined };
    }
    throw error;
  }
}

function textOf(content: Content, uri: vscode.Uri): string | undefined {
  if ('document' in content) return content.document.getText();
  if (!content.bytes) return undefined;
  const text = decodeSidecar(content.bytes);
  if (text === undefined)
    throw new FileNotWritableError(uri, vscode.l10n.t('it is not UTF-8. Save it as UTF-8 to go on.'));
  return text;
}

/** @param store where steps outlive this window. */
export function createYamlFiles(platform: Platform, store: UndoStore): YamlFiles {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const done: UndoStep[] = [];
  const undone: UndoStep[] = [];
  const save = (): void => store.save({ done: [...done], undone: [...undone] });
  /** Nothing is changed before what was changed in the last window is known. */
  let queue: Promise<unknown> = store.load().then((steps) => {
    done.push(...(steps?.done ?? []));
    undone.push(...(steps?.undone ?? []));
  });
  /** One change after the other: two at once would both start from the same text. */
  const inTurn = <T>(action: () => Promise<T>): Promise<T> => {
    const next = queue.then(action);
    queue = next.catch(() => undefined);
    return next;
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
      edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), newText);
    if (!(await vscode.workspace.applyEdit(edit))) throw new FileChangedError(uri.path);
  };

  /** Takes a file back over a step or forth, if it still is what the step left. */
  const swap = async (step: UndoStep, uri: vscode.Uri, direction: 'back' | 'forth'): Promise<void> => {
    const content = await readContent(uri);
    const before = textOf(content, uri);
    const taken = takeStep(step, direction, before);
    if (!taken)
      throw new FileNotWritableError(
        uri,
        vscode.l10n.t('it was changed by someone else since. Undo in its own editor, or edit the YAML.'),
      );
    if (taken.text === undefined) {
      if ('document' in content) throw new FileNotWritableError(uri, vscode.l10n.t('it has unsaved changes.'));
      await vscode.workspace.fs.delete(uri);
    } else await write(uri, content, taken.edits, taken.text);
    changed.fire(uri);
  };

  /** Takes the last step of one list back or forth, to the other list. */
  const move = (from: UndoStep[], to: UndoStep[], direction: 'back' | 'forth') =>
    inTurn(async () => {
      const step = from.at(-1);
      if (!step) return undefined;
      const uri = vscode.Uri.parse(step.uri, true);
      await swap(step, uri, direction);
      to.push(from.pop()!);
      save();
      return uri;
    });

  return {
    read: async (uri) => textOf(await readContent(uri), uri),
    change: (uri, make) =>
      inTurn(async () => {
        for (let attempt = 1; ; attempt++) {
          const content = await readContent(uri);
          const before = textOf(content, uri);
          const edits = await make(before);
          const after = applyEdits(before ?? '', edits);
          if (after === (before ?? '')) return;
          try {
            await write(uri, content, edits, after);
          } catch (error) {
            if (error instanceof FileChangedError && attempt < writeTries) continue;
            if ('document' in content || !(await keepUnsaved(uri, before, after, error))) throw error;
          }
          done.push(undoStep(uri.toString(), before, edits, after));
          if (done.length > undoSteps) done.shift();
          undone.length = 0;
          save();
          changed.fire(uri);
          return;
        }
      }),
    alone: inTurn,
    undo: () => move(done, undone, 'back'),
    redo: () => move(undone, done, 'forth'),
    onDidChange: changed.event,
    dispose: () => changed.dispose(),
  };
}
