/** Reads a document with unsaved changes again from disk, so that VS Code takes it for as new as the file. */
import * as vscode from 'vscode';

/** The column that a document stands in. */
const columnOf = ({ uri }: vscode.TextDocument): vscode.ViewColumn | undefined =>
  vscode.window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString()),
  )?.viewColumn;

/**
 * VS Code does this for the editor in front alone: the document comes to the front for a moment. Never while it is being saved:
 * VS Code would count it as saved then, and read nothing.
 * @returns what it held unsaved, to the last letter typed; undefined: it cannot be done, and it is as it was.
 */
export async function revertDocument(document: vscode.TextDocument): Promise<string | undefined> {
  const before = vscode.window.activeTextEditor;
  if (before?.document !== document)
    await vscode.window.showTextDocument(document, columnOf(document) ?? vscode.ViewColumn.Active);
  if (vscode.window.activeTextEditor?.document !== document) return undefined;
  let unsaved = document.getText();
  const typing = vscode.workspace.onDidChangeTextDocument((event) => {
    if (event.document === document && document.isDirty) unsaved = document.getText();
  });
  try {
    await vscode.commands.executeCommand('workbench.action.files.revert');
  } finally {
    typing.dispose();
  }
  if (before && before.document !== document) await vscode.window.showTextDocument(before.document, before.viewColumn);
  return unsaved;
}
