/** Stray sidecars: those whose article was renamed or deleted outside VS Code. The article is found again by its content. */
import * as vscode from 'vscode';
import { likeliestFirst, sidecarFor, straySidecars } from '../core/sidecar/ownedSidecars';
import { sidecarDocuments } from '../core/sidecar/sidecarDocuments';
import { sidecarPath, sourcesOfSidecar } from '../core/sidecar/sidecarPath';
import { articleOf } from './activeArticle';
import { readRawFile, type Articles } from './articles';
import { findArticles } from './findArticles';
import { settings } from './settings';
import type { Worker } from './worker';
import type { YamlFiles } from './yamlFiles';

/** Read and hashed at a time. */
const batch = 16;

export interface StraySidecars {
  /** @param articles those of the workspace, if they are known. */
  find(articles?: readonly vscode.Uri[]): Promise<vscode.Uri[]>;
  isStray(sidecar: vscode.Uri): Promise<boolean>;
  /** The file that a sidecar was for: it is not there. */
  sourceOf(sidecar: vscode.Uri): vscode.Uri;
  /** Articles that a sidecar may move to: they have none of that name yet. The likeliest first. */
  free(sidecar: vscode.Uri): Promise<vscode.Uri[]>;
  /**
   * Which of `articles` have the content that sidecars were made on, for each of `sidecars`. Every article is read once.
   * @param progress is told after each few files how many were read.
   */
  byContent(
    sidecars: readonly vscode.Uri[],
    articles: readonly vscode.Uri[],
    token?: vscode.CancellationToken,
    progress?: (read: number) => void,
  ): Promise<vscode.Uri[][]>;
  /** Makes a sidecar the one of an article: renamed, in a step that can be undone. */
  move(sidecar: vscode.Uri, article: vscode.Uri): Promise<void>;
}

const exists = (uri: vscode.Uri): Thenable<boolean> =>
  vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );

/** All sidecars of the workspace, those left out by the settings excepted. */
export async function findSidecars(): Promise<vscode.Uri[]> {
  const found = await Promise.all(
    (vscode.workspace.workspaceFolders ?? []).map((folder) =>
      vscode.workspace.findFiles(
        new vscode.RelativePattern(folder, sidecarPath('**/*')),
        settings.otherFiles(folder.uri) || undefined,
      ),
    ),
  );
  return found.flat();
}

export function createStraySidecars(articles: Articles, files: YamlFiles, worker: Worker): StraySidecars {
  const isStray = async (sidecar: vscode.Uri): Promise<boolean> => {
    const sources = sourcesOfSidecar(sidecar.path).map((path) => sidecar.with({ path }));
    return sources.length > 0 && !(await Promise.all(sources.map(exists))).includes(true);
  };
  // Of `a.txt.mina` and `a.txt` the one that could be an article.
  const sourceOf = (sidecar: vscode.Uri): vscode.Uri =>
    articleOf(sidecar, articles) ?? sidecar.with({ path: sourcesOfSidecar(sidecar.path)[0] ?? sidecar.path });
  const targetOf = (sidecar: vscode.Uri, article: vscode.Uri): vscode.Uri =>
    article.with({ path: sidecarFor(sidecar.path, sourceOf(sidecar).path, article.path) });

  /** Hashes of the files that the sidecar's documents were made on. */
  const hashesOf = async (sidecar: vscode.Uri): Promise<Set<string | undefined>> => {
    const documents = sidecarDocuments((await files.read(sidecar)) ?? '');
    const hashes = new Set(documents.map(({ parsed }) => parsed.sidecar?.source.sha256?.toLowerCase()));
    hashes.delete(undefined);
    return hashes;
  };
  /** What cannot be read is not what is looked for. */
  const hashOf = (uri: vscode.Uri): Promise<string | undefined> =>
    readRawFile(uri)
      .then((bytes) => worker.hash(bytes))
      .catch(() => undefined);

  return {
    isStray,
    sourceOf,
    async find(known) {
      const [all, sidecars] = await Promise.all([known ?? findArticles(articles), findSidecars()]);
      const strays = new Set(straySidecars([...all, ...sidecars].map(({ path }) => path)));
      // Only these few are asked for on disk: a sidecar may belong to a file that the settings do not count as an article.
      const missing = sidecars.filter(({ path }) => strays.has(path));
      const isMissing = await Promise.all(missing.map(isStray));
      return missing.filter((_, index) => isMissing[index]);
    },
    async free(sidecar) {
      const [all, sidecars] = await Promise.all([findArticles(articles), findSidecars()]);
      const taken = new Set(sidecars.map(String));
      const byPath = new Map(all.map((uri) => [uri.path, uri]));
      return likeliestFirst(sourceOf(sidecar).path, [...byPath.keys()])
        .map((path) => byPath.get(path)!)
        .filter((article) => !taken.has(targetOf(sidecar, article).toString()));
    },
    async byContent(sidecars, candidates, token, progress) {
      const wanted = await Promise.all(sidecars.map(hashesOf));
      const found = sidecars.map((): vscode.Uri[] => []);
      if (wanted.every(({ size }) => size === 0)) return found;
      for (let start = 0; start < candidates.length && !token?.isCancellationRequested; start += batch) {
        const some = candidates.slice(start, start + batch);
        const hashes = await Promise.all(some.map(hashOf));
        some.forEach((uri, index) =>
          wanted.forEach((own, sidecar) => own.has(hashes[index]) && found[sidecar]!.push(uri)),
        );
        progress?.(some.length);
      }
      return found;
    },
    async move(sidecar, article) {
      const target = targetOf(sidecar, article);
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(sidecar, target);
      if ((await exists(target)) || !(await vscode.workspace.applyEdit(edit)))
        throw new Error(
          vscode.l10n.t(
            '{0} could not be renamed to {1}. Is that file there already?',
            vscode.workspace.asRelativePath(sidecar),
            vscode.workspace.asRelativePath(target),
          ),
        );
    },
  };
}

const rowOf = (label: string, id: string, fields: Partial<vscode.TreeItem>): vscode.TreeItem =>
  Object.assign(new vscode.TreeItem(label), { id, ...fields });

/** The row above all stray sidecars, in the Articles view. */
export const straysRow = (strays: readonly vscode.Uri[]): vscode.TreeItem =>
  rowOf(vscode.l10n.t('Annotations without article'), 'strays', {
    collapsibleState: vscode.TreeItemCollapsibleState.Expanded,
    description: String(strays.length),
    iconPath: new vscode.ThemeIcon('debug-disconnect'),
    tooltip: vscode.l10n.t('Their article was renamed, moved or deleted. Nothing in them is lost.'),
  });

/** A stray sidecar: a click shows what it says. */
export const strayRow = (uri: vscode.Uri): vscode.TreeItem =>
  rowOf(uri.path.slice(uri.path.lastIndexOf('/') + 1), `stray ${uri.toString()}`, {
    resourceUri: uri,
    iconPath: new vscode.ThemeIcon('warning'),
    contextValue: 'stray',
    tooltip: vscode.workspace.asRelativePath(uri),
    command: { command: 'vscode.open', title: vscode.l10n.t('Open Annotation Sidecar'), arguments: [uri] },
  });
