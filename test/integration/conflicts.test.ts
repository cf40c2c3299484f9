/** A sidecar that git left with conflict marks: its problem has a quick fix that keeps both sides, as one step to undo. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { copyOf, readSidecar, readText, run, sidecarOf, until, writeText } from './workspace';

describe('conflicts', () => {
  it('keeps both sides by the quick fix, and undoes it', async function () {
    this.timeout(60_000);
    const uri = await copyOf('000_3fa91c07be52d4a8.txt');
    await run('setStatus', { uri, status: 'done' });
    const sidecar = sidecarOf(uri);
    const claim = (id: string): string => `  - id: ${id}\n    quote: words\n`;
    const clean = `${await readText(sidecar)}claims:\n`;
    const conflicted = `${clean}<<<<<<< HEAD\n${claim('c-ours')}=======\n${claim('c-theirs')}>>>>>>> bob\n`;
    await writeText(sidecar, conflicted);
    await vscode.window.showTextDocument(sidecar);
    await until('the conflict in Problems', () =>
      vscode.languages.getDiagnostics(sidecar).find(({ code }) => code === 'conflict'),
    );
    const [problem] = vscode.languages.getDiagnostics(sidecar);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      sidecar,
      problem!.range,
    );
    const fix = actions.find(({ command }) => command?.command === 'pressmark.keepBoth')!.command!;
    await vscode.commands.executeCommand(fix.command, ...(fix.arguments as unknown[]));
    assert.equal(await readText(sidecar), `${clean}${claim('c-ours')}${claim('c-theirs')}`);
    assert.equal((await readSidecar(uri)).claims.length, 2);
    await run('undo');
    assert.equal(await readText(sidecar), conflicted);
    await run('keepBoth', { uri });
    await assert.rejects(async () => run('keepBoth', { uri }), /no conflict marks/);
    assert.equal((await readSidecar(uri)).claims.length, 2);
  });
});
