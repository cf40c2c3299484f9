/** What a page says of its article: title, author, time, outlet, address, language, picture; the surest source first. */
import type { Element } from 'domhandler';
import { pageAuthors } from './pageAuthors';
import { metadataDate, printedDate, urlDate } from './publishedDate';
import { shortText, type PageFacts } from './pageFacts';
import { pageTitle, siteNames } from './pageTitle';

export interface PageMetadata {
  title?: string;
  /** The heading that prints the title or another wording of it, and its text. */
  titleElement?: Element;
  printedTitle?: string;
  authors: string[];
  /** Tells the outlet's name from an author's. */
  isSite: (name: string) => boolean;
  published?: string;
  outlet?: string;
  url?: string;
  image?: string;
  declaredLanguage?: string;
}

const DATE_META = [
  'article:published_time', 'og:article:published_time', 'datepublished', 'date_published', 'parsely-pub-date', 'sailthru.date', 'pubdate', 'publishdate',
  'publish-date', 'publication_date', 'publication-date', 'article.published', 'published-date', 'publisheddate', 'dc.date.issued', 'dcterms.created',
  'dcterms.date', 'dc.date', 'dc.date.created', 'cxenseparse:recs:publishtime', 'originalpublicationdate', 'article_date_original', 'cxenseparse:publishtime',
  'date', 'displaydate', 'og:pubdate', 'og:published_time', 'article:published', 'datecreated', 'created', 'timestamp', 'rnews:datepublished',
]; // prettier-ignore
const IMAGE_META = [
  'og:image',
  'og:image:url',
  'og:image:secure_url',
  'twitter:image',
  'twitter:image:src',
  'image',
  'thumbnail',
  'parsely-image-url',
];

/** Entities of the page are decoded already; some sites encode twice. */
const clean = (value: string | undefined): string | undefined => value?.replace(/\s+/g, ' ').trim() || undefined;

export function htmlMetadata(facts: PageFacts): PageMetadata {
  const { meta, jsonLd } = facts;
  const metadata: PageMetadata = { authors: [], isSite: () => false };
  const set = <K extends Exclude<keyof PageMetadata, 'authors' | 'titleElement' | 'isSite'>>(
    key: K,
    value: string | undefined,
  ) => {
    if (value) metadata[key] = value;
  };
  set('outlet', clean(meta.get('og:site_name')) ?? clean(jsonLd?.publisher) ?? clean(meta.get('application-name')));
  set('url', absolute(facts.canonical) ?? absolute(meta.get('og:url')) ?? absolute(jsonLd?.url));
  set('declaredLanguage', facts.language ?? meta.get('og:locale') ?? meta.get('content-language') ?? jsonLd?.language);
  set('image', IMAGE_META.map((key) => meta.get(key)).find(Boolean) ?? jsonLd?.image);

  const title = pageTitle(facts, metadata.outlet, metadata.url);
  set('title', title.text);
  if (title.heading) metadata.titleElement = title.heading.element;
  set('printedTitle', title.heading?.text ?? title.text);
  metadata.isSite = siteNames(metadata.outlet, metadata.url);
  metadata.authors = pageAuthors(facts, metadata.isSite, metadata.titleElement);
  set('published', publishedOf(facts, metadata.url));
  return metadata;
}

function absolute(url: string | undefined): string | undefined {
  if (!url || !/^https?:/i.test(url.trim())) return undefined;
  return URL.canParse(url.trim()) ? new URL(url.trim()).href : undefined;
}

function publishedOf(facts: PageFacts, url: string | undefined): string | undefined {
  const hint = url && urlDate(url);
  const structured = facts.jsonLd?.published && metadataDate(facts.jsonLd.published);
  if (structured) return structured;
  for (const key of DATE_META) {
    const value = facts.meta.get(key);
    const date = value && metadataDate(value);
    if (date) return date;
  }
  for (const time of facts.times) {
    const date = time.attribs['datetime'] && metadataDate(time.attribs['datetime']);
    if (date) return date;
  }
  for (const element of [...facts.times, ...facts.dates]) {
    const own = element.attribs['content'] ?? element.attribs['datetime'];
    const date = (own && metadataDate(own)) || printedDate(shortText(element) ?? '', hint)?.iso;
    if (date) return date;
  }
  return hint;
}
