/** Add to Entity List…: a form becomes an entry of the folder's entities.yaml, or another form of an entry that is there. */
import * as vscode from 'vscode';
import { formsOf, type EntityListChange, type ListEntry } from '../../core/entities/entityList';
import { shorten } from '../../core/text/shorten';
import { labelName } from '../describe';
import { parsedList } from '../entityLists';
import { pickOne } from '../pick';
import { registerCommand, tell, type CommandParts } from './commandParts';
import { nameAt, tellNoName, type HighlightArgument } from './highlight';

export interface AddToEntityListArgument extends HighlightArgument {
  /** Of the new entry; the form is one of its aliases where it is another. */
  name?: string;
  label?: string;
  ref?: string;
  /** Name of an entry that is there: the form becomes one of its aliases. */
  aliasOf?: string;
}

interface EntryItem extends vscode.QuickPickItem {
  /** Undefined: a new one. */
  entry: ListEntry | undefined;
}

/** Which entry the form belongs to; undefined: given up. */
async function askEntry(title: string, form: string, entries: readonly ListEntry[]): Promise<EntryItem | undefined> {
  const items: EntryItem[] = [
    { label: vscode.l10n.t('$(add) New entry: {0}', form), alwaysShow: true, entry: undefined },
    ...entries.map((entry) => ({
      label: entry.name,
      description: [labelName(entry.label), ...(entry.aliases ?? [])].join(' · '),
      entry,
    })),
  ];
  if (entries.length === 0) return items[0];
  return pickOne({ title, placeholder: vscode.l10n.t('A new entry, or another form of one that is there?'), items });
}

async function askLabel(parts: CommandParts, uri: vscode.Uri, title: string, found: string | undefined) {
  const { entityLabels } = await parts.codebooks(uri);
  const items = entityLabels.map(({ id, label }) => ({
    label: id === label ? labelName(id) : label,
    description: id === found ? `${id} · ${vscode.l10n.t('as found')}` : id,
    id,
  }));
  items.sort((a, b) => Number(b.id === found) - Number(a.id === found));
  return (await pickOne({ title, placeholder: vscode.l10n.t('What is it?'), items }))?.id;
}

export const registerAddToEntityList = (parts: CommandParts): vscode.Disposable =>
  registerCommand('addToEntityList', async (argument) => {
    const given = (argument ?? {}) as AddToEntityListArgument;
    const article = await parts.targets.article(argument);
    if (!article) return undefined;
    const isMeant = given.range !== undefined || given.quote !== undefined || parts.targets.hasSelection(article);
    const caret = parts.targets.selection(article);
    const under = isMeant || !caret ? undefined : nameAt(article.names, caret);
    if (!isMeant && !under) {
      tellNoName();
      return undefined;
    }
    const span = under ? ([under.start, under.end] as const) : (await parts.targets.spans(article, argument))?.[0];
    if (!span) return undefined;
    const form = article.article.text.slice(...span);
    if (form.includes('\n')) throw new Error(vscode.l10n.t('A name never goes over the end of a paragraph.'));
    const highlight = article.names.find(({ start, end }) => start === span[0] && end === span[1]);
    const title = vscode.l10n.t('Entity list: {0}', shorten(form));

    const list = await parts.lists.loadNow(article.uri);
    const entries = list ? parsedList(list).list.entities : [];
    const owner = entries.find((entry) => formsOf(entry).includes(form));
    if (owner) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('“{0}” is in the entity list already, as a form of “{1}”.', form, owner.name),
      );
      return undefined;
    }
    let aliasOf = given.aliasOf;
    let name = given.name;
    if (aliasOf === undefined && name === undefined) {
      const answer = await askEntry(title, form, entries);
      if (!answer) return undefined;
      aliasOf = answer.entry?.name;
      if (!answer.entry) {
        const prompt = vscode.l10n.t('The name to call it by; what is printed here becomes another form of it');
        const typed = await vscode.window.showInputBox({ title, value: form, prompt });
        name = typed?.trim();
        if (!name) return undefined;
        // Another entry's name was typed: that is the one.
        aliasOf = entries.find((entry) => entry.name === name)?.name;
      }
    }
    let change: EntityListChange;
    if (aliasOf !== undefined) change = { type: 'add-alias', name: aliasOf, alias: form };
    else {
      const label = given.label ?? (await askLabel(parts, article.uri, title, highlight?.label));
      if (!label) return undefined;
      const ref = given.ref ?? highlight?.ref;
      const entry: ListEntry = {
        name: name!,
        label,
        ...(name !== form && { aliases: [form] }),
        ...(ref !== undefined && { ref }),
      };
      change = { type: 'add-entry', entry };
    }
    await parts.lists.change(article.uri, [change]);
    tell(parts, article, vscode.l10n.t('In the entity list: {0}', form));
    return aliasOf ?? name;
  });
