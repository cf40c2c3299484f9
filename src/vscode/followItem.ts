/** In a file of several articles, the one that the caret of its editor stands in is the one that is shown. */
import * as vscode from 'vscode';
import type { Articles } from './articles';
import { canonicalOf, canonicalOffset } from './documentOffsets';

export function registerFollowItem(articles: Articles): vscode.Disposable {
  return vscode.window.onDidChangeTextEditorSelection(async ({ textEditor, selections }) => {
    const { document } = textEditor;
    // A caret at the very beginning is where an editor opens: nobody put it there.
    const caret = selections[0]?.active;
    if (!caret || !articles.isArticle(document.uri) || document.offsetAt(caret) === 0) return;
    const loaded = await articles.load(document.uri).catch(() => undefined);
    if (!loaded || loaded.items.length < 2 || canonicalOf(document) !== loaded.source) return;
    const offset = canonicalOffset(document, caret);
    const item = loaded.items.find(({ start, end }) => start <= offset && offset < end);
    if (item) articles.select(document.uri, item.id);
  });
}
