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

export function createModelSuggestions(): ModelSuggestions {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const known = new Map<string, { text: string; suggested: SuggestedByModel }>();
  return {
    of(uri, text) {
      const found = known.get(uri.toString());
      return found?.text === text ? found.suggested : nothing;
    },
    set(uri, text, suggested) {
      known.set(uri.toString(), { text, suggested });
      changed.fire(uri);
    },
    onDidChange: changed.event,
    dispose: () => changed.dispose(),
  };
}
