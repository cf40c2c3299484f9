/**
 * An open sidecar with unsaved changes whose file was changed by others (git pull, another program): VS Code would refuse to save
 * it. Both are put together in the editor, for the person to save; where both changed the same thing, the person decides.
 */
import * as vscode from 'vscode';
import { mergeSidecars, type MergedSidecar } from '../core/sidecar/mergeSidecars';
import { decodeSidecar } from '../core/sidecar/parseSidecar';
import { openDocument, replaceText } from './documentOffsets';
import { revertDocument } from './revertDocument';
import { isSidecar } from './sidecars';
import type { YamlFiles } from './yamlFiles';

/** Line ends and a BOM are VS Code's: a document does not have them as the file does. */
const plain = (text: string): string => text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');

/** What is on disk; undefined: nothing that could be merged. */
const textOnDisk = (uri: vscode.Uri): Promise<string | undefined> =>
  Promise.resolve(vscode.workspace.fs.readFile(uri)).then(decodeSidecar, () => undefined);

/** Others may go on writing. */
const saveTries = 3;
/** A person may go on typing. */
const replaceTries = 20;

export function registerMergeUnsaved(files: YamlFiles): vscode.Disposable {
  /** What each open sidecar and the disk last had in common. */
  const bases = new WeakMap<vscode.TextDocument, string>();
  /** VS Code is about to save them, and to fail. */
  const saving = new Set<vscode.TextDocument>();
  const merging = new Set<vscode.TextDocument>();
  const told = new WeakMap<vscode.TextDocument, string>();

  const note = async (document: vscode.TextDocument): Promise<void> => {
    if (!isSidecar(document.uri) || document.isDirty) return;
    const text = document.getText();
    const onDisk = await textOnDisk(document.uri);
    // A change of the document may be told before that it is unsaved.
    if (onDisk !== undefined && plain(onDisk) === plain(text)) bases.set(document, text);
  };

  /** What others have written since; undefined: nothing. */
  const newOnDisk = async (document: vscode.TextDocument): Promise<string | undefined> => {
    if (!isSidecar(document.uri) || !document.isDirty || document.uri.scheme === 'untitled') return undefined;
    const theirs = await textOnDisk(document.uri);
    const base = bases.get(document);
    const isNew = theirs !== undefined && (base === undefined || plain(theirs) !== plain(base));
    return isNew ? theirs : undefined;
  };

  /** The document stays as it is, and VS Code does not save it: nothing is lost, and nothing overwritten. */
  const tellConflict = async (document: vscode.TextDocument, { isWholeFile }: MergedSidecar): Promise<void> => {
    const compare = vscode.l10n.t('Compare');
    const keepBoth = vscode.l10n.t('Keep Both');
    const answer = await vscode.window.showWarningMessage(
      vscode.l10n.t(
        '{0} was changed on disk in the same places as here, and cannot be saved so. Compare the two, or keep both versions of these places.',
        vscode.workspace.asRelativePath(document.uri),
      ),
      compare,
      ...(isWholeFile ? [] : [keepBoth]),
    );
    if (answer === compare)
      await vscode.commands.executeCommand('workbench.files.action.compareWithSaved', document.uri);
    if (answer === keepBoth) await merge(document, true);
  };

  const merge = (document: vscode.TextDocument, keepBoth = false): Promise<boolean> =>
    files.alone(async () => {
      const theirs = await newOnDisk(document);
      if (theirs === undefined) return true;
      merging.add(document);
      return mergeWithDisk(document, theirs, keepBoth).finally(() => merging.delete(document));
    });

  /** @returns whether the document can be saved now, with what both sides say. */
  const mergeWithDisk = async (document: vscode.TextDocument, theirs: string, keepBoth: boolean): Promise<boolean> => {
    const base = bases.get(document);
    const mergeWith = (ours: string, other: string): MergedSidecar =>
      mergeSidecars(base, ours, other.replace(/^\ufeff/, ''), { keepBoth });
    const isSettled = ({ conflicts, isWholeFile }: MergedSidecar): boolean =>
      conflicts.length === 0 || (keepBoth && !isWholeFile);
    const planned = mergeWith(document.getText(), theirs);
    if (!isSettled(planned)) {
      if (told.get(document) !== theirs) void tellConflict(document, planned);
      told.set(document, theirs);
      return false;
    }
    const ours = await revertDocument(document);
    if (ours === undefined) return false;
    for (let attempt = 0, isDone = false; !isDone && attempt < replaceTries; attempt++) {
      const now = document.getText();
      // VS Code does not read what it is about to save: then it goes on refusing to, and is asked again.
      const isRead = now !== ours;
      const onDisk = isRead ? now : ((await textOnDisk(document.uri)) ?? ours);
      // Should they collide by now, then with marks: VS Code would save the document, whatever is on disk.
      isDone = await replaceText(document, mergeWith(ours, onDisk).text);
      if (isDone && isRead) bases.set(document, now);
      if (!isRead) saveAgain(document);
    }
    if (planned.notices.length > 0)
      void vscode.window.showInformationMessage(
        vscode.l10n.t(
          '{0}: {1} annotation(s) deleted on one side and changed on the other are kept. Delete them again if they should go.',
          vscode.workspace.asRelativePath(document.uri),
          planned.notices.length,
        ),
      );
    vscode.window.setStatusBarMessage(
      vscode.l10n.t('Put together with the version on disk: {0}', vscode.workspace.asRelativePath(document.uri)),
      4000,
    );
    return true;
  };

  /** In front it is merged at once: others are when they come to the front, or are saved. */
  const mergeInFront = (editor = vscode.window.activeTextEditor): void => {
    const document = editor?.document;
    // Restored after a restart it has no known base: VS Code finds out, when it is saved, whether the file is newer.
    if (document && bases.has(document) && !saving.has(document)) void merge(document);
  };

  /** A save that VS Code refuses, because the file is newer, is done again after the merge: not before VS Code is done with it. */
  const saveAgain = (document: vscode.TextDocument): void => {
    if (saving.has(document)) return;
    saving.add(document);
    setTimeout(() => {
      void (async () => {
        // Waits for the one that is running.
        let isSaved = await document.save();
        for (let attempt = 0; !isSaved && attempt < saveTries && (await merge(document)); attempt++)
          isSaved = await document.save();
      })().finally(() => saving.delete(document));
    }, 0);
  };

  const watcher = vscode.workspace.createFileSystemWatcher('**/*.annotation.yaml', true, false, true);
  vscode.workspace.textDocuments.forEach((document) => void note(document));
  return vscode.Disposable.from(
    watcher,
    watcher.onDidChange((uri) => {
      const document = openDocument(uri);
      if (document && document === vscode.window.activeTextEditor?.document) mergeInFront();
    }),
    vscode.window.onDidChangeActiveTextEditor(mergeInFront),
    vscode.workspace.onDidOpenTextDocument((document) => void note(document)),
    vscode.workspace.onDidSaveTextDocument((document) => void note(document)),
    // It was read again from disk.
    vscode.workspace.onDidChangeTextDocument(({ document }) => void note(document)),
    vscode.workspace.onWillSaveTextDocument(({ document, waitUntil }) => {
      if (!isSidecar(document.uri) || saving.has(document)) return;
      const check = newOnDisk(document).then((theirs) => {
        if (theirs !== undefined || merging.has(document)) saveAgain(document);
        return [];
      });
      waitUntil(check);
    }),
  );
}
