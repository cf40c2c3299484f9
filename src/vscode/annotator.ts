/** Who annotates: the setting, else git's user.name. */
import * as vscode from 'vscode';
import type { Platform } from './platform';
import { settings } from './settings';

export type AnnotatorOf = (uri: vscode.Uri) => Promise<string | undefined>;

export function createAnnotatorOf(platform: Platform): AnnotatorOf {
  // git is asked once a folder and session: the name goes into every save.
  const fromGit = new Map<string, Promise<string | undefined>>();
  return (uri) => {
    const named = settings.annotatorName(uri);
    if (named) return Promise.resolve(named);
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    const key = folder?.toString() ?? '';
    let name = fromGit.get(key);
    if (!name) fromGit.set(key, (name = platform.gitUserName(folder)));
    return name;
  };
}
