/** Open Article Preview, here or to the side, and from the preview back to the raw file. */
import * as vscode from 'vscode';
import { documentRange } from '../documentOffsets';
import { editorsOf } from '../../preview/syncScroll';
import { registerCommand, type CommandParts } from './commandParts';

export function registerOpenPreview(parts: CommandParts): vscode.Disposable {
  const open =
    (column: vscode.ViewColumn) =>
    async (argument: unknown): Promise<undefined> => {
      const article = await parts.targets.article(argument);
      if (article) parts.previews.open(article.uri, column);
      return undefined;
    };
  return vscode.Disposable.from(
    registerCommand('openPreview', open(vscode.ViewColumn.Active)),
    registerCommand('openPreviewToSide', open(vscode.ViewColumn.Beside)),
    registerCommand('goToSource', async (argument) => {
      const article = await parts.targets.article(argument);
      if (!article) return undefined;
      const caret = parts.targets.caret(article);
      const source = caret === undefined ? undefined : article.map.toSource(caret, caret + 1);
      const shown = editorsOf(article)[0];
      const editor = await vscode.window.showTextDocument(article.uri, {
        viewColumn: shown?.viewColumn ?? vscode.ViewColumn.Beside,
      });
      if (!source || editorsOf(article).length === 0) return undefined;
      const range = documentRange(editor.document, source[0], source[0]);
      editor.selection = new vscode.Selection(range.start, range.end);
      editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
      return undefined;
    }),
  );
}
