/** A Pressmark YAML file as an outline, and what of it folds. Offsets: UTF-16 units of the text. */
import { isMap, isScalar, isSeq } from 'yaml';
import { shorten } from '../text/shorten';
import type { FileKind } from './yamlCodes';
import { scalarText, textAt, yamlPlaces, type YamlPlace } from './yamlPlaces';

export interface YamlSymbol {
  name: string;
  detail: string;
  kind: 'article' | 'list' | 'topic' | 'stance' | 'claim' | 'entity' | 'code';
  /** Of all that belongs to it. */
  start: number;
  end: number;
  /** Of what names it. */
  nameStart: number;
  nameEnd: number;
  children: YamlSymbol[];
}

const itemKinds: Record<string, YamlSymbol['kind']> = {
  topics: 'topic',
  stances: 'stance',
  claims: 'claim',
  entities: 'entity',
  rejected: 'claim',
};
/** The key that names an item, in the order they are tried; and the one that says more of it. */
const nameKeys = ['label', 'target', 'quote', 'name', 'text', 'id'];
const detailKeys: Record<string, string[]> = {
  topic: ['id'],
  stance: ['position'],
  claim: ['claimant', 'name'],
  entity: ['label'],
  code: ['definition'],
};

const shortened = (text: string): string => shorten(text.trim());

export function sidecarSymbols(text: string, file: FileKind): YamlSymbol[] {
  const places = yamlPlaces(text);
  const tops = places.filter(({ path }) => path.length === 0);
  return tops.flatMap((top): YamlSymbol[] => {
    const lists = top.children;
    const children = lists.flatMap((list) => listSymbol(places, list, file));
    if (file !== 'sidecar') return children;
    const source = top.children.find(({ path }) => path[0] === 'source')?.children ?? [];
    const field = (key: string): YamlPlace | undefined =>
      source.find(({ path, node }) => path.at(-1) === key && scalarText(node));
    const naming = field('title') ?? field('file');
    const detail = scalarText(field('item')?.node ?? null) ?? textAt(places, top.document, ['status']) ?? '';
    // It begins where its title is, so that this is the line that stays in sight when the file is scrolled.
    const nameStart = naming?.start ?? top.start;
    const start = Math.min(naming?.key?.start ?? top.start, children[0]?.start ?? top.end);
    const name = shortened(scalarText(naming?.node ?? null) ?? '—');
    return [
      { name, detail, kind: 'article', start, end: top.end, nameStart, nameEnd: naming?.end ?? nameStart, children },
    ];
  });
}

function listSymbol(places: readonly YamlPlace[], list: YamlPlace, file: FileKind): YamlSymbol[] {
  const { node, key, path, start, end } = list;
  if (!isSeq(node) || node.items.length === 0 || !key) return [];
  const children = list.children.flatMap((item) => itemSymbol(places, item, file));
  const detail = String(children.length);
  const name = String(path[0]);
  return [
    { name, detail, kind: 'list', start: key.start, end: Math.max(end, start), nameStart: key.start, nameEnd: key.end, children },
  ]; // prettier-ignore
}

function itemSymbol(places: readonly YamlPlace[], item: YamlPlace, file: FileKind): YamlSymbol[] {
  const list = item.path.at(-2) as string;
  const kind = file === 'codebook' ? 'code' : (itemKinds[list] ?? 'code');
  const { start, end, document, path } = item;
  const whole = { kind, start, end };
  const code = scalarText(item.node);
  if (code !== undefined)
    return code ? [{ ...whole, name: shortened(code), detail: '', nameStart: start, nameEnd: end, children: [] }] : [];
  const inner = item.children;
  // An entity is its words, not its label.
  const keys = kind === 'entity' ? nameKeys.slice(1) : nameKeys;
  const naming = keys.flatMap(
    (key) => inner.find(({ path, node }) => path.at(-1) === key && scalarText(node)) ?? [],
  )[0];
  if (!naming) return [];
  const stances = inner.find((place) => place.path.at(-1) === 'stances' && isSeq(place.node));
  const children = stances?.children ?? [];
  return [
    {
      ...whole,
      name: shortened(scalarText(naming.node)!),
      detail: shortened(textAt(places, document, [...path, ...(detailKeys[kind] ?? [])]) ?? ''),
      nameStart: naming.start,
      nameEnd: naming.end,
      children: children.flatMap((stance) => itemSymbol(places, stance, file)),
    },
  ];
}

/**
 * Lists, items, maps, long texts and, where there are several, documents: [start, end) of each that may go over several lines.
 * VS Code folds by indentation, which sees neither documents nor lists whose dashes stand at the column of their key.
 */
export function yamlFolds(text: string): { start: number; end: number }[] {
  const places = yamlPlaces(text);
  const tops = places.filter(({ path }) => path.length === 0);
  return places.flatMap(({ node, key, path, start, end }) => {
    if (path.length === 0) return tops.length > 1 ? [{ start, end }] : [];
    const isLong = isMap(node) || isSeq(node) || (isScalar(node) && text.slice(start, end).includes('\n'));
    return isLong ? [{ start: key?.start ?? start, end }] : [];
  });
}
