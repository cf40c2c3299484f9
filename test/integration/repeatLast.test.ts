/** The last label once more: the same answers on other words, and on another article. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { folder, readSidecar, run, selectIn, sidecarOf, writeText, exists } from './workspace';

const text = `Ferry to stop in winter

The evening ferry will not run in winter, said Ruth Alder. The harbour office wants a smaller boat.
`;

describe('repeating the last label', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));
  let files = 0;
  const article = async (): Promise<vscode.Uri> => {
    const uri = vscode.Uri.joinPath(folder(), `copies/repeat-${++files}.txt`);
    await writeText(uri, text);
    return uri;
  };

  it('does a claim, an entity, topics and a stance again', async () => {
    const [first, second] = [await article(), await article()];
    await run('addClaim', {
      uri: first,
      quote: 'The evening ferry will not run in winter',
      claimant: { name: 'Ruth Alder', mention: 'said Ruth Alder', ref: 'wd:Q42' },
      note: 'once',
    });
    await run('repeatLast', { uri: second, quote: 'The harbour office wants a smaller boat' });
    await run('addEntity', { uri: first, quote: 'evening ferry', label: 'ORG' });
    await selectIn(second, 'smaller boat');
    await run('repeatLast');
    await run('editTopics', { uri: first, topics: ['medtop:20000638'] });
    await run('editTopics', { uri: second, topics: ['own:ports'] });
    await run('editTopics', { uri: first, topics: ['medtop:20000638', 'own:ferries'] });
    await run('repeatLast', { uri: second });
    await run('setStance', { uri: first, target: 'ferries', position: 'against', claim: null });
    await run('repeatLast', { uri: second });

    const { claims, entities, topics } = await readSidecar(second);
    assert.equal(claims.length, 1);
    assert.deepEqual(claims[0]!.claimant, { name: 'Ruth Alder', ref: 'wd:Q42' });
    assert.equal(claims[0]!.quote, 'The harbour office wants a smaller boat');
    assert.equal(claims[0]!.note, undefined);
    assert.deepEqual(
      entities.map(({ quote, label }) => [quote, label]),
      [['smaller boat', 'ORG']],
    );
    assert.deepEqual(
      topics.map(({ id }) => id),
      ['own:ports', 'own:ferries'],
    );
    // The caret is in the claim.
    assert.deepEqual(claims[0]!.stances, [{ target: 'ferries', position: 'against' }]);
  });

  it('labels no sentence because the caret is in it', async () => {
    const [first, second] = [await article(), await article()];
    await run('addEntity', { uri: first, quote: 'evening ferry', label: 'ORG' });
    const editor = await selectIn(second, 'wants');
    editor.selection = new vscode.Selection(editor.selection.start, editor.selection.start);
    await run('repeatLast');
    assert.equal(await exists(sidecarOf(second)), false);
  });

  it('labels all places with the same words, but those decided and those in a longer name', async () => {
    const uri = vscode.Uri.joinPath(folder(), `copies/repeat-${++files}.txt`);
    await writeText(
      uri,
      'Gannet to sail\n\nThe Gannet sails on Monday. “Gannet” is old. Gannets are birds. The Gannet waits.\n',
    );
    await run('addEntity', { uri, quote: 'Gannet” is', label: 'EVENT' });
    const id = await run<string>('addEntity', { uri, quote: 'Gannet', label: 'ORG', scope: 'form' });
    const { entities } = await readSidecar(uri);
    const labels = entities.map(({ quote, label }) => `${label} ${quote}`);
    assert.deepEqual(labels, ['ORG Gannet', 'ORG Gannet', 'EVENT Gannet” is', 'ORG Gannet']);
    assert.equal(entities[0]!.id, id);
  });
});
