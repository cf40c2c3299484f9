/** A code becomes another one in all of a folder: its codebook, its entity list and every sidecar, as one undoable edit. */
import * as vscode from 'vscode';
import { parseCodebook, type Codebook } from '../../core/corpus/codebook';
import { entityListFile, parseEntityList } from '../../core/entities/entityList';
import { applyEdits } from '../../core/sidecar/editSidecar';
import { decodeSidecar } from '../../core/sidecar/parseSidecar';
import { renameInCodebook } from '../../core/corpus/editCodebook';
import { renameCode, type CodeRename } from '../../core/sidecar/renameCode';
import { sidecarDocuments } from '../../core/sidecar/sidecarDocuments';
import { codesIn, codesOf, type CodeKind, type FileKind } from '../../core/sidecar/yamlCodes';
import { yamlPlaces } from '../../core/sidecar/yamlPlaces';
import { codebookFile } from '../codebooks';
import { openDocument } from '../documentOffsets';
import { addEdits, fileKindOf } from './pressmarkYaml';

export interface FolderRename {
  edit: vscode.WorkspaceEdit;
  /** Files that have the code but may not be written, and why. */
  leftAlone: { uri: vscode.Uri; reason: string }[];
  /** How many files change. */
  count: number;
  /** The new code is one already: in the codebook, or somewhere in the folder. */
  isMerge: boolean;
}

const readOnly: Record<FileKind, (text: string) => string | undefined> = {
  sidecar: (text) => sidecarDocuments(text).find(({ parsed }) => parsed.readOnly !== undefined)?.parsed.readOnly,
  codebook: (text) => parseCodebook(text).readOnly,
  entities: (text) => parseEntityList(text).readOnly,
};

/** As it is in its editor, else on disk; what is not UTF-8 as far as it can be read. */
async function readText(uri: vscode.Uri): Promise<{ text: string; isUtf8: boolean }> {
  const document = openDocument(uri);
  if (document) return { text: document.getText(), isUtf8: true };
  const bytes = await vscode.workspace.fs.readFile(uri);
  const text = decodeSidecar(bytes);
  return { text: text ?? new TextDecoder().decode(bytes), isUtf8: text !== undefined };
}

/** Whether a file is worth parsing: words may be on several lines, and characters escaped. */
const mayHave = (text: string, code: string): boolean =>
  text.includes('\\') || code.split(/[\s'"]+/).every((word) => text.includes(word));

/** @throws where a file cannot be read. */
export async function renameInFolder(
  folder: vscode.WorkspaceFolder,
  codebook: Codebook,
  rename: CodeRename,
  isCancelled: () => boolean = () => false,
): Promise<FolderRename> {
  const { kind, from, to } = rename;
  const result: FolderRename = { edit: new vscode.WorkspaceEdit(), leftAlone: [], count: 0, isMerge: false };
  result.isMerge = codesOf(codebook, kind).some(({ id }) => id === to);
  const find = (glob: string): Thenable<vscode.Uri[]> =>
    vscode.workspace.findFiles(new vscode.RelativePattern(folder, glob));
  const own = await find(`{${codebookFile},${entityListFile}}`);
  for (const uri of [...own, ...(await find('**/*.annotation.yaml'))]) {
    if (isCancelled()) break;
    const file = fileKindOf(uri);
    if (!file) continue;
    const { text, isUtf8 } = await readText(uri);
    result.isMerge ||= mayHave(text, to) && hasCode(text, file, kind, to);
    // A code that holds by default may have to be written into a codebook that does not have it.
    if (file !== 'codebook' && !mayHave(text, from)) continue;
    const reason = isUtf8 ? readOnly[file](text) : vscode.l10n.t('it is not UTF-8. Save it as UTF-8 to go on.');
    if (reason !== undefined) {
      if (mayHave(text, from)) result.leftAlone.push({ uri, reason });
      continue;
    }
    const editsOf = (of: string) => (file === 'codebook' ? renameInCodebook(of, rename) : renameCode(of, file, rename));
    if (editsOf(text).length === 0) continue;
    // Places in the document, not in the file: VS Code has its own line ends, and no BOM.
    const document = await vscode.workspace.openTextDocument(uri);
    addEdits(result.edit, document, editsOf(document.getText()));
    result.count++;
  }
  const uri = vscode.Uri.joinPath(folder.uri, codebookFile);
  const fresh = own.some(({ path }) => path === uri.path) ? '' : applyEdits('', renameInCodebook('', rename));
  if (fresh) {
    result.edit.createFile(uri, { contents: new TextEncoder().encode(fresh), ignoreIfExists: true });
    result.count++;
  }
  return result;
}

const hasCode = (text: string, file: FileKind, kind: CodeKind, code: string): boolean =>
  codesIn(yamlPlaces(text), file).some((place) => place.kind === kind && place.code === code);

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
