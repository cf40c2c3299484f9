/** Where an article's annotations stand in its text now, and what they say about the names found in it. */
import type { Article } from '../article/article';
import type { Mention } from '../entities/recognise';
import type { AnchorFields, Claim, EntityAnnotation, Sidecar } from '../sidecar/sidecar';
import type { ResolvedAnchor } from './findAnchors';

export interface Placed<T> extends ResolvedAnchor {
  annotation: T;
}

/** A name as it is shown: what the recogniser found, less what a person rejected, plus what a person added. */
export interface Name extends Omit<Mention, 'label'> {
  /** `EntityLabel`, or a label of the codebook. */
  label: string;
  /** Id of the entity annotation that made or confirmed it. */
  id?: string;
}

export interface PlacedAnnotations {
  claims: Placed<Claim>[];
  entities: Placed<EntityAnnotation>[];
  /** In order; a person's own may overlap each other, the recogniser's give way to them. */
  names: Name[];
}

/** The annotations of a sidecar in the order in which their places are told. */
export const anchorsOf = (sidecar: Sidecar | undefined): AnchorFields[] =>
  sidecar ? [...sidecar.claims, ...sidecar.entities] : [];

/** @param places of `anchorsOf(sidecar)`. */
export function placeAnnotations(
  article: Article,
  mentions: readonly Mention[],
  sidecar: Sidecar | undefined,
  places: readonly ResolvedAnchor[],
): PlacedAnnotations {
  const of = <T>(annotations: readonly T[], from: number): Placed<T>[] =>
    annotations.map((annotation, index) => ({ annotation, ...places[from + index]! }));
  const claims = of(sidecar?.claims ?? [], 0);
  const entities = of(sidecar?.entities ?? [], claims.length);

  const decided = entities.flatMap(({ annotation, ranges }) =>
    ranges.map(([start, end]) => ({ annotation, start, end })),
  );
  // Marks on the text: thousands of decisions about thousands of mentions are not held against each other one by one.
  const taken = new Uint8Array(article.text.length);
  for (const { start, end } of decided) taken.fill(1, start, end);
  const found = mentions.filter(({ start, end }) => !taken.subarray(start, end).includes(1));
  const at = new Map(mentions.map((mention) => [`${mention.start} ${mention.end}`, mention]));
  const own = decided
    .filter(({ annotation }) => annotation.verdict === 'confirmed')
    .map(({ annotation, start, end }): Name => {
      const same = at.get(`${start} ${end}`);
      const ref = annotation.ref ?? same?.ref;
      const entity = same?.entity ?? annotation.ref ?? annotation.quote;
      const name = { start, end, label: annotation.label, score: 1, rule: 'user', entity, id: annotation.id };
      return ref === undefined ? name : { ...name, ref };
    });
  return { claims, entities, names: [...found, ...own].sort((a, b) => a.start - b.start || a.end - b.end) };
}
