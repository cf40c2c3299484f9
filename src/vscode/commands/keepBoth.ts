/** Settles the git conflict of a sidecar by keeping what both sides say: the command; the quick fix of its problem is with the others, in `yaml/yamlFixes.ts`. */
import * as vscode from 'vscode';
import { keepBothSides } from '../../core/sidecar/keepBothSides';
import { isSidecar } from '../sidecars';
import { asTargetArgument } from '../target';
import { FileNotWritableError } from '../yamlFiles';
import { registerCommand, type CommandParts } from './commandParts';

export function registerKeepBoth(parts: CommandParts): vscode.Disposable {
  /** The sidecar meant, or that of the article meant. */
  const sidecarFor = async (argument: unknown): Promise<vscode.Uri | undefined> => {
    const { uri } = asTargetArgument(argument);
    const meant = typeof uri === 'string' ? vscode.Uri.parse(uri, true) : uri;
    if (meant && isSidecar(meant)) return meant;
    const open = vscode.window.activeTextEditor?.document.uri;
    if (!meant && open && isSidecar(open)) return open;
    return (await parts.targets.article(argument))?.sidecarFile.uri;
  };

  return registerCommand('keepBoth', async (argument) => {
    const uri = await sidecarFor(argument);
    if (!uri) return undefined;
    await parts.files.change(uri, (text = '') => {
      const both = keepBothSides(text);
      if (both === undefined)
        throw new FileNotWritableError(
          uri,
          vscode.l10n.t(
            'it has no conflict marks, or its sides cannot be put together. Choose between the marks by hand.',
          ),
        );
      return [{ start: 0, end: text.length, newText: both }];
    });
    const name = vscode.workspace.asRelativePath(uri);
    vscode.window.setStatusBarMessage(
      vscode.l10n.t('Both sides are kept in {0}. Where they differ, see “# theirs:”.', name),
      6000,
    );
    return undefined;
  });
}
