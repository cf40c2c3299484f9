/** A file of several articles: which one is shown, and one sidecar with a document for each. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { parseAllDocuments } from 'yaml';
import type { Sidecar } from '../../src/core/sidecar/sidecar';
import { copyOf, readText, run, selectIn, sidecarOf, until, wordsAt, writeText } from './workspace';

const feed = 'feeds/gull-point-herald.rss';
const first = 'gph-20240316-0417';
const second = 'https://herald.example/zh/ferry-talks';

const documentsOf = async (uri: vscode.Uri): Promise<Sidecar[]> =>
  parseAllDocuments(await readText(sidecarOf(uri))).map((document) => document.toJS() as Sidecar);

describe('a file of several articles', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('keeps each article in a document of its own, and edits only that', async () => {
    const uri = await copyOf(feed);
    const claim = await run<string>('addClaim', { uri, item: second, quote: '只差两点。', claimant: '罗南·贝尔' });
    await run('addClaim', { uri, item: first, quote: '“We are very close,”', claimant: 'Tamsin Okafor' });
    const [zh, en, ...more] = await documentsOf(uri);
    assert.equal(more.length, 0);
    assert.deepEqual([zh!.source.item, zh!.source.language, zh!.claims[0]?.quote], [second, 'zh-Hans', '只差两点。']);
    assert.equal(await wordsAt(uri, zh!.claims[0]!.range), '只差两点。');
    assert.deepEqual(
      [en!.source.item, en!.source.title, en!.claims.length],
      [first, 'Ferry union and owners “very close”, mediator says', 1],
    );

    const before = await readText(sidecarOf(uri));
    await run('setStatus', { uri, item: second, status: 'done' });
    assert.equal(await readText(sidecarOf(uri)), before.replace('status: in-progress', 'status: done'));
    await run('undo');
    assert.equal(await readText(sidecarOf(uri)), before);
    await run('deleteAnnotation', { uri, item: second, id: claim });
    assert.deepEqual(
      (await documentsOf(uri)).map(({ claims }) => claims?.length ?? 0),
      [0, 1],
    );
    await until('nothing to be wrong', () => vscode.languages.getDiagnostics(sidecarOf(uri)).length === 0 || undefined);
  });

  it('follows the caret, goes to the next and to the next unfinished one', async () => {
    const uri = await copyOf(feed);
    await vscode.window.showTextDocument(uri);
    assert.equal(await run('nextItem', { uri }), second);
    assert.equal(await run('previousItem', { uri }), first);
    await selectIn(uri, '罗南·贝尔');
    // What a command without arguments works on tells which article is in front.
    await until('the caret takes the article along', async () => {
      await run('setStatus', { status: 'done' });
      return (await documentsOf(uri)).some(({ source, status }) => source.item === second && status === 'done');
    });
    await run('setStatus', { uri, item: first, status: 'done' });
    assert.equal(await run('nextArticle'), uri.toString());
    await run('setStatus', { status: 'excluded' });
    const all = await documentsOf(uri);
    assert.equal(
      all.find(({ status }) => status === 'excluded')?.source.item,
      'https://herald.example/2024/03/15/correction',
    );
  });

  it('an item that went out of the feed keeps its document, and is told', async () => {
    const uri = await copyOf(feed);
    await run('setStatus', { uri, item: first, status: 'done' });
    await run('setStatus', { uri, item: second, status: 'done' });
    const text = await readText(uri);
    await writeText(uri, text.replace(/<item>[^]*?<\/item>/, ''));
    // Only that one: a file read while it is written may have none for a moment.
    const told = await until('the item is told as missing', () => {
      const found = vscode.languages.getDiagnostics(sidecarOf(uri));
      return found.filter(({ code }) => code === 'unknown-item').length === 1 ? found : undefined;
    });
    assert.ok(told.some(({ code }) => code === 'unknown-item'));
    await run('setStatus', { uri, item: second, status: 'in-progress' });
    assert.deepEqual(
      (await documentsOf(uri)).map(({ source, status }) => [source.item, status]),
      [
        [first, 'done'],
        [second, 'in-progress'],
      ],
    );
  });
});
