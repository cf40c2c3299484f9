/** What a person sees in editors: highlights' hovers, the preview's tab, the encodings. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { copyOf, folder, run, until } from './workspace';

const hoverAt = async (uri: vscode.Uri, words: string): Promise<string> => {
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  const position = document.positionAt(document.getText().indexOf(words) + 1);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
  return hovers
    .flatMap(({ contents }) => contents.map((content) => (content as vscode.MarkdownString).value))
    .join('\n');
};

describe('editors', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('say in a hover what a name is and how often it occurs', async () => {
    const uri = await copyOf('000_3fa91c07be52d4a8.txt');
    await run('addEntity', { uri, quote: '哈洛威', label: 'PER' });
    assert.match(await hoverAt(uri, '哈洛威'), /Person.*(once|times)/s);
    assert.equal(await run('toggleHighlights'), false);
    assert.equal(await hoverAt(uri, '哈洛威'), '');
    assert.equal(await run('toggleHighlights'), true);
  });

  it('open the preview from the palette and to the side', async () => {
    const uri = vscode.Uri.joinPath(folder(), 'pages/tidal-barrier.html');
    await vscode.window.showTextDocument(uri);
    await run('openPreviewToSide');
    const tab = await until('the preview', () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .find(({ input }) => input instanceof vscode.TabInputWebview),
    );
    await until('its title', () => !tab.label.endsWith('.html') || undefined);
    assert.equal(vscode.window.tabGroups.all.length, 2);
  });

  it('open an article with the article editor', async () => {
    const uri = vscode.Uri.joinPath(folder(), '007_58be9d02f4a7c136.txt');
    await vscode.commands.executeCommand('vscode.openWith', uri, 'pressmark.article');
    const { input } = vscode.window.tabGroups.activeTabGroup.activeTab!;
    assert.ok(input instanceof vscode.TabInputCustom);
    assert.equal(input.viewType, 'pressmark.article');
  });

  it('do not offer offsets of a file that the editor decodes otherwise', async () => {
    const uri = await copyOf('007_58be9d02f4a7c136.txt');
    const document = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(document);
    assert.equal(document.encoding, 'utf8');
    editor.selection = new vscode.Selection(3, 0, 3, 5);
    // Asked without an answer: the question about the encoding stays open, and nothing is written.
    void run('addClaim');
    await new Promise((resolve) => setTimeout(resolve, 500));
    const sidecar = uri.with({ path: `${uri.path}.annotation.yaml` });
    await assert.rejects(async () => vscode.workspace.fs.stat(sidecar));
  });
});
