/** Whether what a person types names a text, however the keyboard or the printer writes its letters. */

/** Full-width and half-width letters, capitals, accents and vowel points are nothing apart; Korean is found while a syllable is typed. */
const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}+/gu, '')
    .toLowerCase();

/** @returns a test of texts for what was typed: each of its words is in the text, in any order. */
export function matchesTyped(typed: string): (text: string) => boolean {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  return (text) => {
    const within = folded(text);
    return words.every((word) => within.includes(word));
  };
}
