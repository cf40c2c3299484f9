/** An article together with its sidecar: what preview, editor and views show, and what commands work on. */
import * as vscode from 'vscode';
import { keptAnchors } from '../core/annotations/findAnchors';
import { anchorsOf, placeAnnotations, type PlacedAnnotations } from '../core/annotations/placeAnnotations';
import type { Sidecar, SourceInfo } from '../core/sidecar/sidecar';
import { openClaims } from '../core/suggest/openClaims';
import type { SuggestedClaim } from '../core/suggest/suggestedClaim';
import type { Articles, LoadedArticle } from './articles';
import type { ModelSuggestions } from './modelSuggestions';
import type { OldVersions } from './oldVersions';
import type { LoadedSidecar, Sidecars } from './sidecars';
import type { Worker } from './worker';

export interface AnnotatedArticle extends LoadedArticle, PlacedAnnotations {
  sidecarFile: LoadedSidecar;
  /** Undefined: none yet, or it cannot be read. */
  sidecar: Sidecar | undefined;
  /** The source differs from the one that the sidecar's anchors were made on. */
  sourceChanged: boolean;
  /** Claims that are suggested and not decided about, in order: the rules', and a language model's where one was asked. */
  suggestions: SuggestedClaim[];
}

export interface AnnotatedArticles extends vscode.Disposable {
  load(uri: vscode.Uri): Promise<AnnotatedArticle>;
  /** The article, or its sidecar, changed. */
  onDidChange: vscode.Event<vscode.Uri>;
}

export function createAnnotatedArticles(
  articles: Articles,
  sidecars: Sidecars,
  worker: Worker,
  oldVersions: OldVersions,
  modelSuggestions: ModelSuggestions,
): AnnotatedArticles {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const known = new WeakMap<LoadedArticle, { generation: number; annotated: Promise<AnnotatedArticle> }>();
  /** How often an article's sidecar, or what is suggested for it, changed so far: what was placed before is out of date. */
  const generations = new Map<string, number>();
  const generationOf = (uri: vscode.Uri): number => generations.get(uri.toString()) ?? 0;
  const outdate = (uri: vscode.Uri): void => {
    generations.set(uri.toString(), generationOf(uri) + 1);
    changed.fire(uri);
  };
  const subscriptions = vscode.Disposable.from(
    changed,
    articles.onDidChange((uri) => changed.fire(uri)),
    articles.onDidFindNames((uri) => changed.fire(uri)),
    sidecars.onDidChange(outdate),
    modelSuggestions.onDidChange(outdate),
  );

  const place = async (loaded: LoadedArticle): Promise<AnnotatedArticle> => {
    const sidecarFile = await sidecars.load(loaded.uri, loaded.article.item);
    const sidecar = sidecarFile.parsed?.sidecar;
    const { uri, article, source, sha256 } = loaded;
    const recorded = sidecar?.source.sha256;
    const sourceChanged = loaded.dirty || (!!sidecar && recorded !== sha256);
    if (!loaded.dirty) oldVersions.remember(uri, sha256, source);
    const anchors = anchorsOf(sidecar);
    // Typing in an article that nobody annotated yet asks the worker for nothing.
    const places =
      (sourceChanged && anchors.length > 0 ? undefined : keptAnchors(article, source, anchors)) ??
      (await worker.findAnchors(
        article,
        source,
        anchors,
        !sourceChanged,
        sourceChanged && recorded !== undefined ? await oldVersions.find(uri, recorded) : undefined,
      ));
    const placed = placeAnnotations(article, loaded.mentions, sidecar, places);
    const asked = modelSuggestions.of(uri, article.text).claims;
    const suggestions = openClaims(article.text, asked, loaded.suggested, placed.claims, sidecar?.rejected ?? []);
    return { ...loaded, ...placed, sidecarFile, sidecar, sourceChanged, suggestions };
  };

  return {
    onDidChange: changed.event,
    async load(uri) {
      const loaded = await articles.load(uri);
      const generation = generationOf(uri);
      const before = known.get(loaded);
      if (before?.generation === generation) return before.annotated;
      const annotated = place(loaded);
      known.set(loaded, { generation, annotated });
      annotated.catch(() => known.delete(loaded));
      return annotated;
    },
    dispose: () => subscriptions.dispose(),
  };
}

/** What a new sidecar says of its source. */
export function sourceInfo({ uri, sha256, article }: LoadedArticle): SourceInfo {
  const info: SourceInfo = { file: uri.path.slice(uri.path.lastIndexOf('/') + 1), sha256 };
  for (const key of ['item', 'title', 'url', 'outlet', 'published', 'archived', 'language'] as const) {
    const value = article[key];
    if (value !== undefined) info[key] = value;
  }
  return info;
}
