/**
 * A YAML file (a sidecar, an entity list) while it is changed: operations on its keys and lists, each made as edits of the text and each checked. What would be
 * written is read again, and if it says anything else than what was wanted, nothing is written.
 */
import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Pair, ParsedNode, YAMLMap, YAMLSeq } from 'yaml';
import { FORMAT_VERSION } from './parseSidecar';
import { inOrder, rank, treeOfValue, type Value } from './renderYaml';
import type { MapShape, Shape } from './sidecarShape';
import { applyEdits, fillEmpty, insertItem, removeAt, setKey, type TextEdit } from './spliceYaml';
import { PathSet, pathText, type Path } from './pathSet';
import { listsIn, nearEdits } from './nearEdits';
import { keyText, MAX_LENGTH, readYaml, sameTree, treeOf, type Tree, type YamlFile } from './yamlTree';

/**
 * The text while changes are made to it. Changes of keys wait, as edits of one and the same text, until something has to be read
 * that they touch: a file is then parsed once for hundreds of them.
 */
export class YamlDraft {
  private text: string;
  /** Of `text`; undefined until it is needed. */
  private parsed: YamlFile | undefined;
  /** The text as pieces: [start, end) of the original, or what was put in. */
  private pieces: ([start: number, end: number] | string)[];
  private waiting: (TextEdit & { map?: string; rank?: number })[] = [];
  /** Paths, as text, that waiting edits change. */
  private readonly touched = new PathSet();
  private removed = new Map<YAMLMap, number>();
  /** Which items of a list have which id. */
  private readonly ids = new WeakMap<object, Map<Tree, number[]>>();
  /** What the file has to say once the waiting edits are made. */
  private expected: Tree;
  /** The items of the lists at the top, as they were before the waiting edits. */
  private before: Map<string, Tree[]>;

  constructor(private readonly original: YamlFile) {
    this.text = original.text;
    this.parsed = original;
    this.pieces = [[0, original.text.length]];
    this.expected = treeOf(original.document?.contents, original.aliases);
    this.before = listsIn(this.expected);
  }

  private get file(): YamlFile {
    return (this.parsed ??= readYaml(this.text));
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
    if (this.touched.isAboveOne(path) || this.touched.isBelowOne(path)) this.flush();
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
  /** Indexes of the annotations with an id; ids do not change, so this can be read while edits of other keys wait. */
  indexesOf(key: string, id: string): number[] {
    if (this.touched.has([key])) this.flush();
    const list = this.find([key]);
    if (!isSeq(list)) return [];
    let ids = this.ids.get(list);
    if (!ids) {
      ids = new Map<Tree, number[]>();
      for (const [index, item] of list.items.entries()) {
        const own = isMap(item) ? treeOf(item.get('id', true) as ParsedNode, this.file.aliases) : undefined;
        if (own !== undefined) ids.set(own, [...(ids.get(own) ?? []), index]);
      }
      this.ids.set(list, ids);
    }
    return ids.get(id) ?? [];
  }

  set(path: Path, key: string, shape: MapShape, value: Value): void {
    const ordered = inOrder(value, shape.keys[key]!);
    const place = [...path, key];
    const old = this.nodeAt(place);
    if (isAlias(old) && !isScalar(this.file.aliases.get(old))) {
      throw new Error(`“${key}” is an alias of another part of the file: write it out first.`);
    }
    if (this.findMap(path)?.items.length) {
      this.wait(path, rank(shape, key), () => setKey(this.file, this.findMap(path)!, shape, key, ordered));
      (treeIn(this.expected, path) as Map<string, Tree>).set(key, treeOfValue(ordered));
      this.touched.add(place);
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
    this.waiting = [fillEmpty(this.text, whole)];
    this.expected = treeOfValue(whole);
    this.flush();
  }
  insert(path: Path, index: number, shape: Shape, value: Value): void {
    this.insertAll(path, shape, [{ index, value }]);
  }
  /** @param items each goes before the item that has its index now; ascending. The file is parsed once for all of them. */
  insertAll(path: Path, shape: Shape, items: readonly { index: number; value: Value }[]): void {
    this.flush();
    const list = this.find(path) as unknown as YAMLSeq;
    const expected = treeIn(this.expected, path) as Tree[];
    items.forEach(({ index, value }, before) => {
      const ordered = inOrder(value, shape);
      this.waiting.push(...insertItem(this.file, list, index, ordered));
      expected.splice(index + before, 0, treeOfValue(ordered));
    });
    this.flush();
  }
  removeItem(path: Path, index: number): void {
    this.removeItems(path, [index]);
  }
  /** @param indexes as they are now, ascending. */
  removeItems(path: Path, indexes: readonly number[]): void {
    if (indexes.length === 0) return;
    const list = this.nodeWithItems(path);
    const holder = this.findMap(path.slice(0, -1));
    const pair = holder?.items.find(({ value }) => value === list);
    const edits = indexes.flatMap((index) => removeAt(this.file, list, index, pair as Pair | undefined));
    const clash = edits.some((edit, index) =>
      [...edits.slice(0, index), ...this.waiting].some((other) => edit.start < other.end && other.start < edit.end),
    );
    // Where what is taken out is next to each other on one line, or all there is, it goes one by one.
    if (indexes.length > 1 && (clash || list.flow || indexes.length === list.items.length)) {
      for (const index of indexes.toReversed()) {
        this.removeItems(path, [index]);
        this.flush();
      }
      return;
    }
    if (clash) {
      this.flush();
      return this.removeItems(path, indexes);
    }
    this.waiting.push(...edits);
    const expected = treeIn(this.expected, path) as Tree[];
    for (const index of indexes.toReversed()) expected.splice(index, 1);
    this.touched.add(path);
  }
  /** A list whose own items no waiting edit puts in or takes out; changes inside them may wait. */
  private nodeWithItems(path: Path): YAMLSeq {
    if (this.touched.isBelowOne(path)) this.flush();
    return this.find(path) as unknown as YAMLSeq;
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
    this.touched.add([...path, key]);
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
    const text = applyEdits(this.text, edits);
    // Of a big file, what is far from the edits is not read again.
    const near = text.length < MAX_LENGTH ? nearEdits(this.file, this.before, edits) : undefined;
    const after = readYaml(near?.text ?? text);
    const expected = near ? near.without(this.expected) : this.expected;
    const got = after.readOnly === undefined ? treeOf(after.document?.contents, after.aliases) : undefined;
    if (!sameTree(got, expected)) {
      throw new Error(
        'This change cannot be made safely in this file: make it in the YAML itself. Nothing was written.',
      );
    }
    this.replace(edits);
    this.text = text;
    this.parsed = near ? undefined : after;
    this.before = listsIn(this.expected);
    this.waiting = [];
    this.touched.clear();
    this.removed.clear();
  }

  /** @param edits in ascending order. */
  private replace(edits: readonly TextEdit[]): void {
    const pieces: typeof this.pieces = [];
    /** Where we are: in the text, in which piece, and where in it. */
    let [at, index, inside] = [0, 0, 0];
    const goTo = (offset: number, isKept: boolean): void => {
      while (at < offset && index < this.pieces.length) {
        const piece = this.pieces[index]!;
        const length = typeof piece === 'string' ? piece.length : piece[1] - piece[0];
        const end = Math.min(length, inside + offset - at);
        if (isKept && end > inside)
          pieces.push(typeof piece === 'string' ? piece.slice(inside, end) : [piece[0] + inside, piece[0] + end]);
        at += end - inside;
        inside = end;
        if (inside === length) [index, inside] = [index + 1, 0];
      }
    };
    for (const { start, end, newText } of edits) {
      goTo(start, true);
      if (newText) pieces.push(newText);
      goTo(end, false);
    }
    goTo(Infinity, true);
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

function treeIn(tree: Tree, path: Path): Tree {
  for (const step of path) tree = tree instanceof Map ? tree.get(step as string)! : (tree as Tree[])[step as number]!;
  return tree;
}
