/** Mark Selection as Entity…: adds a name, confirms or corrects one that was found, or rejects it. */
import * as vscode from 'vscode';
import type { EntityAnnotation } from '../../core/sidecar/sidecar';
import type { Span } from '../../core/text/spans';
import { shorten } from '../../core/text/shorten';
import { labelName } from '../describe';
import { pickOne } from '../pick';
import { registerCommand, savedArticle, tell, type CommandParts } from './commandParts';
import {
  askScope,
  decide,
  nameAt,
  namesIn,
  undecidedPlaces,
  type Decision,
  type HighlightArgument,
  type Place,
  type Scope,
} from './highlight';

export interface AddEntityArgument extends HighlightArgument {
  label?: string;
  verdict?: EntityAnnotation['verdict'];
}

export const registerAddEntity = (parts: CommandParts): vscode.Disposable =>
  registerCommand('addEntity', async (argument) => {
    const given = (argument ?? {}) as AddEntityArgument;
    // Saved first: saving may format the file, and move the words.
    const article = await savedArticle(parts, argument);
    if (!article) return undefined;

    // With the caret alone, the name under it is meant.
    const caret =
      given.range || given.quote !== undefined || parts.targets.hasSelection(article)
        ? undefined
        : parts.targets.selection(article);
    const under = caret && nameAt(article.names, caret);
    const spans = under ? [[under.start, under.end] as Span] : await parts.targets.spans(article, argument);
    if (!spans) return undefined;

    const [start, end] = spans[0]!;
    const quote = article.article.text.slice(start, end);
    const title = vscode.l10n.t('Entity: {0}', shorten(quote));
    const same = article.names.find((name) => name.start === start && name.end === end);
    let decision: (Decision & { label: string }) | undefined;
    if (given.label !== undefined) decision = { label: given.label, verdict: given.verdict ?? 'confirmed' };
    else {
      const { entityLabels } = await parts.codebooks(article.uri);
      const items = entityLabels.map(({ id, label }) => ({
        label: id === label ? labelName(id) : label,
        description: same?.label === id ? `${id} · ${vscode.l10n.t('as found')}` : id,
        decision: { label: id, verdict: 'confirmed' } as Decision & { label: string },
      }));
      items.sort((a, b) => Number(b.decision.label === same?.label) - Number(a.decision.label === same?.label));
      if (same)
        items.push({
          label: vscode.l10n.t('$(circle-slash) Not a name'),
          description: vscode.l10n.t('take the highlight away'),
          decision: { label: same.label, verdict: 'rejected' },
        });
      decision = (await pickOne({ title, placeholder: vscode.l10n.t('What is it?'), items }))?.decision;
    }
    if (!decision) return undefined;
    const { label, verdict } = decision;

    const highlight = same && { article, name: same };
    // What is no name is taken away where it is highlighted; what is one may be printed where nothing has found it.
    const placesOf = (scope: Scope): Place[] =>
      scope === 'form' && verdict === 'confirmed'
        ? undecidedPlaces(article, [start, end], label)
        : highlight
          ? namesIn(highlight, scope)
          : [{ start, end, label }];
    const offered: Scope[] = verdict === 'rejected' ? ['form'] : highlight ? ['entity', 'form'] : ['form'];
    const asked = given.label === undefined ? [...offered, 'mention' as const] : [];
    const scope =
      given.scope ??
      (asked.length === 0
        ? 'mention'
        : await askScope(
            parts,
            article,
            title,
            asked.map((one) => ({ scope: one, places: placesOf(one) })),
          ));
    if (!scope) return undefined;
    const places = placesOf(scope);
    const ids = await decide(parts, article, places, decision);
    parts.lastLabel.remember('addEntity', { label, verdict, scope });
    const done =
      verdict === 'rejected' ? vscode.l10n.t('Not a name: {0}', quote) : vscode.l10n.t('Entity marked: {0}', quote);
    tell(parts, article, places.length === 1 ? done : vscode.l10n.t('{0} ({1} places)', done, places.length));
    return ids[places.findIndex((place) => place.start === start && place.end === end)];
  });
