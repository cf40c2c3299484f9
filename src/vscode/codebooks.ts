/** The codebook that holds for an article: `pressmark.yaml` at the root of its folder, else the default one. */
import * as vscode from 'vscode';
import { defaultCodebook, parseCodebook, type Codebook } from '../core/corpus/codebook';

export type Codebooks = (uri: vscode.Uri) => Promise<Codebook>;

export const codebookFile = 'pressmark.yaml';

export const createCodebooks = (): Codebooks => async (uri) => {
  const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
  if (!folder) return defaultCodebook;
  try {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, codebookFile));
    return parseCodebook(new TextDecoder().decode(bytes)).codebook;
  } catch {
    // There is none: most folders have no need of it.
    return defaultCodebook;
  }
};

/** Calls back when a codebook was saved, made or deleted: what was told by it may no longer be true. */
export function onCodebookChange(changed: () => void): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher(`**/${codebookFile}`);
  return vscode.Disposable.from(
    watcher,
    watcher.onDidChange(changed),
    watcher.onDidCreate(changed),
    watcher.onDidDelete(changed),
  );
}
