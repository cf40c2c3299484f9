/** Open Sample Corpus in a real VS Code, in the browser's host too: what ships is copied, byte for byte, and nothing is written over. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { sampleFiles } from '../../src/vscode/sampleFiles';
import { exists, folder, readText, run, writeText } from './workspace';

describe('the sample corpus', () => {
  it('is copied as it is, with its encodings and line ends', async () => {
    const parent = vscode.Uri.joinPath(folder(), 'copies/corpus');
    const copy = await run<string>('openSamples', { folder: parent, open: false });
    assert.equal(copy, vscode.Uri.joinPath(parent, 'pressmark-samples').toString());
    for (const file of sampleFiles) {
      const [original, copied] = await Promise.all(
        [folder(), vscode.Uri.parse(copy)].map((root) => vscode.workspace.fs.readFile(vscode.Uri.joinPath(root, file))),
      );
      assert.deepEqual(copied, original, file);
    }
  });

  it('is completed where something is missing; what was annotated in it stays', async () => {
    const parent = vscode.Uri.joinPath(folder(), 'copies/corpus-again');
    const copy = vscode.Uri.parse(await run<string>('openSamples', { folder: parent.toString(), open: false }));
    const annotated = vscode.Uri.joinPath(copy, '000_3fa91c07be52d4a8.txt.annotation.yaml');
    const missing = vscode.Uri.joinPath(copy, 'pages/tidal-barrier.html');
    await writeText(annotated, '# mine\n');
    await vscode.workspace.fs.delete(missing);
    await run('openSamples', { folder: parent, open: false });
    assert.equal(await readText(annotated), '# mine\n');
    assert.ok(await exists(missing));
  });
});
