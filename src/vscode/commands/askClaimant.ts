/** Asks who made a claim: the names around it, the nearest first, nobody, or what is typed. */
import * as vscode from 'vscode';
import { claimantCandidates } from '../../core/annotations/claimants';
import type { Claim, Claimant } from '../../core/sidecar/sidecar';
import type { Span } from '../../core/text/spans';
import type { AnnotatedArticle } from '../annotatedArticles';
import { shorten } from '../../core/text/shorten';
import { kindName } from '../describe';
import { pickOne } from '../pick';

interface ClaimantItem extends vscode.QuickPickItem {
  /** Undefined: nobody is named. */
  claimant: Claimant | undefined;
}

/**
 * @param spans where the claim stands in the article's text; none: it is lost, and no name is near.
 * @param likely what the sentence around says of it: its claimant comes first, and Enter takes it.
 * @returns undefined: given up.
 */
export function askClaimant(
  article: AnnotatedArticle,
  spans: readonly Span[],
  quote: string,
  likely?: Pick<Claim, 'claimant' | 'cue' | 'kind'>,
): Promise<ClaimantItem | undefined> {
  const { claimant: speaker, cue, kind } = likely ?? {};
  const first = (speaker ? [speaker] : []).map((claimant): ClaimantItem => ({
    label: claimant.name,
    description: [claimant.mention ?? '', cue ?? '', kind === undefined ? '' : kindName(kind)]
      .filter(Boolean)
      .join(' · '),
    claimant,
  }));
  const candidates = (spans.length > 0 ? claimantCandidates(article.article.text, article.names, spans) : []).filter(
    ({ name }) => name !== speaker?.name,
  );
  const items = candidates.map(({ name, mention, near }): ClaimantItem => ({
    label: name,
    description: [mention === name ? '' : mention, near ? vscode.l10n.t('in this paragraph') : '']
      .filter(Boolean)
      .join(' · '),
    claimant: mention === name ? { name } : { name, mention },
  }));
  const nobody: ClaimantItem = { label: vscode.l10n.t('$(circle-slash) Nobody is named'), claimant: undefined };
  return pickOne<ClaimantItem>({
    title: vscode.l10n.t('Claim: {0}', shorten(quote)),
    placeholder: vscode.l10n.t('Who says it? Choose, or type a name'),
    items: [...first, ...items, nobody],
    freeText: (typed) => ({ label: typed, description: vscode.l10n.t('as typed'), claimant: { name: typed } }),
  });
}
