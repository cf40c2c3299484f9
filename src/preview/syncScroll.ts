/** A preview and the text editors of its raw file scroll together, each way by its own setting, and a click goes to the source. */
import * as vscode from 'vscode';
import type { AnnotatedArticle, AnnotatedArticles } from '../vscode/annotatedArticles';
import { canonicalOf, canonicalOffset, documentPosition } from '../vscode/documentOffsets';
import { settings } from '../vscode/settings';
import type { ArticlePreview } from './articlePreview';

/** What one side did is not answered by the other for this long: else they would drive each other on. */
const quietMs = 300;

/** The visible editors of a raw file whose text is the article's source: with a wrong encoding no offset would be right. */
export const editorsOf = (article: AnnotatedArticle): vscode.TextEditor[] =>
  vscode.window.visibleTextEditors.filter(
    ({ document }) => document.uri.toString() === article.uri.toString() && canonicalOf(document) === article.source,
  );

export function syncScroll(preview: ArticlePreview, annotated: AnnotatedArticles): vscode.Disposable {
  let previewLedAt = 0;
  let editorLedAt = 0;

  const toEditor = async (offset: number): Promise<void> => {
    if (!settings.scrollEditorWithPreview(preview.uri) || Date.now() - editorLedAt < quietMs) return;
    const article = await annotated.load(preview.uri);
    const sourceStart = offset === 0 ? 0 : article.map.toSource(offset, offset + 1)?.[0];
    if (sourceStart === undefined) return;
    previewLedAt = Date.now();
    for (const editor of editorsOf(article)) {
      const position = documentPosition(editor.document, sourceStart);
      editor.revealRange(new vscode.Range(position, position), vscode.TextEditorRevealType.AtTop);
    }
  };

  const toPreview = async ({ textEditor, visibleRanges }: vscode.TextEditorVisibleRangesChangeEvent): Promise<void> => {
    const top = visibleRanges[0]?.start;
    if (!top || textEditor.document.uri.toString() !== preview.uri.toString()) return;
    if (!settings.scrollPreviewWithEditor(preview.uri) || Date.now() - previewLedAt < quietMs) return;
    const article = await annotated.load(preview.uri);
    if (!editorsOf(article).includes(textEditor)) return;
    editorLedAt = Date.now();
    const offset = canonicalOffset(textEditor.document, top);
    // Before the first character of the article there is only its head.
    const text = offset === 0 ? undefined : article.map.toText(offset, article.source.length);
    preview.scrollTo(text?.[0] ?? 0);
  };

  const toSource = async (offset: number, open: boolean): Promise<void> => {
    const article = await annotated.load(preview.uri);
    const range = article.map.toSource(offset, offset + 1);
    if (!range) return;
    if (open && editorsOf(article).length === 0)
      await vscode.window.showTextDocument(preview.uri, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true });
    previewLedAt = Date.now();
    for (const editor of editorsOf(article)) {
      const position = documentPosition(editor.document, range[0]);
      editor.selection = new vscode.Selection(position, position);
      editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    }
  };

  return vscode.Disposable.from(
    preview.onDidScroll((offset) => void toEditor(offset)),
    preview.onDidClick(({ offset, open }) => void toSource(offset, open)),
    vscode.window.onDidChangeTextEditorVisibleRanges((event) => void toPreview(event)),
  );
}
