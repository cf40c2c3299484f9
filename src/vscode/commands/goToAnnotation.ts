/** Go to Annotation…, and to the next and previous mark. */
import * as vscode from 'vscode';
import { visibleText } from '../../core/text/hiddenControls';
import { revealInFile, revealSpan } from '../reveal';
import { registerCommand, type CommandParts } from './commandParts';
import { pickAnnotation } from './pickAnnotation';

/** Claims and suggested ones: stepping through every name would be reading. */
const goToNeighbour =
  (parts: CommandParts, direction: 1 | -1) =>
  async (argument: unknown): Promise<undefined> => {
    const article = await parts.targets.article(argument);
    const places = [
      ...(article?.claims ?? []).map(({ ranges }) => ranges),
      ...(article?.suggestions ?? []).map(({ spans }) => spans),
    ];
    const marks = places
      .flatMap((ranges) => (ranges[0] ? [[ranges[0][0], ranges.at(-1)![1]] as const] : []))
      .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    if (!article || marks.length === 0) return undefined;
    const caret = parts.targets.caret(article) ?? -1;
    const next = direction === 1 ? marks.find(([start]) => start > caret) : marks.findLast(([start]) => start < caret);
    const [start, end] = next ?? marks.at(direction === 1 ? 0 : -1)!;
    revealSpan(parts.previews, article, start, end);
    return undefined;
  };

export const registerGoToAnnotation = (parts: CommandParts): vscode.Disposable =>
  vscode.Disposable.from(
    registerCommand('goToAnnotation', async (argument) => {
      const article = await parts.targets.article(argument);
      const chosen = article && (await pickAnnotation(parts, article, argument, vscode.l10n.t('Go to'), false));
      if (!chosen) return undefined;
      const { ranges, hidden, annotation } = chosen.placed;
      if (ranges.length > 0) revealSpan(parts.previews, article, ranges[0]![0], ranges.at(-1)![1]);
      else if (hidden) await revealInFile(article, hidden[0]![0], hidden.at(-1)![1]);
      else
        void vscode.window.showInformationMessage(
          vscode.l10n.t('These words are no longer in the article: {0}', visibleText(annotation.quote)),
        );
      return annotation.id;
    }),
    registerCommand('nextMark', goToNeighbour(parts, 1)),
    registerCommand('previousMark', goToNeighbour(parts, -1)),
  );
