/** Elements that print a byline -> the names in them, part by part: names, jobs and dates mostly stand in elements of their own. */
import { isTag, isText, type ChildNode, type Element } from 'domhandler';
import { hasLead, isNameLike, isPersonName, splitNames, squeeze } from './authorNames';

/** Between two names, in an element of its own. */
const ONLY_SEPARATOR = /^(?:[\s,;|•·⋅/+&、–—-]+|and|und|et|y|e|och|og|en|dan|и|i|ja|ve)$/iu;

interface Segment {
  text: string;
  parent: Element;
}

/** The runs of text of an element, each with the element that holds it. */
function segments(root: Element): Segment[] {
  const found: Segment[] = [];
  const waiting: ChildNode[] = [...root.children].reverse();
  let steps = 0;
  while (waiting.length > 0 && steps++ < 200) {
    const node = waiting.pop()!;
    if (isText(node)) {
      const last = found.at(-1);
      if (last && last.parent === node.parent && node.prev && isText(node.prev)) last.text += node.data;
      else found.push({ text: node.data, parent: node.parent as Element });
    } else if (isTag(node) && node.name !== 'script' && node.name !== 'style' && node.name !== 'svg') {
      if (node.name === 'meta' && node.attribs['itemprop'] === 'name')
        found.push({ text: node.attribs['content'] ?? '', parent: node });
      else if (node.name === 'br' || node.name === 'time')
        found.push({ text: node.name === 'br' ? '' : '1', parent: node });
      if (node.name !== 'time') for (let i = node.children.length - 1; i >= 0; i--) waiting.push(node.children[i]!);
    }
  }
  return found.map((segment) => ({ ...segment, text: squeeze(segment.text) })).filter(({ text }) => text);
}

const kindOf = ({ name, attribs }: Element): string => `${name} ${attribs['class'] ?? ''}`;
const AUTHOR_HREF =
  /[/?=](?:authors?|autor(?:en|es|a)?|auteurs?|autori|autore|contributors?|reporters?|journalists?|columnists?|correspondents?|staff|writers?|redaktion|redakteure?|newsteam|penulis|skribent|by)[/=]/i;

/** Whether a link leads to the page of an author. */
export const isAuthorLink = ({ name, attribs }: Element): boolean =>
  name === 'a' && (attribs['rel'] === 'author' || AUTHOR_HREF.test(attribs['href'] ?? ''));

/**
 * The names an element prints that is marked as a byline.
 * @param trusted the mark says that a name stands there (`rel=author`, `itemprop=author`): it may be a nickname.
 */
export function namesIn(element: Element, trusted: boolean, isSite: (name: string) => boolean): string[] {
  const names: string[] = [];
  let first: Element | undefined;
  let separated = true;
  let skipped = 0;
  for (const { text, parent } of segments(element)) {
    if (ONLY_SEPARATOR.test(text)) {
      separated = true;
      continue;
    }
    if (
      names.length > 0 &&
      !separated &&
      !/^[,;&|/]|^(?:and|und|et|y)\s/u.test(text) &&
      kindOf(parent) !== kindOf(first!)
    )
      break;
    // `By` before it says that a name follows.
    const told = hasLead(text);
    const sure = trusted || parent.attribs['rel'] === 'author' || parent.attribs['itemprop'] === 'name';
    const linked = isAuthorLink(parent) || element.name === 'a';
    const found = splitNames(text, isSite).filter(
      (name) =>
        (sure && !/^\d+$/.test(name)) ||
        (linked && !name.includes(' ')) ||
        ((told || linked) && isNameLike(name)) ||
        isPersonName(name),
    );
    if (found.length > 0 && !names.includes(found[0]!)) {
      first ??= parent;
      names.push(...found);
    } else if (names.length > 0 || skipped++ > 4) break;
    separated = /[,;&|/]$|\s(?:and|und|et|y)$/u.test(text);
  }
  return [...new Set(names)].slice(0, 20);
}
