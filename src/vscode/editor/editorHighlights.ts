/** Names and claims highlighted in raw files: one decoration type a kind, colours contributed by us. */
import * as vscode from 'vscode';
import type { AnnotatedArticle } from '../annotatedArticles';
import { documentRange } from '../documentOffsets';
import { articleIn, isArticleFile, rangeInDocument, type EditorParts } from './articleInEditor';

/** Label -> the colour ids' stem; the two date-like kinds look alike. */
const stems: Record<string, string> = {
  PER: 'person',
  ORG: 'organization',
  LOC: 'place',
  DATE: 'date',
  QUANTITY: 'date',
  other: 'other',
};
const kindOf = (label: string): string => (Object.hasOwn(stems, label) ? label : 'other');

const decorationOf = (
  stem: string,
  borderStyle: 'solid' | 'dotted' | 'dashed',
  linePx: number,
): vscode.TextEditorDecorationType => {
  const color = new vscode.ThemeColor(`pressmark.${stem}Border`);
  return vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor(`pressmark.${stem}Background`),
    borderStyle,
    borderWidth: `0 0 ${linePx}px 0`,
    borderColor: color,
    ...(stem === 'claim' && { overviewRulerColor: color, overviewRulerLane: vscode.OverviewRulerLane.Right }),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
};

/** A line without a tint: it is nobody's decision yet. */
const suggestionDecoration = (): vscode.TextEditorDecorationType =>
  vscode.window.createTextEditorDecorationType({
    borderStyle: 'dotted',
    borderWidth: '0 0 2px 0',
    borderColor: new vscode.ThemeColor('pressmark.claimBorder'),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });

export function registerEditorHighlights(parts: EditorParts): vscode.Disposable {
  const { annotated, articles, highlights } = parts;
  const types = new Map(
    Object.entries(stems).map(
      ([kind, stem]) => [kind, decorationOf(stem, stem === 'date' ? 'dotted' : 'solid', 1)] as const,
    ),
  );
  types.set('claim', decorationOf('claim', 'solid', 2));
  types.set('suggestion', suggestionDecoration());
  types.set('doubtful', decorationOf('claim', 'dashed', 2));

  const clear = (editor: vscode.TextEditor): void => types.forEach((type) => editor.setDecorations(type, []));

  const ranges = ({ document }: vscode.TextEditor, article: AnnotatedArticle): Map<string, vscode.Range[]> => {
    const found = new Map<string, vscode.Range[]>([...types.keys()].map((kind) => [kind, []]));
    const add = (kind: string, start: number, end: number): void => {
      const range = rangeInDocument(document, article, start, end);
      if (range) found.get(kind)!.push(range);
    };
    for (const { label, start, end } of article.names) if (highlights.shows(label)) add(kindOf(label), start, end);
    for (const { spans } of highlights.shows('suggestion') ? article.suggestions : [])
      for (const [start, end] of spans) add('suggestion', start, end);
    for (const claim of highlights.shows('claim') ? article.claims : []) {
      for (const [start, end] of claim.ranges) add(claim.state === 'review' ? 'doubtful' : 'claim', start, end);
      for (const [start, end] of claim.hidden ?? []) found.get('claim')!.push(documentRange(document, start, end));
    }
    return found;
  };

  const update = async (editor: vscode.TextEditor): Promise<void> => {
    const { document } = editor;
    if (!isArticleFile(articles, document.uri)) return;
    const article = highlights.on ? await articleIn(parts, document) : undefined;
    if (!article) return clear(editor);
    for (const [kind, where] of ranges(editor, article)) editor.setDecorations(types.get(kind)!, where);
  };
  const updateAll = (): void => void Promise.all(vscode.window.visibleTextEditors.map(update));
  updateAll();

  return vscode.Disposable.from(
    ...types.values(),
    vscode.window.onDidChangeVisibleTextEditors(updateAll),
    highlights.onDidChange(updateAll),
    annotated.onDidChange((uri) => {
      for (const editor of vscode.window.visibleTextEditors)
        if (editor.document.uri.toString() === uri.toString()) void update(editor);
    }),
  );
}
