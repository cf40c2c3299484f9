/** The trained models in this extension host: the same names and confidences as everywhere, and used by the worker. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { parseArticle } from '../../src/core/article/parseArticle';
import { createModels } from '../../src/core/entities/tagger/models';
import { rawText } from '../../src/core/text/rawText';
import expected from '../fixtures/mentions.expected.json';
import { mentionRows } from '../fixtures/mentionRows';
import { copyOf, folder, until } from './workspace';

const models = (): vscode.Uri =>
  vscode.Uri.joinPath(vscode.extensions.getExtension('pressmark.pressmark')!.extensionUri, 'models');

describe('the trained models', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('find the same names with the same confidence in every host', async function () {
    this.timeout(30_000);
    const loaded = createModels();
    for (const [sample, rows] of Object.entries(expected)) {
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder(), sample));
      const { text, language } = parseArticle(rawText(bytes).text);
      // Asks for what it needs.
      mentionRows(text, language, loaded);
      for (const file of loaded.missing())
        loaded.load(file, await vscode.workspace.fs.readFile(vscode.Uri.joinPath(models(), file)));
      assert.deepEqual(mentionRows(text, language, loaded), rows, sample);
    }
  });

  it('are loaded by the worker when a text of their language is opened', async () => {
    for (const sample of ['000_3fa91c07be52d4a8.txt', '003_19f6e8a27d40cb53.txt'] as const) {
      const uri = await copyOf(sample);
      const document = await vscode.workspace.openTextDocument(uri);
      const text = document.getText();
      const name = expected[sample]
        .filter((row) => row.includes(' model '))
        .map((row) => row.split(' ').slice(4).join(' '))
        .find((words) => text.split(words).length === 2);
      assert.ok(name, `no name of ${sample} is the model's alone`);
      const position = document.positionAt(text.indexOf(name) + 1);
      await until(`the hover of ${name}`, async () => {
        const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
          'vscode.executeHoverProvider',
          uri,
          position,
        );
        return hovers.some(({ contents }) =>
          contents.some((content) => /trained(?:&nbsp;| )recognizer/.test((content as vscode.MarkdownString).value)),
        );
      });
    }
  });
});
