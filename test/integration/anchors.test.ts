/** Annotations stay on their words while the raw file changes: as someone types, under a formatter, on disk. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { folder, readSidecar, run, until, wordsAt, writeText } from './workspace';

const twin = 'The harbour board said the ferry sails twice a day.';
const story = `Ferry to Lark Island resumes

${twin} Mayor Oda said the board was right.

市长小田表示：“渡轮每天两班。”岛上居民表示欢迎。

${twin} Nobody else was asked 🌊.
`;

const file = (name: string): vscode.Uri => vscode.Uri.joinPath(folder(), 'copies', name);

/** Whether the hover over the n-th occurrence of some words tells of a claim. */
async function isMarked(uri: vscode.Uri, words: string, occurrence: number): Promise<boolean> {
  const document = await vscode.workspace.openTextDocument(uri);
  const parts = document.getText().split(words);
  const at = document.positionAt(parts.slice(0, occurrence + 1).join(words).length + 2);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, at);
  return hovers.some(({ contents }) =>
    contents.some((content) => typeof content !== 'string' && content.value.includes('Oda&nbsp;Kai')),
  );
}

/** Replaces all of a document, as formatters do. */
async function replaceAll(uri: vscode.Uri, text: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

describe('anchors', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('follow edits that are not saved yet, and a formatter that replaces the whole document', async function () {
    this.timeout(60_000);
    const uri = file('anchors.txt');
    await writeText(uri, story);
    const second = [...story.slice(0, story.lastIndexOf(twin))].length;
    await run('addClaim', { uri, range: [second, second + twin.length], claimant: 'Oda Kai' });
    await vscode.window.showTextDocument(uri);

    // Set again by a formatter, with a lead put in, and the sentences around the twins exchanged.
    const formatted = story
      .replace('Mayor Oda said the board was right.', '@')
      .replace('Nobody else was asked 🌊.', 'Mayor Oda said\nthe board was right.')
      .replace('@', 'Nobody else was asked 🌊.')
      .replace('resumes\n', 'resumes\n\n🌊 A new lead.\n');
    await replaceAll(uri, formatted);
    await until('the mark to follow', async () => (await isMarked(uri, twin, 1)) && !(await isMarked(uri, twin, 0)));

    const document = await vscode.workspace.openTextDocument(uri);
    await document.save();
    assert.deepEqual(await run('reanchor', { uri }), { moved: 1, review: 0, orphaned: 0 });
    const [claim] = (await readSidecar(uri)).claims;
    assert.equal(await wordsAt(uri, claim?.range), twin);
    assert.ok((claim?.range as number[])[0]! > second);

    // Taken out: not on its twin instead. And back again with undo.
    await replaceAll(uri, formatted.replace(`${twin} Mayor`, 'Mayor'));
    await until('the mark to go', async () => !(await isMarked(uri, twin, 0)));
    await vscode.window.showTextDocument(uri);
    await vscode.commands.executeCommand('undo');
    await until('the mark to be back', () => isMarked(uri, twin, 1));
    assert.equal(document.isDirty, false);
  });
});
