/** Canonical text -> articles: tells the shape of the file from its content and hands it to the parser for that shape. */
import type { Article, ArticleFormat } from './article';
import type { ParsedArticle } from './derivedText';
import { detectFormat } from './detectFormat';
import { feedItems } from './feed';
import type { ItemOfFile } from './fileArticles';
import { parseHtmlArticle } from './html';
import { jsonFile, jsonLinesFile, type JsonFile } from './json';
import { digestItems, parseMarkdown } from './markdown';
import { parsePlainText } from './plainText';
import { parseRssArchive } from './rssArchive';

/** One article of a file, not parsed yet. Offsets UTF-16 in the canonical source, end exclusive. */
export interface FileItem {
  /** Its address inside the file; undefined where the file is this one article. */
  id?: string;
  title?: string;
  start: number;
  end: number;
  parse(): Article;
}

export interface FileArticles {
  format: ArticleFormat;
  /** Why this format was chosen, one phrase. */
  formatReason: string;
  /** At least one, in the order of the file. */
  items: FileItem[];
  /** Parts that could not be read, one phrase each; the rest was. */
  problems: string[];
}

/** The article that a sidecar's `source.item` names: without a name the first; undefined: the file has none of that name. */
export const itemOf = (items: readonly FileItem[], item: string | undefined): FileItem | undefined =>
  item === undefined ? items[0] : items.find(({ id }) => id === item);

/**
 * @param source canonical text of a raw file. In the worst case all of it is one plain-text article.
 * @throws TooLargeError for a file of hundreds of thousands of pieces, as does an item's `parse`; nothing else.
 */
export function articlesOf(source: string): FileArticles {
  const { format, reason } = detectFormat(source);
  const one = (parse: (source: string) => ParsedArticle) => only(source, format, reason, parse);
  switch (format) {
    case 'rss-archive':
      return one(parseRssArchive);
    case 'html':
      return one(parseHtmlArticle);
    case 'markdown':
      return one(parseMarkdown);
    case 'plain-text':
      return one(parsePlainText);
    case 'feed':
      return several(source, format, reason, { items: feedItems(source), single: false, problems: [] });
    case 'digest':
      return several(source, format, reason, { items: digestItems(source), single: false, problems: [] });
    case 'json':
      return several(source, format, reason, jsonFile(source));
    case 'json-lines':
      return several(source, format, reason, jsonLinesFile(source));
  }
}

function several(source: string, format: ArticleFormat, formatReason: string, found: JsonFile): FileArticles {
  const { items, single, problems } = found;
  if (items.length === 0) {
    const why = `looked like ${format}, but no article was found in it${problems.length > 0 ? ` (${problems[0]})` : ''}`;
    return { ...only(source, 'plain-text', why, parsePlainText), problems };
  }
  const toFileItem = ({ id, parse, ...item }: ItemOfFile): FileItem => ({
    ...(single ? {} : { id }),
    ...item,
    parse: () => ({ format, formatReason, ...(single ? {} : { item: id }), ...parse() }),
  });
  return { format, formatReason, items: items.map(toFileItem), problems };
}

function only(
  source: string,
  format: ArticleFormat,
  formatReason: string,
  parse: (source: string) => ParsedArticle,
): FileArticles {
  const item: FileItem = {
    start: 0,
    end: source.length,
    parse: () => ({ format, formatReason, ...parse(source) }),
  };
  return { format, formatReason, items: [item], problems: [] };
}

/**
 * One article of a file.
 * @param item its address inside the file; without, or where there is no such item, the first.
 */
export function parseArticle(source: string, item?: string): Article {
  const { items } = articlesOf(source);
  return (items.find(({ id }) => id === item) ?? items[0]!).parse();
}
