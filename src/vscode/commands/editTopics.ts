/** Edit Topics…: several at once, found by typing any of their labels in any language. */
import * as vscode from 'vscode';
import type { Codebook } from '../../core/corpus/codebook';
import type { Sidecar, TopicRef } from '../../core/sidecar/sidecar';
import { topicLabel } from '../describe';
import { pickSeveral } from '../pick';
import type { TargetArgument } from '../target';
import { annotate, registerCommand, tell, savedArticle, type CommandParts } from './commandParts';

export interface EditTopicsArgument extends TargetArgument {
  /** Ids, or topics with their label: all that the article is to have. */
  topics?: (string | TopicRef)[];
  /** Beside those that it has. */
  add?: (string | TopicRef)[];
}

interface TopicItem extends vscode.QuickPickItem {
  topic: TopicRef;
}

/** The codebook's, and those chosen that are not in it; labels in other languages stand behind, where typing finds them too. */
function topicItems(codebook: Codebook, chosen: readonly TopicRef[]): TopicItem[] {
  const items = codebook.topics.map((topic): TopicItem => {
    const label = topicLabel(topic);
    const others = [topic.label, ...Object.values(topic.labels ?? {})].filter((other) => other !== label);
    return {
      label,
      description: [...new Set(others)].join(' · '),
      ...(topic.definition !== undefined && { detail: topic.definition }),
      topic: { id: topic.id, label: topic.label },
    };
  });
  const foreign = chosen.filter(({ id }) => !codebook.topics.some((topic) => topic.id === id));
  const own = foreign.map((topic): TopicItem => {
    return { label: topic.label ?? topic.id, description: vscode.l10n.t('not in the codebook'), topic };
  });
  return [...own, ...items];
}

export const registerEditTopics = (parts: CommandParts): vscode.Disposable =>
  registerCommand('editTopics', async (argument) => {
    const given = (argument ?? {}) as EditTopicsArgument;
    const article = await savedArticle(parts, argument);
    if (!article) return undefined;
    const codebook = await parts.codebooks(article.uri);
    const before = article.sidecar?.topics ?? [];
    const withLabel = (id: string): TopicRef => {
      const known = codebook.topics.find((topic) => topic.id === id);
      return known ? { id, label: known.label } : { id };
    };
    const asTopic = (topic: string | TopicRef): TopicRef => (typeof topic === 'string' ? withLabel(topic) : topic);
    let wanted = given.topics?.map(asTopic);
    const more = given.add?.map(asTopic).filter(({ id }) => !before.some((topic) => topic.id === id));
    if (more) wanted = [...(wanted ?? before), ...more];
    if (!wanted) {
      const items = topicItems(codebook, before);
      const picked = await pickSeveral({
        title: vscode.l10n.t('Topics: {0}', article.article.title ?? vscode.workspace.asRelativePath(article.uri)),
        placeholder: vscode.l10n.t('Type to find, Enter to tick; Enter with nothing typed saves'),
        items,
        chosen: items.filter(({ topic }) => before.some(({ id }) => id === topic.id)),
      });
      wanted = picked?.map(({ topic }) => topic);
    }
    if (!wanted) return undefined;
    const topics = wanted;
    const added = topics.filter(({ id }) => !before.some((topic) => topic.id === id));
    const removed = before.filter(({ id }) => !topics.some((topic) => topic.id === id));
    if (added.length + removed.length === 0) return undefined;
    await annotate(parts, article, (sidecar) => [{ type: 'set-topics', topics: merge(sidecar, added, removed) }]);
    if (added.length > 0) parts.lastLabel.remember('editTopics', { add: added });
    tell(parts, article, vscode.l10n.t('Topics: {0}', topics.map(({ id, label }) => label ?? id).join(', ')));
    return topics.map(({ id }) => id);
  });

/** What was ticked and unticked, done to the topics as they are now: another window may have added one meanwhile. */
function merge(sidecar: Sidecar | undefined, added: TopicRef[], removed: TopicRef[]): TopicRef[] {
  const now = sidecar?.topics ?? [];
  const kept = now.filter(({ id }) => !removed.some((topic) => topic.id === id));
  return [...kept, ...added.filter(({ id }) => !kept.some((topic) => topic.id === id))];
}
