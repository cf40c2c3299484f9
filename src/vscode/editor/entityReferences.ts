/** Find All References of the entity at the caret: wherever an article of the workspace names it. Nothing is read before it is asked for. */
import * as vscode from 'vscode';
import type { EntityPlace, WantedEntity } from '../../core/corpus/entityPlaces';
import { shorten } from '../../core/text/shorten';
import { readRawFile } from '../articles';
import { formOf, nameAt, namesIn } from '../commands/highlight';
import { canonicalOf, canonicalOffset, openDocument } from '../documentOffsets';
import { findArticles } from '../findArticles';
import { articleIn, caretInText, onArticles, type EditorParts } from './articleInEditor';

/** Files that are read while the worker has another: enough that it never waits for the disk. */
const readAtOnce = 4;
/** A search that is done sooner shows no progress: it would only flicker. */
const quietMs = 1000;

async function entityAt(
  parts: EditorParts,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<WantedEntity | undefined> {
  const article = await articleIn(parts, document);
  const caret = article && caretInText(article, canonicalOffset(document, position));
  const name = caret === undefined ? undefined : nameAt(article!.names, [caret, caret]);
  if (!name) return undefined;
  const forms = namesIn({ article: article!, name }, 'entity').map((other) => formOf(article!, other));
  return { label: name.label, forms, ...(name.ref !== undefined && { ref: name.ref }) };
}

async function placesIn(
  { lists, sidecars, worker }: EditorParts,
  uri: vscode.Uri,
  wanted: WantedEntity,
): Promise<EntityPlace[]> {
  const document = openDocument(uri);
  const text = document?.isDirty ? canonicalOf(document) : undefined;
  const [bytes, list, sidecar] = await Promise.all([readRawFile(uri), lists.load(uri), sidecars.load(uri)]);
  return (await worker.entityPlaces(bytes, text, list?.text, sidecar.text, wanted)).places;
}

const locationOf = (uri: vscode.Uri, { start, end }: EntityPlace): vscode.Location =>
  new vscode.Location(uri, new vscode.Range(start.line, start.character, end.line, end.character));

/** Runs a search; when it takes longer, with a notification that can stop it. */
async function withProgress(
  title: string,
  stop: vscode.CancellationTokenSource,
  search: (report: (percent: number) => void) => Promise<void>,
): Promise<void> {
  let report = (_percent: number): void => undefined;
  const done = search((percent) => report(percent));
  const timer = setTimeout(() => {
    void vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title, cancellable: true },
      (progress, token) => {
        token.onCancellationRequested(() => stop.cancel());
        report = (increment) => progress.report({ increment });
        return done.catch(() => undefined);
      },
    );
  }, quietMs);
  try {
    await done;
  } finally {
    clearTimeout(timer);
  }
}

async function findEntity(
  parts: EditorParts,
  uris: readonly vscode.Uri[],
  wanted: WantedEntity,
  token: vscode.CancellationToken,
): Promise<vscode.Location[]> {
  const found = uris.map((): vscode.Location[] => []);
  const failed: string[] = [];
  const stop = new vscode.CancellationTokenSource();
  const subscription = token.onCancellationRequested(() => stop.cancel());
  const title = vscode.l10n.t('Looking for “{0}” in {1} articles', shorten(wanted.forms[0]!, 30), uris.length);
  let next = 0;
  await withProgress(title, stop, async (report) => {
    const readOn = async (): Promise<void> => {
      while (next < uris.length && !stop.token.isCancellationRequested) {
        const index = next++;
        const uri = uris[index]!;
        try {
          found[index] = (await placesIn(parts, uri, wanted)).map((place) => locationOf(uri, place));
        } catch (error) {
          failed.push(
            `${vscode.workspace.asRelativePath(uri)}: ${error instanceof Error ? error.message : String(error)}`,
          );
        }
        report(100 / uris.length);
      }
    };
    await Promise.all(Array.from({ length: readAtOnce }, readOn));
  });
  subscription.dispose();
  stop.dispose();
  if (failed.length > 0)
    void vscode.window.showWarningMessage(
      failed.length === 1
        ? vscode.l10n.t('Not searched: {0}', failed[0]!)
        : vscode.l10n.t('{0} files were not searched. The first: {1}', failed.length, failed[0]!),
    );
  // What was found until somebody stopped it is worth showing.
  return found.flat();
}

export const registerEntityReferences = (parts: EditorParts): vscode.Disposable =>
  onArticles((articles) =>
    vscode.languages.registerReferenceProvider(articles, {
      async provideReferences(document, position, _context, token) {
        const wanted = await entityAt(parts, document, position);
        if (!wanted) return undefined;
        const own = document.uri.toString();
        const others = (await findArticles(parts.articles)).filter((uri) => uri.toString() !== own);
        return findEntity(parts, [document.uri, ...others], wanted, token);
      },
    }),
  );
