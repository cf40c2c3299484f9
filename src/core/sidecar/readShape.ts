/** YAML nodes -> plain values by their shape: what does not fit is left out and told, with its place. */
import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { ParsedNode, YAMLMap } from 'yaml';
import type { Problem } from '../problem';
import type { MapShape, Shape } from './sidecarShape';
import { isNull, keyText, type YamlFile } from './yamlTree';

/** Where a map, or the value of one of its keys, is written; UTF-16 units of the file. */
export function place(map: YAMLMap | undefined, key: string | undefined): { start: number; end: number } {
  const node = key === undefined ? map : (map?.items.find((pair) => keyText(pair.key) === key)?.value ?? map);
  const range = (node as ParsedNode | undefined)?.range;
  return { start: range?.[0] ?? 0, end: range?.[1] ?? 0 };
}

/**
 * Reads the top of a document. Problems go to `file.problems`; a value out of a fixed set is told, but kept.
 * @param places gets the node of each map that was read, by its value.
 */
export function readShape(
  file: YamlFile,
  contents: YAMLMap,
  shape: MapShape,
  places: WeakMap<object, YAMLMap>,
): object {
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
      tell(node as ParsedNode, 'error', 'missing-key', `${name ? `“${name}”` : 'The file'} has no “${key}” here.`);
      // What it is about, or says, would be a guess.
      if (['id', 'target', 'position'].includes(key)) return undefined;
      if (shape.keys[key]!.is === 'text') result[key] = '';
      if (key === 'verdict') result[key] = 'confirmed';
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
      case 'labels': {
        if (!isMap(node)) return tell(node, 'error', 'wrong-type', `“${name}” should have languages and texts.`);
        const labels = node.items.map(({ key, value }) => [keyText(key), isScalar(value) ? String(value.value) : '']);
        return Object.fromEntries(labels.filter(([language, label]) => label && language !== '__proto__'));
      }
      case 'list':
        if (!isSeq(node)) return tell(node, 'error', 'wrong-type', `“${name}” should be a list.`);
        return node.items
          .map((item) => readNode(item as ParsedNode, shape.of, name))
          .filter((item) => item !== undefined);
      case 'map':
        if (shape.orText !== undefined && value !== undefined) {
          return { [shape.orText]: value };
        }
        return isMap(node)
          ? readMap(node as YAMLMap, shape, name)
          : tell(node, 'error', 'wrong-type', `“${name}” should have keys and values.`);
    }
  };
  return readMap(contents, shape, '') ?? {};
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
