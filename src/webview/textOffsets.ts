/** Maps places in the page to offsets in the article's text and back; a block's text nodes, joined, are its slice of the text. */
import { firstIndex } from '../core/text/firstIndex';

const article = document.getElementById('article')!;

const startOf = (block: HTMLElement): number => Number(block.dataset['start']);
const endOf = (block: HTMLElement): number => Number(block.dataset['end']);

/** The blocks that have text, in order. */
export const textBlocks = (): HTMLElement[] => [
  ...article.querySelectorAll<HTMLElement>('[data-start]:not([data-empty])'),
];

/**
 * The first block with text of which something holds; undefined: of none. It has to hold of all blocks behind that one too: blocks
 * stand in order, and one under the other. By bisection, because a long article has thousands, and scrolling asks in every frame.
 */
function firstTextBlock(holds: (block: HTMLElement) => boolean): HTMLElement | undefined {
  const blocks = article.children as HTMLCollectionOf<HTMLElement>;
  let first = firstIndex(blocks.length, (at) => holds(blocks[at]!));
  while (first < blocks.length && blocks[first]!.dataset['empty'] !== undefined) first++;
  return blocks[first];
}

/** Where an offset stands: the block that it is in, or at the end of; behind all of them, the last. */
const blockOf = (offset: number): HTMLElement | undefined =>
  firstTextBlock((block) => endOf(block) >= offset) ?? textBlocks().at(-1);

function* textNodes(root: Node): Generator<Text> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) yield node as Text;
}

/** UTF-16 offset in the article's text, or undefined outside of it. */
export function offsetOf(node: Node, offset: number): number | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  const block = element?.closest<HTMLElement>('[data-start]');
  if (!block || !article.contains(block)) {
    // Between two blocks, as after a triple click: the start of the one that follows.
    const next = node === article ? (article.childNodes[offset] as HTMLElement | undefined) : undefined;
    if (next?.dataset?.['start'] !== undefined) return startOf(next);
    const blocks = node === article ? textBlocks() : [];
    return blocks.length > 0 ? endOf(blocks.at(-1)!) : undefined;
  }
  if (block.dataset['empty'] !== undefined) return startOf(block);
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(node, offset);
  return Math.min(endOf(block), startOf(block) + before.toString().length);
}

/** The place of a text offset: a text node and an offset in it. */
export function placeOf(offset: number): { node: Text; offset: number } | undefined {
  const block = blockOf(offset);
  if (!block) return undefined;
  let rest = Math.max(0, offset - startOf(block));
  let last: Text | undefined;
  for (const node of textNodes(block)) {
    if (rest <= node.length) return { node, offset: rest };
    rest -= node.length;
    last = node;
  }
  return last && { node: last, offset: last.length };
}

/** The selection as ascending text offsets; equal: the caret; undefined: not in the article. */
export function selectedOffsets(): [start: number, end: number] | undefined {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  return start === undefined || end === undefined ? undefined : [Math.min(start, end), Math.max(start, end)];
}

/** Selects [start, end) in the page. */
export function select(start: number, end: number): void {
  const from = placeOf(start);
  const to = placeOf(end);
  if (from && to) getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

/** Which offset is at a height of the window: by the block there and, within it, in proportion. */
export function offsetAtHeight(y: number): number | undefined {
  const block = firstTextBlock((candidate) => candidate.getBoundingClientRect().bottom > y);
  if (!block) return undefined;
  const box = block.getBoundingClientRect();
  const part = Math.min(1, Math.max(0, (y - box.top) / box.height));
  return Math.round(startOf(block) + part * (endOf(block) - startOf(block)));
}

/** The height of an offset in the window: the inverse of `offsetAtHeight`. */
export function heightOfOffset(offset: number): number | undefined {
  const block = blockOf(offset);
  if (!block) return undefined;
  const box = block.getBoundingClientRect();
  const length = Math.max(1, endOf(block) - startOf(block));
  return box.top + (box.height * Math.max(0, offset - startOf(block))) / length;
}
