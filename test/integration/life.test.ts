/** The life of files: articles and sidecars that are renamed, moved, deleted and changed by others. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { exists, folder, readSidecar, readText, run, sidecarOf, until, writeText } from './workspace';

const text = [
  'Harbour bridge closes for repairs',
  'March 4, 2024',
  'The harbour bridge will be closed for six weeks, said Mayor Lena Osgood on Monday.',
  'Two of its nine bearings are cracked, according to the engineers.',
  'Ferries will run every ten minutes while the works go on.',
];
let folders = 0;

/** An article in a folder of its own, with one claim. */
async function annotated(): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(folder(), `life/${++folders}/a.txt`);
  await writeText(uri, `${text.join('\n')}\n`);
  await run('addClaim', { uri, quote: text[3], claimant: 'the engineers' });
  return uri;
}

const beside = (uri: vscode.Uri, name: string): vscode.Uri => vscode.Uri.joinPath(uri, '..', name);

/** As the Explorer renames. */
async function rename(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(from, to);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

describe('the life of files: a rename in VS Code', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('takes the sidecars along, the annotators’ own ones too, and names the file in them at the next change', async () => {
    const uri = await annotated();
    await vscode.workspace.fs.copy(sidecarOf(uri), beside(uri, 'a.txt.mina.annotation.yaml'));
    const text = await readText(sidecarOf(uri));
    const to = beside(uri, 'sub/b.txt');
    await rename(uri, to);
    assert.equal(await readText(sidecarOf(to)), text);
    assert.ok(await exists(beside(to, 'b.txt.mina.annotation.yaml')));
    assert.equal(await exists(sidecarOf(uri)), false);
    await run('setStatus', { uri: to, status: 'done' });
    const { source, claims } = await readSidecar(to);
    assert.equal(source.file, 'b.txt');
    assert.equal(claims.length, 1);
  });

  it('may change the case of letters alone', async () => {
    const uri = await annotated();
    const to = beside(uri, 'A.txt');
    await rename(uri, to);
    const files = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(to, '..'));
    assert.deepEqual(files.map(([name]) => name).sort(), ['A.txt', 'A.txt.annotation.yaml']);
  });

  it('of a folder moves it as it is', async () => {
    const uri = await annotated();
    const parent = vscode.Uri.joinPath(uri, '..');
    const to = parent.with({ path: `${parent.path}-moved` });
    await rename(parent, to);
    assert.ok(await exists(sidecarOf(vscode.Uri.joinPath(to, 'a.txt'))));
  });

  it('leaves both sidecars where another is there already', async () => {
    const uri = await annotated();
    const to = beside(uri, 'b.txt');
    await writeText(sidecarOf(to), 'pressmark: 1\n');
    await rename(uri, to);
    assert.equal(await readText(sidecarOf(to)), 'pressmark: 1\n');
    assert.ok(await exists(sidecarOf(uri)));
  });

  it('is undone as one step', async () => {
    const uri = await annotated();
    const to = beside(uri, 'b.txt');
    await rename(uri, to);
    await vscode.window.showTextDocument(to);
    await vscode.commands.executeCommand('undo');
    await until('both files under their old names', async () => (await exists(uri)) && (await exists(sidecarOf(uri))));
    assert.equal(await exists(sidecarOf(to)), false);
  });

  it('keeps what is unsaved in an open sidecar', async () => {
    const uri = await annotated();
    const editor = await vscode.window.showTextDocument(sidecarOf(uri));
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# mine\n'));
    const to = beside(uri, 'b.txt');
    await rename(uri, to);
    const moved = await until('the sidecar under its new name', () =>
      vscode.workspace.textDocuments.find((document) => document.uri.path === sidecarOf(to).path),
    );
    assert.match(moved.getText(), /^# mine\n/);
  });
});

describe('the life of files: a stray sidecar', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('stays when its article is deleted in VS Code, and says so in Problems', async () => {
    const uri = await annotated();
    const edit = new vscode.WorkspaceEdit();
    edit.deleteFile(uri);
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(await exists(uri), false);
    await vscode.window.showTextDocument(sidecarOf(uri));
    const [problem] = await until('a diagnostic', () => {
      const found = vscode.languages.getDiagnostics(sidecarOf(uri)).filter(({ code }) => code === 'no-source');
      return found.length > 0 ? found : undefined;
    });
    assert.match(problem!.message, /a\.txt/);
    assert.equal(await run('deleteSidecar', { uri: sidecarOf(uri) }), true);
    assert.equal(await exists(sidecarOf(uri)), false);
    await until('Problems to be empty', () => vscode.languages.getDiagnostics(sidecarOf(uri)).length === 0);
  });

  it('finds its article by the content, and moves there only when told', async () => {
    const uri = await annotated();
    const renamed = beside(uri, 'else/renamed.txt');
    await writeText(beside(uri, 'other.txt'), 'Something else.\n');
    // As git mv does it: VS Code is not asked.
    await vscode.workspace.fs.rename(uri, renamed);
    const stray = sidecarOf(uri);
    const found = await run<string[]>('findArticle', { uri: stray });
    assert.ok(found.includes(renamed.toString()));
    assert.ok(!found.includes(beside(uri, 'other.txt').toString()));
    assert.ok(await exists(stray), 'nothing is moved unasked');

    await run('findArticle', { uri: stray, article: renamed });
    assert.equal(await exists(stray), false);
    assert.equal((await readSidecar(renamed)).claims.length, 1);
    // Its words are where they were: nothing is to be found again.
    assert.deepEqual(await run('reanchor', { uri: renamed }), { moved: 0, review: 0, orphaned: 0 });
  });

  it('of an annotator keeps that name, and never replaces another sidecar', async () => {
    const uri = await annotated();
    const stray = beside(uri, 'a.txt.mina.annotation.yaml');
    await vscode.workspace.fs.rename(sidecarOf(uri), stray);
    const [first, second] = [beside(uri, 'first.txt'), beside(uri, 'second.txt')];
    await vscode.workspace.fs.copy(uri, first);
    await vscode.workspace.fs.rename(uri, second);
    await writeText(beside(uri, 'first.txt.mina.annotation.yaml'), 'pressmark: 1\n');
    const found = await run<string[]>('findArticle', { uri: stray });
    assert.ok(found.includes(second.toString()) && !found.includes(first.toString()));
    await assert.rejects(async () => run('findArticle', { uri: stray, article: first }), /there already/);
    await run('findArticle', { uri: stray, article: second });
    assert.ok(await exists(beside(uri, 'second.txt.mina.annotation.yaml')));
  });
});

describe('the life of files: an edit, a pull and an annotation in any order', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  /** Each adds something of its own. */
  const steps = {
    /** A person types into the sidecar and does not save. */
    E: async (uri: vscode.Uri) => {
      const editor = await vscode.window.showTextDocument(sidecarOf(uri));
      await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), 'x-editor: typed\n'));
    },
    /** git writes the file; nobody asks VS Code. */
    P: async (uri: vscode.Uri) => {
      const onDisk = await readText(sidecarOf(uri));
      await writeText(sidecarOf(uri), `${onDisk}stances:\n  - target: bridge\n    position: favor\n`);
    },
    A: async (uri: vscode.Uri) => {
      await run('addClaim', { uri, quote: text[4], claimant: null, note: 'added' });
    },
  };
  const orders = ['EPA', 'EAP', 'PEA', 'PAE', 'AEP', 'APE'];

  const assertAll = async (uri: vscode.Uri): Promise<void> => {
    const yaml = await readText(sidecarOf(uri));
    const sidecar = await readSidecar(uri);
    assert.match(yaml, /^x-editor: typed$/m);
    assert.deepEqual(sidecar.stances, [{ target: 'bridge', position: 'favor' }]);
    assert.deepEqual(
      sidecar.claims.map(({ quote }) => quote),
      [text[3], text[4]],
    );
  };

  for (const order of orders)
    it(`${order}: all three are in the file once the person saves`, async () => {
      const uri = await annotated();
      for (const step of order) await steps[step as keyof typeof steps](uri);
      const document = await vscode.workspace.openTextDocument(sidecarOf(uri));
      assert.ok(document.isDirty, 'the edit is for the person to save');
      assert.ok(!(await readText(sidecarOf(uri))).includes('x-editor'), 'it was saved unasked');
      // VS Code itself refuses where the file is newer; it is saved after the merge then. A save in the very moment of the merge
      // finds nothing to save: the editor stays unsaved, as the person sees, and is saved again.
      await document.save();
      const isOnDisk = async (): Promise<boolean> => /x-editor/.test(await readText(sidecarOf(uri)));
      await until('the end of the merge', async () => (await isOnDisk()) || document.isDirty);
      if (!(await isOnDisk())) await document.save();
      await until('the edit on disk', isOnDisk);
      await until('the editor to be clean', () => !document.isDirty);
      await assertAll(uri);
    });

  it('PA and AP with the sidecar open and clean: both are on disk and in the editor', async () => {
    for (const order of ['PA', 'AP']) {
      const uri = await annotated();
      const { document } = await vscode.window.showTextDocument(sidecarOf(uri));
      for (const step of order) await steps[step as keyof typeof steps](uri);
      const onDisk = await readText(sidecarOf(uri));
      assert.ok(onDisk.includes('target: bridge') && onDisk.includes('note: added'), order);
      await until('the editor to read it again', () => document.getText() === onDisk);
      assert.equal(document.isDirty, false);
    }
  });

  it('what both changed in two ways is not saved and not lost', async () => {
    const uri = await annotated();
    const editor = await vscode.window.showTextDocument(sidecarOf(uri));
    const before = editor.document.getText();
    const at = editor.document.positionAt(before.indexOf('in-progress'));
    const range = new vscode.Range(at, at.translate(0, 'in-progress'.length));
    await editor.edit((edit) => edit.replace(range, 'done'));
    const theirs = before.replace('in-progress', 'excluded');
    await writeText(sidecarOf(uri), theirs);
    await editor.document.save();
    assert.ok(editor.document.isDirty);
    assert.match(editor.document.getText(), /status: done/);
    assert.equal(await readText(sidecarOf(uri)), theirs);
  });

  it('a sidecar that saves itself loses nothing either', async () => {
    const setting = vscode.workspace.getConfiguration('files');
    await setting.update('autoSave', 'afterDelay', vscode.ConfigurationTarget.Global);
    await setting.update('autoSaveDelay', 300, vscode.ConfigurationTarget.Global);
    try {
      const uri = await annotated();
      await steps.E(uri);
      await steps.P(uri);
      await until('both on disk', async () => /x-editor: typed[^]*bridge/.test(await readText(sidecarOf(uri))));
      await steps.A(uri);
      await until('all on disk', async () => /note: added/.test(await readText(sidecarOf(uri))));
      await assertAll(uri);
    } finally {
      await setting.update('autoSave', undefined, vscode.ConfigurationTarget.Global);
      await setting.update('autoSaveDelay', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
