/** Changes of `pressmark.yaml` as the smallest edits of its text: a code is added, or gets another name. Offsets: UTF-16 units. */
import { isSeq } from 'yaml';
import { renameCode, type CodeRename } from '../sidecar/renameCode';
import type { TextEdit } from '../sidecar/spliceYaml';
import { codebookKeys, codesOf, type CodeKind } from '../sidecar/yamlCodes';
import { YamlDraft } from '../sidecar/yamlDraft';
import { placeOf, yamlPlaces } from '../sidecar/yamlPlaces';
import { readYaml } from '../sidecar/yamlTree';
import { codebookShape, defaultCodebook } from './codebook';

/** Whether a code can be made one of the codebook: the default topics are too many to be written out for one more. */
export const canAddCode = (codebookText: string, kind: CodeKind): boolean =>
  kind !== 'topic' || hasList(codebookText, kind);

const hasList = (codebookText: string, kind: CodeKind): boolean =>
  isSeq(placeOf(yamlPlaces(codebookText), 0, [codebookKeys[kind]])?.node);

/**
 * Makes a code one of `pressmark.yaml`. A list that is not there yet is begun with the codes that held so far, so that they still do.
 * @returns edits in ascending order.
 * @throws Error with what to do, where the codebook may not be written.
 */
export function addCode(codebookText: string, kind: CodeKind, code: string): TextEdit[] {
  return changeList(codebookText, kind, (codes) => (codes.includes(code) ? codes : [...codes, code]));
}

/**
 * The same rename in the codebook, where a code that holds by default has no place yet: its list is written out then. Topics of the
 * default codebook are not the project's own: they are left alone.
 */
export function renameInCodebook(codebookText: string, rename: CodeRename): TextEdit[] {
  const { kind, from, to } = rename;
  if (hasList(codebookText, kind) || kind === 'topic') return renameCode(codebookText, 'codebook', rename);
  return changeList(codebookText, kind, (codes) => [...new Set(codes.map((code) => (code === from ? to : code)))]);
}

function changeList(text: string, kind: CodeKind, change: (codes: string[]) => string[]): TextEdit[] {
  const key = codebookKeys[kind];
  const file = readYaml(text);
  if (file.readOnly !== undefined) throw new Error(file.readOnly);
  const draft = new YamlDraft(file);
  const items = draft.items([key]);
  if (items.length === 0) {
    // An empty list means none; without one, the default holds.
    const before = hasList(text, kind) ? [] : codesOf(defaultCodebook, kind).map(({ id }) => id);
    const after = change(before);
    if (after.join('\n') !== before.join('\n')) draft.set([], key, codebookShape, after);
    return draft.edits;
  }
  const codes = items.map((item) => (item instanceof Map ? String(item.get('id')) : String(item)));
  const added = change(codes).filter((code) => !codes.includes(code));
  // An entry may be a code alone, whatever the others are.
  added.forEach((code, index) => draft.insert([key], items.length + index, { is: 'text' }, code));
  return draft.edits;
}
