/** RSS, RDF and Atom -> its items, each an article. */
import type { Piece } from './blockText';
import { escaped, textOfPieces, verbatim, type ParsedArticle } from './derivedText';
import { withIds, type ItemOfFile } from './fileArticles';
import { articleOfFields, type ItemFields } from './itemFields';
import { parseHtml, textOf } from './htmlTree';
import { metadataDate } from './publishedDate';
import { isXmlElement, parseXml, xmlChildren, xmlText, type XmlElement } from './xmlTree';

/** The items of a feed; without any, the feed itself is the only one. */
export function feedItems(source: string): ItemOfFile[] {
  const root = parseXml(source);
  const { items, channel } = entries(root);
  const about = channel && channelFields(source, channel);
  if (items.length === 0 && channel) items.push(channel);
  return withIds(
    source,
    items.map((item) => {
      const fields = itemFields(source, item);
      const title = fields.title && plain(fields.title);
      return {
        ids: [valueOf(item, 'guid') ?? valueOf(item, 'id'), item.attributes.get('rdf:about'), fields.url],
        ...(title ? { title } : {}),
        start: item.start,
        end: item.end,
        parse: (): ParsedArticle => articleOfFields({ ...about, ...fields }),
      };
    }),
  );
}

/** Every `item` or `entry` that is not inside another, and the element that says what feed this is. */
function entries(root: XmlElement): { items: XmlElement[]; channel: XmlElement | undefined } {
  const items: XmlElement[] = [];
  let channel: XmlElement | undefined;
  const waiting: XmlElement[] = [root];
  while (waiting.length > 0) {
    const element = waiting.pop()!;
    if (element.local === 'item' || element.local === 'entry') {
      items.push(element);
      continue;
    }
    if (element.local === 'channel' || element.local === 'feed') channel ??= element;
    for (let i = element.children.length - 1; i >= 0; i--) {
      const child = element.children[i]!;
      if (isXmlElement(child)) waiting.push(child);
    }
  }
  return { items, channel };
}

/** The text of the first child of a name that has any. */
function valueOf(element: XmlElement, local: string): string | undefined {
  for (const child of xmlChildren(element, local)) {
    const text = textOfPieces(xmlText(child)).trim();
    if (text) return text;
  }
  return undefined;
}

const plain = (html: Piece[]): string => textOf(parseHtml(textOfPieces(html)));

/** What an element says, as HTML: escaped, in CDATA, or (XHTML, and where someone forgot) as it is. */
function htmlOf(source: string, element: XmlElement): Piece[] | undefined {
  const pieces = xmlText(element);
  if (textOfPieces(pieces).trim() === '') return undefined;
  const type = element.attributes.get('type')?.toLowerCase();
  if (type === 'text' || type === 'text/plain') return escaped(pieces);
  return element.children.some(isXmlElement) ? verbatim(source, element.innerStart, element.innerEnd) : pieces;
}

/** The fullest of the elements that may hold the text. */
function longest(source: string, elements: XmlElement[]): Piece[] | undefined {
  let best: Piece[] | undefined;
  for (const element of elements) {
    const html = htmlOf(source, element);
    if (html && textOfPieces(html).length > (best ? textOfPieces(best).length : 0)) best = html;
  }
  return best;
}

function linkOf(item: XmlElement): string | undefined {
  const links = xmlChildren(item, 'link');
  const alternate = links.find(
    (link) => link.attributes.has('href') && (link.attributes.get('rel') ?? 'alternate') === 'alternate',
  );
  const permalink = xmlChildren(item, 'guid').find(
    (guid) => guid.attributes.get('ispermalink')?.toLowerCase() !== 'false',
  );
  const candidates = [
    valueOf(item, 'origlink'),
    alternate?.attributes.get('href'),
    ...links.map((link) => textOfPieces(xmlText(link)).trim()),
    permalink && textOfPieces(xmlText(permalink)).trim(),
  ];
  const found = candidates.find((candidate) => candidate && /^https?:/i.test(candidate) && URL.canParse(candidate));
  return found && new URL(found).href;
}

/** RSS writes `editor@example.org (Mara Ellison)`. */
const personOf = (printed: string): string => /^[^\s@]+@\S+\s\((.+)\)$/.exec(printed)?.[1] ?? printed;

function authorsOf(item: XmlElement): string[] {
  const names = [...xmlChildren(item, 'creator'), ...xmlChildren(item, 'author')].map(
    (author) =>
      valueOf(author, 'name') ?? (author.children.some(isXmlElement) ? '' : textOfPieces(xmlText(author)).trim()),
  );
  return [...new Set(names.filter((name) => name && name.length < 100 && !name.includes('\n')).map(personOf))];
}

function imageOf(item: XmlElement): string | undefined {
  const groups = [item, ...xmlChildren(item, 'group')];
  const media = groups.flatMap((group) => [
    ...xmlChildren(group, 'content'),
    ...xmlChildren(group, 'thumbnail'),
    ...xmlChildren(group, 'enclosure'),
  ]);
  return media
    .find(({ name, attributes }) => {
      const type = `${attributes.get('type') ?? ''} ${attributes.get('medium') ?? ''}`;
      return (
        attributes.has('url') &&
        (/image/.test(type) ||
          /thumbnail$/i.test(name) ||
          /\.(?:jpe?g|png|webp|gif)(?:\?|$)/i.test(attributes.get('url')!))
      );
    })
    ?.attributes.get('url');
}

const dateOf = (element: XmlElement, ...names: string[]): string | undefined => {
  for (const name of names) {
    const value = valueOf(element, name);
    const date = value && metadataDate(value);
    if (date) return date;
  }
  return undefined;
};

function itemFields(source: string, item: XmlElement): ItemFields {
  const fields: ItemFields = {};
  const set = <K extends keyof ItemFields>(key: K, value: ItemFields[K] | undefined) => {
    if (value !== undefined) fields[key] = value;
  };
  const isMedia = (element: XmlElement) => element.name.startsWith('media:');
  const [title] = xmlChildren(item, 'title').filter((element) => !isMedia(element));
  set('title', title && htmlOf(source, title));
  const summary = longest(
    source,
    [...xmlChildren(item, 'description'), ...xmlChildren(item, 'summary'), ...xmlChildren(item, 'subtitle')].filter(
      (element) => !isMedia(element),
    ),
  );
  const content = longest(
    source,
    [...xmlChildren(item, 'encoded'), ...xmlChildren(item, 'content'), ...xmlChildren(item, 'body')].filter(
      (element) => !isMedia(element),
    ),
  );
  set('body', content ?? summary);
  if (content) set('standfirst', summary);
  set('url', linkOf(item));
  set('published', dateOf(item, 'pubdate', 'published', 'date', 'issued', 'created', 'updated', 'modified'));
  set('modified', dateOf(item, 'updated', 'modified'));
  set('authors', authorsOf(item));
  set('image', imageOf(item));
  const tags = xmlChildren(item, 'category').map(
    (category) => category.attributes.get('term') ?? textOfPieces(xmlText(category)).trim(),
  );
  const subjects = xmlChildren(item, 'subject').map((subject) => textOfPieces(xmlText(subject)).trim());
  set('tags', [...new Set([...tags, ...subjects].filter(Boolean))]);
  set('language', valueOf(item, 'language') ?? item.attributes.get('xml:lang'));
  return fields;
}

/** What the feed says of all its items. */
function channelFields(source: string, channel: XmlElement): ItemFields {
  const fields: ItemFields = {};
  const [title] = xmlChildren(channel, 'title');
  const html = title && htmlOf(source, title);
  if (html) fields.outlet = plain(html);
  const language = valueOf(channel, 'language') ?? channel.attributes.get('xml:lang');
  if (language) fields.language = language;
  return fields;
}
