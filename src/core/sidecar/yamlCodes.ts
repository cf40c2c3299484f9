/** Which values of Pressmark's YAML files are codes of the codebook, or ids of claims, and where they stand. */
import { codebookShape, type Codebook } from '../corpus/codebook';
import { entityListShape } from '../entities/entityList';
import { sidecarShape, type MapShape } from './sidecarShape';
import { pathPattern, scalarText, yamlPlaces, type YamlPlace } from './yamlPlaces';

export type FileKind = 'sidecar' | 'codebook' | 'entities';
export type CodeKind = 'topic' | 'target' | 'position' | 'claimKind' | 'claimType' | 'entityLabel';

export const fileShapes: Record<FileKind, MapShape> = {
  sidecar: sidecarShape,
  codebook: codebookShape,
  entities: entityListShape,
};

/** The key of `pressmark.yaml` that lists the codes of a kind. */
export const codebookKeys = {
  topic: 'topics',
  target: 'stanceTargets',
  position: 'positions',
  claimKind: 'claimKinds',
  claimType: 'claimTypes',
  entityLabel: 'entityLabels',
} as const satisfies Record<CodeKind, keyof Codebook>;
export const codeKinds = Object.keys(codebookKeys) as CodeKind[];

/** Paths at which a code stands. In the codebook an entry is the code itself, or a map with it. */
const patterns: Record<FileKind, Record<string, CodeKind>> = {
  sidecar: {
    'topics.*.id': 'topic',
    'claims.*.topics.*': 'topic',
    'stances.*.target': 'target',
    'claims.*.stances.*.target': 'target',
    'stances.*.position': 'position',
    'claims.*.stances.*.position': 'position',
    'claims.*.kind': 'claimKind',
    'claims.*.type': 'claimType',
    'entities.*.label': 'entityLabel',
  },
  codebook: {
    'topics.*.parent': 'topic',
    ...Object.fromEntries(
      codeKinds.flatMap((kind) => [`${codebookKeys[kind]}.*`, `${codebookKeys[kind]}.*.id`].map((at) => [at, kind])),
    ),
  },
  entities: { 'entities.*.label': 'entityLabel', 'rejected.*.label': 'entityLabel' },
};

export const codeKindAt = (file: FileKind, path: YamlPlace['path']): CodeKind | undefined => {
  const pattern = pathPattern(path);
  return Object.hasOwn(patterns[file], pattern) ? patterns[file][pattern] : undefined;
};

/** Whether an id of a claim stands here as evidence. */
export const isEvidence = (path: YamlPlace['path']): boolean =>
  /^(?:claims\.\*\.)?stances\.\*\.evidence\.\*$/.test(pathPattern(path));

/** Where the id of a claim is written. */
export const claimPlace = (places: readonly YamlPlace[], document: number, id: string): YamlPlace | undefined =>
  places.find(
    (place) =>
      place.document === document && pathPattern(place.path) === 'claims.*.id' && scalarText(place.node) === id,
  );

export interface CodePlace extends YamlPlace {
  kind: CodeKind;
  code: string;
}

/** @param places of a file of that kind. */
export const codesIn = (places: readonly YamlPlace[], file: FileKind): CodePlace[] =>
  places.flatMap((place) => {
    const kind = codeKindAt(file, place.path);
    const code = scalarText(place.node);
    return kind && code ? [{ ...place, kind, code }] : [];
  });

/** The codes of a kind, with what the codebook says of them. */
export function codesOf(
  codebook: Codebook,
  kind: CodeKind,
): { id: string; label: string; definition?: string; examples?: string[]; labels?: Record<string, string> }[] {
  return codebook[codebookKeys[kind]].map((entry) => (typeof entry === 'string' ? { id: entry, label: entry } : entry));
}

/** Where the codebook has the entry of a code. */
export const entryPlace = (codebookText: string, kind: CodeKind, code: string): CodePlace | undefined =>
  codesIn(yamlPlaces(codebookText), 'codebook').find(
    (place) => place.kind === kind && place.code === code && place.path.at(-1) !== 'parent',
  );
