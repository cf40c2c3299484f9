/** Builds the parts and lists the features; the two entries beside it say what each host can do. */
import type * as vscode from 'vscode';

export function activate(context: vscode.ExtensionContext): void {
  void context;
}
