/** Markdown (with HTML in it) -> HTML that knows its source. */
import type { SyntaxNodeRef } from '@lezer/common';
import { GFM, parser } from '@lezer/markdown';
import type { Piece } from './blockText';
import { escaped, madeUp, paragraphs, verbatim } from './derivedText';

/** Indented text is text: news has no code, but it has indented HTML and scraped paragraphs. */
const markdown = parser.configure([GFM, { remove: ['IndentedCode'] }]);

/** Elements that stand for a node, around all that is in it. */
const ELEMENTS: Record<string, string> = {
  Paragraph: 'p', ATXHeading1: 'h1', ATXHeading2: 'h2', ATXHeading3: 'h3', ATXHeading4: 'h4', ATXHeading5: 'h5', ATXHeading6: 'h6',
  SetextHeading1: 'h1', SetextHeading2: 'h2', Blockquote: 'blockquote', BulletList: 'ul', OrderedList: 'ol', ListItem: 'li',
  Emphasis: 'em', StrongEmphasis: 'strong', Strikethrough: 'del', InlineCode: 'code', FencedCode: 'pre', Table: 'table', TableHeader: 'tr',
  TableRow: 'tr', TableCell: 'td',
}; // prettier-ignore
/** Nodes whose characters are text, but for those of the nodes in them. */
const TEXT = /^(?:Paragraph|ATXHeading\d|SetextHeading\d|TableCell|CodeText|Task)$/;
/** Nodes that are written for the computer. */
const MARKS =
  /Mark$|^(?:TableDelimiter|CodeInfo|LinkReference|LinkTitle|LinkLabel|Comment|CommentBlock|ProcessingInstruction|ProcessingInstructionBlock|TaskMarker)$/;
/** Tags of a site's templates (Liquid, Hugo) and Kramdown's attributes. */
const TEMPLATE_TAG = /\{%[^{}\n]{0,400}%\}|\{\{[^{}\n]{0,400}\}\}|\{:[^{}\n]{0,200}\}/g;

/** `[label]: address` */
const REFERENCE = /^ {0,3}\[([^[\]\n]{1,200})\]:[ \t]{0,20}<?([^\s<>]{1,2000})/gm;
const labelOf = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

/** The parser's time grows with the square of the marks in a block: 8,000 brackets take 0.4 s. Nobody writes as many. */
const MAX_MARKS = 5000;
const tooManyMarks = (text: string): boolean =>
  text.split(/\n[ \t]*\n/).some((block) => (block.match(/[[*_~]/g)?.length ?? 0) > MAX_MARKS);

const attribute = (value: string): string => value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

/**
 * @param source the whole canonical text; what is read of it is from `start` to `end` (UTF-16, exclusive).
 * @returns HTML; never throws.
 */
export function markdownHtml(source: string, start: number, end: number): Piece[] {
  if (tooManyMarks(source.slice(start, end))) return paragraphs(verbatim(source, start, end));
  const pieces: Piece[] = [];
  const tree = markdown.parse(source.slice(start, end));
  /** How many open nodes hold text. */
  let text = 0;
  let position = start;
  const flush = (to: number) => {
    if (text > 0 && to > position) {
      const from = position;
      for (const { 0: tag, index } of source.slice(from, to).matchAll(TEMPLATE_TAG)) {
        append(escaped(verbatim(source, position, from + index)));
        position = from + index + tag.length;
      }
      append(escaped(verbatim(source, position, to)));
    }
    position = Math.max(position, to);
  };
  /** Where links begin that are none. */
  const literal = new Set<number>();
  // Not spread: a hostile stretch has more pieces than a call takes arguments.
  const append = (more: readonly Piece[]) => {
    for (const piece of more) pieces.push(piece);
  };
  const tag = (html: string) => pieces.push(madeUp(html));
  const references = new Map<string, string>();
  for (const { 1: label, 2: url } of source.slice(start, end).matchAll(REFERENCE))
    references.set(labelOf(label!), url!);
  /** Undefined: brackets that name no reference, and are brackets. */
  const linkTarget = (node: SyntaxNodeRef): string | undefined => {
    const url = node.node.getChild('URL');
    if (url) return source.slice(start + url.from, start + url.to).replace(/^<|>$/g, '');
    const label = node.node.getChild('LinkLabel');
    const [from, to] = label && label.to - label.from > 2 ? [label.from, label.to] : [node.from, node.to];
    const text = source.slice(start + from, start + to);
    return references.get(labelOf(text.replace(/^!?\[|\](?:\[\])?$/g, '')));
  };
  const hasParagraph = (node: SyntaxNodeRef): boolean =>
    node.name === 'Paragraph' && node.node.parent?.name === 'ListItem';

  tree.iterate({
    enter(node) {
      const [from, to] = [start + node.from, start + node.to];
      // The rest of a link, behind its text.
      if (from < position && to <= position) return false;
      const { name } = node;
      if (MARKS.test(name)) {
        // Of brackets that are no link.
        if (name === 'LinkMark' && literal.has(node.node.parent!.from)) return false;
        flush(from);
        position = to;
        if (name === 'LinkMark' && source[from] === ']' && node.node.parent?.name === 'Link') {
          tag('</a>');
          position = start + node.node.parent.to;
        }
        return false;
      }
      switch (name) {
        case 'HTMLBlock':
        case 'HTMLTag':
        case 'Entity':
          flush(from);
          append(verbatim(source, from, to));
          position = to;
          return false;
        case 'Escape':
          flush(from);
          append(escaped([{ text: source[from + 1]!, sourceStart: from, sourceLength: 2 }]));
          position = to;
          return false;
        case 'HardBreak':
          flush(from);
          tag('<br>');
          position = to;
          return false;
        case 'HorizontalRule':
          tag('<hr>\n');
          return false;
        case 'Image': {
          const target = linkTarget(node);
          if (target === undefined) return false;
          flush(from);
          const alt = /^!\[([^\]]*)\]/.exec(source.slice(from, to))?.[1] ?? '';
          tag(`<img src="${attribute(target)}" alt="${attribute(alt)}">`);
          position = to;
          return false;
        }
        case 'Link': {
          const target = linkTarget(node);
          if (target === undefined) literal.add(node.from);
          else {
            flush(from);
            tag(`<a href="${attribute(target)}">`);
          }
          return true;
        }
        case 'URL':
          flush(from);
          tag(`<a href="${attribute(source.slice(from, to))}">`);
          flush(to);
          tag('</a>');
          return false;
      }
      if (text > 0) flush(from);
      else position = from;
      if (TEXT.test(name)) text++;
      const element = ELEMENTS[name];
      if (element && !hasParagraph(node)) tag(`<${element}>`);
      return true;
    },
    leave(node) {
      flush(start + node.to);
      if (TEXT.test(node.name)) text--;
      const element = ELEMENTS[node.name];
      if (element && !hasParagraph(node)) tag(`</${element}>${text === 0 ? '\n' : ''}`);
    },
  });
  return pieces;
}
