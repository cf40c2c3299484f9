/** What can be done about a problem that was told of a Pressmark YAML file, as the smallest edits of its text. Offsets: UTF-16 units. */
import { isMap, isSeq } from 'yaml';
import type { Pair, YAMLMap, YAMLSeq } from 'yaml';
import { newId } from '../annotations/id';
import type { Codebook } from '../corpus/codebook';
import type { Problem } from '../problem';
import { nearestCodes } from './nearestCodes';
import { FORMAT_VERSION } from './parseSidecar';
import { replacement } from './renameCode';
import { renderFlow, type Value } from './renderYaml';
import type { MapShape } from './sidecarShape';
import { removeAt, setKey, type TextEdit } from './spliceYaml';
import { codeKindAt, codesIn, codesOf, fileShapes, isEvidence, type CodeKind, type FileKind } from './yamlCodes';
import { samePath, scalarText, shapeAt, yamlPlaces, type YamlPlace } from './yamlPlaces';
import { keyText, type YamlFile } from './yamlTree';

export type Fix =
  /** `label`: of the code, where that is another word. */
  | { type: 'replace'; value: string; label?: string; edits: TextEdit[] }
  | { type: 'insert-key'; key: string; value: string; edits: TextEdit[] }
  | { type: 'new-id' | 'remove-evidence' | 'make-list'; edits: TextEdit[] }
  /** To be done in the codebook. */
  | { type: 'add-code'; kind: CodeKind; code: string }
  /** The other place that is in the way. */
  | { type: 'go-to'; start: number; end: number };

export interface FixContext {
  codebook: Codebook;
  /** Name of the article's file. */
  sourceFile: string;
}

/** @param problem as it was told of this very text. @returns the likeliest first; empty where a person has to think. */
export function fixProblem(
  text: string,
  problem: Pick<Problem, 'code' | 'message' | 'start' | 'end'>,
  file: FileKind,
  context: FixContext,
): Fix[] {
  const places = yamlPlaces(text);
  const inside = places.filter(({ start, end }) => problem.start <= start && end <= problem.end);
  const at = inside.find(({ start }) => start === problem.start);
  switch (problem.code) {
    case 'unknown-value':
    case 'unknown-topic':
    case 'unknown-target':
    case 'unknown-type':
    case 'unknown-label':
      return unknownCode(text, places, inside, problem, file, context.codebook);
    case 'missing-key': {
      const map = inside.find(({ node, start }) => isMap(node) && start === problem.start);
      return map ? missingKey(text, map, problem.message, file, context) : [];
    }
    case 'duplicate-id': {
      const edit = at && file === 'sidecar' && replacement(text, at, newId(at.path[0] === 'claims' ? 'c' : 'e'));
      return edit ? [{ type: 'new-id', edits: [edit] }] : [];
    }
    case 'unknown-evidence':
      return inside
        .filter(({ path, node }) => isEvidence(path) && problem.message.includes(` ${scalarText(node)} `))
        .slice(0, 1)
        .map((item) => ({ type: 'remove-evidence', edits: withoutItem(text, item) }));
    case 'wrong-version':
      return at ? [{ type: 'replace', value: String(FORMAT_VERSION), edits: [version(at)] }] : [];
    case 'wrong-type': {
      const shape = at && shapeAt(fileShapes[file], at.path);
      const word = at && scalarText(at.node);
      if (!word || shape?.is !== 'list' || shape.of.is !== 'text' || /[\r\n]/.test(word)) return [];
      const { start, end } = at;
      return [{ type: 'make-list', edits: [{ start, end, newText: renderFlow([word], 'flow') }] }];
    }
    case 'duplicate-key': {
      const here = places.find(({ key }) => key?.start === problem.start);
      const other = places.find(
        (place) => place !== here && here && place.document === here.document && samePath(place.path, here.path),
      );
      return other?.key ? [{ type: 'go-to', ...other.key }] : [];
    }
    default:
      return [];
  }
}

const version = ({ start, end }: YamlPlace): TextEdit => ({ start, end, newText: String(FORMAT_VERSION) });

function unknownCode(
  text: string,
  places: readonly YamlPlace[],
  inside: readonly YamlPlace[],
  { code, message }: Pick<Problem, 'code' | 'message'>,
  file: FileKind,
  codebook: Codebook,
): Fix[] {
  const replace = (place: YamlPlace, codes: readonly { id: string; label?: string }[]): Fix[] =>
    nearestCodes(scalarText(place.node) ?? '', codes).map((value): Fix => {
      const { label = value } = codes.find(({ id }) => id === value)!;
      const edits = [replacement(text, place, value)];
      return { type: 'replace', value, ...(label !== value && { label }), edits };
    });
  // A list is told as a whole, for each of its items that is unknown.
  const place = inside.find(({ node, path }) => {
    const word = scalarText(node);
    return (
      word !== undefined && (code === 'unknown-value' || (codeKindAt(file, path) && message.includes(`“${word}”`)))
    );
  });
  if (!place) return [];
  const shape = shapeAt(fileShapes[file], place.path);
  if (shape?.is === 'code')
    return replace(
      place,
      shape.among.map((id) => ({ id })),
    );
  const found = codesIn(places, file).find(({ start, end }) => start === place.start && end === place.end);
  if (!found) return [];
  return [...replace(place, codesOf(codebook, found.kind)), { type: 'add-code', kind: found.kind, code: found.code }];
}

function missingKey(
  text: string,
  place: YamlPlace,
  message: string,
  file: FileKind,
  { codebook, sourceFile }: FixContext,
): Fix[] {
  const shape = shapeAt(fileShapes[file], place.path);
  const map = place.node as unknown as YAMLMap;
  if (shape?.is !== 'map' || map.items.length === 0) return [];
  const key = shape.required.find((name) => message.includes(`“${name}” here`));
  if (key === undefined || map.items.some((pair) => keyText(pair.key) === key)) return [];
  return valuesFor(key, place.path, shape, file, codebook, sourceFile).map((value) => ({
    type: 'insert-key',
    key,
    value: typeof value === 'string' ? value : '',
    edits: insertKey(text, place, shape, key, value),
  }));
}

/** What a key may be given that is missing: nothing is guessed, so there may be several, or an empty text to fill in. */
function valuesFor(
  key: string,
  path: YamlPlace['path'],
  shape: MapShape,
  file: FileKind,
  codebook: Codebook,
  sourceFile: string,
): Value[] {
  const keyShape = shape.keys[key]!;
  if (keyShape.is === 'code') return [...keyShape.among];
  if (keyShape.is === 'version') return [FORMAT_VERSION];
  if (keyShape.is === 'map') return [{ file: sourceFile }];
  if (key === 'file') return [sourceFile];
  const list = path[0];
  if (key === 'id' && file === 'sidecar' && list !== 'topics') return [newId(list === 'claims' ? 'c' : 'e')];
  const kind = codeKindAt(file, [...path, key]);
  // A topic is not to be had for the first three of hundreds.
  const codes = kind && file !== 'codebook' && kind !== 'topic' ? codesOf(codebook, kind).slice(0, 6) : [];
  return codes.length > 0 ? codes.map(({ id }) => id) : [''];
}

/** Puts a key into a map that has others, where the shape's order has it. */
export const insertKey = (text: string, { node }: YamlPlace, shape: MapShape, key: string, value: Value): TextEdit[] =>
  setKey(asFile(text), node as unknown as YAMLMap, shape, key, value);

const asFile = (text: string): YamlFile => ({ text, document: undefined, aliases: new Map(), problems: [] });

/** Takes an item out of its list, and the list with its key where it was the only one. */
function withoutItem(text: string, item: YamlPlace): TextEdit[] {
  const list = item.parent as YAMLSeq;
  const holder = item.holder?.parent;
  if (!isSeq(list) || !isMap(holder)) return [];
  const index = holder.items.findIndex(({ value }) => value === list);
  if (list.items.length === 1 && holder.items.length > 1) return removeAt(asFile(text), holder as YAMLMap, index);
  return removeAt(asFile(text), list, item.path.at(-1) as number, holder.items[index] as Pair);
}
