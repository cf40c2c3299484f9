/** How long 100 quotes take that are lost in a changed text of a million characters: asked is less than a second. */
import { anchorMaker } from '../src/core/annotations/anchor';
import { anchorResolver } from '../src/core/annotations/findAnchors';
import { plainArticle as plain } from '../test/unit/plainArticle';

const size = 1_000_000;
const lostQuotes = 100;

export function measureSpeed(): void {
  let state = 1;
  const below = (limit: number): number => (state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff) % limit;
  for (const [script, first, letters, length, space] of [
    ['Latin', 0x61, 26, 8, ' '],
    ['Han', 0x4e00, 3000, 2, ''],
  ] as const) {
    const word = (): string =>
      Array.from({ length: 1 + below(length) }, () => String.fromCharCode(first + below(letters))).join('');
    const words = Array.from({ length: 5000 }, word);
    const paragraph = (): string => `${Array.from({ length: 40 }, () => words[below(5000)]).join(space)}.`;
    const paragraphs: string[] = [];
    for (let sum = 0; sum < size; sum += paragraphs.at(-1)!.length + 1) paragraphs.push(paragraph());
    const lost = new Set<number>();
    while (lost.size < lostQuotes) lost.add(below(paragraphs.length));
    const original = paragraphs.join('\n');
    // Every seventh of the others is changed too.
    const edited = paragraphs.map((old, i) => (lost.has(i) ? paragraph() : i % 7 ? old : `${old} more`)).join('\n');
    const make = anchorMaker(plain(original), original);
    const starts = paragraphs.map(
      (
        (at) => (old: string) =>
          (at += old.length + 1) - old.length - 1
      )(0),
    );
    const anchors = [...lost].map((i) => make([[starts[i]! + 10, starts[i]! + 50]]));
    for (const [name, old] of [
      ['quote only', undefined],
      ['with the old text', { article: plain(original), source: original }],
    ] as const) {
      const times = Array.from({ length: 3 }, () => {
        // Of the processor: what else runs on the machine does not count.
        const began = process.cpuUsage();
        const states = anchors.map(anchorResolver(plain(edited), edited, false, old)).map(({ state }) => state);
        if (states.some((state) => state !== 'orphaned')) throw new Error(`not lost: ${states.join(' ')}`);
        const { user, system } = process.cpuUsage(began);
        return (user + system) / 1000;
      });
      console.log(
        `${script}, ${name}: ${lostQuotes} lost quotes in ${original.length} characters: ${Math.min(...times).toFixed(0)} ms`,
      );
    }
  }
}
