/**
 * The user's own list, `entities.yaml` at a folder's root: its text -> names and rejections, what is wrong with it and where, and
 * its changes as the smallest edits of the text.
 */
import { isMap } from 'yaml';
import type { YAMLMap } from 'yaml';
import type { Problem } from '../problem';
import { whyReadOnly } from '../sidecar/parseSidecar';
import { place, readShape } from '../sidecar/readShape';
import type { Value } from '../sidecar/renderYaml';
import { map, text, texts, type MapShape } from '../sidecar/sidecarShape';
import type { TextEdit } from '../sidecar/spliceYaml';
import { YamlDraft } from '../sidecar/yamlDraft';
import { isNull, readYaml, type YamlFile } from '../sidecar/yamlTree';
import { foldHan } from './line';
import type { EntityLabel } from './recognise';

export const entityListFile = 'entities.yaml';

/** One entity: all its forms are names of the same. */
export interface ListEntry {
  name: string;
  label: EntityLabel;
  aliases?: string[];
  /** `wd:Q…`, or an id of the project's own. */
  ref?: string;
  note?: string;
}

/** Words that are never a name, or never one of this label. */
export interface Rejection {
  text: string;
  label?: EntityLabel;
}

/** Plain data. */
export interface EntityList {
  entities: ListEntry[];
  rejected: Rejection[];
}

export interface ParsedEntityList {
  /** What can be used of it. */
  list: EntityList;
  /** In the order of the text; positions in UTF-16 units of it. */
  problems: Problem[];
  /** Why it may not be written, or undefined. */
  readOnly?: string;
}

const entryShape = map(['name', 'label'], { name: text, label: text, aliases: texts, ref: text, note: text });
const rejectionShape: MapShape = { ...map(['text'], { text, label: text }), orText: 'text' };

export const entityListShape = map([], {
  pressmark: { is: 'version' },
  entities: { is: 'list', of: entryShape, by: 'name' },
  rejected: { is: 'list', of: rejectionShape, by: 'text' },
});

export const formsOf = ({ name, aliases = [] }: ListEntry): string[] => [name, ...aliases];

/** Whether a rejection is about these words: simplified and traditional Chinese are the same ones. */
const rejects = (rejection: Rejection, form: string, label: string | undefined): boolean =>
  foldHan(rejection.text) === foldHan(form) && (rejection.label === undefined || rejection.label === label);

/**
 * Never throws.
 * @param labels those of the codebook; with them, others are told.
 */
export const parseEntityList = (source: string, labels?: readonly string[]): ParsedEntityList =>
  listIn(readYaml(source), labels);

function listIn(file: YamlFile, labels?: readonly string[]): ParsedEntityList {
  const { problems } = file;
  const parsed: ParsedEntityList = { list: { entities: [], rejected: [] }, problems };
  if (file.readOnly !== undefined) parsed.readOnly = file.readOnly;
  const contents = file.document?.contents;
  if (file.readOnly !== undefined || isNull(contents)) return parsed;
  if (!isMap(contents)) {
    parsed.readOnly = 'An entity list should be keys and values (`entities:`, `rejected:`).';
    problems.push({ code: 'wrong-type', severity: 'error', message: parsed.readOnly, start: 0, end: file.text.length });
    return parsed;
  }
  const places = new WeakMap<object, YAMLMap>();
  const read = readShape(file, contents as YAMLMap, entityListShape, places) as Partial<EntityList>;
  const reason = whyReadOnly(file, contents as YAMLMap, entityListShape);
  if (reason !== undefined) parsed.readOnly = reason;
  // What is missing is told already, and cannot be used.
  parsed.list = {
    entities: (read.entities ?? []).filter(({ name, label }) => name && label),
    rejected: (read.rejected ?? []).filter((rejection) => rejection.text),
  };
  check(parsed, labels, (code, message, value, key) =>
    problems.push({ code, severity: 'warning', message, ...place(places.get(value), key) }),
  );
  problems.sort((a, b) => a.start - b.start || a.end - b.end);
  return parsed;
}

function check(
  { list }: ParsedEntityList,
  labels: readonly string[] | undefined,
  tell: (code: string, message: string, value: object, key: string) => void,
): void {
  const known = labels && new Set(labels);
  const checkLabel = (value: ListEntry | Rejection): void => {
    if (known && value.label !== undefined && !known.has(value.label))
      tell('unknown-label', `“label” should be one of: ${[...known].join(', ')}.`, value, 'label');
  };
  const owners = new Map<string, ListEntry>();
  for (const entry of list.entities) {
    checkLabel(entry);
    if (entry.ref !== undefined && /^(?:wd:|Q\d)/.test(entry.ref) && !/^wd:Q[1-9]\d*$/.test(entry.ref))
      tell('wrong-ref', '“ref” should be like wd:Q1490, for the item Q1490 of Wikidata.', entry, 'ref');
    for (const form of new Set(formsOf(entry))) {
      const key = form === entry.name ? 'name' : 'aliases';
      if (form.length < 2)
        tell('too-short', `“${form}” is too short to be looked for: two characters are needed.`, entry, key);
      const owner = owners.get(foldHan(form));
      if (owner && owner !== entry)
        tell('taken', `“${form}” stands for “${owner.name}” already, which comes first.`, entry, key);
      else owners.set(foldHan(form), entry);
    }
  }
  for (const rejection of list.rejected) {
    checkLabel(rejection);
    const owner = owners.get(foldHan(rejection.text));
    if (owner && rejects(rejection, rejection.text, owner.label))
      tell('rejected', `“${rejection.text}” is also a form of “${owner.name}”: keep one of them.`, rejection, 'text');
  }
}

export type EntityListChange =
  | { type: 'add-entry'; entry: ListEntry }
  /** To the first entry of this name. */
  | { type: 'add-alias'; name: string; alias: string }
  | { type: 'reject'; rejection: Rejection };

/**
 * What is added is no longer rejected; what is there already is not added twice.
 * @returns edits of `source` in ascending order, UTF-16 units, that do not overlap.
 * @throws Error with what to do, where the list may not be written.
 */
export function editEntityList(source: string, changes: readonly EntityListChange[]): TextEdit[] {
  const file = readYaml(source);
  const { readOnly } = listIn(file);
  if (readOnly !== undefined) throw new Error(readOnly);
  const draft = new YamlDraft(file);
  for (const change of changes) applyChange(draft, change);
  return draft.edits;
}

const asRejection = (item: unknown): Rejection =>
  item instanceof Map
    ? { text: String(item.get('text')), ...(item.has('label') && { label: String(item.get('label')) }) }
    : { text: String(item) };

function applyChange(draft: YamlDraft, change: EntityListChange): void {
  const append = (key: 'entities' | 'rejected', shape: MapShape, value: Value): void => {
    const { length } = draft.items([key]);
    if (length > 0) draft.insert([key], length, shape, value);
    else draft.set([], key, entityListShape, [value]);
  };
  const allow = (forms: readonly string[], label: string): void => {
    const rejections = draft.items(['rejected']).map(asRejection);
    for (let index = rejections.length - 1; index >= 0; index--)
      if (forms.some((form) => rejects(rejections[index]!, form, label))) draft.removeItem(['rejected'], index);
  };
  switch (change.type) {
    case 'add-entry':
      allow(formsOf(change.entry), change.entry.label);
      return append('entities', entryShape, { ...change.entry });
    case 'add-alias': {
      const items = draft.items(['entities']);
      const index = items.findIndex((item) => item instanceof Map && item.get('name') === change.name);
      const entry = items[index];
      if (!(entry instanceof Map)) throw new Error(`There is no “${change.name}” in the list.`);
      allow([change.alias], String(entry.get('label')));
      const path = ['entities', index, 'aliases'];
      const aliases = draft.items(path);
      if (change.alias === change.name || aliases.includes(change.alias)) return;
      if (aliases.length > 0) draft.insert(path, aliases.length, text, change.alias);
      else draft.set(['entities', index], 'aliases', entryShape, [change.alias]);
      return;
    }
    case 'reject': {
      const { rejection } = change;
      const covers = (item: unknown): boolean => rejects(asRejection(item), rejection.text, rejection.label);
      if (!draft.items(['rejected']).some(covers)) append('rejected', rejectionShape, { ...rejection });
    }
  }
}
