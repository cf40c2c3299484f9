/** A code becomes another one, wherever it stands as a code of its kind: the smallest edits of each file. Offsets: UTF-16 units. */
import { isMap, isScalar, isSeq } from 'yaml';
import type { YAMLSeq } from 'yaml';
import { codebookShape, defaultCodebook } from '../corpus/codebook';
import { renderScalar } from './renderYaml';
import { removeAt, type TextEdit } from './spliceYaml';
import { codebookKeys, codesIn, codesOf, isEvidence, type CodeKind, type CodePlace, type FileKind } from './yamlCodes';
import { YamlDraft } from './yamlDraft';
import { placeOf, scalarText, yamlPlaces, type YamlPlace } from './yamlPlaces';
import { readYaml } from './yamlTree';

export interface CodeRename {
  kind: CodeKind;
  from: string;
  to: string;
}

/**
 * @param text of a sidecar, a codebook or an entity list. Whether it may be written is for the caller to see.
 * @returns edits in ascending order that do not overlap. A topic that its list would then have twice goes, and so does an entry of
 *   the codebook whose code is there already.
 */
export function renameCode(text: string, file: FileKind, { kind, from, to }: CodeRename): TextEdit[] {
  if (from === to) return [];
  const places = yamlPlaces(text);
  const codes = codesIn(places, file).filter((place) => place.kind === kind);
  const listsWithNew = new Set(codes.flatMap((place) => (place.code === to ? (listOf(place, file) ?? []) : [])));
  const edits = codes
    .filter(({ code }) => code === from)
    .flatMap((place) => {
      const list = listOf(place, file);
      return list && listsWithNew.has(list) ? removal(text, list, place) : [replacement(text, place, to)];
    });
  edits.sort((a, b) => a.start - b.start);
  // Two neighbours that both go touch each other in a list in flow style: one stays then, as a second of the new code.
  return edits.filter(({ start }, index) => index === 0 || start >= edits[index - 1]!.end);
}

/** Puts another text in the place of a scalar. */
export function replacement(text: string, { node, parent, start, end }: YamlPlace, to: string): TextEdit {
  const style = !parent?.flow ? 'block' : isScalar(node) && node.type === 'QUOTE_DOUBLE' ? 'json' : 'flow';
  const isGlued = start === end && text[start - 1] === ':';
  return { start, end, newText: (isGlued ? ' ' : '') + renderScalar(to, style) };
}

/** The list in which a code may stand only once: topics of an article or claim, entries of the codebook. */
function listOf({ path, kind, holder }: CodePlace, file: FileKind): YamlPlace | undefined {
  if (path.at(-1) === 'parent' || (file === 'sidecar' && kind !== 'topic') || file === 'entities') return undefined;
  const list = typeof path.at(-1) === 'number' ? holder : holder?.holder;
  return list && isSeq(list.node) ? list : undefined;
}

function removal(text: string, list: YamlPlace, { path }: YamlPlace): TextEdit[] {
  const index = path[list.path.length] as number;
  const pair = isMap(list.parent) ? list.parent.items.find(({ value }) => value === list.node) : undefined;
  const file = { text, document: undefined, aliases: new Map(), problems: [] };
  return removeAt(file, list.node as unknown as YAMLSeq, index, pair);
}

/** An id of a claim or entity becomes another one, in its document: where it is defined, and where it is evidence. */
export function renameId(text: string, document: number, from: string, to: string): TextEdit[] {
  return idPlaces(yamlPlaces(text), document, from).map((place) => replacement(text, place, to));
}

/** Where an id is defined and used. */
export const idPlaces = (places: readonly YamlPlace[], document: number, id: string): YamlPlace[] =>
  places.filter(
    (place) => place.document === document && scalarText(place.node) === id && (isId(place) || isEvidence(place.path)),
  );

export const isId = ({ path }: YamlPlace): boolean =>
  path.length === 3 && (path[0] === 'claims' || path[0] === 'entities') && path[2] === 'id';

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
