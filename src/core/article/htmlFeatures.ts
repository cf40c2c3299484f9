/** Describes each line of a page by numbers: its words, its place in the tree, its place on the page, its neighbours. Linear in lines and nodes. */
import { isTag, type Element } from 'domhandler';
import { bareLine } from './chromeLines';
import { CONTENT_NAMES, SUSPICIONS, type Suspicion } from './htmlChrome';
import type { BlockNode, Line, LinedPage } from './htmlLines';
import { SHORT, lineText, TEXT_NAMES, textNumbers, type LineText } from './lineText';

export interface PageContext {
  page: LinedPage;
  chrome: Map<Element, Suspicion>;
  title: string | undefined;
  titleElement: Element | undefined;
  /** The title stands above the HTML: there is nothing before the article. */
  fragment: boolean;
  /** The page's own summary, from its head. */
  description: string | undefined;
  /** Lines that JSON-LD repeats, where it tells the article's text. */
  told: ReadonlySet<Line> | undefined;
}

export interface LineFacts extends LineText {
  links: number;
  repeatsTitle: boolean;
  /** The nearest suspicious element around the line. */
  suspicion: Suspicion | undefined;
}

export interface HtmlFeatures {
  /** One for each line that has text. */
  facts: LineFacts[];
  rows: Float32Array;
}

const INTRO_NAMES =
  /(?:^|[\s_-])(?:lead|lede|intro|introduction|standfirst|summary|dek|deck|perex|teaser|sub-?title|sub-?head(?:line)?|excerpt|abstract|kicker|chapo|ingress|vorspann|sumario|entradilla|lid|anons|description)(?:[\s_-]|$)/i;
const SMALL_NAMES =
  /(?:^|[\s_-])(?:caption|credits?|source|author|meta|date|time|label|tag|note|info|correction)(?:[\s_-]|$)/i;
const ELEMENTS = ['', 'div', 'p', 'li', 'td', 'section', 'blockquote', 'article', 'dd', 'center'];

/** What a node tells about every line in it. Numbers are summed over all of its lines. */
interface NodeFacts {
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

const isProse = (line: Line, facts: LineFacts): boolean =>
  facts.weight >= SHORT && facts.links < 0.4 && !facts.kind && line.type !== 'heading' && line.type !== 'caption';

function sums(nodes: BlockNode[], lines: Line[], facts: LineFacts[]): NodeFacts {
  const make = () => new Float64Array(nodes.length);
  const sum: NodeFacts = { all: make(), prose: make(), link: make(), lines: make(), total: make(), gain: make() };
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
function contentNode(nodes: BlockNode[], { total, gain }: NodeFacts): number {
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
function holderOf(nodes: BlockNode[], prose: Float64Array, share: number): number {
  let holder = 0;
  for (let node = 1; node < nodes.length; node++) {
    if (nodes[node]!.parent === holder && prose[node]! > prose[0]! * share) holder = node;
  }
  return holder;
}

/** How many levels each node is away from the way between root and `target`; 0 on it, negative below the target. */
function distances(nodes: BlockNode[], target: number): Int16Array {
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

const namesOf = ({ element }: BlockNode): string =>
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

/** What a node has from those around it. */
function inherit(nodes: BlockNode[], chrome: Map<Element, Suspicion>): Inherited {
  const count = nodes.length;
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

const WORD = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[\p{L}\p{N}]{2,60}/gu;

/** Which part of a short line's words the title has. */
function titleShare(text: string, words: ReadonlySet<string>): number {
  if (text.length > 300) return 0;
  const lower = text.toLowerCase();
  // Quick, and right for most lines: none of the words is there.
  let any = false;
  for (const word of words) any ||= lower.includes(word);
  if (!any) return 0;
  const own = lower.match(WORD) ?? [];
  let common = 0;
  for (const word of own) if (words.has(word)) common++;
  return own.length > 0 ? common / own.length : 0;
}

export const HTML_NAMES = [
  ...TEXT_NAMES,
  ...'links strong heading list caption quote table element titleShare repeatsTitle description repeated told'.split(' '),
  ...'depth belowContent belowHolder suspicion suspectUp suspectShare contentUp article figure intro small'.split(' '),
  ...'parentProse parentLinks parentLines grandProse grandLinks nodeProse nodeLinks nodeLines sameName sameParentName'.split(' '),
  ...'place massBefore sinceTitle proseSinceTitle sinceProse untilProse proseNear linksNear sinceSection sinceHeading'.split(' '),
  ...'weight-1 links-1 ended-1 heading-1 kind-1 weight+1 links+1 ended+1 heading+1 kind+1 weight-2 links-2 weight+2 links+2'.split(' '),
  ...'sameNode-1 sameNode+1 lines prose proseShare contentShare fragment wide contentIndex toContentEnd'.split(' '),
]; // prettier-ignore

/** @returns facts and numbers of the lines that have text, in order. */
export function htmlFeatures(context: PageContext): HtmlFeatures {
  const { nodes } = context.page;
  const lines = context.page.lines.filter((line) => line.type !== 'image');
  const count = lines.length;
  const inherited = inherit(nodes, context.chrome);
  const bareTitle = context.title && bareLine(context.title);
  const titleWords = new Set((context.title ?? '').toLowerCase().match(WORD) ?? []);
  const facts = lines.map((line): LineFacts => {
    const { text } = line;
    return Object.assign(lineText(text), {
      links: line.linkLength / Math.max(1, text.length),
      repeatsTitle:
        bareTitle !== undefined && Math.abs(text.length - bareTitle.length) < 30 && bareLine(text) === bareTitle,
      suspicion: inherited.suspicion[line.node],
    });
  });
  const sum = sums(nodes, lines, facts);
  const content = contentNode(nodes, sum);
  const belowContent = distances(nodes, content);
  const belowHolder = distances(nodes, holderOf(nodes, sum.prose, 0.5));
  const allProse = Math.max(1, sum.prose[0]!);
  const allText = Math.max(1, sum.all[0]!);

  /** Prose in elements of the same name and class, on the page and beside each other. */
  const named = new Map<string, number>();
  const namedHere = new Map<string, number>();
  const nameOf = nodes.map((node) => `${(node.element as Element).name} ${namesOf(node)}`);
  const hereOf = nodes.map((node, i) => `${node.parent} ${nameOf[i]}`);
  const seen = new Map<string, number>();
  let firstContent = -1;
  let lastContent = -1;
  let wide = 0;
  lines.forEach((line, i) => {
    const fact = facts[i]!;
    seen.set(line.text, (seen.get(line.text) ?? 0) + 1);
    if (!isProse(line, fact)) return;
    named.set(nameOf[line.node]!, (named.get(nameOf[line.node]!) ?? 0) + fact.weight);
    namedHere.set(hereOf[line.node]!, (namedHere.get(hereOf[line.node]!) ?? 0) + fact.weight);
    if (fact.weight > line.text.length * 1.3) wide += fact.weight;
    if (belowContent[line.node]! < 0 || line.node === content) {
      if (firstContent < 0) firstContent = i;
      lastContent = i;
    }
  });

  const titleAt = context.fragment
    ? -1
    : lines.findIndex((line, i) => facts[i]!.repeatsTitle && line.type === 'heading');
  const titleLine = context.fragment || titleAt >= 0 ? titleAt : facts.findIndex((fact) => fact.repeatsTitle);
  const noTitle = !context.fragment && titleLine < 0;
  const untilProse = new Int16Array(count).fill(50);
  for (let i = count - 2; i >= 0; i--)
    untilProse[i] = isProse(lines[i + 1]!, facts[i + 1]!) ? 1 : Math.min(50, untilProse[i + 1]! + 1);
  /** Running sums, to look around a line at no cost. */
  const proseUpTo = new Float64Array(count + 1);
  const linksUpTo = new Float64Array(count + 1);
  for (let i = 0; i < count; i++) {
    proseUpTo[i + 1] = proseUpTo[i]! + (isProse(lines[i]!, facts[i]!) ? facts[i]!.weight : 0);
    linksUpTo[i + 1] = linksUpTo[i]! + (facts[i]!.links > 0.5 ? 1 : 0);
  }
  const around = (upTo: Float64Array, i: number, far: number) =>
    upTo[Math.min(count, i + far + 1)]! - upTo[Math.max(0, i - far)]!;

  const description = context.description?.replace(/\s+/g, ' ').trim().slice(0, 40);
  const described = (text: string): boolean =>
    description !== undefined &&
    description.length > 20 &&
    text.startsWith(description.slice(0, Math.max(20, Math.min(text.length, 40))));
  const width = HTML_NAMES.length;
  const rows = new Float32Array(count * width);
  let at = 0;
  // One by one: an array a line, copied, took a third of the time of all this.
  const put = (value: number): void => {
    rows[at++] = value;
  };
  const own = facts.map((fact, i) => textNumbers(lines[i]!.text, fact));
  const KIND = TEXT_NAMES.indexOf('kind');
  const seenHere = new Set<string>();
  let sinceProse = 50;
  let sinceSection = 60;
  let sinceHeading = 60;
  for (let i = 0; i < count; i++) {
    const line = lines[i]!;
    const fact = facts[i]!;
    const { node } = line;
    const { depth, parent } = nodes[node]!;
    const up = Math.max(0, parent);
    const grand = Math.max(0, nodes[up]!.parent);
    const share = (of: number) => sum.prose[of]! / allProse;
    const links = (of: number) => sum.link[of]! / Math.max(1, sum.all[of]!);
    const { suspicion } = fact;
    const repeated = seen.get(line.text)! > 1 ? (seenHere.has(line.text) ? 2 : 1) : 0;
    if (repeated) seenHere.add(line.text);
    const neighbour = (of: number, short: boolean): void => {
      const other = facts[of];
      put(other ? Math.min(other.weight, 1000) : 0);
      put(other ? other.links : 0);
      if (short) return;
      put(other ? (other.ended ? 1 : 0) : -1);
      put(other ? (lines[of]!.type === 'heading' ? 1 : 0) : -1);
      put(other ? own[of]![KIND]! : -1);
    };
    const isOf = (of: number): number =>
      lines[of] ? (lines[of].node === node ? 2 : nodes[lines[of].node]!.parent === parent ? 1 : 0) : -1;
    for (const value of own[i]!) put(value);
    put(fact.links);
    put(line.strongLength / line.text.length);
    put(line.type === 'heading' ? (line.level ?? 1) : 0);
    put(line.type === 'listItem' ? 1 : 0);
    put(line.type === 'caption' ? 1 : 0);
    put(line.type === 'quote' ? 1 : 0);
    put(line.type === 'table' ? 2 : line.type === 'preformatted' ? 1 : 0);
    put(ELEMENTS.indexOf((nodes[node]!.element as Element).name));
    put(titleShare(line.text, titleWords));
    put(fact.repeatsTitle ? 1 : 0);
    put(described(line.text) ? 1 : 0);
    put(repeated);
    put(context.told ? (context.told.has(line) ? 2 : 1) : 0);
    put(depth);
    put(belowContent[node]!);
    put(belowHolder[node]!);
    put(suspicion ? SUSPICIONS.indexOf(suspicion.kind) + 1 : 0);
    put(suspicion ? depth - inherited.suspectDepth[node]! : -1);
    put(suspicion ? suspicion.share : -1);
    put(inherited.contentDepth[node]! < 0 ? 40 : depth - inherited.contentDepth[node]!);
    put(inherited.article[node]!);
    put(inherited.figure[node]!);
    put(inherited.intro[node]!);
    put(inherited.small[node]!);
    put(share(up));
    put(links(up));
    put(Math.min(200, sum.lines[up]!));
    put(share(grand));
    put(links(grand));
    put(share(node));
    put(links(node));
    put(Math.min(200, sum.lines[node]!));
    put((named.get(nameOf[node]!) ?? 0) / allProse);
    put((namedHere.get(hereOf[node]!) ?? 0) / allProse);
    put(i / count);
    put(proseUpTo[i]! / allProse);
    put(noTitle ? -50 : Math.max(-40, Math.min(100, i - titleLine)));
    put(noTitle ? -1 : i < titleLine ? -2 : Math.min(5000, proseUpTo[i]! - proseUpTo[titleLine + 1]!));
    put(sinceProse);
    put(untilProse[i]!);
    put(around(proseUpTo, i, 4));
    put(around(linksUpTo, i, 4));
    put(sinceSection);
    put(sinceHeading);
    neighbour(i - 1, false);
    neighbour(i + 1, false);
    neighbour(i - 2, true);
    neighbour(i + 2, true);
    put(isOf(i - 1));
    put(isOf(i + 1));
    put(Math.min(2000, count));
    put(Math.min(20000, allProse));
    put(allProse / allText);
    put(share(content));
    put(context.fragment ? 1 : 0);
    put(wide / allProse);
    put(firstContent < 0 ? -99 : Math.max(-60, Math.min(60, i - firstContent)));
    put(firstContent < 0 ? -99 : Math.max(-60, Math.min(60, lastContent - i)));
    if (at !== (i + 1) * width) throw new Error(`${at - i * width} numbers for ${width} names`);
    sinceProse = isProse(line, fact) ? 0 : Math.min(50, sinceProse + 1);
    sinceSection = fact.kind === 'related' || fact.kind === 'comments' ? 0 : Math.min(60, sinceSection + 1);
    sinceHeading = line.type === 'heading' ? 0 : Math.min(60, sinceHeading + 1);
  }
  return { facts, rows };
}
