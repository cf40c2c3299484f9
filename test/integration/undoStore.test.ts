/** Where the steps to undo are kept: by one window, by two at once, and when there is rubbish. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { undoStep, type UndoSteps } from '../../src/core/sidecar/undoSteps';
import { createUndoStore } from '../../src/vscode/undoStore';
import { webPlatform } from '../../src/vscode/webPlatform';
import { exists, folder, readText, until, writeText } from './workspace';

const steps = (text: string): UndoSteps => ({
  done: [undoStep('file:///tide.yaml', '', [{ start: 0, end: 0, newText: text }], text)],
  undone: [],
});

describe('the store of steps to undo', () => {
  const place = (name: string): vscode.Uri => vscode.Uri.joinPath(folder(), `copies/undo-${name}`);
  const window = (name: string) => createUndoStore(place(name), webPlatform);
  const holds = (name: string, file: string, words: string): Promise<boolean> =>
    until(`${words} in ${file}`, async () => {
      const uri = vscode.Uri.joinPath(place(name), file);
      return ((await exists(uri)) && (await readText(uri)).includes(words)) || undefined;
    });

  it('gives them to the next window', async () => {
    const first = window('one');
    assert.equal(await first.load(), undefined);
    first.save(steps('ebb'));
    first.save(steps('flood'));
    await holds('one', 'undo.json', 'flood');
    assert.deepEqual(await window('one').load(), steps('flood'));
  });

  it('keeps those of two windows apart', async () => {
    const [first, second] = [window('two'), window('two')];
    await first.load();
    await second.load();
    first.save(steps('ebb'));
    await holds('two', 'undo.json', 'ebb');
    second.save(steps('flood'));
    const own = await until('a file of its own', async () => {
      const entries = await vscode.workspace.fs.readDirectory(place('two'));
      return entries.find(([name]) => /^undo-\w+\.json$/.test(name))?.[0];
    });
    await holds('two', own, 'flood');
    await holds('two', 'undo.json', 'ebb');
  });

  it('takes rubbish for none, and writes over it', async () => {
    const file = vscode.Uri.joinPath(place('three'), 'undo.json');
    await writeText(file, '{"pressmarkUndo":1,"done":[{"uri":7}],"undone":[]}');
    const store = window('three');
    assert.equal(await store.load(), undefined);
    store.save(steps('ebb'));
    await holds('three', 'undo.json', 'ebb');
  });
});
