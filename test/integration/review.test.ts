/** Annotations whose words moved in doubt: what a person decides about them, from the command to the YAML. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Claim } from '../../src/core/sidecar/sidecar';
import { folder, readSidecar, run, selectIn, sidecarOf, until, wordsAt, writeText } from './workspace';

const text = `Tide mill to reopen

The tide mill will open its doors again in May, after nine years of repairs, said keeper Ruth Alder.
Two hundred visitors a day are expected by the town.
The old ferry house next to it stays closed.
`;
const edited = text
  .replace('again in May, after nine', 'once more in June after ten')
  .replace('The old ferry house next to it stays closed.\n', '')
  .replace('Two hundred', 'The baker will sell bread there on Sundays, the town said.\nTwo hundred');
const doubtful = 'The tide mill will open its doors again in May, after nine years of repairs';
const proposed = 'The tide mill will open its doors once more in June after ten years of repairs';
const lost = 'The old ferry house next to it stays closed.';
let count = 0;

describe('reviewing moved annotations', function () {
  this.timeout(60_000);
  let uri: vscode.Uri;
  let ids: string[];
  /** Two claims, then the text changes: one is in doubt, one is lost. */
  beforeEach(async () => {
    uri = vscode.Uri.joinPath(folder(), `review/${++count}.txt`);
    await writeText(uri, text);
    ids = [];
    for (const quote of [doubtful, lost]) ids.push(await run<string>('addClaim', { uri, quote, claimant: null }));
    await writeText(uri, edited);
    await until('the changed text', async () => {
      const { review, orphaned } = await run<{ review: number; orphaned: number }>('reanchor', { uri });
      return review === 1 && orphaned === 1;
    });
  });
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  const claim = async (id: string): Promise<Claim> =>
    (await readSidecar(uri)).claims.find((candidate) => candidate.id === id)!;
  const counts = () => run('reanchor', { uri });

  it('waits for the person: old range and quote stay, the place is proposed', async () => {
    const { quote, proposed: place } = await claim(ids[0]!);
    assert.equal(quote, doubtful);
    assert.equal(await wordsAt(uri, place), proposed);
    // The file is the one that the sidecar knows now, and it still waits.
    assert.deepEqual(await counts(), { moved: 0, review: 1, orphaned: 1 });
    const told = await until('Problems', () => {
      const found = vscode.languages.getDiagnostics(sidecarOf(uri)).map(({ code }) => code);
      return found.length === 2 ? found : undefined;
    });
    assert.deepEqual([...told].sort(), ['orphaned', 'review']);
  });

  it('accepts the place: the words there are the quote, and it does not come up again', async () => {
    await run('reviewAnchors', { uri, id: ids[0], action: 'accept' });
    const { quote, range, prefix, suffix, proposed: place } = await claim(ids[0]!);
    assert.equal(quote, proposed);
    assert.equal(await wordsAt(uri, range), proposed);
    assert.ok(edited.replace('\n\n', '\n').includes(`${prefix}${quote}${suffix}`));
    assert.equal(place, undefined);
    assert.deepEqual(await counts(), { moved: 0, review: 0, orphaned: 1 });
    await assert.rejects(async () => run('reviewAnchors', { uri, id: ids[1], action: 'accept' }), /ferry house/);

    await run('undo');
    assert.deepEqual(await counts(), { moved: 0, review: 1, orphaned: 1 });
  });

  it('chooses another place: by range or quote, or by the selection', async () => {
    await run('reviewAnchors', { uri, id: ids[1], action: 'place', quote: 'The baker will sell bread' });
    assert.equal(await wordsAt(uri, (await claim(ids[1]!)).range), 'The baker will sell bread');
    await selectIn(uri, 'Two hundred visitors');
    await run('choosePlace', { uri, id: ids[0] });
    const { quote, range, proposed: place } = await claim(ids[0]!);
    assert.deepEqual([quote, place], ['Two hundred visitors', undefined]);
    assert.equal(await wordsAt(uri, range), quote);
    assert.deepEqual(await counts(), { moved: 0, review: 0, orphaned: 0 });
  });

  it('detaches what is gone, which is kept and not proposed again when the text changes once more', async () => {
    await run('detachAnnotation', { uri, id: ids[0] });
    const { quote, range, proposed: place, orphaned } = await claim(ids[0]!);
    assert.deepEqual([quote, range, place, orphaned], [doubtful, undefined, undefined, true]);
    await writeText(uri, `${edited}One more line.\n`);
    await until('the changed text', async () => ((await counts()) as { orphaned: number }).orphaned === 2);
    assert.equal((await claim(ids[0]!)).proposed, undefined);
  });

  it('decides before the sidecar knows of the change, too', async () => {
    await run('undo');
    await until('the text as it was annotated', async () => (await claim(ids[0]!)).proposed === undefined);
    await run('reviewAnchors', { uri, id: ids[0], action: 'accept' });
    assert.equal((await claim(ids[0]!)).quote, proposed);
    assert.equal((await claim(ids[1]!)).orphaned, true, 'the others are taken along');
    assert.deepEqual(await counts(), { moved: 0, review: 0, orphaned: 1 });
  });
});
