/** What the page says of its article and what its text prints -> the fields of the article, the surer source first. */
import type { Article } from './article';
import { isNameLike, splitNames } from './authorNames';
import { datesInLine, saysPublished } from './dateLines';
import type { Chosen } from './htmlContent';
import type { PageMetadata } from './htmlMetadata';
import type { Line } from './htmlLines';
import { leadImage } from './leadImage';
import { signedBy } from './pageAuthors';
import { letters } from './siteName';

export type ArticleMetadata = Partial<
  Pick<
    Article,
    | 'title'
    | 'standfirst'
    | 'byline'
    | 'authors'
    | 'published'
    | 'modified'
    | 'url'
    | 'outlet'
    | 'language'
    | 'image'
    | 'imageCaption'
    | 'tags'
  >
>;

/** A standfirst stands among the first lines of the text, and is longer than a label. */
const FIRST_LINES = 4;
const MIN_STANDFIRST = 30;
const MAX_DATE_LINE = 70;

/** @param lines all lines of the page, of which `chosen` are the article's. */
export function articleMetadata(metadata: PageMetadata, chosen: Chosen, lines: readonly Line[]): ArticleMetadata {
  const body = chosen.lines;
  const authors = authorsOf(metadata, chosen, lines);
  const { published, modified } = datesOf(metadata, chosen.dates, lines);
  const told = metadata.image
    ? { url: metadata.image, ...(metadata.imageCaption ? { caption: metadata.imageCaption } : {}) }
    : undefined;
  const image = leadImage(body, told, metadata.url);
  const fields: { [K in keyof ArticleMetadata]: ArticleMetadata[K] | undefined } = {
    title: metadata.title,
    standfirst: standfirstOf(metadata, body),
    byline: authors.join(', ') || undefined,
    authors: authors.length > 0 ? authors : undefined,
    published,
    modified: modified === published ? undefined : modified,
    url: metadata.url,
    outlet: metadata.outlet,
    image: image?.url,
    imageCaption: image?.caption,
    tags: metadata.tags.length > 0 ? metadata.tags : undefined,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as ArticleMetadata;
}

/** The outlet's own name is an author only where no other is printed. */
function authorsOf({ authors, isSite }: PageMetadata, chosen: Chosen, lines: readonly Line[]): string[] {
  if (authors.some((name) => !isSite(name))) return authors;
  const printed = splitNames(chosen.bylines[0] ?? '', isSite).filter(isNameLike);
  if (printed.length > 0) return printed;
  const first = lines.indexOf(chosen.lines[0]!);
  const signed = first < 0 ? [] : signedBy(lines, first, lines.indexOf(chosen.lines.at(-1)!), isSite);
  return signed.length > 0 ? signed : authors;
}

function datesOf(
  { published, modified, declaredLanguage }: PageMetadata,
  printed: readonly string[],
  lines: readonly Line[],
): Pick<ArticleMetadata, 'published' | 'modified'> {
  for (const line of printed) {
    if (published && modified) break;
    const found = datesInLine(line, published ?? modified, declaredLanguage);
    published ??= found.published ?? found.stamped;
    if (found.modified !== published) modified ??= found.modified;
  }
  // Anywhere on the page, where the line or a label above it says so.
  for (const [index, { text }] of published ? [] : lines.entries()) {
    if (text.length > MAX_DATE_LINE || !/\p{Nd}/u.test(text)) continue;
    const label = lines[index - 1]?.text ?? '';
    if (!saysPublished(text) && !(label.length < MAX_DATE_LINE / 2 && saysPublished(label))) continue;
    published = datesInLine(text, modified, declaredLanguage).published;
    if (published) break;
  }
  return { ...(published ? { published } : {}), ...(modified ? { modified } : {}) };
}

/** The line under the title that the metadata have, word for word, as the article's summary. */
function standfirstOf({ summaries }: PageMetadata, body: readonly Line[]): string | undefined {
  const told = new Set(summaries.map(letters));
  const first = body.filter(({ text }) => text).slice(0, FIRST_LINES);
  return first.find(
    ({ text }, index) => text.length >= MIN_STANDFIRST && told.has(letters(text)) && index < body.length - 1,
  )?.text;
}
