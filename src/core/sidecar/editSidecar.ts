/** A person's changes -> the smallest edits of the sidecar's text. */
import { isMap, isSeq } from 'yaml';
import { addAnnotations } from './addAnnotations';
import { sidecarOf } from './parseSidecar';
import { migrate } from './migrate';
import { removeAnnotations } from './removeAnnotations';
import { isValueMap, treeOfValue, type Value, type ValueMap } from './renderYaml';
import type { Claim, EntityAnnotation, RejectedClaim, SourceInfo, Stance, Status, TopicRef } from './sidecar';
import { claimShape, entityShape, sidecarShape, type MapShape, type Shape } from './sidecarShape';
import type { Path } from './pathSet';
import { YamlDraft } from './yamlDraft';
import type { TextEdit } from './spliceYaml';
import { isNull, readYaml, sameTree, type Tree } from './yamlTree';

export { applyEdits, type TextEdit } from './spliceYaml';

/** Fields to set; undefined or null removes the key. */
export type Fields<T> = { [K in keyof T]?: T[K] | null | undefined };

export type SidecarChange =
  | { type: 'add-claim'; claim: Claim }
  /** @param nth of several with one id, which is a mistake, which one: 0 is the first. Without, it has to be the only one. */
  | { type: 'update-claim'; id: string; nth?: number; fields: Fields<Claim> }
  | { type: 'add-entities'; entities: EntityAnnotation[] }
  | { type: 'update-entity'; id: string; nth?: number; fields: Fields<EntityAnnotation> }
  /** A claim or an entity; its id goes out of every `evidence` too. An id that is not there is no mistake. */
  | { type: 'remove'; id: string }
  | { type: 'set-topics'; topics: TopicRef[] }
  | { type: 'set-stances'; stances: Stance[] }
  | { type: 'set-rejected'; rejected: RejectedClaim[] }
  | { type: 'set-status'; status: Status }
  | { type: 'set-source'; fields: Fields<SourceInfo> };

/** The sidecar may be shown, but not written; the message says why. */
export class SidecarReadOnlyError extends Error {}

/** @returns edits of `text` in ascending order, UTF-16 units, that do not overlap. */
export function editSidecar(text: string, changes: readonly SidecarChange[]): TextEdit[] {
  const file = readYaml(text);
  const { readOnly } = sidecarOf(file);
  if (readOnly !== undefined) throw new SidecarReadOnlyError(readOnly);
  const draft = new YamlDraft(file);
  migrate(draft);
  const migrated = JSON.stringify(draft.edits);
  for (const run of runsOf(changes)) applyRun(draft, run);
  // An older format alone is no reason to write.
  if (JSON.stringify(draft.edits) === migrated) return [];
  return draft.edits;
}

/** Hundreds of claims are put in or taken out in one go: the file is read again once for all of them. */
function runsOf(changes: readonly SidecarChange[]): SidecarChange[][] {
  const runs: SidecarChange[][] = [];
  for (const change of changes) {
    const run = runs.at(-1);
    if (run?.[0]!.type === change.type && ['add-claim', 'remove'].includes(change.type)) run.push(change);
    else runs.push([change]);
  }
  return runs;
}

function applyRun(draft: YamlDraft, run: readonly SidecarChange[]): void {
  const [first] = run;
  if (first?.type === 'remove')
    return removeAnnotations(draft, new Set(run.flatMap((change) => (change.type === 'remove' ? [change.id] : []))));
  if (first?.type === 'add-claim') {
    const claims = run.flatMap((change) => (change.type === 'add-claim' ? [change.claim] : []));
    return addAnnotations(draft, 'claims', claimShape, claims);
  }
  if (first) applyChange(draft, first);
}

function applyChange(draft: YamlDraft, change: Exclude<SidecarChange, { type: 'add-claim' | 'remove' }>): void {
  switch (change.type) {
    case 'add-entities':
      return addAnnotations(draft, 'entities', entityShape, change.entities);
    case 'update-claim':
      return setFields(draft, itemPath(draft, 'claims', change), claimShape, { ...change.fields, id: change.id });
    case 'update-entity':
      return setFields(draft, itemPath(draft, 'entities', change), entityShape, { ...change.fields, id: change.id });
    case 'set-topics':
      return setFields(draft, [], sidecarShape, { topics: change.topics });
    case 'set-stances':
      return setFields(draft, [], sidecarShape, { stances: change.stances });
    case 'set-rejected':
      return setFields(draft, [], sidecarShape, { rejected: change.rejected });
    case 'set-status':
      return setFields(draft, [], sidecarShape, { status: change.status });
    case 'set-source':
      if (draft.hasItems(['source']))
        return setFields(draft, ['source'], sidecarShape.keys['source'] as MapShape, change.fields);
      return setFields(draft, [], sidecarShape, { source: change.fields });
  }
}

/** Sets fields one by one: what the shape does not know stays. First sets, then removes, so that no map is empty in between. */
function setFields(draft: YamlDraft, path: Path, shape: MapShape, fields: object): void {
  const known = Object.keys(shape.keys).filter((key) => Object.hasOwn(fields, key));
  const values = fields as Record<string, Value | null | undefined>;
  for (const key of known) {
    const value = values[key];
    if (value !== undefined && value !== null) setValue(draft, path, key, shape, value);
  }
  for (const key of known) if (values[key] === undefined || values[key] === null) draft.removeKey(path, key);
}

function setValue(draft: YamlDraft, path: Path, key: string, shape: MapShape, value: Value): void {
  const place = [...path, key];
  const keyShape = shape.keys[key]!;
  const old = draft.nodeAt(place);
  // `id: ~` and `label: ~` are read as the words that are written.
  const saysNothing = isNull(old) && !(['id', 'label'].includes(key) && draft.treeAt(place) !== '');
  if (old && !saysNothing && sameTree(draft.treeAt(place), treeOfValue(value))) return;
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
function setItems(draft: YamlDraft, path: Path, shape: Shape & { is: 'list' }, items: Value[]): boolean {
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

function itemPath(draft: YamlDraft, key: string, { id, nth }: { id: string; nth?: number }): Path {
  const found = draft.indexesOf(key, id);
  if (found.length > 1 && nth === undefined)
    throw new Error(`The id ${id} is there ${found.length} times in the sidecar: give all but one another id first.`);
  const index = found[nth ?? 0];
  if (index === undefined) throw new Error(`There is no annotation ${id} in the sidecar.`);
  return [key, index];
}
