/** A feed archive's file -> article: a stamp, `[title](address)`, a rule, then the item's HTML. */
import type { Article } from './article';
import { draft, type Piece } from './blockText';
import { RULE, STAMP } from './detectFormat';
import { parseHtmlArticle, type Known } from './html';
import { outletOf } from './outlets';
import { printedDate } from './publishedDate';

export function parseRssArchive(source: string): Omit<Article, 'format' | 'formatReason'> {
  let position = 0;
  const stamp = STAMP.exec(source);
  if (stamp) position = stamp[0].length;
  const archived = stamp && stampTime(stamp[1]!);
  while (source[position] === '\n') position++;

  const lineEnd = endOfLine(source, position);
  const link = titleLink(source.slice(position, lineEnd), position);
  if (link) {
    position = lineEnd + 1;
    let ruleEnd = endOfLine(source, position);
    if (source.slice(position, ruleEnd).trim() === '') {
      position = ruleEnd + 1;
      ruleEnd = endOfLine(source, position);
    }
    if (RULE.test(source.slice(position, ruleEnd))) position = ruleEnd;
  }
  const known: Known = { from: Math.min(position, source.length) };
  if (link) known.title = link.title;
  // The item's own time is its first line; the stamp is when it was fetched.
  const first = /^\s{0,20}<(?:div|p|time|span)[^>]{0,100}>([^<]{6,60})</.exec(source.slice(position, position + 250));
  const published = first && printedDate(first[1]!, archived ?? undefined)?.iso;
  if (published) known.published = published;

  const article = parseHtmlArticle(source, known);
  if (link) {
    article.url = link.url;
    const outlet = article.outlet ?? outletOf(link.url);
    if (outlet) article.outlet = outlet;
  }
  if (archived) article.archived = archived;
  return article;
}

const endOfLine = (source: string, from: number): number => {
  const end = source.indexOf('\n', from);
  return end < 0 ? source.length : end;
};

function stampTime(digits: string): string | undefined {
  const time = new Date(Number(digits) * (digits.length === 10 ? 1000 : 1));
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString().replace('.000Z', 'Z');
}

/** `[title](address)`, where the title may hold brackets and Markdown's escapes. */
function titleLink(line: string, start: number): { title: NonNullable<Known['title']>; url: string } | undefined {
  const open = line.indexOf('[');
  const middle = line.lastIndexOf('](');
  const close = line.lastIndexOf(')');
  if (open < 0 || !/^(?:#{1,6} )?$/.test(line.slice(0, open)) || middle < open || close < middle) return undefined;
  const pieces: Piece[] = [];
  const text = line.slice(open + 1, middle);
  let from = 0;
  const push = (end: number) => {
    if (end > from)
      pieces.push({ text: text.slice(from, end), sourceStart: start + open + 1 + from, sourceLength: end - from });
  };
  for (const { index } of text.matchAll(/\\[!-/:-@[-`{-~]/g)) {
    if (index < from) continue;
    push(index);
    pieces.push({ text: text[index + 1]!, sourceStart: start + open + 1 + index, sourceLength: 2 });
    from = index + 2;
  }
  push(text.length);
  const title = draft('title', pieces);
  const address = line.slice(middle + 2, close).trim();
  return title && { title, url: URL.canParse(address) ? new URL(address).href : address };
}
