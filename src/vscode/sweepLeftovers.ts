/** At the start, what a kill in the middle of a save left beside the files that we write is removed: names, not contents, are looked at. */
import * as vscode from 'vscode';
import type { Platform } from './platform';

/** Beside sidecars, entity lists and codebooks; see `replaceFile` for what it may leave. */
const leftovers = `{${['**/*.annotation.yaml', '**/entities.yaml', '**/pressmark.yaml']
  .flatMap((file) => [`${file}.lock`, `${file}.????????????.tmp`])
  .join(',')}}`;
/** More than any number of crashes leaves. */
const most = 1000;

export async function sweepLeftovers({ removeLeftover }: Platform): Promise<void> {
  if (!removeLeftover) return;
  for (const file of await vscode.workspace.findFiles(leftovers, '**/node_modules/**', most))
    // One that cannot be removed does no harm.
    await removeLeftover(file).catch(() => undefined);
}
