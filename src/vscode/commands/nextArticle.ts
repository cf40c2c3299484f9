/** Go to Next Unfinished Article: in the order of the Articles view, from the one in front on, round the end. */
import * as vscode from 'vscode';
import { findArticles } from '../findArticles';
import { registerCommand, type CommandParts } from './commandParts';

export const registerNextArticle = (parts: CommandParts): vscode.Disposable =>
  registerCommand('nextArticle', async () => {
    const all = await findArticles(parts.articles);
    const current = all.findIndex((uri) => uri.toString() === parts.active.uri?.toString());
    for (const uri of [...all.slice(current + 1), ...all.slice(0, Math.max(0, current))]) {
      const status = (await parts.sidecars.load(uri)).parsed?.sidecar?.status ?? 'unread';
      if (status === 'done' || status === 'excluded') continue;
      parts.previews.open(uri, parts.previews.active?.panel.viewColumn ?? vscode.ViewColumn.Active);
      return uri.toString();
    }
    void vscode.window.showInformationMessage(vscode.l10n.t('No other article is unfinished.'));
    return undefined;
  });
