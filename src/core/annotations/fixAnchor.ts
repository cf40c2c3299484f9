/** What a person may decide about an annotation whose words are not where its sidecar says. */
import type { Article } from '../article/article';
import { editSidecar, type Fields, type TextEdit } from '../sidecar/editSidecar';
import type { AnchorFields, Sidecar } from '../sidecar/sidecar';
import { sidecarDocuments } from '../sidecar/sidecarDocuments';
import { anchorTextAt } from './anchor';
import type { PlacedAnnotations } from './placeAnnotations';
import { anchorFields } from './reanchorChanges';

export interface AnchorFix {
  /**
   * `find`: its words are moved to where they are found again. `take-words`: what stands at its range is its quote from now on.
   * `accept`: the same for the place that is proposed. `orphan`: it is marked as lost.
   */
  type: 'find' | 'take-words' | 'accept' | 'orphan';
  /** The words it would be about, where that is not its quote. */
  words?: string;
  fields: Fields<AnchorFields>;
}

/**
 * @param source canonical text of the article's file.
 * @param code of the problem, as `validateSidecar` tells it.
 * @returns what can be done, the likeliest first.
 */
export function anchorFixes(
  code: string,
  id: string,
  placed: PlacedAnnotations,
  article: Article,
  source: string,
): AnchorFix[] {
  const found = [...placed.claims, ...placed.entities].find(({ annotation }) => annotation.id === id);
  if (!found || !['quote-mismatch', 'range-outside', 'empty-quote', 'review', 'orphaned'].includes(code)) return [];
  const { quote, range, proposed, orphaned } = found.annotation;
  const wordsAt = anchorTextAt(article, source);
  const fixes: AnchorFix[] = [];
  const there = wordsAt(proposed);
  if (code === 'review' && there)
    fixes.push({ type: 'accept', words: there, fields: { quote: there, range: proposed, proposed: undefined } });
  if (quote && code !== 'review' && found.state !== 'orphaned')
    fixes.push({ type: 'find', fields: anchorFields(article, source, found) });
  const here = wordsAt(range);
  if (code !== 'review' && here && here !== quote)
    fixes.push({ type: 'take-words', words: here, fields: { quote: here, orphaned: undefined } });
  if (!orphaned) fixes.push({ type: 'orphan', fields: { proposed: undefined, orphaned: true } });
  return fixes;
}

/**
 * A decision as edits of the sidecar's text: UTF-16 units, ascending.
 * @param document index of the article's document in it.
 * @throws SidecarReadOnlyError where it may not be written.
 */
export function anchorEdits(
  text: string,
  document: number,
  sidecar: Sidecar,
  id: string,
  fields: Fields<AnchorFields>,
): TextEdit[] {
  const { start, end } = sidecarDocuments(text)[document] ?? { start: 0, end: text.length };
  const type = sidecar.claims.some((claim) => claim.id === id) ? 'update-claim' : 'update-entity';
  return editSidecar(text.slice(start, end), [{ type, id, fields }]).map((edit) => ({
    ...edit,
    start: edit.start + start,
    end: edit.end + start,
  }));
}
