/** Open Sample Corpus: copies the samples that come with the extension to a folder of the person's, and opens it with the walkthrough. */
import * as vscode from 'vscode';
import { firstSample, sampleFiles } from '../sampleFiles';
import { registerCommand } from './commandParts';

const folderName = 'pressmark-samples';
const walkthrough = 'pressmark.pressmark#firstMinutes';
/** The copy that a window is about to open: opening a folder starts the extension anew, maybe in another window. */
const openingKey = 'openingSamples';

interface SamplesArgument {
  /** The folder in which the copy is made; without it the person is asked. */
  folder?: vscode.Uri | string;
  /** False: the copy is made, and not opened. */
  open?: boolean;
}

async function askFolder(): Promise<vscode.Uri | undefined> {
  const [folder] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Where is the folder “{0}” to be made?', folderName),
      openLabel: vscode.l10n.t('Copy Samples Here'),
      canSelectFiles: false,
      canSelectFolders: true,
    })) ?? [];
  return folder;
}

/** What is there already stays: somebody may have annotated it. */
async function copyMissing(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  if (await isThere(to)) return;
  // Through memory: a web host has the extension at an http address, where nothing can be copied from.
  const bytes = await vscode.workspace.fs.readFile(from);
  await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(to, '..'));
  await vscode.workspace.fs.writeFile(to, bytes);
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch (error) {
    // Any other error would end in writing over something.
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return false;
    throw error;
  }
}

/** In the window that was opened for the copy: the walkthrough goes on at the first claim, and beside it an article in the person's language. */
async function goOn(memory: vscode.Memento): Promise<void> {
  const opening = memory.get<string>(openingKey);
  const folder = vscode.workspace.workspaceFolders?.find(({ uri }) => uri.toString() === opening)?.uri;
  if (!folder) return;
  await memory.update(openingKey, undefined);
  const step = `${walkthrough}#claim`;
  await vscode.commands.executeCommand('workbench.action.openWalkthrough', { category: walkthrough, step });
  // Marks the walkthrough's first step as done: what was done in the window before does not count in this one.
  await vscode.commands.executeCommand('setContext', 'pressmark.samplesOpened', true);
  const uri = vscode.Uri.joinPath(folder, firstSample(vscode.env.language));
  await vscode.commands.executeCommand('pressmark.openPreviewToSide', { uri });
}

export function registerOpenSamples(extensionUri: vscode.Uri, memory: vscode.Memento): vscode.Disposable {
  void goOn(memory);
  return registerCommand('openSamples', async (argument) => {
    const { folder, open = true } = (argument ?? {}) as SamplesArgument;
    const parent = typeof folder === 'string' ? vscode.Uri.parse(folder, true) : (folder ?? (await askFolder()));
    if (!parent) return undefined;
    const copy = vscode.Uri.joinPath(parent, folderName);
    for (const file of sampleFiles)
      await copyMissing(vscode.Uri.joinPath(extensionUri, 'samples', file), vscode.Uri.joinPath(copy, file));
    if (open) {
      await memory.update(openingKey, copy.toString());
      // A window that has a folder keeps it.
      const forceNewWindow = vscode.workspace.workspaceFolders !== undefined;
      await vscode.commands.executeCommand('vscode.openFolder', copy, { forceNewWindow });
    }
    return copy.toString();
  });
}
