/** The text that anchors were made on is taken from git, where the session has not seen it. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { makeAnchor } from '../../src/core/annotations/anchor';
import { parseArticle } from '../../src/core/article/parseArticle';
import { applyEdits, editSidecar } from '../../src/core/sidecar/editSidecar';
import { newSidecar } from '../../src/core/sidecar/newSidecar';
import { sha256Hex } from '../../src/core/text/sha256';
import { folder, readSidecar, run, sidecarOf, wordsAt, writeText } from './workspace';

describe('anchors with git', () => {
  it('follow the version that has the recorded hash', async function () {
    this.timeout(60_000);
    const twin = 'The harbour board said the ferry sails twice a day.';
    const story = `Ferry resumes\n\n${twin} Oda said the board was right.\n\n渡轮每天两班。\n\n${twin} Nobody else was asked.\n`;
    const place = vscode.Uri.joinPath(folder(), 'copies', 'repository');
    const uri = vscode.Uri.joinPath(place, 'a.txt');
    await writeText(uri, story);
    const git = (...args: string[]): Buffer => execFileSync('git', ['-C', place.fsPath, ...args]);
    git('init', '-q');
    git('add', '.');
    git('-c', 'user.name=T', '-c', 'user.email=t@example.invalid', 'commit', '-qm', 'first');

    const article = parseArticle(story);
    const claims = [article.text.lastIndexOf(twin), article.text.indexOf(twin)].map((at, index) => ({
      type: 'add-claim' as const,
      claim: { id: `c-a${index}`, ...makeAnchor(article, story, [[at, at + twin.length]]) },
    }));
    const fresh = newSidecar({ file: 'a.txt', sha256: sha256Hex(new TextEncoder().encode(story)) }, 'alice', 'done');
    await writeText(sidecarOf(uri), applyEdits(fresh, editSidecar(fresh, claims)));
    // The second twin goes, the first comes to stand where the second was.
    await writeText(
      uri,
      `Lead.\n\n渡轮每天两班。\n\n${twin} Oda said the board was right.\n\nNobody else was asked.\n`,
    );

    assert.deepEqual(await run('reanchor', { uri }), { moved: 1, review: 0, orphaned: 1 });
    const sidecar = await readSidecar(uri);
    assert.equal(sidecar.claims.find(({ id }) => id === 'c-a0')?.orphaned, true);
    assert.equal(await wordsAt(uri, sidecar.claims.find(({ id }) => id === 'c-a1')?.range), twin);
  });
});
