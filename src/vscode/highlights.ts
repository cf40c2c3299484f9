/** Whether highlights are shown: one switch for preview and editor, remembered for the workspace. */
import * as vscode from 'vscode';

const key = 'highlights';

export interface Highlights extends vscode.Disposable {
  readonly on: boolean;
  toggle(): Promise<boolean>;
  onDidChange: vscode.Event<boolean>;
}

export function createHighlights(memory: vscode.Memento): Highlights {
  const changed = new vscode.EventEmitter<boolean>();
  return {
    get on() {
      return memory.get(key, true);
    },
    async toggle() {
      const on = !memory.get(key, true);
      await memory.update(key, on);
      changed.fire(on);
      return on;
    },
    onDidChange: changed.event,
    dispose: () => changed.dispose(),
  };
}
