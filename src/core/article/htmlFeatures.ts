/** Describes each line of a page by numbers: its words, its place in the tree, its place on the page, its neighbours. Linear in lines and nodes. */
import type { Element } from 'domhandler';
import { contentNode, distances, holderOf, inherit, isProse, namesOf, sums } from './blockTree';
import { bareLine } from './chromeLines';
import { SUSPICIONS, type Suspicion } from './htmlChrome';
import type { Line, LinedPage } from './htmlLines';
import { lineText, TEXT_NAMES, textNumbers, type LineText } from './lineText';

export interface PageContext {
  page: LinedPage;
  chrome: Map<Element, Suspicion>;
  title: string | undefined;
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
  /** Its element is named as a standfirst is. */
  intro: boolean;
  /** The nearest suspicious element around the line. */
  suspicion: Suspicion | undefined;
}

export interface HtmlFeatures {
  /** One for each line that has text. */
  facts: LineFacts[];
  rows: Float32Array;
}

const ELEMENTS = ['', 'div', 'p', 'li', 'td', 'section', 'blockquote', 'article', 'dd', 'center'];

/** UTF-16 units of a title whose words count: each line is compared with each. */
const MAX_TITLE = 400;
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
  const inherited = inherit(nodes, lines, context.chrome);
  const bareTitle = context.title && bareLine(context.title);
  const titleWords = new Set((context.title ?? '').slice(0, MAX_TITLE).toLowerCase().match(WORD) ?? []);
  const facts = lines.map((line): LineFacts => {
    const { text } = line;
    return Object.assign(lineText(text), {
      links: line.linkLength / Math.max(1, text.length),
      repeatsTitle:
        bareTitle !== undefined && Math.abs(text.length - bareTitle.length) < 30 && bareLine(text) === bareTitle,
      intro: inherited.intro[line.node]! > 0 && inherited.intro[line.node]! < 3,
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
  const names = new Array<string>(nodes.length);
  const nameOf = (node: number): string =>
    (names[node] ??= `${(nodes[node]!.element as Element).name} ${namesOf(nodes[node]!)}`);
  const hereOf = (node: number): string => `${nodes[node]!.parent} ${nameOf(node)}`;
  const add = (sums: Map<string, number>, key: string, value: number) => sums.set(key, (sums.get(key) ?? 0) + value);
  const seen = new Map<string, number>();
  let firstContent = -1;
  let lastContent = -1;
  let wide = 0;
  lines.forEach((line, i) => {
    const fact = facts[i]!;
    add(seen, line.text, 1);
    if (!isProse(line, fact)) return;
    add(named, nameOf(line.node), fact.weight);
    add(namedHere, hereOf(line.node), fact.weight);
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
  const own = facts.map((fact, i) => textNumbers(lines[i]!.text, fact));
  const KIND = TEXT_NAMES.indexOf('kind');
  let at = 0;
  const put = (value: number): void => {
    rows[at++] = value;
  };
  const putWeightAndLinks = (of: number): void => {
    const other = facts[of];
    put(other ? Math.min(other.weight, 1000) : 0);
    put(other ? other.links : 0);
  };
  const putNeighbour = (of: number): void => {
    const other = facts[of];
    putWeightAndLinks(of);
    put(other ? Number(other.ended) : -1);
    put(other ? Number(lines[of]!.type === 'heading') : -1);
    put(other ? own[of]![KIND]! : -1);
  };
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
    put((named.get(nameOf(node)) ?? 0) / allProse);
    put((namedHere.get(hereOf(node)) ?? 0) / allProse);
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
    putNeighbour(i - 1);
    putNeighbour(i + 1);
    putWeightAndLinks(i - 2);
    putWeightAndLinks(i + 2);
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
    sinceProse = isProse(line, fact) ? 0 : Math.min(50, sinceProse + 1);
    sinceSection = fact.kind === 'related' || fact.kind === 'comments' ? 0 : Math.min(60, sinceSection + 1);
    sinceHeading = line.type === 'heading' ? 0 : Math.min(60, sinceHeading + 1);
  }
  if (at !== rows.length) throw new Error(`${at / count} numbers a line for ${width} names`);
  return { facts, rows };
}
