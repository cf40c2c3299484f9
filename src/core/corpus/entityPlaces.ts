/** Where an entity is named in a raw file: in all its articles, as the recogniser and the file's sidecar say. For a search over many files. */
import { anchorResolver } from '../annotations/findAnchors';
import { fold } from '../annotations/fold';
import { placeAnnotations, type Name } from '../annotations/placeAnnotations';
import type { Article } from '../article/article';
import type { FileItem } from '../article/parseArticle';
import { sourceMap } from '../article/sourceMap';
import { foldHan } from '../entities/line';
import type { Mention } from '../entities/recognise';
import { sidecarDocuments } from '../sidecar/sidecarDocuments';
import type { Sidecar } from '../sidecar/sidecar';
import { linePositions, type LinePosition } from '../text/lines';

/** An entity as one article has it. */
export interface WantedEntity {
  label: string;
  /** Wikidata's item or an id of the person's own; two that are known and differ are two entities. */
  ref?: string;
  /** How it is printed there, short forms included. */
  forms: readonly string[];
}

export interface EntityPlace {
  start: LinePosition;
  end: LinePosition;
}

/** A raw file and what is known about it. */
export interface SearchedFile {
  /** Canonical text. */
  source: string;
  /** Of its bytes; undefined where `source` is not what they say. */
  sha256: string | undefined;
  items: readonly FileItem[];
  /** Text of its sidecar, if there is one. */
  sidecar: string | undefined;
}

const foldedForm = (text: string): string => fold(foldHan(text)).text;

/** A short form (`Garrow`) tells an entity in its own article only: elsewhere it may be somebody else. */
function tellingForms(forms: readonly string[]): Set<string> {
  const all = [...new Set(forms.map(foldedForm))].filter(Boolean);
  return new Set(all.filter((form) => !all.some((other) => other !== form && other.includes(form))));
}

/** The names of an article that are the wanted entity: those told by id or form, and what else is the same entity there. */
function namesOf(article: Article, names: readonly Name[], wanted: WantedEntity, forms: ReadonlySet<string>): Name[] {
  const key = ({ label, entity, ref }: Name): string => `${label}\0${ref ?? entity}`;
  const isWanted = (name: Name): boolean =>
    wanted.ref !== undefined && name.ref !== undefined
      ? name.ref === wanted.ref
      : name.label === wanted.label && forms.has(foldedForm(article.text.slice(name.start, name.end)));
  const found = new Set(names.filter(isWanted).map(key));
  return names.filter((name) => found.has(key(name)));
}

/** What the sidecar says of entities; its claims take no part. */
function placedNames(
  { source, sha256 }: SearchedFile,
  article: Article,
  mentions: Mention[],
  sidecar: Sidecar | undefined,
): Name[] {
  const own = sidecar && { ...sidecar, claims: [] };
  const isUnchanged = sha256 !== undefined && sha256 === sidecar?.source.sha256;
  const placeOf = anchorResolver(article, source, isUnchanged);
  return placeAnnotations(article, mentions, own, own?.entities.map(placeOf) ?? []).names;
}

export interface Recognisers {
  /** As the views show them. */
  names(article: Article): Mention[];
  /** By patterns and known names alone: a fraction of the work, and no entity with an id is missed by it. */
  knownNames(article: Article): Mention[];
}

/** Whether it is worth while to look closely: most articles have neither a form of the entity nor its id. */
function mayName(
  article: Article,
  sidecar: Sidecar | undefined,
  { ref }: WantedEntity,
  forms: ReadonlySet<string>,
  { knownNames }: Recognisers,
): boolean {
  const text = foldedForm(article.text);
  if ([...forms].some((form) => text.includes(form))) return true;
  if (ref === undefined) return false;
  const hasRef = (name: { ref?: string }): boolean => name.ref === ref;
  return (sidecar?.entities ?? []).some(hasRef) || knownNames(article).some(hasRef);
}

/**
 * @returns places in order; lines and characters are those of the canonical text, and of an editor.
 * @throws TooLargeError, as `FileItem.parse`.
 */
export function entityPlaces(file: SearchedFile, wanted: WantedEntity, recognisers: Recognisers): EntityPlace[] {
  const forms = tellingForms(wanted.forms);
  const sidecars = new Map(
    file.sidecar === undefined
      ? []
      : sidecarDocuments(file.sidecar).map(({ parsed: { sidecar } }) => [sidecar?.source.item, sidecar]),
  );
  const positionOf = linePositions(file.source);
  return file.items.flatMap(({ id, parse }) => {
    const article = parse();
    const sidecar = sidecars.get(id) ?? (file.items.length === 1 ? sidecars.values().next().value : undefined);
    if (!mayName(article, sidecar, wanted, forms, recognisers)) return [];
    const names = placedNames(file, article, recognisers.names(article), sidecar);
    const map = sourceMap(article.map);
    return namesOf(article, names, wanted, forms).flatMap(({ start, end }) => {
      const source = map.toSource(start, end);
      return source ? [{ start: positionOf(source[0]), end: positionOf(source[1]) }] : [];
    });
  });
}
