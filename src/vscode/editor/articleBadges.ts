/**
 * Beside the names of articles, in the Explorer and in tabs: how many claims there are, or `!` where the annotations have problems.
 * VS Code asks for the files it shows, once each until they change; only their sidecars are read.
 */
import * as vscode from 'vscode';
import type { Codebook } from '../../core/corpus/codebook';
import { sidecarDocuments } from '../../core/sidecar/sidecarDocuments';
import type { AnchorFields, Sidecar } from '../../core/sidecar/sidecar';
import { validateSidecarFile } from '../../core/sidecar/validateSidecar';
import { articleOf } from '../activeArticle';
import { anchorProblems, countsOf, statusName } from '../describe';
import { onCodebookChange } from '../codebooks';
import { isSidecar, type LoadedSidecar } from '../sidecars';
import { onSettingsChange, settings } from '../settings';
import { isArticleFile, type EditorParts } from './articleInEditor';

/** Many changes at once (a checkout, a search and replace) make one request. */
const refreshPauseMs = 200;

/** What is wrong with a sidecar: what Problems says of one that is in use, else what its text tells without its article. */
function problemsOf(
  { uri, text = '', parsed }: LoadedSidecar,
  sidecars: readonly Sidecar[],
  codebook: Codebook,
): string[] {
  if (parsed?.readOnly !== undefined) return [parsed.readOnly];
  const told = vscode.languages
    .getDiagnostics(uri)
    .filter(({ source, severity }) => source === 'Pressmark' && severity <= vscode.DiagnosticSeverity.Warning);
  if (told.length > 0) return told.map(({ message }) => message);
  const problems = validateSidecarFile(text, () => ({ codebook })).filter(({ severity }) => severity !== 'info');
  const anchors = sidecars.flatMap(({ claims, entities }): AnchorFields[] => [...claims, ...entities]);
  const count = (key: 'proposed' | 'orphaned'): number => anchors.filter((anchor) => anchor[key]).length;
  return [...problems.map(({ message }) => message), ...anchorProblems(count('proposed'), count('orphaned'))];
}

/** `In progress · 3 claims`: of several articles of a file, together. */
function summaryOf(sidecars: readonly Sidecar[], claims: number): string {
  const statuses = new Set(sidecars.map(({ status = 'unread' }) => status));
  const topics = sidecars.reduce((sum, sidecar) => sum + sidecar.topics.length, 0);
  return [[...statuses].map(statusName).join(', '), ...countsOf(claims, topics)].join(' · ');
}

function decorationOf(file: LoadedSidecar, text: string, codebook: Codebook): vscode.FileDecoration | undefined {
  const sidecars = sidecarDocuments(text).flatMap(({ parsed }) => parsed.sidecar ?? []);
  const problems = problemsOf(file, sidecars, codebook);
  const claims = sidecars.reduce((sum, sidecar) => sum + sidecar.claims.length, 0);
  const summary = summaryOf(sidecars, claims);
  if (problems.length > 0) {
    const more =
      problems.length > 1 ? vscode.l10n.t('{0} (and {1} more)', problems[0]!, problems.length - 1) : problems[0]!;
    const tooltip = [vscode.l10n.t('Annotations: {0}', more), summary].filter(Boolean).join(' · ');
    return new vscode.FileDecoration('!', tooltip, new vscode.ThemeColor('pressmark.problemFileForeground'));
  }
  if (claims === 0) return undefined;
  return new vscode.FileDecoration(claims > 9 ? '9+' : String(claims), summary);
}

export function registerArticleBadges(parts: EditorParts): vscode.Disposable {
  const { articles, sidecars, codebooks } = parts;
  const changed = new vscode.EventEmitter<vscode.Uri[] | undefined>();
  const waiting = new Map<string, vscode.Uri>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (uri: vscode.Uri): void => {
    waiting.set(uri.toString(), uri);
    clearTimeout(timer);
    timer = setTimeout(() => {
      changed.fire([...waiting.values()]);
      waiting.clear();
    }, refreshPauseMs);
  };
  return vscode.Disposable.from(
    changed,
    new vscode.Disposable(() => clearTimeout(timer)),
    sidecars.onDidChange(tell),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      for (const uri of uris) {
        const article = isSidecar(uri) ? articleOf(uri, articles) : undefined;
        if (article) tell(article);
      }
    }),
    onCodebookChange(() => changed.fire(undefined)),
    onSettingsChange(['editor.badges', 'articles', 'annotator'], () => changed.fire(undefined)),
    vscode.window.registerFileDecorationProvider({
      onDidChangeFileDecorations: changed.event,
      async provideFileDecoration(uri) {
        if (!settings.badges(uri) || !isArticleFile(articles, uri)) return undefined;
        const file = await sidecars.load(uri).catch(() => undefined);
        return file?.text?.trim() ? decorationOf(file, file.text, await codebooks(uri)) : undefined;
      },
    }),
  );
}
