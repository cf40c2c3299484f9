/** Canonical text -> article: tells the shape of the file from its content and hands it to the parser for that shape. */
import type { Article, ArticleFormat } from './article';
import { detectFormat } from './detectFormat';
import { parseHtmlArticle } from './html';
import { parsePlainText } from './plainText';
import { parseRssArchive } from './rssArchive';

const parsers: Record<ArticleFormat, (source: string) => Omit<Article, 'format' | 'formatReason'>> = {
  'rss-archive': parseRssArchive,
  html: parseHtmlArticle,
  'plain-text': parsePlainText,
};

/** @param source canonical text of a raw file. Never throws for bad input: in the worst case all of it is one plain-text article. */
export function parseArticle(source: string): Article {
  const { format, reason } = detectFormat(source);
  return { format, formatReason: reason, ...parsers[format](source) };
}
