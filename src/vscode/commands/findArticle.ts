/** Find Article of Annotations…: for a sidecar whose article is gone. Delete Annotations… for one whose article is not coming back. */
import * as vscode from 'vscode';
import { deleteFiles } from '../followFiles';
import { pickOne } from '../pick';
import { isSidecar } from '../sidecars';
import type { StraySidecars } from '../straySidecars';
import { asTargetArgument } from '../target';
import { registerCommand } from './commandParts';

const relative = (uri: vscode.Uri): string => vscode.workspace.asRelativePath(uri);

/** The stray sidecar that is meant: by the argument, in front, or from a list. */
async function pickStray(strays: StraySidecars, argument: unknown): Promise<vscode.Uri | undefined> {
  const { uri } = asTargetArgument(argument);
  if (uri) return typeof uri === 'string' ? vscode.Uri.parse(uri) : uri;
  const inFront = vscode.window.activeTextEditor?.document.uri;
  if (inFront && isSidecar(inFront) && (await strays.isStray(inFront))) return inFront;
  const found = await strays.find();
  if (found.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('All annotations have their article.'));
    return undefined;
  }
  const items = found.map((stray) => ({ label: relative(stray), stray }));
  const placeholder = vscode.l10n.t('Which one’s article is to be found?');
  return (await pickOne({ title: vscode.l10n.t('Annotations Without Article'), placeholder, items }))?.stray;
}

const searchWithProgress = (
  strays: StraySidecars,
  sidecar: vscode.Uri,
  articles: vscode.Uri[],
): Thenable<vscode.Uri[]> =>
  vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Looking for the article of {0}', relative(sidecar)),
      cancellable: true,
    },
    async (progress, token) => {
      const report = (read: number): void => progress.report({ increment: (100 * read) / articles.length });
      return (await strays.byContent([sidecar], articles, token, report))[0]!;
    },
  );

/** Those with the same content first; the others too: the content may have changed, and a person knows which it is. */
async function pickArticle(
  strays: StraySidecars,
  sidecar: vscode.Uri,
  articles: vscode.Uri[],
  same: vscode.Uri[],
): Promise<vscode.Uri | undefined> {
  const source = relative(strays.sourceOf(sidecar));
  const others = articles.filter((uri) => !same.includes(uri));
  const items = [
    ...same.map((uri) => ({ label: relative(uri), description: vscode.l10n.t('the same content'), uri })),
    ...others.map((uri) => ({ label: relative(uri), description: '', uri })),
  ];
  const placeholder =
    same.length > 0
      ? vscode.l10n.t('Which article do the annotations of {0} belong to?', source)
      : vscode.l10n.t('No file has the content that {0} was annotated in. Is it one of these?', source);
  return (await pickOne({ title: vscode.l10n.t('Find Article of Annotations'), placeholder, items }))?.uri;
}

/** @returns where its annotations were moved; with the argument of a script without `article`: which ones have the content. */
async function findArticle(strays: StraySidecars, argument: unknown): Promise<vscode.Uri | string[] | undefined> {
  const sidecar = await pickStray(strays, argument);
  if (!sidecar) return undefined;
  const { article, clicked } = (argument ?? {}) as { article?: vscode.Uri | string; clicked?: boolean };
  let chosen = typeof article === 'string' ? vscode.Uri.parse(article) : article;
  if (!chosen) {
    const free = await strays.free(sidecar);
    const same = await searchWithProgress(strays, sidecar, free);
    if (argument !== undefined && !clicked && !(argument instanceof vscode.Uri)) return same.map(String);
    chosen = await pickArticle(strays, sidecar, free, same);
  }
  if (chosen) await strays.move(sidecar, chosen);
  return chosen;
}

async function deleteSidecar(strays: StraySidecars, argument: unknown): Promise<boolean> {
  const sidecar = await pickStray(strays, argument);
  if (!sidecar) return false;
  const remove = vscode.l10n.t('Delete');
  const message = vscode.l10n.t('Delete the annotations in {0}?', relative(sidecar));
  const isAsked = (argument as { clicked?: boolean } | undefined)?.clicked ?? argument === undefined;
  if (isAsked && (await vscode.window.showWarningMessage(message, { modal: true }, remove)) !== remove) return false;
  return deleteFiles([sidecar]);
}

export const registerFindArticle = (strays: StraySidecars): vscode.Disposable =>
  vscode.Disposable.from(
    registerCommand('findArticle', (argument) => findArticle(strays, argument)),
    registerCommand('deleteSidecar', (argument) => deleteSidecar(strays, argument)),
  );
