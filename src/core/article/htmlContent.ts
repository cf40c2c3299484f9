/** Lines of a page -> the lines of its article: where the text is, and what around and inside it does not belong. */
import type { Document, Element, ParentNode } from 'domhandler';
import { sourceRange } from './blockText';
import { bylineOf, chromeKind, isCredit, isBracketDateline, isDateLine, bareLine } from './chromeLines';
import { SECTION_KINDS } from './chromePhrases';
import type { Line } from './htmlLines';
import type { Removal } from './article';

/** Length as a reader feels it: a Han character or kana says what two or three letters do. */
export function weight(text: string): number {
  let wide = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x2e80 && code <= 0x9fff) wide++;
  }
  return text.length + wide * 1.5;
}

/** Below this a line is a label, a name, a date; at least a short sentence above. */
const SHORT = 45;
export const SENTENCE_END = /[.!?…。！？।؟"”」』’')）\]】:：]$/;

const linkShare = (line: Line): number => (line.text ? line.linkLength / line.text.length : 0);

/** For text: positive. For labels and links: negative. An image is neither. */
function score(line: Line): number {
  if (line.type === 'image') return 0;
  const length = weight(line.text);
  const links = linkShare(line);
  if (links > 0.5) return -10 - Math.min(60, length * 0.2);
  if (line.type === 'heading') return 2;
  if (line.type === 'caption') return 0;
  if (length < SHORT) return SENTENCE_END.test(line.text) ? 2 : -3;
  if (chromeKind(line.text)) return -15;
  return Math.min(length, 600) * (1 - links);
}

/** Marks by which a page says itself that this is the article. */
function saysArticle(node: ParentNode): boolean {
  const { name, attribs } = node as Element;
  if (!attribs) return false;
  return name === 'article' || name === 'main' || attribs['itemprop'] === 'articleBody' || attribs['role'] === 'main';
}

/** The element that holds the article: from the root down, as long as one child holds nearly all of the text. */
export function contentElement(root: Document, lines: Line[]): ParentNode {
  const gain = new Map<ParentNode, number>();
  const children = new Map<ParentNode, Set<Element>>();
  const total = new Map<ParentNode, number>();
  for (const line of lines) {
    const value = score(line);
    if (value === 0) continue;
    for (let node: ParentNode | null = line.element; node; node = node.parent) {
      total.set(node, (total.get(node) ?? 0) + value);
      if (value > 0) gain.set(node, (gain.get(node) ?? 0) + value);
      const parent: ParentNode | null = node.parent;
      if (!parent) break;
      const siblings = children.get(parent);
      if (siblings) siblings.add(node as Element);
      else children.set(parent, new Set([node as Element]));
    }
  }
  let current: ParentNode = root;
  for (;;) {
    let best: Element | undefined;
    for (const child of children.get(current) ?? []) {
      if (!best || (total.get(child) ?? 0) > (total.get(best) ?? 0)) best = child;
    }
    if (!best) return current;
    const share = (total.get(best) ?? 0) / (gain.get(current) ?? 1);
    if (share < (saysArticle(best) ? 0.5 : 0.75)) return current;
    // A paragraph is not a container: its siblings are paragraphs too.
    if (best.name === 'p' || best.name === 'li' || best.name === 'blockquote' || best.name === 'ul') return current;
    current = best;
  }
}

export interface Chosen {
  lines: Line[];
  removed: Removal[];
  bylines: string[];
  dates: string[];
}

/**
 * @param lines the lines under the content element, in order.
 * @param title text of the title, to leave its repetition out of the body.
 */
export function articleLines(lines: Line[], title: string | undefined): Chosen {
  const chosen: Chosen = { lines: [], removed: [], bylines: [], dates: [] };
  const bareTitle = title && bareLine(title);
  const drop = (line: Line, step: string, reason: string) => {
    const range = sourceRange(line);
    if (range) chosen.removed.push({ step, reason, sourceStart: range[0], sourceEnd: range[1] });
  };
  let section = false;
  let cut = false;
  /** Paragraphs so far. */
  let prose = 0;
  let titleAt = -1;
  for (const line of lines) {
    if (line.type === 'image') {
      chosen.lines.push(line);
      continue;
    }
    const length = weight(line.text);
    const links = linkShare(line);
    const kind = chromeKind(line.text);
    if (kind === 'comments' && line.type === 'heading' && prose > 2) {
      cut = true;
    }
    if (cut) {
      drop(line, 'comments', 'after the heading of the comments');
      continue;
    }
    if (kind) {
      section = SECTION_KINDS.includes(kind) && length < 60;
      drop(line, 'chrome phrases', kind);
      continue;
    }
    if (section && (length < SHORT * 2 || links > 0.3)) {
      drop(line, 'chrome phrases', 'listed under a heading like "Related"');
      continue;
    }
    section = false;
    if (bareTitle && length < 400 && bareLine(line.text) === bareTitle) {
      titleAt = chosen.lines.length;
      drop(line, 'title', 'repeats the title');
      continue;
    }
    if (links > 0.6 && length < 300) {
      drop(line, 'links', 'mostly links');
      continue;
    }
    const byline = bylineOf(line.text);
    if (byline !== undefined) {
      chosen.bylines.push(byline);
      drop(line, 'byline', 'names the author');
      continue;
    }
    if (length < 90 && isDateLine(line.text)) {
      chosen.dates.push(line.text);
      drop(line, 'date line', 'a date on its own');
      continue;
    }
    if (isBracketDateline(line.text)) {
      drop(line, 'dateline', 'agency and place');
      continue;
    }
    if (line.type === 'paragraph' && isCredit(line.text)) line.type = 'caption';
    if (line.type === 'paragraph' && length > SHORT) prose++;
    chosen.lines.push(line);
  }
  const isProse = (line: Line) =>
    line.type !== 'image' &&
    line.type !== 'heading' &&
    line.type !== 'caption' &&
    weight(line.text) >= SHORT &&
    linkShare(line) < 0.5;
  const edge = (line: Line, where: string) => drop(line, 'edges', `a label ${where} the text`);
  // Before the title there is only furniture; before the first prose, labels.
  const kept = chosen.lines;
  let first = 0;
  while (
    first < kept.length &&
    (first < titleAt ? !isProse(kept[first]!) || weight(kept[first]!.text) < 120 : !isProse(kept[first]!))
  )
    first++;
  let last = kept.length - 1;
  while (
    last > first &&
    !isProse(kept[last]!) &&
    !(kept[last]!.type !== 'heading' && SENTENCE_END.test(kept[last]!.text))
  )
    last--;
  if (first >= kept.length) return chosen;
  chosen.lines = kept.filter((line, index) => {
    if (index >= first && index <= last) return true;
    // A caption belongs to the picture above the text, a list may end it.
    if (line.type === 'image' || line.type === 'caption') return index < first;
    edge(line, index < first ? 'before' : 'after');
    return false;
  });
  return chosen;
}
