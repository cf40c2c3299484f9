/** The title of a page: what its metadata, its document title and its headings agree on, without the name of the site. */
import type { Element, ParentNode } from 'domhandler';
import { decodeEntities } from './decodeEntities';
import { shortText, type PageFacts } from './pageFacts';
import { textOf } from './htmlTree';
import { letters, withoutSite } from './siteName';

export interface PageTitle {
  /** As the page prints it, where it does. */
  text?: string;
  /** The heading that prints it, or prints another wording of it. */
  heading?: { element: Element; text: string };
}

/**
 * How much each source counts. The printed headline outweighs any one of the others, since `og:title` is often reworded for
 * sharing and the document title for search engines; two that agree outweigh it, since a headline may carry a kicker.
 * Measured on five sets of pages (657 titles): 1.5 for a lone `h1` is best; 1 and 2 are two and one pages in a hundred worse.
 */
const VOTES = { og: 1.2, jsonLd: 1.1, document: 1, twitter: 0.6, h1: 1.5, oneOfSeveralH1: 0.7, h2: 0.6 };

/** Letters of a label like `News`, `Our latest posts`. */
const MAX_LABEL = 15;
/** A longer heading is none. */
const MAX_TITLE = 400;
/** How many headings below `h1` are looked at: more are lists of articles. */
const MAX_SMALL = 30;
/** How far up a breadcrumb's element is looked for. */
const CRUMB_LEVELS = 6;

const clean = (value: string | undefined): string =>
  decodeEntities(value?.slice(0, MAX_TITLE * 2) ?? '')
    .replace(/\s+/g, ' ')
    .trim();

/** Whether two printings are of the same title: equal but for punctuation, or one a large part of the other. */
export const sameTitle = (a: string, b: string): boolean => sameLetters(letters(a), letters(b));

function sameLetters(a: string, b: string): boolean {
  if (!a || !b) return false;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short === long || (short.length >= long.length * 0.6 && long.includes(short));
}

/** A headline in a breadcrumb is a link's text, worded for search engines: the printed one stands below. */
function inBreadcrumb(element: Element): boolean {
  let node: ParentNode | null = element;
  for (let level = 0; node && level <= CRUMB_LEVELS; level++, node = node.parent) {
    const { name, attribs } = node as Element;
    if (name === 'nav' || (name === 'li' && level < 3)) return true;
    for (const key in attribs) if (/bread-?crumb/i.test(key) || /bread-?crumb/i.test(attribs[key]!)) return true;
  }
  return false;
}

interface Printing {
  element: Element;
  text: string;
  letters: string;
}

/** Headings with their text; of the smaller ones those that may print a title like the ones told, near the top. */
function printings(elements: readonly Element[], told: readonly { letters: string }[]): Printing[] {
  const lengths = told.map(({ letters }) => letters.length);
  const [least, most] = [Math.min(...lengths) * 0.4, Math.max(...lengths) * 2 + 20];
  const found: Printing[] = [];
  let small = 0;
  for (const element of elements) {
    if (element.name !== 'h1') {
      // No text is longer than its source.
      if (told.length === 0 || element.endIndex! - element.startIndex! < least || small++ >= MAX_SMALL) continue;
    }
    const text = shortText(element, MAX_TITLE) ?? '';
    if (element.name !== 'h1' && (text.length < least || text.length > most)) continue;
    const own = letters(text);
    if (own) found.push({ element, text, letters: own });
  }
  return found;
}

export function pageTitle(facts: PageFacts, isSite: (part: string) => boolean): PageTitle {
  const told = [
    { text: clean(facts.meta.get('og:title')), votes: VOTES.og },
    { text: clean(facts.jsonLd?.headline), votes: VOTES.jsonLd },
    { text: clean(facts.meta.get('twitter:title')), votes: VOTES.twitter },
    { text: clean(facts.titleElement && textOf(facts.titleElement)), votes: VOTES.document },
  ]
    .filter(({ text }) => text)
    .map((title) => ({ ...title, letters: letters(title.text) }));
  const headings = printings(facts.headings, told);
  const seen = new Set<string>();
  const h1 = headings.filter((heading) => {
    if (heading.element.name !== 'h1' || seen.has(heading.letters)) return false;
    if (isSite(heading.text) || inBreadcrumb(heading.element) || isOtherPart(heading.letters, told)) return false;
    return seen.add(heading.letters);
  });

  const votes = new Map<string, { text: string; letters: string; count: number }>();
  const vote = (text: string, own: string, count: number) => {
    const known = votes.get(own);
    if (!known) votes.set(own, { text, letters: own, count });
    else {
      known.count += count;
      // `<span>Kicker</span><span>Headline</span>` prints two words as one: the wording with more words is the right one.
      if (text !== known.text && words(text) > words(known.text)) known.text = text;
    }
  };
  const alone = h1.length === 1;
  for (const { text, letters } of h1)
    vote(text, letters, alone && !isLabel(text, letters, told) ? VOTES.h1 : VOTES.oneOfSeveralH1);
  const wholes = told.map((title) => title.letters);
  for (const { text, letters: whole, votes } of told) {
    const cut = withoutSite(text, isSite, seen, wholes);
    vote(cut, cut === text ? whole : letters(cut), votes);
  }
  const counted = new Set<string>();
  for (const { element, text, letters } of headings) {
    // Smaller headings mostly head lists of other articles: they print the title at best, and do not choose it.
    if (element.name !== 'h2' || !votes.has(letters) || counted.has(letters)) continue;
    counted.add(letters);
    vote(text, letters, h1.length > 0 ? VOTES.h2 : VOTES.h1);
  }
  if (told.length === 0 && !alone) return {};

  const ranked = [...votes.values()].sort((a, b) => b.count - a.count);
  const title: PageTitle = {};
  const best = ranked[0];
  if (best) title.text = best.text;
  const usable = headings.filter(({ element }) => element.name !== 'h1' || h1.some((one) => one.element === element));
  const heading =
    usable.find((one) => one.letters === best?.letters) ??
    ranked.map(({ letters }) => usable.find((one) => sameLetters(one.letters, letters))).find(Boolean) ??
    headings.find((one) => best && sameLetters(one.letters, best.letters)) ??
    (alone ? h1[0] : undefined);
  if (heading) title.heading = heading;
  return title;
}

const words = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** `News`: a short heading of which no other title has a word. */
function isLabel(heading: string, own: string, told: readonly { letters: string }[]): boolean {
  if (own.length > MAX_LABEL || told.length === 0) return false;
  const parts = heading.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return !parts.some((word) => told.some(({ letters }) => letters.includes(word)));
}

/** `Site: A much longer title` with `Site` as heading: that heading is the site's name, if no metadata say so. */
const isOtherPart = (heading: string, told: readonly { letters: string }[]): boolean =>
  told.some(
    ({ letters }) => letters.length > heading.length * 3 && (letters.startsWith(heading) || letters.endsWith(heading)),
  );
