/** What the tree of block-level elements tells of a page: where its text is, what elements are called, how far from the text a node is. */
import { isTag, type Element } from 'domhandler';
import { CONTENT_NAMES, type Suspicion } from './htmlChrome';
import type { LineFacts } from './htmlFeatures';
import type { BlockNode, Line } from './htmlLines';
import { SHORT } from './lineText';

const INTRO_NAMES =
  /(?:^|[\s_-])(?:lead|lede|intro|introduction|standfirst|summary|dek|deck|perex|teaser|sub-?title|sub-?head(?:line)?|excerpt|abstract|kicker|chapo|ingress|vorspann|sumario|entradilla|lid|anons|description)(?:[\s_-]|$)/i;
const SMALL_NAMES =
  /(?:^|[\s_-])(?:caption|credits?|source|author|meta|date|time|label|tag|note|info|correction)(?:[\s_-]|$)/i;

/** What a node tells about every line in it. Numbers are summed over all of its lines. */
interface NodeSums {
  all: Float64Array;
  prose: Float64Array;
  link: Float64Array;
  lines: Float64Array;
  /** Score of the lines: text adds, labels and links take. */
  total: Float64Array;
  gain: Float64Array;
}

/** For text: positive. For labels and links: negative. */
function score(line: Line, facts: LineFacts): number {
  if (facts.links > 0.5) return -10 - Math.min(60, facts.weight * 0.2);
  if (line.type === 'heading') return 2;
  if (line.type === 'caption') return 0;
  if (facts.weight < SHORT) return facts.ended ? 2 : -3;
  if (facts.kind) return -15;
  return Math.min(facts.weight, 600) * (1 - facts.links);
}

export const isProse = (line: Line, facts: LineFacts): boolean =>
  facts.weight >= SHORT && facts.links < 0.4 && !facts.kind && line.type !== 'heading' && line.type !== 'caption';

export function sums(nodes: BlockNode[], lines: Line[], facts: LineFacts[]): NodeSums {
  const make = () => new Float64Array(nodes.length);
  const sum: NodeSums = { all: make(), prose: make(), link: make(), lines: make(), total: make(), gain: make() };
  lines.forEach((line, i) => {
    const { node } = line;
    const fact = facts[i]!;
    const value = score(line, fact);
    sum.all[node]! += fact.weight;
    if (isProse(line, fact)) sum.prose[node]! += fact.weight;
    sum.link[node]! += fact.weight * fact.links;
    sum.lines[node]!++;
    sum.total[node]! += value;
    if (value > 0) sum.gain[node]! += value;
  });
  const columns = Object.values(sum) as Float64Array[];
  for (let node = nodes.length - 1; node > 0; node--) {
    const parent = nodes[node]!.parent;
    for (const column of columns) column[parent]! += column[node]!;
  }
  return sum;
}

/** Marks by which a page says itself that this is the article. */
function saysArticle({ element }: BlockNode): boolean {
  if (!isTag(element)) return false;
  const { name, attribs } = element;
  return name === 'article' || name === 'main' || attribs['itemprop'] === 'articleBody' || attribs['role'] === 'main';
}

/** The node that holds the article: from the root down, as long as one child holds nearly all of the text. */
export function contentNode(nodes: BlockNode[], { total, gain }: NodeSums): number {
  const best = new Int32Array(nodes.length).fill(-1);
  for (let node = 1; node < nodes.length; node++) {
    const { parent } = nodes[node]!;
    if (best[parent]! < 0 || total[node]! > total[best[parent]!]!) best[parent] = node;
  }
  let current = 0;
  for (;;) {
    const child = best[current]!;
    if (child < 0) return current;
    if (total[child]! / Math.max(1, gain[current]!) < (saysArticle(nodes[child]!) ? 0.5 : 0.75)) return current;
    // A paragraph is not a container: its siblings are paragraphs too.
    const { name } = nodes[child]!.element as Element;
    if (name === 'p' || name === 'li' || name === 'blockquote' || name === 'ul') return current;
    current = child;
  }
}

/** The deepest node with more than `share` of the prose. */
export function holderOf(nodes: BlockNode[], prose: Float64Array, share: number): number {
  let holder = 0;
  for (let node = 1; node < nodes.length; node++) {
    if (nodes[node]!.parent === holder && prose[node]! > prose[0]! * share) holder = node;
  }
  return holder;
}

/** How many levels each node is away from the way between root and `target`; 0 on it, negative below the target. */
export function distances(nodes: BlockNode[], target: number): Int16Array {
  const away = new Int16Array(nodes.length).fill(99);
  for (let node = target; node >= 0; node = nodes[node]!.parent) away[node] = 0;
  for (let node = 1; node < nodes.length; node++) {
    if (away[node] === 0) continue;
    const { parent } = nodes[node]!;
    const from = away[parent]!;
    away[node] = parent === target || from < 0 ? Math.max(-60, from - 1) : Math.min(60, from + 1);
  }
  return away;
}

export const namesOf = ({ element }: BlockNode): string =>
  isTag(element) ? `${element.attribs['class'] ?? ''} ${element.attribs['id'] ?? ''}` : ' ';

interface Inherited {
  suspicion: (Suspicion | undefined)[];
  suspectDepth: Int16Array;
  contentDepth: Int16Array;
  article: Uint8Array;
  figure: Uint8Array;
  intro: Uint8Array;
  small: Uint8Array;
}

/** What a node has from those around it; nodes without lines in them are not looked at. */
export function inherit(nodes: BlockNode[], lines: Line[], chrome: Map<Element, Suspicion>): Inherited {
  const count = nodes.length;
  const used = new Uint8Array(count);
  for (const line of lines)
    for (let node = line.node; node >= 0 && !used[node]; node = nodes[node]!.parent) used[node] = 1;
  const found: Inherited = {
    suspicion: new Array<Suspicion | undefined>(count),
    suspectDepth: new Int16Array(count).fill(-1),
    contentDepth: new Int16Array(count).fill(-1),
    article: new Uint8Array(count),
    figure: new Uint8Array(count),
    intro: new Uint8Array(count),
    small: new Uint8Array(count),
  };
  const known = new Map<string, number>();
  nodes.forEach((node, i) => {
    if (!used[i]) return;
    const { parent, depth } = node;
    if (parent >= 0) {
      found.suspicion[i] = found.suspicion[parent];
      found.suspectDepth[i] = found.suspectDepth[parent]!;
      found.contentDepth[i] = found.contentDepth[parent]!;
      found.article[i] = found.article[parent]!;
      found.figure[i] = found.figure[parent]!;
      found.intro[i] = Math.min(9, found.intro[parent]! && found.intro[parent]! + 1);
      found.small[i] = Math.min(9, found.small[parent]! && found.small[parent]! + 1);
    }
    const { element } = node;
    if (!isTag(element)) return;
    const suspicion = chrome.get(element);
    if (suspicion) {
      found.suspicion[i] = suspicion;
      found.suspectDepth[i] = depth;
    }
    if (element.name === 'figure') found.figure[i] = 1;
    if (saysArticle(node)) found.article[i]!++;
    const names = namesOf(node);
    if (names.length === 1) return;
    let marks = known.get(names);
    if (marks === undefined) {
      marks =
        (CONTENT_NAMES.test(names) ? 1 : 0) + (INTRO_NAMES.test(names) ? 2 : 0) + (SMALL_NAMES.test(names) ? 4 : 0);
      known.set(names, marks);
    }
    if (marks & 1) found.contentDepth[i] = depth;
    if (marks & 2) found.intro[i] = 1;
    if (marks & 4) found.small[i] = 1;
  });
  return found;
}
