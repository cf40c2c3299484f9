/** What a page says of itself before anyone reads its text: meta tags, links, scripts, headings; one walk over the tree. */
import { isTag, isText, type Document, type Element } from 'domhandler';
import { isAuthorLink } from './bylineElements';
import { textOf, walk } from './htmlTree';
import { jsonLdArticle, type JsonLdArticle } from './jsonLd';

export interface PageFacts {
  /** `name`, `property` or `itemprop` of a meta tag, lower case -> its first content that is not empty. */
  meta: Map<string, string>;
  /** What tags say of the authors, the surest tag first; one tag may stand several times. */
  authors: string[][];
  /** What tags and keywords say, the article's own tags first. */
  tags: string[];
  jsonLd?: JsonLdArticle;
  titleElement?: Element;
  canonical?: string;
  /** `lang` of the page. */
  language?: string;
  rtl: boolean;
  headings: Element[];
  times: Element[];
  /** Elements marked as author by `rel`, `itemprop` or class name. */
  bylines: Element[];
  /** Links to the page of an author. */
  authorLinks: Element[];
  /** Elements whose class name says date. */
  dates: Element[];
}

/** More tags than this name no authors. */
const MAX_AUTHORS = 50;
/** The surest first: some give an account or the outlet. */
const AUTHOR_META = [
  'citation_author', 'author', 'article:author_name', 'byl', 'parsely-author', 'sailthru.author', 'dc.creator', 'dcterms.creator',
  'dcsext.author', 'cxenseparse:author', 'og:article:author', 'article:author', 'dc.contributor', 'creator',
]; // prettier-ignore
const TAG_META = ['news_keywords', 'keywords', 'parsely-tags', 'sailthru.tags'];
/** Of a card for sharing: `Written by` -> its value. */
const CARD_AUTHOR =
  /^(?:written by|verfasst von|geschrieben von|escrito por|écrit par|scritto da|geschreven door|skrivet av|skrevet av|napisane przez|автор|yazan|ditulis oleh|著者|執筆者|作者|작성자|كتبه)/i;
const AUTHOR_CLASS =
  /(?:^|[\s_-])(?:[Bb]y-?line|[Aa]uthor|[Aa]utor|[Aa]utore|[Aa]uteur|[Ww]riter|[Rr]eporter|[Cc]ontributor|posted-by|wrote_by|itemPoster|BYLINE|AUTHOR)|[a-z](?:Author|Byline|Autor)(?![a-z]{4})/;
const DATE_CLASS =
  /(?:^|[\s_-])(?:date|time|published|pubdate|publish|timestamp|datetime|dateline|posted|datum|fecha|data|waktu|tanggal)(?:[\s_-]|$)/i;

const IS_AUTHOR = 1;
const IS_DATE = 2;

export function pageFacts(root: Document): PageFacts {
  const facts: PageFacts = {
    meta: new Map(),
    authors: [],
    authorLinks: [],
    tags: [],
    rtl: false,
    headings: [],
    times: [],
    bylines: [],
    dates: [],
  };
  const scripts: string[] = [];
  const authors = new Map<string, string[]>();
  /** What names of classes say: a page has few, and uses them again and again. */
  const kinds = new Map<string, number>();
  const saidBy = (names: string | undefined): number => {
    if (!names) return 0;
    let kind = kinds.get(names);
    if (kind === undefined) {
      kind = (AUTHOR_CLASS.test(names) ? IS_AUTHOR : 0) | (DATE_CLASS.test(names) ? IS_DATE : 0);
      kinds.set(names, kind);
    }
    return kind;
  };
  walk(root, (node) => {
    if (!isTag(node)) return false;
    const { name, attribs } = node;
    switch (name) {
      case 'svg':
        return false;
      case 'html':
      case 'body':
        if (attribs['lang'] ?? attribs['xml:lang']) facts.language ??= (attribs['lang'] ?? attribs['xml:lang'])!;
        facts.rtl ||= attribs['dir']?.toLowerCase() === 'rtl';
        return true;
      case 'meta': {
        const key = (attribs['property'] ?? attribs['name'] ?? attribs['itemprop'] ?? attribs['http-equiv'])
          ?.toLowerCase()
          .trim();
        const content = (attribs['content'] ?? attribs['value'])?.trim();
        if (!key || !content) return false;
        if (!facts.meta.has(key)) facts.meta.set(key, content);
        if (key === 'article:tag' && facts.tags.length < 50) facts.tags.push(content);
        if (AUTHOR_META.includes(key)) {
          const values = authors.get(key);
          if (!values) authors.set(key, [content]);
          else if (values.length < MAX_AUTHORS) values.push(content);
        }
        return false;
      }
      case 'link':
        if (attribs['rel']?.toLowerCase() === 'canonical' && attribs['href']) facts.canonical ??= attribs['href'];
        return false;
      case 'script':
        if (attribs['type']?.toLowerCase().includes('ld+json')) {
          const source = node.children[0];
          if (source && isText(source)) scripts.push(source.data);
        }
        return false;
      case 'title':
        facts.titleElement ??= node;
        return false;
      case 'h1':
      case 'h2':
      case 'h3':
        if (facts.headings.length < 200) facts.headings.push(node);
        return true;
      case 'time':
        if (facts.times.length < 50) facts.times.push(node);
        return true;
    }
    if (name === 'a' && facts.authorLinks.length < 40 && isAuthorLink(node)) facts.authorLinks.push(node);
    const prop = attribs['itemprop'];
    let kind = attribs['rel'] === 'author' || name === 'byline' || prop === 'author' ? IS_AUTHOR : 0;
    if (prop === 'datePublished' || prop === 'dateModified') kind |= IS_DATE;
    kind |= saidBy(attribs['class']) | saidBy(attribs['id']) | saidBy(attribs['data-testid']);
    if (kind & IS_AUTHOR && facts.bylines.length < 40) facts.bylines.push(node);
    if (kind & IS_DATE && facts.dates.length < 50) facts.dates.push(node);
    return true;
  });
  if (CARD_AUTHOR.test(facts.meta.get('twitter:label1') ?? '') && facts.meta.has('twitter:data1'))
    authors.set('author', [...(authors.get('author') ?? []), facts.meta.get('twitter:data1')!]);
  for (const key of TAG_META) if (facts.meta.has(key)) facts.tags.push(facts.meta.get(key)!);
  facts.authors = AUTHOR_META.map((key) => authors.get(key)).filter((values) => values !== undefined);
  const article = jsonLdArticle(scripts);
  if (article) facts.jsonLd = article;
  return facts;
}

/** The text of an element that is expected to be short; long ones are no name and no date. */
export function shortText(element: Element, most = 200): string | undefined {
  // Measured in the source first: a page may wrap everything in `class="author"`.
  if ((element.endIndex ?? 0) - (element.startIndex ?? 0) > 8000) return undefined;
  const text = textOf(element);
  return text.length > 0 && text.length <= most ? text : undefined;
}
