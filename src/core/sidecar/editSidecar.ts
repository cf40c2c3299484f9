/**
 * A person's changes -> the smallest edits of the sidecar's text. Each step is checked: the text that would be written is read
 * again, and if it says anything else than what was wanted, nothing is written.
 */
import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Pair, ParsedNode, YAMLMap, YAMLSeq } from 'yaml';
import { FORMAT_VERSION, parseSidecar } from './parseSidecar';
import { inOrder, isValueMap, treeOfValue, type Value, type ValueMap } from './renderYaml';
import type { Claim, CodePointRange, EntityAnnotation, SourceInfo, Stance, Status, TopicRef } from './sidecar';
import { claimShape, entityShape, sidecarShape, type MapShape, type Shape } from './sidecarShape';
import { fillEmpty, insertItem, removeAt, setKey, type TextEdit } from './spliceYaml';
import { isNull, keyText, readYaml, sameTree, treeOf, type Tree, type YamlFile } from './yamlTree';

export type { TextEdit } from './spliceYaml';

/** Fields to set; undefined or null removes the key. */
export type Fields<T> = { [K in keyof T]?: T[K] | null | undefined };

export type SidecarChange =
  | { type: 'add-claim'; claim: Claim }
  | { type: 'update-claim'; id: string; fields: Fields<Claim> }
  | { type: 'add-entity'; entity: EntityAnnotation }
  | { type: 'update-entity'; id: string; fields: Fields<EntityAnnotation> }
  /** A claim or an entity; its id goes out of every `evidence` too. An id that is not there is no mistake. */
  | { type: 'remove'; id: string }
  | { type: 'set-topics'; topics: TopicRef[] }
  | { type: 'set-stances'; stances: Stance[] }
  | { type: 'set-status'; status: Status }
  | { type: 'set-source'; fields: Fields<SourceInfo> };

/** The sidecar may be shown, but not written; the message says why. */
export class SidecarReadOnlyError extends Error {}

type Path = (string | number)[];

/** @returns edits of `text` in ascending order, UTF-16 units, that do not overlap. */
export function editSidecar(text: string, changes: readonly SidecarChange[]): TextEdit[] {
  const { readOnly } = parseSidecar(text);
  if (readOnly !== undefined) throw new SidecarReadOnlyError(readOnly);
  const draft = new Draft(text);
  for (const change of changes) applyChange(draft, change);
  return draft.edits;
}

/** @param edits in ascending order, as `editSidecar` returns them. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let from = 0;
  for (const { start, end, newText } of edits) {
    result += text.slice(from, start) + newText;
    from = end;
  }
  return result + text.slice(from);
}

function applyChange(draft: Draft, change: SidecarChange): void {
  switch (change.type) {
    case 'add-claim':
      return addSorted(draft, 'claims', claimShape, change.claim);
    case 'add-entity':
      return addSorted(draft, 'entities', entityShape, change.entity);
    case 'update-claim':
      return setFields(draft, itemPath(draft, 'claims', change.id), claimShape, change.fields);
    case 'update-entity':
      return setFields(draft, itemPath(draft, 'entities', change.id), entityShape, change.fields);
    case 'remove':
      return removeAnnotation(draft, change.id);
    case 'set-topics':
      return setFields(draft, [], sidecarShape, { topics: change.topics });
    case 'set-stances':
      return setFields(draft, [], sidecarShape, { stances: change.stances });
    case 'set-status':
      return setFields(draft, [], sidecarShape, { status: change.status });
    case 'set-source':
      if (draft.mapAt(['source'])?.items.length)
        return setFields(draft, ['source'], sidecarShape.keys['source'] as MapShape, change.fields);
      return setFields(draft, [], sidecarShape, { source: change.fields });
  }
}

/** The text while changes are made to it, one by one. */
class Draft {
  file: YamlFile;
  /** The text as pieces: [start, end) of the original, or what was put in. */
  private pieces: ([start: number, end: number] | string)[];

  constructor(private readonly original: string) {
    this.file = readYaml(original);
    this.pieces = [[0, original.length]];
  }

  nodeAt(path: Path): ParsedNode | undefined {
    let node = this.file.document?.contents as ParsedNode | null | undefined;
    for (const step of path) {
      if (isMap(node)) node = node.items.find(({ key }) => keyText(key) === step)?.value as ParsedNode | null;
      else node = isSeq(node) ? (node.items[step as number] as ParsedNode) : undefined;
    }
    return node ?? undefined;
  }
  mapAt(path: Path): YAMLMap | undefined {
    const node = this.nodeAt(path);
    return isMap(node) ? (node as YAMLMap) : undefined;
  }
  listAt(path: Path): YAMLSeq | undefined {
    const node = this.nodeAt(path);
    return isSeq(node) ? (node as YAMLSeq) : undefined;
  }
  treeAt(path: Path): Tree {
    return treeOf(this.nodeAt(path), this.file.aliases);
  }
  items(path: Path): Tree[] {
    const tree = this.treeAt(path);
    return Array.isArray(tree) ? tree : [];
  }

  set(path: Path, key: string, shape: MapShape, value: Value): void {
    const ordered = inOrder(value, shape.keys[key]!);
    const map = this.mapAt(path);
    const old = this.nodeAt([...path, key]);
    if (isAlias(old) && !isScalar(this.file.aliases.get(old))) {
      throw new Error(`“${key}” is an alias of another part of the sidecar: write it out first.`);
    }
    if (map?.items.length) {
      return this.splice(setKey(this.file, map, shape, key, ordered), path, (tree) => {
        (tree as Map<string, Tree>).set(key, treeOfValue(ordered));
      });
    }
    if (path.length > 0) throw new Error(`“${path.join('.')}” has no keys to add to.`);
    const whole = inOrder({ pressmark: FORMAT_VERSION, [key]: ordered }, shape);
    if (map) this.splice([{ start: map.range![0], end: map.range![1], newText: '' }], [], () => new Map());
    this.splice([fillEmpty(this.file.text, whole)], [], () => treeOfValue(whole));
  }
  insert(path: Path, index: number, shape: Shape, value: Value): void {
    const ordered = inOrder(value, shape);
    this.splice(insertItem(this.file, this.listAt(path)!, index, ordered), path, (tree) => {
      (tree as Tree[]).splice(index, 0, treeOfValue(ordered));
    });
  }
  remove(path: Path): void {
    const parentPath = path.slice(0, -1);
    const step = path.at(-1)!;
    const parent = this.nodeAt(parentPath) as YAMLMap | YAMLSeq;
    const index = isMap(parent) ? parent.items.findIndex(({ key }) => keyText(key) === step) : (step as number);
    if (index < 0) return;
    const holder = this.nodeAt(parentPath.slice(0, -1));
    const pair = isMap(holder) ? holder.items.find(({ value }) => value === parent) : undefined;
    this.splice(removeAt(this.file, parent, index, pair as Pair | undefined), parentPath, (tree) => {
      if (Array.isArray(tree)) tree.splice(index, 1);
      else (tree as Map<string, Tree>).delete(step as string);
    });
  }

  /** @param change does to the tree at `path` what the edits should do; or returns what the whole is then. */
  private splice(edits: TextEdit[], path: Path, change: (tree: Tree) => Tree | void): void {
    let expected = this.treeAt([]);
    let at = expected;
    for (const step of path) at = at instanceof Map ? at.get(step as string)! : (at as Tree[])[step as number]!;
    expected = change(at) ?? expected;

    const after = readYaml(applyEdits(this.file.text, edits));
    const got = after.readOnly === undefined && treeOf(after.document?.contents, after.aliases);
    const isEmpty = expected instanceof Map && expected.size === 0 && got === '';
    if (got === false || !(isEmpty || sameTree(got, expected))) {
      throw new Error(
        'This change cannot be made safely in this sidecar: make it in the YAML itself. Nothing was written.',
      );
    }
    // From the last to the first: the offsets before stay true.
    for (const edit of edits.toReversed()) this.replace(edit);
    this.file = after;
  }

  private replace({ start, end, newText }: TextEdit): void {
    const pieces: typeof this.pieces = [];
    let offset = 0;
    let isDone = false;
    for (const piece of this.pieces) {
      const length = typeof piece === 'string' ? piece.length : piece[1] - piece[0];
      const part = (from: number, to: number): void => {
        if (from < to)
          pieces.push(typeof piece === 'string' ? piece.slice(from, to) : [piece[0] + from, piece[0] + to]);
      };
      part(0, Math.min(length, start - offset));
      if (!isDone && start <= offset + length) {
        if (newText) pieces.push(newText);
        isDone = true;
      }
      part(Math.max(0, end - offset), length);
      offset += length;
    }
    this.pieces = pieces;
  }

  /** What became of the original: the gaps between its pieces, and what stands there now. */
  get edits(): TextEdit[] {
    const edits: TextEdit[] = [];
    let at = 0;
    let newText = '';
    const close = (start: number): void => {
      if (newText || start > at) edits.push({ start: at, end: start, newText });
      newText = '';
    };
    for (const piece of this.pieces) {
      if (typeof piece === 'string') newText += piece;
      else {
        close(piece[0]);
        at = piece[1];
      }
    }
    close(this.original.length);
    return edits;
  }
}

/** Sets fields one by one: what the shape does not know stays. First sets, then removes, so that no map is empty in between. */
function setFields(draft: Draft, path: Path, shape: MapShape, fields: object): void {
  const known = Object.keys(shape.keys).filter((key) => Object.hasOwn(fields, key));
  const values = fields as Record<string, Value | null | undefined>;
  for (const key of known) {
    const value = values[key];
    if (value !== undefined && value !== null) setValue(draft, path, key, shape, value);
  }
  for (const key of known) if (values[key] === undefined || values[key] === null) draft.remove([...path, key]);
}

function setValue(draft: Draft, path: Path, key: string, shape: MapShape, value: Value): void {
  const place = [...path, key];
  const keyShape = shape.keys[key]!;
  const old = draft.nodeAt(place);
  if (old && !isNull(old) && sameTree(draft.treeAt(place), treeOfValue(value))) return;
  if (keyShape.is === 'map' && isValueMap(value) && draft.mapAt(place)?.items.length) {
    const missing = Object.keys(keyShape.keys).map((name) => [name, undefined]);
    const isEmpty = Object.values(value).every((item) => item === undefined || item === null);
    if (!isEmpty) return setFields(draft, place, keyShape, { ...Object.fromEntries(missing), ...value });
  }
  if (keyShape.is === 'list' && Array.isArray(value) && draft.listAt(place)?.items.length) {
    if (setItems(draft, place, keyShape, value)) return;
  }
  draft.set(path, key, shape, value);
}

/** Changes a list item by item, so that the items that stay keep their comments and unknown keys. False where the order changes. */
function setItems(draft: Draft, path: Path, shape: Shape & { is: 'list' }, items: Value[]): boolean {
  const { by } = shape;
  const idOf = (item: Tree | undefined): string | undefined => {
    const isWhole = shape.of.is !== 'map' || shape.of.required.every((key) => item instanceof Map && item.has(key));
    const id = by === undefined ? item : item instanceof Map && isWhole ? item.get(by) : undefined;
    return typeof id === 'string' ? id : undefined;
  };
  const wanted = items.map((item) => idOf(treeOfValue(item)));
  const kept = draft
    .items(path)
    .map(idOf)
    .filter((id) => id !== undefined && wanted.includes(id));
  const inNewOrder = wanted.filter((id) => kept.includes(id));
  if (new Set(wanted).size < wanted.length || kept.join('\n') !== inNewOrder.join('\n') || kept.length === 0)
    return false;

  for (let index = draft.items(path).length - 1; index >= 0; index--) {
    const id = idOf(draft.items(path)[index]);
    // An item that cannot be told is not ours to remove.
    if (id !== undefined && !wanted.includes(id)) draft.remove([...path, index]);
  }
  let next = 0;
  items.forEach((item, wantedIndex) => {
    const found = draft.items(path).findIndex((tree) => idOf(tree) === wanted[wantedIndex]);
    if (found < 0) draft.insert(path, next, shape.of, item);
    else if (shape.of.is === 'map') {
      const missing = Object.keys(shape.of.keys).map((name) => [name, undefined]);
      setFields(draft, [...path, found], shape.of, { ...Object.fromEntries(missing), ...(item as ValueMap) });
    }
    next = (found < 0 ? next : found) + 1;
  });
  return true;
}

/** Where an annotation stands in its list: [start, end, id]; what has no range comes last. */
function sortKey(range: unknown, id: string): [number, number, string] {
  const flat = (Array.isArray(range) ? (range as CodePointRange[]).flat() : []).map(Number).filter(Number.isFinite);
  return [flat[0] ?? Infinity, flat.at(-1) ?? Infinity, id];
}

function addSorted(
  draft: Draft,
  key: 'claims' | 'entities',
  shape: MapShape,
  annotation: Claim | EntityAnnotation,
): void {
  const { id, range } = annotation;
  const value = annotation as unknown as Value;
  const items = draft.items([key]);
  if (items.some((item) => item instanceof Map && item.get('id') === id)) throw new Error(`The id ${id} is taken.`);
  if (items.length === 0) return draft.set([], key, sidecarShape, [value]);
  const own = sortKey(range, id);
  const isAfter = (item: Tree): boolean => {
    if (!(item instanceof Map)) return false;
    const other = sortKey(item.get('range'), String(item.get('id')));
    const differs = own.findIndex((part, index) => part !== other[index]);
    return differs >= 0 && other[differs]! > own[differs]!;
  };
  const index = items.findIndex(isAfter);
  draft.insert([key], index < 0 ? items.length : index, shape, value);
}

function indexOf(draft: Draft, key: string, id: string): number {
  return draft.items([key]).findIndex((item) => item instanceof Map && item.get('id') === id);
}

function itemPath(draft: Draft, key: string, id: string): Path {
  const index = indexOf(draft, key, id);
  if (index < 0) throw new Error(`There is no annotation ${id} in the sidecar.`);
  return [key, index];
}

function removeAnnotation(draft: Draft, id: string): void {
  for (const key of ['claims', 'entities']) {
    const index = indexOf(draft, key, id);
    if (index >= 0) draft.remove([key, index]);
  }
  removeEvidence(draft, ['stances'], id);
  draft.items(['claims']).forEach((_, index) => removeEvidence(draft, ['claims', index, 'stances'], id));
}

function removeEvidence(draft: Draft, stances: Path, id: string): void {
  draft.items(stances).forEach((_, stance) => {
    const path = [...stances, stance, 'evidence'];
    const evidence = draft.items(path);
    if (!evidence.includes(id)) return;
    if (evidence.every((other) => other === id)) draft.remove(path);
    else
      for (let index = evidence.length - 1; index >= 0; index--)
        if (evidence[index] === id) draft.remove([...path, index]);
  });
}
