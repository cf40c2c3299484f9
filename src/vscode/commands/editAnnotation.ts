/** Edit Annotation…: claimant, kind, topics, note and so on of a claim; label of an entity. One field at a time. */
import * as vscode from 'vscode';
import type { Fields, SidecarChange } from '../../core/sidecar/editSidecar';
import { claimKinds, type Claim } from '../../core/sidecar/sidecar';
import type { AnnotatedArticle } from '../annotatedArticles';
import { shorten } from '../../core/text/shorten';
import { labelName } from '../describe';
import { pickOne, pickSeveral } from '../pick';
import { askClaimant } from './askClaimant';
import { annotate, registerCommand, tell, type CommandParts } from './commandParts';
import { pickAnnotation } from './pickAnnotation';

type ClaimFields = Fields<Claim>;

interface FieldItem extends vscode.QuickPickItem {
  /** Asks for the new value; undefined: given up. */
  ask(): Promise<ClaimFields | undefined>;
}

/** Asks for a line of text; emptied, the field goes away. */
async function askText(
  title: string,
  key: 'text' | 'note' | 'cue',
  value: string | undefined,
): Promise<ClaimFields | undefined> {
  const typed = await vscode.window.showInputBox({ title, value: value ?? '' });
  return typed === undefined ? undefined : { [key]: typed.trim() || undefined };
}

async function askOf<T extends string>(
  title: string,
  key: keyof Claim,
  values: readonly T[],
  now: T | undefined,
): Promise<ClaimFields | undefined> {
  const items = values.map((value) => ({ label: value, description: value === now ? vscode.l10n.t('now') : '' }));
  const answer = await pickOne({ title, placeholder: vscode.l10n.t('Choose'), items });
  return answer && { [key]: answer.label };
}

function claimFields(
  parts: CommandParts,
  article: AnnotatedArticle,
  claim: Claim,
  types: readonly string[],
): FieldItem[] {
  const placed = article.claims.find(({ annotation }) => annotation.id === claim.id);
  const title = vscode.l10n.t('Claim: {0}', shorten(claim.quote));
  return [
    {
      label: vscode.l10n.t('Claimant'),
      description: claim.claimant?.name ?? '',
      async ask() {
        const answer = await askClaimant(article, placed?.ranges ?? [], claim.quote);
        return answer && { claimant: answer.claimant };
      },
    },
    {
      label: vscode.l10n.t('Kind'),
      description: claim.kind ?? '',
      ask: () => askOf(title, 'kind', claimKinds, claim.kind),
    },
    {
      label: vscode.l10n.t('Cue'),
      description: claim.cue ?? '',
      ask: () => askText(vscode.l10n.t('The word that reports it'), 'cue', claim.cue),
    },
    { label: vscode.l10n.t('Type'), description: claim.type ?? '', ask: () => askOf(title, 'type', types, claim.type) },
    {
      label: vscode.l10n.t('Stance'),
      description: (claim.stances ?? []).map((stance) => `${stance.target}: ${stance.position}`).join(', '),
      async ask() {
        await vscode.commands.executeCommand('pressmark.setStance', { uri: article.uri, claim: claim.id });
        return undefined;
      },
    },
    {
      label: vscode.l10n.t('Topics'),
      description: (claim.topics ?? []).join(', '),
      async ask() {
        const { topics } = await parts.codebooks(article.uri);
        const items = topics.map((topic) => ({
          label: topic.label,
          description: Object.values(topic.labels ?? {}).join(' · '),
          id: topic.id,
        }));
        const picked = await pickSeveral({
          title,
          placeholder: vscode.l10n.t('Type to find, Enter to tick; Enter with nothing typed saves'),
          items,
          chosen: items.filter((item) => claim.topics?.includes(item.id)),
        });
        return picked && { topics: picked.length > 0 ? picked.map(({ id }) => id) : undefined };
      },
    },
    {
      label: vscode.l10n.t('Worth checking'),
      description: claim.checkworthy ?? '',
      ask: () => askOf(title, 'checkworthy', ['yes', 'no', 'unsure'], claim.checkworthy),
    },
    {
      label: vscode.l10n.t('Self-contained wording'),
      description: shorten(claim.text ?? ''),
      ask: () => askText(vscode.l10n.t('What a checker would check, understandable on its own'), 'text', claim.text),
    },
    {
      label: vscode.l10n.t('Note'),
      description: shorten(claim.note ?? ''),
      ask: () => askText(title, 'note', claim.note),
    },
  ];
}

export const registerEditAnnotation = (parts: CommandParts): vscode.Disposable =>
  registerCommand('editAnnotation', async (argument) => {
    const article = await parts.targets.article(argument);
    const chosen =
      article && (await pickAnnotation(parts, article, argument, vscode.l10n.t('Which one is to be edited?')));
    if (!chosen) return undefined;
    const codebook = await parts.codebooks(article.uri);
    const { id, quote } = chosen.placed.annotation;
    let change: SidecarChange | undefined;
    if (chosen.kind === 'claim') {
      const items = claimFields(parts, article, chosen.placed.annotation, codebook.claimTypes);
      const title = vscode.l10n.t('Claim: {0}', shorten(quote));
      const field = await pickOne({ title, placeholder: vscode.l10n.t('What is to be changed?'), items });
      const fields = await field?.ask();
      if (fields) change = { type: 'update-claim', id, fields };
    } else {
      const items = codebook.entityLabels.map(({ id: label }) => ({
        label: labelName(label),
        description: label,
        value: label,
      }));
      const answer = await pickOne({
        title: vscode.l10n.t('Entity: {0}', shorten(quote)),
        placeholder: vscode.l10n.t('What is it?'),
        items,
      });
      if (answer) change = { type: 'update-entity', id, fields: { label: answer.value } };
    }
    if (!change) return undefined;
    const decided = change;
    await annotate(parts, article, () => [decided]);
    tell(parts, article, vscode.l10n.t('Changed: {0}', shorten(quote)));
    return id;
  });
