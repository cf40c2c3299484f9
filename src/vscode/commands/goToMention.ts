/** Go to Next and Previous Mention: of the entity under the caret, else of whatever is highlighted. */
import * as vscode from 'vscode';
import { labelName } from '../describe';
import { revealSpan } from '../reveal';
import { registerCommand, tell, type CommandParts } from './commandParts';
import { formOf, nameAt, namesIn, type HighlightArgument } from './highlight';

export function registerGoToMention(parts: CommandParts): vscode.Disposable {
  const go =
    (direction: 1 | -1) =>
    async (argument: unknown): Promise<undefined> => {
      const article = await parts.targets.article(argument);
      if (!article) return undefined;
      const { range, quote } = (argument ?? {}) as HighlightArgument;
      const selection = parts.targets.selection(article);
      const asked = range !== undefined || quote !== undefined;
      const span = asked ? (await parts.targets.spans(article, argument))?.[0] : selection;
      const under = span && nameAt(article.names, span);
      const names = under ? namesIn({ article, name: under }, 'entity') : article.names;
      if (names.length === 0) return undefined;
      // The mention that is selected is where one comes from.
      const caret = selection?.[0] ?? (direction === 1 ? -1 : Infinity);
      const next =
        direction === 1 ? names.find(({ start }) => start > caret) : names.findLast(({ end }) => end <= caret);
      const name = next ?? names.at(direction === 1 ? 0 : -1)!;
      revealSpan(parts.previews, article, name.start, name.end);
      const place = vscode.l10n.t('{0} of {1}', names.indexOf(name) + 1, names.length);
      tell(parts, article, `${formOf(article, name)} · ${labelName(name.label)} · ${place}`);
      return undefined;
    };
  return vscode.Disposable.from(
    registerCommand('nextMention', go(1)),
    registerCommand('previousMention', go(-1)),
    registerCommand('goToMention', async (argument) => {
      const article = await parts.targets.article(argument);
      const span = article && (await parts.targets.spans(article, argument))?.[0];
      if (span) revealSpan(parts.previews, article, ...span);
      return undefined;
    }),
  );
}
