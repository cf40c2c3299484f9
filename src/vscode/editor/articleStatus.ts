/** The status bar's item for the article in front: how far it is, how many claims, what is wrong. A click sets the status. */
import * as vscode from 'vscode';
import type { AnnotatedArticle } from '../annotatedArticles';
import { anchorProblems, countsOf, statusName } from '../describe';
import { canonicalOf, openDocument } from '../documentOffsets';
import { isArticleFile, type EditorParts } from './articleInEditor';

/** Just before the caret's line and column. */
const priority = 101;

/** What a person should know before annotating, a sentence each. */
function problemsOf(article: AnnotatedArticle): string[] {
  const { sidecarFile, claims, entities, problems, replaced, encoding, uri, source } = article;
  const count = (state: string): number => [...claims, ...entities].filter((placed) => placed.state === state).length;
  const document = openDocument(uri);
  return [
    ...(sidecarFile.parsed?.readOnly === undefined ? [] : [sidecarFile.parsed.readOnly]),
    ...anchorProblems(count('review'), count('orphaned')),
    ...problems.map((problem) => vscode.l10n.t('A part of the file could not be read: {0}', problem)),
    ...(replaced > 0 ? [vscode.l10n.t('Broken characters in the file: {0}', replaced)] : []),
    ...(document && !document.isDirty && canonicalOf(document) !== source
      ? [vscode.l10n.t('The editor does not show this file in its encoding, {0}: nothing is marked in it.', encoding)]
      : []),
  ];
}

function show(item: vscode.StatusBarItem, article: AnnotatedArticle): void {
  const { sidecar, uri } = article;
  const { title, item: id } = article.article;
  const status = statusName(sidecar?.status ?? 'unread');
  const [claims] = countsOf(sidecar?.claims.length ?? 0, 0);
  const problems = problemsOf(article);
  const text = [status, ...(claims === undefined ? [] : [claims])].join(' · ');
  item.text = `${problems.length > 0 ? '$(warning) ' : ''}Pressmark: ${text}`;
  const tooltip = new vscode.MarkdownString('', true);
  const lines = [
    title ?? vscode.workspace.asRelativePath(uri),
    [status, ...countsOf(sidecar?.claims.length ?? 0, sidecar?.topics.length ?? 0)].join(' · '),
    ...problems,
    vscode.l10n.t('Encoding: {0} · Language: {1}', article.encoding, article.article.language ?? '?'),
    vscode.l10n.t('Click to set the annotation status'),
  ];
  lines.forEach((line, index) => {
    if (index > 0) tooltip.appendMarkdown(problems.includes(line) ? '\n\n$(warning) ' : '\n\n');
    tooltip.appendText(line);
  });
  item.tooltip = tooltip;
  item.accessibilityInformation = { label: ['Pressmark', text, ...problems].join(', '), role: 'button' };
  item.command = {
    command: 'pressmark.setStatus',
    title: vscode.l10n.t('Set Annotation Status…'),
    arguments: [{ uri, ...(id !== undefined && { item: id }), clicked: true }],
  };
  item.show();
}

export function registerArticleStatus({ active, annotated, articles }: EditorParts): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('pressmark.status', vscode.StatusBarAlignment.Right, priority);
  item.name = vscode.l10n.t('Annotation Status');
  /** What an older request finds out later than a newer one is out of date. */
  let requests = 0;
  const update = async (): Promise<void> => {
    const request = ++requests;
    const uri = active.inFront;
    const article = uri && isArticleFile(articles, uri) ? await annotated.load(uri).catch(() => undefined) : undefined;
    if (request !== requests) return;
    if (article) show(item, article);
    else item.hide();
  };
  void update();
  return vscode.Disposable.from(
    item,
    active.onDidChangeInFront(() => void update()),
    annotated.onDidChange((uri) => {
      if (uri.toString() === active.inFront?.toString()) void update();
    }),
  );
}
