/** Markdown -> article, with or without front matter; and digests, where one Markdown file holds many articles. */
import type { Piece } from './blockText';
import { textOfPieces, verbatim, type ParsedArticle } from './derivedText';
import { withIds, type ItemOfFile } from './fileArticles';
import { frontMatter } from './frontMatter';
import { parseHtml, textOf } from './htmlTree';
import { articleOfFields, type ItemFields } from './itemFields';
import { markdownHtml } from './markdownHtml';
import { outletOf } from './outlets';
import { metadataDate } from './publishedDate';
import { recordArticle } from './recordFields';

/** A text that begins with a tag is HTML: blank lines in it do not end it, as they would in Markdown. */
const isHtmlBody = (source: string, start: number): boolean => /^\s*<[a-z!]/i.test(source.slice(start, start + 200));

const bodyOf = (source: string, start: number, end: number): Piece[] =>
  isHtmlBody(source, start) ? verbatim(source, start, end) : markdownHtml(source, start, end);

export function parseMarkdown(source: string): ParsedArticle {
  const matter = frontMatter(source);
  const start = matter?.bodyStart ?? 0;
  const body = bodyOf(source, start, source.length);
  const fields: ItemFields = (matter && recordArticle(matter.values, true)?.fields) ?? {};
  // Under a front matter stands what was cut out of a page, menus and all.
  return articleOfFields({ ...fields, body }, !isHtmlBody(source, start));
}

const HEADING = /^(#{1,6})[ \t]+(\S.*)$/gm;

/** The first link of a line; offsets in the line. Linear, whatever brackets there are. */
function linkIn(line: string): { textStart: number; textEnd: number; url: string } | undefined {
  const middle = line.indexOf('](');
  const close = line.indexOf(')', middle);
  if (middle < 0 || close < 0) return undefined;
  // Back to the bracket that this one closes: `[Pier [sic] costs](…)`.
  let open = middle - 1;
  for (let inner = 0; open >= 0 && (inner > 0 || line[open] !== '['); open--) {
    if (line[open] === ']') inner++;
    else if (line[open] === '[') inner--;
  }
  if (open < 0) return undefined;
  const url = line.slice(middle + 2, close);
  return url && !/\s/.test(url) ? { textStart: open + 1, textEnd: middle, url } : undefined;
}

/** ` - date published: 2022-07-20 22:00:45+00:00`, ` - [address](address)` */
const BULLET = /^[ \t]*[-*+][ \t](.*)$/;
/** Between a heading and its bullets, and how many bullets tell of the article. */
const MAX_BULLETS = 12;

interface Entry {
  /** HTML. */
  title: Piece[];
  url?: string;
  published?: string;
  outlet?: string;
  start: number;
  bodyStart: number;
}

/** The headings of a digest: each names an article and links it, in the heading or in the list under it. */
function digestEntries(source: string, most = Infinity): { entries: Entry[]; level: number } {
  const entries: Entry[] = [];
  let level = 0;
  for (const { 0: line, 1: marks, 2: text, index } of source.matchAll(HEADING)) {
    if (level > 0 && marks!.length !== level) continue;
    const textStart = index + line.indexOf(text!, marks!.length);
    const link = linkIn(text!);
    const entry: Entry = {
      title: link
        ? markdownHtml(source, textStart + link.textStart, textStart + link.textEnd)
        : markdownHtml(source, textStart, textStart + text!.trimEnd().length),
      start: index,
      bodyStart: Math.min(source.length, index + line.length + 1),
    };
    if (link) entry.url = link.url;
    readBullets(source, entry);
    if (!entry.url) continue;
    level = marks!.length;
    entries.push(entry);
    if (entries.length >= most) break;
  }
  return { entries, level };
}

/** The list under a heading: the article's address, time and feed. */
function readBullets(source: string, entry: Entry): void {
  let position = entry.bodyStart;
  for (let count = 0; count < MAX_BULLETS;) {
    let end = source.indexOf('\n', position);
    if (end < 0) end = source.length;
    const line = source.slice(position, Math.min(end, position + 4000));
    const bullet = BULLET.exec(line)?.[1];
    if (bullet === undefined && (line.trim() !== '' || count > 0)) return;
    position = end + 1;
    if (bullet === undefined) {
      if (end >= source.length) return;
      continue;
    }
    count++;
    const link = linkIn(bullet);
    const [, key = '', value = ''] = /^([^:]{1,40}):\s(.*)$/.exec(bullet) ?? [];
    if (!link && !key) return;
    if (/date|time|published|日期|时间|日付|날짜|tanggal/i.test(key)) {
      const date = metadataDate(value);
      if (date) entry.published ??= date;
    } else if (/feed|source|site|来源|出典/i.test(key)) {
      const outlet = /^https?:/.test(value) ? outletOf(value) : value;
      if (outlet) entry.outlet ??= outlet;
    } else if (link) entry.url ??= link.url;
    entry.bodyStart = Math.min(source.length, position);
  }
}

/** How many entries make a digest: one linked heading may be a story's own. */
export const isDigest = (source: string): boolean => {
  const { entries } = digestEntries(source.slice(0, 100_000), 2);
  const first = source.slice(0, entries[0]?.start ?? 0);
  // Above the first there is at most the digest's own heading and a line or two.
  return entries.length > 0 && first.length < 1000 && (entries.length > 1 || entries[0]!.published !== undefined);
};

/** `# Source:CNN, URL:http://…, language:en-US`, or simply the digest's name. */
function digestFields(head: string): ItemFields {
  const fields: ItemFields = {};
  const heading = /^#{1,6}[ \t](.*)$/m.exec(head)?.[1];
  if (!heading) return fields;
  const outlet = /\bsource:\s*([^,]{1,80})/i.exec(heading)?.[1]?.trim();
  const language = /\blanguage:\s*([a-z]{2,3}(?:-[a-z0-9]{2,8})*)/i.exec(heading)?.[1];
  if (outlet) fields.outlet = outlet;
  if (language) fields.language = language;
  return fields;
}

export function digestItems(source: string): ItemOfFile[] {
  const { entries } = digestEntries(source);
  const about = digestFields(source.slice(0, entries[0]?.start ?? 0));
  return withIds(
    source,
    entries.map((entry, index) => {
      const end = entries[index + 1]?.start ?? source.length;
      const { title, url, published, outlet, start, bodyStart } = entry;
      const address = url && URL.canParse(url) ? new URL(url).href : url;
      return {
        ids: [address],
        title: textOf(parseHtml(textOfPieces(title))),
        start,
        end,
        parse: () =>
          articleOfFields({
            ...about,
            title,
            ...(address ? { url: address } : {}),
            ...(published ? { published } : {}),
            ...(outlet && !about.outlet ? { outlet } : {}),
            body: bodyOf(source, bodyStart, end),
          }),
      };
    }),
  );
}
