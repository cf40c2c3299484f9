/** Tells the shape of a file from its content, never from its name. */
import type { ArticleFormat } from './article';
import { frontMatter } from './frontMatter';
import { isDigest } from './markdown';

export interface DetectedFormat {
  format: ArticleFormat;
  /** One phrase, shown to the reader. */
  reason: string;
}

/** `<!--1708681501000-->`: when a feed archive stored the item, in milliseconds. */
export const STAMP = /^\s{0,20}<!--\s?(\d{13}|\d{10})\s?-->[ \t]*(?:\n|$)/;
/** A rule of Markdown on a line of its own. */
export const RULE = /^(?:-{3,}|={3,}|\*{3,}|_{3,})[ \t]*$/;
const PAGE = /^<(?:!doctype html|html|head|body|meta|title)[\s>]/i;
const TAG =
  /<\/?(?:p|div|a|br|span|strong|em|b|i|h[1-6]|ul|ol|li|article|section|figure|img|blockquote|table|tr|td|main|header)(?:\s[^<>]{0,400})?\/?>/gi;
/** Only the beginning is looked at: shapes show early. */
const HEAD = 20_000;

export function detectFormat(source: string): DetectedFormat {
  const head = source.slice(0, HEAD);
  if (STAMP.test(head)) return { format: 'rss-archive', reason: 'begins with the stamp of a feed archive' };
  const machine = feedOrJson(source);
  if (machine) return machine;
  if (PAGE.test(afterProlog(head))) return { format: 'html', reason: 'begins as an HTML page' };
  if (frontMatter(source)) return { format: 'markdown', reason: 'begins with front matter' };
  if (isDigest(source)) return { format: 'digest', reason: 'headings, each with a link of its own' };
  const [first = '', second = '', third = ''] = head.split('\n', 12).filter((line) => line.trim());
  if (isTitleLink(first.slice(0, 3000)) && (RULE.test(second) || (third && RULE.test(third)))) {
    return { format: 'rss-archive', reason: 'begins with a title link and a rule' };
  }
  if (markdownMarks(head) >= 2)
    return { format: 'markdown', reason: 'headings, links or emphasis as Markdown writes them' };
  // Angle brackets in plain text are no tags (`<film titles>`, `x < 5`): only known elements count, and several of them.
  const tags = head.match(TAG)?.length ?? 0;
  if (tags >= 3 || (tags > 0 && head.trimStart().startsWith('<')))
    return { format: 'html', reason: `${tags} HTML tags at the beginning` };
  const later = source.length > HEAD ? (source.slice(HEAD, HEAD * 4).match(TAG)?.length ?? 0) : 0;
  if (later >= 6) return { format: 'html', reason: 'HTML tags' };
  return { format: 'plain-text', reason: 'no markup: a line is a paragraph' };
}

const FEED = /^<(?:[a-z0-9]{1,20}:)?(?:rss|rdf|feed|channel)[\s>]/i;

/** Shapes for machines: they say what they are by their first characters. */
function feedOrJson(source: string): DetectedFormat | undefined {
  const start = source.search(/\S/);
  const first = source[start];
  if (first === '<') {
    const name = FEED.exec(afterProlog(source.slice(0, HEAD)))?.[0];
    return name ? { format: 'feed', reason: `begins as a feed: ${name.trim()}` } : undefined;
  }
  if (first !== '{' && first !== '[') return undefined;
  // A JSON text names something soon: `{"`, `[{`, `["`.
  const opening = /^(?:\{\s*"|\[\s*[{["\d])/.exec(source.slice(start, start + 1000));
  if (!opening) return undefined;
  let end = source.indexOf('\n', start);
  if (end < 0) end = source.length;
  const line = source.slice(start, end).trimEnd();
  const next = /\S/.exec(source.slice(end, end + 1000))?.[0];
  return first === '{' && line.endsWith('}') && next === '{'
    ? { format: 'json-lines', reason: 'a JSON object a line' }
    : { format: 'json', reason: 'begins as JSON' };
}

/** How much of Markdown there is; not in a file that begins with a tag. */
function markdownMarks(head: string): number {
  if (head.trimStart().startsWith('<')) return 0;
  const count = (pattern: RegExp) => head.match(pattern)?.length ?? 0;
  // With blank lines around it: a `# comment` in scraped code has none.
  const headings = count(/(?:^|\n\n)#{1,6} \S[^\n]{0,300}\n(?=\n)/g);
  const links = count(/\[[^[\]\n]{1,200}\]\(https?:\/\/[^\s()]{1,500}\)/g);
  const bold = count(/\*\*[^\s*][^*\n]{0,200}\*\*/g);
  return headings + links + bold;
}

/** `[title](address)`, perhaps as a heading. */
function isTitleLink(line: string): boolean {
  const link = line.trimEnd();
  const middle = link.lastIndexOf('](');
  return /^(?:#{1,6} )?\[[^]/.test(link) && middle > 1 && /^\S+\)$/.test(link.slice(middle + 2));
}

/** What follows the XML declaration and the comments at the beginning. */
function afterProlog(head: string): string {
  let rest = head.trimStart();
  for (let i = 0; i < 20; i++) {
    const close = rest.startsWith('<?xml') ? '?>' : rest.startsWith('<!--') ? '-->' : undefined;
    const end = close === undefined ? -1 : rest.indexOf(close);
    if (close === undefined || end < 0) break;
    rest = rest.slice(end + close.length).trimStart();
  }
  return rest;
}
