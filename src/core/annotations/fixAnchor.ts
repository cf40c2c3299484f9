/** What a person may decide about an annotation whose words are not where its sidecar says. */
import type { Article } from '../article/article';
import type { Fields } from '../sidecar/editSidecar';
import type { AnchorFields } from '../sidecar/sidecar';
import { anchorTextAt } from './anchor';

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

/**
 * @param code of the problem, as `validateSidecar` tells it.
 * @param source canonical text of the article's file.
 * @returns what can be done, the likeliest first; empty for other problems.
 */
export function anchorFixes(code: string, anchor: AnchorFields, article: Article, source: string): AnchorFix[] {
  if (!['quote-mismatch', 'range-outside', 'empty-quote', 'review', 'orphaned'].includes(code)) return [];
  const wordsAt = anchorTextAt(article, source);
  const fixes: AnchorFix[] = [];
  const { quote, range, proposed, orphaned } = anchor;
  const there = wordsAt(proposed);
  if (code === 'review' && there)
    fixes.push({ type: 'accept', words: there, fields: { quote: there, range: proposed, proposed: undefined } });
  const here = wordsAt(range);
  if (code !== 'review' && here && here !== quote)
    fixes.push({ type: 'take-words', words: here, fields: { quote: here, orphaned: undefined } });
  if (!orphaned && quote) fixes.push({ type: 'orphan', fields: { proposed: undefined, orphaned: true } });
  return fixes;
}
