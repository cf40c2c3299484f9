/** Rename Code in All Sidecars…: a topic, target, position, kind, type or label gets another code, in one undoable step. */
import * as vscode from 'vscode';
import { codeKinds, codesIn, codesOf, type CodeKind } from '../../core/sidecar/yamlCodes';
import { yamlPlaces } from '../../core/sidecar/yamlPlaces';
import { labelName } from '../describe';
import { pickOne } from '../pick';
import { asTargetArgument } from '../target';
import { renameInFolder, tellLeftAlone } from '../yaml/renameInFolder';
import { registerCommand, type CommandParts } from './commandParts';

export interface RenameCodeArgument {
  kind?: CodeKind;
  from?: string;
  to?: string;
  /** Of the folder, or of a file in it. */
  uri?: vscode.Uri | string;
}

const kindName = (kind: CodeKind): string =>
  ({
    topic: vscode.l10n.t('Topic'),
    target: vscode.l10n.t('Stance target'),
    position: vscode.l10n.t('Position'),
    claimKind: vscode.l10n.t('Kind of claim'),
    claimType: vscode.l10n.t('Type of claim'),
    entityLabel: vscode.l10n.t('Entity label'),
  })[kind];

/** The folder that is meant: of the argument, of what is in front, or the only one. */
function folderFor(parts: CommandParts, argument: unknown): vscode.WorkspaceFolder {
  const { uri } = asTargetArgument(argument);
  const at =
    (typeof uri === 'string' ? vscode.Uri.parse(uri) : uri) ??
    vscode.window.activeTextEditor?.document.uri ??
    parts.active.uri;
  const folder = (at && vscode.workspace.getWorkspaceFolder(at)) ?? vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error(vscode.l10n.t('Open a folder first: codes are renamed in all sidecars of a folder.'));
  return folder;
}

async function askKind(title: string): Promise<CodeKind | undefined> {
  const items = codeKinds.map((kind) => ({ label: kindName(kind), id: kind }));
  return (await pickOne({ title, placeholder: vscode.l10n.t('What kind of code is it?'), items }))?.id;
}

/** One of the codebook, of those in the sidecar in front, or one that is typed. */
async function askCode(
  parts: CommandParts,
  folder: vscode.Uri,
  title: string,
  kind: CodeKind,
): Promise<string | undefined> {
  const known = codesOf(await parts.codebooks(folder), kind);
  const text = vscode.window.activeTextEditor?.document.getText() ?? '';
  const here = codesIn(yamlPlaces(text), 'sidecar').flatMap((place) => (place.kind === kind ? [place.code] : []));
  const others = [...new Set(here)].filter((code) => !known.some(({ id }) => id === code));
  const items = [
    ...known.map(({ id, label }) => ({ label: id, description: kind === 'entityLabel' ? labelName(id) : label })),
    ...others.map((code) => ({ label: code, description: vscode.l10n.t('not in the codebook') })),
  ];
  const freeText = (typed: string) => ({ label: typed, description: vscode.l10n.t('as typed') });
  return (await pickOne({ title, placeholder: vscode.l10n.t('Which code?'), items, freeText }))?.label;
}

export const registerRenameCode = (parts: CommandParts): vscode.Disposable =>
  registerCommand('renameCode', async (argument) => {
    const given = (argument ?? {}) as RenameCodeArgument;
    const folder = folderFor(parts, argument);
    const title = vscode.l10n.t('Rename Code in All Sidecars');
    const kind = given.kind ?? (await askKind(title));
    if (!kind) return undefined;
    if (!codeKinds.includes(kind))
      throw new Error(vscode.l10n.t('“{0}” is no kind of code. There are: {1}.', kind, codeKinds.join(', ')));
    const from = given.from ?? (await askCode(parts, folder.uri, title, kind));
    if (!from) return undefined;
    const prompt = vscode.l10n.t('The new code for “{0}”', from);
    const to = (given.to ?? (await vscode.window.showInputBox({ title, prompt, value: from })))?.trim();
    if (!to || to === from) return undefined;
    const codebook = await parts.codebooks(folder.uri);
    const location = vscode.ProgressLocation.Notification;
    const renamed = await vscode.window.withProgress({ location, title, cancellable: true }, async (_, token) => {
      const found = await renameInFolder(folder, codebook, { kind, from, to }, () => token.isCancellationRequested);
      return token.isCancellationRequested ? undefined : found;
    });
    if (!renamed) return undefined;
    if (renamed.isMerge && given.to === undefined) {
      const merge = vscode.l10n.t('Make Them One');
      const message = vscode.l10n.t('“{0}” is a code already. Both become one, and which was which is lost.', to);
      if ((await vscode.window.showWarningMessage(message, { modal: true }, merge)) !== merge) return undefined;
    }
    // As a refactoring, so that files are saved where the person's settings say so.
    if (!(await vscode.workspace.applyEdit(renamed.edit, { isRefactoring: true })))
      throw new Error(vscode.l10n.t('Nothing was renamed: a file was changed meanwhile. Try again.'));
    tellLeftAlone(renamed.leftAlone);
    vscode.window.setStatusBarMessage(vscode.l10n.t('“{0}” is “{1}” in {2} files', from, to, renamed.count), 4000);
    return {
      count: renamed.count,
      leftAlone: renamed.leftAlone.map(({ uri }) => vscode.workspace.asRelativePath(uri)),
    };
  });
