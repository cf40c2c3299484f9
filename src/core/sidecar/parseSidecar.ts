/** Text of a sidecar -> what it says, what is wrong with it and where, and whether it may be written. */
import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { ParsedNode, YAMLMap } from 'yaml';
import type { Problem } from '../problem';
import type { Sidecar } from './sidecar';
import { isMigrated } from './migrate';
import { place, readShape } from './readShape';
import { sidecarShape, type MapShape } from './sidecarShape';
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
    rejected: [],
    ...read,
  };
  if (isMigrated(sidecar.pressmark)) sidecar.pressmark = FORMAT_VERSION;
  result.sidecar = sidecar as Sidecar;
  const { source } = result.sidecar;
  // Other programs write it in capitals; here hashes are compared as text.
  if (source.sha256 !== undefined) source.sha256 = source.sha256.toLowerCase();
  if (isEmpty) return result;

  places.set(sidecar, contents as YAMLMap);
  const reason = whyReadOnly(file, contents as YAMLMap, sidecarShape);
  if (reason !== undefined) result.readOnly ??= reason;
  return result;
}

/** Why a file may not be written whose top is not what its shape says; a wrong version is also told as a problem. */
export function whyReadOnly(file: YamlFile, contents: YAMLMap, shape: MapShape): string | undefined {
  let reason: string | undefined;
  for (const { key, value } of contents.items) {
    const name = keyText(key);
    const keyShape = Object.hasOwn(shape.keys, name) ? shape.keys[name] : undefined;
    const node = (isAlias(value) ? file.aliases.get(value) : value) as ParsedNode | null;
    if (!keyShape || isNull(node)) continue;
    const fits = keyShape.is === 'map' ? isMap(node) : keyShape.is === 'list' ? isSeq(node) : isScalar(node);
    if (!fits) reason ??= `“${name}” has the wrong type.`;
    if (keyShape.is !== 'version' || !isScalar(node)) continue;
    const version = Number(node.value);
    if (version === FORMAT_VERSION) continue;
    if (shape === sidecarShape && isMigrated(version)) {
      const message = `This file has an older format (${version}): with the next change it becomes ${FORMAT_VERSION}.`;
      file.problems.push({
        code: 'older-version',
        severity: 'info',
        message,
        start: node.range![0],
        end: node.range![1],
      });
      continue;
    }
    const isNewer = version > FORMAT_VERSION;
    const message = isNewer
      ? `This file was written by a newer Pressmark (format ${String(node.value)}): update to edit it.`
      : `“pressmark” should be ${FORMAT_VERSION}.`;
    const code = isNewer ? 'newer-version' : 'wrong-version';
    file.problems.push({ code, severity: 'error', message, start: node.range![0], end: node.range![1] });
    reason ??= message;
  }
  return reason;
}
