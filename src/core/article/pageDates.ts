/** When a page says that its article was published and last changed: metadata, `<time>`, the lines at the title, the address. */
import { isTag, isText, type ChildNode, type Element, type ParentNode } from 'domhandler';
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

/** A line that says when the text was last changed, in the languages of the press. */
export const CHANGED =
  /(?:^|[^\p{L}])(?:updated?|last modified|modified|last edited|aktualisiert|geändert|mis à jour|modifié|mise à jour|actualizad[oa]|actualización|atualizad[oa]|aggiornat[oa]|bijgewerkt|laatste update|uppdaterad|oppdatert|opdateret|päivitetty|aktualizacja|zaktualizowan[oa]|aktualizováno|aktualizované|güncelle\p{L}*|обновлен[оа]?|оновлено|актуализирана|ενημέρωση|ενημερώθηκε|diperbarui|dikemas kini|cập nhật|frissítve|actualizat|ažurirano)(?=$|[^\p{L}])|更新|수정|แก้ไข|อัปเดต|अपडेट|تحديث|עודכן/iu;

/** Chinese and Japanese sites stamp an article `更新` when they post it: without another date, that is the article's own. */
export const POSTED = /更新/u;
/** A line that says when the text was published. */
export const PUBLISHED =
  /(?:^|[^\p{L}])(?:(?:re)?published|posted|veröffentlicht|erschienen|erstellt am|publicado|publicada|publié|publiée|paru|pubblicato|gepubliceerd|publicerad|publisert|udgivet|julkaistu|opublikowano|data publikacji|zveřejněno|publikováno|yayınlan\p{L}*|опубликовано|опубліковано|δημοσιεύ\p{L}*|diterbitkan|dipublikasikan|đăng|publicat|objavljeno)(?=$|[^\p{L}])|发布|發布|发表|公開|掲載|입력|등록|게시|نشر|פורסם|เผยแพร่/iu;

/** Dates in the source this far above the title and below it may be the article's. */
const ABOVE_TITLE = 4000;
const BELOW_TITLE = 6000;
/** A longer line that has a date tells a story. */
const MAX_LINE = 120;

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
  const marked = published && modified ? [] : markedDates(facts, heading);
  for (const element of marked) {
    const text = shortText(element) ?? '';
    const own = element.attribs['datetime'] ?? element.attribs['content'];
    const date = (own && metadataDate(own, near, locale)) || printedDate(text, near, locale)?.iso;
    if (!date) continue;
    if (saysChanged(element, text)) {
      modified ??= date;
      if (POSTED.test(text)) stamped ??= date;
    } else published ??= date;
  }
  if (!published && heading) {
    for (const line of linesAround(heading)) {
      const date = printedDate(line, near, locale)?.iso;
      if (!date) continue;
      if (CHANGED.test(line)) {
        modified ??= date;
        if (POSTED.test(line)) stamped ??= date;
      } else published = date;
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
function saysChanged(element: Element, text: string): boolean {
  const { attribs } = element;
  const mark = `${attribs['class'] ?? ''} ${attribs['itemprop'] ?? ''}`;
  if (/datemodified|(?:^|[\s_-])(?:updated|modified)/i.test(mark) && !/publish|created/i.test(mark)) return true;
  if (/publish/i.test(mark)) return false;
  const before =
    element.prev &&
    (isText(element.prev) ? element.prev.data : isTag(element.prev) ? (shortText(element.prev, 40) ?? '') : '');
  // `<p>Updated <b><span>23 February …`
  const around =
    element.parent && isTag(element.parent as ChildNode) ? (shortText(element.parent as Element, 60) ?? '') : '';
  if (around && CHANGED.test(around) && !/publish/i.test(around)) return true;
  return CHANGED.test(text) || (before ? CHANGED.test(before.slice(-40)) : false);
}

/** The lines of text near the title, those below it first. */
function linesAround(heading: Element): string[] {
  const [from, to] = [heading.startIndex! - ABOVE_TITLE, heading.endIndex! + BELOW_TITLE];
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
  const waiting: (ChildNode | undefined)[] = [...root.children].reverse();
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
