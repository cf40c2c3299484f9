/** The browser's extension host: no file system of its own, no git. */
import * as vscode from 'vscode';
import { FileChangedError, sameBytes, type Platform } from './platform';

/** `workspace.fs` truncates before it writes; where there is no `file:` scheme it is the only way there is. */
export async function writeThroughWorkspace(
  uri: vscode.Uri,
  content: Uint8Array,
  expected: Uint8Array | undefined,
): Promise<void> {
  const now = await vscode.workspace.fs.readFile(uri).then(
    (bytes) => bytes,
    () => undefined,
  );
  if (!sameBytes(now, expected)) throw new FileChangedError(uri.path);
  await vscode.workspace.fs.writeFile(uri, content);
}

export const webPlatform: Platform = {
  writeFile: writeThroughWorkspace,
  gitUserName: () => Promise.resolve(undefined),
};
