/** The settings, read in this one place. */
import * as vscode from 'vscode';

const section = 'pressmark';

const read = <T>(key: string, fallback: T, scope?: vscode.Uri): T =>
  vscode.workspace.getConfiguration(section, scope ?? null).get<T>(key, fallback);

export const settings = {
  annotatorName: (scope?: vscode.Uri): string => read('annotator.name', '', scope).trim(),
  ownFile: (scope?: vscode.Uri): boolean => read('annotator.ownFile', false, scope),
  /** Glob of the files that are articles. */
  articleFiles: (scope?: vscode.Uri): string =>
    read('articles.include', '**/*.{txt,html,htm,md,rss,atom,rdf,xml,json,jsonl,ndjson}', scope),
  /** Glob of files that are none, though the other glob names them. */
  otherFiles: (scope?: vscode.Uri): string => read('articles.exclude', '', scope),
  /** Seconds that reading a file may take. A page of 10 MB takes 2 on a slow machine, the worst of hostile files 5. */
  readingDeadline: (): number => read('articles.deadline', 20),
  scrollPreviewWithEditor: (scope?: vscode.Uri): boolean => read('preview.scrollPreviewWithEditor', true, scope),
  scrollEditorWithPreview: (scope?: vscode.Uri): boolean => read('preview.scrollEditorWithPreview', true, scope),
  /** How claims are listed: what can be checked first, or as they stand in the article. */
  claimsByPlace: (scope?: vscode.Uri): boolean => read<string>('claims.order', 'checkworthiness', scope) === 'place',
  /** A line above each claim in raw files. */
  claimLenses: (scope?: vscode.Uri): boolean => read('editor.codeLens', false, scope),
  /** Counts of claims beside the names of files. */
  badges: (scope?: vscode.Uri): boolean => read('editor.badges', true, scope),
};

/** Calls back when any of these settings (without the prefix) changes. */
export const onSettingsChange = (keys: string[], changed: () => void): vscode.Disposable =>
  vscode.workspace.onDidChangeConfiguration((event) => {
    if (keys.some((key) => event.affectsConfiguration(`${section}.${key}`))) changed();
  });
