/** Set Annotation Status…: unread, in progress, done, excluded. */
import * as vscode from 'vscode';
import { statuses, type Status } from '../../core/sidecar/sidecar';
import { statusName } from '../describe';
import { pickOne } from '../pick';
import type { TargetArgument } from '../target';
import { annotate, registerCommand, tell, savedArticle, type CommandParts } from './commandParts';

export interface SetStatusArgument extends TargetArgument {
  status?: Status;
}

async function askStatus(now: Status): Promise<Status | undefined> {
  const items = statuses.map((status) => ({
    label: statusName(status),
    description: status === now ? vscode.l10n.t('now') : '',
    status,
  }));
  const title = vscode.l10n.t('Annotation status');
  return (await pickOne({ title, placeholder: vscode.l10n.t('How far is this article?'), items }))?.status;
}

export const registerSetStatus = (parts: CommandParts): vscode.Disposable =>
  registerCommand('setStatus', async (argument) => {
    const given = (argument ?? {}) as SetStatusArgument;
    const article = await savedArticle(parts, argument);
    if (!article) return undefined;
    const status = given.status ?? (await askStatus(article.sidecar?.status ?? 'unread'));
    if (!status) return undefined;
    if (!statuses.includes(status))
      throw new Error(vscode.l10n.t('{0} is not a status: {1}.', status, statuses.join(', ')));
    await annotate(parts, article, () => [{ type: 'set-status', status }]);
    tell(parts, article, vscode.l10n.t('Status: {0}', statusName(status)));
    return status;
  });
