/**
 * The only place that maps a TextDocument to canonical text. VS Code makes mixed line ends uniform and drops the BOM when it
 * opens a file, so its offsets are not the file's; lines and characters within a line, however, are the same in both.
 */
import * as vscode from 'vscode';
import { firstIndex } from '../core/text/firstIndex';
import { normalizeLineEnds } from '../core/text/canonicalText';

/** The document's text with the line ends of canonical text. */
export const canonicalOf = (document: vscode.TextDocument): string => normalizeLineEnds(document.getText());

const lineStart = (document: vscode.TextDocument, line: number): number =>
  document.offsetAt(new vscode.Position(line, 0)) - (document.eol === vscode.EndOfLine.CRLF ? line : 0);

/** Position in the document -> UTF-16 offset in canonical text. */
export const canonicalOffset = (document: vscode.TextDocument, position: vscode.Position): number =>
  lineStart(document, position.line) + position.character;

/** UTF-16 offset in canonical text -> position in the document. */
export function documentPosition(document: vscode.TextDocument, offset: number): vscode.Position {
  const line = Math.max(0, firstIndex(document.lineCount, (at) => lineStart(document, at) > offset) - 1);
  return document.validatePosition(new vscode.Position(line, Math.max(0, offset - lineStart(document, line))));
}

export const documentRange = (document: vscode.TextDocument, start: number, end: number): vscode.Range =>
  new vscode.Range(documentPosition(document, start), documentPosition(document, end));

/** The open document of a file, if there is one. */
export const openDocument = (uri: vscode.Uri): vscode.TextDocument | undefined =>
  vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());

/** Gives an open document another text, unsaved, by one edit of what differs: the caret stays where it is. */
export async function replaceText(document: vscode.TextDocument, text: string): Promise<boolean> {
  const before = document.getText();
  const wanted = document.eol === vscode.EndOfLine.CRLF ? text.replace(/\r?\n/g, '\r\n') : normalizeLineEnds(text);
  if (before === wanted) return true;
  const shorter = Math.min(before.length, wanted.length);
  let start = 0;
  while (start < shorter && before[start] === wanted[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === wanted.at(-1 - end)) end++;
  const range = new vscode.Range(document.positionAt(start), document.positionAt(before.length - end));
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, document.validateRange(range), wanted.slice(start, wanted.length - end));
  return vscode.workspace.applyEdit(edit);
}
