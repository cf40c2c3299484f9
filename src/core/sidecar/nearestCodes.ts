/** Which of the known codes someone may have meant: by how many letters have to change. */

/** Letters to insert, delete or replace (Levenshtein), row by row. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}

/** Beyond this length it is no slip of the pen, and comparing would take long. */
const longestCode = 200;
/** Of so few codes, none is too far away to be meant. */
const fewCodes = 6;

/** @returns at most three ids, the nearest first; a code may be meant by its label, too. */
export function nearestCodes(written: string, codes: readonly { id: string; label?: string }[]): string[] {
  if (written.length > longestCode) return [];
  const word = written.toLowerCase();
  const distance = (name: string): number => editDistance(word, name.slice(0, longestCode).toLowerCase());
  return codes
    .map(({ id, label = id }) => ({ id, least: Math.min(distance(id), distance(label)) }))
    .filter(({ least }) => codes.length <= fewCodes || least <= word.length / 2)
    .sort((a, b) => a.least - b.least)
    .slice(0, 3)
    .map(({ id }) => id);
}
