/** What a feed's item, a JSON record or a front matter says of an article, in its own words -> the article. */
import { NO_SOURCE, type Draft, type Piece } from './blockText';
import { madeUp, mapToSource, textOfPieces, type ParsedArticle } from './derivedText';
import { parseHtmlArticle, draftOf, type Known } from './html';
import { parseHtml, textOf } from './htmlTree';
import { outletOf } from './outlets';

export interface ItemFields {
  /** HTML, as the next two: plain text has to be `escaped`. */
  title?: Piece[];
  standfirst?: Piece[];
  body?: Piece[];
  url?: string;
  outlet?: string;
  /** ISO 8601, as printed. */
  published?: string;
  modified?: string;
  authors?: string[];
  language?: string;
  image?: string;
  tags?: string[];
}

/** Feeds repeat the beginning of the text as its summary: this many letters are compared. */
const SAME_BEGINNING = 40;

/** Letters and digits only, tags taken out. */
const letters = (html: string): string =>
  html
    .replace(/<[^<>]*>/g, '')
    .replace(/&[a-z0-9#]{1,10};/gi, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();

/** Whether the summary is printed in the text anyway. */
function repeats(standfirst: string, body: string): boolean {
  const said = letters(standfirst).slice(0, SAME_BEGINNING);
  return said === '' || letters(body).includes(said);
}

const startOf = (pieces: readonly Piece[]): number =>
  pieces.find(({ sourceStart }) => sourceStart !== NO_SOURCE)?.sourceStart ?? Infinity;

/** @param extracted whether the body is a text that somebody extracted, not a piece of a page as it was. */
export function articleOfFields(fields: ItemFields, extracted = true): ParsedArticle {
  const body = fields.body ?? [];
  const bodyText = textOfPieces(body);
  const summary = fields.standfirst && !repeats(textOfPieces(fields.standfirst), bodyText) ? fields.standfirst : [];
  // One that the file prints below the text cannot stand above it: a span over both would have no place in the source.
  const standfirst = startOf(summary) < startOf(body) ? summary : [];
  // Title and standfirst are read apart, at the offsets that they have in the whole.
  const pieces: Piece[] = [];
  const known: Known = { extracted };
  const readApart = (part: readonly Piece[], type: 'title' | 'paragraph'): Draft | undefined => {
    const from = textOfPieces(pieces).length;
    for (const piece of part) pieces.push(piece);
    const found = part.length > 0 ? draftOf(parseHtml(textOfPieces(pieces), from), type) : undefined;
    pieces.push(madeUp('\n'));
    return found;
  };
  const title = readApart(fields.title ?? [], 'title');
  if (title) known.title = title;
  const intro = readApart(standfirst, 'paragraph');
  if (intro) known.standfirst = intro;
  known.from = textOfPieces(pieces).length;
  if (fields.published) known.published = fields.published;
  if (fields.language) known.language = fields.language;
  const all = [...pieces, ...body];
  const article = mapToSource(parseHtmlArticle(textOfPieces(all), known), all);
  if (summary.length > 0) article.standfirst = intro?.text ?? textOf(parseHtml(textOfPieces(summary)));
  if (fields.authors?.length) {
    article.authors = fields.authors;
    article.byline = fields.authors.join(', ');
  }
  if (fields.modified && fields.modified !== article.published) article.modified = fields.modified;
  if (fields.tags?.length) article.tags = fields.tags;
  if (fields.url) article.url = fields.url;
  const outlet = fields.outlet ?? article.outlet ?? (article.url && outletOf(article.url));
  if (outlet) article.outlet = outlet;
  if (fields.image) article.image = fields.image;
  return article;
}
