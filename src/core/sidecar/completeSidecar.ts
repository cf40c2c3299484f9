/** What can be written where the cursor stands in a Pressmark YAML file: keys that are not there yet, codes, ids, names. */
import { isMap } from 'yaml';
import type { Codebook } from '../corpus/codebook';
import { keyMeaning } from './keyMeanings';
import { renderScalar } from './renderYaml';
import type { MapShape, Shape } from './sidecarShape';
import { codeKindAt, codesIn, codesOf, fileShapes, isEvidence, type CodeKind, type FileKind } from './yamlCodes';
import { yamlCursor, type YamlCursor } from './yamlCursor';
import { pathPattern, placeOf, samePath, scalarText, textAt } from './yamlPlaces';
import { keyText } from './yamlTree';

/** Someone who may have made a claim, as `claimantCandidates` finds them. */
export interface ClaimantName {
  name: string;
  mention: string;
}

export interface Proposal {
  label: string;
  kind: 'key' | 'code' | 'claim' | 'name';
  /** Beside the label. */
  detail?: string;
  explanation?: string;
  /** What takes the place of the word; `\n` where lines end; indented as it should be. */
  newText: string;
  /** More can be proposed right behind it. */
  goesOn: boolean;
}

export interface Completion {
  /** UTF-16 units of the text: the word that a proposal takes the place of. */
  start: number;
  end: number;
  proposals: Proposal[];
}

/** Names that one is found by when it is typed, beside what is proposed. */
type Found = Proposal & { names: string[] };

/**
 * @param offset UTF-16 units.
 * @param claimantsOf names near a claim of the file, the likeliest first; asked only where one belongs. The claim's id may be unknown yet.
 * @returns what fits to what is typed, the best first; undefined where nothing can be said.
 */
export async function completeYaml(
  text: string,
  offset: number,
  file: FileKind,
  codebook: Codebook,
  claimantsOf: (claim: string | undefined, document: number) => Promise<ClaimantName[]>,
): Promise<Completion | undefined> {
  const cursor = yamlCursor(text, offset, fileShapes[file]);
  if (!cursor) return undefined;
  const found =
    cursor.role === 'key'
      ? [...topicItems(cursor, file, codebook), ...keys(cursor, file)]
      : [...values(cursor, file, codebook), ...(await claimants(cursor, file, claimantsOf))];
  const typed = cursor.typed.toLowerCase();
  /** 0: begins so; 1: has it somewhere; 2: has it not. */
  const rank = ({ names }: Found): number =>
    Math.min(...names.map((name) => name.toLowerCase().indexOf(typed)).map((at) => (at < 0 ? 2 : Math.min(at, 1))));
  const fitting = found.map((item) => ({ item, rank: rank(item) })).filter((ranked) => ranked.rank < 2);
  fitting.sort((a, b) => a.rank - b.rank);
  const proposals = fitting.map(({ item: { names: _, ...proposal } }) => proposal);
  return proposals.length > 0 ? { start: cursor.start, end: cursor.end, proposals } : undefined;
}

const write = (cursor: YamlCursor, value: string): string =>
  renderScalar(value, cursor.isJson ? 'json' : cursor.isFlow ? 'flow' : 'block');

function keys(cursor: YamlCursor, file: FileKind): Found[] {
  const shape = cursor.shape as MapShape;
  const inner = ' '.repeat(cursor.column + 2);
  const form = (keyShape: Shape): string => {
    switch (keyShape.is) {
      case 'list':
        return cursor.isFlow ? ' []' : `\n${inner}- `;
      case 'map':
      case 'labels':
        return cursor.isFlow ? ' {}' : `\n${inner}`;
      case 'version':
        return ' 1';
      case 'flag':
        return ' true';
      default:
        return ' ';
    }
  };
  return Object.entries(shape.keys)
    .filter(([key]) => !cursor.present.includes(key))
    .map(([key, keyShape]): Found => {
      const explanation = keyMeaning(file, [...cursor.path, key]);
      return {
        label: key,
        names: [key],
        kind: 'key',
        ...(shape.required.includes(key) && { detail: 'required' }),
        ...(explanation !== undefined && { explanation }),
        newText: cursor.hasColon ? key : `${key}:${form(keyShape)}`,
        goesOn: !cursor.hasColon && keyShape.is !== 'version' && keyShape.is !== 'flag',
      };
    });
}

/** All that a code is found by. */
function codeItems(codebook: Codebook, kind: CodeKind, newText: (id: string, label: string) => string): Found[] {
  return codesOf(codebook, kind).map(({ id, label, definition, labels = {} }) => ({
    label: kind === 'topic' && label !== id ? label : id,
    names: [id, label, ...Object.values(labels)],
    kind: 'code',
    detail: [...new Set([...(kind === 'topic' ? [id] : [label]), ...Object.values(labels)])]
      .filter((name) => name !== (kind === 'topic' ? label : id))
      .join(' · '),
    ...(definition !== undefined && { explanation: definition }),
    newText: newText(id, label),
    goesOn: false,
  }));
}

/** Whole topics of an article, where an item of its list begins. */
function topicItems(cursor: YamlCursor, file: FileKind, codebook: Codebook): Found[] {
  if (file !== 'sidecar' || pathPattern(cursor.path) !== 'topics.*' || cursor.present.length > 0 || cursor.isFlow)
    return [];
  if (cursor.hasColon) return [];
  const indent = ' '.repeat(cursor.column);
  return withoutPresent(
    cursor,
    file,
    'topic',
    codeItems(codebook, 'topic', (id, label) => `id: ${write(cursor, id)}\n${indent}label: ${write(cursor, label)}`),
  );
}

/** What a list has already is not proposed for it again. */
function withoutPresent(cursor: YamlCursor, file: FileKind, kind: CodeKind, items: Found[]): Found[] {
  const list = cursor.path.slice(
    0,
    cursor.path.findLastIndex((step) => typeof step === 'number'),
  );
  const there = new Set(
    codesIn(cursor.places, file)
      .filter(
        (place) =>
          place.kind === kind && place.document === cursor.document && samePath(place.path.slice(0, list.length), list),
      )
      .map(({ code }) => code),
  );
  return items.filter(({ names }) => !there.has(names[0]!));
}

function values(cursor: YamlCursor, file: FileKind, codebook: Codebook): Found[] {
  const { path, document, places, shape } = cursor;
  if (shape.is === 'code') return shape.among.map((code) => plain(cursor, code));
  if (shape.is === 'flag') return ['true', 'false'].map((code) => ({ ...plain(cursor, code), newText: code }));
  if (isEvidence(path)) return evidence(cursor);
  const kind = codeKindAt(file, path);
  if (!kind) return [];
  // In the codebook, codes are made; only its references to others can be completed.
  if (file === 'codebook' && path.at(-1) !== 'parent') return [];
  const indent = ' '.repeat(Math.max(0, cursor.column - 'id: '.length));
  const isOwnTopic = file === 'sidecar' && pathPattern(path) === 'topics.*.id' && !cursor.isFlow;
  const needsLabel = isOwnTopic && placeOf(places, document, [...path.slice(0, -1), 'label']) === undefined;
  const known = codeItems(codebook, kind, (id, label) =>
    needsLabel ? `${write(cursor, id)}\n${indent}label: ${write(cursor, label)}` : write(cursor, id),
  );
  const isList = kind === 'topic' && file === 'sidecar';
  if (kind !== 'target') return isList ? withoutPresent(cursor, file, kind, known) : known;
  // Any target may be named where the codebook has none: those that this file names already come back.
  const used = codesIn(places, file).filter((place) => place.kind === 'target');
  const others = new Set(used.map(({ code }) => code));
  for (const { label } of known) others.delete(label);
  return [...known, ...[...others].map((code) => plain(cursor, code))];
}

const plain = (cursor: YamlCursor, code: string): Found => ({
  label: code,
  names: [code],
  kind: 'code',
  newText: write(cursor, code),
  goesOn: false,
});

function evidence(cursor: YamlCursor): Found[] {
  const { places, document, path } = cursor;
  const there = new Set(
    places
      .filter((place) => place.document === document && samePath(place.path.slice(0, -1), path.slice(0, -1)))
      .map(({ node }) => scalarText(node)),
  );
  const claims = placeOf(places, document, ['claims'])?.node;
  const count = claims && 'items' in claims ? claims.items.length : 0;
  return Array.from({ length: count }, (_, index) => ['claims', index]).flatMap((claim): Found[] => {
    const id = textAt(places, document, [...claim, 'id']);
    if (!id || there.has(id)) return [];
    const quote = textAt(places, document, [...claim, 'quote'])?.replace(/\s+/g, ' ') ?? '';
    const who = textAt(places, document, [...claim, 'claimant', 'name']);
    return [
      {
        label: quote.length > 80 ? `${quote.slice(0, 79)}…` : quote || id,
        names: [id, quote],
        kind: 'claim',
        detail: who === undefined ? id : `${id} · ${who}`,
        newText: write(cursor, id),
        goesOn: false,
      },
    ];
  });
}

async function claimants(
  cursor: YamlCursor,
  file: FileKind,
  claimantsOf: Parameters<typeof completeYaml>[4],
): Promise<Found[]> {
  const { path, document, places } = cursor;
  const key = path.at(-1);
  if (file !== 'sidecar' || !/^claims\.\*\.claimant\.(?:name|mention)$/.test(pathPattern(path))) return [];
  const holder = placeOf(places, document, path.slice(0, -1))?.node;
  const has = (name: string): boolean => isMap(holder) && holder.items.some((pair) => keyText(pair.key) === name);
  const indent = ' '.repeat(Math.max(0, cursor.column - 'name: '.length));
  const names = await claimantsOf(textAt(places, document, [...path.slice(0, 2), 'id']), document);
  return names.map(({ name, mention }) => {
    const withMention = key === 'name' && mention !== name && !has('mention') && !cursor.isFlow;
    const value = key === 'name' ? name : mention;
    return {
      label: value,
      names: [name, mention],
      kind: 'name',
      ...(mention !== name && { detail: key === 'name' ? mention : name }),
      newText: withMention
        ? `${write(cursor, value)}\n${indent}mention: ${write(cursor, mention)}`
        : write(cursor, value),
      goesOn: false,
    };
  });
}
