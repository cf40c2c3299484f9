/** A code becomes another one, wherever it stands as a code of its kind: the smallest edits of each file. Offsets: UTF-16 units. */
import { isMap, isScalar, isSeq } from 'yaml';
import type { YAMLSeq } from 'yaml';
import { renderScalar } from './renderYaml';
import { removeAt, type TextEdit } from './spliceYaml';
import { codesIn, isEvidence, type CodeKind, type CodePlace, type FileKind } from './yamlCodes';
import { scalarText, yamlPlaces, type YamlPlace } from './yamlPlaces';

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
