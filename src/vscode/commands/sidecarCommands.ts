/** Small commands on the sidecar as a whole: open it, find its anchors again, undo and redo. */
import * as vscode from 'vscode';
import { reanchorChanges } from '../../core/annotations/reanchorChanges';
import { sourceInfo } from '../annotatedArticles';
import { registerCommand, tell, savedArticle, type CommandParts } from './commandParts';

export function registerSidecarCommands(parts: CommandParts): vscode.Disposable {
  const swap =
    (step: () => Promise<vscode.Uri | undefined>, done: string, nothing: string) => async (): Promise<undefined> => {
      const uri = await step();
      vscode.window.setStatusBarMessage(uri ? `${done}: ${vscode.workspace.asRelativePath(uri)}` : nothing, 4000);
      return undefined;
    };
  return vscode.Disposable.from(
    registerCommand('openSidecar', async (argument) => {
      const article = await parts.targets.article(argument);
      if (!article) return undefined;
      if (article.sidecarFile.text !== undefined)
        await vscode.window.showTextDocument(article.sidecarFile.uri, { viewColumn: vscode.ViewColumn.Beside });
      else
        void vscode.window.showInformationMessage(
          vscode.l10n.t('This article has no annotations yet: the sidecar comes with the first one.'),
        );
      return undefined;
    }),
    registerCommand('reanchor', async (argument) => {
      const article = await savedArticle(parts, argument);
      if (!article) return undefined;
      const count = (state: string): number =>
        [...article.claims, ...article.entities].filter((placed) => placed.state === state).length;
      await parts.sidecars.change(article.uri, sourceInfo(article), (sidecar) =>
        reanchorChanges(article.article, article.source, article.sha256, sidecar, article),
      );
      const [moved, review, orphaned] = [count('moved'), count('review'), count('orphaned')];
      tell(parts, article, vscode.l10n.t('Anchors: {0} moved, {1} to review, {2} lost', moved, review, orphaned));
      return { moved, review, orphaned };
    }),
    registerCommand('undo', swap(parts.files.undo, vscode.l10n.t('Undone'), vscode.l10n.t('No annotation to undo.'))),
    registerCommand('redo', swap(parts.files.redo, vscode.l10n.t('Redone'), vscode.l10n.t('No annotation to redo.'))),
    registerCommand('toggleHighlights', async () => {
      const on = await parts.highlights.toggle();
      vscode.window.setStatusBarMessage(
        on ? vscode.l10n.t('Highlights are shown') : vscode.l10n.t('Highlights are hidden'),
        3000,
      );
      return on;
    }),
    registerCommand('toggleLabel', async (argument) => {
      const { label } = (argument ?? {}) as { label?: string };
      return label === undefined ? undefined : parts.highlights.toggleLabel(label);
    }),
    registerCommand('showKeys', async () =>
      // The palette names the key of each command as it is bound now, and runs what is chosen.
      vscode.commands.executeCommand('workbench.action.quickOpen', '>Pressmark: '),
    ),
  );
}
