/** What to write into a sidecar after its source changed: where each anchor stands now, and the hash that this is true for. */
import type { Article } from '../article/article';
import type { Fields, SidecarChange } from '../sidecar/editSidecar';
import type { AnchorFields, Claim, EntityAnnotation, Sidecar } from '../sidecar/sidecar';
import { anchorMaker } from './anchor';
import type { Placed, PlacedAnnotations } from './placeAnnotations';

/** Sure moves are written, doubtful ones proposed, lost ones marked: the quote stays as the person chose it. */
function anchorFields(make: ReturnType<typeof anchorMaker>, placed: Placed<AnchorFields>): Fields<AnchorFields> {
  const { annotation, state, ranges } = placed;
  const now = state === 'orphaned' ? undefined : make(ranges);
  switch (state) {
    case 'kept':
    case 'moved':
      return { range: now?.range, prefix: now?.prefix, suffix: now?.suffix, proposed: undefined, orphaned: undefined };
    case 'review':
      return { range: annotation.range, proposed: now?.range, orphaned: undefined };
    case 'orphaned':
      return { proposed: undefined, orphaned: true };
  }
}

/**
 * @param source canonical text; @param sha256 of the file's bytes now.
 * @param sidecar as it is at the moment of writing; @param placed as it was shown: what was deleted since is left alone.
 * @returns nothing when the sidecar was made on these very bytes and every anchor stands where it says.
 */
export function reanchorChanges(
  article: Article,
  source: string,
  sha256: string,
  sidecar: Sidecar | undefined,
  placed: PlacedAnnotations,
): SidecarChange[] {
  if (!sidecar) return [];
  const make = anchorMaker(article, source);
  const isUnchanged = sidecar.source.sha256 === sha256;
  const changes = (type: 'update-claim' | 'update-entity', list: Placed<Claim | EntityAnnotation>[]): SidecarChange[] =>
    list
      .filter(({ annotation, state }) => here.has(annotation.id) && !(isUnchanged && state === 'kept'))
      .map((one) => ({ type, id: one.annotation.id, fields: anchorFields(make, one) }));
  const here = new Set([...sidecar.claims, ...sidecar.entities].map(({ id }) => id));
  return [
    ...(isUnchanged ? [] : [{ type: 'set-source', fields: { sha256 } } as const]),
    ...changes('update-claim', placed.claims),
    ...changes('update-entity', placed.entities),
  ];
}
