/** What to write into a sidecar after its source changed: where each anchor stands now, and the hash that this is true for. */
import type { Article } from '../article/article';
import type { Fields, SidecarChange } from '../sidecar/editSidecar';
import type { AnchorFields, Claim, EntityAnnotation, Sidecar } from '../sidecar/sidecar';
import { anchorMaker, wholeText } from './anchor';
import { says } from './fold';
import type { Placed, PlacedAnnotations } from './placeAnnotations';

/** The anchor's part of an annotation, as it is in the text now. */
type Place = Fields<Omit<AnchorFields, 'range'>> & Pick<AnchorFields, 'range'>;

/** What an anchor that stands somewhere says of its place there, ranges in code points of the canonical text. */
export function rangesNow(article: Article, source: string): (placed: Placed<AnchorFields>) => Place {
  const make = anchorMaker(article, source);
  const makeHidden = anchorMaker(wholeText(article, source), source);
  return ({ annotation, ranges, hidden }) => {
    if (!hidden) return ranges.length > 0 ? make(ranges) : {};
    // The article does not show it: what stood around it there is still the best that is known.
    const { quote, prefix, suffix } = annotation;
    return { ...makeHidden(hidden), quote, prefix, suffix };
  };
}

/**
 * Sure moves are written, doubtful ones proposed, lost ones marked. The quote stays as the person chose it, but for what a reader
 * does not see: other quotation marks, widths, white space.
 */
function anchorFields(now: Place, { annotation, state }: Placed<AnchorFields>): Fields<AnchorFields> {
  switch (state) {
    case 'kept':
    case 'moved': {
      const quote = says(now.quote ?? '', annotation.quote) ? now.quote : annotation.quote;
      const { range, prefix, suffix } = now;
      return { quote, range, prefix, suffix, proposed: undefined, orphaned: undefined };
    }
    case 'review':
      return { range: annotation.range, proposed: now.range, orphaned: undefined };
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
  const now = rangesNow(article, source);
  const isUnchanged = sidecar.source.sha256 === sha256;
  const changes = (
    type: 'update-claim' | 'update-entity',
    list: Placed<Claim | EntityAnnotation>[],
    there: readonly (Claim | EntityAnnotation)[],
  ): SidecarChange[] => {
    const left = counts(there);
    const shown = counts(list.map(({ annotation }) => annotation));
    const seen = new Map<string, number>();
    return list.flatMap((one): SidecarChange[] => {
      const { id } = one.annotation;
      const nth = seen.get(id) ?? 0;
      seen.set(id, nth + 1);
      // Of several with one id, each is written in its own place; where one went since, nobody knows which.
      if (left.get(id) !== shown.get(id) || (isUnchanged && one.state === 'kept')) return [];
      return [{ type, id, ...(shown.get(id)! > 1 && { nth }), fields: anchorFields(now(one), one) }];
    });
  };
  return [
    ...(isUnchanged ? [] : [{ type: 'set-source', fields: { sha256 } } as const]),
    ...changes('update-claim', placed.claims, sidecar.claims),
    ...changes('update-entity', placed.entities, sidecar.entities),
  ];
}

function counts(annotations: readonly { id: string }[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { id } of annotations) found.set(id, (found.get(id) ?? 0) + 1);
  return found;
}
