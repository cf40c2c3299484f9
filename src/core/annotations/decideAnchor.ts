/** What a person decides about an annotation whose words moved: the place is right, it is another one, or there is none. */
import type { Article } from '../article/article';
import type { Fields } from '../sidecar/editSidecar';
import type { AnchorFields } from '../sidecar/sidecar';
import { makeAnchor } from './anchor';

/**
 * The annotation stands there from now on, and is about the words there.
 * @param source canonical text; @param ranges UTF-16 in `article.text`, ascending: the proposed place, or the one a person chose.
 */
export function placedAnchor(
  article: Article,
  source: string,
  ranges: readonly (readonly [start: number, end: number])[],
): Fields<AnchorFields> {
  const { quote, prefix, suffix, range } = makeAnchor(article, source, ranges);
  return { quote, prefix, suffix, range, proposed: undefined, orphaned: undefined };
}

/** A person said that the words are gone. What got lost by itself has the range where it was. */
export const isDetached = ({ orphaned, range }: AnchorFields): boolean => orphaned === true && range === undefined;

/** The words are not in the article any more. What was said about them is kept; without a range nothing is proposed again. */
export const detachedAnchor: Fields<AnchorFields> = { range: undefined, proposed: undefined, orphaned: true };
