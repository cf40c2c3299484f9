/**
 * A YAML document as parts that can be compared and put together again: each key or list item with its own lines. The text of a
 * part is that of its lead (comments above), its head (up to the first part inside) and its parts, without a gap.
 */
import { isAlias, isMap, isSeq } from 'yaml';
import type { ParsedNode, YAMLMap, YAMLSeq } from 'yaml';
import { afterItem, columnOf, itemsOf, lineEnd, lineStart } from './spliceYaml';
import { isNull, keyText, treeOf, type Tree, type YamlFile } from './yamlTree';

export interface Part {
  /** Tells it among its siblings: a key, an id, a target, or what it says; the second of the same has a mark and a number behind it. */
  key: string;
  /** Its lines as they stand, with line breaks; where `isBehindDash`, the first one without what is before it. */
  text: string;
  lead: string;
  head: string;
  /** Spaces before its key or dash. */
  column: number;
  /** The first key of a list item, on the line of its dash. */
  isBehindDash: boolean;
  /** What its value says. */
  tree: Tree;
  kind: 'map' | 'list' | 'leaf';
  /** None where it is written in one piece: a scalar, a flow collection. */
  parts: Part[];
}

const onlyComments = /^(?:[ \t]*(?:#.*)?\n)*$/;

/**
 * A document as one part; its head is what stands before the first key, and what stands behind the last a part without a key.
 * In one piece where it is no map in block style.
 */
export function documentPart(file: YamlFile, key: string): Part {
  const { text, document } = file;
  const top = document?.contents;
  const tree = treeOf(top, file.aliases);
  const whole: Part = { key, text, lead: '', head: '', column: 0, isBehindDash: false, tree, kind: 'leaf', parts: [] };
  if (!isMap(top) || top.flow || top.items.length === 0) return whole;
  const items = itemsOf(top as YAMLMap);
  const marker = /^---[ \t]*(?:#.*)?\n/m.exec(text.slice(0, items[0]!.start));
  const start = marker ? marker.index + marker[0].length : 0;
  const end = afterItem(text, items.at(-1)!.node!, columnOf(text, items[0]!.start));
  const parts = partsOf(file, top as YAMLMap, start, end);
  if (!parts) return whole;
  const tail = text.slice(end);
  if (tail) parts.push({ ...whole, key: '\0tail', text: tail, tree: tail });
  return { ...whole, head: text.slice(0, start), kind: 'map', parts };
}

/** @param start UTF-16, as `end`: where its lines begin and end, those of comments above its first item counted. */
function partsOf(file: YamlFile, collection: YAMLMap | YAMLSeq, start: number, end: number): Part[] | undefined {
  const { text } = file;
  const items = itemsOf(collection);
  const column = columnOf(text, items[0]!.start);
  const seen = new Map<string, number>();
  const parts: Part[] = [];
  let from = start;
  for (const [index, { start: at, node }] of items.entries()) {
    const line = lineStart(text, at);
    const isBehindDash = index === 0 && from === at && from > line;
    const lead = isBehindDash ? '' : text.slice(from, line);
    if (!isBehindDash && (text.slice(line, at).trim() || from > line || !onlyComments.test(lead))) return undefined;
    const to = index === items.length - 1 ? end : afterItem(text, node!, column);
    const value = isMap(collection) ? (collection.items[index]!.value as ParsedNode | null) : node;
    const tree = isNull(value) ? '' : treeOf(value, file.aliases);
    const name = isMap(collection) ? keyText(collection.items[index]!.key) : itemName(tree);
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    const key = count === 0 ? name : `${name}\0${count}`;
    const inner = innerParts(file, value, at, to);
    const headEnd = inner?.start ?? to;
    const head = text.slice(from + lead.length, headEnd);
    const kind = inner ? (isMap(value) ? 'map' : 'list') : 'leaf';
    parts.push({
      key,
      text: text.slice(from, to),
      lead,
      head,
      column,
      isBehindDash,
      tree,
      kind,
      parts: inner?.parts ?? [],
    });
    from = to;
  }
  return parts;
}

/** The parts of a value in block style, and where the first begins. */
function innerParts(file: YamlFile, value: ParsedNode | null, at: number, end: number) {
  if (isAlias(value) || !(isMap(value) || isSeq(value)) || value.flow || value.items.length === 0) return undefined;
  const collection = value as YAMLMap | YAMLSeq;
  const { start: first } = itemsOf(collection)[0]!;
  const isOnLine = lineStart(file.text, first) <= at;
  // Behind a dash only spaces may come: an anchor or a tag there is left alone.
  if (isOnLine && !/^- *$/.test(file.text.slice(at, first))) return undefined;
  const start = isOnLine ? first : lineEnd(file.text, at + 1);
  const parts = partsOf(file, collection, start, end);
  return parts && { start, parts };
}

/** What tells an item of a list from the others. */
function itemName(tree: Tree): string {
  if (typeof tree === 'string') return tree;
  const id = tree instanceof Map ? (tree.get('id') ?? tree.get('target')) : undefined;
  return typeof id === 'string' ? id : said(tree);
}

/** An empty list says as much as no value. */
export const isEmpty = ({ kind, tree }: Part): boolean => kind === 'leaf' && (tree === '' || said(tree) === '[]');

/** A tree as one line; the order of keys counts. */
export const said = (tree: Tree): string =>
  JSON.stringify(tree, (_, value: unknown) => (value instanceof Map ? { map: [...value] } : value));

/** The values of a part with the path to each; lists that have no ids are one value. */
export function leavesOf(part: Part, path = '', leaves = new Map<string, string>()): Map<string, string> {
  if (part.kind === 'leaf' && !isEmpty(part)) leaves.set(path, said(part.tree));
  for (const inner of part.parts) leavesOf(inner, `${path}\n${inner.key}`, leaves);
  return leaves;
}

/** The lines moved to another column; what stands left of its own column stays at the new one. */
export function linesAt(part: Pick<Part, 'text' | 'column'>, column: number, isBehindDash = false): string {
  const own = new RegExp(`^ {0,${part.column}}`);
  const lines = part.text.split('\n').map((line) => line.replace(own, ''));
  return lines
    .map((line, index) => (line === '' || (index === 0 && isBehindDash) ? line : ' '.repeat(column) + line))
    .join('\n');
}
