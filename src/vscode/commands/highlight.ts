/** What commands on highlights share: which one is meant, which others go with it, and how a decision about them is written. */
import * as vscode from 'vscode';
import { anchorMaker } from '../../core/annotations/anchor';
import { newId } from '../../core/annotations/id';
import { samePlaces } from '../../core/annotations/samePlaces';
import type { Name } from '../../core/annotations/placeAnnotations';
import type { EntityAnnotation } from '../../core/sidecar/sidecar';
import type { Span } from '../../core/text/spans';
import type { AnnotatedArticle } from '../annotatedArticles';
import { createOutliner } from '../outliner';
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

/** A place of a decision, with the label that holds where the decision has none. UTF-16 in the article's text. */
export interface Place {
  start: number;
  end: number;
  label: string;
  ref?: string | undefined;
}

/** The words at a span wherever they are printed and nothing was decided about them, nor are they a part of a longer name. */
export function undecidedPlaces(article: AnnotatedArticle, [start, end]: Span, label: string): Place[] {
  const decided = article.entities.flatMap(({ ranges }) => ranges);
  const names = new Map(article.names.map((name) => [`${name.start} ${name.end}`, name]));
  const places = samePlaces(article.article.text, start, end);
  const longer = article.names.filter((name) => name.end - name.start > end - start);
  const taken = [...decided, ...longer.map((name): Span => [name.start, name.end])].sort((a, b) => a[0] - b[0]);
  let next = 0;
  return places.flatMap(([from, to]): Place[] => {
    while (next < taken.length && taken[next]![1] <= from) next++;
    const isTaken = next < taken.length && taken[next]![0] < to;
    if (isTaken && from !== start) return [];
    return [names.get(`${from} ${to}`) ?? { start: from, end: to, label }];
  });
}

/** Places, ascending, that a choice of scope would touch. UTF-16 in the article's text. */
type Places = readonly Pick<Name, 'start' | 'end'>[];

/** How many, and in how many paragraphs. */
function where({ article }: AnnotatedArticle, places: Places): string {
  let count = 0;
  let next = 0;
  for (const { end } of article.blocks) {
    const before = next;
    while (next < places.length && places[next]!.start < end) next++;
    if (next > before) count++;
  }
  return count === 1 ? vscode.l10n.t('in one paragraph') : vscode.l10n.t('in {0} paragraphs of this article', count);
}

/**
 * Which scope is meant; undefined: given up. What a row would touch is outlined in preview and editor while it is in front.
 * @param scopes what can be chosen, with the places of each; the first is offered first. One that touches no more than the
 * mention, or than one before it, is not offered, and nothing is asked where there is no other.
 */
export async function askScope(
  parts: CommandParts,
  article: AnnotatedArticle,
  title: string,
  scopes: readonly { scope: Scope; places: Places }[],
): Promise<Scope | undefined> {
  const mention = scopes.find(({ scope }) => scope === 'mention')!;
  const starts = (places: Places): string => places.map(({ start }) => start).join(' ');
  const seen = new Set([starts(mention.places)]);
  const larger = scopes.filter(({ places }) => seen.size < seen.add(starts(places)).size);
  if (larger.length === 0) return 'mention';
  const { start, end } = mention.places[0]!;
  const form = article.article.text.slice(start, end);
  const items = [...larger, mention].map(({ scope, places }) => ({
    label:
      scope === 'mention'
        ? vscode.l10n.t('Only this one')
        : scope === 'form'
          ? vscode.l10n.t('All {0} places where “{1}” is printed', places.length, form)
          : vscode.l10n.t('All {0} mentions of it', places.length),
    description: scope === 'mention' ? '' : where(article, places),
    scope,
    places,
  }));
  const outliner = createOutliner(parts.previews, article);
  try {
    const placeholder = vscode.l10n.t('Which are meant?');
    return (await pickOne({ title, placeholder, items, onActive: (item) => outliner.show(item?.places ?? []) }))?.scope;
  } finally {
    outliner.dispose();
  }
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
  places: readonly Place[],
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
