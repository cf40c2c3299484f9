/** Chooses one of an article's annotations: the one meant by the argument, the one at the caret, or one from a list. */
import * as vscode from 'vscode';
import type { Claim, EntityAnnotation } from '../../core/sidecar/sidecar';
import type { Placed } from '../../core/annotations/placeAnnotations';
import type { AnnotatedArticle } from '../annotatedArticles';
import { shorten } from '../../core/text/shorten';
import { labelName } from '../describe';
import { pickOne } from '../pick';
import type { CommandParts } from './commandParts';

export type PlacedAnnotation =
  { kind: 'claim'; placed: Placed<Claim> } | { kind: 'entity'; placed: Placed<EntityAnnotation> };

const inOrder = <T>(placed: readonly Placed<T>[]): Placed<T>[] =>
  placed.toSorted((a, b) => (a.ranges[0]?.[0] ?? Infinity) - (b.ranges[0]?.[0] ?? Infinity));

/** Claims, then entities, each in the order of the article: the sidecar has those of each person together. */
export const allAnnotations = (article: AnnotatedArticle): PlacedAnnotation[] => [
  ...inOrder(article.claims).map((placed): PlacedAnnotation => ({ kind: 'claim', placed })),
  ...inOrder(article.entities).map((placed): PlacedAnnotation => ({ kind: 'entity', placed })),
];

/** `$(comment) words of the claim` with who made it, for lists. */
export function annotationItem(annotation: PlacedAnnotation): vscode.QuickPickItem {
  const { quote } = annotation.placed.annotation;
  if (annotation.kind === 'claim')
    return { label: `$(comment) ${shorten(quote)}`, description: annotation.placed.annotation.claimant?.name ?? '' };
  const { label, verdict } = annotation.placed.annotation;
  return {
    label: `$(${verdict === 'rejected' ? 'circle-slash' : 'symbol-key'}) ${shorten(quote)}`,
    description: verdict === 'rejected' ? vscode.l10n.t('not a name') : labelName(label),
  };
}

export async function pickAnnotation(
  parts: CommandParts,
  article: AnnotatedArticle,
  argument: unknown,
  placeholder: string,
  useCaret = true,
): Promise<PlacedAnnotation | undefined> {
  const annotations = allAnnotations(article);
  const { targets } = parts;
  const asked = (argument as { id?: string } | undefined)?.id;
  const caret = (): string | undefined =>
    targets.annotationAtCaret(article, 'claim') ?? targets.annotationAtCaret(article, 'entity');
  const id = asked ?? (useCaret ? caret() : undefined);
  const meant = annotations.find(({ placed }) => placed.annotation.id === id);
  if (meant) return meant;
  if (asked !== undefined) throw new Error(vscode.l10n.t('There is no annotation {0}.', asked));
  if (annotations.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('This article has no claims or entities yet.'));
    return undefined;
  }
  const items = annotations.map((annotation) => ({ ...annotationItem(annotation), annotation }));
  return (await pickOne({ title: vscode.l10n.t('Annotations'), placeholder, items }))?.annotation;
}
