/**
 * What may be written where the cursor stands, though the YAML around it is unfinished: a mark is put in at the cursor, as a key or
 * as a value, whichever the line asks for, and found again where the lenient parser put it. Offsets: UTF-16 units.
 */
import { isMap, isScalar } from 'yaml';
import type { Shape } from './sidecarShape';
import type { Path } from './pathSet';
import { shapeAt, yamlPlaces, type YamlPlace } from './yamlPlaces';
import { keyText } from './yamlTree';

/** Of the private use area: YAML lets it stand anywhere, and nobody writes it. */
const MARK = '\ue123';

export interface YamlCursor {
  /** `key`: the path is the map's; `value`: the value's. */
  role: 'key' | 'value';
  document: number;
  path: Path;
  /** Of what the path names. */
  shape: Shape;
  /** The word that is being written. */
  start: number;
  end: number;
  /** Its part before the cursor, without an opening quotation mark. */
  typed: string;
  isFlow: boolean;
  /** Where the word stands in its line. */
  column: number;
  /** Keys that the map has already, beside the one being written. */
  present: string[];
  /** The word is a key that has its colon already. */
  hasColon: boolean;
  /** In double quotes, as JSON has it. */
  isJson: boolean;
  /** All of the file but the word; their paths and texts count, their offsets are those of a text with a mark in it. */
  places: readonly YamlPlace[];
}

/** What a line needs so that the word at the cursor is read as what it is going to be. */
function markFor(before: string, after: string): string {
  // A key that is being changed has its colon.
  if (/^[\w-]*["']?:(?:\s|$)/.test(after)) return MARK;
  const line = before.replace(/^[ \t]*(?:-[ \t]+)*/, '');
  const inFlow = /[[{,]\s*"?[^\s"[\]{},:]*$/.test(line) && /[[{]/.test(line);
  if (inFlow) return `${MARK}: `;
  // Behind `key: `, or within words, quoted or not, it is a value.
  return /^(?:"[^"]*"|'[^']*'|[^\s:'"[{]+)\s*:\s/.test(line) || /^["'[{]/.test(line) ? MARK : `${MARK}: `;
}

/** @returns undefined where nothing can be proposed: in a comment, in text, where the shape knows nothing. */
export function yamlCursor(text: string, offset: number, top: Shape): YamlCursor | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(lineStart, offset);
  const after = /^[^\r\n]*/.exec(text.slice(offset))![0];
  if (/(?:^|\s)#/.test(before)) return undefined;
  const places = yamlPlaces(text.slice(0, offset) + markFor(before, after) + text.slice(offset));
  return cursorIn(text, offset, lineStart, top, places);
}

function cursorIn(
  text: string,
  offset: number,
  lineStart: number,
  top: Shape,
  places: readonly YamlPlace[],
): YamlCursor | undefined {
  const asKey = places.find(({ path, key }) => key && String(path.at(-1)).includes(MARK));
  const place = asKey ?? places.find(({ node }) => isScalar(node) && String(node.value).includes(MARK));
  if (!place) return undefined;
  const wordStart = asKey ? asKey.key!.start : place.start;
  // A text of several lines is nothing to propose for.
  if (wordStart < lineStart || wordStart > offset) return undefined;
  const { document, parent } = place;
  const quote = /^["']/.exec(text.slice(wordStart, offset))?.[0];
  const wordEnd = offset + wordAfter(text.slice(offset), quote, parent?.flow ?? false, asKey !== undefined);
  const common = {
    document,
    start: wordStart,
    end: wordEnd,
    typed: text.slice(wordStart + (quote ? 1 : 0), offset),
    isFlow: parent?.flow ?? false,
    column: wordStart - lineStart,
    hasColon: /^\s*:/.test(text.slice(wordEnd)),
    isJson: quote === '"',
    places: places.filter((other) => other !== place),
  };
  // The place of a lone key, read as a map of its own, may be one for a value: an item of a list of codes.
  const holderPath = asKey ? place.path.slice(0, -1) : place.path;
  const holder = shapeAt(top, holderPath);
  if (!holder) return undefined;
  if (!asKey) return { ...common, role: 'value', path: place.path, shape: holder, present: [] };
  const others = isMap(parent) ? parent.items.filter(({ key }) => !keyText(key).includes(MARK)) : [];
  if (holder.is !== 'map')
    return others.length > 0 ? undefined : { ...common, role: 'value', path: holderPath, shape: holder, present: [] };
  // A key that is indented otherwise than its neighbours belongs elsewhere: the parser only guesses where.
  const columnOf = (at: number): number => at - (text.lastIndexOf('\n', at - 1) + 1);
  const first = others[0]?.key;
  if (!common.isFlow && isScalar(first)) {
    const at = first.range![0];
    if (at < wordStart && columnOf(at) !== common.column) return undefined;
  }
  return { ...common, role: 'key', path: holderPath, shape: holder, present: others.map(({ key }) => keyText(key)) };
}

/** How far the word goes on behind the cursor. */
function wordAfter(after: string, quote: string | undefined, isFlow: boolean, isKey: boolean): number {
  const line = /^[^\r\n]*/.exec(after)![0];
  if (quote) return line.indexOf(quote) + 1;
  const rest = isKey ? /^[^\s:,\]}]*/ : isFlow ? /^[^,\]}:]*/ : /^(?:[^\s#]|\s+(?=[^\s#])|(?<=\S)#)*/;
  return rest.exec(line)![0].trimEnd().length;
}
