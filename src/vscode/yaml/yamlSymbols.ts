/** Outline, breadcrumbs, Go to Symbol and folding of Pressmark's YAML files. */
import * as vscode from 'vscode';
import { sidecarSymbols, yamlFolds, type YamlSymbol } from '../../core/sidecar/sidecarSymbols';
import { fileKindOf, pressmarkYaml, rangeOf } from './pressmarkYaml';

const kinds: Record<YamlSymbol['kind'], vscode.SymbolKind> = {
  article: vscode.SymbolKind.File,
  list: vscode.SymbolKind.Array,
  topic: vscode.SymbolKind.Key,
  stance: vscode.SymbolKind.Boolean,
  claim: vscode.SymbolKind.String,
  entity: vscode.SymbolKind.Object,
  code: vscode.SymbolKind.EnumMember,
};

function symbolOf(document: vscode.TextDocument, symbol: YamlSymbol): vscode.DocumentSymbol {
  const { name, detail, kind, nameStart, nameEnd, children } = symbol;
  const range = rangeOf(document, symbol);
  const selection = rangeOf(document, { start: nameStart, end: nameEnd });
  const result = new vscode.DocumentSymbol(name, detail, kinds[kind], range, selection);
  result.children = children.map((child) => symbolOf(document, child));
  return result;
}

export const registerYamlSymbols = (): vscode.Disposable =>
  vscode.Disposable.from(
    vscode.languages.registerDocumentSymbolProvider(pressmarkYaml, {
      provideDocumentSymbols(document) {
        const kind = fileKindOf(document.uri);
        return kind && sidecarSymbols(document.getText(), kind).map((symbol) => symbolOf(document, symbol));
      },
    }),
    vscode.languages.registerFoldingRangeProvider(pressmarkYaml, {
      provideFoldingRanges(document) {
        const folds = yamlFolds(document.getText()).map((fold) => rangeOf(document, fold));
        return folds
          .filter(({ start, end }) => start.line < end.line)
          .map(({ start, end }) => new vscode.FoldingRange(start.line, end.line));
      },
    }),
  );
