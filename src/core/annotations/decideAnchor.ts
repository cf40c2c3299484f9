/** What a person decides about an annotation whose words moved: the place is right, it is another one, or there is none. */
import type { Article } from '../article/article';
import type { Fields } from '../sidecar/editSidecar';
import type { AnchorFields } from '../sidecar/sidecar';
import { makeAnchor, textOf, wholeText } from './anchor';
import type { ResolvedAnchor } from './findAnchors';

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

/** The words of an annotation where they are now, or are proposed to be; undefined: nowhere. */
export function wordsNow(article: Article, source: string, { ranges, hidden }: ResolvedAnchor): string | undefined {
  const words = hidden ? textOf(wholeText(article, source), hidden) : textOf(article, ranges);
  return words || undefined;
}

/** The annotation stays where it is proposed, in the article or in what the article does not show of its file; undefined: nowhere. */
export function acceptedAnchor(
  article: Article,
  source: string,
  { ranges, hidden }: ResolvedAnchor,
): Fields<AnchorFields> | undefined {
  if (hidden) return placedAnchor(wholeText(article, source), source, hidden);
  return ranges.length > 0 ? placedAnchor(article, source, ranges) : undefined;
}

/** A person said that the words are gone. What got lost by itself has the range where it was. */
export const isDetached = ({ orphaned, range }: AnchorFields): boolean => orphaned === true && range === undefined;

/** The words are not in the article any more. What was said about them is kept; without a range nothing is proposed again. */
export const detachedAnchor: Fields<AnchorFields> = { range: undefined, proposed: undefined, orphaned: true };
