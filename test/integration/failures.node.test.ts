/** A sidecar that cannot be written: what the person decided is kept, and saved once it can be. Runs as root too. */
import assert from 'node:assert/strict';
import { mkdirSync, rmSync } from 'node:fs';
import * as vscode from 'vscode';
import { exists, folder, readSidecar, readText, run, sidecarOf, until, writeText } from './workspace';

const text =
  'Ferry service resumes\n\nFerries to Gull Point run again, the port authority said.\nFares stay as they are.\n';
let count = 0;

describe('a sidecar that cannot be written', () => {
  let uri: vscode.Uri;
  /** Where the lock file should be stands a folder: nobody can make the file, whoever they are. */
  let obstacle: string;
  beforeEach(async () => {
    uri = vscode.Uri.joinPath(folder(), `failures/${++count}.txt`);
    await writeText(uri, text);
    obstacle = `${sidecarOf(uri).fsPath}.lock`;
  });
  afterEach(async () => {
    rmSync(obstacle, { recursive: true, force: true });
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  const unsaved = (): vscode.TextDocument =>
    vscode.workspace.textDocuments.find(({ uri: own, isDirty }) => own.path === sidecarOf(uri).path && isDirty)!;

  it('and is not there yet is kept as a new file, which later changes go into, and saving there makes it', async () => {
    mkdirSync(obstacle);
    await run('addClaim', { uri, quote: 'Fares stay as they are.', claimant: null });
    assert.equal(await exists(sidecarOf(uri)), false);
    await until('its tab, which VS Code keeps over a restart', () =>
      vscode.window.tabGroups.all.some(({ tabs }) =>
        tabs.some(({ label, isDirty }) => isDirty && label.includes('.txt')),
      ),
    );
    assert.match(unsaved().getText(), /Fares stay/);
    await run('setStatus', { uri, status: 'done' });
    assert.match(unsaved().getText(), /Fares stay[^]*/);
    assert.match(unsaved().getText(), /^status: done$/m);

    rmSync(obstacle, { recursive: true });
    assert.ok(await unsaved().save());
    const { claims, status } = await until('the sidecar', async () =>
      (await exists(sidecarOf(uri))) ? readSidecar(uri) : undefined,
    );
    assert.deepEqual([claims.length, status], [1, 'done']);
    await run('setStatus', { uri, status: 'unread' });
    assert.match(await readText(sidecarOf(uri)), /^status: unread$/m);
  });

  it('any more keeps the change in its editor', async () => {
    await run('setStatus', { uri, status: 'in-progress' });
    const before = await readText(sidecarOf(uri));
    mkdirSync(obstacle);
    await run('addClaim', { uri, quote: 'Fares stay as they are.', claimant: null });
    assert.equal(await readText(sidecarOf(uri)), before);
    const document = unsaved();
    assert.match(document.getText(), /Fares stay/);
    // Nobody has to close and open anything: it is what the article shows.
    assert.deepEqual(await run('reanchor', { uri }), { moved: 0, review: 0, orphaned: 0 });

    rmSync(obstacle, { recursive: true });
    assert.ok(await document.save());
    assert.equal((await readSidecar(uri)).claims.length, 1);
  });
});
