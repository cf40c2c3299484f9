/** Sidecars can be shown under their articles in the Explorer: offered once, with the first of a person's annotations. */
import * as vscode from 'vscode';
import { isSidecar } from './sidecars';
import type { YamlFiles } from './yamlFiles';

const offeredKey = 'nestingOffered';
/** Of any file: its sidecar, and those of single annotators. */
const pattern = { '*': '${capture}.annotation.yaml, ${capture}.*.annotation.yaml' };

export function registerOfferNesting(files: YamlFiles, memory: vscode.Memento): vscode.Disposable {
  const offer = async (sidecar: vscode.Uri): Promise<void> => {
    if (memory.get(offeredKey, false)) return;
    await memory.update(offeredKey, true);
    const nesting = vscode.workspace.getConfiguration('explorer.fileNesting', sidecar);
    const patterns = nesting.get<Record<string, string>>('patterns', {});
    if (JSON.stringify(patterns).includes('annotation.yaml')) return;
    const nest = vscode.l10n.t('Nest Them');
    const answer = await vscode.window.showInformationMessage(
      vscode.l10n.t('Show annotation files under their articles in the Explorer? It is a setting of this workspace.'),
      nest,
      vscode.l10n.t('No'),
    );
    if (answer !== nest) return;
    const all = patterns['*'] === undefined ? pattern['*'] : `${patterns['*']}, ${pattern['*']}`;
    await nesting.update('patterns', { ...patterns, '*': all }, vscode.ConfigurationTarget.Workspace);
    await nesting.update('enabled', true, vscode.ConfigurationTarget.Workspace);
  };
  return files.onDidChange((uri) => {
    // Without a folder there is nowhere to set it for.
    if (isSidecar(uri) && vscode.workspace.getWorkspaceFolder(uri)) void offer(uri);
  });
}
