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

interface Learnt {
  labels: ArticleLabels;
  text: string;
}

export function createOffers(modelSuggestions: ModelSuggestions, corpus: CorpusLabels, worker: Worker): Offers {
  const changed = new vscode.EventEmitter<void>();
  let learner: TopicLearner | undefined;
  let learnt = new Map<string, Learnt>();
  let running: Promise<void> | undefined;
  let isStale = true;

  const textOf = async ({ uri, item }: ArticleLabels): Promise<string> => {
    try {
      return await worker.text(await readRawFile(uri), item);
    } catch {
      // It went away, or cannot be read: it teaches nothing.
      return '';
    }
  };
  const keyOf = ({ uri, item }: ArticleLabels): string => `${uri.toString()}\0${item ?? ''}`;

  /** What was added is learnt; where anything was taken away, all is learnt anew, for nothing can be unlearnt. */
  const learn = async (): Promise<void> => {
    const now = (await corpus.all()).filter(({ topics }) => topics.length > 0);
    const isGone = ({ labels }: Learnt): boolean => {
      const same = now.find((other) => keyOf(other) === keyOf(labels));
      return !same || labels.topics.some((topic) => !same.topics.includes(topic));
    };
    const before = learnt;
    if (!learner || [...before.values()].some(isGone)) {
      learner = createTopicLearner();
      learnt = new Map();
    }
    for (const labels of now) {
      const known = learnt.get(keyOf(labels));
      const added = labels.topics.filter((topic) => !known?.labels.topics.includes(topic));
      if (added.length === 0) continue;
      const text = before.get(keyOf(labels))?.text ?? (await textOf(labels));
      if (text !== '') learner.learn(text, added);
      learnt.set(keyOf(labels), { labels, text });
      await breath();
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
