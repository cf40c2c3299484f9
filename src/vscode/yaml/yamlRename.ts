/** Rename (F2) of a code in all files of its folder, and of a claim's or entity's id in its document. */
import * as vscode from 'vscode';
import { codeKindAt, isEvidence, type CodeKind } from '../../core/sidecar/yamlCodes';
import { idPlaces, isId, replacement } from '../../core/sidecar/renameCode';
import { isOnKey, placeAt, scalarText, yamlPlaces, type YamlPlace } from '../../core/sidecar/yamlPlaces';
import { addEdits, fileKindOf, pressmarkYaml, rangeOf, type YamlParts } from './pressmarkYaml';
import { renameInFolder, tellLeftAlone } from './renameInFolder';

interface Renamed {
  place: YamlPlace;
  places: readonly YamlPlace[];
  text: string;
  /** Undefined: an id. */
  kind: CodeKind | undefined;
}

/** What can be renamed at a place. */
function renamedAt(document: vscode.TextDocument, position: vscode.Position): Renamed | undefined {
  const file = fileKindOf(document.uri);
  const places = yamlPlaces(document.getText());
  const offset = document.offsetAt(position);
  const place = placeAt(places, offset);
  const text = place && scalarText(place.node);
  if (!file || !place || !text || isOnKey(place, offset)) return undefined;
  const kind = codeKindAt(file, place.path);
  if (!kind && !(file === 'sidecar' && (isId(place) || isEvidence(place.path)))) return undefined;
  return { place, places, text, kind };
}

/** Shown for each place in VS Code's preview of the refactoring, which opens by itself where two codes become one. */
const withConfirmation = (edit: vscode.WorkspaceEdit, label: string): vscode.WorkspaceEdit => {
  const asked = new vscode.WorkspaceEdit();
  for (const [uri, edits] of edit.entries())
    for (const { range, newText } of edits) asked.replace(uri, range, newText, { label, needsConfirmation: true });
  return asked;
};

export const registerYamlRename = ({ codebooks }: YamlParts): vscode.Disposable =>
  vscode.languages.registerRenameProvider(pressmarkYaml, {
    prepareRename(document, position) {
      const found = renamedAt(document, position);
      if (!found)
        throw new Error(vscode.l10n.t('Codes of the codebook and ids of claims and entities can be renamed.'));
      return { range: rangeOf(document, found.place), placeholder: found.text };
    },
    async provideRenameEdits(document, position, newName, token) {
      const found = renamedAt(document, position);
      const to = newName.trim();
      if (!found || to === found.text) return undefined;
      if (!to) throw new Error(vscode.l10n.t('A code cannot be empty.'));
      const { place, places, text: from, kind } = found;
      if (!kind) {
        if (idPlaces(places, place.document, to).length > 0) throw new Error(vscode.l10n.t('The id {0} is taken.', to));
        const edit = new vscode.WorkspaceEdit();
        const uses = idPlaces(places, place.document, from);
        addEdits(
          edit,
          document,
          uses.map((use) => replacement(document.getText(), use, to)),
        );
        return edit;
      }
      const folder = vscode.workspace.getWorkspaceFolder(document.uri);
      if (!folder) throw new Error(vscode.l10n.t('Open the folder of this file to rename its codes.'));
      const codebook = await codebooks(document.uri);
      const isCancelled = (): boolean => token.isCancellationRequested;
      const { edit, leftAlone, isMerge } = await renameInFolder(folder, codebook, { kind, from, to }, isCancelled);
      if (isCancelled()) return undefined;
      tellLeftAlone(leftAlone);
      return isMerge ? withConfirmation(edit, vscode.l10n.t('“{0}” becomes one with “{1}”', from, to)) : edit;
    },
  });
