/** The keywords a page gives its article. */
import { decodeEntities } from './decodeEntities';
import type { PageFacts } from './pageFacts';

/** More are a list of everything the site has. */
const MAX_TAGS = 50;
const MAX_LENGTH = 60;

export function pageTags({ jsonLd, tags }: PageFacts): string[] {
  const found = new Map<string, string>();
  for (const value of [...(jsonLd?.keywords ?? []), ...tags]) {
    for (const part of decodeEntities(value).split(/[,;，、|]/u)) {
      const tag = part.replace(/\s+/g, ' ').trim();
      if (tag && tag.length <= MAX_LENGTH && !found.has(tag.toLowerCase())) found.set(tag.toLowerCase(), tag);
    }
  }
  return [...found.values()].slice(0, MAX_TAGS);
}
