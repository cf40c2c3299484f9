/** When a page says that its article was published and last changed: metadata, `<time>`, the lines at the title, the address. */
import { isTag, isText, type ChildNode, type Element, type ParentNode } from 'domhandler';
import { datesInLine, saysChanged, saysPublished, type LineDates } from './dateLines';
import { INLINE } from './htmlTree';
import { inComments } from './pageAuthors';
import { shortText, type PageFacts } from './pageFacts';
import { metadataDate, printedDate, urlDate } from './publishedDate';

export interface PageDates {
  published?: string;
  modified?: string;
}

const PUBLISHED_META = [
  'article:published_time', 'og:article:published_time', 'datepublished', 'date_published', 'parsely-pub-date', 'sailthru.date', 'pubdate', 'publishdate',
  'publish-date', 'publish_date', 'publication_date', 'publication-date', 'article.published', 'article:published_date', 'published-date', 'publisheddate',
  'published_on', 'published', 'dc.date.issued', 'dcterms.issued', 'dcterms.created', 'dcterms.date', 'dc.date', 'dc.date.created', 'dc.date.published',
  'citation_publication_date', 'citation_date', 'cxenseparse:recs:publishtime', 'originalpublicationdate', 'article_date_original', 'cxenseparse:publishtime',
  'shareaholic:article_published_time', 'date', 'displaydate', 'og:pubdate', 'og:published_time', 'article:published', 'datecreated', 'created', 'timestamp',
  'rnews:datepublished',
]; // prettier-ignore
const MODIFIED_META = [
  'article:modified_time', 'og:updated_time', 'datemodified', 'date_modified', 'article:modified', 'last-modified', 'lastmod', 'last_updated_date', 'modified',
  'dcterms.modified', 'dc.date.modified', 'revised', 'updated', 'article.updated', 'article:updated_time', 'og:article:modified_time',
]; // prettier-ignore

/** Dates in the source this far above the title and below it may be the article's. */
const ABOVE_TITLE = 4000;
const BELOW_TITLE = 6000;
/** A line without a mark may be today's date in the site's header, unless it stands right above the title. */
export const LINES_ABOVE = 1000;
/** A longer line that has a date tells a story; and so does one with more letters before it than names and places need. */
const MAX_LINE = 120;
const MAX_BEFORE = 30;
/** A label like `Last updated on` is not longer. */
const LABEL = 40;

export function pageDates(facts: PageFacts, url: string | undefined, heading: Element | undefined): PageDates {
  const locale = facts.language ?? facts.meta.get('og:locale');
  const hint = url ? urlDate(url) : undefined;
  const inMeta = (keys: string[]) =>
    keys.map((key) => metadataDate(facts.meta.get(key) ?? '', hint, locale)).find(Boolean);
  const dates: PageDates = {};
  let published = (facts.jsonLd?.published && metadataDate(facts.jsonLd.published)) || inMeta(PUBLISHED_META);
  let modified = (facts.jsonLd?.modified && metadataDate(facts.jsonLd.modified)) || inMeta(MODIFIED_META);

  let stamped: string | undefined;
  const near = hint ?? modified;
  const take = (found: LineDates) => {
    published ??= found.published;
    modified ??= found.modified;
    stamped ??= found.stamped;
  };
  for (const element of published && modified ? [] : markedDates(facts, heading)) {
    const own = element.attribs['datetime'] ?? element.attribs['content'];
    const exact = own ? metadataDate(own, near, locale) : undefined;
    const text = shortText(element) ?? '';
    const printed = datesInLine(text, near, locale);
    if (!isChange(element, text)) take(exact ? { published: exact } : printed);
    else if (exact || !saysChanged(text)) take({ modified: exact ?? printed.published });
    else take(printed);
  }
  if (!published && heading) {
    for (const line of linesAround(heading)) {
      const date = printedDate(line, near, locale);
      if (date && isDateLine(line, date.start)) take(datesInLine(line, near, locale));
      if (published) break;
    }
  }
  published ??= hint;
  if (!published && stamped) [published, modified] = [stamped, undefined];
  if (published) dates.published = published;
  if (modified && modified !== published) dates.modified = modified;
  return dates;
}

/** Elements that hold a date, those at the title first: lists of other articles have dates, too. */
function markedDates(facts: PageFacts, heading: Element | undefined): Element[] {
  const from = heading ? heading.startIndex! - ABOVE_TITLE : 0;
  const elements = [...facts.times.filter(({ attribs }) => attribs['datetime']), ...facts.times, ...facts.dates].filter(
    (element) => !inComments(element),
  );
  return [
    ...elements.filter(({ startIndex }) => startIndex! >= from),
    ...elements.filter(({ startIndex }) => startIndex! < from),
  ];
}

/** `Updated` in the element or right before it, or its own mark; `published updated` is what blogs call both at once. */
function isChange(element: Element, text: string): boolean {
  const { attribs } = element;
  const mark = `${attribs['class'] ?? ''} ${attribs['itemprop'] ?? ''}`;
  if (/datemodified|(?:^|[\s_-])(?:updated|modified)/i.test(mark) && !/publish|created/i.test(mark)) return true;
  if (/publish/i.test(mark)) return false;
  return (saysChanged(text) && !saysPublished(text)) || saysChanged(textBefore(element));
}

/** The words right before an element, at most a few levels up: `Updated <b><time>`. */
function textBefore(element: Element): string {
  let node: ChildNode = element;
  for (let level = 0; level < 3; level++) {
    let before = '';
    let steps = 0;
    for (let prev = node.prev; prev && before.length < LABEL && steps++ < 20; prev = prev.prev) {
      const text = isText(prev) ? prev.data : isTag(prev) ? (shortText(prev, LABEL) ?? '') : '';
      before = `${text} ${before}`.trimStart();
    }
    if (before.trim()) return before.slice(-LABEL);
    if (!node.parent || !isTag(node.parent as ChildNode)) return '';
    node = node.parent as ChildNode;
  }
  return '';
}

/** A line that begins with its date, but for a weekday, a name or a label: no sentence that happens to have one. */
function isDateLine(line: string, date: number): boolean {
  const before = line.slice(0, date);
  return before.replace(/\P{L}/gu, '').length <= MAX_BEFORE || saysPublished(before) || saysChanged(before);
}

/** The lines of text near the title, those below it first. */
function linesAround(heading: Element): string[] {
  const [from, to] = [heading.startIndex! - LINES_ABOVE, heading.endIndex! + BELOW_TITLE];
  let root: ParentNode = heading;
  while (root.parent && root.startIndex! > from) root = root.parent;
  const above: string[] = [];
  const below: string[] = [];
  let line = '';
  let start = 0;
  const flush = () => {
    const text = line.replace(/\s+/g, ' ').trim();
    if (text && text.length <= MAX_LINE && /\p{Nd}/u.test(text))
      (start < heading.startIndex! ? above : below).push(text);
    line = '';
  };
  const waiting: (ChildNode | undefined)[] = [];
  // Not spread: a page may have more siblings than a call takes arguments.
  const descend = (children: ChildNode[]) => {
    for (let index = children.length - 1; index >= 0; index--) waiting.push(children[index]);
  };
  descend(root.children);
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (!node) flush();
    else if (node.endIndex! < from || node.startIndex! > to || node === heading) continue;
    else if (isText(node)) {
      if (!line) start = node.startIndex!;
      line += node.data;
    } else if (isTag(node) && node.name !== 'script' && node.name !== 'style' && node.name !== 'a') {
      const inline = INLINE.has(node.name);
      if (!inline) {
        flush();
        waiting.push(undefined);
      }
      for (let i = node.children.length - 1; i >= 0; i--) waiting.push(node.children[i]!);
    }
  }
  flush();
  return [...below, ...above.reverse()];
}
