/** Accept, Reject, Next and Previous Suggestion: of a suggested claim; what is no suggestion but a highlighted name is judged as that. */
import * as vscode from 'vscode';
import { makeAnchor } from '../../core/annotations/anchor';
import { newId } from '../../core/annotations/id';
import type { Claim, RejectedClaim } from '../../core/sidecar/sidecar';
import { claimFieldsOf, quoteOf } from '../../core/suggest/openClaims';
import { suggestionId, type SuggestedClaim } from '../../core/suggest/suggestedClaim';
import { shorten } from '../../core/text/shorten';
import type { AnnotatedArticle } from '../annotatedArticles';
import { revealSpan } from '../reveal';
import { asTargetArgument, type TargetArgument } from '../target';
import { annotate, registerCommand, savedArticle, tell, type CommandParts } from './commandParts';
import { nameAt } from './highlight';

export interface SuggestionArgument extends TargetArgument {
  /** As the preview calls it. */
  id?: string;
}

/** The claim that a suggestion becomes: it says what suggested it. */
export function claimOf(
  { article, source, names }: AnnotatedArticle,
  suggestion: SuggestedClaim,
  by: string | undefined,
): Claim {
  return {
    id: newId('c'),
    ...makeAnchor(article, source, suggestion.spans),
    ...claimFieldsOf(article.text, names)(suggestion),
    ...(by !== undefined && { by }),
    origin: originOf(suggestion),
  };
}

export const originOf = ({ rule }: SuggestedClaim): string => `suggested:${rule}`;

/** Undefined: a name is meant, or nothing. */
async function suggestionMeant(
  parts: CommandParts,
  article: AnnotatedArticle,
  argument: unknown,
): Promise<SuggestedClaim | undefined> {
  const { id } = (argument ?? {}) as SuggestionArgument;
  if (id !== undefined) {
    const found = article.suggestions.find((suggestion) => suggestionId(suggestion) === id);
    if (!found) throw new Error(vscode.l10n.t('There is no suggestion {0} (any more).', id));
    return found;
  }
  const { range, quote } = asTargetArgument(argument);
  const isAsked = range !== undefined || quote !== undefined;
  const span = isAsked ? (await parts.targets.spans(article, argument))?.[0] : parts.targets.selection(article);
  if (!span) return undefined;
  const [start, end] = span;
  const around = article.suggestions.find(({ spans }) => spans[0]![0] <= start && end <= spans.at(-1)![1]);
  const name = nameAt(article.names, span);
  // The narrower of the two is what a person points at; going to a suggestion selects all of it.
  const isName = name !== undefined && name.start <= start && end <= name.end;
  return isName ? undefined : around;
}

export function registerJudgeSuggestion(parts: CommandParts): vscode.Disposable {
  const judge =
    (
      otherwise: string,
      decide: (article: AnnotatedArticle, suggestion: SuggestedClaim, by: string | undefined) => Promise<string>,
    ) =>
    async (argument: unknown): Promise<unknown> => {
      const article = await savedArticle(parts, argument);
      if (!article) return undefined;
      const suggestion = await suggestionMeant(parts, article, argument);
      if (!suggestion) return vscode.commands.executeCommand(otherwise, argument);
      return decide(article, suggestion, await parts.annotatorOf(article.uri));
    };

  /** Round the end: what comes before is decided at last too. */
  const go = (direction: 1 | -1) => async (argument: unknown) => {
    const article = await parts.targets.article(argument);
    if (!article) return undefined;
    const places = article.suggestions.map(({ spans }) => [spans[0]![0], spans.at(-1)![1]] as const);
    if (places.length === 0) {
      tell(parts, article, vscode.l10n.t('No suggestion is open in this article.'));
      return undefined;
    }
    const caret = parts.targets.caret(article) ?? (direction === 1 ? -1 : Infinity);
    const next =
      direction === 1 ? places.find(([start]) => start > caret) : places.findLast(([start]) => start < caret);
    const [start, end] = next ?? places.at(direction === 1 ? 0 : -1)!;
    revealSpan(parts.previews, article, start, end);
    const place = vscode.l10n.t('Suggestion {0} of {1}', places.findIndex(([at]) => at === start) + 1, places.length);
    tell(parts, article, `${place}: ${shorten(article.article.text.slice(start, end))}`);
    return undefined;
  };

  return vscode.Disposable.from(
    registerCommand(
      'acceptSuggestion',
      judge('pressmark.acceptEntity', async (article, suggestion, by) => {
        const claim = claimOf(article, suggestion, by);
        await annotate(parts, article, () => [{ type: 'add-claim', claim }]);
        const who = claim.claimant?.name ?? vscode.l10n.t('Nobody is named');
        tell(parts, article, vscode.l10n.t('Claim accepted: {0}', `${who}: ${shorten(claim.quote)}`));
        return claim.id;
      }),
    ),
    registerCommand(
      'rejectSuggestion',
      judge('pressmark.rejectEntity', async (article, suggestion, by) => {
        const quote = quoteOf(article.article.text, suggestion);
        const rejected: RejectedClaim = { quote, ...(by !== undefined && { by }), origin: originOf(suggestion) };
        await annotate(parts, article, (sidecar) => [
          {
            type: 'set-rejected',
            rejected: [...(sidecar?.rejected ?? []).filter((other) => other.quote !== quote), rejected],
          },
        ]);
        tell(parts, article, vscode.l10n.t('Not a claim: {0}', shorten(quote)));
        return quote;
      }),
    ),
    registerCommand('goToSuggestion', async (argument) => {
      const article = await parts.targets.article(argument);
      const suggestion = article && (await suggestionMeant(parts, article, argument));
      if (suggestion) revealSpan(parts.previews, article, suggestion.spans[0]![0], suggestion.spans.at(-1)![1]);
      return undefined;
    }),
    registerCommand('nextSuggestion', go(1)),
    registerCommand('previousSuggestion', go(-1)),
  );
}
