/** An earlier version of a file -> the article that its anchors were made on. */
import { articlesOf } from '../article/parseArticle';
import { rawText } from '../text/rawText';
import type { OldText } from './findAnchors';

/**
 * @param content its bytes, or its canonical text.
 * @param item which of several articles; undefined for the only one.
 * @returns undefined where it has no such article, or is no text.
 */
export function oldText(content: Uint8Array | string, item: string | undefined): OldText | undefined {
  try {
    const source = typeof content === 'string' ? content : rawText(content).text;
    const { items } = articlesOf(source);
    const found = items.find(({ id }) => id === item);
    return found && { article: found.parse(), source };
  } catch {
    // What was no text when the sidecar was made has no article to follow from.
    return undefined;
  }
}
