/** Text of a sidecar -> what it says, what is wrong with it and where, and whether it may be written. */
import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { ParsedNode, YAMLMap } from 'yaml';
import type { Problem } from '../problem';
import type { Sidecar } from './sidecar';
import { sidecarShape, type MapShape, type Shape } from './sidecarShape';
import { isNull, keyText, readYaml, type YamlFile } from './yamlTree';

export const FORMAT_VERSION = 1;

export interface ParsedSidecar {
  /** Undefined only where nothing can be shown. */
  sidecar: Sidecar | undefined;
  /** Positions in UTF-16 units of the text. */
  problems: Problem[];
  /** Why it may not be written, or undefined. */
  readOnly?: string;
  /** Where a value of `sidecar` (a claim, an entity, a topic, …), or one key of it, is written; UTF-16 units of the text. */
  locate(value: object, key?: string): { start: number; end: number };
}

/** Bytes of a sidecar -> its text, BOM kept; undefined where they are not UTF-8 (then it is read-only: nothing is repaired by guess). */
export function decodeSidecar(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

export function parseSidecar(text: string): ParsedSidecar {
  const file = readYaml(text);
  const { problems } = file;
  const places = new WeakMap<object, YAMLMap>();
  const result: ParsedSidecar = { sidecar: undefined, problems, locate: (value, key) => place(places.get(value), key) };
  if (file.readOnly !== undefined) result.readOnly = file.readOnly;
  if (!file.document) return result;

  const contents = file.document.contents as ParsedNode | null;
  const refuse = (code: string, message: string, node: ParsedNode): void => {
    result.readOnly ??= message;
    problems.push({ code, severity: 'error', message, start: node.range[0], end: node.range[1] });
  };
  if (contents && !isNull(contents) && !isMap(contents)) {
    refuse(
      'wrong-type',
      'This is not a sidecar: it should be keys and values (`pressmark: 1`, `source:`, …).',
      contents,
    );
    return result;
  }
  const isEmpty = !isMap(contents);
  const read = isEmpty ? {} : reader(file, places)(contents, sidecarShape);
  const sidecar = {
    pressmark: FORMAT_VERSION,
    source: { file: '' },
    topics: [],
    stances: [],
    claims: [],
    entities: [],
    ...(read as object),
  };
  result.sidecar = sidecar as Sidecar;
  if (isEmpty) return result;

  places.set(sidecar, contents as YAMLMap);
  for (const { key, value } of contents.items) {
    const shape = Object.hasOwn(sidecarShape.keys, keyText(key)) ? sidecarShape.keys[keyText(key)] : undefined;
    const node = (isAlias(value) ? file.aliases.get(value) : value) as ParsedNode | null;
    if (!shape || isNull(node)) continue;
    const name = keyText(key);
    const fits = shape.is === 'map' ? isMap(node) : shape.is === 'list' ? isSeq(node) : isScalar(node);
    if (!fits) result.readOnly ??= `“${name}” has the wrong type.`;
    if (shape.is === 'version' && isScalar(node)) {
      const version = Number(node.value);
      if (version > FORMAT_VERSION) {
        refuse(
          'newer-version',
          `This sidecar was written by a newer Pressmark (format ${String(node.value)}): update to edit it.`,
          node,
        );
      } else if (version !== FORMAT_VERSION) refuse('wrong-version', `“pressmark” should be ${FORMAT_VERSION}.`, node);
    }
  }
  return result;
}

function place(map: YAMLMap | undefined, key: string | undefined): { start: number; end: number } {
  const node = key === undefined ? map : (map?.items.find((pair) => keyText(pair.key) === key)?.value ?? map);
  const range = (node as ParsedNode | undefined)?.range;
  return { start: range?.[0] ?? 0, end: range?.[1] ?? 0 };
}

/** Reads nodes by their shape. What does not fit is left out and told; values out of a fixed set are told, but kept. */
function reader(file: YamlFile, places: WeakMap<object, YAMLMap>) {
  const tell = (node: ParsedNode, severity: Problem['severity'], code: string, message: string): undefined => {
    file.problems.push({ code, severity, message, start: node.range[0], end: node.range[1] });
  };

  const readMap = (node: YAMLMap, shape: MapShape, name: string): object | undefined => {
    const result: Record<string, unknown> = {};
    for (const { key, value } of node.items) {
      const keyName = keyText(key);
      if (!Object.hasOwn(shape.keys, keyName)) continue;
      const read = readNode(value as ParsedNode | null, shape.keys[keyName]!, keyName);
      if (read !== undefined) result[keyName] = read;
    }
    for (const key of shape.required) {
      if (Object.hasOwn(result, key)) continue;
      tell(
        node as ParsedNode,
        'error',
        'missing-key',
        `${name ? `This item of “${name}”` : 'The sidecar'} has no “${key}”.`,
      );
      // Without its id an item cannot be told from others.
      if (key === 'id') return undefined;
      if (shape.keys[key]!.is === 'text') result[key] = '';
      if (key === 'verdict') result[key] = 'confirmed';
      if (key === 'position') result[key] = 'neutral';
    }
    places.set(result, node);
    return result;
  };

  const readNode = (written: ParsedNode | null, shape: Shape, name: string): unknown => {
    const node = isAlias(written) ? file.aliases.get(written) : written;
    if (!node) return undefined;
    const value = isScalar(node) ? String(node.value ?? '') : undefined;
    const isPlain = isScalar(node) && node.type === 'PLAIN';
    // `label: no` and `id: ~` are the words that are written; elsewhere null is nothing.
    if (isPlain && (value === '' || (isNull(node) && name !== 'id' && name !== 'label'))) return undefined;
    switch (shape.is) {
      case 'text':
        return value ?? tell(node, 'error', 'wrong-type', `“${name}” should be text.`);
      case 'code':
        if (value === undefined) return tell(node, 'error', 'wrong-type', `“${name}” should be text.`);
        if (!shape.among.includes(value))
          tell(node, 'error', 'unknown-value', `“${name}” should be one of: ${shape.among.join(', ')}.`);
        return value;
      case 'version':
        return value !== undefined && /^\d+$/.test(value)
          ? Number(value)
          : tell(node, 'error', 'wrong-type', `“${name}” should be a number.`);
      case 'flag':
        if (value === 'true' || value === 'false') return value === 'true';
        return tell(node, 'error', 'wrong-type', `“${name}” should be true or false.`);
      case 'range':
        return (
          readRanges(node) ??
          tell(
            node,
            'error',
            'wrong-range',
            `“${name}” should be [start, end], whole numbers with start < end, or a list of such.`,
          )
        );
      case 'list':
        if (!isSeq(node)) return tell(node, 'error', 'wrong-type', `“${name}” should be a list.`);
        return node.items
          .map((item) => readNode(item as ParsedNode, shape.of, name))
          .filter((item) => item !== undefined);
      case 'map':
        return isMap(node)
          ? readMap(node as YAMLMap, shape, name)
          : tell(node, 'error', 'wrong-type', `“${name}” should have keys and values.`);
    }
  };
  return (contents: ParsedNode, shape: MapShape) =>
    isMap(contents) ? readMap(contents as YAMLMap, shape, '') : undefined;
}

function readRanges(node: ParsedNode): [number, number] | [number, number][] | undefined {
  const pair = (item: unknown): [number, number] | undefined => {
    if (!isSeq(item) || item.items.length !== 2) return undefined;
    const [start, end] = item.items.map((n) =>
      isScalar(n) && /^\d{1,9}$/.test(String(n.value)) ? Number(n.value) : NaN,
    );
    return start! < end! ? [start!, end!] : undefined;
  };
  if (!isSeq(node) || node.items.length === 0) return undefined;
  const single = pair(node);
  if (single) return single;
  const all = node.items.map(pair);
  return all.every((range) => range !== undefined) ? (all as [number, number][]) : undefined;
}
