/** Accept Place, Choose Place, Detach: what becomes of an annotation whose words moved. Also called by the review, views and scripts. */
import * as vscode from 'vscode';
import { acceptedAnchor, detachedAnchor, isDetached, placedAnchor } from '../../core/annotations/decideAnchor';
import type { Fields } from '../../core/sidecar/editSidecar';
import type { AnchorFields } from '../../core/sidecar/sidecar';
import type { AnnotatedArticle } from '../annotatedArticles';
import { shorten } from '../../core/text/shorten';
import { annotate, registerCommand, savedArticle, tell, type CommandParts } from './commandParts';
import { allAnnotations, pickAnnotation, type PlacedAnnotation } from './pickAnnotation';

/** `accept`: where it is proposed. `place`: at the words that are selected. `detach`: nowhere. */
export type AnchorAction = 'accept' | 'place' | 'detach';

/** Moved in doubt, or lost: all that a person has not decided about. */
export const undecided = (article: AnnotatedArticle): PlacedAnnotation[] =>
  allAnnotations(article)
    .filter(
      ({ placed: { state, annotation } }) => state === 'review' || (state === 'orphaned' && !isDetached(annotation)),
    )
    .sort((a, b) => (a.placed.ranges[0]?.[0] ?? Infinity) - (b.placed.ranges[0]?.[0] ?? Infinity));

/** What the annotation becomes; undefined: no words are selected, and the person was told. */
async function fieldsFor(
  parts: CommandParts,
  article: AnnotatedArticle,
  { placed }: PlacedAnnotation,
  action: AnchorAction,
  argument: unknown,
): Promise<Fields<AnchorFields> | undefined> {
  if (action === 'detach') return detachedAnchor;
  if (action === 'place') {
    const spans = await parts.targets.spans(article, argument);
    return spans && placedAnchor(article.article, article.source, spans);
  }
  const accepted = acceptedAnchor(article.article, article.source, placed);
  if (accepted) return accepted;
  throw new Error(
    vscode.l10n.t(
      'No place is proposed for “{0}”: select its words in the article and choose that place, or detach it.',
      shorten(placed.annotation.quote),
    ),
  );
}

/**
 * @param argument what `place` means: a range or quote; without, the selection.
 * @returns whether it was decided: nothing may be selected.
 */
export async function decide(
  parts: CommandParts,
  article: AnnotatedArticle,
  annotation: PlacedAnnotation,
  action: AnchorAction,
  argument: unknown = {},
): Promise<boolean> {
  const fields = await fieldsFor(parts, article, annotation, action, argument);
  if (!fields) return false;
  const { id, quote } = annotation.placed.annotation;
  await annotate(parts, article, () => [
    annotation.kind === 'claim' ? { type: 'update-claim', id, fields } : { type: 'update-entity', id, fields },
  ]);
  tell(
    parts,
    article,
    action === 'detach'
      ? vscode.l10n.t('Detached, and kept: {0}', shorten(quote))
      : vscode.l10n.t('Placed: {0}', shorten(fields.quote ?? quote)),
  );
  return true;
}

/** For one annotation: the one of the argument, the one at the caret, or one from a list. */
export const registerDecideAnchor = (parts: CommandParts): vscode.Disposable => {
  const command = (action: AnchorAction) => async (argument: unknown) => {
    const article = await savedArticle(parts, argument);
    if (!article) return undefined;
    const { id } = (argument ?? {}) as { id?: string };
    const isOpen = id === undefined && action !== 'place';
    const waiting = new Set<object>(undecided(article).map(({ placed }) => placed));
    if (isOpen && waiting.size === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('No annotation of this article waits for a decision.'));
      return undefined;
    }
    const keep = <T extends object>(list: readonly T[]): T[] => list.filter((placed) => waiting.has(placed));
    const among = isOpen ? { ...article, claims: keep(article.claims), entities: keep(article.entities) } : article;
    // A selection is where it is to stand: not what is meant.
    const placeholder = vscode.l10n.t('Which annotation is it?');
    const chosen = await pickAnnotation(parts, among, argument, placeholder, action !== 'place');
    if (!chosen || !(await decide(parts, article, chosen, action, argument))) return undefined;
    return chosen.placed.annotation.id;
  };
  return vscode.Disposable.from(
    registerCommand('acceptPlace', command('accept')),
    registerCommand('choosePlace', command('place')),
    registerCommand('detachAnnotation', command('detach')),
  );
};
