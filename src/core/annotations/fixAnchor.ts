/** What a person may decide about an annotation whose words are not where its sidecar says. */
import type { Article } from '../article/article';
import type { Fields } from '../sidecar/editSidecar';
import type { AnchorFields } from '../sidecar/sidecar';
import { placesIn } from './anchor';
import { detachedAnchor, placedAnchor } from './decideAnchor';

export interface AnchorFix {
  /**
   * `take-words`: what stands at its range is its quote from now on. `accept`: so is what stands at the place that is proposed.
   * `orphan`: it is marked as lost.
   */
  type: 'take-words' | 'accept' | 'orphan';
  /** What its quote becomes. */
  words?: string;
  fields: Fields<AnchorFields>;
}

const codes = ['quote-mismatch', 'words-changed', 'range-outside', 'empty-quote', 'review', 'orphaned'];

/**
 * @param code of the problem, as `validateSidecar` tells it.
 * @param source canonical text of the article's file.
 * @returns what can be done, the likeliest first; empty for other problems.
 */
export function anchorFixes(code: string, anchor: AnchorFields, article: Article, source: string): AnchorFix[] {
  if (!codes.includes(code)) return [];
  const { quote, range, proposed, orphaned } = anchor;
  const placesOf = placesIn(article, source);
  const places = placesOf(code === 'review' ? proposed : range);
  const fixes: AnchorFix[] = [];
  if (places.length > 0) {
    const fields = placedAnchor(article, source, places);
    const words = fields.quote ?? '';
    if (code === 'review' || words !== quote)
      fixes.push({ type: code === 'review' ? 'accept' : 'take-words', words, fields });
  }
  if (!orphaned && quote) fixes.push({ type: 'orphan', fields: detachedAnchor });
  return fixes;
}
