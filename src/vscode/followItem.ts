/** In a file of several articles, the one that the caret of its editor stands in is the one that is shown. */
import * as vscode from 'vscode';
import type { Articles } from './articles';
import { canonicalOf, canonicalOffset } from './documentOffsets';

/** Longer than the pause after which typed text is read: who types moves the caret with every key. */
const restMs = 200;

export function registerFollowItem(articles: Articles): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const follow = async ({ document, selection }: vscode.TextEditor): Promise<void> => {
    const loaded = await articles.load(document.uri).catch(() => undefined);
    if (!loaded || loaded.items.length < 2 || canonicalOf(document) !== loaded.source) return;
    const offset = canonicalOffset(document, selection.active);
    const item = loaded.items.find(({ start, end }) => start <= offset && offset < end);
    if (item) articles.select(document.uri, item.id);
  };
  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      const { document } = textEditor;
      // A caret at the very beginning is where an editor opens: nobody put it there.
      if (!articles.isArticle(document.uri) || !selections[0] || document.offsetAt(selections[0].active) === 0) return;
      clearTimeout(timer);
      timer = setTimeout(() => void follow(textEditor), restMs);
    }),
    new vscode.Disposable(() => clearTimeout(timer)),
  );
}
