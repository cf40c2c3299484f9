/** Who wrote a page's article: JSON-LD and meta tags where they name persons, else the byline that is printed. */
import type { Element, ParentNode } from 'domhandler';
import { isAuthorLink, namesIn, splitNames } from './authorNames';
import type { PageFacts } from './pageFacts';

/** Two authors' elements stand closer than this in the source. */
const NEXT_AUTHOR = 3000;
/** A link to an author's page counts where it stands this close under the title, in source. */
const NEAR_TITLE = 8000;
const PLAIN_ROLE =
  /title|role|job|bio|position|desc|date|time|social|image|photo|avatar|twitter|mail|comment|related|teaser|count/i;

export function pageAuthors(
  facts: PageFacts,
  isSite: (name: string) => boolean,
  heading: Element | undefined,
): string[] {
  const told = [
    facts.jsonLd?.authors.flatMap((name) => splitNames(name, isSite)) ?? [],
    ...facts.authors.map((values) => values.flatMap((name) => splitNames(name, isSite))),
  ].map((names) => [...new Set(names)]);
  const persons = told
    .map((names) => names.filter((name) => !isSite(name) && !isAccount(name)))
    .find((names) => names.length > 0);
  if (persons) return persons;
  const printed = printedAuthors(facts, isSite, heading);
  if (printed.length > 0) return printed;
  return told.map((names) => names.filter((name) => !/^\d+$/.test(name))).find((names) => names.length > 0) ?? [];
}

/** `jrobison`, `mark-newton`, `site.net`, `1234`: who logged in, not who wrote. */
const isAccount = (name: string): boolean => /^[\p{Ll}\d._-]+$/u.test(name);

function printedAuthors(facts: PageFacts, isSite: (name: string) => boolean, heading: Element | undefined): string[] {
  const from = heading?.startIndex ?? 0;
  const marked = facts.bylines.filter((element) => !PLAIN_ROLE.test(markOf(element)));
  const found: { element: Element; names: string[] }[] = [];
  for (const [index, element] of marked.entries()) {
    // The innermost mark holds the name: what stands around it is job, date and place.
    if (marked.slice(index + 1, index + 8).some((inner) => inside(inner, element) && namesOf(inner, isSite).length > 0))
      continue;
    if (element.endIndex! - element.startIndex! > 8000) continue;
    const names = namesOf(element, isSite);
    if (names.length > 0) found.push({ element, names });
  }
  const start = found.findIndex(({ element }) => element.startIndex! > from && !inComments(element));
  const first = found[start >= 0 ? start : 0];
  if (first && inComments(first.element)) return linked(facts, isSite, from);
  if (!first) return linked(facts, isSite, from);
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
  const near = facts.authorLinks.filter(({ startIndex }) => startIndex! > from && startIndex! < from + NEAR_TITLE);
  const one = new Set(facts.authorLinks.map(({ attribs }) => attribs['href'])).size === 1;
  const names = (one ? facts.authorLinks : near).flatMap((element) => namesIn(element, true, isSite));
  return names.slice(0, 1);
}

const markOf = ({ attribs }: Element): string =>
  `${attribs['class'] ?? ''} ${attribs['id'] ?? ''} ${attribs['itemprop'] ?? ''} ${attribs['data-testid'] ?? ''}`;

function namesOf(element: Element, isSite: (name: string) => boolean): string[] {
  const trusted = isAuthorLink(element) || element.name === 'a' || element.attribs['itemprop'] === 'author';
  return namesIn(element, trusted, isSite);
}

/** Whoever comments is no author. */
function inComments(element: Element): boolean {
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
