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
  /** Removes a file that a kill in the middle of `writeFile` left behind; one that is still in use stays. Missing where none can be. */
  removeLeftover?(file: vscode.Uri): Promise<void>;
  /**
   * An earlier version of a file by the SHA-256 of its bytes (hex), where its history can be had.
   * @returns its bytes, or undefined.
   */
  oldVersion(file: vscode.Uri, sha256: string): Promise<Uint8Array | undefined>;
  /** Starts the thread that reads files. */
  startThread(extensionUri: vscode.Uri): StartThread;
  /** git's `user.name` as it holds in a folder, or undefined. */
  gitUserName(folder: vscode.Uri | undefined): Promise<string | undefined>;
}
