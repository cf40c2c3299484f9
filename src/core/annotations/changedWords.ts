/** Two wordings of one quote, short enough to be read side by side: what differs, with a little of what is around it. */

/** Characters of what is the same that are shown on each side. */
const AROUND = 24;

const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const charactersOf = (text: string): string[] => [...segments.segment(text)].map(({ segment }) => segment);

/** @param length characters that each of them may have at most. */
export function changedWords(before: string, after: string, length = 120): { before: string; after: string } {
  const old = charactersOf(before.replace(/\s+/g, ' '));
  const now = charactersOf(after.replace(/\s+/g, ' '));
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old[start] === now[start]) start++;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  let from = Math.max(0, start - AROUND);
  // Begins with a whole word, where there are spaces between words.
  const space = from > 0 ? old.indexOf(' ', from - 1) : -1;
  if (space >= 0 && space < start) from = space + 1;
  const cut = (text: string[]): string => {
    const to = Math.min(text.length, Math.max(from + 1, text.length - end + AROUND));
    const last = Math.min(to, from + length);
    return `${from > 0 ? '…' : ''}${text.slice(from, last).join('')}${last < text.length ? '…' : ''}`;
  };
  return { before: cut(old), after: cut(now) };
}
