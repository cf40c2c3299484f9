/** What commands on highlights share: which one is meant, which others go with it, and how a decision about them is written. */
import * as vscode from 'vscode';
import { anchorMaker } from '../../core/annotations/anchor';
import { newId } from '../../core/annotations/id';
import type { Name } from '../../core/annotations/placeAnnotations';
import type { EntityAnnotation } from '../../core/sidecar/sidecar';
import type { Span } from '../../core/text/spans';
import type { AnnotatedArticle } from '../annotatedArticles';
import { pickOne } from '../pick';
import type { TargetArgument } from '../target';
import { annotate, withSavedSource, type CommandParts } from './commandParts';

/** This mention; all that are printed like it; all of its entity. In this article. */
export type Scope = 'mention' | 'form' | 'entity';

export interface HighlightArgument extends TargetArgument {
  /** Left out: the person is asked, where there is more than one. */
  scope?: Scope;
}

export interface Highlight {
  article: AnnotatedArticle;
  name: Name;
}

export const formOf = ({ article }: AnnotatedArticle, { start, end }: Name): string => article.text.slice(start, end);

/** The name at a span: exactly there, else the first that it touches; of a caret between two, the one behind it. */
export function nameAt(names: readonly Name[], [start, end]: readonly [number, number]): Name | undefined {
  return (
    names.find((name) => name.start === start && name.end === end) ??
    names.find((name) => name.start < Math.max(end, start + 1) && name.end > start) ??
    names.find((name) => name.end === start)
  );
}

/** The highlight that a command is meant for, with its source saved; tells the person when there is none. */
export async function highlightMeant(parts: CommandParts, argument: unknown): Promise<Highlight | undefined> {
  const found = await parts.targets.article(argument);
  const article = found && (await withSavedSource(parts, found));
  if (!article) return undefined;
  const { range, quote } = (argument ?? {}) as HighlightArgument;
  const span =
    range !== undefined || quote !== undefined
      ? (await parts.targets.spans(article, argument))?.[0]
      : parts.targets.selection(article);
  const name = span && nameAt(article.names, span);
  if (name) return { article, name };
  tellNoName();
  return undefined;
}

export const tellNoName = (): void =>
  void vscode.window.showInformationMessage(
    vscode.l10n.t('There is no highlighted name here: put the caret into one, or go to one with M.'),
  );

/** In order of place. */
export function namesIn({ article, name }: Highlight, scope: Scope): Name[] {
  if (scope === 'mention') return [name];
  const form = formOf(article, name);
  return article.names.filter((other) =>
    scope === 'form'
      ? formOf(article, other) === form
      : other === name || (other.entity === name.entity && other.label === name.label),
  );
}

/** Whether one or all are meant; undefined: given up. Nothing is asked where there is only one. */
export async function askScope(
  highlight: Highlight,
  title: string,
  all: 'form' | 'entity',
): Promise<Scope | undefined> {
  const { length } = namesIn(highlight, all);
  if (length === 1) return 'mention';
  const form = formOf(highlight.article, highlight.name);
  const items: (vscode.QuickPickItem & { scope: Scope })[] = [
    {
      label:
        all === 'form'
          ? vscode.l10n.t('All {0} places where “{1}” is printed', length, form)
          : vscode.l10n.t('All {0} mentions of it', length),
      description: vscode.l10n.t('in this article'),
      scope: all,
    },
    { label: vscode.l10n.t('Only this one'), scope: 'mention' },
  ];
  return (await pickOne({ title, placeholder: vscode.l10n.t('Which are meant?'), items }))?.scope;
}

/** What a person decided: without a label, each keeps its own. */
export interface Decision {
  label?: string;
  verdict: EntityAnnotation['verdict'];
}

/**
 * Writes a decision about names, or about words that are none yet: what is annotated already is changed, the rest is added.
 * @param places UTF-16 in the article's text, with the label that holds where the decision has none.
 * @returns ids of the annotations, in order of `places`.
 */
export async function decide(
  parts: CommandParts,
  article: AnnotatedArticle,
  places: readonly { start: number; end: number; label: string; ref?: string }[],
  { label, verdict }: Decision,
): Promise<string[]> {
  const by = await parts.annotatorOf(article.uri);
  const anchor = anchorMaker(article.article, article.source);
  const key = (start: number, end: number): string => `${start} ${end}`;
  const before = new Map(
    article.entities.flatMap(({ annotation, ranges }) =>
      ranges.map(([start, end]) => [key(start, end), annotation.id] as const),
    ),
  );
  const decided = places.map((place) => {
    const span: Span = [place.start, place.end];
    const known = before.get(key(...span));
    const fields = { label: label ?? place.label, verdict };
    const entity: EntityAnnotation = {
      id: known ?? newId('e'),
      ...anchor([span]),
      ...fields,
      ...(place.ref !== undefined && { ref: place.ref }),
      ...(by !== undefined && { by }),
    };
    return { entity, fields, known: known !== undefined };
  });
  await annotate(parts, article, () => [
    ...decided.flatMap(({ entity: { id }, fields, known }) =>
      known ? [{ type: 'update-entity' as const, id, fields }] : [],
    ),
    { type: 'add-entities', entities: decided.flatMap(({ entity, known }) => (known ? [] : [entity])) },
  ]);
  return decided.map(({ entity }) => entity.id);
}
