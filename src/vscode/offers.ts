/** Topics and stances that are suggested for an article and not chosen yet: learnt from the corpus, or a language model's. */
import * as vscode from 'vscode';
import type { Stance, TopicRef } from '../core/sidecar/sidecar';
import { createTopicLearner, type TopicLearner } from '../core/suggest/topicLearner';
import type { AnnotatedArticle } from './annotatedArticles';
import { readRawFile } from './articles';
import type { ArticleLabels, CorpusLabels } from './corpusLabels';
import type { ModelSuggestions } from './modelSuggestions';
import type { Worker } from './worker';

export interface Offered {
  /** The likeliest first; `label` only where it is not the codebook's. */
  topics: TopicRef[];
  stances: Pick<Stance, 'target' | 'position'>[];
}

export interface Offers extends vscode.Disposable {
  of(article: AnnotatedArticle): Offered;
  /** More was learnt: what is offered may be other. */
  onDidChange: vscode.Event<void>;
}

/** As many as have a key. */
const topTopics = 3;
/** From fewer articles nothing is learnt that would be worth showing. */
const fewestArticles = 4;
/** A topic less likely than this would be noise beside the sure ones. */
const leastScore = 0.1;
/** Learning takes a millisecond or two an article: the extension host's loop is let go on in between. */
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** The learner looks at no more; UTF-16. */
const learntLength = 2000;

export function createOffers(modelSuggestions: ModelSuggestions, corpus: CorpusLabels, worker: Worker): Offers {
  const changed = new vscode.EventEmitter<void>();
  let learner: TopicLearner | undefined;
  /** What was learnt of each article. */
  let learnt = new Map<string, readonly string[]>();
  const texts = new Map<string, string>();
  let running: Promise<void> | undefined;
  let isStale = true;

  const keyOf = ({ uri, item }: Pick<ArticleLabels, 'uri' | 'item'>): string => `${uri.toString()}\0${item ?? ''}`;
  /** Of articles of one file, which is read once for all of them. */
  const readTexts = async (uri: vscode.Uri, labels: readonly ArticleLabels[]): Promise<void> => {
    const missing = labels.filter((one) => !texts.has(keyOf(one)));
    if (missing.length === 0) return;
    try {
      const items = missing.map(({ item }) => item);
      const found = await worker.beginnings(await readRawFile(uri), items, learntLength);
      missing.forEach((one, index) => {
        const text = found[index];
        if (text !== undefined) texts.set(keyOf(one), text);
      });
    } catch {
      // It went away, or cannot be read: it teaches nothing now, and is tried again with the next change.
    }
  };

  /** What was added is learnt; where anything was taken away, all is learnt anew, for nothing can be unlearnt. */
  const learn = async (): Promise<void> => {
    const files = new Map<string, ArticleLabels[]>();
    const now = new Map<string, ArticleLabels>();
    for (const labels of await corpus.all()) {
      if (labels.topics.length === 0) continue;
      now.set(keyOf(labels), labels);
      const known = files.get(labels.uri.toString());
      if (known) known.push(labels);
      else files.set(labels.uri.toString(), [labels]);
    }
    const isGone = [...learnt].some(([key, topics]) => topics.some((topic) => !now.get(key)?.topics.includes(topic)));
    if (!learner || isGone) {
      learner = createTopicLearner();
      learnt = new Map();
    }
    for (const key of texts.keys()) if (!now.has(key)) texts.delete(key);
    for (const [uri, labels] of files) {
      await readTexts(vscode.Uri.parse(uri), labels);
      for (const one of labels) {
        const key = keyOf(one);
        const text = texts.get(key);
        const added = one.topics.filter((topic) => !learnt.get(key)?.includes(topic));
        if (text === undefined || added.length === 0) continue;
        learner.learn(text, added);
        learnt.set(key, one.topics);
        await breath();
      }
    }
    changed.fire();
  };
  const learnSoon = (): void => {
    if (!isStale || running) return;
    isStale = false;
    running = learn().finally(() => {
      running = undefined;
      learnSoon();
    });
  };
  /** By the article: it is asked at every render. */
  let ranked = new WeakMap<AnnotatedArticle, string[]>();
  const rank = (article: AnnotatedArticle): string[] => {
    const known = ranked.get(article);
    if (known) return known;
    const topics =
      learner && learnt.size >= fewestArticles
        ? learner.rank(article.article.text).filter(({ score }) => score >= leastScore)
        : [];
    const ids = topics.map(({ id }) => id);
    ranked.set(article, ids);
    return ids;
  };
  const subscriptions = vscode.Disposable.from(
    changed,
    corpus.onDidChange(() => {
      isStale = true;
      // Nothing is read for topics before an article is shown.
      if (learner) learnSoon();
    }),
    changed.event(() => {
      ranked = new WeakMap();
    }),
  );

  return {
    of(article) {
      learnSoon();
      const { uri, sidecar } = article;
      const model = modelSuggestions.of(uri, article.article.text);
      const chosen = new Set(sidecar?.topics.map(({ id }) => id));
      const topics = new Map<string, TopicRef>();
      for (const topic of [...model.topics, ...rank(article).map((id): TopicRef => ({ id }))])
        if (!chosen.has(topic.id) && !topics.has(topic.id)) topics.set(topic.id, topic);
      const stances = model.stances.filter(
        ({ target }) => !sidecar?.stances.some((stance) => stance.target === target),
      );
      return { topics: [...topics.values()].slice(0, topTopics), stances };
    },
    onDidChange: changed.event,
    dispose: () => subscriptions.dispose(),
  };
}
