/** What the sidecars of the files that are given say of their topics, for the learner. */
import { readFile, readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { articlesOf, itemOf } from '../core/article/parseArticle';
import { sidecarsOf } from '../core/sidecar/ownedSidecars';
import { decodeSidecar } from '../core/sidecar/parseSidecar';
import { sidecarDocuments } from '../core/sidecar/sidecarDocuments';
import type { TopicLearner } from '../core/suggest/topicLearner';
import { rawText } from '../core/text/rawText';
import { sidecarFiles, sourceOf } from './sidecarFiles';

/** Labels of topics as sidecars write them, by id. */
export type TopicLabels = Map<string, string>;

/**
 * @param paths files and folders, as given; standard input has no sidecar.
 * @param failed told of sidecars that cannot be read, or have no source beside them.
 */
export async function learnTopics(
  learner: TopicLearner,
  paths: readonly string[],
  failed: (path: string, error: unknown) => void,
): Promise<TopicLabels> {
  const labels: TopicLabels = new Map();
  const seen = new Set<string>();
  for (const path of paths) {
    if (path === '-') continue;
    for await (const sidecar of sidecarsBelow(path, failed)) {
      if (seen.has(sidecar)) continue;
      seen.add(sidecar);
      try {
        await learnFrom(sidecar, learner, labels);
      } catch (error) {
        failed(sidecar, error);
      }
    }
  }
  return labels;
}

/** All of a folder, or those of one file: its annotators' own ones too. A path that cannot be read is told elsewhere. */
async function* sidecarsBelow(path: string, failed: (path: string, error: unknown) => void): AsyncGenerator<string> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) yield* sidecarFiles(path, failed);
  else if (found) {
    const folder = dirname(path);
    const names = await readdir(folder).catch((): string[] => []);
    for (const name of sidecarsOf(basename(path), names).sort()) yield join(folder, name);
  }
}

async function learnFrom(path: string, learner: TopicLearner, labels: TopicLabels): Promise<void> {
  const text = decodeSidecar(await readFile(path));
  if (text === undefined) throw new Error('is not UTF-8: save it as UTF-8');
  const parsed = sidecarDocuments(text).map((document) => document.parsed);
  const refused = parsed.find(({ readOnly }) => readOnly !== undefined);
  if (refused) throw new Error(refused.readOnly);
  const documents = parsed.map(({ sidecar }) => sidecar);
  if (!documents.some((sidecar) => sidecar?.topics?.length)) return;
  const source = await sourceOf(path);
  if (!source) throw new Error('there is no source beside it');
  const { items } = articlesOf(rawText(source.bytes).text);
  for (const sidecar of documents) {
    if (!sidecar?.topics?.length) continue;
    const { item } = sidecar.source;
    const article = itemOf(items, item)?.parse();
    if (!article) continue;
    learner.learn(
      article.text,
      sidecar.topics.map(({ id }) => id),
    );
    for (const { id, label } of sidecar.topics) if (label !== undefined) labels.set(id, label);
  }
}
