/** What is wrong with codebooks, in Problems: those that are open, while they are typed. */
import * as vscode from 'vscode';
import { parseCodebook } from '../core/corpus/codebook';
import { diagnosticsOf } from './diagnostics';
import { fileKindOf } from './yaml/pressmarkYaml';

/** While someone types. */
const typingPauseMs = 300;

export function registerCodebookDiagnostics(): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('pressmark.codebook');
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const check = (document: vscode.TextDocument): void => {
    if (document.isClosed || fileKindOf(document.uri) !== 'codebook') return;
    const text = document.getText();
    collection.set(document.uri, diagnosticsOf(text, parseCodebook(text).problems));
  };
  const checkSoon = (document: vscode.TextDocument): void => {
    if (fileKindOf(document.uri) !== 'codebook') return;
    const key = document.uri.toString();
    clearTimeout(timers.get(key));
    timers.set(
      key,
      setTimeout(() => check(document), typingPauseMs),
    );
  };
  vscode.workspace.textDocuments.forEach(check);
  return vscode.Disposable.from(
    collection,
    vscode.workspace.onDidOpenTextDocument(check),
    vscode.workspace.onDidChangeTextDocument((event) => checkSoon(event.document)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => collection.delete(uri)),
    new vscode.Disposable(() => timers.forEach((timer) => clearTimeout(timer))),
  );
}
