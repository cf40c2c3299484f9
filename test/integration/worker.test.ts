/** Files are read in a worker: it can be stopped, and is started again. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { copyOf, folder, readSidecar, run, until, writeText } from './workspace';

const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('pressmark.articles');

describe('the worker', () => {
  afterEach(async () => {
    await settings().update('deadline', undefined, vscode.ConfigurationTarget.Global);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('stops what takes too long, says so, and goes on with the rest', async () => {
    const large = vscode.Uri.joinPath(folder(), 'copies/large.html');
    await writeText(
      large,
      `<html><body>${'<p>The pier of Port Calder stays shut, the harbour board said. </p>'.repeat(30_000)}`,
    );
    await settings().update('deadline', 0.01, vscode.ConfigurationTarget.Global);
    await assert.rejects(
      async () => run('setStatus', { uri: large, status: 'done' }),
      /took longer than 0\.01 seconds/,
    );
    // Asked again, it is not read again: the file has not changed.
    await assert.rejects(async () => run('setStatus', { uri: large, status: 'done' }), /took longer/);
    await settings().update('deadline', undefined, vscode.ConfigurationTarget.Global);
    const uri = await copyOf('000_3fa91c07be52d4a8.txt');
    await run('setStatus', { uri, status: 'done' });
    assert.equal((await readSidecar(uri)).status, 'done');
  });

  it('leaves the host free while it reads 10 MB', async function () {
    this.timeout(70_000);
    const large = vscode.Uri.joinPath(folder(), 'copies/ten-megabytes.html');
    const paragraph =
      '<p>The pier of Port Calder stays shut, Mara Ellison of the harbour board said on Tuesday. </p>\n';
    await writeText(large, `<html><body><h1>Pier</h1>${paragraph.repeat(110_000)}`);
    let longest = 0;
    let last = Date.now();
    const timer = setInterval(() => {
      longest = Math.max(longest, Date.now() - last);
      last = Date.now();
    }, 10);
    try {
      await run('openPreview', { uri: large });
      const shown = () => vscode.window.tabGroups.activeTabGroup.activeTab?.label === 'Pier' || undefined;
      await until('the preview to show it', shown, 50);
      await new Promise((resolve) => setTimeout(resolve, 1500));
    } finally {
      clearInterval(timer);
      // Shown, it keeps the workbench busy into the next tests.
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    }
    console.log(`      the host was busy for at most ${longest} ms`);
    // Reading it takes seconds: in the host itself it would be held up as long.
    assert.ok(longest < 1500, `the host was held up for ${longest} ms`);
  });
});
