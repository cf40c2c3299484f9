/**
 * A person's changes -> the smallest edits of the sidecar's text. Each step is checked: the text that would be written is read
 * again, and if it says anything else than what was wanted, nothing is written.
 */
import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Pair, ParsedNode, YAMLMap, YAMLSeq } from 'yaml';
import { FORMAT_VERSION, sidecarOf } from './parseSidecar';
import { inOrder, isValueMap, rank, treeOfValue, type Value, type ValueMap } from './renderYaml';
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
  const file = readYaml(text);
  const { readOnly } = sidecarOf(file);
  if (readOnly !== undefined) throw new SidecarReadOnlyError(readOnly);
  const draft = new Draft(file);
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
      return setFields(draft, itemPath(draft, 'claims', change.id), claimShape, { ...change.fields, id: change.id });
    case 'update-entity':
      return setFields(draft, itemPath(draft, 'entities', change.id), entityShape, { ...change.fields, id: change.id });
    case 'remove':
      return removeAnnotation(draft, change.id);
    case 'set-topics':
      return setFields(draft, [], sidecarShape, { topics: change.topics });
    case 'set-stances':
      return setFields(draft, [], sidecarShape, { stances: change.stances });
    case 'set-status':
      return setFields(draft, [], sidecarShape, { status: change.status });
    case 'set-source':
      if (draft.hasItems(['source']))
        return setFields(draft, ['source'], sidecarShape.keys['source'] as MapShape, change.fields);
      return setFields(draft, [], sidecarShape, { source: change.fields });
  }
}

/**
 * The text while changes are made to it. Changes of keys wait, as edits of one and the same text, until something has to be read
 * that they touch: a file is then parsed once for hundreds of them.
 */
class Draft {
  private file: YamlFile;
  /** The text as pieces: [start, end) of the original, or what was put in. */
  private pieces: ([start: number, end: number] | string)[];
  private waiting: (TextEdit & { map?: string; rank?: number })[] = [];
  /** Paths, as text, that waiting edits change. */
  private touched: string[] = [];
  private removed = new Map<YAMLMap, number>();
  /** What the file has to say once the waiting edits are made. */
  private expected: Tree;

  constructor(private readonly original: YamlFile) {
    this.file = original;
    this.pieces = [[0, original.text.length]];
    this.expected = treeOf(original.document?.contents, original.aliases);
  }

  private find(path: Path): ParsedNode | undefined {
    let node = this.file.document?.contents as ParsedNode | null | undefined;
    for (const step of path) {
      if (isMap(node)) node = node.items.find(({ key }) => keyText(key) === step)?.value as ParsedNode | null;
      else node = isSeq(node) ? (node.items[step as number] as ParsedNode) : undefined;
    }
    return node ?? undefined;
  }
  private findMap(path: Path): YAMLMap | undefined {
    const node = this.find(path);
    return isMap(node) ? (node as YAMLMap) : undefined;
  }

  nodeAt(path: Path): ParsedNode | undefined {
    const text = pathText(path);
    if (this.touched.some((other) => other.startsWith(text) || text.startsWith(other))) this.flush();
    return this.find(path);
  }
  hasItems(path: Path): boolean {
    const node = this.nodeAt(path);
    return (isMap(node) || isSeq(node)) && node.items.length > 0;
  }
  treeAt(path: Path): Tree {
    return treeOf(this.nodeAt(path), this.file.aliases);
  }
  items(path: Path): Tree[] {
    const tree = this.treeAt(path);
    return Array.isArray(tree) ? tree : [];
  }
  /** Index of the annotation; ids do not change, so this can be read while edits of other keys wait. */
  indexOf(key: string, id: string): number {
    if (this.touched.includes(pathText([key]))) this.flush();
    const list = this.find([key]);
    if (!isSeq(list)) return -1;
    return list.items.findIndex(
      (item) => isMap(item) && treeOf(item.get('id', true) as ParsedNode, this.file.aliases) === id,
    );
  }

  set(path: Path, key: string, shape: MapShape, value: Value): void {
    const ordered = inOrder(value, shape.keys[key]!);
    const place = [...path, key];
    const old = this.nodeAt(place);
    if (isAlias(old) && !isScalar(this.file.aliases.get(old))) {
      throw new Error(`“${key}” is an alias of another part of the sidecar: write it out first.`);
    }
    if (this.findMap(path)?.items.length) {
      this.wait(path, rank(shape, key), () => setKey(this.file, this.findMap(path)!, shape, key, ordered));
      (treeIn(this.expected, path) as Map<string, Tree>).set(key, treeOfValue(ordered));
      this.touched.push(pathText(place));
      return;
    }
    this.flush();
    if (path.length > 0) throw new Error(`“${path.join('.')}” has no keys to add to.`);
    const whole = inOrder({ pressmark: FORMAT_VERSION, [key]: ordered }, shape);
    const map = this.findMap(path);
    if (map) {
      this.waiting = [{ start: map.range![0], end: map.range![1], newText: '' }];
      this.expected = '';
      this.flush();
    }
    this.waiting = [fillEmpty(this.file.text, whole)];
    this.expected = treeOfValue(whole);
    this.flush();
  }
  insert(path: Path, index: number, shape: Shape, value: Value): void {
    const ordered = inOrder(value, shape);
    this.flush();
    this.waiting = insertItem(this.file, this.find(path) as unknown as YAMLSeq, index, ordered);
    (treeIn(this.expected, path) as Tree[]).splice(index, 0, treeOfValue(ordered));
    this.flush();
  }
  removeItem(path: Path, index: number): void {
    this.flush();
    const list = this.find(path) as unknown as YAMLSeq;
    const holder = this.findMap(path.slice(0, -1));
    const pair = holder?.items.find(({ value }) => value === list);
    this.waiting = removeAt(this.file, list, index, pair as Pair | undefined);
    (treeIn(this.expected, path) as Tree[]).splice(index, 1);
    this.flush();
  }
  removeKey(path: Path, key: string): void {
    const indexIn = (map: YAMLMap | undefined): number =>
      map?.items.findIndex((pair) => keyText(pair.key) === key) ?? -1;
    this.nodeAt([...path, key]);
    const map = this.findMap(path);
    if (!map || indexIn(map) < 0) return;
    // Where the last of the old keys goes, it depends on the others what is left.
    if (map.items.length - (this.removed.get(map) ?? 0) <= 1) this.flush();
    this.wait(path, Infinity, () => removeAt(this.file, this.findMap(path)!, indexIn(this.findMap(path))));
    const now = this.findMap(path)!;
    this.removed.set(now, (this.removed.get(now) ?? 0) + 1);
    (treeIn(this.expected, path) as Map<string, Tree>).delete(key);
    this.touched.push(pathText([...path, key]));
  }

  /** @param make may be called again, after the edits that it would get in the way of were made. */
  private wait(path: Path, own: number, make: () => TextEdit[]): void {
    const map = pathText(path);
    // Two keys put in at one place keep the shape's order; where one belongs to a map inside, only a parser can tell which is first.
    const clashes = (edit: TextEdit): boolean =>
      this.waiting.some((other) =>
        edit.start === edit.end && other.start === other.end && edit.start === other.start
          ? other.map !== map || other.rank === undefined || other.rank >= own
          : edit.start < other.end && other.start < edit.end,
      );
    let edits = make();
    if (edits.some(clashes)) {
      this.flush();
      edits = make();
    }
    this.waiting.push(...edits.map((edit) => ({ ...edit, map, rank: own })));
  }

  /** Makes the waiting edits, and makes sure of them. */
  flush(): void {
    if (this.waiting.length === 0) return;
    // Of those at one place, the ones that only put in come first, in the order they were made.
    const edits = this.waiting.sort((a, b) => a.start - b.start || a.end - b.end);
    const after = readYaml(applyEdits(this.file.text, edits));
    const got = after.readOnly === undefined ? treeOf(after.document?.contents, after.aliases) : undefined;
    if (!sameTree(got, this.expected)) {
      throw new Error(
        'This change cannot be made safely in this sidecar: make it in the YAML itself. Nothing was written.',
      );
    }
    // From the last to the first: the offsets before stay true.
    for (const edit of edits.toReversed()) this.replace(edit);
    this.file = after;
    this.waiting = [];
    this.touched = [];
    this.removed.clear();
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
    this.flush();
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
    close(this.original.text.length);
    return edits;
  }
}

/** Every step ends with a mark, so that one path is a prefix of another only where it is. */
const pathText = (path: Path): string => path.map((step) => `${step}\0`).join('');

function treeIn(tree: Tree, path: Path): Tree {
  for (const step of path) tree = tree instanceof Map ? tree.get(step as string)! : (tree as Tree[])[step as number]!;
  return tree;
}

/** Sets fields one by one: what the shape does not know stays. First sets, then removes, so that no map is empty in between. */
function setFields(draft: Draft, path: Path, shape: MapShape, fields: object): void {
  const known = Object.keys(shape.keys).filter((key) => Object.hasOwn(fields, key));
  const values = fields as Record<string, Value | null | undefined>;
  for (const key of known) {
    const value = values[key];
    if (value !== undefined && value !== null) setValue(draft, path, key, shape, value);
  }
  for (const key of known) if (values[key] === undefined || values[key] === null) draft.removeKey(path, key);
}

function setValue(draft: Draft, path: Path, key: string, shape: MapShape, value: Value): void {
  const place = [...path, key];
  const keyShape = shape.keys[key]!;
  const old = draft.nodeAt(place);
  if (old && !isNull(old) && sameTree(draft.treeAt(place), treeOfValue(value))) return;
  if (keyShape.is === 'map' && isValueMap(value) && isMap(old) && draft.hasItems(place)) {
    const missing = Object.keys(keyShape.keys).map((name) => [name, undefined]);
    const isEmpty = Object.values(value).every((item) => item === undefined || item === null);
    if (!isEmpty) return setFields(draft, place, keyShape, { ...Object.fromEntries(missing), ...value });
  }
  if (keyShape.is === 'list' && Array.isArray(value) && isSeq(old) && draft.hasItems(place)) {
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
    if (id !== undefined && !wanted.includes(id)) draft.removeItem(path, index);
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

function itemPath(draft: Draft, key: string, id: string): Path {
  const index = draft.indexOf(key, id);
  if (index < 0) throw new Error(`There is no annotation ${id} in the sidecar.`);
  return [key, index];
}

function removeAnnotation(draft: Draft, id: string): void {
  for (const key of ['claims', 'entities']) {
    const index = draft.indexOf(key, id);
    if (index >= 0) draft.removeItem([key], index);
  }
  removeEvidence(draft, ['stances'], id);
  draft.items(['claims']).forEach((_, index) => removeEvidence(draft, ['claims', index, 'stances'], id));
}

function removeEvidence(draft: Draft, stances: Path, id: string): void {
  draft.items(stances).forEach((_, stance) => {
    const path = [...stances, stance, 'evidence'];
    const evidence = draft.items(path);
    if (!evidence.includes(id)) return;
    if (evidence.every((other) => other === id)) draft.removeKey(path.slice(0, -1), 'evidence');
    else
      for (let index = evidence.length - 1; index >= 0; index--)
        if (evidence[index] === id) draft.removeItem(path, index);
  });
}
