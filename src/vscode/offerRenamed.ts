/** An article renamed outside VS Code (`git mv`, a file manager) is known again by its content; its annotations are moved along if the person agrees. */
import * as vscode from 'vscode';
import type { Articles } from './articles';
import { folderLister, sidecarsBeside } from './followFiles';
import type { StraySidecars } from './straySidecars';

/** Many files change at once: what is made within this time after a file went away may be that file. */
const wavePauseMs = 1000;
/** More new files than this are a checkout or a copy, and are not read unasked. */
const unaskedFiles = 1000;

const relative = (uri: vscode.Uri): string => vscode.workspace.asRelativePath(uri);

export function registerOfferRenamed(articles: Articles, strays: StraySidecars): vscode.Disposable {
  let gone = new Map<string, vscode.Uri>();
  let made = new Map<string, vscode.Uri>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const offer = async (deleted: vscode.Uri[], created: vscode.Uri[]): Promise<void> => {
    if (created.length === 0 || created.length > unaskedFiles) return;
    const filesBeside = folderLister();
    const beside = (await Promise.all(deleted.map((uri) => sidecarsBeside(uri, filesBeside)))).flat();
    const isStray = await Promise.all(beside.map((uri) => strays.isStray(uri)));
    const sidecars = beside.filter((_, index) => isStray[index]);
    if (sidecars.length === 0) return;
    const found = await strays.byContent(sidecars, created);
    // Copies of the same content: which one is meant, a person says in Find Article of Annotations….
    const sure = sidecars.flatMap((sidecar, index) =>
      found[index]?.length === 1 ? [{ sidecar, article: found[index][0]! }] : [],
    );
    const [first] = sure;
    if (!first) return;
    const move = vscode.l10n.t('Move Annotations');
    const answer = await vscode.window.showInformationMessage(
      sure.length === 1
        ? vscode.l10n.t(
            '{0} is {1} now, by its content. Move its annotations?',
            relative(strays.sourceOf(first.sidecar)),
            relative(first.article),
          )
        : vscode.l10n.t(
            '{0} annotated articles have new names, by their content. Move their annotations?',
            sure.length,
          ),
      move,
    );
    if (answer !== move) return;
    for (const { sidecar, article } of sure)
      await strays.move(sidecar, article).catch((error: Error) => vscode.window.showErrorMessage(error.message));
  };

  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const [deleted, created] = [[...gone.values()], [...made.values()]];
      [gone, made] = [new Map(), new Map()];
      if (deleted.length > 0) void offer(deleted, created).catch(() => undefined);
    }, wavePauseMs);
  };
  const watcher = vscode.workspace.createFileSystemWatcher('**/*', false, true, false);
  const note = (uri: vscode.Uri, files: Map<string, vscode.Uri>): void => {
    if (!articles.isArticle(uri)) return;
    files.set(uri.toString(), uri);
    soon();
  };
  return vscode.Disposable.from(
    watcher,
    watcher.onDidDelete((uri) => note(uri, gone)),
    watcher.onDidCreate((uri) => note(uri, made)),
    new vscode.Disposable(() => clearTimeout(timer)),
  );
}
