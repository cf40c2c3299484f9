/** The entity lists of the workspace's folders, `entities.yaml` at the root of each: read once, again when they change, changed. */
import * as vscode from 'vscode';
import {
  editEntityList,
  entityListFile,
  parseEntityList,
  type EntityListChange,
  type ParsedEntityList,
} from '../core/entities/entityList';
import { FileNotWritableError, type YamlFiles } from './yamlFiles';

export interface LoadedList {
  uri: vscode.Uri;
  /** Undefined: there is no such file yet. */
  text: string | undefined;
  /** Why it cannot be used at all. */
  unreadable?: string;
}

export interface EntityLists extends vscode.Disposable {
  /** The list that holds for a file; undefined for a file that is in no folder. */
  load(uri: vscode.Uri): Promise<LoadedList | undefined>;
  /** The same, as it is at this moment. */
  loadNow(uri: vscode.Uri): Promise<LoadedList | undefined>;
  /** @throws FileNotWritableError, or what the file system says. */
  change(uri: vscode.Uri, changes: readonly EntityListChange[]): Promise<void>;
  /** What a list says is another now: names of its folder's files have to be found again. */
  onDidChange: vscode.Event<vscode.WorkspaceFolder>;
  /** A list was read, for the first time or again. */
  onDidLoad: vscode.Event<vscode.WorkspaceFolder>;
}

/** While someone types in the list. */
const typingPauseMs = 300;

export const entityListUri = (folder: vscode.WorkspaceFolder): vscode.Uri =>
  vscode.Uri.joinPath(folder.uri, entityListFile);

export const parsedList = ({ text, unreadable }: LoadedList): ParsedEntityList => ({
  ...parseEntityList(text ?? ''),
  ...(unreadable !== undefined && { readOnly: unreadable }),
});

export function createEntityLists(files: YamlFiles): EntityLists {
  const changed = new vscode.EventEmitter<vscode.WorkspaceFolder>();
  const loaded = new vscode.EventEmitter<vscode.WorkspaceFolder>();
  const known = new Map<string, Promise<LoadedList>>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();

  const read = async (folder: vscode.WorkspaceFolder): Promise<LoadedList> => {
    const uri = entityListUri(folder);
    try {
      return { uri, text: await files.read(uri) };
    } catch (error) {
      return { uri, text: undefined, unreadable: error instanceof Error ? error.message : String(error) };
    } finally {
      loaded.fire(folder);
    }
  };
  const loadIn = (folder: vscode.WorkspaceFolder): Promise<LoadedList> => {
    const key = folder.uri.toString();
    const list = known.get(key) ?? read(folder);
    known.set(key, list);
    return list;
  };
  /** Reads a list again, if it is in use, and tells if it says something else. */
  const reload = async (folder: vscode.WorkspaceFolder): Promise<void> => {
    const key = folder.uri.toString();
    timers.delete(key);
    const before = known.get(key);
    if (!before) return;
    const now = read(folder);
    known.set(key, now);
    if ((await before).text !== (await now).text) changed.fire(folder);
  };
  const folderOfList = (uri: vscode.Uri): vscode.WorkspaceFolder | undefined => {
    const folder = uri.path.endsWith(`/${entityListFile}`) ? vscode.workspace.getWorkspaceFolder(uri) : undefined;
    return folder && entityListUri(folder).toString() === uri.toString() ? folder : undefined;
  };
  const reloadSoon = (uri: vscode.Uri): void => {
    const folder = folderOfList(uri);
    if (!folder) return;
    const key = folder.uri.toString();
    clearTimeout(timers.get(key));
    timers.set(
      key,
      setTimeout(() => void reload(folder), typingPauseMs),
    );
  };

  const watcher = vscode.workspace.createFileSystemWatcher(`**/${entityListFile}`);
  const subscriptions = vscode.Disposable.from(
    changed,
    loaded,
    watcher,
    watcher.onDidChange(reloadSoon),
    watcher.onDidCreate(reloadSoon),
    watcher.onDidDelete(reloadSoon),
    files.onDidChange((uri) => {
      const folder = folderOfList(uri);
      if (folder) void reload(folder);
    }),
    vscode.workspace.onDidChangeTextDocument((event) => reloadSoon(event.document.uri)),
    vscode.workspace.onDidCloseTextDocument((document) => reloadSoon(document.uri)),
  );

  return {
    async load(uri) {
      const folder = vscode.workspace.getWorkspaceFolder(uri);
      return folder && loadIn(folder);
    },
    async loadNow(uri) {
      const folder = vscode.workspace.getWorkspaceFolder(uri);
      if (folder) await reload(folder);
      return folder && loadIn(folder);
    },
    async change(uri, changes) {
      const folder = vscode.workspace.getWorkspaceFolder(uri);
      if (!folder)
        throw new Error(
          vscode.l10n.t(
            '{0} is in no open folder, so there is no place for an entity list: open its folder first.',
            vscode.workspace.asRelativePath(uri),
          ),
        );
      const list = entityListUri(folder);
      await files.change(list, (before = '') => {
        try {
          return editEntityList(before, changes);
        } catch (error) {
          throw new FileNotWritableError(list, (error as Error).message);
        }
      });
    },
    onDidChange: changed.event,
    onDidLoad: loaded.event,
    dispose() {
      timers.forEach((timer) => clearTimeout(timer));
      subscriptions.dispose();
    },
  };
}
