/** What could not be written is kept in the file's editor, unsaved: VS Code holds on to it, over a restart too. */
import * as vscode from 'vscode';
import { replaceText } from './documentOffsets';

/** A file that is not there yet is edited under this scheme; saved, it is the file. */
const newFileScheme = 'untitled';

/** The editor of a new file that could not be written so far. */
export const unsavedNewFile = (uri: vscode.Uri): vscode.TextDocument | undefined =>
  vscode.workspace.textDocuments.find(
    (document) => document.uri.scheme === newFileScheme && document.uri.path === uri.path && document.isDirty,
  );

/** The file that a document is of, or will be. */
export const fileOf = (uri: vscode.Uri): vscode.Uri =>
  uri.scheme === newFileScheme ? (vscode.workspace.workspaceFolders?.[0]?.uri.with({ path: uri.path }) ?? uri) : uri;

/** @param isNew there is no such file. */
async function keep(uri: vscode.Uri, text: string, isNew: boolean): Promise<vscode.TextDocument | undefined> {
  const document = await vscode.workspace.openTextDocument(isNew ? uri.with({ scheme: newFileScheme }) : uri);
  return (await replaceText(document, text.replace(/^\ufeff/, ''))) ? document : undefined;
}

/** Says so until it is saved or the person does something else; returns at once. */
function tell(document: vscode.TextDocument, file: string, error: unknown): void {
  const again = vscode.l10n.t('Try Again');
  const show = vscode.l10n.t('Show');
  const reason = error instanceof Error ? error.message : String(error);
  const message = vscode.l10n.t(
    '{0} could not be written ({1}). The annotations are kept in its editor, unsaved: save it there once that is mended.',
    file,
    reason,
  );
  void vscode.window.showErrorMessage(message, again, show).then(async (answer) => {
    if (answer === show) await vscode.window.showTextDocument(document);
    if (answer !== again || !document.isDirty) return;
    if (!(await document.save())) tell(document, file, error);
  });
}

/**
 * @param before what the file holds; undefined: there is none.
 * @returns whether the text is in its editor now; the person has been told.
 */
export async function keepUnsaved(
  uri: vscode.Uri,
  before: string | undefined,
  after: string,
  error: unknown,
): Promise<boolean> {
  const document = await keep(uri, after, before === undefined).catch(() => undefined);
  if (document) tell(document, vscode.workspace.asRelativePath(uri), error);
  return document !== undefined;
}
