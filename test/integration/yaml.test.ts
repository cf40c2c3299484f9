/** Help inside sidecars and pressmark.yaml, asked of VS Code as its editor asks. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { copyOf, exists, folder, readSidecar, readText, run, sidecarOf, until, writeText } from './workspace';

const article = '003_19f6e8a27d40cb53.txt';
const codebook = (): vscode.Uri => vscode.Uri.joinPath(folder(), 'pressmark.yaml');
const ownCodes = 'topics:\n  - id: ports\n    label: Ports and ships\n    definition: What lands there.\n  - "no"\n';

/** A copy of the sample with a claim about two of its words, and its sidecar in an editor. */
async function annotated(
  words = 'Port Calder',
): Promise<{ uri: vscode.Uri; id: string; document: vscode.TextDocument }> {
  const uri = await copyOf(article);
  await run('editTopics', { uri, topics: [{ id: 'ports', label: 'Ports' }, 'no'] });
  const id = await run<string>('addClaim', { uri, quote: words, claimant: null, note: 'ports' });
  await run('setStance', { uri, claim: null, target: 'ports', position: 'favor' });
  const text = await readText(sidecarOf(uri));
  await writeText(sidecarOf(uri), text.replace('position: favor\n', `position: favor\n    evidence:\n      - ${id}\n`));
  const document = await vscode.workspace.openTextDocument(sidecarOf(uri));
  return { uri, id, document };
}

const nameOf = (uri: vscode.Uri): string => uri.path.replace(/^.*\//, '');

/** Where some words stand in a document; the caret is in the middle of them. */
function positionOf(
  document: vscode.TextDocument,
  words: string,
  inside = Math.ceil(words.length / 2),
): vscode.Position {
  const at = document.getText().indexOf(words);
  assert.ok(at >= 0, `${words} is not in ${document.getText()}`);
  return document.positionAt(at + inside);
}

const hoverText = async (document: vscode.TextDocument, position: vscode.Position): Promise<string> =>
  (await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position))
    .flatMap(({ contents }) => contents.map((content) => (content as vscode.MarkdownString).value))
    .join('\n')
    .replaceAll('&nbsp;', ' ');

const definitions = async (document: vscode.TextDocument, position: vscode.Position): Promise<string[]> => {
  const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
    'vscode.executeDefinitionProvider',
    document.uri,
    position,
  );
  return Promise.all(
    found.map(async (location) => {
      const [uri, range] =
        'targetUri' in location ? [location.targetUri, location.targetRange] : [location.uri, location.range];
      const target = await vscode.workspace.openTextDocument(uri);
      return `${nameOf(uri)}: ${target.getText(range)}`;
    }),
  );
};

const actionsFor = async (document: vscode.TextDocument, code: string): Promise<vscode.CodeAction[]> => {
  const told = await until(code, () =>
    vscode.languages.getDiagnostics(document.uri).find((found) => found.code === code),
  );
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    told.range,
  );
};
/** Also those that no editor shows: `workspace.saveAll` leaves them out. */
const saveAll = async (): Promise<void> => {
  for (const document of vscode.workspace.textDocuments) if (document.isDirty) await document.save();
};

/** VS Code has some of its own. */
const titles = (actions: vscode.CodeAction[]): string[] =>
  actions.map(({ title }) => title).filter((title) => !['Fix', 'Explain', 'Modify'].includes(title));

describe('help in YAML', function () {
  // Models are loaded, and the workbench may still be busy with what another test opened.
  this.timeout(60_000);

  const clean = async (): Promise<void> => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    if (await exists(codebook())) await vscode.workspace.fs.delete(codebook());
  };
  beforeEach(async () => {
    await clean();
    await writeText(codebook(), ownCodes);
    // A document that was open shows the old text for a moment.
    const document = await vscode.workspace.openTextDocument(codebook());
    await until('the codebook', () => document.getText() === ownCodes || undefined);
  });
  afterEach(clean);

  it('outlines a sidecar, folds it, and says what its codes and ranges stand for', async () => {
    const { document } = await annotated();
    const [top] = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.deepEqual(
      top!.children.map(({ name, children }) => [name, ...children.map((child) => `${child.name} (${child.detail})`)]),
      [
        ['topics', 'Ports (ports)', 'no ()'].map((name) => name.replace('no ()', 'no (no)')),
        ['stances', 'ports (favor)'],
        ['claims', 'Port Calder ()'],
      ],
    );
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    const line = positionOf(document, 'claims:').line;
    assert.ok(folds.some(({ start }) => start === line));
    assert.match(await hoverText(document, positionOf(document, 'id: ports')), /Ports and ships[^]*What lands there/);
    assert.match(await hoverText(document, positionOf(document, 'range: [', 8)), /Port Calder/);
    assert.match(await hoverText(document, positionOf(document, 'status:', 2)), /\w/);
  });

  it('completes keys, topics and evidence while the YAML is unfinished', async () => {
    const { document, id } = await annotated();
    const editor = await vscode.window.showTextDocument(document);
    const complete = async (typed: string): Promise<vscode.CompletionItem[]> => {
      await editor.edit((edit) => edit.insert(document.positionAt(document.getText().length), typed));
      const end = document.positionAt(document.getText().length);
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        end,
      );
      return list.items;
    };
    const label = ({ label: name }: vscode.CompletionItem): string => (typeof name === 'string' ? name : name.label);
    const keys = await complete('    ty');
    assert.deepEqual(keys.filter(({ kind }) => kind === vscode.CompletionItemKind.Property).map(label), ['type']);
    const kinds = await complete('pe: ev');
    assert.ok(
      kinds.some((item) => label(item) === 'event'),
      kinds.map(label).join(),
    );
    const topics = await complete('ent\n    topics:\n      - ships');
    const ports = topics.find((item) => label(item) === 'Ports and ships');
    assert.equal(ports?.insertText, 'ports');
    const evidence = await complete('\n    stances:\n      - target: x\n        position: favor\n        evidence: [c');
    assert.ok(evidence.some((item) => item.insertText === id));
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('proposes people of the article as claimants', async function () {
    this.timeout(60_000);
    const uri = await copyOf(article);
    await run('addEntity', { uri, quote: 'Port Calder', label: 'ORG' });
    const id = await run<string>('addClaim', { uri, quote: 'hydrogen', claimant: 'X' });
    const document = await vscode.workspace.openTextDocument(sidecarOf(uri));
    assert.ok(id);
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      positionOf(document, 'name: X', 6),
    );
    assert.ok(list.items.some(({ insertText }) => String(insertText).startsWith('Port Calder')));
  });

  it('goes from sidecar to words, claims and codebook, and back from the words', async () => {
    const { uri, document, id } = await annotated();
    assert.deepEqual(await definitions(document, positionOf(document, 'quote: Port', 8)), [
      `${nameOf(uri)}: Port Calder`,
    ]);
    assert.deepEqual(await definitions(document, positionOf(document, `- ${id}`)), [
      `${nameOf(sidecarOf(uri))}: ${id}`,
    ]);
    assert.deepEqual(await definitions(document, positionOf(document, 'id: ports', 6)), ['pressmark.yaml: ports']);
    const raw = await vscode.workspace.openTextDocument(uri);
    assert.deepEqual(await definitions(raw, positionOf(raw, 'Port Calder')), [`${nameOf(sidecarOf(uri))}: ${id}`]);
    assert.deepEqual(await definitions(raw, positionOf(raw, 'hydrogen')), []);
    const uses = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      positionOf(document, `id: ${id}`),
    );
    assert.equal(uses.length, 2);
  });

  it('goes to the words of an article that the views do not show', async () => {
    const uri = await copyOf('feeds/gull-point-herald.rss');
    const item = 'https://herald.example/zh/ferry-talks';
    await run('addClaim', { uri, item, quote: '只差两点。', claimant: null });
    await run('setStatus', { uri, item: 'gph-20240316-0417', status: 'done' });
    const document = await vscode.workspace.openTextDocument(sidecarOf(uri));
    const found = await definitions(document, positionOf(document, 'quote: 只差两点', 9));
    assert.deepEqual(found, [`${nameOf(uri)}: 只差两点。`]);
    assert.match(await hoverText(document, positionOf(document, 'range: [', 8)), /只差两点。/);
  });

  it('renames a code in all sidecars and the codebook, and nothing else; a broken sidecar stays as it is', async () => {
    const first = await annotated();
    const second = await annotated();
    const windows = `\ufeff${(await readText(sidecarOf(second.uri))).replaceAll('\n', '\r\n')}`;
    await writeText(sidecarOf(second.uri), windows);
    await until('the new text', () => second.document.eol === vscode.EndOfLine.CRLF || undefined);
    const broken = await copyOf(article);
    await writeText(sidecarOf(broken), 'topics: [{id: ports}\n<<<<<<< HEAD\n');
    const before = await readText(sidecarOf(first.uri));
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      first.document.uri,
      positionOf(first.document, 'id: ports', 6),
      'harbours: 1',
    );
    assert.ok(await vscode.workspace.applyEdit(edit));
    await saveAll();
    for (const { uri } of [first, second]) {
      const sidecar = await readSidecar(uri);
      assert.equal(sidecar.topics[0]!.id, 'harbours: 1');
      assert.deepEqual([sidecar.stances[0]!.target, sidecar.claims[0]!.note], ['ports', 'ports']);
    }
    assert.equal(await readText(sidecarOf(first.uri)), before.replace('id: ports', 'id: "harbours: 1"'));
    assert.equal(await readText(sidecarOf(second.uri)), windows.replace('id: ports', 'id: "harbours: 1"'));
    assert.equal(await readText(codebook()), ownCodes.replace('id: ports', 'id: "harbours: 1"'));
    assert.equal(await readText(sidecarOf(broken)), 'topics: [{id: ports}\n<<<<<<< HEAD\n');
    await vscode.workspace.fs.delete(sidecarOf(broken));
  });

  it('renames by command, merging two codes into one, and undoes an id’s new name', async () => {
    const { uri, document, id } = await annotated();
    const done = await run<{ count: number }>('renameCode', { kind: 'topic', from: 'no', to: 'ports', uri });
    assert.ok(done.count >= 2);
    // As VS Code's settings say of refactorings, they are saved.
    await until('the file', async () => (await readSidecar(uri)).topics.length === 1 || undefined);
    assert.deepEqual((await readSidecar(uri)).topics, [{ id: 'ports', label: 'Ports' }]);
    assert.equal(await readText(codebook()), ownCodes.replace('  - "no"\n', ''));

    await vscode.window.showTextDocument(document);
    const before = document.getText();
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      positionOf(document, `id: ${id}`),
      'c-mine1234',
    );
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(document.getText(), before.replaceAll(id, 'c-mine1234'));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('fixes unknown codes, by another or by adding them, and quotes that do not fit', async () => {
    const { uri, document } = await annotated();
    await writeText(
      sidecarOf(uri),
      (await readText(sidecarOf(uri)))
        .replace('id: ports', 'id: prots')
        .replace('quote: Port Calder', 'quote: wholly other words'),
    );
    await until('the new text', () => document.getText().includes('prots') || undefined);
    const quote = await actionsFor(document, 'quote-mismatch');
    assert.deepEqual(titles(quote), [
      'Find the words again',
      'Take the words that stand there: “Port Calder”',
      'Mark as orphaned',
    ]);
    assert.ok(await vscode.workspace.applyEdit(quote[1]!.edit!));
    assert.match(document.getText(), /quote: Port Calder\n/);
    const topic = await actionsFor(document, 'unknown-topic');
    assert.deepEqual(titles(topic).slice(0, 1), ['Replace by “Ports and ships” (ports)']);
    const add = topic.find(({ title }) => title === 'Add “prots” to the codebook')!.command!;
    await document.save();
    await vscode.commands.executeCommand(add.command, ...(add.arguments as unknown[]));
    assert.equal(await readText(codebook()), `${ownCodes}  - prots\n`);
    await until('no problems', () => vscode.languages.getDiagnostics(document.uri).length === 0 || undefined);
    await run('undo');
    assert.equal(await readText(codebook()), ownCodes);
    const [replace] = await actionsFor(document, 'unknown-topic');
    assert.ok(await vscode.workspace.applyEdit(replace!.edit!));
    assert.match(document.getText(), /id: ports\n/);
    await document.save();
  });

  it('tells mistakes of an open codebook in Problems, while it is typed', async () => {
    const document = await vscode.workspace.openTextDocument(codebook());
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) =>
      edit.insert(document.positionAt(document.getText().length), '  - label: x\npositions: 1\n'),
    );
    const told = await until('its problems', () => {
      const found = vscode.languages.getDiagnostics(codebook());
      return found.length > 1 ? found : undefined;
    });
    assert.deepEqual(
      told.map(({ code, range }) => `${String(code)} ${range.start.line}`),
      ['missing-key 5', 'wrong-type 6'],
    );
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await until('none', () => vscode.languages.getDiagnostics(codebook()).length === 0 || undefined);
  });
});
