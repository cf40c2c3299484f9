/** How things are called to a person, in the editor, the preview and the views alike. */
import * as vscode from 'vscode';
import type { Name, Placed } from '../core/annotations/placeAnnotations';
import type { Codebook, CodebookTopic } from '../core/corpus/codebook';
import { modelFiles, ownModels } from '../core/entities/tagger/tagger';
import type { Claim, Position, Status } from '../core/sidecar/sidecar';
import { visibleText } from '../core/text/hiddenControls';

export const labelName = (label: string): string =>
  ({
    PER: vscode.l10n.t('Person'),
    ORG: vscode.l10n.t('Organization'),
    LOC: vscode.l10n.t('Place'),
    DATE: vscode.l10n.t('Date or time'),
    QUANTITY: vscode.l10n.t('Amount'),
    EVENT: vscode.l10n.t('Event'),
  })[label] ?? label;

export const statusName = (status: Status): string =>
  ({
    unread: vscode.l10n.t('Unread'),
    'in-progress': vscode.l10n.t('In progress'),
    done: vscode.l10n.t('Done'),
    excluded: vscode.l10n.t('Excluded'),
  })[status] ?? status;

export const positionName = (position: Position): string =>
  ({
    favor: vscode.l10n.t('in favor'),
    against: vscode.l10n.t('against'),
    neutral: vscode.l10n.t('neutral'),
  })[position] ?? position;

/** `3 claims`, `1 topic`: what there is of each. */
export const countsOf = (claims: number, topics: number): string[] =>
  [
    claims > 0 ? (claims === 1 ? vscode.l10n.t('1 claim') : vscode.l10n.t('{0} claims', claims)) : '',
    topics > 0 ? (topics === 1 ? vscode.l10n.t('1 topic') : vscode.l10n.t('{0} topics', topics)) : '',
  ].filter(Boolean);

export const kindName = (kind: string): string =>
  ({
    direct: vscode.l10n.t('direct'),
    indirect: vscode.l10n.t('indirect'),
    mixed: vscode.l10n.t('mixed'),
    own: vscode.l10n.t('the article’s own voice'),
  })[kind] ?? kind;

/** VS Code says `zh-cn`, the codebook `zh-Hans`. */
function isDisplayLanguage(labelLanguage: string): boolean {
  const display = vscode.env.language.toLowerCase();
  const script = { 'zh-cn': 'zh-hans', 'zh-tw': 'zh-hant' }[display] ?? display;
  return labelLanguage.toLowerCase() === script || labelLanguage.toLowerCase() === script.split('-')[0];
}

/** A topic's label in the language of the user interface, where the codebook has it. */
export const topicLabel = ({ label, labels }: CodebookTopic): string =>
  Object.entries(labels ?? {}).find(([language]) => isDisplayLanguage(language))?.[1] ?? label;

/** What a topic is called; one that is not in the codebook by the label that came with it. */
export function topicName(codebook: Codebook, id: string, label = id): string {
  const known = codebook.topics.find((topic) => topic.id === id);
  return known ? topicLabel(known) : label;
}

/** What is to be looked at of annotations whose words have moved or are lost, a sentence each. */
export const anchorProblems = (review: number, orphaned: number): string[] => [
  ...(review > 0 ? [vscode.l10n.t('Annotations that have moved, to be checked: {0}', review)] : []),
  ...(orphaned > 0 ? [vscode.l10n.t('Annotations whose words are no longer in the text: {0}', orphaned)] : []),
];

/** What found a name, in plain words. */
const reasonOf = (rule: string): string =>
  ({
    user: vscode.l10n.t('in your entity list'),
    model: vscode.l10n.t('found by the trained recognizer'),
    repeated: vscode.l10n.t('named elsewhere in this article'),
    gloss: vscode.l10n.t('in brackets behind a name'),
    leader: vscode.l10n.t('a known person'),
    country: vscode.l10n.t('a known country'),
    'country-abbreviation': vscode.l10n.t('the short form of a country'),
    city: vscode.l10n.t('a known city'),
    'large-city': vscode.l10n.t('a known city'),
    place: vscode.l10n.t('a known place'),
    dateline: vscode.l10n.t('in the dateline'),
    'known-organisation': vscode.l10n.t('a known organization'),
    'title-name': vscode.l10n.t('behind a title'),
    'role-name': vscode.l10n.t('behind a role'),
    'name-title': vscode.l10n.t('before a title'),
    'name-verb': vscode.l10n.t('says or does something'),
    'name-age': vscode.l10n.t('with an age'),
    'full-name': vscode.l10n.t('has the form of a full name'),
    'foreign-name': vscode.l10n.t('has the form of a foreign name'),
    'given-name': vscode.l10n.t('begins with a given name'),
    anonymous: vscode.l10n.t('has the form of a name'),
    office: vscode.l10n.t('an office'),
    date: vscode.l10n.t('has the form of a date or time'),
    amount: vscode.l10n.t('has the form of an amount'),
  })[rule] ??
  (/^(?:organisation|place)-/.test(rule) ? vscode.l10n.t('has a word that organizations or places have') : rule);

/** What to expect in a language that no model was trained for; nothing to say of the others. */
function modelLimits(language: string | undefined): string[] {
  const primary = language?.toLowerCase().split(/[-_]/)[0];
  if (primary === undefined || ownModels.includes(primary)) return [];
  return [
    modelFiles(primary)
      ? vscode.l10n.t('No model for this language ({0}): the English one reads it, and errs more often.', primary)
      : vscode.l10n.t('No model for this language ({0}): patterns and known names only.', primary),
  ];
}

/** The page about an entity, where its id is one of Wikidata. */
export function wikidataPage(ref: string | undefined): string | undefined {
  const item = /^wd:(Q[1-9]\d*)$/.exec(ref ?? '')?.[1];
  return item && `https://www.wikidata.org/wiki/${item}`;
}

/**
 * Hovers of an article's names, counted once for all of them: `Person · 3 times in this article`, then why and how sure, what
 * to expect in a language without a model of its own, and the id, where there is one.
 */
export function nameHovers(names: readonly Name[], language: string | undefined): (name: Name) => string[] {
  const limits = modelLimits(language);
  const key = ({ entity, label }: Name): string => `${label}\0${entity}`;
  const counts = new Map<string, number>();
  for (const name of names) counts.set(key(name), (counts.get(key(name)) ?? 0) + 1);
  return (name) => {
    const count = counts.get(key(name)) ?? 0;
    const often =
      count === 1 ? vscode.l10n.t('once in this article') : vscode.l10n.t('{0} times in this article', count);
    const reason = reasonOf(name.rule);
    const why =
      name.id !== undefined
        ? vscode.l10n.t('Confirmed')
        : name.rule === 'user'
          ? vscode.l10n.t('Why: {0}', reason)
          : vscode.l10n.t('Why: {0} ({1}% sure)', reason, Math.round(name.score * 100));
    return [`${labelName(name.label)} · ${often}`, why, ...limits, ...(name.ref === undefined ? [] : [name.ref])];
  };
}

/** `Claim · Kamikawa Yōko · Russia-DPRK cooperation: against`. */
export function claimHover({ annotation, state, hidden }: Placed<Claim>): string {
  const parts = [vscode.l10n.t('Claim'), annotation.claimant?.name ?? vscode.l10n.t('no claimant')];
  for (const stance of annotation.stances ?? []) parts.push(`${stance.target}: ${positionName(stance.position)}`);
  if (state === 'review') parts.push(vscode.l10n.t('moved: please check'));
  if (hidden) parts.push(vscode.l10n.t('in the raw file, but not shown in the article'));
  return visibleText(parts.join(' · '));
}
