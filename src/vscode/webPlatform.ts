/** The browser's extension host: no file system of its own, no git. */
import * as vscode from 'vscode';
import type { Answer, Question } from '../worker/protocol';
import { FileChangedError, sameBytes } from '../core/sidecar/fileChanged';
import type { Platform } from './platform';

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

/** Of the browser, whose types would be everywhere else too. */
declare class Worker {
  constructor(url: string);
  onmessage: ((event: { data: Answer }) => void) | null;
  onerror: ((event: { message: string }) => void) | null;
  postMessage(message: Question): void;
  terminate(): void;
}

/**
 * The script is fetched by the workbench: a worker may be made of a blob only, whatever the extension's address is. VS Code's own
 * bootstrap loads it, and fails aloud where it is stopped meanwhile: the thread has started only once the script says so.
 */
const startThread: Platform['startThread'] = (extensionUri) => async (onAnswer, onError) => {
  const script = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', 'web', 'worker.js'));
  const url = URL.createObjectURL(new Blob([script as Uint8Array<ArrayBuffer>], { type: 'text/javascript' }));
  const worker = new Worker(url);
  const failed = (message: string): Error => new Error(message || 'the worker failed');
  try {
    await new Promise<void>((resolve, reject) => {
      // Its first message, before any question.
      worker.onmessage = () => resolve();
      worker.onerror = ({ message }) => reject(failed(message));
    });
  } finally {
    URL.revokeObjectURL(url);
  }
  worker.onmessage = ({ data }) => onAnswer(data);
  worker.onerror = ({ message }) => onError(failed(message));
  return {
    post: (question) => worker.postMessage(question),
    terminate: () => worker.terminate(),
  };
};

export const webPlatform: Platform = {
  startThread,
  writeFile: writeThroughWorkspace,
  oldVersion: () => Promise.resolve(undefined),
  gitUserName: () => Promise.resolve(undefined),
};
