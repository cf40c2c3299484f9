/** Shows which words a choice would touch, in the previews and the text editors of an article, while it is being made. */
import * as vscode from 'vscode';
import type { Previews } from '../preview/previews';
import { editorsOf } from '../preview/syncScroll';
import type { AnnotatedArticle } from './annotatedArticles';
import { rangeInDocument } from './editor/articleInEditor';

export interface Outliner extends vscode.Disposable {
  /** These words and no others. UTF-16 in the article's text, ascending. */
  show(places: readonly { start: number; end: number }[]): void;
}

export function createOutliner(previews: Previews, article: AnnotatedArticle): Outliner {
  const color = new vscode.ThemeColor('editor.findMatchHighlightBackground');
  const decoration = vscode.window.createTextEditorDecorationType({
    backgroundColor: color,
    border: '1px solid',
    borderColor: new vscode.ThemeColor('focusBorder'),
    overviewRulerColor: color,
    overviewRulerLane: vscode.OverviewRulerLane.Center,
  });
  const show: Outliner['show'] = (places) => {
    for (const preview of previews.showing(article.uri)) preview.outline(places.map(({ start, end }) => [start, end]));
    for (const editor of editorsOf(article))
      editor.setDecorations(
        decoration,
        places.flatMap(({ start, end }) => rangeInDocument(editor.document, article, start, end) ?? []),
      );
  };
  return {
    show,
    dispose() {
      show([]);
      decoration.dispose();
    },
  };
}
