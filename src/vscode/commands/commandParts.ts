/** What every command is given, and how each is registered. */
import * as vscode from 'vscode';
import { reanchorChanges } from '../../core/annotations/reanchorChanges';
import type { SidecarChange } from '../../core/sidecar/editSidecar';
import type { Sidecar } from '../../core/sidecar/sidecar';
import { visibleText } from '../../core/text/hiddenControls';
import type { Previews } from '../../preview/previews';
import type { ActiveArticle } from '../activeArticle';
import { sourceInfo, type AnnotatedArticle, type AnnotatedArticles } from '../annotatedArticles';
import type { AnnotatorOf } from '../annotator';
import type { Articles } from '../articles';
import type { Codebooks } from '../codebooks';
import { openDocument } from '../documentOffsets';
import type { Highlights } from '../highlights';
import type { LastLabel } from '../lastLabel';
import type { EntityLists } from '../entityLists';
import type { Offers } from '../offers';
import type { Sidecars } from '../sidecars';
import type { TargetArgument, Targets } from '../target';
import { FileNotWritableError, type YamlFiles } from '../yamlFiles';

export interface CommandParts {
  files: YamlFiles;
  lists: EntityLists;
  articles: Articles;
  annotated: AnnotatedArticles;
  sidecars: Sidecars;
  previews: Previews;
  active: ActiveArticle;
  targets: Targets;
  annotatorOf: AnnotatorOf;
  codebooks: Codebooks;
  highlights: Highlights;
  lastLabel: LastLabel;
  offers: Offers;
}

/** Answers passed by a keybinding, another extension or a test: nobody is there to read a message, so errors are thrown. */
const hasAnswers = (argument: unknown): boolean =>
  typeof argument === 'object' &&
  argument !== null &&
  Object.getPrototypeOf(argument) === Object.prototype &&
  !(argument as TargetArgument).clicked;

/** Registers `pressmark.<name>`; what goes wrong is told to the person, with a way to the file that is in the way. */
export function registerCommand(name: string, run: (argument: unknown) => Promise<unknown>): vscode.Disposable {
  return vscode.commands.registerCommand(`pressmark.${name}`, async (argument?: unknown) => {
    try {
      return await run(argument);
    } catch (error) {
      if (hasAnswers(argument)) throw error;
      const message = visibleText(error instanceof Error ? error.message : String(error));
      if (error instanceof FileNotWritableError) {
        const show = vscode.l10n.t('Open File');
        void vscode.window.showErrorMessage(message, show).then((answer) => {
          if (answer === show) void vscode.window.showTextDocument(error.file);
        });
      } else void vscode.window.showErrorMessage(message);
      return undefined;
    }
  });
}

/** Annotations are anchored to the file on disk: an edited source is saved first, if the person agrees. */
export async function withSavedSource(
  parts: CommandParts,
  article: AnnotatedArticle,
): Promise<AnnotatedArticle | undefined> {
  if (!article.dirty) return article;
  const save = vscode.l10n.t('Save and Go On');
  const file = vscode.workspace.asRelativePath(article.uri);
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t('{0} has unsaved changes. Annotations are anchored to the saved file.', file),
    save,
  );
  if (answer !== save || !(await openDocument(article.uri)?.save())) return undefined;
  return parts.annotated.load(article.uri);
}

/** The article that a command is meant for, with its source saved; undefined where there is none or the person declines. */
export async function savedArticle(parts: CommandParts, argument: unknown): Promise<AnnotatedArticle | undefined> {
  const found = await parts.targets.article(argument);
  return found && withSavedSource(parts, found);
}

/** Changes the article's sidecar; anchors are taken along first when the source changed since they were made. */
export async function annotate(
  parts: CommandParts,
  article: AnnotatedArticle,
  make: (sidecar: Sidecar | undefined) => SidecarChange[],
): Promise<void> {
  const source = sourceInfo(article);
  await parts.sidecars.change(article.uri, source, (sidecar) => {
    const changes = make(sidecar);
    if (changes.length === 0) return [];
    // The file was renamed since: the name is for people and other programs, and waits for a change that is made anyway.
    const renamed: SidecarChange[] =
      sidecar && sidecar.source.file !== source.file ? [{ type: 'set-source', fields: { file: source.file } }] : [];
    const started: SidecarChange[] =
      sidecar?.status === 'unread' ? [{ type: 'set-status', status: 'in-progress' }] : [];
    return [
      // Places in unsaved text are no places in the file.
      ...(article.dirty ? [] : reanchorChanges(article.article, article.source, article.sha256, sidecar, article)),
      ...renamed,
      ...started,
      ...changes,
    ];
  });
}

/** Says what was done: in the status bar, and to screen readers in the preview. */
export function tell(parts: CommandParts, article: AnnotatedArticle, text: string): void {
  const visible = visibleText(text);
  vscode.window.setStatusBarMessage(visible, 4000);
  for (const preview of parts.previews.showing(article.uri)) preview.announce(visible);
}
