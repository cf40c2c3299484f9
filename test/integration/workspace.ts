/** The samples' folder, as the suites of both hosts use it. Each test makes its own copy of the sample it changes. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { parse } from 'yaml';
import { canonicalText } from '../../src/core/text/canonicalText';
import type { Sidecar } from '../../src/core/sidecar/sidecar';

export const folder = (): vscode.Uri => vscode.workspace.workspaceFolders![0]!.uri;

let copies = 0;

/** A fresh copy of a sample, without its sidecar. */
export async function copyOf(sample: string): Promise<vscode.Uri> {
  const copy = vscode.Uri.joinPath(folder(), `copies/${++copies}-${sample.replace(/^.*\//, '')}`);
  await vscode.workspace.fs.copy(vscode.Uri.joinPath(folder(), sample), copy);
  return copy;
}

export const sidecarOf = (uri: vscode.Uri): vscode.Uri => uri.with({ path: `${uri.path}.annotation.yaml` });

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
export const readText = async (uri: vscode.Uri): Promise<string> =>
  decoder.decode(await vscode.workspace.fs.readFile(uri));
export const writeText = async (uri: vscode.Uri, text: string): Promise<void> =>
  vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
export const exists = (uri: vscode.Uri): Thenable<boolean> =>
  vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );

export const readSidecar = async (uri: vscode.Uri): Promise<Sidecar> =>
  parse(await readText(sidecarOf(uri))) as Sidecar;

/** The words that a range of the sidecar names: code points of the canonical text. */
export async function wordsAt(uri: vscode.Uri, range: unknown): Promise<string> {
  const [start, end] = range as [number, number];
  const { text } = canonicalText(await vscode.workspace.fs.readFile(uri));
  return [...text].slice(start, end).join('');
}

export const run = <T>(command: string, argument?: unknown): Thenable<T> =>
  vscode.commands.executeCommand<T>(`pressmark.${command}`, argument);

/** Asks until the answer is there, and fails with `what` when it does not come. */
export async function until<T>(
  what: string,
  ask: () => T | undefined | Promise<T | undefined>,
  seconds = 10,
): Promise<T> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > deadline) assert.fail(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Opens a file in an editor with these words selected. */
export async function selectIn(uri: vscode.Uri, words: string): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(uri);
  const start = editor.document.getText().indexOf(words);
  assert.ok(start >= 0, `${words} is not in ${uri.path}`);
  const { document } = editor;
  editor.selection = new vscode.Selection(document.positionAt(start), document.positionAt(start + words.length));
  return editor;
}
