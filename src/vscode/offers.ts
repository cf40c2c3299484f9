/** Topics and stances that are suggested for an article and not chosen yet: learnt from the corpus, or a language model's. */
import * as vscode from 'vscode';
import type { Stance, TopicRef } from '../core/sidecar/sidecar';
import type { AnnotatedArticle } from './annotatedArticles';
import type { ModelSuggestions } from './modelSuggestions';

export interface Offered {
  /** The likeliest first. */
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

export function createOffers(modelSuggestions: ModelSuggestions): Offers {
  const changed = new vscode.EventEmitter<void>();
  return {
    of({ uri, article, sidecar }) {
      const model = modelSuggestions.of(uri, article.text);
      const topics = model.topics.filter(({ id }) => !sidecar?.topics.some((topic) => topic.id === id));
      const stances = model.stances.filter(
        ({ target }) => !sidecar?.stances.some((stance) => stance.target === target),
      );
      return { topics: topics.slice(0, topTopics), stances };
    },
    onDidChange: changed.event,
    dispose: () => changed.dispose(),
  };
}
