/** Entities that are left in a value after the page's own were decoded. */
import { parseHtml, textOf } from './htmlTree';

/** Some sites encode twice (`&amp;amp;`), or put entities and tags inside JSON: the plain text that is meant. */
export function decodeEntities(value: string): string {
  return /&#?\w{2,8};/.test(value) ? textOf(parseHtml(value)) : value;
}
