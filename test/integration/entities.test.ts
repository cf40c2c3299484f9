/** The folder's own entity list, and what a person says of highlights: from a command to what is on disk. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { copyOf, exists, folder, readSidecar, readText, run, sidecarOf, until, wordsAt, writeText } from './workspace';

const list = (): vscode.Uri => vscode.Uri.joinPath(folder(), 'entities.yaml');
const article = '003_19f6e8a27d40cb53.txt';

/** What the hover of some words in the raw file says; empty: they are not highlighted. */
async function hoverAt(uri: vscode.Uri, words: string): Promise<string> {
  const document = await vscode.workspace.openTextDocument(uri);
  const position = document.positionAt(document.getText().indexOf(words) + 1);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
  return hovers
    .flatMap(({ contents }) => contents.map((content) => (content as vscode.MarkdownString).value))
    .join('\n')
    .replaceAll('&nbsp;', ' ');
}
const untilHover = (uri: vscode.Uri, words: string, pattern: RegExp): Promise<unknown> =>
  until(`the hover of ${words} to be ${pattern}`, async () => pattern.test(await hoverAt(uri, words)) || undefined);
const removeList = async (): Promise<void> => {
  if (await exists(list())) await vscode.workspace.fs.delete(list());
};

describe('entities', () => {
  beforeEach(removeList);
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await removeList();
  });

  it('are found by the list of their folder, again when it changes, and no more when it goes', async () => {
    const uri = await copyOf(article);
    assert.equal(await hoverAt(uri, 'hydrogen'), '');
    await writeText(list(), 'entities:\n  - {name: hydrogen, label: ORG, ref: wd:Q556}\n');
    await untilHover(uri, 'hydrogen', /Organization.*times.*entity list.*wikidata\.org\/wiki\/Q556/s);
    await writeText(list(), 'entities:\n  - {name: hydrogen, label: LOC}\nrejected: [Port Calder]\n');
    await untilHover(uri, 'hydrogen', /Place/);
    assert.equal(await hoverAt(uri, 'Port Calder'), '');
    await removeList();
    await untilHover(uri, 'hydrogen', /^$/);
    assert.match(await hoverAt(uri, 'Port Calder'), /Place/);
  });

  it('tells mistakes of the list in Problems, with their line', async () => {
    const uri = await copyOf(article);
    await writeText(list(), 'entities:\n  - name: hydrogen\n    label: GAS\n  - label: PER\n');
    await hoverAt(uri, 'hydrogen');
    const problems = await until('its problems', () => {
      const found = vscode.languages.getDiagnostics(list());
      return found.length > 1 ? found : undefined;
    });
    assert.deepEqual(
      problems.map(({ code, range }) => `${String(code)} ${range.start.line}`),
      ['unknown-label 2', 'missing-key 3'],
    );
    await writeText(list(), 'entities: []\n');
    await until('no problems', () => vscode.languages.getDiagnostics(list()).length === 0 || undefined);
  });

  it('are confirmed: one mention, or all of the entity', async () => {
    const uri = await copyOf(article);
    await run('acceptEntity', { uri, quote: 'Ban Ji-hoo', scope: 'mention' });
    const one = await readSidecar(uri);
    assert.deepEqual(
      one.entities.map(({ quote, label, verdict }) => [quote, label, verdict]),
      [['Ban Ji-hoo', 'PER', 'confirmed']],
    );
    const ids = await run<string[]>('acceptEntity', { uri, quote: 'Ban Ji-hoo', scope: 'entity' });
    const { entities } = await readSidecar(uri);
    assert.equal(ids.length, entities.length);
    assert.deepEqual(
      entities.map(({ quote }) => quote),
      ['Ban Ji-hoo', 'Ban'],
    );
    assert.equal(entities[0]!.id, one.entities[0]!.id, 'what was decided stays the same annotation');
    for (const { range, quote } of entities) assert.equal(await wordsAt(uri, range), quote);
    assert.match(await hoverAt(uri, 'Ban Ji-hoo'), /Confirmed/);
  });

  it('are rejected: one mention, or all that are printed like it; undone, they are back', async () => {
    const uri = await copyOf(article);
    await run('rejectEntity', { uri, quote: 'Port Calder', scope: 'mention' });
    assert.equal(await hoverAt(uri, 'Port Calder'), '');
    assert.notEqual(await hoverAt(uri, 'Port Calder in the United'), '');
    await run('undo');
    await run('rejectEntity', { uri, quote: 'Port Calder', scope: 'form' });
    assert.equal(await hoverAt(uri, 'Port Calder'), '');
    assert.equal(await hoverAt(uri, 'Port Calder in the United'), '');
    assert.ok(
      (await readSidecar(uri)).entities.every(
        ({ verdict, quote }) => verdict === 'rejected' && quote === 'Port Calder',
      ),
    );
    await run('undo');
    assert.equal(await exists(sidecarOf(uri)), false);
  });

  it('are rejected everywhere: in the list, for every article; undone, they are back', async () => {
    const uri = await copyOf(article);
    const other = await copyOf(article);
    await hoverAt(other, 'Rotterdam');
    await run('acceptEntity', { uri, quote: 'Rotterdam', scope: 'mention' });
    await run('rejectEntityEverywhere', { uri, quote: 'Rotterdam' });
    assert.equal(await readText(list()), 'pressmark: 1\nrejected:\n  - text: Rotterdam\n');
    assert.deepEqual(
      (await readSidecar(uri)).entities.map(({ verdict }) => verdict),
      ['rejected'],
    );
    await untilHover(uri, 'Rotterdam', /^$/);
    await untilHover(other, 'Rotterdam', /^$/);
    // What was confirmed here, then the list.
    await run('undo');
    await run('undo');
    assert.equal(await exists(list()), false);
    await untilHover(other, 'Rotterdam', /Place/);
  });

  it('go into the list: as an entry, as another form of one, and one that is there is not added again', async () => {
    const uri = await copyOf(article);
    const hand = '# ours\nentities:\n  # mayors\n  - name: Philippa Garrow   # of Port Calder\n    label: PER\n';
    await writeText(list(), hand);
    await run('addToEntityList', { uri, quote: 'Seorin', name: 'Seorin-si', label: 'LOC', ref: 'wd:Q1' });
    await run('addToEntityList', { uri, quote: 'Lord Mayor', aliasOf: 'Philippa Garrow' });
    assert.equal(
      await readText(list()),
      `${hand}    aliases:\n      - Lord Mayor\n  - name: Seorin-si\n    label: LOC\n    aliases:\n      - Seorin\n    ref: wd:Q1\n`,
    );
    await untilHover(uri, 'Seorin', /Place.*wd:Q1/s);
    await untilHover(uri, 'Lord Mayor', /Person/);
    const before = await readText(list());
    await run('addToEntityList', { uri, quote: 'Seorin', name: 'X', label: 'ORG' });
    assert.equal(await readText(list()), before);
    await assert.rejects(async () => run('rejectEntityEverywhere', { uri, quote: 'Seorin' }), /entities\.yaml/);
  });

  it('leave a list alone that cannot be read', async () => {
    const uri = await copyOf(article);
    const broken = 'entities: [\n';
    await writeText(list(), broken);
    await assert.rejects(
      async () => run('addToEntityList', { uri, quote: 'Seorin', name: 'Seorin', label: 'LOC' }),
      /entities\.yaml is not changed/,
    );
    assert.equal(await readText(list()), broken);
  });

  it('are stepped through, mention by mention', async () => {
    const uri = await copyOf(article);
    const editor = await vscode.window.showTextDocument(uri);
    const selected = (): string => editor.document.getText(editor.selection);
    const quote = 'Ban Ji-hoo';
    const start = editor.document.positionAt(editor.document.getText().indexOf(quote) + 2);
    editor.selection = new vscode.Selection(start, start);
    await run('nextMention');
    await until('the next mention', () => selected() === 'Ban' || undefined);
    await run('nextMention');
    await until('the first again', () => selected() === quote || undefined);
    await run('previousMention');
    await until('the last', () => selected() === 'Ban' || undefined);
  });
});
