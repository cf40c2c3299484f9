/** The Articles view: the workspace's articles by folder, with title, status and counts. */
import * as vscode from 'vscode';
import type { ItemInfo, ListedFile } from '../core/jobs';
import type { Status } from '../core/sidecar/sidecar';
import { visibleText } from '../core/text/hiddenControls';
import { articleOf, type ActiveArticle } from './activeArticle';
import { readRawFile, type Articles } from './articles';
import { countsOf, statusName } from './describe';
import { findArticles } from './findArticles';
import { isSidecar, type Sidecars } from './sidecars';
import { straysRow, strayRow, type StraySidecars } from './straySidecars';
import type { Worker } from './worker';

interface FolderNode {
  folder: vscode.Uri;
  name: string;
  articles: vscode.Uri[];
}
interface ArticleNode {
  uri: vscode.Uri;
}
/** One of the several articles of a file. */
interface ItemNode {
  uri: vscode.Uri;
  item: ItemInfo;
}
/** Sidecars whose article is not there. */
interface StraysNode {
  strays: vscode.Uri[];
}
interface StrayNode {
  stray: vscode.Uri;
  /** What the commands of its menu take. */
  uri: vscode.Uri;
  clicked: true;
}
type Node = FolderNode | ArticleNode | ItemNode | StraysNode | StrayNode;

const icons: Record<Status, string> = {
  unread: 'circle-large-outline',
  'in-progress': 'edit',
  done: 'pass-filled',
  excluded: 'circle-slash',
};
/** Many changes at once (a checkout, a copied folder) make one refresh. */
const refreshPauseMs = 200;
/** Titles of more files than this are not read for the list: file names serve until the corpus is indexed. */
const titledArticles = 1000;

export function registerArticlesView(
  articles: Articles,
  sidecars: Sidecars,
  active: ActiveArticle,
  worker: Worker,
  straySidecars: StraySidecars,
): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const listed = new Map<string, Promise<ListedFile>>();
  let nodes: Promise<FolderNode[]> | undefined;
  let leaves = new Map<string, ArticleNode>();
  let strays: Promise<vscode.Uri[]> | undefined;

  const nothing: ListedFile = { title: undefined, items: [] };
  const list = async (uri: vscode.Uri): Promise<ListedFile> => worker.list(await readRawFile(uri));
  const listedOf = (uri: vscode.Uri): Promise<ListedFile> => {
    const key = uri.toString();
    let found = listed.get(key);
    if (!found && listed.size < titledArticles) {
      found = list(uri).catch(() => nothing);
      listed.set(key, found);
    }
    return found ?? Promise.resolve(nothing);
  };

  const find = async (): Promise<FolderNode[]> => {
    const folders = new Map<string, FolderNode>();
    const found = await findArticles(articles);
    strays = straySidecars.find(found);
    for (const uri of found) {
      const folder = vscode.Uri.joinPath(uri, '..');
      const root = vscode.workspace.workspaceFolders?.find(
        (candidate) => candidate.uri.toString() === folder.toString(),
      );
      const name = root?.name ?? vscode.workspace.asRelativePath(folder);
      const known = folders.get(folder.toString());
      if (known) known.articles.push(uri);
      else folders.set(folder.toString(), { folder, name, articles: [uri] });
    }
    const all = [...folders.values()];
    leaves = new Map(
      all.flatMap((node) => node.articles.map((uri): [string, ArticleNode] => [uri.toString(), { uri }])),
    );
    void vscode.commands.executeCommand('setContext', 'pressmark.noArticles', leaves.size === 0);
    return all;
  };
  const leaf = (uri: vscode.Uri): ArticleNode => leaves.get(uri.toString()) ?? { uri };

  const provider: vscode.TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    async getChildren(node) {
      nodes ??= find();
      if (node && ('item' in node || 'stray' in node)) return [];
      if (node && 'strays' in node) return node.strays.map((stray) => ({ stray, uri: stray, clicked: true }));
      if (node && 'uri' in node) return (await listedOf(node.uri)).items.map((item) => ({ uri: node.uri, item }));
      if (node) return node.articles.map(leaf);
      const all = await nodes;
      const lost = (await strays) ?? [];
      return [
        // First, or nobody would see it below thousands of articles.
        ...(lost.length > 0 ? [{ strays: lost }] : []),
        // One folder needs no row of its own.
        ...(all.length === 1 ? all[0]!.articles.map(leaf) : all),
      ];
    },
    getParent: async (node) => {
      const all = await (nodes ??= find());
      if ('item' in node) return leaf(node.uri);
      if (!('uri' in node) || 'stray' in node || all.length === 1) return undefined;
      return all.find((folder) => folder.articles.some((uri) => uri.toString() === node.uri.toString()));
    },
    async getTreeItem(node) {
      if ('strays' in node) return straysRow(node.strays);
      if ('stray' in node) return strayRow(node.stray);
      if (!('uri' in node)) {
        const item = new vscode.TreeItem(node.name || '.', vscode.TreeItemCollapsibleState.Expanded);
        item.id = node.folder.toString();
        item.description = String(node.articles.length);
        item.iconPath = vscode.ThemeIcon.Folder;
        return item;
      }
      const { title, items } = await listedOf(node.uri);
      if ('item' in node)
        return articleItem(node.uri, node.item.title, await sidecars.load(node.uri, node.item.id), node.item.id);
      return items.length > 0 ? fileItem(node.uri, items) : articleItem(node.uri, title, await sidecars.load(node.uri));
    },
  };

  const view = vscode.window.createTreeView('pressmark.articles', { treeDataProvider: provider });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = (filesChanged: boolean): void => {
    if (filesChanged) nodes = undefined;
    clearTimeout(timer);
    timer = setTimeout(() => changed.fire(), refreshPauseMs);
  };
  const watcher = vscode.workspace.createFileSystemWatcher('**/*', false, true, false);
  const onFile = (uri: vscode.Uri): void => {
    // A sidecar made or deleted beside its article changes no list; any other may be a stray, or have been one.
    const article = isSidecar(uri) ? articleOf(uri, articles) : uri;
    const isListed = isSidecar(uri) && article !== undefined && leaves.has(article.toString());
    if (!isListed && article && articles.isArticle(article)) refresh(true);
  };
  return vscode.Disposable.from(
    changed,
    view,
    watcher,
    watcher.onDidCreate(onFile),
    watcher.onDidDelete(onFile),
    sidecars.onDidChange(() => refresh(false)),
    articles.onDidChange((uri) => {
      listed.delete(uri.toString());
      refresh(false);
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(() => refresh(true)),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('pressmark.articles')) refresh(true);
    }),
    active.onDidChange((uri) => {
      if (uri && view.visible && leaves.has(uri.toString()))
        void view.reveal(leaf(uri), { select: true, focus: false });
    }),
    new vscode.Disposable(() => clearTimeout(timer)),
  );
}

const fileName = (uri: vscode.Uri): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);

/** A file of several articles: they are under it. */
function fileItem(uri: vscode.Uri, items: ItemInfo[]): vscode.TreeItem {
  const row = new vscode.TreeItem(fileName(uri), vscode.TreeItemCollapsibleState.Collapsed);
  row.id = uri.toString();
  row.resourceUri = uri;
  row.description = vscode.l10n.t('{0} articles', items.length);
  row.iconPath = new vscode.ThemeIcon('library');
  row.contextValue = 'article';
  return row;
}

/** @param id which of the file's several articles. */
function articleItem(
  uri: vscode.Uri,
  title: string | undefined,
  { parsed, uri: sidecarUri }: Awaited<ReturnType<Sidecars['load']>>,
  id?: string,
): vscode.TreeItem {
  const file = id ?? fileName(uri);
  const item = new vscode.TreeItem(visibleText(title ?? file));
  item.id = id === undefined ? uri.toString() : `${uri.toString()}#${id}`;
  // The badge of a file counts for all its articles.
  if (id === undefined) item.resourceUri = uri;
  item.command = {
    command: 'pressmark.openPreview',
    title: vscode.l10n.t('Open Article Preview'),
    arguments: [id === undefined ? uri : { uri, item: id }],
  };
  const sidecar = parsed?.sidecar;
  const status = sidecar?.status ?? 'unread';
  const broken = parsed?.readOnly !== undefined;
  item.iconPath = new vscode.ThemeIcon(broken ? 'warning' : (icons[status] ?? icons.unread));
  item.contextValue = 'article';
  const counts = countsOf(sidecar?.claims.length ?? 0, sidecar?.topics.length ?? 0);
  item.description = broken ? vscode.l10n.t('sidecar cannot be used') : counts.join(' · ');
  const tooltip = new vscode.MarkdownString();
  tooltip.appendText(
    [
      visibleText(title ?? ''),
      visibleText(file),
      statusName(status),
      counts.join(' · '),
      broken ? `${sidecarUri.path}: ${parsed?.readOnly}` : '',
    ]
      .filter(Boolean)
      .join('\n'),
  );
  item.tooltip = tooltip;
  item.accessibilityInformation = { label: [visibleText(title ?? file), statusName(status), ...counts].join(', ') };
  return item;
}
