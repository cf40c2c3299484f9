/** Quick picks as this extension needs them. */
import * as vscode from 'vscode';
import { matchesTyped } from '../core/text/matchesTyped';
import { visibleText } from '../core/text/hiddenControls';

export interface PickOptions<T extends vscode.QuickPickItem> {
  title: string;
  placeholder: string;
  items: T[];
  /** Makes an item of what was typed, where free text is an answer too. */
  freeText?: (typed: string) => T;
  /** Told which row is in front, and undefined when the list goes. */
  onActive?: (item: T | undefined) => void;
}

/** A row that shows an item: what acts unseen in the words of an article is named in it. */
const visibleRow = <T extends vscode.QuickPickItem>(item: T): T => ({
  ...item,
  label: visibleText(item.label),
  ...(item.description !== undefined && { description: visibleText(item.description) }),
  ...(item.detail !== undefined && { detail: visibleText(item.detail) }),
});

/** One of the items, or what was typed; undefined when the person gives up. */
export function pickOne<T extends vscode.QuickPickItem>(options: PickOptions<T>): Promise<T | undefined> {
  return new Promise((resolve) => {
    interface Row extends vscode.QuickPickItem {
      item: T;
    }
    const rowOf = (item: T): Row => ({ ...visibleRow<vscode.QuickPickItem>(item), item });
    const rows = options.items.map(rowOf);
    const pick = vscode.window.createQuickPick<Row>();
    pick.title = visibleText(options.title);
    pick.placeholder = options.placeholder;
    pick.matchOnDescription = true;
    pick.items = rows;
    pick.onDidChangeValue((typed) => {
      const text = typed.trim();
      if (!options.freeText) return;
      const exact = options.items.some(({ label }) => label === text);
      pick.items = text && !exact ? [...rows, { ...rowOf(options.freeText(text)), alwaysShow: true }] : rows;
    });
    pick.onDidChangeActive(([row]) => options.onActive?.(row?.item));
    pick.onDidAccept(() => {
      // Nothing matches what was typed: the person goes on typing.
      if (!pick.activeItems[0]) return;
      resolve(pick.activeItems[0].item);
      pick.hide();
    });
    pick.onDidHide(() => {
      options.onActive?.(undefined);
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

/**
 * Several of the items by type-ahead alone: Enter ticks or unticks and clears what was typed; with nothing typed, Enter on the first
 * row is done. (VS Code's own multi-pick moves the keyboard to the list to tick, and typing is lost.) Undefined: given up.
 */
export function pickSeveral<T extends vscode.QuickPickItem>(
  options: Pick<PickOptions<T>, 'title' | 'placeholder'> & { items: T[]; chosen: T[] },
): Promise<T[] | undefined> {
  interface Row extends vscode.QuickPickItem {
    /** Undefined: the row that is done with. */
    item: T | undefined;
  }
  return new Promise((resolve) => {
    const chosen = new Set(options.chosen);
    const pick = vscode.window.createQuickPick<Row>();
    pick.title = visibleText(options.title);
    pick.placeholder = options.placeholder;
    pick.matchOnDescription = true;
    const matching = (typed: string): ((item: T) => boolean) => {
      const matches = matchesTyped(typed);
      return (item) => matches([item.label, item.description, item.detail].join(' '));
    };
    const show = (): void => {
      const rest = options.items.filter((item) => !chosen.has(item));
      // VS Code finds words as they are written; this finds them without their accents, full-width or in another order too.
      const matches = matching(pick.value);
      const row = (item: T, label: string): Row => {
        const found = pick.value.trim() !== '' && matches(item);
        return { ...visibleRow(item), label, item, ...(found && { alwaysShow: true }) };
      };
      const done: Row = {
        label: vscode.l10n.t('$(save) Save'),
        description: visibleText([...chosen].map(({ label }) => label).join(', ')),
        item: undefined,
      };
      pick.items = [
        ...(pick.value ? [] : [done]),
        ...[...chosen].map((item) => row(item, `$(check) ${visibleText(item.label)}`)),
        ...rest.map((item) => row(item, visibleText(item.label))),
      ];
    };
    pick.onDidChangeValue(show);
    pick.onDidAccept(() => {
      let row = pick.activeItems[0];
      const matches = matching(pick.value);
      // Who types fast presses Enter before the list has followed: what was typed counts, not what was in front.
      if (pick.value.trim() !== '' && !(row?.item && matches(row.item)))
        row = pick.items.find(({ item }) => item && matches(item)) ?? row;
      if (!row) return;
      if (!row.item) {
        resolve([...chosen]);
        pick.hide();
        return;
      }
      if (!chosen.delete(row.item)) chosen.add(row.item);
      pick.value = '';
      show();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    show();
    pick.show();
  });
}
