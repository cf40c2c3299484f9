/** Selecting without a mouse, by what annotators mark: the next sentence, one more, the next larger unit around. */
import * as vscode from 'vscode';
import type { Span } from '../../core/text/spans';
import { largerUnit, moreSentences, nextSentence } from '../../core/text/steps';
import { revealSpan } from '../reveal';
import { registerCommand, type CommandParts } from './commandParts';

type Step = (text: string, selection: Readonly<Span>, language: string | undefined) => Readonly<Span> | undefined;

export function registerSelectWords(parts: CommandParts): vscode.Disposable {
  /** What `growSelection` grew from, the last one last; it holds while nothing else changes the selection. */
  let grown: { text: string; spans: Readonly<Span>[] } = { text: '', spans: [] };

  const select = (step: Step) => async (argument: unknown) => {
    const article = await parts.targets.article(argument);
    if (!article) return undefined;
    const { text, language } = article.article;
    const now = parts.targets.selection(article) ?? ([0, 0] as const);
    const next = step(text, now, language);
    if (next) revealSpan(parts.previews, article, ...next);
    return next && text.slice(...next);
  };
  const isSame = (a: Readonly<Span> | undefined, b: Readonly<Span>): boolean => a?.[0] === b[0] && a[1] === b[1];

  return vscode.Disposable.from(
    registerCommand(
      'nextSentence',
      select((text, now, language) => nextSentence(text, now, 1, language)),
    ),
    registerCommand(
      'previousSentence',
      select((text, now, language) => nextSentence(text, now, -1, language)),
    ),
    registerCommand(
      'moreSentences',
      select((text, now, language) => moreSentences(text, now, 1, language)),
    ),
    registerCommand(
      'fewerSentences',
      select((text, now, language) => moreSentences(text, now, -1, language)),
    ),
    registerCommand(
      'growSelection',
      select((text, now, language) => {
        const next = largerUnit(text, now, language);
        if (!next) return undefined;
        if (grown.text !== text || !isSame(grown.spans.at(-1), now)) grown = { text, spans: [now] };
        grown.spans.push(next);
        return next;
      }),
    ),
    registerCommand(
      'shrinkSelection',
      select((text, now) => {
        if (grown.text !== text || !isSame(grown.spans.at(-1), now)) return undefined;
        grown.spans.pop();
        return grown.spans.at(-1);
      }),
    ),
  );
}
