/** Code actions in raw files: what selected words become, and what can be done with the claim or name at the caret. */
import * as vscode from 'vscode';
import { shorten } from '../../core/text/shorten';
import { wholeCharacters, type Span } from '../../core/text/spans';
import type { AnnotatedArticle } from '../annotatedArticles';
import { canonicalOffset } from '../documentOffsets';
import { claimActions, nameActions, selectionActions, type AnnotationAction } from './annotationActions';
import { articleIn, caretInText, marksAt, onArticles, type EditorParts } from './articleInEditor';

/** Not a constant: the module is loaded before anybody needs it. */
const pressmarkActions = (): vscode.CodeActionKind => vscode.CodeActionKind.Refactor.append('pressmark');

function codeAction({ title, command, argument }: AnnotationAction, of?: string): vscode.CodeAction {
  const action = new vscode.CodeAction(of === undefined ? title : `${of}: ${title}`, pressmarkActions());
  action.command = { command, title, arguments: [argument] };
  return action;
}

/** @param source UTF-16 in the canonical text; equal offsets are the caret. */
function actionsAt(article: AnnotatedArticle, source: Span): vscode.CodeAction[] {
  const [start, end] = source;
  const caret = start === end ? caretInText(article, start) : undefined;
  const selected = start < end ? article.map.toText(start, end) : undefined;
  const span: Span | undefined = caret === undefined ? selected : [caret, caret];
  const { claims, names } = marksAt(article, span, source);
  // Of a name that is selected from end to end the same is offered under its own name.
  const isName = names.some((name) => name.start === span![0] && name.end === span![1]);
  const words = selected && wholeCharacters(article.article.text, ...selected);
  const text = ([from, to]: Span): string => shorten(article.article.text.slice(from, to), 30);
  return [
    ...(words ? selectionActions(article, source) : [])
      .filter(({ command }) => command === 'pressmark.addClaim' || !isName)
      .map((action) => codeAction(action)),
    ...names.flatMap((name) =>
      nameActions(article, name).map((action) =>
        codeAction(action, vscode.l10n.t('Entity “{0}”', text([name.start, name.end]))),
      ),
    ),
    ...claims.flatMap((claim) =>
      claimActions(article, claim).map((action) =>
        codeAction(action, vscode.l10n.t('Claim “{0}”', shorten(claim.annotation.quote, 30))),
      ),
    ),
  ];
}

export const registerArticleActions = (parts: EditorParts): vscode.Disposable =>
  onArticles((articles) =>
    vscode.languages.registerCodeActionsProvider(
      articles,
      {
        async provideCodeActions(document, range, { only, triggerKind }) {
          if (only && !only.contains(pressmarkActions())) return undefined;
          // No light bulb at every name that the caret passes.
          if (range.isEmpty && triggerKind === vscode.CodeActionTriggerKind.Automatic) return undefined;
          const article = await articleIn(parts, document);
          return (
            article &&
            actionsAt(article, [canonicalOffset(document, range.start), canonicalOffset(document, range.end)])
          );
        },
      },
      { providedCodeActionKinds: [pressmarkActions()] },
    ),
  );
