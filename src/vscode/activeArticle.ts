/** Which article a person is working on, and which of its words are selected, wherever that is: preview, raw file or sidecar. */
import * as vscode from 'vscode';
import type { Previews } from '../preview/previews';
import type { TextSpan } from '../preview/articlePreview';
import { sourcesOfSidecar } from '../core/sidecar/sidecarPath';
import type { AnnotatedArticle } from './annotatedArticles';
import type { Articles } from './articles';
import { canonicalOf, canonicalOffset } from './documentOffsets';
import { isSidecar } from './sidecars';

export interface ActiveArticle extends vscode.Disposable {
  /** The article in front, else the one that was last. */
  readonly uri: vscode.Uri | undefined;
  /** The article in front; undefined when something else is. */
  readonly inFront: vscode.Uri | undefined;
  onDidChangeInFront: vscode.Event<void>;
  /**
   * What is selected in the article's text: equal offsets are the caret.
   * `'other-encoding'`: the editor shows the file decoded otherwise, so that none of its offsets means anything.
   */
  selection(article: AnnotatedArticle): TextSpan | undefined | 'other-encoding';
  onDidChange: vscode.Event<vscode.Uri | undefined>;
}

/** The article that a file shows: itself, or the one that a sidecar belongs to. */
export function articleOf(uri: vscode.Uri, articles: Articles): vscode.Uri | undefined {
  if (isSidecar(uri))
    return sourcesOfSidecar(uri.path)
      .map((path) => uri.with({ path }))
      .find((source) => articles.isArticle(source));
  return articles.isArticle(uri) ? uri : undefined;
}

export function createActiveArticle(previews: Previews, articles: Articles): ActiveArticle {
  const changed = new vscode.EventEmitter<vscode.Uri | undefined>();
  const inFrontChanged = new vscode.EventEmitter<void>();
  let last: vscode.Uri | undefined;
  let inFront: vscode.Uri | undefined;

  const editorInFront = (): vscode.TextEditor | undefined =>
    previews.active ? undefined : vscode.window.activeTextEditor;

  const update = (): void => {
    const editor = editorInFront();
    const now = previews.active?.uri ?? (editor && articleOf(editor.document.uri, articles));
    void vscode.commands.executeCommand('setContext', 'pressmark.articleActive', now !== undefined);
    if (now?.toString() !== inFront?.toString()) {
      inFront = now;
      inFrontChanged.fire();
    }
    if (!now || now.toString() === last?.toString()) return;
    last = now;
    changed.fire(now);
  };
  update();
  const subscriptions = vscode.Disposable.from(
    changed,
    inFrontChanged,
    previews.onDidChangeActive(update),
    vscode.window.onDidChangeActiveTextEditor(update),
  );

  return {
    get uri() {
      return last;
    },
    get inFront() {
      return inFront;
    },
    onDidChangeInFront: inFrontChanged.event,
    selection(article) {
      const editor = editorInFront();
      if (editor?.document.uri.toString() === article.uri.toString()) {
        if (canonicalOf(editor.document) !== article.source) return 'other-encoding';
        const { document, selection } = editor;
        const start = canonicalOffset(document, selection.start);
        const end = canonicalOffset(document, selection.end);
        const span = article.map.toText(start, end);
        // A caret is one place, not the character after it.
        return span && (start === end ? [span[0], span[0]] : span);
      }
      return previews.showing(article.uri)[0]?.selectionIn(article.article.text);
    },
    onDidChange: changed.event,
    dispose: () => subscriptions.dispose(),
  };
}
