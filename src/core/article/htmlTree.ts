/**
 * HTML source -> tree, the first step of the HTML way. The tree keeps where each piece of text came from, for the source
 * map: every run of characters and every character reference is a Text node of its own, with its source range.
 */
import { Document, Element, Text, isTag, isText, type ChildNode, type ParentNode } from 'domhandler';
import { RAW, scanHtml } from './htmlTokens';
import { MAX_PIECES, TooLargeError } from './tooLarge';

/** Deeper elements are left out and their content moves up: nothing a person wrote is nested like that. */
export const MAX_DEPTH = 512;

export const VOID = words(
  'area base basefont br col command embed frame hr img input keygen link meta param source track wbr',
);
const HEAD_ONLY = words('base basefont bgsound link meta noframes noscript script style template title');
/** Elements that format a stretch of text; every other element stands on lines of its own. */
export const INLINE = words(
  `a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span
   strike strong sub sup time tt u var wbr`,
);
const CLOSES_P = words(
  `address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5
   h6 header hr main menu nav ol p pre section table ul`,
);
/** An end tag that may be left out: which open elements an opening tag closes, and what it does not look beyond. */
interface ImpliedEnd {
  closes: Set<string>;
  stops: (name: string) => boolean;
}
const BOX = words('address div p');
const itemEnd = (closes: string): ImpliedEnd => ({
  closes: words(closes),
  stops: (name) => !INLINE.has(name) && !BOX.has(name),
});
const cellEnd = (closes: string, within: string): ImpliedEnd => {
  const stops = words(within);
  return { closes: words(closes), stops: (name) => stops.has(name) };
};
const IMPLIED_END = new Map<string, ImpliedEnd>([
  ['li', itemEnd('li')],
  ['dt', itemEnd('dt dd')],
  ['dd', itemEnd('dt dd')],
  ['option', itemEnd('option')],
  ['tr', cellEnd('tr td th', 'table')],
  ['td', cellEnd('td th', 'tr table')],
  ['th', cellEnd('td th', 'tr table')],
  ['tbody', cellEnd('tr td th thead tbody tfoot', 'table')],
  ['tfoot', cellEnd('tr td th thead tbody tfoot', 'table')],
]);
/** Drawings and formulas end where one of these begins: an `</svg>` that is missing does not take the page with it. */
const DRAWING = words('svg math');
const ENDS_DRAWING = words(
  `b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li menu meta nobr ol p pre
   ruby s small span strong strike sub sup table tt u ul var`,
);
/** Inside these, a drawing holds HTML. */
const HOLDS_HTML = words('foreignobject desc title annotation-xml mi mo mn ms mtext');
const CELLS = words('td th table');

export function words(list: string): Set<string> {
  return new Set(list.split(/\s+/).filter(Boolean));
}

/**
 * Parses a page or a fragment; linear in the length of the source.
 * @param source the canonical text. All `startIndex`/`endIndex` of the nodes are UTF-16 offsets in it, `endIndex` exclusive.
 * @param from where the HTML begins in it.
 * @throws TooLargeError, and nothing else.
 */
export function parseHtml(source: string, from = 0): Document {
  const root = new Document([]);
  const stack: ParentNode[] = [root];
  /** How many elements of a name are open: an end tag without a start costs nothing then. */
  const open = new Map<string, number>();
  /** How many start tags beyond `MAX_DEPTH` still wait for their end tag. */
  const skipped = new Map<string, number>();
  const count = (counts: Map<string, number>, name: string, by: number) =>
    counts.set(name, (counts.get(name) ?? 0) + by);
  let position = from;
  let nodes = 0;

  const top = () => stack[stack.length - 1]!;
  const append = (node: ChildNode) => {
    if (++nodes > MAX_PIECES) throw new TooLargeError('elements and pieces of text');
    const parent = top();
    const previous = parent.children[parent.children.length - 1];
    if (previous) {
      previous.next = node;
      node.prev = previous;
    }
    node.parent = parent;
    // Most elements have one child, and an empty array that is pushed to makes room for 17.
    if (previous) parent.children.push(node);
    else parent.children = [node];
  };
  const popTo = (depth: number) => {
    while (stack.length > depth) {
      const closed = stack.pop() as Element;
      closed.endIndex = position;
      count(open, closed.name, -1);
    }
  };
  /** Closes the nearest open element that `closes` accepts, unless one that `stops` accepts is nearer. */
  const closeNearest = (closes: (name: string) => boolean, stops: (name: string) => boolean) => {
    for (let depth = stack.length - 1; depth > 0; depth--) {
      const at = (stack[depth] as Element).name;
      if (closes(at)) return popTo(depth);
      if (stops(at)) return;
    }
  };
  const closeAll = (closes: (name: string) => boolean, stops: (name: string) => boolean) => {
    for (let depth = -1; depth !== stack.length;) {
      depth = stack.length;
      closeNearest(closes, stops);
    }
  };
  const impliedEnds = (name: string) => {
    if (stack.length > 1 && (top() as Element).name === 'head' && !HEAD_ONLY.has(name)) popTo(stack.length - 1);
    if (CLOSES_P.has(name) && open.get('p')) {
      closeNearest(
        (at) => at === 'p',
        (at) => !INLINE.has(at),
      );
    }
    if ((open.get('svg') || open.get('math')) && ENDS_DRAWING.has(name)) {
      closeAll(
        (at) => DRAWING.has(at),
        (at) => HOLDS_HTML.has(at),
      );
    }
    const implied = IMPLIED_END.get(name);
    // A row closes its cell and then the row before.
    if (implied) closeAll((at) => implied.closes.has(at), implied.stops);
  };
  const text = (data: string, start: number, end: number) => {
    const node = new Text(data);
    node.startIndex = start;
    node.endIndex = end;
    append(node);
    position = end;
  };
  scanHtml(source, from, {
    text: (start, end) => text(source.slice(start, end), start, end),
    reference: text,
    openTag(name, attributes, start, end, closed) {
      position = start;
      impliedEnds(name);
      position = end;
      // A second <html> or <body> only adds nothing: its content belongs to the one that is open.
      if ((name === 'html' || name === 'body') && open.get(name)) return;
      const childless = VOID.has(name);
      if (stack.length >= MAX_DEPTH && !childless && !RAW.has(name)) {
        count(skipped, name, 1);
        return;
      }
      const element = new Element(name, attributes);
      element.startIndex = start;
      element.endIndex = end;
      append(element);
      if (childless || (closed && RAW.has(name))) return;
      stack.push(element);
      count(open, name, 1);
      // Only inside drawings and formulas does `/>` close; in HTML it means nothing.
      if (closed && (open.get('svg') || open.get('math'))) popTo(stack.length - 1);
    },
    closeTag(name, start, end) {
      position = end;
      if (name === 'br') {
        // `</br>` is a line break.
        const element = new Element('br', {});
        element.startIndex = start;
        element.endIndex = end;
        append(element);
      }
      if (skipped.get(name)) count(skipped, name, -1);
      // Content after </body> still belongs to the page.
      else if (open.get(name) && name !== 'body' && name !== 'html') {
        const stops = INLINE.has(name) ? (at: string) => !INLINE.has(at) : (at: string) => CELLS.has(at);
        closeNearest((at) => at === name, CELLS.has(name) || name === 'tr' || name === 'tbody' ? () => false : stops);
      }
    },
  });
  position = source.length;
  popTo(1);
  return root;
}

/**
 * Walks a tree in document order without recursion.
 * @param enter called before a node's children; `false` skips them (and the leave call).
 */
export function walk(
  node: ParentNode | ChildNode,
  enter: (node: ChildNode) => boolean | void,
  leave?: (node: Element) => void,
): void {
  let current: ChildNode | null =
    'children' in node && !isTag(node as ChildNode) ? (node.children[0] ?? null) : (node as ChildNode);
  const end = node;
  while (current) {
    const down = enter(current) !== false;
    if (down && isTag(current) && current.children.length > 0) {
      current = current.children[0]!;
      continue;
    }
    if (down && isTag(current)) leave?.(current);
    while (current && !(current.next && current !== end)) {
      if (current === end) return;
      const parent: ParentNode | null = current.parent;
      if (!parent || !isTag(parent as ChildNode)) return;
      current = parent as Element;
      leave?.(current as Element);
      if (current === end) return;
    }
    current = current?.next ?? null;
  }
}

/** All text under a node, white space folded and trimmed; scripts and styles count as nothing. */
export function textOf(node: ParentNode | ChildNode): string {
  let text = '';
  walk(node, (child) => {
    if (isText(child)) text += child.data;
    else if (isTag(child)) {
      if (child.name === 'script' || child.name === 'style') return false;
      if (!INLINE.has(child.name)) text += ' ';
    }
    return true;
  });
  return text.replace(/\s+/g, ' ').trim();
}
