/** What a format's parser finds in a file: one article or several. */
import { sha256Hex } from '../text/sha256';
import type { ParsedArticle } from './derivedText';

/** One article of a file. Offsets UTF-16 in the canonical source, end exclusive. */
export interface ItemOfFile {
  /** Its address inside the file: its guid, id or URL, else a hash of its source. */
  id: string;
  title?: string;
  start: number;
  end: number;
  parse(): ParsedArticle;
}

/** Enough of a hash: the chance that two of a million items share it is below 1 in 10^7. */
const HASH_DIGITS = 16;

/**
 * Gives every item an address of its own that stays when others come and go.
 * @param items each with the addresses it may have, the best first.
 */
export function withIds(
  source: string,
  items: (Omit<ItemOfFile, 'id'> & { ids: (string | undefined)[] })[],
): ItemOfFile[] {
  const taken = new Set<string>();
  const copies = new Map<string, number>();
  return items.map(({ ids, ...item }) => {
    let id = ids.map((candidate) => candidate?.trim()).find((candidate) => candidate && !taken.has(candidate));
    if (!id) {
      const hash = `sha256:${sha256Hex(new TextEncoder().encode(source.slice(item.start, item.end))).slice(0, HASH_DIGITS)}`;
      const copy = (copies.get(hash) ?? 0) + 1;
      copies.set(hash, copy);
      id = copy === 1 ? hash : `${hash}#${copy}`;
    }
    taken.add(id);
    return { id, ...item };
  });
}
