/** A sidecar whose source changed -> the edits that bring its anchors up to date, and what became of each. */
import type { Article } from '../article/article';
import { type TextEdit } from '../sidecar/editSidecar';
import type { Claim, CodePointRange, EntityAnnotation, Sidecar } from '../sidecar/sidecar';
import { editDocument, sidecarDocuments } from '../sidecar/sidecarDocuments';
import { anchorResolver, type OldText, type ResolvedAnchor } from './findAnchors';
import { anchorsOf, placeAnnotations } from './placeAnnotations';
import { reanchorChanges, rangesNow } from './reanchorChanges';

/** The source of a sidecar as it is now. */
export interface CurrentSource {
  /** Canonical text. */
  source: string;
  /** Of the file's bytes, lower-case hex. */
  sha256: string;
  /** The article of an item; without an item, the only one of the file. Undefined: the file has no such article. */
  article(item: string | undefined): Article | undefined;
  /** The version with a hash, where it can be had. */
  old(sha256: string, item: string | undefined): Promise<OldText | undefined>;
}

export interface Reanchored {
  item?: string;
  id: string;
  state: ResolvedAnchor['state'];
  quote: string;
  /** As the sidecar had it; code points of the canonical text, like `now`. */
  before?: CodePointRange | CodePointRange[];
  /** Where the words stand, or probably do (`review`); none where they are lost. */
  now?: CodePointRange | CodePointRange[];
}

/**
 * @returns what became of each annotation of each document, and the edits of `text` (UTF-16 units) that write it down; the
 *   problems of documents that are left as they are, one sentence each.
 */
export async function reanchorSidecar(
  text: string,
  current: CurrentSource,
): Promise<{ anchors: Reanchored[]; edits: TextEdit[]; problems: string[] }> {
  const anchors: Reanchored[] = [];
  const edits: TextEdit[] = [];
  const problems: string[] = [];
  for (const document of sidecarDocuments(text)) {
    const { sidecar, readOnly } = document.parsed;
    if (!sidecar || readOnly !== undefined) {
      problems.push(readOnly ?? 'It cannot be read.');
      continue;
    }
    const { item } = sidecar.source;
    const article = current.article(item);
    if (!article) {
      problems.push(
        item === undefined
          ? 'The file has several articles, and the sidecar does not say which one it is about: add “item” under “source”.'
          : `The file has no article “${item}” (any more): its annotations are kept as they are.`,
      );
      continue;
    }
    const places = await placesNow(sidecar, article, current);
    const placed = placeAnnotations(article, [], sidecar, places);
    const now = rangesNow(article, current.source);
    for (const one of [...placed.claims, ...placed.entities])
      anchors.push(report(item, one.annotation, one.state, now(one).range));
    edits.push(
      ...editDocument(text, document, reanchorChanges(article, current.source, current.sha256, sidecar, placed)),
    );
  }
  return { anchors, edits, problems };
}

async function placesNow(sidecar: Sidecar, article: Article, current: CurrentSource): Promise<ResolvedAnchor[]> {
  const { sha256, item } = sidecar.source;
  const isUnchanged = sha256 === current.sha256;
  const old = isUnchanged || sha256 === undefined ? undefined : await current.old(sha256, item);
  return anchorsOf(sidecar).map(anchorResolver(article, current.source, isUnchanged, old));
}

function report(
  item: string | undefined,
  { id, quote, range }: Claim | EntityAnnotation,
  state: ResolvedAnchor['state'],
  now: Reanchored['now'],
): Reanchored {
  return {
    ...(item !== undefined && { item }),
    id,
    state,
    quote,
    ...(range && { before: range }),
    ...(state !== 'orphaned' && now && { now }),
  };
}
