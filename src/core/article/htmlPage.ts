/** A page's tree -> its lines as the line classifier sees them, and what it thinks of them. */
import type { Document } from 'domhandler';
import type { Removal } from './article';
import { matchBody } from './bodyMatch';
import { htmlChrome, massOf } from './htmlChrome';
import { htmlFeatures, type HtmlFeatures } from './htmlFeatures';
import { htmlLines, type BlockNode, type Line } from './htmlLines';
import type { PageMetadata } from './htmlMetadata';
import { withContext } from './lineContext';
import type { LineModels } from './lineModels';
import { likelihoods } from './lineTrees';
import type { PageFacts } from './pageFacts';

/** A page as the line classifier sees it. */
export interface DescribedPage extends HtmlFeatures {
  lines: Line[];
  nodes: BlockNode[];
  removed: Removal[];
}

/** @param fragment its title stands above it. */
export function describePage(
  root: Document,
  facts: PageFacts,
  metadata: PageMetadata,
  title: string | undefined,
  fragment: boolean,
): DescribedPage {
  const chrome = htmlChrome(root, massOf(root), metadata.titleElement);
  const page = htmlLines(root, { has: (element) => chrome.get(element)?.sure === true });
  const features = htmlFeatures({
    page,
    chrome,
    title,
    fragment,
    description: facts.meta.get('og:description') ?? facts.meta.get('description'),
    told: matchBody(page.lines, facts.jsonLd?.body),
  });
  const removed = [...chrome]
    .filter(([, { sure, kind }]) => sure && kind !== 'no text')
    .map(([element, { reason }]) => ({
      step: 'chrome elements',
      reason,
      sourceStart: element.startIndex!,
      sourceEnd: element.endIndex!,
    }));
  return { ...page, ...features, removed };
}

/** For each line that has text, how likely it is the article's. */
export function lineLikelihoods(page: DescribedPage, models: LineModels): Float32Array {
  const first = likelihoods(models.first, page.rows);
  return likelihoods(models.second, secondRows(page, models.first.width, first));
}

/** The same for a text that holds little but the article. */
export const extractedLikelihoods = (page: DescribedPage): Float32Array =>
  Float32Array.from(page.facts, ({ links, suspicion }) => (links > 0.6 || suspicion ? 0.1 : 1));

export function secondRows(page: DescribedPage, width: number, first: Float32Array): Float32Array {
  const texts = page.lines.filter((line) => line.type !== 'image');
  const weights = page.facts.map((fact) => fact.weight);
  const groups = texts.map(({ node }) => [node, page.nodes[node]!.parent]);
  return withContext(page.rows, width, first, weights, groups);
}
