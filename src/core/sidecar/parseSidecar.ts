/** Text of a sidecar -> what it says, what is wrong with it and where, and whether it may be written. */
import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { ParsedNode, YAMLMap } from 'yaml';
import type { Problem } from '../problem';
import type { Sidecar } from './sidecar';
import { place, readShape } from './readShape';
import { sidecarShape } from './sidecarShape';
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

/** Never throws. */
export const parseSidecar = (text: string): ParsedSidecar => sidecarOf(readYaml(text));

export function sidecarOf(file: YamlFile): ParsedSidecar {
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
  const read = isEmpty ? {} : readShape(file, contents as YAMLMap, sidecarShape, places);
  const sidecar = {
    pressmark: FORMAT_VERSION,
    source: { file: '' },
    topics: [],
    stances: [],
    claims: [],
    entities: [],
    ...read,
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
