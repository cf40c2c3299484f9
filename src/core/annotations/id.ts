/** Ids of annotations: random, so that two people never make the same one, and never to be taken for a number. */

/** Crockford's base 32: no i, l, o, u, which look like others. Five bits a character. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** @returns `c-` or `e-`, a letter and nine characters: 49 bits, so that a million of them have no two alike. */
export function newId(prefix: 'c' | 'e'): string {
  for (;;) {
    const bytes = globalThis.crypto.getRandomValues(new Uint8Array(10));
    const id = Array.from(bytes, (byte) => alphabet[byte & 31]).join('');
    if (/^[a-z]/.test(id)) return `${prefix}-${id}`;
  }
}
