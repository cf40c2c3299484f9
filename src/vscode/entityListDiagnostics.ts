/** What is wrong with entity lists, in Problems: those that are in use, and those that are open. */
import * as vscode from 'vscode';
import { parseEntityList } from '../core/entities/entityList';
import type { Problem } from '../core/problem';
import { onCodebookChange, type Codebooks } from './codebooks';
import { diagnosticsOf } from './diagnostics';
import { entityListUri, type EntityLists } from './entityLists';

export function registerEntityListDiagnostics(lists: EntityLists, codebooks: Codebooks): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('pressmark.entities');
  const check = async (folder: vscode.WorkspaceFolder): Promise<void> => {
    const uri = entityListUri(folder);
    const list = await lists.load(uri);
    if (!list) return;
    const { text = '', unreadable } = list;
    const labels = (await codebooks(uri)).entityLabels.map(({ id }) => id);
    const problems: Problem[] =
      unreadable === undefined
        ? parseEntityList(text, labels).problems
        : [{ code: 'unreadable', severity: 'error', message: unreadable, start: 0, end: 0 }];
    collection.set(uri, diagnosticsOf(text, problems));
  };
  const checkDocument = ({ uri }: vscode.TextDocument): void => {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (folder && entityListUri(folder).toString() === uri.toString()) void check(folder);
  };
  const checkOpen = (): void => vscode.workspace.textDocuments.forEach(checkDocument);
  checkOpen();
  return vscode.Disposable.from(
    collection,
    onCodebookChange(checkOpen),
    lists.onDidLoad((folder) => void check(folder)),
    vscode.workspace.onDidOpenTextDocument(checkDocument),
  );
}
