/** Canonical text -> article: tells the shape of the file from its content and hands it to the parser for that shape. */
import type { Article } from './article';

/** @param source canonical text of a raw file. Never throws for bad input: in the worst case all of it is one plain-text article. */
export function parseArticle(source: string): Article {
  return {
    format: 'plain-text',
    formatReason: 'nothing else fits',
    text: source,
    bodyStart: 0,
    blocks: [{ type: 'paragraph', start: 0, end: source.length }],
    map: [{ textStart: 0, sourceStart: 0, textLength: source.length, sourceLength: source.length }],
    direction: 'ltr',
    removed: [],
  };
}
