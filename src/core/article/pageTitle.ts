/** The title of a page: what its metadata, its document title and its headings agree on, without the name of the site. */
import type { Element, ParentNode } from 'domhandler';
import { decodeEntities } from './decodeEntities';
import { shortText, type PageFacts } from './pageFacts';
import { textOf } from './htmlTree';

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

const BARS = /[|｜ㅣ·•»_]/u;
const SEPARATOR = / (?:[|–—\-·•»«:_/]|::|>>) | ?[｜ㅣ|] ?|: |_/gu;
/** Letters of a label like `News`, `Our latest posts`. */
const MAX_LABEL = 15;
/** How far up a breadcrumb's element is looked for. */
const CRUMB_LEVELS = 6;

export const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
const clean = (value: string | undefined): string =>
  decodeEntities(value ?? '')
    .replace(/\s+/g, ' ')
    .trim();

/** Whether two printings are of the same title: equal but for punctuation, or one a large part of the other. */
export function sameTitle(a: string, b: string): boolean {
  const [x, y] = [letters(a), letters(b)];
  if (!x || !y) return false;
  if (x === y) return true;
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  return short.length >= long.length * 0.6 && long.includes(short);
}

/** Tells a site's name, or one with a section behind it (`Site Politics`), from a part of a title. */
export function siteNames(outlet: string | undefined, url: string | undefined): (part: string) => boolean {
  const host = url && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
  const labels = host.split('.').slice(0, -1);
  const name = letters(outlet ?? '');
  const label = letters(labels.sort((a, b) => b.length - a.length)[0] ?? '');
  return (part) => {
    const bare = letters(part);
    if (!bare || bare === name || bare === label || bare === letters(host)) return true;
    const near = (known: string) => known.length > 1 && bare.startsWith(known) && bare.length < known.length + 14;
    return near(name) || (label.length > 3 && near(label)) || (bare.length > 3 && name.includes(bare));
  };
}

/**
 * Cuts the site's name and its sections off a title: `Title | Section | Site`, `Site: Title`.
 * @param printed the letters of the page's headings: what is left is believed at once where one of them says it.
 */
function withoutSite(title: string, isSite: (part: string) => boolean, printed: ReadonlySet<string>): string {
  const borders = [...title.matchAll(SEPARATOR)].map(({ 0: mark, index }) => ({
    start: index,
    end: index + mark.length,
  }));
  let start = 0;
  let end = title.length;
  for (;;) {
    while (borders.length > 0 && isSite(title.slice(borders.at(-1)!.end, end))) end = borders.pop()!.start;
    if (borders.length === 0 || !isSite(title.slice(start, borders[0]!.start))) break;
    start = borders.shift()!.end;
  }
  const rest = title.slice(start, end);
  if (borders.length === 0 || printed.has(letters(rest))) return rest.trim();
  // A colon parts a title's own words as often as it parts the site's from them.
  const sure = borders.filter((border) => !title.slice(border.start, border.end).startsWith(':'));
  for (const border of [...sure].reverse()) {
    const left = title.slice(start, border.start);
    if (printed.has(letters(left))) return left.trim();
  }
  for (const border of sure) {
    const right = title.slice(border.end, end);
    if (printed.has(letters(right))) return right.trim();
  }
  // Without a known name: what stands behind a bar goes where it is short beside the rest.
  while (borders.length > 0) {
    const last = borders.pop()!;
    const left = title.slice(start, last.start);
    if (!BARS.test(title.slice(last.start, last.end)) || left.length < (end - last.end) * 1.2) break;
    end = last.start;
  }
  return title.slice(start, end).trim();
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

export function pageTitle(facts: PageFacts, outlet: string | undefined, url: string | undefined): PageTitle {
  const isSite = siteNames(outlet, url);
  const headings = facts.headings
    .map((element) => ({ element, text: shortText(element, 400) ?? '' }))
    .filter(({ text }) => letters(text))
    .map((heading) => ({ ...heading, letters: letters(heading.text) }));
  const told = [
    { text: clean(facts.meta.get('og:title')), votes: VOTES.og },
    { text: clean(facts.jsonLd?.headline), votes: VOTES.jsonLd },
    { text: clean(facts.meta.get('twitter:title')), votes: VOTES.twitter },
    { text: clean(facts.titleElement && textOf(facts.titleElement)), votes: VOTES.document },
  ].filter(({ text }) => text);
  const seen = new Set<string>();
  const h1 = headings.filter((heading) => {
    if (heading.element.name !== 'h1' || seen.has(heading.letters)) return false;
    if (isSite(heading.text) || inBreadcrumb(heading.element) || isOtherPart(heading.letters, told)) return false;
    return seen.add(heading.letters);
  });

  const votes = new Map<string, { text: string; count: number }>();
  const vote = (text: string, count: number) => {
    const key = letters(text);
    const known = votes.get(key);
    if (!known) votes.set(key, { text, count });
    else {
      known.count += count;
      // `<span>Kicker</span><span>Headline</span>` prints two words as one: the wording with more words is the right one.
      if (words(text) > words(known.text)) known.text = text;
    }
  };
  for (const { text } of h1) vote(text, h1.length === 1 && !isLabel(text, told) ? VOTES.h1 : VOTES.oneOfSeveralH1);
  const printed = new Set(h1.map((heading) => heading.letters));
  const cut = told.map(({ text, votes }) => ({ text: withoutSite(text, isSite, printed), votes }));
  for (const { text, votes } of cut) vote(text, votes);
  const counted = new Set<string>();
  for (const heading of headings) {
    if (heading.element.name === 'h1' || !votes.has(heading.letters) || counted.has(heading.letters)) continue;
    counted.add(heading.letters);
    vote(heading.text, h1.length > 0 ? VOTES.h2 : VOTES.h1);
  }
  if (told.length === 0 && h1.length !== 1) return {};

  const ranked = [...votes.values()].sort((a, b) => b.count - a.count);
  const title: PageTitle = {};
  const best = ranked[0]?.text;
  if (best) title.text = best;
  const usable = headings.filter(({ element }) => element.name === 'h2' || h1.some((one) => one.element === element));
  const heading =
    usable.find((one) => best && one.letters === letters(best)) ??
    ranked.map(({ text }) => usable.find((one) => sameTitle(one.text, text))).find(Boolean) ??
    headings.find((one) => best && sameTitle(one.text, best)) ??
    (h1.length === 1 ? h1[0] : undefined);
  if (heading) title.heading = heading;
  return title;
}

const words = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** `News`: a short heading of which no other title has a word. */
function isLabel(heading: string, told: readonly { text: string }[]): boolean {
  if (letters(heading).length > MAX_LABEL || told.length === 0) return false;
  const others = letters(told.map(({ text }) => text).join(' '));
  return !(heading.match(/[\p{L}\p{N}]+/gu) ?? []).some((word) => others.includes(word.toLowerCase()));
}

/** `Site: A much longer title` with `Site` as heading: that heading is the site's name, if no metadata say so. */
function isOtherPart(heading: string, told: readonly { text: string }[]): boolean {
  return told.some(({ text }) => {
    const all = letters(text);
    return all.length > heading.length * 3 && (all.startsWith(heading) || all.endsWith(heading));
  });
}
