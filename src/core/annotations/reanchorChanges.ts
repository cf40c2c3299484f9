/** What to write into a sidecar after its source changed: where each anchor stands now, and the hash that this is true for. */
import type { Article } from '../article/article';
import type { Fields, SidecarChange } from '../sidecar/editSidecar';
import type { AnchorFields, Sidecar } from '../sidecar/sidecar';
import { makeAnchor } from './anchor';
import type { Placed, PlacedAnnotations } from './placeAnnotations';

/** Sure moves are written, doubtful ones proposed, lost ones marked: the quote stays as the person chose it. */
function anchorFields(article: Article, source: string, placed: Placed<AnchorFields>): Fields<AnchorFields> {
  const { annotation, state, ranges } = placed;
  const now = state === 'orphaned' ? undefined : makeAnchor(article, source, ranges);
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
 * @returns nothing when the sidecar was made on these very bytes.
 */
export function reanchorChanges(
  article: Article,
  source: string,
  sha256: string,
  sidecar: Sidecar | undefined,
  placed: PlacedAnnotations,
): SidecarChange[] {
  if (!sidecar || sidecar.source.sha256 === sha256) return [];
  return [
    { type: 'set-source', fields: { sha256 } },
    ...placed.claims
      .filter(({ annotation }) => sidecar.claims.some(({ id }) => id === annotation.id))
      .map((claim): SidecarChange => ({
        type: 'update-claim',
        id: claim.annotation.id,
        fields: anchorFields(article, source, claim),
      })),
    ...placed.entities
      .filter(({ annotation }) => sidecar.entities.some(({ id }) => id === annotation.id))
      .map((entity): SidecarChange => ({
        type: 'update-entity',
        id: entity.annotation.id,
        fields: anchorFields(article, source, entity),
      })),
  ];
}
