/** What annotators of a project may choose from: its `pressmark.yaml`, and what holds where there is none. */
import { isMap } from 'yaml';
import type { YAMLMap } from 'yaml';
import type { Problem } from '../problem';
import { readShape } from '../sidecar/readShape';
import { claimKinds, positions } from '../sidecar/sidecar';
import { map, text, texts, type MapShape, type Shape } from '../sidecar/sidecarShape';
import { isNull, readYaml } from '../sidecar/yamlTree';
import mediaTopics from './data/mediaTopics.json';

export interface CodebookEntry {
  id: string;
  label: string;
  definition?: string;
  examples?: string[];
}

export interface CodebookTopic extends CodebookEntry {
  /** Id of the wider topic. */
  parent?: string;
  /** Labels in other languages, by BCP 47 tag. */
  labels?: Record<string, string>;
}

export interface Codebook {
  topics: CodebookTopic[];
  entityLabels: CodebookEntry[];
  /** Empty: any target may be named. */
  stanceTargets: string[];
  positions: CodebookEntry[];
  claimKinds: CodebookEntry[];
  claimTypes: string[];
  annotators: string[];
  /** Globs of the files that are articles; empty: as the settings say. */
  articles: string[];
}

const entry = (id: string): CodebookEntry => ({ id, label: id });

/** IPTC Media Topics (attribution: NOTICE), the entity labels we recognise, AVeriTeC's claim types. */
export const defaultCodebook: Codebook = {
  topics: mediaTopics.topics.map(({ id, label, parent, labels, unofficial }): CodebookTopic => ({
    id,
    label,
    ...(parent !== undefined && { parent }),
    labels: { ...labels, ...unofficial },
  })),
  entityLabels: ['PER', 'ORG', 'LOC', 'EVENT', 'DATE', 'QUANTITY'].map(entry),
  stanceTargets: [],
  positions: positions.map(entry),
  claimKinds: claimKinds.map(entry),
  claimTypes: ['event', 'numerical', 'causal', 'position', 'quote', 'prediction'],
  annotators: [],
  articles: [],
};

/** An entry is a code, or a code with what explains it. */
const entryKeys: Record<string, Shape> = { id: text, label: text, definition: text, examples: texts };
const entries: Shape = { is: 'list', of: { ...map(['id'], entryKeys), orText: 'id' }, by: 'id' };
/** Languages are any keys: they are read apart. */
const topic: MapShape = { ...map(['id'], { ...entryKeys, parent: text, labels: { is: 'labels' } }), orText: 'id' };

export const codebookShape = map([], {
  pressmark: { is: 'version' },
  topics: { is: 'list', of: topic, by: 'id' },
  entityLabels: entries,
  stanceTargets: entries,
  positions: entries,
  claimKinds: entries,
  claimTypes: entries,
  annotators: texts,
  articles: texts,
});

/** @param text of `pressmark.yaml`. What it does not say is as in the default; where it cannot be read, all is. */
export function parseCodebook(text: string): { codebook: Codebook; problems: Problem[] } {
  const file = readYaml(text);
  const { problems } = file;
  const contents = file.document?.contents;
  if (file.readOnly !== undefined || isNull(contents)) return { codebook: defaultCodebook, problems };
  if (!isMap(contents)) {
    const message = 'A codebook should be keys and values (`topics:`, `entityLabels:`, …).';
    problems.push({ code: 'wrong-type', severity: 'error', message, start: 0, end: text.length });
    return { codebook: defaultCodebook, problems };
  }
  type Read<T> = (Omit<T, 'label'> & { label?: string })[];
  const read = readShape(file, contents as YAMLMap, codebookShape, new WeakMap()) as Partial<{
    topics: Read<CodebookTopic>;
    entityLabels: Read<CodebookEntry>;
    stanceTargets: Read<CodebookEntry>;
    positions: Read<CodebookEntry>;
    claimKinds: Read<CodebookEntry>;
    claimTypes: Read<CodebookEntry>;
    annotators: string[];
    articles: string[];
  }>;
  const labelled = <T extends { id: string; label?: string }>(list: T[] | undefined) =>
    list?.map((item) => ({ ...item, label: item.label ?? item.id }));
  const ids = (list: { id: string }[] | undefined): string[] | undefined => list?.map(({ id }) => id);
  const codebook: Codebook = {
    topics: labelled(read.topics) ?? defaultCodebook.topics,
    entityLabels: labelled(read.entityLabels) ?? defaultCodebook.entityLabels,
    stanceTargets: ids(read.stanceTargets) ?? [],
    positions: labelled(read.positions) ?? defaultCodebook.positions,
    claimKinds: labelled(read.claimKinds) ?? defaultCodebook.claimKinds,
    claimTypes: ids(read.claimTypes) ?? defaultCodebook.claimTypes,
    annotators: read.annotators ?? [],
    articles: read.articles ?? [],
  };
  return { codebook, problems };
}
