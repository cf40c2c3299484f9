/** JSON-LD of a page -> what it says about its article. Values are only ever read: nothing is merged into other objects. */

export interface JsonLdArticle {
  headline?: string;
  body?: string;
  published?: string;
  modified?: string;
  authors: string[];
  publisher?: string;
  image?: string;
  imageCaption?: string;
  /** Its summary, and a second headline. */
  summaries: string[];
  keywords: string[];
  url?: string;
  language?: string;
}

/** Larger scripts are data of an application, not metadata. */
const MAX_SCRIPT = 2_000_000;
/** Longer lists of authors, pictures, keywords are cut. */
const MAX_LIST = 200;
/** Says something of its page, though not that it is an article: believed where nothing else is one. */
const PAGE = /(?:WebPage|ItemPage|AboutPage|QAPage|VideoObject|HowTo|Recipe|CreativeWork|Event)$/;
const ARTICLE = /(?:Article|Report|Reportage|BlogPosting|Posting|NewsStory|Review)$/;

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() ? value.trim() : undefined;
const list = (value: unknown): unknown[] =>
  Array.isArray(value) ? value.slice(0, MAX_LIST) : value === undefined ? [] : [value];
const types = (node: Json): string[] => list(node['@type']).filter((type) => typeof type === 'string');

/** Scripts often hold raw line breaks inside strings, or are wrapped in comments. */
function parseScript(script: string): unknown {
  if (script.length > MAX_SCRIPT) return undefined;
  const bare = script.trim().replace(/^(?:<!--|\/\*<!\[CDATA\[\*\/|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>|;)$/g, '');
  for (const attempt of [bare, bare.replace(/[\u0000-\u001f]/g, ' ')]) {
    try {
      return JSON.parse(attempt) as unknown;
    } catch {
      // The second attempt, or none: bad JSON says nothing.
    }
  }
  return undefined;
}

const nameOf = (value: unknown): string | undefined => text(isObject(value) ? value['name'] : value);

function imageOf(value: unknown): string | undefined {
  return text(isObject(value) ? (value['url'] ?? value['contentUrl'] ?? value['@id']) : value);
}

/** Keywords come as one string, as a list, as terms with a name. */
const keywordsOf = (value: unknown): string[] =>
  list(value)
    .map(nameOf)
    .filter((name) => name !== undefined);

/** The article a page's scripts describe: the one with the longest body, else the first. */
export function jsonLdArticle(scripts: string[]): JsonLdArticle | undefined {
  let best: Json | undefined;
  let page: Json | undefined;
  const byId = new Map<string, Json>();
  for (const script of scripts) {
    const waiting: unknown[] = [parseScript(script)];
    for (let seen = 0; waiting.length > 0 && seen < 5000; seen++) {
      const node = waiting.shift();
      if (Array.isArray(node)) waiting.push(...(node as unknown[]).slice(0, 500));
      if (!isObject(node)) continue;
      const id = text(node['@id']);
      // Elsewhere the node is only named by its id.
      if (id && Object.keys(node).length > 2 && !byId.has(id)) byId.set(id, node);
      if (types(node).some((type) => ARTICLE.test(type))) {
        const longer = (text(node['articleBody'])?.length ?? 0) > (text(best?.['articleBody'])?.length ?? 0);
        if (!best || longer || (!best['headline'] && node['headline'])) best = node;
      } else if (!page && (node['datePublished'] || node['author']) && types(node).some((type) => PAGE.test(type)))
        page = node;
      for (const key of [
        '@graph',
        'mainEntity',
        'mainEntityOfPage',
        'hasPart',
        'itemListElement',
        'item',
        'author',
        'publisher',
      ]) {
        if (typeof node[key] === 'object') waiting.push(node[key]);
      }
    }
  }
  best ??= page;
  if (!best) return undefined;
  const resolve = (value: unknown): unknown =>
    isObject(value) && !nameOf(value) ? (byId.get(text(value['@id']) ?? '') ?? value) : value;
  const about = best['mainEntityOfPage'];
  const picture = resolve(list(best['image'])[0]);
  const article: JsonLdArticle = {
    authors: list(best['author'] ?? best['creator'])
      .map((author) => nameOf(resolve(author)))
      .filter((name) => name !== undefined),
    summaries: [text(best['description']), text(best['alternativeHeadline'])].filter((line) => line !== undefined),
    keywords: keywordsOf(best['keywords']),
  };
  const set = (key: Exclude<keyof JsonLdArticle, 'authors' | 'keywords' | 'summaries'>, value: string | undefined) => {
    if (value) article[key] = value;
  };
  set('headline', text(best['headline']) ?? (best === page ? undefined : text(best['name'])));
  set('body', text(best['articleBody']));
  set('published', text(best['datePublished']) ?? text(best['dateCreated']));
  set('modified', text(best['dateModified']));
  set('publisher', nameOf(resolve(list(best['publisher'])[0])));
  set('image', imageOf(picture) ?? imageOf(list(best['thumbnailUrl'])[0]));
  set('imageCaption', isObject(picture) ? text(picture['caption']) : undefined);
  set('url', text(best['url']) ?? text(isObject(about) ? about['@id'] : about));
  set('language', text(best['inLanguage']));
  return article;
}
