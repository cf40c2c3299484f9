/** What a page says of its article: title, author, time, outlet, address, language, picture; the surest source first. */
import type { Element } from 'domhandler';
import { pageAuthors } from './pageAuthors';
import { pageDates } from './pageDates';
import { type PageFacts } from './pageFacts';
import { pageTags } from './pageTags';
import { pageTitle } from './pageTitle';
import { siteNames } from './siteName';

export interface PageMetadata {
  title?: string;
  /** The heading that prints the title or another wording of it, and its text. */
  titleElement?: Element;
  printedTitle?: string;
  authors: string[];
  /** Tells the outlet's name from an author's. */
  isSite: (name: string) => boolean;
  published?: string;
  modified?: string;
  outlet?: string;
  url?: string;
  image?: string;
  imageCaption?: string;
  tags: string[];
  /** What the metadata say the article is about; the page may print one of them under its title. */
  summaries: string[];
  declaredLanguage?: string;
}

const SUMMARY_META = ['description', 'og:description', 'twitter:description', 'dc.description'];
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
  const metadata: PageMetadata = {
    authors: [],
    isSite: () => false,
    tags: pageTags(facts),
    summaries: [...(jsonLd?.summaries ?? []), ...SUMMARY_META.map((key) => meta.get(key) ?? '')].filter(Boolean),
  };
  const set = <K extends Exclude<keyof PageMetadata, 'authors' | 'titleElement' | 'isSite' | 'tags' | 'summaries'>>(
    key: K,
    value: string | undefined,
  ) => {
    if (value) metadata[key] = value;
  };
  set('outlet', clean(meta.get('og:site_name')) ?? clean(jsonLd?.publisher) ?? clean(meta.get('application-name')));
  set('url', absolute(facts.canonical) ?? absolute(meta.get('og:url')) ?? absolute(jsonLd?.url));
  set('declaredLanguage', facts.language ?? meta.get('og:locale') ?? meta.get('content-language') ?? jsonLd?.language);
  set('image', IMAGE_META.map((key) => meta.get(key)).find(Boolean) ?? jsonLd?.image);
  set('imageCaption', clean(jsonLd?.imageCaption));

  metadata.isSite = siteNames(metadata.outlet, metadata.url);
  const title = pageTitle(facts, metadata.isSite);
  set('title', title.text);
  if (title.heading) metadata.titleElement = title.heading.element;
  set('printedTitle', title.heading?.text ?? title.text);
  metadata.authors = pageAuthors(facts, metadata.isSite, metadata.titleElement);
  const { published, modified } = pageDates(facts, metadata.url, metadata.titleElement);
  set('published', published);
  set('modified', modified);
  return metadata;
}

function absolute(url: string | undefined): string | undefined {
  if (!url || !/^https?:/i.test(url.trim())) return undefined;
  return URL.canParse(url.trim()) ? new URL(url.trim()).href : undefined;
}
