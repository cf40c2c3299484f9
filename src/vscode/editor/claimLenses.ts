/** A line above each claim of a raw file that says who claims it and where it stands; a click edits it. Off by default. */
import * as vscode from 'vscode';
import { claimHover } from '../describe';
import { documentRange } from '../documentOffsets';
import { onSettingsChange, settings } from '../settings';
import { editAction } from './annotationActions';
import { articleIn, onArticles, rangeInDocument, type EditorParts } from './articleInEditor';

export function registerClaimLenses(parts: EditorParts): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    parts.annotated.onDidChange(() => changed.fire()),
    onSettingsChange(['editor.codeLens'], () => changed.fire()),
    onArticles((articles) =>
      vscode.languages.registerCodeLensProvider(articles, {
        onDidChangeCodeLenses: changed.event,
        async provideCodeLenses(document) {
          if (!settings.claimLenses(document.uri)) return undefined;
          const article = await articleIn(parts, document);
          return article?.claims.flatMap((claim) => {
            const { ranges, hidden } = claim;
            const range = ranges[0]
              ? rangeInDocument(document, article, ...ranges[0])
              : hidden?.[0] && documentRange(document, ...hidden[0]);
            if (!range) return [];
            const { command, argument } = editAction(article, claim);
            return [new vscode.CodeLens(range, { title: claimHover(claim), command, arguments: [argument] })];
          });
        },
      }),
    ),
  );
}
