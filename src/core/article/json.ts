/** JSON and JSON Lines -> the articles in them: dumps of scrapers, JSON Feed, JSON-LD, ninjs, answers of news services. */
import { getNodeValue, parseTree, type Node, type ParseError, printParseErrorCode } from 'jsonc-parser';
import type { Piece } from './blockText';
import { textOfPieces } from './derivedText';
import { withIds, type ItemOfFile } from './fileArticles';
import { parseHtml, textOf } from './htmlTree';
import { articleOfFields } from './itemFields';
import { isList, isRecord, recordArticle, textValue, type RecordArticle, type Value } from './recordFields';

export interface JsonFile {
  items: ItemOfFile[];
  /** One record that is the file: then it needs no address inside it. */
  single: boolean;
  /** What could not be read, one phrase each. */
  problems: string[];
}

/** JSON strings with escapes -> pieces. Two escapes of a surrogate pair are one character. */
function stringPieces(source: string, start: number, end: number): Piece[] {
  const raw = source.slice(start, end);
  const pieces: Piece[] = [];
  let from = 0;
  const push = (to: number) => {
    if (to > from) pieces.push({ text: raw.slice(from, to), sourceStart: start + from, sourceLength: to - from });
  };
  for (const { 0: escape, index } of raw.matchAll(
    /\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|\\u[\da-fA-F]{4}|\\./gs,
  )) {
    push(index);
    pieces.push({ text: unescaped(escape), sourceStart: start + index, sourceLength: escape.length });
    from = index + escape.length;
  }
  push(raw.length);
  return pieces;
}

const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\n', b: ' ', f: '\n' };

function unescaped(escape: string): string {
  if (escape[1] !== 'u') return ESCAPES[escape[1]!] ?? escape[1]!;
  return escape
    .split('\\u')
    .slice(1)
    .map((digits) => String.fromCharCode(parseInt(digits, 16)))
    .join('');
}

function valueOf(source: string, node: Node, offset: number): Value {
  switch (node.type) {
    case 'string':
      return stringPieces(source, offset + node.offset + 1, offset + node.offset + node.length - 1);
    case 'array':
      return { list: (node.children ?? []).map((child) => valueOf(source, child, offset)) };
    case 'object': {
      const properties = (node.children ?? []).filter(({ children }) => children?.length === 2);
      return {
        fields: new Map(
          properties.map(({ children }) => [
            getNodeValue(children![0]!) as string,
            valueOf(source, children![1]!, offset),
          ]),
        ),
        ...range(node, offset),
      };
    }
    default:
      return (node.value ?? null) as number | boolean | null;
  }
}

const range = ({ offset, length }: Node, from: number) => ({ start: from + offset, end: from + offset + length });

/** Deeper nesting is no article: the parser is recursive, and so is the search for articles. */
const MAX_NESTING = 64;

function tooDeep(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (inString && character === '\\') i++;
    else if (character === '"') inString = !inString;
    else if (inString) continue;
    else if (character === '[' || character === '{') {
      if (++depth > MAX_NESTING) return true;
    } else if (character === ']' || character === '}') depth--;
  }
  return false;
}

/** @returns the value, or why there is none. */
function parseJson(source: string, start: number, end: number): Value | { error: string } {
  const text = source.slice(start, end);
  if (tooDeep(text)) return { error: `nested more than ${MAX_NESTING} deep` };
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (!tree || error) {
    const line = source.slice(0, start + (error?.offset ?? 0)).split('\n').length;
    return { error: `line ${line}: ${error ? printParseErrorCode(error.error) : 'nothing'}` };
  }
  return valueOf(source, tree, start);
}

const failed = (value: Value | { error: string }): value is { error: string } =>
  typeof value === 'object' && value !== null && 'error' in value;

interface Found extends RecordArticle {
  start: number;
  end: number;
}

/** Where feeds, services and dumps keep their list of articles. */
const LISTS =
  /^(?:items|articles?|entries|posts|results?|hits|data|docs|documents|news|stories|records|response|feed|rows|@graph)$/i;

/** The articles in a value: those it lists, else itself, else those anywhere in it. */
function articlesIn(value: Value, outlet?: string): Found[] {
  if (isList(value)) return value.list.flatMap((part) => articlesIn(part, outlet));
  if (!isRecord(value)) return [];
  const title = textValue(value.fields.get('title'));
  // Once for each value: nested lists would double the work level by level.
  const nested = [...value.fields].map(([key, part]) => {
    const isListed = LISTS.test(key) && (isList(part) || isRecord(part));
    return { isListed, found: articlesIn(part, isListed && title ? textOfPieces(title) : outlet) };
  });
  const listed = nested.filter(({ isListed }) => isListed).flatMap(({ found }) => found);
  if (listed.length > 0) return listed;
  const own = recordArticle(value);
  if (!own) return nested.flatMap(({ found }) => found);
  if (outlet) own.fields.outlet ??= outlet;
  return [{ ...own, start: value.start, end: value.end }];
}

/** A file of one JSON value. */
export function jsonFile(source: string): JsonFile {
  const value = parseJson(source, 0, source.length);
  if (failed(value)) return { items: [], single: false, problems: [value.error] };
  const found = articlesIn(value);
  return {
    items: withIds(source, found.map(itemOf)),
    single: found.length === 1 && isRecord(value) && !listsArticles(value),
    problems: [],
  };
}

const listsArticles = (value: Value): boolean =>
  isRecord(value) && [...value.fields].some(([key, part]) => LISTS.test(key) && isList(part));

/** A file of one JSON value a line; a line that is broken costs only itself. Lines are read again when they are parsed: dumps are large. */
export function jsonLinesFile(source: string): JsonFile {
  const items: Parameters<typeof withIds>[1] = [];
  const problems: string[] = [];
  for (let start = 0; start < source.length;) {
    let end = source.indexOf('\n', start);
    if (end < 0) end = source.length;
    if (source.slice(start, end).trim()) {
      const [from, to] = [start, end];
      const line = () => parseJson(source, from, to);
      const value = line();
      if (failed(value)) problems.push(value.error);
      else
        articlesIn(value).forEach((found, index) => {
          const again = (): Found => articlesIn(line() as Value)[index]!;
          items.push({ ...itemOf(found), parse: () => articleOfFields(again().fields) });
        });
    }
    start = end + 1;
  }
  return { items: withIds(source, items), single: false, problems };
}

const itemOf = ({ fields, id, start, end }: Found): Parameters<typeof withIds>[1][number] => ({
  ids: [id, fields.url],
  ...(fields.title ? { title: textOf(parseHtml(textOfPieces(fields.title))) } : {}),
  start,
  end,
  parse: () => articleOfFields(fields),
});
