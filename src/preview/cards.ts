/** Claims and suggested claims -> the cards in the margin beside their words. */
import * as vscode from 'vscode';
import { escapeHtml } from '../core/render/escapeHtml';
import { positions, type Claim, type Position } from '../core/sidecar/sidecar';
import type { Placed } from '../core/annotations/placeAnnotations';
import { claimFieldsOf, quoteOf } from '../core/suggest/openClaims';
import { suggestionId, type SuggestedClaim } from '../core/suggest/suggestedClaim';
import { visibleText } from '../core/text/hiddenControls';
import { shorten } from '../core/text/shorten';
import type { AnnotatedArticle } from '../vscode/annotatedArticles';
import { kindName, positionName } from '../vscode/describe';
import { commandButton } from './commandButton';
import type { Card } from './protocol';

const signs: Record<string, string> = { favor: '+', against: '−', neutral: '=' };

/** `− fish farming`: which way, then towards what. */
export const stanceText = ({ target, position }: { target: string; position: Position }): string =>
  `${positions.includes(position) ? signs[position] : `${position}:`} ${target}`;

/** The first line: who says it, and by which word. */
function speaker(name: string | undefined, cue: string | undefined, kind: Claim['kind']): string {
  const who =
    name === undefined
      ? `<em>${escapeHtml(vscode.l10n.t('Nobody is named'))}</em>`
      : `<strong>${escapeHtml(visibleText(name))}</strong>`;
  const how = [cue, kind && kindName(kind)].filter(Boolean).map((text) => escapeHtml(visibleText(text!)));
  return `<p class="who">${who}${how.length > 0 ? ` <span class="how">${how.join(' · ')}</span>` : ''}</p>`;
}

const card = (id: string, spans: readonly (readonly [number, number])[], html: string): Card => ({
  id,
  start: spans[0]![0],
  end: spans.at(-1)![1],
  html,
});

function section(id: string, classes: string, label: string, sign: string, body: string): string {
  return (
    `<section class="card ${classes}" data-id="${escapeHtml(id)}" aria-label="${escapeHtml(visibleText(label))}">` +
    `<button type="button" class="marker" aria-expanded="false" aria-label="${escapeHtml(visibleText(label))}"><span aria-hidden="true">${sign}</span></button>` +
    `<div class="inside">${body}</div></section>`
  );
}

function claimCard({ annotation, ranges, state }: Placed<Claim>, topicLabel: (id: string) => string): Card {
  const { id, claimant, cue, kind, stances, topics, type, checkworthy, note, text } = annotation;
  const about = { id, claim: id };
  const facts = [
    type,
    checkworthy === 'yes' ? vscode.l10n.t('worth checking') : undefined,
    ...(topics ?? []).map(topicLabel),
  ].filter((fact) => fact !== undefined);
  const chips = (stances ?? []).map(
    (stance) =>
      `<span class="chip ${escapeHtml(stance.position)}" title="${escapeHtml(visibleText(`${stance.target}: ${positionName(stance.position)}`))}">${escapeHtml(visibleText(stanceText(stance)))}</span>`,
  );
  const doubtful = state === 'review';
  const body = [
    doubtful ? `<p class="warning">${escapeHtml(vscode.l10n.t('The source changed: is it still here?'))}</p>` : '',
    speaker(claimant?.name, cue, kind),
    chips.length > 0 ? `<p class="chips">${chips.join('')}</p>` : '',
    facts.length > 0 ? `<p class="facts">${escapeHtml(visibleText(facts.join(' · ')))}</p>` : '',
    text === undefined ? '' : `<p class="wording">${escapeHtml(shorten(text, 160))}</p>`,
    note === undefined ? '' : `<p class="note">${escapeHtml(shorten(note, 160))}</p>`,
    '<p class="actions">',
    doubtful ? commandButton('acceptPlace', vscode.l10n.t('Accept Place'), { about }) : '',
    commandButton('editAnnotation', vscode.l10n.t('Edit…'), { about, label: 'Enter' }),
    commandButton('setStance', vscode.l10n.t('Stance…'), { about, label: 'S' }),
    commandButton('deleteAnnotation', vscode.l10n.t('Delete'), { about, label: 'Delete' }),
    '</p>',
  ];
  const label = vscode.l10n.t('Claim of {0}', claimant?.name ?? vscode.l10n.t('nobody named'));
  return card(id, ranges, section(id, doubtful ? 'claim doubtful' : 'claim', label, 'C', body.join('')));
}

function suggestionCard(
  { article }: AnnotatedArticle,
  suggestion: SuggestedClaim,
  fieldsOf: ReturnType<typeof claimFieldsOf>,
): Card {
  const id = suggestionId(suggestion);
  const { claimant, cue, kind } = fieldsOf(suggestion);
  const quote = shorten(quoteOf(article.text, suggestion), 40);
  const body = [
    suggestion.rule.startsWith('model:')
      ? `<p class="origin">${escapeHtml(vscode.l10n.t('Suggested by {0}', suggestion.rule.slice('model:'.length)))}</p>`
      : '',
    speaker(claimant?.name, cue, kind),
    '<p class="actions">',
    commandButton('acceptSuggestion', vscode.l10n.t('Accept'), { about: { id }, label: 'A' }),
    commandButton('rejectSuggestion', vscode.l10n.t('Reject'), { about: { id }, label: 'X' }),
    '</p>',
  ];
  return card(
    id,
    suggestion.spans,
    section(id, 'suggestion', vscode.l10n.t('Suggested claim: {0}', quote), '?', body.join('')),
  );
}

/** In the order of the article. */
export function cardsOf(
  article: AnnotatedArticle,
  shows: (label: string) => boolean,
  topicLabel: (id: string) => string,
): Card[] {
  const claims = shows('claim') ? article.claims.filter(({ ranges }) => ranges.length > 0) : [];
  const suggestions = shows('suggestion') ? article.suggestions : [];
  const fieldsOf = claimFieldsOf(article.article.text, article.names);
  return [
    ...claims.map((claim) => claimCard(claim, topicLabel)),
    ...suggestions.map((suggestion) => suggestionCard(article, suggestion, fieldsOf)),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
}
