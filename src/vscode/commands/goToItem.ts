/** Go to Article in This File…, and to the one before and after, where a file holds several. */
import * as vscode from 'vscode';
import { pickOne } from '../pick';
import { registerCommand, type CommandParts } from './commandParts';

export function registerGoToItem(parts: CommandParts): vscode.Disposable {
  /** @returns the item that is shown now. */
  const step = (by: 1 | -1) => async (argument: unknown) => {
    const article = await parts.targets.article(argument);
    const item = article?.items[article.index + by];
    if (!article || !item) return article?.article.item;
    parts.articles.select(article.uri, item.id);
    return item.id;
  };
  return vscode.Disposable.from(
    registerCommand('nextItem', step(1)),
    registerCommand('previousItem', step(-1)),
    registerCommand('goToItem', async (argument) => {
      const article = await parts.targets.article(argument);
      if (!article) return undefined;
      if (article.items.length < 2) {
        void vscode.window.showInformationMessage(vscode.l10n.t('This file is one article.'));
        return undefined;
      }
      const items = article.items.map(({ id, title }, index) => ({
        label: title ?? id ?? '',
        description: `${index + 1}${title ? ` · ${id}` : ''}`,
        id,
      }));
      const chosen = await pickOne({
        title: vscode.l10n.t('Article in {0}', vscode.workspace.asRelativePath(article.uri)),
        placeholder: vscode.l10n.t('Type words of its title, its number or its address'),
        items,
      });
      if (chosen) parts.articles.select(article.uri, chosen.id);
      return chosen?.id;
    }),
  );
}
