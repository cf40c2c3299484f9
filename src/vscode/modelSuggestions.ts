/** What a language model suggested for an article, until the window closes: nothing of it is saved before a person accepts it. */
import * as vscode from 'vscode';
import type { Stance, TopicRef } from '../core/sidecar/sidecar';
import type { SuggestedClaim } from '../core/suggest/suggestedClaim';

export interface SuggestedByModel {
  claims: SuggestedClaim[];
  topics: TopicRef[];
  stances: Pick<Stance, 'target' | 'position'>[];
}

export interface ModelSuggestions extends vscode.Disposable {
  /** @param text of the article: what was suggested for another text does not hold. */
  of(uri: vscode.Uri, text: string): SuggestedByModel;
  set(uri: vscode.Uri, text: string, suggested: SuggestedByModel): void;
  onDidChange: vscode.Event<vscode.Uri>;
}

const nothing: SuggestedByModel = { claims: [], topics: [], stances: [] };
/** More articles than this are not asked about and left undecided. */
const mostArticles = 200;

export function createModelSuggestions(): ModelSuggestions {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  /** By the text too: a file may hold several articles, and change. */
  const known = new Map<string, SuggestedByModel>();
  const keyOf = (uri: vscode.Uri, text: string): string => `${uri.toString()}\0${text}`;
  return {
    of: (uri, text) => known.get(keyOf(uri, text)) ?? nothing,
    set(uri, text, suggested) {
      known.set(keyOf(uri, text), suggested);
      for (const oldest of [...known.keys()].slice(0, Math.max(0, known.size - mostArticles))) known.delete(oldest);
      changed.fire(uri);
    },
    onDidChange: changed.event,
    dispose: () => changed.dispose(),
  };
}
