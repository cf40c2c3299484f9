/** Go to Next Unfinished Article: in the order of the Articles view, from the one in front on, round the end; also inside a file of several. */
import * as vscode from 'vscode';
import { findArticles } from '../findArticles';
import { registerCommand, type CommandParts } from './commandParts';

export const registerNextArticle = (parts: CommandParts): vscode.Disposable =>
  registerCommand('nextArticle', async () => {
    const all = await findArticles(parts.articles);
    const isFinished = async (uri: vscode.Uri, item: string | undefined): Promise<boolean> => {
      const status = (await parts.sidecars.load(uri, item)).parsed?.sidecar?.status;
      return status === 'done' || status === 'excluded';
    };
    /** The first unfinished article of a file, from one of its articles on. */
    const unfinishedIn = async (uri: vscode.Uri, from: number): Promise<{ item: string | undefined } | undefined> => {
      // A file that nobody annotated needs no reading: its first article is next.
      if (from === 0 && (await parts.sidecars.load(uri)).text === undefined) return { item: undefined };
      const items = (await parts.articles.load(uri).catch(() => undefined))?.items ?? [];
      for (const { id } of items.slice(from)) if (!(await isFinished(uri, id))) return { item: id };
      return undefined;
    };
    const current = parts.active.uri;
    const place = all.findIndex((uri) => uri.toString() === current?.toString());
    const inFront = current && place >= 0 ? await parts.articles.load(current).catch(() => undefined) : undefined;
    const here = inFront ? [{ uri: inFront.uri, from: inFront.index + 1 }] : [];
    const others = [...all.slice(place + 1), ...all.slice(0, Math.max(0, place))].map((uri) => ({ uri, from: 0 }));
    for (const { uri, from } of [...here, ...others]) {
      const next = await unfinishedIn(uri, from);
      if (!next) continue;
      parts.articles.select(uri, next.item);
      parts.previews.open(uri, parts.previews.active?.panel.viewColumn ?? vscode.ViewColumn.Active);
      return uri.toString();
    }
    void vscode.window.showInformationMessage(vscode.l10n.t('No other article is unfinished.'));
    return undefined;
  });
