/** Mark Selection as Claim: the words become a claim, filled in from the sentence; and Add Selection to Claim. */
import * as vscode from 'vscode';
import type { Placed } from '../../core/annotations/placeAnnotations';
import { makeAnchor } from '../../core/annotations/anchor';
import { placedAnchor } from '../../core/annotations/decideAnchor';
import { newId } from '../../core/annotations/id';
import type { Claim, Claimant, ClaimKind } from '../../core/sidecar/sidecar';
import { claimFieldsOf, suggestionFor } from '../../core/suggest/openClaims';
import type { SuggestedClaim } from '../../core/suggest/suggestedClaim';
import { claimWords } from '../../core/text/claimWords';
import { isQuoted, type Span } from '../../core/text/spans';
import { shorten } from '../../core/text/shorten';
import type { AnnotatedArticle } from '../annotatedArticles';
import type { TargetArgument } from '../target';
import { askClaimant } from './askClaimant';
import { annotate, registerCommand, tell, savedArticle, type CommandParts } from './commandParts';
import { originOf } from './judgeSuggestion';

export interface AddClaimArgument extends TargetArgument {
  /** A name, a whole claimant, or null for nobody; left out: the person is asked. */
  claimant?: string | Claimant | null;
  kind?: ClaimKind;
  note?: string;
}

/** The words that a selection means; where they are interrupted, as a rule found them. */
function wordsOf(
  { article: { text }, suggested }: AnnotatedArticle,
  spans: readonly Span[],
): { spans: Span[]; suggestion: SuggestedClaim | undefined } {
  const words = spans.flatMap(([start, end]) => {
    const span = claimWords(text, start, end);
    return span ? [span] : [];
  });
  const suggestion = suggestionFor(suggested, words);
  const [start, end] = [words[0]?.[0] ?? 0, words.at(-1)?.[1] ?? 0];
  const isInside = suggestion?.spans.every(([from, to]) => start <= from && to <= end) ?? false;
  // "One," she said. "Two": what is selected with it is no part of the claim.
  return { spans: isInside && suggestion!.spans.length > 1 ? suggestion!.spans : words, suggestion };
}

const sameSpans = (a: readonly Span[], b: readonly Span[]): boolean => JSON.stringify(a) === JSON.stringify(b);

export const registerAddClaim = (parts: CommandParts): vscode.Disposable =>
  vscode.Disposable.from(
    registerCommand('addClaim', async (argument) => {
      const given = (argument ?? {}) as AddClaimArgument;
      // Saved first: saving may format the file, and move the words.
      const article = await savedArticle(parts, argument);
      const selected = article && (await parts.targets.spans(article, argument));
      if (!selected) return undefined;

      // Another program means a range to the letter.
      const isExact = (given.range !== undefined || given.quote !== undefined) && !given.clicked;
      const words = isExact
        ? { spans: selected, suggestion: suggestionFor(article.suggested, selected) }
        : wordsOf(article, selected);
      if (words.spans.length === 0) return undefined;
      const anchor = makeAnchor(article.article, article.source, words.spans);
      const likely = words.suggestion && claimFieldsOf(article.article.text, article.names)(words.suggestion);
      let claimant: Claimant | undefined;
      if (given.claimant !== undefined)
        claimant = typeof given.claimant === 'string' ? { name: given.claimant } : (given.claimant ?? undefined);
      else {
        const answer = await askClaimant(article, words.spans, anchor.quote, likely);
        if (!answer) return undefined;
        claimant = answer.claimant;
      }
      const by = await parts.annotatorOf(article.uri);
      const quoted = words.spans.every(([start, end]) => isQuoted(article.article.text, start, end));
      const isSuggested = words.suggestion !== undefined && sameSpans(words.suggestion.spans, words.spans);
      const claim: Claim = {
        id: newId('c'),
        ...anchor,
        ...(claimant && { claimant }),
        ...(claimant && likely?.cue !== undefined && { cue: likely.cue }),
        kind: given.kind ?? (claimant && likely?.kind) ?? (quoted ? 'direct' : claimant ? 'indirect' : 'own'),
        ...(given.note !== undefined && { note: given.note }),
        ...(by !== undefined && { by }),
        origin: isSuggested && !isExact ? originOf(words.suggestion!) : 'manual',
      };
      await annotate(parts, article, () => [{ type: 'add-claim', claim }]);
      // As it is called, not as it was printed there.
      const who = claimant && { name: claimant.name, ...(claimant.ref !== undefined && { ref: claimant.ref }) };
      parts.lastLabel.remember('addClaim', { claimant: who ?? null });
      tell(parts, article, vscode.l10n.t('Claim marked: {0}', shorten(claim.quote)));
      return claim.id;
    }),
    registerCommand('extendClaim', async (argument) => {
      // Saved first: saving may format the file, and move the words.
      const article = await savedArticle(parts, argument);
      const selected = article && (await parts.targets.spans(article, argument));
      if (!selected) return undefined;
      const added = wordsOf(article, selected).spans;
      const claim = added[0] && nearestClaim(article, added[0]);
      if (!claim) {
        tell(parts, article, vscode.l10n.t('No claim near these words: mark one first.'));
        return undefined;
      }
      const fields = placedAnchor(article.article, article.source, joined([...claim.ranges, ...added]));
      const { id } = claim.annotation;
      await annotate(parts, article, () => [{ type: 'update-claim', id, fields }]);
      tell(parts, article, vscode.l10n.t('Added to the claim: {0}', shorten(fields.quote ?? '')));
      return id;
    }),
  );

/** An interrupted claim goes on in its paragraph or the next ones: further away another one is meant. In blocks. */
const farthest = 3;

/** The claim that words go on with: the last one before them, else the first one after, where it is near. */
function nearestClaim({ claims, article: { text } }: AnnotatedArticle, [start]: Span): Placed<Claim> | undefined {
  const placed = claims.filter(({ ranges }) => ranges.length > 0).toSorted((a, b) => a.ranges[0]![0] - b.ranges[0]![0]);
  const nearest = placed.findLast(({ ranges }) => ranges[0]![0] <= start) ?? placed[0];
  if (!nearest) return undefined;
  const [from, to] = [nearest.ranges.at(-1)![1], start].toSorted((a, b) => a - b);
  return text.slice(from, to).split('\n').length - 1 <= farthest ? nearest : undefined;
}

/** In order; what overlaps or touches is one. */
function joined(spans: readonly Readonly<Span>[]): Span[] {
  const result: Span[] = [];
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}
