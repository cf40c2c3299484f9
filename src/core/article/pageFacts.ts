/** What a page says of itself before anyone reads its text: meta tags, links, scripts, headings; one walk over the tree. */
import { isTag, isText, type Document, type Element } from 'domhandler';
import { textOf, walk } from './htmlTree';
import { jsonLdArticle, type JsonLdArticle } from './jsonLd';

export interface PageFacts {
  /** `name`, `property` or `itemprop` of a meta tag, lower case -> its first content that is not empty. */
  meta: Map<string, string>;
  /** Authors may be named in several tags. */
  authors: string[];
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
  /** Elements whose class name says date. */
  dates: Element[];
}

const AUTHOR_META = new Set([
  'author',
  'article:author',
  'byl',
  'parsely-author',
  'dc.creator',
  'dcterms.creator',
  'sailthru.author',
  'article:author_name',
  'dc.contributor',
  'citation_author',
  'cxenseparse:author',
  'og:article:author',
]);
const AUTHOR_CLASS =
  /(?:^|[\s_-])(?:byline|author|authors|autor|autore|auteur|writer|reporter|contributor|posted-by|by-line)(?:[\s_-]|$|name)/i;
const DATE_CLASS =
  /(?:^|[\s_-])(?:date|time|published|pubdate|publish|timestamp|datetime|dateline|posted|datum|fecha|data|waktu|tanggal)(?:[\s_-]|$)/i;

export function pageFacts(root: Document): PageFacts {
  const facts: PageFacts = {
    meta: new Map(),
    authors: [],
    rtl: false,
    headings: [],
    times: [],
    bylines: [],
    dates: [],
  };
  const scripts: string[] = [];
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
        const content = attribs['content']?.trim();
        if (!key || !content) return false;
        if (!facts.meta.has(key)) facts.meta.set(key, content);
        if (AUTHOR_META.has(key)) facts.authors.push(content);
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
        if (facts.headings.length < 200) facts.headings.push(node);
        return true;
      case 'time':
        if (facts.times.length < 50) facts.times.push(node);
        return true;
    }
    const names = `${attribs['class'] ?? ''} ${attribs['id'] ?? ''}`;
    const prop = attribs['itemprop'];
    if (
      facts.bylines.length < 20 &&
      (attribs['rel'] === 'author' || prop === 'author' || (names.length > 1 && AUTHOR_CLASS.test(names)))
    )
      facts.bylines.push(node);
    if (facts.dates.length < 50 && (prop === 'datePublished' || (names.length > 1 && DATE_CLASS.test(names))))
      facts.dates.push(node);
    return true;
  });
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
