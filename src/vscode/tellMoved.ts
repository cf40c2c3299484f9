/** After a file changed: says once how many of its annotations moved, and offers the review where a person has to decide. */
import * as vscode from 'vscode';
import type { ActiveArticle } from './activeArticle';
import type { AnnotatedArticle, AnnotatedArticles } from './annotatedArticles';

function messageOf({ claims, entities }: AnnotatedArticle): { text: string; isUndecided: boolean } | undefined {
  const count = (state: string): number =>
    [...claims, ...entities].filter((placed) => placed.state === state && !placed.annotation.orphaned).length;
  const [moved, review, lost] = [count('moved'), count('review'), count('orphaned')];
  const parts = [
    moved > 0 ? vscode.l10n.t('{0} moved', moved) : '',
    review > 0 ? vscode.l10n.t('{0} to review', review) : '',
    lost > 0 ? vscode.l10n.t('{0} lost', lost) : '',
  ].filter(Boolean);
  if (parts.length === 0) return undefined;
  return {
    text: vscode.l10n.t('The article changed. Annotations: {0}.', parts.join(', ')),
    isUndecided: review + lost > 0,
  };
}

export function registerTellMoved(annotated: AnnotatedArticles, active: ActiveArticle): vscode.Disposable {
  /** Each state of a file once. */
  const told = new Set<string>();

  const check = async (uri: vscode.Uri | undefined): Promise<void> => {
    const article = uri && (await annotated.load(uri).catch(() => undefined));
    if (!uri || !article?.sidecar || article.dirty || !article.sourceChanged) return;
    const key = [uri.toString(), article.article.item, article.sha256].join(' ');
    const message = messageOf(article);
    if (!message || told.has(key)) return;
    told.add(key);
    if (!message.isUndecided) {
      vscode.window.setStatusBarMessage(message.text, 4000);
      return;
    }
    const review = vscode.l10n.t('Review');
    if ((await vscode.window.showInformationMessage(message.text, review)) === review)
      await vscode.commands.executeCommand('pressmark.reviewAnchors', { uri, clicked: true });
  };
  void check(active.uri);
  return vscode.Disposable.from(
    active.onDidChange((uri) => void check(uri)),
    annotated.onDidChange((uri) => {
      if (uri.toString() === active.uri?.toString()) void check(uri);
    }),
  );
}
