/** What the two extension hosts do differently; each entry passes its own. */
import type * as vscode from 'vscode';
import type { StartThread } from './worker';

export interface Platform {
  /**
   * Replaces a file's content whole or not at all, where the host can.
   * @param expected what the file held when it was read (undefined: it did not exist).
   * @throws FileChangedError when it holds something else by now; nothing is written then.
   */
  writeFile(uri: vscode.Uri, content: Uint8Array, expected: Uint8Array | undefined): Promise<void>;
  /** Starts the thread that reads files. */
  startThread(extensionUri: vscode.Uri): StartThread;
  /** git's `user.name` as it holds in a folder, or undefined. */
  gitUserName(folder: vscode.Uri | undefined): Promise<string | undefined>;
}

/** Somebody else wrote the file since it was read. */
export class FileChangedError extends Error {
  constructor(readonly path: string) {
    super(`${path} was changed by someone else meanwhile`);
  }
}

export const sameBytes = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean =>
  a === b || (!!a && !!b && a.length === b.length && a.every((byte, index) => byte === b[index]));
