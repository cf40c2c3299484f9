/**
 * All previews: one that follows the active article (as VS Code's Markdown preview does), and one for each article opened with
 * "Open With…". Which of them is in use, and since when, is known here.
 */
import * as vscode from 'vscode';
import type { AnnotatedArticle } from '../vscode/annotatedArticles';
import type { Articles } from '../vscode/articles';
import { ArticlePreview, type PreviewParts } from './articlePreview';
import { createArticleImages } from './articleImages';
import { syncScroll } from './syncScroll';

export const previewViewType = 'pressmark.preview';
export const articleEditorViewType = 'pressmark.article';

export interface Previews extends vscode.Disposable {
  /** Opens the following preview on an article, or takes the one there is to it. */
  open(uri: vscode.Uri, column: vscode.ViewColumn): ArticlePreview;
  /** The preview whose tab is active, if one is. */
  readonly active: ArticlePreview | undefined;
  /** Previews that show an article, the active one first. */
  showing(uri: vscode.Uri): ArticlePreview[];
  /** Loads the pictures of an article wherever it is shown in this session. @returns origins that are asked for the first time. */
  loadImages(article: AnnotatedArticle): string[];
  /** Another preview became active, or none, or the active one shows another article. */
  onDidChangeActive: vscode.Event<void>;
}

export function createPreviews(given: Omit<PreviewParts, 'images'>, articles: Articles): Previews {
  const parts: PreviewParts = { ...given, images: createArticleImages() };
  const all = new Set<ArticlePreview>();
  let following: ArticlePreview | undefined;
  const activeChanged = new vscode.EventEmitter<void>();
  const active = (): ArticlePreview | undefined => [...all].find(({ panel }) => panel.active);
  const setContext = (key: string, value: boolean): void =>
    void vscode.commands.executeCommand('setContext', `pressmark.${key}`, value);
  const update = (): void => {
    setContext('previewActive', active() !== undefined);
    // Keys act only while the page itself has the keyboard: not while someone types in a search box beside it.
    setContext(
      'previewFocus',
      [...all].some(({ focused }) => focused),
    );
    activeChanged.fire();
  };

  const add = (panel: vscode.WebviewPanel, uri: vscode.Uri): ArticlePreview => {
    const preview = new ArticlePreview(panel, uri, parts);
    all.add(preview);
    const icon = (theme: string): vscode.Uri =>
      vscode.Uri.joinPath(parts.extensionUri, 'media', `preview-${theme}.svg`);
    panel.iconPath = { light: icon('light'), dark: icon('dark') };
    const subscriptions = vscode.Disposable.from(
      syncScroll(preview, parts.annotated),
      preview.onDidChangeFocus(update),
      panel.onDidChangeViewState(() => {
        if (!panel.active) preview.focused = false;
        update();
      }),
    );
    panel.onDidDispose(() => {
      subscriptions.dispose();
      preview.dispose();
      all.delete(preview);
      if (following === preview) following = undefined;
      update();
    });
    update();
    return preview;
  };

  const subscriptions = vscode.Disposable.from(
    activeChanged,
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      if (!following || !editor || !articles.isArticle(editor.document.uri)) return;
      following.show(editor.document.uri);
      update();
    }),
    vscode.window.registerWebviewPanelSerializer(previewViewType, {
      async deserializeWebviewPanel(panel, state: { uri?: string } | undefined) {
        if (state?.uri) following = add(panel, vscode.Uri.parse(state.uri));
        else panel.dispose();
      },
    }),
    vscode.window.registerCustomEditorProvider(
      articleEditorViewType,
      {
        openCustomDocument: (uri) => ({ uri, dispose: () => undefined }),
        resolveCustomEditor: (document, panel) => void add(panel, document.uri),
      } satisfies vscode.CustomReadonlyEditorProvider,
      { supportsMultipleEditorsPerDocument: true },
    ),
  );

  return {
    open(uri, column) {
      if (following) {
        following.show(uri);
        following.panel.reveal(column === vscode.ViewColumn.Beside ? following.panel.viewColumn : column, false);
        update();
        return following;
      }
      const title = uri.path.slice(uri.path.lastIndexOf('/') + 1);
      const panel = vscode.window.createWebviewPanel(previewViewType, title, column, { enableFindWidget: true });
      return (following = add(panel, uri));
    },
    get active() {
      return active();
    },
    loadImages(article) {
      const added = parts.images.allow(article);
      for (const preview of all) if (preview.uri.toString() === article.uri.toString()) preview.refresh();
      return added;
    },
    showing: (uri) =>
      [...all]
        .filter((preview) => preview.uri.toString() === uri.toString())
        .sort((a, b) => Number(b.panel.active) - Number(a.panel.active)),
    onDidChangeActive: activeChanged.event,
    dispose() {
      subscriptions.dispose();
      for (const preview of all) preview.panel.dispose();
    },
  };
}
