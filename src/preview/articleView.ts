/** An annotated article -> what the page shows: marks over its text and the bar above it. */
import * as vscode from 'vscode';
import { isDetached } from '../core/annotations/decideAnchor';
import type { ArticleFormat } from '../core/article/article';
import { escapeHtml } from '../core/render/escapeHtml';
import { renderBlocks, renderMetadata, type Mark } from '../core/render/renderArticle';
import type { Codebook } from '../core/corpus/codebook';
import {
  claimHover,
  labelName,
  nameHovers,
  positionName,
  statusName,
  topicName,
  wikidataPage,
} from '../vscode/describe';
import type { Progress } from '../vscode/corpusLabels';
import type { Highlights } from '../vscode/highlights';
import type { Offered } from '../vscode/offers';
import { suggestionId } from '../core/suggest/suggestedClaim';
import { cardsOf, stanceText } from './cards';
import { commandButton } from './commandButton';
import { visibleText } from '../core/text/hiddenControls';
import type { AnnotatedArticle } from '../vscode/annotatedArticles';
import { imagesBar, imageView } from './articleImages';
import type { RenderMessage } from './protocol';

const knownLabels = new Set(['PER', 'ORG', 'LOC', 'DATE', 'QUANTITY']);

export interface ViewContext {
  version: number;
  highlights: Highlights;
  codebook: Codebook;
  /** Origins that its pictures may be loaded from. */
  allowed: readonly string[];
  offered: Offered;
  /** Undefined: not counted yet. */
  progress: Progress | undefined;
}

function marks(article: AnnotatedArticle, { shows }: Highlights): Mark[] {
  const hover = nameHovers(article.names, article.article.language);
  const names = article.names
    .filter(({ label }) => shows(label))
    .map((name): Mark => {
      const link = wikidataPage(name.ref);
      return {
        start: name.start,
        end: name.end,
        classes: `entity ${knownLabels.has(name.label) ? name.label : 'other'}`,
        // The link says the id.
        hover: hover(name)
          .filter((line) => link === undefined || line !== name.ref)
          .join('\n'),
        role: labelName(name.label),
        link,
        ...(name.id !== undefined && { id: name.id }),
      };
    });
  const claims = (shows('claim') ? article.claims : []).flatMap((claim) =>
    claim.ranges.map(([start, end]): Mark => ({
      start,
      end,
      classes: claim.state === 'review' ? 'claim doubtful' : 'claim',
      id: claim.annotation.id,
      hover: claimHover(claim),
      role: vscode.l10n.t('Claim'),
    })),
  );
  const suggestions = (shows('suggestion') ? article.suggestions : []).flatMap((suggestion) =>
    suggestion.spans.map(([start, end]): Mark => ({
      start,
      end,
      classes: 'suggestion',
      id: suggestionId(suggestion),
      hover: vscode.l10n.t('Suggested claim'),
      role: vscode.l10n.t('Suggested claim'),
    })),
  );
  return [...claims, ...suggestions, ...names];
}

/** Status, topics and stances as buttons that change them, with what is suggested behind what is chosen. */
function decisions({ sidecar, sidecarFile }: AnnotatedArticle, { codebook, offered }: ViewContext): string {
  const status = sidecar?.status ?? 'unread';
  const parts = [
    commandButton('setStatus', statusName(status), {
      classes: `status ${status}`,
      label: vscode.l10n.t('Set the status (Shift+S)'),
    }),
  ];
  for (const topic of sidecar?.topics ?? [])
    parts.push(
      commandButton('editTopics', topicName(codebook, topic.id, topic.label), { classes: 'topic', label: topic.id }),
    );
  offered.topics.forEach((topic, index) =>
    parts.push(
      commandButton('acceptTopic', topicName(codebook, topic.id, topic.label), {
        classes: 'topic offered',
        label: vscode.l10n.t('Suggested topic: accept it with {0}', index + 1),
        about: { topic: topic.id },
      }),
    ),
  );
  parts.push(commandButton('editTopics', vscode.l10n.t('Topics…'), { classes: 'add', label: 'T' }));
  for (const stance of sidecar?.stances ?? [])
    parts.push(
      commandButton('setStance', stanceText(stance), {
        classes: `stance ${stance.position}`,
        label: `${stance.target}: ${positionName(stance.position)}`,
        about: { claim: null, target: stance.target },
      }),
    );
  for (const stance of offered.stances)
    parts.push(
      commandButton('setStance', stanceText(stance), {
        classes: 'stance offered',
        label: vscode.l10n.t('Suggested stance: click to accept it'),
        about: { claim: null, ...stance },
      }),
    );
  parts.push(commandButton('setStance', vscode.l10n.t('Stance…'), { classes: 'add', label: 'S' }));
  if (sidecarFile.text !== undefined)
    parts.push(
      commandButton('openSidecar', 'YAML', { classes: 'yaml', label: vscode.l10n.t('Open the annotation sidecar') }),
    );
  return parts.join('');
}

/** One switch for each label that the article has: how often, and whether it is shown. */
function legend(article: AnnotatedArticle, highlights: Highlights): string {
  const counts = new Map<string, number>();
  for (const { label } of article.names) counts.set(label, (counts.get(label) ?? 0) + 1);
  const claims = article.claims.filter(({ ranges }) => ranges.length > 0).length;
  const rows: [label: string, name: string, count: number, classes: string][] = [
    ['claim', vscode.l10n.t('Claims'), claims, 'claim'],
    ['suggestion', vscode.l10n.t('Suggestions'), article.suggestions.length, 'suggestion'],
    ...[...counts]
      .sort(([a], [b]) => labelOrder(a) - labelOrder(b))
      .map(([label, count]): [string, string, number, string] => [
        label,
        labelName(label),
        count,
        `entity ${knownLabels.has(label) ? label : 'other'}`,
      ]),
  ];
  const switches = rows
    .filter(([, , count]) => count > 0)
    .map(
      ([label, name, count, classes]) =>
        `<button type="button" class="label" data-command="pressmark.toggleLabel" data-argument="${escapeHtml(JSON.stringify({ label }))}" aria-pressed="${highlights.shows(label)}" title="${escapeHtml(vscode.l10n.t('Show or hide: {0}', name))}"><span class="swatch ${classes}" aria-hidden="true"></span>${escapeHtml(name)} <span class="count">${count}</span></button>`,
    );
  if (switches.length === 0) return '';
  return `<div class="legend" role="group" aria-label="${escapeHtml(vscode.l10n.t('Highlights'))}">${switches.join('')}</div>`;
}

const labelOrder = (label: string): number => {
  const at = [...knownLabels].indexOf(label);
  return at < 0 ? knownLabels.size : at;
};

/** How many of the workspace's articles are done. */
function progressBar(progress: ViewContext['progress']): string {
  if (!progress || progress.total < 2) return '';
  const { done, total } = progress;
  const text = vscode.l10n.t('{0} of {1} articles done', done, total);
  return `<div class="progress"><progress value="${done}" max="${total}" aria-label="${escapeHtml(text)}"></progress><span aria-hidden="true">${escapeHtml(text)}</span></div>`;
}

/** Which of the file's articles this is, with the ways to the others. */
function itemBar({ items, index }: AnnotatedArticle): string {
  if (items.length < 2) return '';
  const place = vscode.l10n.t('{0} of {1}', index + 1, items.length);
  const parts = [
    commandButton('previousItem', '‹', { classes: 'step', label: vscode.l10n.t('Previous article in this file') }),
    commandButton('goToItem', place, { classes: 'place', label: vscode.l10n.t('Choose an article of this file') }),
    commandButton('nextItem', '›', { classes: 'step', label: vscode.l10n.t('Next article in this file') }),
  ];
  return `<nav class="items" aria-label="${escapeHtml(vscode.l10n.t('Articles in this file'))}">${parts.join('')}</nav>`;
}

const formatNames: Record<ArticleFormat, string> = {
  'rss-archive': vscode.l10n.t('Feed archive'),
  html: 'HTML',
  'plain-text': vscode.l10n.t('Plain text'),
  feed: vscode.l10n.t('Feed'),
  json: 'JSON',
  'json-lines': 'JSON Lines',
  markdown: 'Markdown',
  digest: vscode.l10n.t('Digest'),
};

/** What the file was taken for and why, in which encoding, and what was left out of it. */
function recognised({ article, encoding }: AnnotatedArticle): string {
  const counts = new Map<string, number>();
  for (const { step } of article.removed) counts.set(step, (counts.get(step) ?? 0) + 1);
  const left = [...counts].map(([step, count]) => `${step} (${count})`).join(', ');
  const lines = [
    vscode.l10n.t('Recognised by its content: {0}. Encoding: {1}.', article.formatReason, encoding),
    left ? vscode.l10n.t('Left out of the text: {0}.', left) : vscode.l10n.t('Nothing was left out of the text.'),
  ];
  const text = lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('');
  return `<details class="recognised"><summary>${escapeHtml(formatNames[article.format])}</summary>${text}</details>`;
}

/** What the reader has to know before trusting what is shown. */
function notices(article: AnnotatedArticle): string[] {
  const found: string[] = [];
  const problem = article.sidecarFile.parsed?.readOnly;
  if (problem !== undefined)
    found.push(vscode.l10n.t('The annotation sidecar cannot be used and will not be changed: {0}', problem));
  const lost = [...article.claims, ...article.entities].filter(
    ({ state, annotation }) => state === 'orphaned' && !isDetached(annotation),
  ).length;
  const doubtful = [...article.claims, ...article.entities].filter(({ state }) => state === 'review').length;
  if (lost > 0)
    found.push(
      vscode.l10n.t(
        'The source changed: {0} annotation(s) no longer have their words here. They are kept in the sidecar.',
        lost,
      ),
    );
  if (doubtful > 0)
    found.push(vscode.l10n.t('The source changed: please check {0} annotation(s) that moved.', doubtful));
  if (article.recognition === 'pending')
    found.push(vscode.l10n.t('This article is long: its names are still being found.'));
  else if (article.recognition !== 'done')
    found.push(vscode.l10n.t('The names in this article could not be found: {0}', article.recognition.failed));
  if (article.problems.length > 0)
    found.push(
      vscode.l10n.t(
        '{0} part(s) of this file cannot be read and are left out: {1}',
        article.problems.length,
        article.problems[0]!,
      ),
    );
  if (article.replaced > 0)
    found.push(
      vscode.l10n.t('{0} byte sequence(s) are not valid {1} and show as �.', article.replaced, article.encoding),
    );
  return found;
}

/** HTML of the bar over the article. */
export function headerOf(article: AnnotatedArticle, context: ViewContext): string {
  return [
    ...notices(article).map((text) => `<p class="notice" role="note">${escapeHtml(visibleText(text))}</p>`),
    itemBar(article),
    progressBar(context.progress),
    `<div class="metadata">${renderMetadata(article.article)}${recognised(article)}</div>`,
    `<div class="decisions">${decisions(article, context)}</div>`,
    legend(article, context.highlights),
    imagesBar(imageView(article, context.allowed)),
  ].join('');
}

export function articleView(article: AnnotatedArticle, context: ViewContext): RenderMessage {
  const { highlights, codebook, allowed } = context;
  return {
    type: 'render',
    uri: article.uri.toString(),
    item: article.article.item,
    version: context.version,
    language: article.article.language,
    direction: article.article.direction,
    highlights: highlights.on,
    header: headerOf(article, context),
    blocks: renderBlocks(article.article, highlights.on ? marks(article, highlights) : [], imageView(article, allowed)),
    cards: cardsOf(article, highlights.shows, (id) => topicName(codebook, id)),
  };
}
