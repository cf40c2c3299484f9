/** A raw file's text -> one of its articles with the names in it, and what other articles there are: all that a view asks for. */
import type { Article } from './article/article';
import { articlesOf, type FileItem } from './article/parseArticle';
import { recognise, type Mention } from './entities/recognise';

export type ItemInfo = Omit<FileItem, 'parse'>;

export interface ReadArticle {
  article: Article;
  mentions: Mention[];
  /** All articles of the file, this one among them. */
  items: ItemInfo[];
  /** Which of `items` this is. */
  index: number;
  /** Parts of the file that could not be read, one phrase each. */
  problems: string[];
}

/**
 * @param source canonical text.
 * @param item which of several articles; without, or where there is no such item, the first.
 */
export function readArticle(source: string, item?: string): ReadArticle {
  const { items, problems } = articlesOf(source);
  const index = Math.max(
    0,
    items.findIndex(({ id }) => id === item),
  );
  const article = items[index]!.parse();
  return {
    article,
    mentions: recognise(article.text, article.language),
    items: items.map(({ parse: _, ...info }) => info),
    index,
    problems,
  };
}
