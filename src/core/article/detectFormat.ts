/** Tells the shape of a file from its content, never from its name. */
import type { ArticleFormat } from './article';

export interface DetectedFormat {
  format: ArticleFormat;
  /** One phrase, shown to the reader. */
  reason: string;
}

/** `<!--1708681501000-->`: when a feed archive stored the item, in milliseconds. */
export const STAMP = /^\s{0,20}<!--\s?(\d{13}|\d{10})\s?-->[ \t]*(?:\n|$)/;
/** A rule of Markdown on a line of its own. */
export const RULE = /^(?:-{3,}|={3,}|\*{3,}|_{3,})[ \t]*$/;
const TITLE_LINK = /^(?:#{1,6} )?\[.+\]\(\S+\)[ \t]*$/;
const PAGE = /^<(?:!doctype html|html|head|body|meta|title)[\s>]/i;
const TAG =
  /<\/?(?:p|div|a|br|span|strong|em|b|i|h[1-6]|ul|ol|li|article|section|figure|img|blockquote|table|tr|td|main|header)(?:\s[^<>]{0,400})?\/?>/gi;
/** Only the beginning is looked at: shapes show early. */
const HEAD = 20_000;

export function detectFormat(source: string): DetectedFormat {
  const head = source.slice(0, HEAD);
  if (STAMP.test(head)) return { format: 'rss-archive', reason: 'begins with the stamp of a feed archive' };
  const [first = '', second = '', third = ''] = head.split('\n', 12).filter((line) => line.trim());
  if (TITLE_LINK.test(first.slice(0, 3000)) && (RULE.test(second) || (third && RULE.test(third)))) {
    return { format: 'rss-archive', reason: 'begins with a title link and a rule' };
  }
  if (PAGE.test(afterProlog(head))) return { format: 'html', reason: 'begins as an HTML page' };
  // Angle brackets in plain text are no tags (`<film titles>`, `x < 5`): only known elements count, and several of them.
  const tags = head.match(TAG)?.length ?? 0;
  if (tags >= 3 || (tags > 0 && head.trimStart().startsWith('<')))
    return { format: 'html', reason: `${tags} HTML tags at the beginning` };
  const later = source.length > HEAD ? (source.slice(HEAD, HEAD * 4).match(TAG)?.length ?? 0) : 0;
  if (later >= 6) return { format: 'html', reason: 'HTML tags' };
  return { format: 'plain-text', reason: 'no markup: a line is a paragraph' };
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
