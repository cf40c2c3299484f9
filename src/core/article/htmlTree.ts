/**
 * HTML source -> tree, the first step of the HTML way. The tree keeps where each piece of text came from, for the source
 * map: every run of characters and every character reference is a Text node of its own, with its source range.
 */
import { Document, Element, Text, isTag, isText, type ChildNode, type ParentNode } from 'domhandler';
import { RAW, scanHtml, type HtmlTokens } from './htmlTokens';
import { MAX, TooLargeError } from './tooLarge';

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

/** The attributes that any step asks for: the tree has no others. */
const ATTRIBUTES = words(
  `alt aria-hidden aria-label class content data-component data-lazy-src data-original data-src data-testid datetime dir height
   hidden href http-equiv id itemprop itemtype lang name property rel role src style title type typeof value width xml:lang`,
);

export function words(list: string): Set<string> {
  return new Set(list.split(/\s+/).filter(Boolean));
}

/** What the parser asks of an element's name, looked up once a tag, and how many of that name are open in the page. */
interface Kind {
  name: string;
  childless: boolean;
  raw: boolean;
  closesP: boolean;
  endsDrawing: boolean;
  impliedEnd: ImpliedEnd | undefined;
  open: number;
  /** Start tags beyond `MAX_DEPTH` that still wait for their end tag. */
  skipped: number;
}

function kinds(): (name: string) => Kind {
  const known = new Map<string, Kind>();
  return (name) => {
    let kind = known.get(name);
    if (!kind) {
      kind = {
        name,
        childless: VOID.has(name),
        raw: RAW.has(name),
        closesP: CLOSES_P.has(name),
        endsDrawing: ENDS_DRAWING.has(name),
        impliedEnd: IMPLIED_END.get(name),
        open: 0,
        skipped: 0,
      };
      known.set(name, kind);
    }
    return kind;
  };
}

/**
 * Parses a page or a fragment; linear in the length of the source.
 * @param source the canonical text. All `startIndex`/`endIndex` of the nodes are UTF-16 offsets in it, `endIndex` exclusive.
 * @param from where the HTML begins in it.
 * @throws TooLargeError, and nothing else.
 */
export function parseHtml(source: string, from = 0): Document {
  const root = new Document([]);
  const kindOf = kinds();
  const [p, svg, math] = [kindOf('p'), kindOf('svg'), kindOf('math')];
  /** The open elements, and beside each its kind; below them the root, which has none. */
  const stack: ParentNode[] = [root];
  const stackKinds: Kind[] = [kindOf('')];
  let position = from;
  let nodes = 0;

  const append = (node: ChildNode) => {
    if (++nodes > MAX.pieces) throw new TooLargeError('pieces');
    const parent = stack[stack.length - 1]!;
    const previous = parent.children[parent.children.length - 1];
    node.parent = parent;
    // Most elements have one child, and an empty array that is pushed to makes room for 17.
    if (!previous) parent.children = [node];
    else {
      previous.next = node;
      node.prev = previous;
      parent.children.push(node);
    }
  };
  const place = <T extends ChildNode>(node: T, start: number, end: number): T => {
    node.startIndex = start;
    node.endIndex = end;
    append(node);
    position = end;
    return node;
  };
  const popTo = (depth: number) => {
    while (stack.length > depth) {
      stack.pop()!.endIndex = position;
      stackKinds.pop()!.open--;
    }
  };
  /** Closes the nearest open element that `closes` accepts, unless one that `stops` accepts is nearer. */
  const closeNearest = (closes: (name: string) => boolean, stops: (name: string) => boolean) => {
    for (let depth = stack.length - 1; depth > 0; depth--) {
      const { name } = stackKinds[depth]!;
      if (closes(name)) return popTo(depth);
      if (stops(name)) return;
    }
  };
  const closeAll = (closes: (name: string) => boolean, stops: (name: string) => boolean) => {
    for (let depth = -1; depth !== stack.length;) {
      depth = stack.length;
      closeNearest(closes, stops);
    }
  };
  const impliedEnds = ({ name, closesP, endsDrawing, impliedEnd }: Kind) => {
    if (stackKinds[stack.length - 1]!.name === 'head' && !HEAD_ONLY.has(name)) popTo(stack.length - 1);
    if (closesP && p.open > 0) {
      closeNearest(
        (at) => at === 'p',
        (at) => !INLINE.has(at),
      );
    }
    if (endsDrawing && svg.open + math.open > 0) {
      closeAll(
        (at) => DRAWING.has(at),
        (at) => HOLDS_HTML.has(at),
      );
    }
    // A row closes its cell and then the row before.
    if (impliedEnd) closeAll((at) => impliedEnd.closes.has(at), impliedEnd.stops);
  };
  const reference = (characters: string, start: number, end: number) => void place(new Text(characters), start, end);
  const tokens: HtmlTokens = {
    text: (start, end) => reference(source.slice(start, end), start, end),
    reference,
    openTag(tag, attributes, start, end, closed) {
      const kind = kindOf(tag);
      const { name, childless, raw } = kind;
      position = start;
      impliedEnds(kind);
      position = end;
      // A second <html> or <body> only adds nothing: its content belongs to the one that is open.
      if (kind.open > 0 && (name === 'html' || name === 'body')) return;
      if (stack.length >= MAX_DEPTH && !childless && !raw) {
        kind.skipped++;
        return;
      }
      const element = place(new Element(name, attributes), start, end);
      if (childless || (closed && raw)) return;
      stack.push(element);
      stackKinds.push(kind);
      kind.open++;
      // Only inside drawings and formulas does `/>` close; in HTML it means nothing.
      if (closed && svg.open + math.open > 0) popTo(stack.length - 1);
    },
    closeTag(tag, start, end) {
      const kind = kindOf(tag);
      const { name } = kind;
      position = end;
      // `</br>` is a line break.
      if (name === 'br') place(new Element('br', {}), start, end);
      if (kind.skipped > 0) kind.skipped--;
      // Content after </body> still belongs to the page.
      else if (kind.open > 0 && name !== 'body' && name !== 'html') {
        if (stackKinds[stack.length - 1] === kind) return popTo(stack.length - 1);
        const stops = INLINE.has(name) ? (at: string) => !INLINE.has(at) : (at: string) => CELLS.has(at);
        closeNearest((at) => at === name, CELLS.has(name) || name === 'tr' || name === 'tbody' ? () => false : stops);
      }
    },
  };
  scanHtml(source, from, tokens, ATTRIBUTES);
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
