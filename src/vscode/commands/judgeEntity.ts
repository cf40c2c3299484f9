/** Accept, Reject and Reject Everywhere: what a person says of a highlight. */
import * as vscode from 'vscode';
import { shorten } from '../../core/text/shorten';
import { registerCommand, tell, type CommandParts } from './commandParts';
import { askScope, decide, formOf, highlightMeant, namesIn, type HighlightArgument } from './highlight';

export function registerJudgeEntity(parts: CommandParts): vscode.Disposable {
  const judge = (verdict: 'confirmed' | 'rejected') => async (argument: unknown) => {
    const highlight = await highlightMeant(parts, argument);
    if (!highlight) return undefined;
    const { article, name } = highlight;
    const form = formOf(article, name);
    const isConfirmed = verdict === 'confirmed';
    const title = isConfirmed
      ? vscode.l10n.t('Confirm: {0}', shorten(form))
      : vscode.l10n.t('Not a name: {0}', shorten(form));
    // A name is what it is wherever it is named; what is no name is none wherever the same is printed.
    const scope =
      (argument as HighlightArgument | undefined)?.scope ??
      (await askScope(
        parts,
        article,
        title,
        ([isConfirmed ? 'entity' : 'form', 'mention'] as const).map((one) => ({
          scope: one,
          places: namesIn(highlight, one),
        })),
      ));
    if (!scope) return undefined;
    const names = namesIn(highlight, scope);
    const ids = await decide(parts, article, names, { verdict });
    tell(parts, article, names.length === 1 ? title : vscode.l10n.t('{0} ({1} mentions)', title, names.length));
    return ids;
  };

  return vscode.Disposable.from(
    registerCommand('acceptEntity', judge('confirmed')),
    registerCommand('rejectEntity', judge('rejected')),
    registerCommand('rejectEntityEverywhere', async (argument) => {
      const highlight = await highlightMeant(parts, argument);
      if (!highlight) return undefined;
      const { article, name } = highlight;
      const form = formOf(article, name);
      if (name.rule === 'user' && name.id === undefined)
        throw new Error(
          vscode.l10n.t('“{0}” is in the entity list of this folder: take it out of entities.yaml instead.', form),
        );
      await parts.lists.change(article.uri, [{ type: 'reject', rejection: { text: form } }]);
      // What was confirmed here would stay highlighted.
      const confirmed = namesIn(highlight, 'form').filter(({ id }) => id !== undefined);
      if (confirmed.length > 0) await decide(parts, article, confirmed, { verdict: 'rejected' });
      tell(parts, article, vscode.l10n.t('“{0}” is a name nowhere in this folder: written to entities.yaml', form));
      return form;
    }),
  );
}
