/** What can be done with a claim or a name of a raw file: the same under its hover and in the menu of code actions. */
import * as vscode from 'vscode';
import type { Name, Placed } from '../../core/annotations/placeAnnotations';
import type { Claim, CodePointRange } from '../../core/sidecar/sidecar';
import { suggestionId, type SuggestedClaim } from '../../core/suggest/suggestedClaim';
import { codePoints } from '../../core/text/offsets';
import type { Span } from '../../core/text/spans';
import type { AnnotatedArticle } from '../annotatedArticles';

/** Plain data: it is put into links. */
export interface AnnotationAction {
  title: string;
  command: string;
  argument: { uri: string; item?: string; clicked: true } & (
    | { range: CodePointRange }
    /** Of an annotation, or of a suggestion. */
    | { id: string }
    /** Id of the claim that a stance is of. */
    | { claim: string }
  );
}

/** The commands that links in our hovers may run. */
export const actionCommands = [
  'pressmark.editAnnotation',
  'pressmark.setStance',
  'pressmark.deleteAnnotation',
  'pressmark.acceptPlace',
  'pressmark.acceptSuggestion',
  'pressmark.rejectSuggestion',
  'pressmark.acceptEntity',
  'pressmark.addEntity',
  'pressmark.rejectEntity',
  'pressmark.rejectEntityEverywhere',
  'pressmark.addToEntityList',
];

/** Names the article of the file too: another one may be in front when the person chooses. */
const articleOf = ({ uri, article: { item } }: AnnotatedArticle) => ({
  uri: uri.toString(),
  ...(item !== undefined && { item }),
  clicked: true as const,
});

export const editAction = (article: AnnotatedArticle, { annotation: { id } }: Placed<Claim>): AnnotationAction => ({
  title: vscode.l10n.t('Edit…'),
  command: 'pressmark.editAnnotation',
  argument: { ...articleOf(article), id },
});

export function claimActions(article: AnnotatedArticle, claim: Placed<Claim>): AnnotationAction[] {
  const { id } = claim.annotation;
  const argument = articleOf(article);
  const byId = { ...argument, id };
  const accept = { title: vscode.l10n.t('Accept Place'), command: 'pressmark.acceptPlace', argument: byId };
  return [
    // Moved in doubt: that is the question it asks.
    ...(claim.state === 'review' ? [accept] : []),
    editAction(article, claim),
    { title: vscode.l10n.t('Set Stance…'), command: 'pressmark.setStance', argument: { ...argument, claim: id } },
    { title: vscode.l10n.t('Delete'), command: 'pressmark.deleteAnnotation', argument: byId },
  ];
}

export function suggestionActions(article: AnnotatedArticle, suggestion: SuggestedClaim): AnnotationAction[] {
  const argument = { ...articleOf(article), id: suggestionId(suggestion) };
  return [
    { title: vscode.l10n.t('Accept'), command: 'pressmark.acceptSuggestion', argument },
    { title: vscode.l10n.t('Reject'), command: 'pressmark.rejectSuggestion', argument },
  ];
}

/** The code points of a span of the canonical text, as the commands take them. */
const withRange = (article: AnnotatedArticle, source: Span): AnnotationAction['argument'] => ({
  ...articleOf(article),
  range: source.map(codePoints(article.source).fromUtf16) as CodePointRange,
});

export function nameActions(article: AnnotatedArticle, { start, end }: Name): AnnotationAction[] {
  const source = article.map.toSource(start, end);
  if (!source) return [];
  const argument = withRange(article, source);
  return [
    { title: vscode.l10n.t('Confirm'), command: 'pressmark.acceptEntity', argument },
    { title: vscode.l10n.t('Correct…'), command: 'pressmark.addEntity', argument },
    { title: vscode.l10n.t('Reject'), command: 'pressmark.rejectEntity', argument },
    { title: vscode.l10n.t('Reject Everywhere'), command: 'pressmark.rejectEntityEverywhere', argument },
    { title: vscode.l10n.t('Add to List…'), command: 'pressmark.addToEntityList', argument },
  ];
}

/** What words become that are selected. @param source UTF-16 in the canonical text. */
export function selectionActions(article: AnnotatedArticle, source: Span): AnnotationAction[] {
  const argument = withRange(article, source);
  return [
    { title: vscode.l10n.t('Mark as Claim'), command: 'pressmark.addClaim', argument },
    { title: vscode.l10n.t('Mark as Entity…'), command: 'pressmark.addEntity', argument },
    { title: vscode.l10n.t('Add to Entity List…'), command: 'pressmark.addToEntityList', argument },
  ];
}
