/** Problems of a YAML text as the editor shows them. */
import * as vscode from 'vscode';
import type { Problem } from '../core/problem';

const severities = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
};

/** @param text as it is in the file: line ends and BOM count. */
export function diagnosticsOf(text: string, problems: readonly Problem[]): vscode.Diagnostic[] {
  // UTF-16 offsets at which lines start, as VS Code counts them.
  const starts = [0, ...[...text.matchAll(/\r\n?|\n/g)].map((end) => end.index + end[0].length)];
  const position = (offset: number): vscode.Position => {
    const line = starts.findLastIndex((start) => start <= offset);
    // VS Code drops the BOM.
    const before = line === 0 && text.startsWith('\ufeff') ? 1 : 0;
    return new vscode.Position(line, Math.max(0, offset - starts[line]! - before));
  };
  return problems.map((problem) => {
    const range = new vscode.Range(position(problem.start), position(problem.end));
    const diagnostic = new vscode.Diagnostic(range, problem.message, severities[problem.severity]);
    diagnostic.source = 'Pressmark';
    diagnostic.code = problem.code;
    return diagnostic;
  });
}
