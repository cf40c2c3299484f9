/** What a value may be where the cursor stands in a Pressmark YAML file: codes, targets, claims as evidence, names. */
import { isMap } from 'yaml';
import { newId } from '../annotations/id';
import type { Codebook } from '../corpus/codebook';
import { shorten } from '../text/shorten';
import { renderScalar } from './renderYaml';
import { codeKindAt, codesIn, codesOf, isEvidence, type CodeKind, type FileKind } from './yamlCodes';
import type { YamlCursor } from './yamlCursor';
import { pathPattern, placeOf, samePath, scalarText, textAt } from './yamlPlaces';
import { keyText } from './yamlTree';

/** Someone who may have made a claim, as `claimantCandidates` finds them. */
export interface ClaimantName {
  name: string;
  mention: string;
}

/** Names near a claim, the likeliest first; its id may be unknown yet. */
export type ClaimantsOf = (claim: string | undefined, document: number) => Promise<ClaimantName[]>;

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

/** Names that one is found by when it is typed, beside what is proposed. */
export type Found = Proposal & { names: string[] };

export const write = (cursor: YamlCursor, value: string): string =>
  renderScalar(value, cursor.isJson ? 'json' : cursor.isFlow ? 'flow' : 'block');

/** The codes of a kind, found by all their labels; topics are shown by their label. */
export function codeItems(codebook: Codebook, kind: CodeKind, newText: (id: string, label: string) => string): Found[] {
  return codesOf(codebook, kind).map(({ id, label, definition = '', labels = {} }): Found => {
    const [shown, beside] = kind === 'topic' ? [label, id] : [id, label];
    const others = [...new Set(Object.values(labels))].filter((name) => name !== label).join(' · ');
    const explanation = [definition, others].filter(Boolean).join('\n\n');
    return {
      label: shown,
      names: [id, label, ...Object.values(labels)],
      kind: 'code',
      ...(beside !== shown && { detail: beside }),
      ...(explanation && { explanation }),
      newText: newText(id, label),
      goesOn: false,
    };
  });
}

/** What a list has already is not proposed for it again. */
export function withoutPresent(cursor: YamlCursor, file: FileKind, kind: CodeKind, items: Found[]): Found[] {
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

/** A new id, where a claim or an entity stands at a path. */
export const idFor = (file: FileKind, path: YamlCursor['path']): string | undefined =>
  file === 'sidecar' && path.length === 2 ? { claims: newId('c'), entities: newId('e') }[String(path[0])] : undefined;

export function values(cursor: YamlCursor, file: FileKind, codebook: Codebook): Found[] {
  const { path, document, places, shape } = cursor;
  if (shape.is === 'code') return shape.among.map((code) => plain(cursor, code));
  if (shape.is === 'flag') return ['true', 'false'].map((code) => ({ ...plain(cursor, code), newText: code }));
  if (isEvidence(path)) return evidence(cursor);
  const id = path.at(-1) === 'id' ? idFor(file, path.slice(0, -1)) : undefined;
  if (id !== undefined) return [plain(cursor, id)];
  if (file === 'sidecar' && ['annotator', 'by'].includes(String(path.at(-1))))
    return codebook.annotators.map((name) => plain(cursor, name));
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
        label: shorten(quote, 80) || id,
        names: [id, quote],
        kind: 'claim',
        detail: who === undefined ? id : `${id} · ${who}`,
        newText: write(cursor, id),
        goesOn: false,
      },
    ];
  });
}

export async function claimants(cursor: YamlCursor, file: FileKind, claimantsOf: ClaimantsOf): Promise<Found[]> {
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
