/** The articles of the workspace, in the order that people read folders. */
import * as vscode from 'vscode';
import type { Articles } from './articles';
import { settings } from './settings';

const byPath = new Intl.Collator(undefined, { numeric: true });

export async function findArticles(articles: Articles): Promise<vscode.Uri[]> {
  const found = await Promise.all(
    (vscode.workspace.workspaceFolders ?? []).map((folder) =>
      vscode.workspace.findFiles(
        new vscode.RelativePattern(folder, settings.articleFiles(folder.uri)),
        settings.otherFiles(folder.uri) || undefined,
      ),
    ),
  );
  return found
    .flat()
    .filter((uri) => articles.isArticle(uri))
    .sort((a, b) => byPath.compare(a.path, b.path));
}
