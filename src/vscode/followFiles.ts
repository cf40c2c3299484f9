/** Sidecars follow their files: renamed and moved with them in the same step, kept when a file is deleted. */
import * as vscode from 'vscode';
import { isSidecarPath } from '../core/sidecar/sidecarPath';
import { sidecarFor, sidecarsOf } from '../core/sidecar/ownedSidecars';

/** Paths of the files of a folder; empty where it is gone. */
async function filesIn(folder: vscode.Uri): Promise<string[]> {
  const entries = await vscode.workspace.fs.readDirectory(folder).then(
    (found) => found,
    () => [],
  );
  return entries
    .filter(([, type]) => !(type & vscode.FileType.Directory))
    .map(([name]) => vscode.Uri.joinPath(folder, name).path);
}

type FilesBeside = (file: vscode.Uri) => Promise<string[]>;

/** The files of a file's folder; a folder is listed once, for however many of its files. */
export function folderLister(): FilesBeside {
  const listed = new Map<string, Promise<string[]>>();
  return (file) => {
    const folder = vscode.Uri.joinPath(file, '..');
    const files = listed.get(folder.toString()) ?? filesIn(folder);
    listed.set(folder.toString(), files);
    return files;
  };
}

/** Addresses of a file's sidecars; also of a file that was deleted just now. */
export async function sidecarsBeside(file: vscode.Uri, filesBeside = folderLister()): Promise<vscode.Uri[]> {
  if (isSidecarPath(file.path)) return [];
  return sidecarsOf(file.path, await filesBeside(file)).map((path) => file.with({ path }));
}

interface Move {
  from: vscode.Uri;
  to: vscode.Uri;
}

/** What has to move along with a file, and what cannot because another sidecar is there already. */
async function movesWith(
  oldUri: vscode.Uri,
  newUri: vscode.Uri,
  filesBeside: FilesBeside,
): Promise<{ moves: Move[]; taken: vscode.Uri[] }> {
  const moves: Move[] = [];
  const taken: vscode.Uri[] = [];
  const sidecars = await sidecarsBeside(oldUri, filesBeside);
  if (sidecars.length === 0) return { moves, taken };
  const there = new Set(await filesBeside(newUri));
  for (const from of sidecars) {
    const to = newUri.with({ path: sidecarFor(from.path, oldUri.path, newUri.path) });
    if (there.has(to.path)) taken.push(to);
    else moves.push({ from, to });
  }
  return { moves, taken };
}

/** The folders that move take their sidecars with them: only files need help. */
async function renameEdit(event: vscode.FileWillRenameEvent): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  const filesBeside = folderLister();
  // A person who selects both files moves both: the sidecar is not moved twice.
  const moved = new Set(event.files.map(({ oldUri }) => oldUri.toString()));
  for (const { oldUri, newUri } of event.files) {
    const { moves, taken } = await movesWith(oldUri, newUri, filesBeside);
    for (const { from, to } of moves) if (!moved.has(from.toString())) edit.renameFile(from, to);
    for (const uri of taken.filter((to) => !event.files.some(({ newUri: own }) => own.toString() === to.toString())))
      void vscode.window.showWarningMessage(
        vscode.l10n.t(
          'The annotations of {0} stay where they are: {1} is there already. Move one of the two away, then use “Find Article of Annotations…”.',
          vscode.workspace.asRelativePath(oldUri),
          vscode.workspace.asRelativePath(uri),
        ),
      );
  }
  return edit;
}

/** Nothing that a person decided goes away unasked, not with its article either. */
async function offerToDelete(files: readonly vscode.Uri[]): Promise<void> {
  const gone = new Set(files.map(String));
  const filesBeside = folderLister();
  const found = await Promise.all(files.map((file) => sidecarsBeside(file, filesBeside)));
  const sidecars = found.flat().filter((uri) => !gone.has(uri.toString()));
  if (sidecars.length === 0) return;
  const remove = vscode.l10n.t('Delete Annotations Too');
  const names = sidecars.map((uri) => vscode.workspace.asRelativePath(uri));
  const answer = await vscode.window.showInformationMessage(
    names.length === 1
      ? vscode.l10n.t('The annotations are kept: {0}', names[0]!)
      : vscode.l10n.t('The annotations are kept: {0} and {1} more', names[0]!, names.length - 1),
    remove,
  );
  if (answer === remove) await deleteFiles(sidecars);
}

/** As the Explorer does it: into the trash where there is one, and with an undo step. */
export async function deleteFiles(files: readonly vscode.Uri[]): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  for (const uri of files) edit.deleteFile(uri, { ignoreIfNotExists: true });
  return vscode.workspace.applyEdit(edit);
}

export const registerFollowFiles = (): vscode.Disposable =>
  vscode.Disposable.from(
    vscode.workspace.onWillRenameFiles((event) => event.waitUntil(renameEdit(event))),
    vscode.workspace.onDidDeleteFiles(({ files }) => void offerToDelete(files)),
  );
