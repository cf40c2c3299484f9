/** Delete Annotation…: the claim or entity at the caret, or one from the list. It can be undone, so nothing is asked. */
import * as vscode from 'vscode';
import { shorten } from '../../core/text/shorten';
import { annotate, registerCommand, tell, type CommandParts } from './commandParts';
import { pickAnnotation } from './pickAnnotation';

export const registerDeleteAnnotation = (parts: CommandParts): vscode.Disposable =>
  registerCommand('deleteAnnotation', async (argument) => {
    const article = await parts.targets.article(argument);
    const chosen = article && (await pickAnnotation(parts, article, argument, vscode.l10n.t('Which one is to go?')));
    if (!chosen) return undefined;
    const { id, quote } = chosen.placed.annotation;
    await annotate(parts, article, () => [{ type: 'remove', id }]);
    tell(parts, article, vscode.l10n.t('Deleted: {0}', shorten(quote)));
    return id;
  });
