/** A code becomes another one in all of a folder: its codebook, its entity list and every sidecar, as one undoable edit. */
import * as vscode from 'vscode';
import { parseCodebook } from '../../core/corpus/codebook';
import { parseEntityList } from '../../core/entities/entityList';
import { applyEdits } from '../../core/sidecar/editSidecar';
import { decodeSidecar } from '../../core/sidecar/parseSidecar';
import { renameCode, renameInCodebook, type CodeRename } from '../../core/sidecar/renameCode';
import { sidecarDocuments } from '../../core/sidecar/sidecarDocuments';
import type { FileKind } from '../../core/sidecar/yamlCodes';
import { codebookFile } from '../codebooks';
import { openDocument } from '../documentOffsets';
import { addEdits, fileKindOf } from './pressmarkYaml';

export interface FolderRename {
  edit: vscode.WorkspaceEdit;
  /** Files that have the code but may not be written, and why. */
  leftAlone: { uri: vscode.Uri; reason: string }[];
  /** How many files change. */
  count: number;
}

const readOnly: Record<FileKind, (text: string) => string | undefined> = {
  sidecar: (text) => sidecarDocuments(text).find(({ parsed }) => parsed.readOnly !== undefined)?.parsed.readOnly,
  codebook: (text) => parseCodebook(text).readOnly,
  entities: (text) => parseEntityList(text).readOnly,
};

async function readText(uri: vscode.Uri): Promise<string | undefined> {
  const document = openDocument(uri);
  if (document) return document.getText();
  return decodeSidecar(await vscode.workspace.fs.readFile(uri));
}

/** @throws where a file cannot be read. */
export async function renameInFolder(
  folder: vscode.WorkspaceFolder,
  rename: CodeRename,
  isCancelled: () => boolean = () => false,
): Promise<FolderRename> {
  const edit = new vscode.WorkspaceEdit();
  const leftAlone: FolderRename['leftAlone'] = [];
  let count = 0;
  const find = (glob: string): Thenable<vscode.Uri[]> =>
    vscode.workspace.findFiles(new vscode.RelativePattern(folder, glob));
  const files = [...(await find('*.yaml')), ...(await find('**/*.annotation.yaml'))];
  for (const uri of new Map(files.map((file) => [file.toString(), file])).values()) {
    if (isCancelled()) break;
    const kind = fileKindOf(uri);
    if (!kind) continue;
    const text = await readText(uri);
    if (text === undefined) {
      leftAlone.push({ uri, reason: vscode.l10n.t('it is not UTF-8. Save it as UTF-8 to go on.') });
      continue;
    }
    const editsOf = (of: string) => (kind === 'codebook' ? renameInCodebook(of, rename) : renameCode(of, kind, rename));
    const reason = readOnly[kind](text);
    if (reason !== undefined) {
      if (text.includes(rename.from)) leftAlone.push({ uri, reason });
      continue;
    }
    if (editsOf(text).length === 0) continue;
    // Places in the document, not in the file: VS Code has its own line ends, and no BOM.
    const document = await vscode.workspace.openTextDocument(uri);
    addEdits(edit, document, editsOf(document.getText()));
    count++;
  }
  const codebook = vscode.Uri.joinPath(folder.uri, codebookFile);
  if (!files.some((uri) => uri.toString() === codebook.toString())) {
    const text = applyEdits('', renameInCodebook('', rename));
    if (text) {
      edit.createFile(codebook, { contents: new TextEncoder().encode(text), ignoreIfExists: true });
      count++;
    }
  }
  return { edit, leftAlone, count };
}

/** Names the files that a rename left alone, with the reason of the first. */
export function tellLeftAlone(leftAlone: FolderRename['leftAlone']): void {
  const [first] = leftAlone;
  if (!first) return;
  const names = leftAlone.map(({ uri }) => vscode.workspace.asRelativePath(uri));
  const shown = names.slice(0, 5).join(', ') + (names.length > 5 ? ', …' : '');
  const show = vscode.l10n.t('Open File');
  const message = vscode.l10n.t('Not renamed in {0}, which cannot be written: {1}', shown, first.reason);
  void vscode.window.showWarningMessage(message, show).then((answer) => {
    if (answer === show) void vscode.window.showTextDocument(first.uri);
  });
}
