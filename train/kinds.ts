/** The two classifiers' common shape: how a page becomes labelled rows, and how likelihoods become its text. */
import { join } from 'node:path';
import type { Page } from './corpus';
import { labelLines } from './labels';
import { articleLines } from '../src/core/article/htmlContent';
import { HTML_NAMES } from '../src/core/article/htmlFeatures';
import { htmlMetadata } from '../src/core/article/htmlMetadata';
import { describePage, lineLikelihoods, secondRows } from '../src/core/article/htmlPage';
import { parseHtml } from '../src/core/article/htmlTree';
import { CONTEXT_NAMES } from '../src/core/article/lineContext';
import type { LineModels } from '../src/core/article/lineModels';
import { PLAIN_NAMES } from '../src/core/article/plainFeatures';
import { describeLines, plainLikelihoods, secondPlainRows, splitLines } from '../src/core/article/plainText';
import { pageFacts } from '../src/core/article/pageFacts';

export interface Described {
  page: Page;
  rows: Float32Array;
  texts: string[];
  labels: Float32Array;
  weights: Float32Array;
  secondRows(first: Float32Array): Float32Array;
  look(models: LineModels): Float32Array;
  /** The article's text, as the benchmark takes it. */
  choose(likely: Float32Array): string;
}

export interface Kind {
  name: string;
  sets: string[];
  width: number;
  contextWidth: number;
  weightsFile: string;
  describe(page: Page): Described;
}

const data = join(import.meta.dirname, '../src/core/article/data');
/** Stamp, title link and rule above a feed archive's fragment. */
const ARCHIVE = /^<!--\d+-->\n\[(.*?)\]\([^\n]*\)\n------\n/;
/** What the benchmark's truths leave out. */
const APART = new Set(['title', 'caption', 'image']);

export const htmlKind: Kind = {
  name: 'html',
  sets: ['aeb', 'fundus', 'wcxb', 'newspaper4k', 'frag', 'daniel'],
  width: HTML_NAMES.length,
  contextWidth: CONTEXT_NAMES.length,
  weightsFile: join(data, 'htmlLines.json'),
  describe(page) {
    const archive = ARCHIVE.exec(page.source);
    const root = parseHtml(page.source, archive?.[0].length);
    const facts = pageFacts(root);
    const metadata = htmlMetadata(facts);
    const described = describePage(root, facts, metadata, archive?.[1] ?? metadata.printedTitle, archive !== null);
    const texts = described.lines.filter((line) => line.type !== 'image').map((line) => line.text);
    return {
      page,
      rows: described.rows,
      texts,
      ...labelLines(texts, page.body),
      secondRows: (first) => secondRows(described, HTML_NAMES.length, first),
      look: (models) => lineLikelihoods(described, models),
      choose: (likely) => {
        // A choice marks captions as such in the lines: each needs its own.
        const lines = described.lines.map((line) => ({ ...line }));
        return articleLines({ ...described, lines }, described.facts, likely)
          .lines.filter(({ type }) => !APART.has(type))
          .map(({ text }) => text)
          .join('\n');
      },
    };
  },
};

export const textKind: Kind = {
  name: 'text',
  sets: ['txtbox', 'txtpage'],
  width: PLAIN_NAMES.length,
  contextWidth: CONTEXT_NAMES.length,
  weightsFile: join(data, 'textLines.json'),
  describe(page) {
    const described = describeLines(page.source);
    const texts = described.lines.map(({ text }) => text);
    return {
      page,
      rows: described.rows,
      texts,
      ...labelLines(texts, page.body),
      secondRows: (first) => secondPlainRows(described, PLAIN_NAMES.length, first),
      look: (models) => plainLikelihoods(described, models),
      choose: (likely) => {
        const lines = described.lines.map((line) => ({ ...line }));
        return splitLines({ ...described, lines }, likely)
          .body.filter(({ type }) => !APART.has(type))
          .map(({ text }) => text)
          .join('\n');
      },
    };
  },
};
