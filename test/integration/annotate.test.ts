/** From a command to the exact YAML on disk, and back. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  copyOf,
  exists,
  readSidecar,
  readText,
  run,
  selectIn,
  sidecarOf,
  until,
  wordsAt,
  writeText,
} from './workspace';

const chinese = '000_3fa91c07be52d4a8.txt';

describe('annotating', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('writes a claim whose quote is the text at its range, after a rare character and an emoji', async () => {
    const uri = await copyOf(chinese);
    const before = await readText(uri);
    const quote = await sampleQuote(uri);
    const id = await run<string>('addClaim', { uri, quote, claimant: '𠮷野', note: 'no: 12:30' });
    const sidecar = await readSidecar(uri);
    const [claim] = sidecar.claims;
    assert.equal(claim?.id, id);
    assert.match(claim.id, /^c-[a-z][a-z0-9]{7,}$/);
    assert.equal(claim.quote, quote);
    assert.equal(await wordsAt(uri, claim.range), quote);
    assert.equal(claim.claimant?.name, '𠮷野');
    assert.equal(claim.note, 'no: 12:30');
    assert.equal(sidecar.status, 'in-progress');
    assert.equal(sidecar.source.language, 'zh-Hans');
    assert.equal(await readText(uri), before, 'the raw file was changed');
  });

  it('keeps topics, stances, entities and status, and undoes and redoes them', async () => {
    const uri = await copyOf(chinese);
    await run('editTopics', { uri, topics: ['medtop:20000638', { id: 'own:ports', label: 'Ports' }] });
    await run('setStance', { uri, claim: null, target: 'ports', position: 'favor' });
    const quote = await sampleQuote(uri);
    const claim = await run<string>('addClaim', { uri, quote, claimant: null });
    await run('setStance', { uri, claim, target: 'ports', position: 'against' });
    await run('addEntity', { uri, quote: quote.slice(0, 2), label: 'ORG' });
    await run('setStatus', { uri, status: 'done' });
    const sidecar = await readSidecar(uri);
    assert.deepEqual(
      sidecar.topics.map(({ id }) => id),
      ['medtop:20000638', 'own:ports'],
    );
    assert.ok(sidecar.topics[0]?.label);
    assert.deepEqual(sidecar.stances, [{ target: 'ports', position: 'favor' }]);
    assert.deepEqual(sidecar.claims[0]?.stances, [{ target: 'ports', position: 'against' }]);
    assert.equal(sidecar.entities[0]?.label, 'ORG');
    assert.equal(sidecar.status, 'done');

    const all = await readText(sidecarOf(uri));
    for (let i = 0; i < 6; i++) await run('undo');
    assert.equal(await exists(sidecarOf(uri)), false, 'the first step made the file: undone, it is gone');
    for (let i = 0; i < 6; i++) await run('redo');
    assert.equal(await readText(sidecarOf(uri)), all);
  });

  it('takes the words selected in an editor, whatever the line ends and BOM', async () => {
    for (const [sample, words] of [
      ['005_a0d73b5e68c2914f.txt', undefined],
      ['006_d2f85c1b79e0643a.txt', undefined],
    ] as const) {
      const uri = await copyOf(sample);
      const document = await vscode.workspace.openTextDocument(uri);
      // A stretch from the last long line: every line end before it counts.
      const line = document
        .getText()
        .split(/\r\n|\r|\n/)
        .findLast((text) => text.trim().length > 60)!;
      const chosen = words ?? line.trim().slice(5, 25).trim();
      await selectIn(uri, chosen);
      // The claimant is given, so nothing is asked; the selection is the editor's.
      await run('addClaim', { claimant: null });
      const [claim] = (await readSidecar(uri)).claims;
      assert.equal(claim?.quote, chosen, sample);
      assert.equal(await wordsAt(uri, claim.range), chosen, sample);
    }
  });

  it('changes one line for one change, and keeps comments, order and unknown keys', async () => {
    const uri = await copyOf(chinese);
    await run('addClaim', { uri, quote: await sampleQuote(uri), claimant: null });
    const text = (await readText(sidecarOf(uri))).replace(
      'status: in-progress',
      'x-team: keep  # as it is\nstatus: in-progress   # so far',
    );
    await writeText(sidecarOf(uri), text);
    await run('setStatus', { uri, status: 'done' });
    assert.equal(await readText(sidecarOf(uri)), text.replace('status: in-progress', 'status: done'));
  });

  it('puts additions of both sides into a sidecar that was changed on disk meanwhile', async () => {
    const uri = await copyOf(chinese);
    const quote = await sampleQuote(uri);
    await run('addClaim', { uri, quote, claimant: 'first' });
    const other = (await readText(sidecarOf(uri))).replace('status: in-progress', 'status: in-progress\nx-other: side');
    const [, second] = await Promise.all([
      writeText(sidecarOf(uri), other),
      new Promise((resolve) => setTimeout(resolve, 20)).then(() =>
        run<string>('addClaim', { uri, quote: quote.slice(2), claimant: 'second' }),
      ),
    ]);
    const text = await readText(sidecarOf(uri));
    assert.match(text, /x-other: side/);
    assert.match(text, /first/);
    assert.ok(text.includes(second));
  });

  it('edits an open sidecar with unsaved changes in its editor, and leaves saving to the person', async () => {
    const uri = await copyOf(chinese);
    await run('addClaim', { uri, quote: await sampleQuote(uri), claimant: null });
    const onDisk = await readText(sidecarOf(uri));
    const editor = await vscode.window.showTextDocument(sidecarOf(uri));
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# mine\n'));
    await run('setStatus', { uri, status: 'done' });
    assert.match(editor.document.getText(), /^# mine\n[^]*status: done/);
    assert.equal(await readText(sidecarOf(uri)), onDisk);
    assert.ok(editor.document.isDirty);
    await editor.document.save();
    assert.match(await readText(sidecarOf(uri)), /# mine\n[^]*status: done/);
  });

  it('tells a broken sidecar in Problems with its line, and does not overwrite it', async () => {
    const uri = await copyOf(chinese);
    await run('setStatus', { uri, status: 'done' });
    const broken = `${await readText(sidecarOf(uri))}claims:\n<<<<<<< HEAD\n  - id: c-aaaaaaaa\n=======\n>>>>>>> other\n`;
    await writeText(sidecarOf(uri), broken);
    const problem = await until('a diagnostic', () =>
      vscode.languages
        .getDiagnostics(sidecarOf(uri))
        .find(({ severity }) => severity === vscode.DiagnosticSeverity.Error),
    );
    assert.equal(broken.split('\n')[problem.range.start.line], '<<<<<<< HEAD');
    await assert.rejects(async () => run('setStatus', { uri, status: 'unread' }), /annotation\.yaml/);
    assert.equal(await readText(sidecarOf(uri)), broken);

    await writeText(sidecarOf(uri), broken.replace(/claims:\n[^]*$/, ''));
    await until(
      'Problems to be empty',
      () => vscode.languages.getDiagnostics(sidecarOf(uri)).length === 0 || undefined,
    );
  });

  it('follows its words when the source changed', async () => {
    const uri = await copyOf(chinese);
    const quote = await sampleQuote(uri);
    await run('addClaim', { uri, quote, claimant: null });
    const before = (await readSidecar(uri)).claims[0]!;
    await writeText(uri, (await readText(uri)).replace('<p>', '<p>新增的一段话。</p><p>'));
    const counts = await until('the moved anchor', async () => {
      const counted = await run<{ moved: number }>('reanchor', { uri });
      return counted.moved === 1 ? counted : undefined;
    });
    assert.deepEqual(counts, { moved: 1, review: 0, orphaned: 0 });
    const after = (await readSidecar(uri)).claims[0]!;
    assert.notDeepEqual(after.range, before.range);
    assert.equal(await wordsAt(uri, after.range), quote);
  });
});

/** Words of the last but one paragraph: the emoji and the rare character stand before them. */
async function sampleQuote(uri: vscode.Uri): Promise<string> {
  const paragraphs = [...(await readText(uri)).matchAll(/<p>([^<&]{20,})<\/p>/g)].map((match) => match[1]!.trim());
  return paragraphs.at(-2)!.slice(3, 30);
}
