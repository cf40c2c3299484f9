/** Draws a line around words without changing a node of the page: what a choice would touch, while it is being made. */
import { textBlocks } from './textOffsets';

const name = 'outline';

/** @param places offsets in the article's text, ascending; none: the lines go. */
export function outline(places: readonly (readonly [start: number, end: number])[]): void {
  const ranges: Range[] = [];
  let next = 0;
  for (const block of textBlocks()) {
    if (next === places.length) break;
    const [blockStart, blockEnd] = [Number(block.dataset['start']), Number(block.dataset['end'])];
    // What lies before the block is in none.
    while (next < places.length && places[next]![1] <= blockStart) next++;
    if (next === places.length || places[next]![0] >= blockEnd) continue;
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    let start = blockStart;
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const end = start + node.length;
      for (; next < places.length && places[next]![0] < end; next++) {
        const [from, to] = places[next]!;
        if (to > start) {
          const range = document.createRange();
          range.setStart(node, Math.max(0, from - start));
          range.setEnd(node, Math.min(node.length, to - start));
          ranges.push(range);
        }
        // It goes on in the next piece.
        if (to > end) break;
      }
      start = end;
    }
  }
  if (ranges.length > 0) CSS.highlights.set(name, new Highlight(...ranges));
  else CSS.highlights.delete(name);
}
