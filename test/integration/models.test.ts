/** The trained models in this extension host: the same names and confidences as everywhere, and used by the worker. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { parseArticle } from '../../src/core/article/parseArticle';
import { createModels } from '../../src/core/entities/tagger/models';
import { rawText } from '../../src/core/text/rawText';
import expected from '../fixtures/mentions.expected.json';
import { mentionRows } from '../fixtures/mentionRows';
import { folder, until, writeText } from './workspace';

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
      loaded.tagger(language!);
      for (const file of loaded.missing())
        loaded.load(file, await vscode.workspace.fs.readFile(vscode.Uri.joinPath(models(), file)));
      assert.deepEqual(mentionRows(text, language, loaded), rows, sample);
    }
  });

  it('are loaded by the worker when a text of their language is opened', async () => {
    const sentences: [string, string][] = [
      [
        '沈若兰',
        '临港的学校昨天开学。沈若兰在操场上迎接学生，随后回到办公室继续工作。\n\n下午天气转晴，家长们陆续离开。',
      ],
      [
        'Harriet Vossberg',
        'The college opened its doors again last spring.\n\nHarriet Vossberg left for a post abroad and did not return to the town.',
      ],
    ];
    for (const [name, text] of sentences) {
      const uri = vscode.Uri.joinPath(folder(), `copies/model-${text.length}.txt`);
      await writeText(uri, text);
      const document = await vscode.workspace.openTextDocument(uri);
      const position = document.positionAt(text.indexOf(name) + 1);
      await until(`the hover of ${name}`, async () => {
        const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
          'vscode.executeHoverProvider',
          uri,
          position,
        );
        return hovers.some(({ contents }) =>
          contents.some((content) => /trained recognizer/.test((content as vscode.MarkdownString).value)),
        );
      });
    }
  });
});
