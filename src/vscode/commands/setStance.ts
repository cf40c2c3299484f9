/** Set Stance…: towards whom or what, and which way; of the claim under the caret, else of the article. */
import * as vscode from 'vscode';
import { positions, type Position, type Sidecar, type Stance } from '../../core/sidecar/sidecar';
import type { SidecarChange } from '../../core/sidecar/editSidecar';
import type { AnnotatedArticle } from '../annotatedArticles';
import { stanceCues, type StanceCue } from '../../core/suggest/stanceCues';
import { shorten } from '../../core/text/shorten';
import { positionName } from '../describe';
import { createOutliner } from '../outliner';
import { pickOne } from '../pick';
import type { TargetArgument } from '../target';
import { annotate, registerCommand, tell, savedArticle, type CommandParts } from './commandParts';

export interface SetStanceArgument extends TargetArgument {
  /** Id of the claim it belongs to; null: the article's own; left out: the claim under the caret, if there is one. */
  claim?: string | null;
  target?: string;
  /** null takes the stance away. */
  position?: Position | null;
}

/** Targets used before and in the codebook first, then the names of the article, those that occur most often first. */
async function askTarget(
  parts: CommandParts,
  article: AnnotatedArticle,
  title: string,
  cues: readonly StanceCue[],
): Promise<string | undefined> {
  const { stanceTargets } = await parts.codebooks(article.uri);
  const used = [
    ...(article.sidecar?.stances ?? []),
    ...(article.sidecar?.claims ?? []).flatMap((claim) => claim.stances ?? []),
  ];
  const counts = new Map<string, number>();
  for (const name of article.names) {
    if (!['PER', 'ORG', 'LOC'].includes(name.label)) continue;
    const form = article.article.text.slice(name.start, name.end);
    counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  const names = [...counts].sort((a, b) => b[1] - a[1]).map(([form]) => form);
  const items = [...new Set([...used.map(({ target }) => target), ...stanceTargets, ...names])].map((label) => ({
    label,
  }));
  const words = [...new Set(cues.map(({ start, end }) => article.article.text.slice(start, end)))];
  const placeholder =
    words.length > 0
      ? vscode.l10n.t('Towards whom or what? Words to weigh: {0}', shorten(words.join(', ')))
      : vscode.l10n.t('Towards whom or what? Choose, or type');
  return (await pickOne({ title, placeholder, items, freeText: (label) => ({ label }) }))?.label;
}

/** Words of approval and rejection in the claim and the sentence that reports it, or in all of the article. */
function cuesIn({ article: { text, language }, claims }: AnnotatedArticle, claimId: string | undefined): StanceCue[] {
  const ranges = claims.find(({ annotation }) => annotation.id === claimId)?.ranges;
  if (claimId !== undefined && !ranges?.[0]) return [];
  const start = ranges ? text.lastIndexOf('\n', ranges[0]![0]) + 1 : 0;
  const lineEnd = ranges ? text.indexOf('\n', ranges.at(-1)![1]) : -1;
  return stanceCues(text.slice(start, lineEnd < 0 ? undefined : lineEnd), language).map((cue) => ({
    ...cue,
    start: cue.start + start,
    end: cue.end + start,
  }));
}

/** Undefined: given up; null: take it away. */
async function askPosition(title: string, target: string, removable: boolean): Promise<Position | null | undefined> {
  const items: (vscode.QuickPickItem & { position: Position | null })[] = positions.map((position) => ({
    label: positionName(position),
    position,
  }));
  if (removable) items.push({ label: vscode.l10n.t('$(trash) Remove this stance'), position: null });
  const answer = await pickOne({ title: `${title} › ${target}`, placeholder: vscode.l10n.t('Which way?'), items });
  return answer?.position;
}

/** The list with the target's stance set or taken away; its evidence stays. */
function withStance(stances: readonly Stance[], target: string, position: Position | null): Stance[] {
  const before = stances.find((stance) => stance.target === target);
  if (position === null) return stances.filter((stance) => stance !== before);
  if (before) return stances.map((stance) => (stance === before ? { ...stance, position } : stance));
  return [...stances, { target, position }];
}

export const registerSetStance = (parts: CommandParts): vscode.Disposable =>
  registerCommand('setStance', async (argument) => {
    const given = (argument ?? {}) as SetStanceArgument;
    const article = await savedArticle(parts, argument);
    if (!article) return undefined;
    const claims = article.sidecar?.claims ?? [];
    const claimId = given.claim === undefined ? parts.targets.annotationAtCaret(article, 'claim') : given.claim;
    const claim = claims.find(({ id }) => id === claimId);
    if (given.claim && !claim) throw new Error(vscode.l10n.t('There is no claim {0}.', given.claim));

    const title = claim
      ? vscode.l10n.t('Stance of the claim “{0}”', shorten(claim.quote, 30))
      : vscode.l10n.t('Stance of the article');
    const cues = cuesIn(article, claim?.id);
    const outliner = createOutliner(parts.previews, article);
    let target: string | undefined;
    let position: Position | null | undefined;
    try {
      if (given.target === undefined || given.position === undefined) outliner.show(cues);
      target = given.target ?? (await askTarget(parts, article, title, cues));
      if (target === undefined) return undefined;
      const stances = claim ? claim.stances : article.sidecar?.stances;
      const isKnown = stances?.some((stance) => stance.target === target) ?? false;
      position = given.position === undefined ? await askPosition(title, target, isKnown) : given.position;
    } finally {
      outliner.dispose();
    }
    if (position === undefined) return undefined;
    const decided = { target, position };

    const make = (sidecar: Sidecar | undefined): SidecarChange[] => {
      if (!claim)
        return [{ type: 'set-stances', stances: withStance(sidecar?.stances ?? [], decided.target, decided.position) }];
      const now = sidecar?.claims.find(({ id }) => id === claim.id);
      if (!now) return [];
      return [
        {
          type: 'update-claim',
          id: now.id,
          fields: { stances: withStance(now.stances ?? [], decided.target, decided.position) },
        },
      ];
    };
    await annotate(parts, article, make);
    parts.lastLabel.remember('setStance', { target, position });
    tell(parts, article, `${title}: ${target}, ${position ? positionName(position) : vscode.l10n.t('removed')}`);
    return { target, position };
  });
