/** Quick picks as this extension needs them. */
import * as vscode from 'vscode';

export interface PickOptions<T extends vscode.QuickPickItem> {
  title: string;
  placeholder: string;
  items: T[];
  /** Makes an item of what was typed, where free text is an answer too. */
  freeText?: (typed: string) => T;
}

/** One of the items, or what was typed; undefined when the person gives up. */
export function pickOne<T extends vscode.QuickPickItem>(options: PickOptions<T>): Promise<T | undefined> {
  return new Promise((resolve) => {
    const pick = vscode.window.createQuickPick<T>();
    pick.title = options.title;
    pick.placeholder = options.placeholder;
    pick.matchOnDescription = true;
    pick.items = options.items;
    pick.onDidChangeValue((typed) => {
      const text = typed.trim();
      if (!options.freeText) return;
      const exact = options.items.some(({ label }) => label === text);
      pick.items = text && !exact ? [...options.items, { ...options.freeText(text), alwaysShow: true }] : options.items;
    });
    pick.onDidAccept(() => {
      resolve(pick.activeItems[0]);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}
