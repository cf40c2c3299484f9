/** What annotators of a project may choose from: its `pressmark.yaml`, and what holds where there is none. */
import { isMap } from 'yaml';
import type { YAMLMap } from 'yaml';
import type { Problem } from '../problem';
import { whyReadOnly } from '../sidecar/parseSidecar';
import { place, readShape } from '../sidecar/readShape';
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

export interface ParsedCodebook {
  codebook: Codebook;
  /** In the order of the text; positions in UTF-16 units of it. */
  problems: Problem[];
  /** Why it may not be written, or undefined. */
  readOnly?: string;
}

/** @param text of `pressmark.yaml`. What it does not say is as in the default; where it cannot be read, all is. */
export function parseCodebook(text: string): ParsedCodebook {
  const file = readYaml(text);
  const { problems } = file;
  const contents = file.document?.contents;
  if (file.readOnly !== undefined) return { codebook: defaultCodebook, problems, readOnly: file.readOnly };
  if (isNull(contents)) return { codebook: defaultCodebook, problems };
  if (!isMap(contents)) {
    const message = 'A codebook should be keys and values (`topics:`, `entityLabels:`, …).';
    problems.push({ code: 'wrong-type', severity: 'error', message, start: 0, end: text.length });
    return { codebook: defaultCodebook, problems, readOnly: message };
  }
  type Read<T> = (Omit<T, 'label'> & { label?: string })[];
  const places = new WeakMap<object, YAMLMap>();
  const read = readShape(file, contents as YAMLMap, codebookShape, places) as Partial<{
    topics: Read<CodebookTopic>;
    entityLabels: Read<CodebookEntry>;
    stanceTargets: Read<CodebookEntry>;
    positions: Read<CodebookEntry>;
    claimKinds: Read<CodebookEntry>;
    claimTypes: Read<CodebookEntry>;
    annotators: string[];
    articles: string[];
  }>;
  const readOnly = whyReadOnly(file, contents as YAMLMap, codebookShape);
  const tell = (code: string, message: string, value: object, key: string): void => {
    // An entry that is a code alone is no map, and has no place.
    if (places.has(value)) problems.push({ code, severity: 'warning', message, ...place(places.get(value), key) });
  };
  checkEntries(read, tell);
  problems.sort((a, b) => a.start - b.start || a.end - b.end);
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
  return readOnly === undefined ? { codebook, problems } : { codebook, problems, readOnly };
}

/** A code stands for one thing, and a topic's wider one is there. */
function checkEntries(
  read: Partial<Record<keyof Codebook, unknown[]>>,
  tell: (code: string, message: string, value: object, key: string) => void,
): void {
  for (const list of Object.values(read)) {
    if (!Array.isArray(list)) continue;
    const entries = list.filter((item): item is CodebookTopic => typeof item === 'object' && item !== null);
    const ids = new Set<string>();
    for (const entry of entries) {
      if (ids.has(entry.id)) tell('duplicate-code', `“${entry.id}” is in this list already.`, entry, 'id');
      ids.add(entry.id);
    }
    for (const entry of entries)
      if (entry.parent !== undefined && !ids.has(entry.parent))
        tell('unknown-topic', `“${entry.parent}” is no topic of the codebook.`, entry, 'parent');
  }
}
