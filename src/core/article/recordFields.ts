/** A record's fields, by the names that scrapers, feeds and standards give them -> what they say of an article. */
import type { Piece } from './blockText';
import { escaped, paragraphs, madeUp, textOfPieces } from './derivedText';
import type { ItemFields } from './itemFields';
import { metadataDate } from './publishedDate';

/** A value of JSON, YAML or TOML, whose texts know where they stand in the source. */
export type Value = Piece[] | number | boolean | null | ListValue | RecordValue;
export interface ListValue {
  list: Value[];
}
export interface RecordValue {
  fields: Map<string, Value>;
  /** UTF-16 range in the source. */
  start: number;
  end: number;
}

const isText = (value: Value | undefined): value is Piece[] => Array.isArray(value);
export const isRecord = (value: Value | undefined): value is RecordValue =>
  typeof value === 'object' && value !== null && 'fields' in value;
export const isList = (value: Value | undefined): value is ListValue =>
  typeof value === 'object' && value !== null && 'list' in value;

/** `datePublished`, `date_published` and `date-published` are one name. */
const nameOf = (key: string): string => key.toLowerCase().replace(/[^a-z0-9]/g, '');
const names = (list: string): string[] => list.split(/\s+/).filter(Boolean);

/** Where each thing may be said, the surest name first. Schema.org, ninjs 1-3, JSON Feed, WordPress, NewsAPI, news-please, newspaper, trafilatura, fundus, Jekyll, Hugo. */
const FIELDS = {
  title: names('headline title headlines name heading articletitle pagetitle'),
  body: names(
    'articlebody bodyhtml contenthtml bodyxhtml body bodies content contents contenttext bodytext fulltext maintext maincontent articletext articlecontent cleanedtext plaintext text rawtext html article story paragraphs',
  ),
  standfirst: names(
    'standfirst subtitle subheadline alternativeheadline dek deck lead lede abstract summary excerpt description snippet',
  ),
  url: names(
    'url link canonicalurl permalink externalurl sourceurl articleurl pageurl weburl shareurl from href uri mainentityofpage',
  ),
  published: names(
    'datepublished publishedat published publishdate publisheddate publicationdate publishingdate datepublish pubdate dategmt date datetime firstpublished versioncreated firstcreated issued createdat datecreated created timestamp time',
  ),
  modified: names(
    'datemodified modifiedgmt modified modifiedat updated updatedat lastmodified lastmod dateupdated datemodify contentmodified',
  ),
  authors: names('author authors byline bylines creator creators writer reporter authorname by'),
  outlet: names(
    'outlet publisher sitename site source newspaper media provider feedtitle sourcename sourcedomain domain hostname',
  ),
  language: names('language lang inlanguage locale'),
  image: names(
    'image leadimage topimage mainimage imageurl urltoimage thumbnail thumbnailurl bannerimage cover coverimage images',
  ),
  tags: names('tags keywords topics categories category section articlesection subject'),
  id: names('guid id uuid articleid docid identifier uri'),
};

/** Keys under which a structured value keeps its text. */
const TEXT_KEYS = new Set(
  names(
    'rendered value text content html body paragraph paragraphs sections section blocks children summary items quote data',
  ),
);
const HEADING_KEYS = new Set(names('headline heading title subtitle subheading'));

const KNOWN = new Set(Object.values(FIELDS).flat());
/** Whether a record has a field that says something of an article. */
export const hasKnownField = (record: RecordValue): boolean =>
  [...record.fields.keys()].some((key) => KNOWN.has(nameOf(key)));

const HTML =
  /<\/?(?:p|div|br|a|span|strong|em|b|i|h[1-6]|ul|ol|li|img|figure|blockquote|table|section|article|body|html)(?:\s[^<>]{0,2000})?\/?>/i;
export const isHtml = (text: string): boolean => HTML.test(text);

/** One text as HTML. */
const toHtml = (pieces: Piece[]): Piece[] =>
  isHtml(textOfPieces(pieces)) ? [...pieces, madeUp('\n')] : paragraphs(pieces);

/** All text of a body that may be a string, a list of paragraphs, or sections with headings; nested values in order. */
function bodyHtml(value: Value, heading = false): Piece[] {
  if (isText(value)) {
    if (textOfPieces(value).trim() === '') return [];
    return heading ? [madeUp('<h2>'), ...escaped(value), madeUp('</h2>\n')] : toHtml(value);
  }
  if (isList(value)) {
    // The same text as HTML and as plain text: the first is meant.
    const renditions = value.list.every((part) => isRecord(part) && part.fields.has('contenttype'));
    return (renditions ? value.list.slice(0, 1) : value.list).flatMap((part) => bodyHtml(part, heading));
  }
  if (!isRecord(value)) return [];
  const level = value.fields.get('type');
  const isHeading = isText(level) && /head/i.test(textOfPieces(level));
  return [...value.fields].flatMap(([key, part]) => {
    const name = nameOf(key);
    if (HEADING_KEYS.has(name)) return bodyHtml(part, true);
    return TEXT_KEYS.has(name) ? bodyHtml(part, isHeading) : [];
  });
}

/** The text of a value that should be short. */
export function textValue(value: Value | undefined): Piece[] | undefined {
  if (isText(value)) return textOfPieces(value).trim() === '' ? undefined : value;
  if (isList(value)) return textValue(value.list[0]);
  if (!isRecord(value)) return undefined;
  for (const key of ['rendered', 'value', 'name', 'text', 'url', 'contentUrl', '@id', '#text', '$t', 'href']) {
    const text = textValue(value.fields.get(key));
    if (text) return text;
  }
  return undefined;
}

const stringOf = (value: Value | undefined): string | undefined => {
  const text = textValue(value);
  return text && textOfPieces(text).trim();
};

const stringsOf = (value: Value | undefined): string[] => {
  if (isList(value)) return value.list.map(stringOf).filter((text) => text !== undefined);
  const text = stringOf(value);
  return text === undefined ? [] : [text];
};

function dateOf(value: Value | undefined): string | undefined {
  if (typeof value === 'number') {
    // Seconds or milliseconds since 1970, from 1980 on: smaller numbers are years or counters.
    const milliseconds = value > 3e11 ? value : value * 1000;
    return milliseconds > 3e11 && milliseconds < 4.2e12
      ? new Date(milliseconds).toISOString().replace('.000Z', 'Z')
      : undefined;
  }
  const text = stringOf(value);
  return text === undefined ? undefined : metadataDate(text);
}

/** An address with a scheme; `example.org/a` is none. */
const webAddress = (text: string | undefined): string | undefined =>
  text && /^https?:\/\//i.test(text) && URL.canParse(text) ? new URL(text).href : undefined;

/** A title shorter or a body longer than this alone makes an article. */
const ENOUGH_TEXT = 40;

export interface RecordArticle {
  fields: ItemFields;
  id?: string;
}

/**
 * What a record says of an article, or undefined where it is something else.
 * @param frontMatter the text is not in the record but below it.
 */
export function recordArticle(record: RecordValue, frontMatter = false): RecordArticle | undefined {
  const byName = new Map<string, Value>();
  for (const [key, value] of record.fields)
    if (value !== null && !byName.has(nameOf(key))) byName.set(nameOf(key), value);
  function first<T>(list: string[], read: (value: Value) => T | undefined): T | undefined {
    for (const name of list) {
      const value = byName.get(name);
      const result = value === undefined ? undefined : read(value);
      if (result !== undefined) return result;
    }
    return undefined;
  }
  const some = (pieces: Piece[]) =>
    textOfPieces(pieces)
      .replace(/<[^<>]*>/g, '')
      .trim() === ''
      ? undefined
      : pieces;
  const title = first(FIELDS.title, textValue);
  const body = first(FIELDS.body, (value) => some(bodyHtml(value)));
  const standfirst = first(FIELDS.standfirst, (value) => some(bodyHtml(value)));
  const url = first(FIELDS.url, (value) => webAddress(stringOf(value)));
  const published = first(FIELDS.published, dateOf);
  const long = body !== undefined && textOfPieces(body).length >= ENOUGH_TEXT;
  if (!frontMatter && !(title && (body || standfirst || (url && published))) && !long) return undefined;

  const fields: ItemFields = {};
  const set = <K extends keyof ItemFields>(key: K, value: ItemFields[K] | undefined) => {
    if (value !== undefined) fields[key] = value;
  };
  set(
    'title',
    title && (isHtml(textOfPieces(title)) || /&[a-z0-9#]{2,8};/i.test(textOfPieces(title)) ? title : escaped(title)),
  );
  if (body ?? frontMatter) set('standfirst', standfirst);
  set('body', body ?? standfirst);
  set('url', url);
  set('published', published);
  set('modified', first(FIELDS.modified, dateOf));
  const authors = first(FIELDS.authors, (value) => {
    const list = stringsOf(value)
      .map((name) => name.replace(/^by\s+/i, ''))
      .filter((name) => name.length < 100);
    return list.length > 0 ? list : undefined;
  });
  set('authors', authors);
  const outlet = first(FIELDS.outlet, (value) => stringOf(value));
  set('outlet', outlet && !/^https?:|^www\./i.test(outlet) ? outlet : undefined);
  set(
    'language',
    first(FIELDS.language, (value) => stringOf(value)),
  );
  set(
    'image',
    first(FIELDS.image, (value) => webAddress(stringOf(value))),
  );
  const tags = first(FIELDS.tags, (value) => {
    const list = stringsOf(value).flatMap((tag) => (isList(value) ? [tag] : tag.split(/[,;]\s*/)));
    return list.length > 0 ? [...new Set(list)] : undefined;
  });
  set('tags', tags);
  const id = first(FIELDS.id, (value) => (typeof value === 'number' ? String(value) : stringOf(value)));
  return { fields, ...(id ? { id } : {}) };
}
