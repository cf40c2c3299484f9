/** Which Wikidata item an entity of the tables is. */
import { wikidataIds } from './data/wikidataIds';

const refs = new Map(
  wikidataIds
    .trim()
    .split(/;\s*/)
    .filter((row) => row !== '')
    .map((row) => {
      const [id, ...key] = row.split(' ');
      return [key.join(' '), `wd:${id}`] as const;
    }),
);

/** The key of an entity of the tables: its Wikidata item as `wd:Q…` where it is known for certain, so that no printed text equals it. */
export const entityKey = (id: string): string => refs.get(id) ?? id;
