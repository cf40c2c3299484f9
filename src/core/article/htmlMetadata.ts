/** What a page says of its article: title, author, time, outlet, address, language, picture; the surest source first. */
import type { Element } from 'domhandler';
import { bareLine, bylineOf } from './chromeLines';
import { textOf } from './htmlTree';
import { metadataDate, printedDate, urlDate } from './publishedDate';
import { shortText, type PageFacts } from './pageFacts';

export interface PageMetadata {
  title?: string;
  /** The element that prints the title. */
  titleElement?: Element;
  authors: string[];
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

/** Cuts ` | Site` and `Site: ` off a document title, where what is left is the longer part. */
export function withoutSite(title: string, outlet: string | undefined): string {
  const parts = title.split(/\s+[|–—\-·»:_]\s+|[｜_|]|\s+::\s+/u).filter(Boolean);
  if (parts.length < 2) return title;
  const site = outlet && bareLine(outlet);
  const kept = parts.filter((part) => !site || bareLine(part) !== site);
  if (kept.length < parts.length && kept.length > 0)
    return title.slice(title.indexOf(kept[0]!), title.lastIndexOf(kept.at(-1)!) + kept.at(-1)!.length).trim();
  // Without a known name: the last part goes where it is short beside the rest.
  const last = parts.at(-1)!;
  const rest = title.slice(0, title.lastIndexOf(last)).replace(/[\s|–—\-·»:_｜]{1,8}$/u, '');
  return rest.length > last.length * 1.2 ? rest.trim() : title;
}

/** Whether two printings are of the same title: equal but for punctuation, or one the beginning of the other. */
export function sameTitle(a: string, b: string): boolean {
  const [x, y] = [letters(a), letters(b)];
  if (!x || !y) return false;
  if (x === y) return true;
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  return short.length >= long.length * 0.6 && long.includes(short);
}

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

export function htmlMetadata(facts: PageFacts): PageMetadata {
  const { meta, jsonLd } = facts;
  const metadata: PageMetadata = { authors: authorsOf(facts) };
  const set = <K extends Exclude<keyof PageMetadata, 'authors' | 'titleElement'>>(
    key: K,
    value: string | undefined,
  ) => {
    if (value) metadata[key] = value;
  };
  const documentTitle = clean(facts.titleElement && textOf(facts.titleElement));
  set('outlet', clean(meta.get('og:site_name')) ?? clean(jsonLd?.publisher) ?? clean(meta.get('application-name')));
  set('url', absolute(facts.canonical) ?? absolute(meta.get('og:url')) ?? absolute(jsonLd?.url));
  set('declaredLanguage', facts.language ?? meta.get('og:locale') ?? meta.get('content-language') ?? jsonLd?.language);
  set('image', IMAGE_META.map((key) => meta.get(key)).find(Boolean) ?? jsonLd?.image);

  const told =
    clean(meta.get('og:title')) ?? clean(jsonLd?.headline) ?? clean(meta.get('twitter:title')) ?? documentTitle;
  const plain = told && withoutSite(told, metadata.outlet);
  const headings = facts.headings
    .map((element) => ({ element, text: shortText(element, 400) ?? '' }))
    .filter(({ text }) => text);
  const h1 = headings.filter(({ element }) => element.name === 'h1');
  const printed =
    headings.find(({ text }) => plain && sameTitle(text, plain)) ??
    headings.find(({ text }) => documentTitle && sameTitle(text, documentTitle)) ??
    (h1.length === 1 && !plain ? h1[0] : undefined);
  if (printed) metadata.titleElement = printed.element;
  set('title', printed?.text ?? plain);
  set('published', publishedOf(facts, metadata.url));
  return metadata;
}

function absolute(url: string | undefined): string | undefined {
  if (!url || !/^https?:/i.test(url.trim())) return undefined;
  return URL.canParse(url.trim()) ? new URL(url.trim()).href : undefined;
}

/** A name, not an address, a handle or a sentence. */
function nameOf(value: string): string | undefined {
  const name = value
    .replace(/\s+/g, ' ')
    .replace(/^(?:by|von|par|por|di|door|av|oleh|记者|記者|作者|文|撰文)[\s:：/]+/iu, '')
    .trim();
  return name.length > 1 && name.length < 80 && !/^(?:https?:|@|www\.)|[<>{}]/.test(name) ? name : undefined;
}

function authorsOf(facts: PageFacts): string[] {
  const unique = (names: (string | undefined)[]) => [...new Set(names.filter((name) => name !== undefined))];
  const structured = unique((facts.jsonLd?.authors ?? []).map(nameOf));
  if (structured.length > 0) return structured;
  const named = unique(facts.authors.map(nameOf));
  if (named.length > 0) return named;
  const printed = facts.bylines.map((element) => shortText(element, 90)).filter((text) => text !== undefined);
  const byline =
    printed.find((text) => bylineOf(text)) ??
    printed.find((text) => /^\p{Lu}[\p{L}'.-]+(?: \p{Lu}[\p{L}'.-]*){1,3}$/u.test(text));
  const name = byline && nameOf(bylineOf(byline) ?? byline);
  return name ? [name] : [];
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
