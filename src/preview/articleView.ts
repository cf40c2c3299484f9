/** An annotated article -> what the page shows: marks over its text and the bar above it. */
import * as vscode from 'vscode';
import { isDetached } from '../core/annotations/decideAnchor';
import type { ArticleFormat } from '../core/article/article';
import { escapeHtml } from '../core/render/escapeHtml';
import { renderBlocks, renderMetadata, type Mark } from '../core/render/renderArticle';
import { visibleText } from '../core/text/hiddenControls';
import type { Position } from '../core/sidecar/sidecar';
import type { AnnotatedArticle } from '../vscode/annotatedArticles';
import { claimHover, nameHovers, positionName, statusName, wikidataPage } from '../vscode/describe';
import { imagesBar, imageView } from './articleImages';
import type { RenderMessage } from './protocol';

const knownLabels = new Set(['PER', 'ORG', 'LOC', 'DATE', 'QUANTITY']);

function marks(article: AnnotatedArticle): Mark[] {
  const hover = nameHovers(article.names, article.article.language);
  const names = article.names.map((name): Mark => {
    const link = wikidataPage(name.ref);
    return {
      start: name.start,
      end: name.end,
      classes: `entity ${knownLabels.has(name.label) ? name.label : 'other'}`,
      // The link says the id.
      hover: hover(name)
        .filter((line) => link === undefined || line !== name.ref)
        .join('\n'),
      link,
      ...(name.id !== undefined && { id: name.id }),
    };
  });
  const claims = article.claims.flatMap((claim) =>
    claim.ranges.map(([start, end]): Mark => ({
      start,
      end,
      classes: claim.state === 'review' ? 'claim doubtful' : 'claim',
      id: claim.annotation.id,
      hover: claimHover(claim),
    })),
  );
  return [...claims, ...names];
}

const button = (command: string, text: string, classes = '', label = text): string =>
  `<button type="button" class="${classes}" data-command="${command}" title="${escapeHtml(visibleText(label))}">${escapeHtml(visibleText(text))}</button>`;

const positionSign: Record<Position, string> = { favor: '+', against: '−', neutral: '=' };

/** Status, topics and stances as buttons that change them. */
function decisions({ sidecar, claims, sidecarFile }: AnnotatedArticle): string {
  const status = sidecar?.status ?? 'unread';
  const parts = [
    button('pressmark.setStatus', statusName(status), `status ${status}`, vscode.l10n.t('Set the status')),
  ];
  for (const topic of sidecar?.topics ?? [])
    parts.push(button('pressmark.editTopics', topic.label ?? topic.id, 'topic', topic.id));
  parts.push(button('pressmark.editTopics', vscode.l10n.t('Topics…'), 'add'));
  for (const stance of sidecar?.stances ?? [])
    parts.push(
      button(
        'pressmark.setStance',
        `${positionSign[stance.position] ?? '?'} ${stance.target}`,
        'stance',
        `${stance.target}: ${positionName(stance.position)}`,
      ),
    );
  parts.push(button('pressmark.setStance', vscode.l10n.t('Stance…'), 'add'));
  if (claims.length > 0)
    parts.push(
      button(
        'pressmark.goToAnnotation',
        claims.length === 1 ? vscode.l10n.t('1 claim') : vscode.l10n.t('{0} claims', claims.length),
        'claims',
      ),
    );
  if (sidecarFile.text !== undefined)
    parts.push(button('pressmark.openSidecar', 'YAML', 'yaml', vscode.l10n.t('Open the annotation sidecar')));
  return parts.join('');
}

/** Which of the file's articles this is, with the ways to the others. */
function itemBar({ items, index }: AnnotatedArticle): string {
  if (items.length < 2) return '';
  const place = vscode.l10n.t('{0} of {1}', index + 1, items.length);
  const parts = [
    button('pressmark.previousItem', '‹', 'step', vscode.l10n.t('Previous article in this file')),
    button('pressmark.goToItem', place, 'place', vscode.l10n.t('Choose an article of this file')),
    button('pressmark.nextItem', '›', 'step', vscode.l10n.t('Next article in this file')),
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

/** @param allowed origins that its pictures may be loaded from. */
export function articleView(
  article: AnnotatedArticle,
  version: number,
  highlights: boolean,
  allowed: readonly string[],
): RenderMessage {
  const images = imageView(article, allowed);
  const header = [
    ...notices(article).map((text) => `<p class="notice" role="note">${escapeHtml(visibleText(text))}</p>`),
    itemBar(article),
    `<div class="metadata">${renderMetadata(article.article)}${recognised(article)}</div>`,
    `<div class="decisions">${decisions(article)}</div>`,
    imagesBar(images),
  ];
  return {
    type: 'render',
    uri: article.uri.toString(),
    version,
    language: article.article.language,
    direction: article.article.direction,
    highlights,
    header: header.join(''),
    blocks: renderBlocks(article.article, highlights ? marks(article) : [], images),
  };
}
