/** New claims and entities of a sidecar: where each goes in its list. */
import type { Value } from './renderYaml';
import type { Claim, CodePointRange, EntityAnnotation } from './sidecar';
import { sidecarShape, type MapShape } from './sidecarShape';
import type { YamlDraft } from './yamlDraft';
import type { Tree } from './yamlTree';

/** Where an annotation stands in its list: [start, end, id]; what has no range comes last. */
function sortKey(range: unknown, id: string): [number, number, string] {
  const flat = (Array.isArray(range) ? (range as CodePointRange[]).flat() : []).map(Number).filter(Number.isFinite);
  return [flat[0] ?? Infinity, flat.at(-1) ?? Infinity, id];
}

type SortKey = ReturnType<typeof sortKey>;
type Placed = { key: SortKey; by: Tree | undefined };
function compareKeys(a: SortKey, b: SortKey): number {
  const differs = a.findIndex((part, index) => part !== b[index]);
  return differs < 0 ? 0 : a[differs]! < b[differs]! ? -1 : 1;
}

/** Puts claims or entities into their list, which is made where there is none. @throws where an id is taken. */
export function addAnnotations(
  draft: YamlDraft,
  key: 'claims' | 'entities',
  shape: MapShape,
  annotations: readonly (Claim | EntityAnnotation)[],
): void {
  if (annotations.length === 0) return;
  const items = draft.items([key]);
  const ids = new Set(items.map((item) => (item instanceof Map ? item.get('id') : undefined)));
  for (const { id } of annotations) {
    if (ids.has(id)) throw new Error(`The id ${id} is taken.`);
    ids.add(id);
  }
  const added = annotations
    .map((annotation) => ({ own: sortKey(annotation.range, annotation.id), annotation }))
    .sort((a, b) => compareKeys(a.own, b.own));
  if (items.length === 0) {
    const values = added.map(({ annotation }) => annotation as unknown as Value);
    return draft.set([], key, sidecarShape, values);
  }
  const known = items.map((item): Placed => {
    const get = (name: string): Tree | undefined => (item instanceof Map ? item.get(name) : undefined);
    return { key: sortKey(get('range'), String(get('id'))), by: get('by') };
  });
  const placed = added.map(({ own, annotation }) => ({
    index: placeIn(known, own, annotation.by),
    value: annotation as unknown as Value,
  }));
  draft.insertAll(
    [key],
    shape,
    placed.sort((a, b) => a.index - b.index),
  );
}

/**
 * Before which item a new annotation goes: among those of the same person, by its place in the article. The first one of a person goes
 * where their name says. So the lists of two people grow at different lines, and git merges them: in one common order every fourth
 * merge of one or two new claims is a conflict (`npm run bench:merge`).
 */
function placeIn(items: readonly Placed[], own: SortKey, by: string | undefined): number {
  const isOwn = (item: Placed): boolean => item.by === by;
  const next = items.findIndex((item) => isOwn(item) && compareKeys(item.key, own) > 0);
  if (next >= 0) return next;
  const last = items.findLastIndex(isOwn);
  if (last >= 0 || by === undefined) return (last < 0 ? items.length - 1 : last) + 1;
  return [...by].reduce((hash, character) => (hash * 31 + character.codePointAt(0)!) >>> 0, 7) % (items.length + 1);
}
