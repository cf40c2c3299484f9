/** The list of annotations whose words moved: old words above new ones, the place shown as one goes through. */
import * as vscode from 'vscode';
import { changedWords } from '../../core/annotations/changedWords';
import { visibleText } from '../../core/text/hiddenControls';
import { wordsNow } from '../../core/annotations/decideAnchor';
import type { AnnotatedArticle } from '../annotatedArticles';
import { shorten } from '../../core/text/shorten';
import { labelName } from '../describe';
import { pickOne } from '../pick';
import { revealInFile, revealSpan } from '../reveal';
import type { CommandParts } from './commandParts';
import type { AnchorAction } from './decideAnchor';
import type { PlacedAnnotation } from './pickAnnotation';

export interface Decision {
  annotation: PlacedAnnotation;
  action: AnchorAction;
}

interface Button extends vscode.QuickInputButton {
  action: AnchorAction;
}
const button = (action: AnchorAction, icon: string, tooltip: string): Button => ({
  action,
  iconPath: new vscode.ThemeIcon(icon),
  tooltip,
});

interface Row extends vscode.QuickPickItem {
  annotation: PlacedAnnotation;
}

const newWords = ({ article, source }: AnnotatedArticle, { placed }: PlacedAnnotation): string | undefined =>
  wordsNow(article, source, placed);

function rowOf(article: AnnotatedArticle, annotation: PlacedAnnotation): Row {
  const { quote } = annotation.placed.annotation;
  const now = newWords(article, annotation);
  const { before, after } = now === undefined ? { before: shorten(quote), after: '' } : changedWords(quote, now);
  const what =
    annotation.kind === 'claim'
      ? (annotation.placed.annotation.claimant?.name ?? vscode.l10n.t('Claim'))
      : labelName(annotation.placed.annotation.label);
  return {
    label: `$(${now === undefined ? 'debug-disconnect' : 'question'}) ${visibleText(before)}`,
    description: visibleText(what),
    detail:
      now === undefined
        ? vscode.l10n.t('$(arrow-right) no longer in the article')
        : now === quote
          ? vscode.l10n.t('$(arrow-right) the same words, at another place')
          : `$(arrow-right) ${visibleText(after)}`,
    annotation,
    buttons: [
      ...(now === undefined ? [] : [button('accept', 'check', vscode.l10n.t('Accept Place'))]),
      button('place', 'target', vscode.l10n.t('Use the Words Selected in the Article')),
      button('detach', 'debug-disconnect', vscode.l10n.t('Detach: the Words Are Gone')),
    ],
  };
}

/** Beside the list, which keeps the keyboard. */
function show(parts: CommandParts, article: AnnotatedArticle, { placed: { ranges, hidden } }: PlacedAnnotation): void {
  const place = hidden ?? ranges;
  if (place.length === 0) return;
  const [start, end] = [place[0]![0], place.at(-1)![1]];
  if (hidden) void revealInFile(article, start, end, true);
  else revealSpan(parts.previews, article, start, end);
}

/** Enter on a row: what is to become of it. */
async function pickAction(article: AnnotatedArticle, annotation: PlacedAnnotation): Promise<Decision | undefined> {
  const now = newWords(article, annotation);
  const actions: (vscode.QuickPickItem & { action: AnchorAction })[] = [
    ...(now === undefined
      ? []
      : [
          {
            label: vscode.l10n.t('$(check) Accept Place'),
            detail: changedWords(annotation.placed.annotation.quote, now).after,
            action: 'accept' as const,
          },
        ]),
    { label: vscode.l10n.t('$(target) Use the Words Selected in the Article'), action: 'place' },
    {
      label: vscode.l10n.t('$(debug-disconnect) Detach: the Words Are Gone'),
      detail: vscode.l10n.t('The annotation is kept, without a place.'),
      action: 'detach',
    },
  ];
  const chosen = await pickOne({
    title: shorten(annotation.placed.annotation.quote),
    placeholder: vscode.l10n.t('What is to become of it?'),
    items: actions,
  });
  return chosen && { annotation, action: chosen.action };
}

/**
 * @param annotations undecided ones of the article; @param at the row to begin with.
 * @returns undefined: the person is done, or gives up.
 */
export async function pickDecision(
  parts: CommandParts,
  article: AnnotatedArticle,
  annotations: readonly PlacedAnnotation[],
  at: number,
): Promise<Decision | undefined> {
  const pick = vscode.window.createQuickPick<Row>();
  const title = article.article.title ?? article.uri.path.split('/').at(-1)!;
  pick.title = vscode.l10n.t('Moved annotations of {0}', visibleText(title));
  pick.placeholder = vscode.l10n.t('Enter decides; the words can be selected in the article meanwhile');
  pick.matchOnDetail = true;
  pick.matchOnDescription = true;
  // It stays while the person selects words in the article.
  pick.ignoreFocusOut = true;
  pick.items = annotations.map((annotation) => rowOf(article, annotation));
  const active = pick.items[Math.min(at, pick.items.length - 1)];
  if (active) {
    pick.activeItems = [active];
    show(parts, article, active.annotation);
  }
  const answer = await new Promise<Decision | PlacedAnnotation | undefined>((resolve) => {
    pick.onDidChangeActive(([row]) => row && show(parts, article, row.annotation));
    pick.onDidTriggerItemButton(({ item, button: pressed }) =>
      resolve({ annotation: item.annotation, action: (pressed as Button).action }),
    );
    pick.onDidAccept(() => pick.activeItems[0] && resolve(pick.activeItems[0].annotation));
    pick.onDidHide(() => resolve(undefined));
    pick.show();
  });
  pick.dispose();
  return answer && 'placed' in answer ? pickAction(article, answer) : answer;
}
