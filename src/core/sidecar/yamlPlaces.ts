/** Every value of a YAML file with its path and place, read leniently, so that it serves while someone types. Offsets: UTF-16 units. */
import { firstIndex } from '../text/firstIndex';
import { isMap, isScalar, isSeq } from 'yaml';
import type { Pair, ParsedNode, YAMLMap, YAMLSeq } from 'yaml';
import type { Shape } from './sidecarShape';
import type { Path } from './pathSet';
import { keyText, lenientDocuments } from './yamlTree';

export interface YamlPlace {
  /** Index of its document in the file. */
  document: number;
  path: Path;
  node: ParsedNode | null;
  /** The value without white space and comments after it; empty, behind the key, where none is written. */
  start: number;
  end: number;
  /** Of the key, where this is the value of one. */
  key?: { start: number; end: number };
  /** The map or list it is in; undefined for a document's top. */
  parent?: YAMLMap | YAMLSeq;
  /** The place of that. */
  holder?: YamlPlace;
  /** What a map or list has, in order. */
  children: YamlPlace[];
}

/** An editor asks many things about one text: what was found last is kept. */
let last: { text: string; places: readonly YamlPlace[] } | undefined;

/** In the order of the text: what holds others comes before them. */
export function yamlPlaces(text: string): readonly YamlPlace[] {
  if (last?.text !== text) last = { text, places: findPlaces(text) };
  return last.places;
}

function findPlaces(text: string): YamlPlace[] {
  const places: YamlPlace[] = [];
  const trimmed = (start: number, end: number): number => {
    while (end > start && /\s/.test(text[end - 1]!)) end--;
    return end;
  };
  const visit = (
    node: ParsedNode | null,
    fallback: number,
    place: Pick<YamlPlace, 'document' | 'path' | 'key' | 'parent' | 'holder'>,
  ): void => {
    const start = node?.range[0] ?? fallback;
    const here: YamlPlace = { ...place, node, start, end: trimmed(start, node?.range[1] ?? fallback), children: [] };
    places.push(here);
    here.holder?.children.push(here);
    const { document, path } = place;
    const inner = { document, holder: here };
    if (isMap(node)) {
      for (const pair of node.items as Pair<ParsedNode, ParsedNode | null>[]) {
        const [keyStart, keyEnd] = pair.key?.range ?? [start, start];
        const key = { start: keyStart, end: keyEnd };
        visit(pair.value, keyEnd, { ...inner, path: [...path, keyText(pair.key)], key, parent: node as YAMLMap });
      }
    }
    if (isSeq(node))
      node.items.forEach((item, index) =>
        visit(item as ParsedNode, start, { ...inner, path: [...path, index], parent: node as YAMLSeq }),
      );
  };
  lenientDocuments(text).forEach((document, index) => {
    if (document.contents) visit(document.contents, document.range[0], { document: index, path: [] });
  });
  return places;
}

/** What is written, of a scalar; undefined for lists and maps. */
export const scalarText = (node: ParsedNode | null): string | undefined =>
  isScalar(node) ? String(node.value ?? '') : undefined;

/** The innermost value whose text or key an offset is in, or touches. */
export const placeAt = (places: readonly YamlPlace[], offset: number): YamlPlace | undefined =>
  places.findLast(
    ({ start, end, key, node }) =>
      (key && key.start <= offset && offset <= key.end) || (node !== null && start <= offset && offset <= end),
  );

export const isOnKey = ({ key }: YamlPlace, offset: number): boolean =>
  key !== undefined && key.start <= offset && offset <= key.end;

/** The top of a document. */
function topOf(places: readonly YamlPlace[], document: number): YamlPlace | undefined {
  // Places come in the order of documents, each with its top first.
  const top = places[firstIndex(places.length, (at) => places[at]!.document >= document)];
  return top?.document === document ? top : undefined;
}

/** The value at a path of a document. */
export function placeOf(places: readonly YamlPlace[], document: number, path: Path): YamlPlace | undefined {
  let at = topOf(places, document);
  for (const step of path)
    at = typeof step === 'number' ? at?.children[step] : at?.children.find((child) => child.path.at(-1) === step);
  return at;
}

export const samePath = (a: Path, b: Path): boolean => a.length === b.length && a.every((step, i) => step === b[i]);

/** Text of a scalar at a path of a document. */
export const textAt = (places: readonly YamlPlace[], document: number, path: Path): string | undefined =>
  scalarText(placeOf(places, document, path)?.node ?? null);

/** `claims.*.topics.*`: a path with all items of a list as one. */
export const pathPattern = (path: Path): string =>
  path.map((step) => (typeof step === 'number' ? '*' : step)).join('.');

/** What a value at a path should be; undefined where the shape knows no such path. */
export function shapeAt(shape: Shape, path: Path): Shape | undefined {
  let at: Shape | undefined = shape;
  for (const step of path) {
    if (at?.is === 'list') at = typeof step === 'number' ? at.of : undefined;
    else at = at?.is === 'map' && Object.hasOwn(at.keys, step) ? at.keys[step] : undefined;
  }
  return at;
}
