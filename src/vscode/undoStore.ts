/** Keeps the steps to undo over a reload and a restart, in the storage that VS Code gives a workspace. */
import * as vscode from 'vscode';
import { FileChangedError } from '../core/sidecar/fileChanged';
import { readUndoSteps, writeUndoSteps, type UndoSteps } from '../core/sidecar/undoSteps';
import type { Platform } from './platform';

export interface UndoStore {
  /** What the last window left. */
  load(): Promise<UndoSteps | undefined>;
  /** Writes soon, and once for what is said while it writes. A failure costs the steps their life after this window, and no more. */
  save(steps: UndoSteps): void;
}

/** One window writes one file; a second one on the same folder begins another. */
const isOurs = (name: string): boolean => /^undo(?:-[a-z\d]+)?\.json$/.test(name);
/** Of a window that ended this long ago; what is younger may be in use. */
const oldMs = 7 * 24 * 3600 * 1000;

/** @param folder where nothing can be kept (no folder is open), undefined: nothing is. */
export function createUndoStore(folder: vscode.Uri | undefined, platform: Platform): UndoStore {
  if (!folder) return { load: () => Promise.resolve(undefined), save: () => undefined };
  let file = vscode.Uri.joinPath(folder, 'undo.json');
  /** What the file holds as far as we know. */
  let known: Uint8Array | undefined;
  let next: UndoSteps | undefined;
  let writing = false;

  const newest = async (): Promise<vscode.Uri | undefined> => {
    const names = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name).filter(isOurs);
    const files = await Promise.all(
      names.map(async (name) => {
        const uri = vscode.Uri.joinPath(folder, name);
        return { uri, mtime: (await vscode.workspace.fs.stat(uri)).mtime };
      }),
    );
    const [first, ...rest] = files.sort((a, b) => b.mtime - a.mtime);
    for (const { uri, mtime } of rest)
      if (mtime < Date.now() - oldMs) await vscode.workspace.fs.delete(uri).then(undefined, () => undefined);
    return first?.uri;
  };

  const write = async (): Promise<void> => {
    writing = true;
    for (let steps = next; steps; steps = next) {
      next = undefined;
      const content = new TextEncoder().encode(writeUndoSteps(steps));
      try {
        await vscode.workspace.fs.createDirectory(folder);
        await platform.writeFile(file, content, known);
        known = content;
      } catch (error) {
        if (!(error instanceof FileChangedError)) continue;
        // Another window writes it: what is undone there is none of ours.
        const own = crypto.getRandomValues(new Uint32Array(2)).reduce((name, part) => name + part.toString(36), '');
        file = vscode.Uri.joinPath(folder, `undo-${own}.json`);
        known = undefined;
        next ??= steps;
      }
    }
    writing = false;
  };

  return {
    async load() {
      try {
        file = (await newest()) ?? file;
        known = await vscode.workspace.fs.readFile(file);
        return readUndoSteps(new TextDecoder().decode(known));
      } catch {
        // There is none yet.
        return undefined;
      }
    },
    save(steps) {
      next = steps;
      if (!writing) void write();
    },
  };
}
