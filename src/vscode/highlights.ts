/** Which highlights are shown: one switch for all and one for each label, for preview and editor alike, remembered for the workspace. */
import * as vscode from 'vscode';

const key = 'highlights';
const hiddenKey = 'highlights.hidden';

export interface Highlights extends vscode.Disposable {
  readonly on: boolean;
  toggle(): Promise<boolean>;
  /** @param label of a name (`PER`, …), `claim` or `suggestion`. */
  shows(label: string): boolean;
  /** @returns whether the label is shown now. */
  toggleLabel(label: string): Promise<boolean>;
  onDidChange: vscode.Event<void>;
}

export function createHighlights(memory: vscode.Memento): Highlights {
  const changed = new vscode.EventEmitter<void>();
  const hidden = (): string[] => memory.get<string[]>(hiddenKey, []);
  return {
    get on() {
      return memory.get(key, true);
    },
    async toggle() {
      const on = !memory.get(key, true);
      await memory.update(key, on);
      changed.fire();
      return on;
    },
    shows: (label) => memory.get(key, true) && !hidden().includes(label),
    async toggleLabel(label) {
      const now = hidden();
      const isShown = now.includes(label);
      await memory.update(hiddenKey, isShown ? now.filter((other) => other !== label) : [...now, label]);
      changed.fire();
      return isShown;
    },
    onDidChange: changed.event,
    dispose: () => changed.dispose(),
  };
}
