/**
 * One change of a YAML file -> the edits of its text, made at the places where the parser found things, so that all the rest
 * (comments, unknown keys, quoting, flow style, line ends) stays as it is. All offsets UTF-16 units of the file's text.
 */
import { isMap, isScalar, isSeq } from 'yaml';
import type { CST, Pair, ParsedNode, YAMLMap, YAMLSeq } from 'yaml';
import {
  rank,
  renderBlock,
  renderFlow,
  renderInline,
  renderItem,
  renderPair,
  renderScalar,
  type Style,
  type Value,
} from './renderYaml';
import type { MapShape } from './sidecarShape';
import { keyText, type YamlFile } from './yamlTree';

export interface TextEdit {
  start: number;
  end: number;
  newText: string;
}

/** @param edits in ascending order, not overlapping. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let from = 0;
  for (const { start, end, newText } of edits) {
    result += text.slice(from, start) + newText;
    from = end;
  }
  return result + text.slice(from);
}

type BlockOrFlow = YAMLMap | YAMLSeq;
type Item = { start: number; node: ParsedNode | null };

export const lineBreakOf = (text: string): string => (/\r?\n/.exec(text)?.[0] === '\r\n' ? '\r\n' : '\n');

export const lineStart = (text: string, offset: number): number => {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return start === 0 && text.startsWith('\ufeff') ? Math.min(offset, 1) : start;
};
/** Where the next line starts. An offset just behind a line break (the end of a block scalar) is one already. */
export const lineEnd = (text: string, offset: number): number => {
  if (offset > 0 && text[offset - 1] === '\n') return offset;
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
};
export const columnOf = (text: string, offset: number): number => offset - lineStart(text, offset);
const indented = (text: string, lines: string[], column: number): string =>
  lines.join(lineBreakOf(text) + ' '.repeat(column));

/** Lines put in where a line starts, or at the end of the text, where a missing last line break stays missing. */
function insertLines(text: string, offset: number, lines: string[], column: number): TextEdit {
  const eol = lineBreakOf(text);
  const newText = ' '.repeat(column) + indented(text, lines, column);
  const isOpenEnd = offset === text.length && offset > 0 && !/[\n\ufeff]$/.test(text);
  return { start: offset, end: offset, newText: isOpenEnd ? eol + newText : newText + eol };
}

const offsetOfSource = (tokens: readonly CST.SourceToken[], fallback: number): number =>
  tokens.find(({ type }) => !['space', 'comment', 'newline', 'comma', 'seq-item-ind'].includes(type))?.offset ??
  fallback;

/** Where an item begins: its dash, `?`, anchor, tag or first character. */
export function itemsOf(collection: BlockOrFlow): Item[] {
  if (isMap(collection)) {
    return (collection as YAMLMap<ParsedNode, ParsedNode | null>).items.map((pair) => {
      const token = (pair as Pair & { srcToken?: CST.CollectionItem }).srcToken;
      return { start: offsetOfSource(token?.start ?? [], pair.key.range[0]), node: pair.value ?? pair.key };
    });
  }
  const written = (
    (collection.srcToken as CST.BlockSequence | CST.FlowCollection).items as CST.CollectionItem[]
  ).filter(({ start, key, value }) =>
    collection.flow ? key || value : start.some(({ type }) => type === 'seq-item-ind'),
  );
  return (collection.items as ParsedNode[]).map((node, index) => {
    const tokens = written[index]?.start ?? [];
    const dash = collection.flow ? undefined : tokens.find(({ type }) => type === 'seq-item-ind');
    return { start: dash?.offset ?? offsetOfSource(tokens, node.range[0]), node };
  });
}

/** Where the last character of a node is, comments after it not counted; for a block scalar, the start of the next line. */
function contentEnd(node: ParsedNode): number {
  let last: ParsedNode = node;
  while ((isMap(last) || isSeq(last)) && !last.flow && last.items.length > 0) {
    last = itemsOf(last).at(-1)!.node!;
  }
  return last.range[1];
}

const trimmedEnd = (text: string, node: ParsedNode): number => {
  let end = contentEnd(node);
  while (end > node.range[0] && /[\r\n]/.test(text[end - 1]!)) end--;
  return end;
};

/** Behind an item: the next line, after comments that are indented deeper than it and so are its own. */
export function afterItem(text: string, node: ParsedNode, column: number): number {
  let offset = lineEnd(text, contentEnd(node));
  for (;;) {
    const comment = /^ *(?=#)/.exec(text.slice(offset, offset + 200));
    if (!comment || comment[0].length <= column) return offset;
    offset = lineEnd(text, offset + comment[0].length);
  }
}

const styleOf = (file: YamlFile, flow: boolean): Style => {
  if (!flow) return 'block';
  const top = file.document?.contents;
  const firstKey = isMap(top) && top.flow ? top.items[0]?.key : undefined;
  return isScalar(firstKey) && firstKey.type === 'QUOTE_DOUBLE' ? 'json' : 'flow';
};

/** Puts a key's value in the place of the old one, or the key where the shape's order has it. */
export function setKey(file: YamlFile, map: YAMLMap, shape: MapShape, key: string, value: Value): TextEdit[] {
  const { text } = file;
  const pair = (map.items as Pair<ParsedNode, ParsedNode | null>[]).find((item) => keyText(item.key) === key);
  if (map.flow) {
    const style = styleOf(file, true) as 'flow' | 'json';
    const rendered = renderFlow(value, style);
    if (pair) return replaceInline(pair, rendered);
    return insertFlow(map, placeOf(map, shape, key), `${renderScalar(key, style)}: ${rendered}`);
  }
  const inline = renderInline(value);
  const items = itemsOf(map);
  const column = columnOf(text, items[0]!.start);
  if (pair) {
    if (inline !== undefined) return replaceInline(pair, inline, text);
    const start = afterColon(pair);
    const old = isEmptyNode(pair.value) ? undefined : pair.value!;
    // A list or map that stands on lines of its own gives them to the new one.
    if (old && text.slice(start, old.range[0]).includes('\n')) {
      const at = columnOf(text, old.range[0]);
      return [{ start: old.range[0], end: trimmedEnd(text, old), newText: indented(text, renderBlock(value), at) }];
    }
    const end = old ? trimmedEnd(text, old) : start;
    const lines = insertLines(text, lineEnd(text, end), renderBlock(value), column + 2);
    return old ? [{ start, end, newText: '' }, lines] : [lines];
  }
  const lines = renderPair(key, value);
  const index = placeOf(map, shape, key);
  if (index > 0) return [insertLines(text, afterItem(text, items[index - 1]!.node!, column), lines, column)];
  const start = items[0]!.start;
  return [{ start, end: start, newText: indented(text, [...lines, ''], column) }];
}

/** Before which item a new key goes: behind the last one that the shape's order has before it. */
function placeOf(map: YAMLMap, shape: MapShape, key: string): number {
  const own = rank(shape, key);
  return map.items.findLastIndex((pair) => rank(shape, keyText(pair.key)) < own) + 1;
}

/** Where the value may begin: behind the colon and an anchor or tag. */
function afterColon(pair: Pair<ParsedNode, ParsedNode | null>): number {
  const separator = (pair as Pair & { srcToken?: CST.CollectionItem }).srcToken?.sep ?? [];
  const last = separator.findLast(({ type }) => ['map-value-ind', 'anchor', 'tag'].includes(type));
  if (!last) throw new Error(`The key “${keyText(pair.key)}” has no colon: write one first.`);
  return last.offset + last.source.length;
}

const isEmptyNode = (node: ParsedNode | null): boolean => !node || node.range[0] === node.range[1];

/** @param text given in block style, where the old value may have lines of its own. */
function replaceInline(pair: Pair<ParsedNode, ParsedNode | null>, inline: string, text?: string): TextEdit[] {
  const start = afterColon(pair);
  const behindColon = { start, end: start, newText: ` ${inline}` };
  const node = pair.value;
  if (!node || isEmptyNode(node)) return [behindColon];
  if (text === undefined) return [{ start: node.range[0], end: node.range[1], newText: inline }];
  const isOnNextLine = text.slice(start, node.range[0]).includes('\n');
  if (!isOnNextLine) return [{ start: node.range[0], end: trimmedEnd(text, node), newText: inline }];
  return [behindColon, removeLines(text, node.range[0], contentEnd(node))];
}

function removeLines(text: string, from: number, to: number): TextEdit {
  const lines = { start: lineStart(text, from), end: lineEnd(text, to), newText: '' };
  if (lines.end === text.length && !text.endsWith('\n') && lines.start > 0) lines.start -= lineBreakOf(text).length;
  return lines;
}

function insertFlow(collection: BlockOrFlow, index: number, rendered: string): TextEdit[] {
  const items = itemsOf(collection);
  const next = items[index];
  const last = items.at(-1);
  const open = (collection as unknown as ParsedNode).range[0] + 1;
  const at = next ? next.start : last ? last.node!.range[1] : open;
  return [{ start: at, end: at, newText: next ? `${rendered}, ` : last ? `, ${rendered}` : rendered }];
}

/** Puts an item before another, or at the end. An empty list is no place for it: set the whole list then. */
export function insertItem(file: YamlFile, list: YAMLSeq, index: number, value: Value): TextEdit[] {
  const { text } = file;
  if (list.flow) return insertFlow(list, index, renderFlow(value, styleOf(file, true) as 'flow' | 'json'));
  const items = itemsOf(list);
  const column = columnOf(text, items[0]!.start);
  const lines = renderItem(value);
  if (index > 0) return [insertLines(text, afterItem(text, items[index - 1]!.node!, column), lines, column)];
  let start = lineStart(text, items[0]!.start);
  if (text.slice(start, items[0]!.start).trim()) {
    start = items[0]!.start;
    return [{ start, end: start, newText: indented(text, [...lines, ''], column) }];
  }
  // Comments right above the first item are its own.
  for (let above = start; above > 0;) {
    above = lineStart(text, above - 1);
    if (!/^ *#/.test(text.slice(above, start)) || columnOf(text, above + text.slice(above, start).search('#')) < column)
      break;
    start = above;
  }
  return [insertLines(text, start, lines, column)];
}

/** Takes out one item of a list or one key of a map. */
export function removeAt(file: YamlFile, collection: BlockOrFlow, index: number, parent?: Pair): TextEdit[] {
  const { text } = file;
  const items = itemsOf(collection);
  const { start, node } = items[index]!;
  const next = items[index + 1];
  if (collection.flow) {
    const [open, close] = (collection as unknown as ParsedNode).range;
    if (next) return [{ start, end: next.start, newText: '' }];
    if (index === 0) return [{ start: open + 1, end: close - 1, newText: '' }];
    return [{ start: items[index - 1]!.node!.range[1], end: node!.range[1], newText: '' }];
  }
  const isOwnLine = !text.slice(lineStart(text, start), start).trim();
  if (items.length === 1 && (isMap(collection) || !parent || !isOwnLine)) {
    return [{ start, end: trimmedEnd(text, node!), newText: isMap(collection) ? '{}' : '[]' }];
  }
  if (!isOwnLine) return [{ start, end: next!.start, newText: '' }];
  const lines = removeLines(text, start, contentEnd(node!));
  if (items.length > 1) return [lines];
  const colon = afterColon(parent as Pair<ParsedNode, ParsedNode | null>);
  return [{ start: colon, end: colon, newText: ' []' }, lines];
}

/** Keys for a file that has none yet: only comments, white space or document marks. */
export function fillEmpty(text: string, value: Value): TextEdit {
  const marker = /^---[ \t]*(?:#.*)?(?:\r?\n|$)/m.exec(text);
  return insertLines(text, marker ? marker.index + marker[0].length : text.length, renderBlock(value), 0);
}
