/** Mark Selection as Claim: the words become a claim, and the claimant is offered from the names around them. */
import * as vscode from 'vscode';
import { makeAnchor } from '../../core/annotations/anchor';
import { newId } from '../../core/annotations/id';
import type { Claim, Claimant, ClaimKind } from '../../core/sidecar/sidecar';
import { isQuoted } from '../../core/text/spans';
import { shorten } from '../../core/text/shorten';
import type { TargetArgument } from '../target';
import { askClaimant } from './askClaimant';
import { annotate, registerCommand, tell, withSavedSource, type CommandParts } from './commandParts';

export interface AddClaimArgument extends TargetArgument {
  /** A name, a whole claimant, or null for nobody; left out: the person is asked. */
  claimant?: string | Claimant | null;
  kind?: ClaimKind;
  note?: string;
}

export const registerAddClaim = (parts: CommandParts): vscode.Disposable =>
  registerCommand('addClaim', async (argument) => {
    const given = (argument ?? {}) as AddClaimArgument;
    const found = await parts.targets.article(argument);
    const spans = found && (await parts.targets.spans(found, argument));
    const article = spans && (await withSavedSource(parts, found));
    if (!article) return undefined;

    const anchor = makeAnchor(article.article, article.source, spans);
    let claimant: Claimant | undefined;
    if (given.claimant !== undefined)
      claimant = typeof given.claimant === 'string' ? { name: given.claimant } : (given.claimant ?? undefined);
    else {
      const answer = await askClaimant(article, spans, anchor.quote);
      if (!answer) return undefined;
      claimant = answer.claimant;
    }
    const by = await parts.annotatorOf(article.uri);
    const quoted = spans.every(([start, end]) => isQuoted(article.article.text, start, end));
    const claim: Claim = {
      id: newId('c'),
      ...anchor,
      ...(claimant && { claimant }),
      kind: given.kind ?? (quoted ? 'direct' : claimant ? 'indirect' : 'own'),
      ...(given.note !== undefined && { note: given.note }),
      ...(by !== undefined && { by }),
      origin: 'manual',
    };
    await annotate(parts, article, () => [{ type: 'add-claim', claim }]);
    tell(parts, article, vscode.l10n.t('Claim marked: {0}', shorten(claim.quote)));
    return claim.id;
  });
