/** Review Moved Annotations…: one after the other, in the article in front, then in others of the workspace. */
import * as vscode from 'vscode';
import { isDetached } from '../../core/annotations/decideAnchor';
import { sidecarDocuments } from '../../core/sidecar/sidecarDocuments';
import type { Sidecar } from '../../core/sidecar/sidecar';
import { articleOf } from '../activeArticle';
import type { AnnotatedArticle } from '../annotatedArticles';
import { pickOne } from '../pick';
import { findSidecars } from '../straySidecars';
import type { TargetArgument } from '../target';
import { registerCommand, savedArticle, type CommandParts } from './commandParts';
import { decide, undecided, type AnchorAction } from './decideAnchor';
import { pickAnnotation } from './pickAnnotation';
import { pickDecision } from './reviewList';

export interface ReviewArgument extends TargetArgument {
  id?: string;
  action?: AnchorAction;
}

interface Waiting {
  uri: vscode.Uri;
  item: string | undefined;
  title: string;
  count: number;
}

const countIn = ({ claims, entities }: Sidecar): number =>
  [...claims, ...entities].filter((anchor) => anchor.proposed || (anchor.orphaned && !isDetached(anchor))).length;

/** The articles of the workspace whose sidecars say that something is undecided. */
async function findWaiting(parts: CommandParts, token: vscode.CancellationToken): Promise<Waiting[]> {
  const waiting: Waiting[] = [];
  for (const sidecarFile of await findSidecars()) {
    if (token.isCancellationRequested) break;
    const uri = articleOf(sidecarFile, parts.articles);
    if (!uri) continue;
    const own = await parts.sidecars.load(uri).catch(() => undefined);
    // Another annotator's own file is not for us to decide.
    if (!own?.text || own.uri.toString() !== sidecarFile.toString()) continue;
    const { text } = own;
    if (!/^ +(?:proposed|orphaned):/m.test(text)) continue;
    for (const { parsed } of sidecarDocuments(text)) {
      const count = parsed.sidecar ? countIn(parsed.sidecar) : 0;
      if (count === 0) continue;
      const { item, title = vscode.workspace.asRelativePath(uri) } = parsed.sidecar!.source;
      waiting.push({ uri, item, title, count });
    }
  }
  return waiting;
}

async function pickWaiting(parts: CommandParts): Promise<AnnotatedArticle | undefined> {
  const waiting = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Looking for moved annotations'),
      cancellable: true,
    },
    (_, token) => findWaiting(parts, token),
  );
  if (waiting.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('No annotation waits for a decision.'));
    return undefined;
  }
  const items = waiting.map((found) => ({
    label: found.title,
    description: String(found.count),
    detail: vscode.workspace.asRelativePath(found.uri),
    found,
  }));
  const placeholder = vscode.l10n.t('Annotations moved in these articles');
  const chosen = await pickOne({ title: vscode.l10n.t('Review Moved Annotations'), placeholder, items });
  if (!chosen) return undefined;
  const { uri, item } = chosen.found;
  const argument = { uri, ...(item !== undefined && { item }) };
  const article = await savedArticle(parts, argument);
  if (!article?.sourceChanged) return article;
  // What the sidecar calls undecided may be clear by now.
  await vscode.commands.executeCommand('pressmark.reanchor', argument);
  return parts.annotated.load(uri);
}

/** @returns whether all of the article's are decided; false: the person gave up. */
async function review(parts: CommandParts, article: AnnotatedArticle): Promise<boolean> {
  let at = 0;
  for (let now = article; ; now = await parts.annotated.load(article.uri)) {
    const annotations = undecided(now);
    if (annotations.length === 0) return true;
    const { previews } = parts;
    const isShown = previews.showing(now.uri).length > 0;
    if (!isShown && !vscode.window.visibleTextEditors.some(({ document }) => document.uri.path === now.uri.path))
      previews.open(now.uri, vscode.ViewColumn.Active);
    const decision = await pickDecision(parts, now, annotations, at);
    if (!decision) return false;
    at = annotations.indexOf(decision.annotation);
    // The next one moves up into its row.
    await decide(parts, now, decision.annotation, decision.action).catch((error: Error) =>
      vscode.window.showErrorMessage(error.message),
    );
  }
}

export const registerReviewAnchors = (parts: CommandParts): vscode.Disposable =>
  registerCommand('reviewAnchors', async (argument) => {
    const { uri, id, action } = (argument ?? {}) as ReviewArgument;
    // The article in front may be deleted by now: then others are looked at.
    const isThere = parts.active.uri && (await parts.annotated.load(parts.active.uri).catch(() => undefined));
    const isMeant = uri !== undefined || isThere !== undefined;
    let article = isMeant ? await savedArticle(parts, argument) : undefined;
    if (isMeant && !article) return undefined;
    if (article && action !== undefined) {
      const chosen = await pickAnnotation(parts, article, { id }, '', false);
      return chosen && decide(parts, article, chosen, action, argument);
    }
    if (!article || undecided(article).length === 0) article = await pickWaiting(parts);
    while (article && (await review(parts, article))) article = await pickWaiting(parts);
    return undefined;
  });
