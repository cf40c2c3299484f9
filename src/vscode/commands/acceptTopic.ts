/** Accept Suggested Topic: the first, second or third of those offered in the preview, or the one named. */
import * as vscode from 'vscode';
import { topicName } from '../describe';
import type { TargetArgument } from '../target';
import { annotate, registerCommand, savedArticle, tell, type CommandParts } from './commandParts';

export interface AcceptTopicArgument extends TargetArgument {
  /** Code of the topic. */
  topic?: string;
  /** Which of those offered, from 1; left out: the first. */
  nth?: number;
}

export const registerAcceptTopic = (parts: CommandParts): vscode.Disposable =>
  registerCommand('acceptTopic', async (argument) => {
    const { topic, nth = 1 } = (argument ?? {}) as AcceptTopicArgument;
    const article = await savedArticle(parts, argument);
    if (!article) return undefined;
    const { topics } = parts.offers.of(article);
    const accepted = topic === undefined ? topics[nth - 1] : topics.find(({ id }) => id === topic);
    if (!accepted) {
      tell(parts, article, vscode.l10n.t('No topic is suggested: it takes a few articles with topics to learn from.'));
      return undefined;
    }
    const codebook = await parts.codebooks(article.uri);
    const label = codebook.topics.find(({ id }) => id === accepted.id)?.label ?? accepted.label;
    const added = { id: accepted.id, ...(label !== undefined && { label }) };
    await annotate(parts, article, (sidecar) => [
      { type: 'set-topics', topics: [...(sidecar?.topics ?? []).filter(({ id }) => id !== added.id), added] },
    ]);
    tell(parts, article, vscode.l10n.t('Topic added: {0}', topicName(codebook, added.id, label)));
    return accepted.id;
  });
