/** Repeat Last Label: the last claim, entity, topics or stance once more, on what is selected now, and nothing is asked. */
import * as vscode from 'vscode';
import { asTargetArgument } from '../target';
import { registerCommand, tell, type CommandParts } from './commandParts';
import { nameAt } from './highlight';

export const registerRepeatLast = (parts: CommandParts): vscode.Disposable =>
  registerCommand('repeatLast', async (argument) => {
    const article = await parts.targets.article(argument);
    if (!article) return undefined;
    const { act } = parts.lastLabel;
    if (!act) {
      tell(parts, article, vscode.l10n.t('Nothing to repeat: no label was given in this window yet.'));
      return undefined;
    }
    const { uri, item, range, quote } = asTargetArgument(argument);
    const asked = {
      ...(uri !== undefined && { uri }),
      ...(item !== undefined && { item }),
      ...(range !== undefined && { range }),
      ...(quote !== undefined && { quote }),
    };
    // Nobody looks at it once more: a caret between words does not make a sentence an entity.
    const span = range !== undefined || quote !== undefined ? undefined : parts.targets.selection(article);
    if (act.command === 'addEntity' && span && span[0] === span[1] && !nameAt(article.names, span)) {
      tell(parts, article, vscode.l10n.t('Select the words to label first.'));
      return undefined;
    }
    const isByPerson = Object.keys(asked).length === 0;
    return vscode.commands.executeCommand(`pressmark.${act.command}`, {
      ...asked,
      ...act.argument,
      ...(isByPerson && { clicked: true }),
    });
  });
