/** XML source -> tree with source ranges, as forgiving as feed readers have to be: end tags may be missing or wrong. */
import { Tokenizer } from 'htmlparser2';
import type { Piece } from './blockText';
import { MAX_DEPTH } from './htmlTree';
import { verbatim } from './derivedText';

export interface XmlElement {
  /** As written, with its prefix. */
  name: string;
  /** Lower case, without the prefix. */
  local: string;
  attributes: Map<string, string>;
  children: (XmlElement | Piece)[];
  /** UTF-16 ranges of the source: the element with its tags, and what is between them. */
  start: number;
  end: number;
  innerStart: number;
  innerEnd: number;
}

export const isXmlElement = (node: XmlElement | Piece): node is XmlElement => 'local' in node;

/** Never throws; linear in the length of the source. The root element is made up: it holds all that the source does. */
export function parseXml(source: string): XmlElement {
  const root = xmlElement('', 0);
  const stack = [root];
  const open = new Map<string, number>();
  let depthBeyond = 0;
  let element: XmlElement | undefined;
  let attribute = '';
  let value = '';
  let position = 0;

  const top = () => stack[stack.length - 1]!;
  const close = (depth: number, innerEnd: number, end: number) => {
    while (stack.length > depth) {
      const closed = stack.pop()!;
      closed.innerEnd = innerEnd;
      closed.end = stack.length === depth ? end : innerEnd;
      open.set(closed.name, open.get(closed.name)! - 1);
    }
  };
  const opened = (end: number) => {
    if (!element) return;
    element.innerStart = end;
    top().children.push(element);
    stack.push(element);
    open.set(element.name, (open.get(element.name) ?? 0) + 1);
    element = undefined;
  };
  const tokenizer = new Tokenizer(
    { xmlMode: true },
    {
      ontext(start, end) {
        top().children.push(...verbatim(source, start, end));
        position = end;
      },
      ontextentity(codePoint, end) {
        const start = source.lastIndexOf('&', end - 1);
        top().children.push({ text: String.fromCodePoint(codePoint), sourceStart: start, sourceLength: end - start });
        position = end;
      },
      oncdata(start, end, endOffset) {
        top().children.push(...verbatim(source, start, end - endOffset));
        position = end + 1;
      },
      onopentagname(start, end) {
        if (stack.length > MAX_DEPTH) depthBeyond++;
        else element = xmlElement(source.slice(start, end), start - 1);
      },
      onattribname: (start, end) => void (attribute = source.slice(start, end)),
      onattribdata: (start, end) => void (value += source.slice(start, end)),
      onattribentity: (codePoint) => void (value += String.fromCodePoint(codePoint)),
      onattribend() {
        element?.attributes.set(attribute.toLowerCase(), value);
        value = '';
      },
      onopentagend: (end) => opened(end + 1),
      onselfclosingtag(end) {
        if (element) {
          opened(end + 1);
          close(stack.length - 1, end + 1, end + 1);
        } else depthBeyond = Math.max(0, depthBeyond - 1);
      },
      onclosetag(start, end) {
        const name = source.slice(start, end);
        if (depthBeyond > 0) depthBeyond--;
        else if (open.get(name)) {
          let depth = stack.length - 1;
          while (stack[depth]!.name !== name) depth--;
          close(depth, start - 2, source.indexOf('>', end) + 1 || source.length);
        }
      },
      oncomment: () => undefined,
      ondeclaration: () => undefined,
      onprocessinginstruction: () => undefined,
      onend: () => undefined,
    },
  );
  tokenizer.write(source);
  tokenizer.end();
  close(1, Math.max(position, source.length), source.length);
  root.end = root.innerEnd = source.length;
  return root;
}

const xmlElement = (name: string, start: number): XmlElement => ({
  name,
  local: name.slice(name.indexOf(':') + 1).toLowerCase(),
  attributes: new Map(),
  children: [],
  start,
  end: start,
  innerStart: start,
  innerEnd: start,
});

/** The text directly and deeper inside an element, in order. */
export function xmlText(element: XmlElement): Piece[] {
  const pieces: Piece[] = [];
  const waiting: (XmlElement | Piece)[] = [element];
  while (waiting.length > 0) {
    const node = waiting.pop()!;
    if (isXmlElement(node)) for (let i = node.children.length - 1; i >= 0; i--) waiting.push(node.children[i]!);
    else pieces.push(node);
  }
  return pieces;
}

export const xmlChildren = (element: XmlElement, local: string): XmlElement[] =>
  element.children.filter((node): node is XmlElement => isXmlElement(node) && node.local === local);
