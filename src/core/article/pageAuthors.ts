/** Who wrote a page's article: JSON-LD and meta tags where they name persons, else the byline that is printed. */
import type { Element, ParentNode } from 'domhandler';
import { isFirm, isPersonName, splitNames } from './authorNames';
import { namesIn } from './bylineElements';
import type { Line } from './htmlLines';
import { shortText, type PageFacts } from './pageFacts';

/** A name of more words is of an office or a society. */
const MAX_WORDS = 6;
/** Two authors' elements stand closer than this in the source. */
const NEXT_AUTHOR = 3000;
/** A link to an author's page counts where it stands this close under the title, in source. */
const NEAR_TITLE = 8000;
const PLAIN_ROLE =
  /title|role|job|bio|position|desc|date|time|social|image|photo|avatar|twitter|mail|comment|related|tease|summary-item|count/i;
/** Who checked an article did not write it. */
const CHECKED = /^(?:(?:medically |fact[- ])?(?:reviewed|checked|edited)|geprüft|редактор)(?:\s|$)/i;
/** A byline may stand a little above the title. */
const ABOVE_TITLE = 3000;

export function pageAuthors(
  facts: PageFacts,
  isSite: (name: string) => boolean,
  heading: Element | undefined,
): string[] {
  const told = [facts.jsonLd?.authors ?? [], ...facts.authors].map((values) => [
    ...new Set(values.flatMap((value) => splitNames(value, isSite))),
  ]);
  const persons = told
    .map((names) =>
      names.filter((name) => !isSite(name) && !isAccount(name) && !isFirm(name) && name.split(' ').length <= MAX_WORDS),
    )
    .filter((names) => names.length > 0);
  const agreed = persons[0]?.join() === (persons[1] ?? persons[0])?.join();
  if (persons.length > 1 && agreed) return persons[0]!;
  const printed = printedAuthors(facts, isSite, heading);
  // Where they differ, that one counts which the page prints.
  const shown = persons.find((names) => names.some((name) => printed.includes(name)));
  return (
    shown ??
    persons[0] ??
    (printed.length > 0 ? printed : undefined) ??
    told.map((names) => names.filter((name) => !/^\d+$/.test(name))).find((names) => names.length > 0) ??
    []
  );
}

/** How many lines around the text may sign it. */
const SIGNATURE_LINES = 3;

/**
 * A name that stands alone in bold or italics right before or after the text: `<p><b>Ann Lee</b></p>`.
 * @param lines all of the page, of which [first, last] are the article's. @param title whoever it names is written about.
 */
export function signedBy(
  lines: readonly Line[],
  first: number,
  last: number,
  isSite: (name: string) => boolean,
  title: string | undefined,
): string[] {
  const around = [
    ...lines.slice(Math.max(0, first - SIGNATURE_LINES), first + SIGNATURE_LINES),
    ...lines.slice(Math.max(first + SIGNATURE_LINES, last + 1 - SIGNATURE_LINES), last + 1 + SIGNATURE_LINES),
  ];
  for (const { type, text, strongLength } of around) {
    if (type !== 'paragraph' || text.length > 60 || strongLength < text.length) continue;
    const names = splitNames(text, isSite);
    if (names.length > 0 && names.every((name) => isSignature(name) && !isSite(name) && !title?.includes(name)))
      return names;
  }
  return [];
}

/** First and last name, perhaps a third between: more capitals are a headline. */
const isSignature = (name: string): boolean => isPersonName(name) && /^\S+ \S+(?: \S+)?$/u.test(name);

/** `jrobison`, `mark-newton`, `site.net`, `1234`: who logged in, not who wrote. */
const isAccount = (name: string): boolean => /^[\p{Ll}\d._-]+$/u.test(name);

function printedAuthors(facts: PageFacts, isSite: (name: string) => boolean, heading: Element | undefined): string[] {
  const from = (heading?.startIndex ?? 0) - ABOVE_TITLE;
  const marked = facts.bylines.filter((element) => !PLAIN_ROLE.test(markOf(element)));
  const found: { element: Element; names: string[] }[] = [];
  for (const [index, element] of marked.entries()) {
    // The innermost mark holds the name: what stands around it is job, date and place.
    if (marked.slice(index + 1, index + 8).some((inner) => inside(inner, element) && namesOf(inner, isSite).length > 0))
      continue;
    if (element.endIndex! - element.startIndex! > 8000) continue;
    if (
      CHECKED.test(shortText(element) ?? '') ||
      CHECKED.test((element.parent && shortText(element.parent as Element)) ?? '')
    )
      continue;
    const names = namesOf(element, isSite);
    if (names.length > 0) found.push({ element, names });
  }
  const start = found.findIndex(({ element }) => element.startIndex! > from && !inComments(element));
  const first = found[start >= 0 ? start : 0];
  if (first && inComments(first.element)) return linked(facts, isSite, from + ABOVE_TITLE);
  if (!first) return linked(facts, isSite, from + ABOVE_TITLE);
  const names = [...first.names];
  let last = first.element;
  for (const { element, names: more } of found.slice(found.indexOf(first) + 1)) {
    if (
      markOf(element) !== markOf(last) ||
      (element.parent !== last.parent && element.parent?.parent !== last.parent?.parent) ||
      element.name !== last.name ||
      element.startIndex! - last.endIndex! > NEXT_AUTHOR
    )
      break;
    names.push(...more);
    last = element;
  }
  return [...new Set(names)].filter((name) => names.length === 1 || !isSite(name));
}

function linked(facts: PageFacts, isSite: (name: string) => boolean, from: number): string[] {
  const links = facts.authorLinks.filter((link) => !inComments(link));
  const near = links.filter(({ startIndex }) => startIndex! > from && startIndex! < from + NEAR_TITLE);
  const one = new Set(links.map(({ attribs }) => attribs['href'])).size === 1;
  return (
    (one ? links : near)
      .map((element) => namesIn(element, element.attribs['rel'] === 'author', isSite))
      .find((names) => names.length > 0) ?? []
  );
}

const markOf = ({ attribs }: Element): string =>
  `${attribs['class'] ?? ''} ${attribs['id'] ?? ''} ${attribs['itemprop'] ?? ''} ${attribs['data-testid'] ?? ''}`;

function namesOf(element: Element, isSite: (name: string) => boolean): string[] {
  const trusted = element.attribs['rel'] === 'author' || element.attribs['itemprop'] === 'author';
  return namesIn(element, trusted, isSite);
}

/** Whoever comments is no author. */
export function inComments(element: Element): boolean {
  for (let node: ParentNode | null = element; node; node = node.parent) {
    const attribs = (node as Element).attribs;
    if (/comment|respon(?:d|se)/i.test(attribs ? `${attribs['class'] ?? ''} ${attribs['id'] ?? ''}` : ''))
      return (node as Element).name !== 'body';
  }
  return false;
}

function inside(element: Element, ancestor: Element): boolean {
  for (let node: ParentNode | null = element.parent; node; node = node.parent) if (node === ancestor) return true;
  return false;
}
