/** How things are called to a person, in the editor, the preview and the views alike. */
import * as vscode from 'vscode';
import type { Name, Placed } from '../core/annotations/placeAnnotations';
import type { Claim, Position, Status } from '../core/sidecar/sidecar';

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

/** Hovers of an article's names, `Person · 3 times in this article`: counted once for all of them. */
export function nameHovers(names: readonly Name[]): (name: Name) => string {
  const key = ({ entity, label }: Name): string => `${label}\0${entity}`;
  const counts = new Map<string, number>();
  for (const name of names) counts.set(key(name), (counts.get(key(name)) ?? 0) + 1);
  return (name) => {
    const count = counts.get(key(name)) ?? 0;
    const often =
      count === 1 ? vscode.l10n.t('once in this article') : vscode.l10n.t('{0} times in this article', count);
    const by = name.rule === 'user' ? ` · ${vscode.l10n.t('confirmed')}` : '';
    return `${labelName(name.label)} · ${often}${by}`;
  };
}

/** `Claim · Kamikawa Yōko · Russia-DPRK cooperation: against`. */
export function claimHover({ annotation, state }: Placed<Claim>): string {
  const parts = [vscode.l10n.t('Claim'), annotation.claimant?.name ?? vscode.l10n.t('no claimant')];
  for (const stance of annotation.stances ?? []) parts.push(`${stance.target}: ${positionName(stance.position)}`);
  if (state === 'review') parts.push(vscode.l10n.t('moved: please check'));
  return parts.join(' · ');
}

/** The first words of a quote, for lists. */
export const shorten = (text: string, length = 60): string => {
  const characters = [...text.replace(/\s+/g, ' ')];
  return characters.length <= length ? characters.join('') : `${characters.slice(0, length - 1).join('')}…`;
};
