/** Shows words of an article where it is open: in its preview, in its editor; opens the preview where it is in neither. */
import * as vscode from 'vscode';
import { editorsOf } from '../preview/syncScroll';
import type { Previews } from '../preview/previews';
import type { AnnotatedArticle } from './annotatedArticles';
import { canonicalOf, documentRange } from './documentOffsets';

/** UTF-16 offsets in the article's text. */
export function revealSpan(previews: Previews, article: AnnotatedArticle, start: number, end: number): void {
  const source = article.map.toSource(start, end);
  const editors = source ? editorsOf(article) : [];
  for (const editor of editors) {
    const range = documentRange(editor.document, source![0], source![1]);
    editor.selection = new vscode.Selection(range.start, range.end);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }
  const showing = previews.showing(article.uri);
  if (showing.length === 0 && editors.length === 0) showing.push(previews.open(article.uri, vscode.ViewColumn.Active));
  for (const preview of showing) preview.reveal(start, end);
}

/** Shows words in the raw file, opening it: for those that the article does not show. UTF-16 offsets in the canonical text. */
export async function revealInFile(
  { uri, source }: AnnotatedArticle,
  start: number,
  end: number,
  preserveFocus = false,
): Promise<void> {
  const editor = await vscode.window.showTextDocument(uri, { preserveFocus });
  // Decoded otherwise than we did: no offset would be right.
  if (canonicalOf(editor.document) !== source) return;
  const range = documentRange(editor.document, start, end);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
