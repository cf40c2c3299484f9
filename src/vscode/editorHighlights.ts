/** Names and claims highlighted in raw files, with a hover: one decoration type a kind, colours contributed by us. */
import * as vscode from 'vscode';
import type { AnnotatedArticle, AnnotatedArticles } from './annotatedArticles';
import type { Articles } from './articles';
import type { Name } from '../core/annotations/placeAnnotations';
import { codePoints } from '../core/text/offsets';
import { claimHover, nameHovers, wikidataPage } from './describe';
import { canonicalOf, canonicalOffset, documentRange } from './documentOffsets';
import type { Highlights } from './highlights';

/** Label -> the colour ids' stem; the two date-like kinds look alike. */
const stems: Record<string, string> = {
  PER: 'person',
  ORG: 'organization',
  LOC: 'place',
  DATE: 'date',
  QUANTITY: 'date',
  other: 'other',
};
const kindOf = (label: string): string => (label in stems ? label : 'other');

const decorationOf = (
  stem: string,
  borderStyle: 'solid' | 'dotted',
  linePx: number,
): vscode.TextEditorDecorationType => {
  const color = new vscode.ThemeColor(`pressmark.${stem}Border`);
  return vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor(`pressmark.${stem}Background`),
    borderStyle,
    borderWidth: `0 0 ${linePx}px 0`,
    borderColor: color,
    ...(stem === 'claim' && { overviewRulerColor: color, overviewRulerLane: vscode.OverviewRulerLane.Right }),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
};

/** What can be done with a name, as links under its hover; what each is called here, and its command. */
const nameActions = (): [title: string, command: string][] => [
  [vscode.l10n.t('Confirm'), 'pressmark.acceptEntity'],
  [vscode.l10n.t('Correct…'), 'pressmark.addEntity'],
  [vscode.l10n.t('Reject'), 'pressmark.rejectEntity'],
  [vscode.l10n.t('Reject Everywhere'), 'pressmark.rejectEntityEverywhere'],
  [vscode.l10n.t('Add to List…'), 'pressmark.addToEntityList'],
];

/** @param lines of the name's hover. Text of the article must not act as Markdown. */
function nameMarkdown(article: AnnotatedArticle, name: Name, lines: string[]): vscode.MarkdownString {
  const actions = nameActions();
  const markdown = new vscode.MarkdownString();
  markdown.isTrusted = { enabledCommands: actions.map(([, command]) => command) };
  const page = wikidataPage(name.ref);
  lines.forEach((line, index) => {
    if (index > 0) markdown.appendMarkdown('  \n');
    if (page && line === name.ref) markdown.appendMarkdown(`[${line}](${page})`);
    else markdown.appendText(line);
  });
  const source = article.map.toSource(name.start, name.end);
  if (!source) return markdown;
  const range = source.map(codePoints(article.source).fromUtf16);
  const argument = encodeURIComponent(JSON.stringify([{ uri: article.uri.toString(), range, clicked: true }]));
  const links = actions.map(([title, command]) => `[${title}](command:${command}?${argument})`);
  return markdown.appendMarkdown(`\n\n${links.join(' · ')}`);
}

export function registerEditorHighlights(
  annotated: AnnotatedArticles,
  articles: Articles,
  highlights: Highlights,
): vscode.Disposable {
  const types = new Map(
    Object.entries(stems).map(
      ([kind, stem]) => [kind, decorationOf(stem, stem === 'date' ? 'dotted' : 'solid', 1)] as const,
    ),
  );
  types.set('claim', decorationOf('claim', 'solid', 2));

  const clear = (editor: vscode.TextEditor): void => types.forEach((type) => editor.setDecorations(type, []));

  const ranges = ({ document }: vscode.TextEditor, article: AnnotatedArticle): Map<string, vscode.Range[]> => {
    const found = new Map<string, vscode.Range[]>([...types.keys()].map((kind) => [kind, []]));
    const add = (kind: string, start: number, end: number): void => {
      const source = article.map.toSource(start, end);
      if (source) found.get(kind)!.push(documentRange(document, source[0], source[1]));
    };
    for (const name of article.names) add(kindOf(name.label), name.start, name.end);
    for (const claim of article.claims) {
      for (const [start, end] of claim.ranges) add('claim', start, end);
      for (const [start, end] of claim.hidden ?? []) found.get('claim')!.push(documentRange(document, start, end));
    }
    return found;
  };

  const update = async (editor: vscode.TextEditor): Promise<void> => {
    const { document } = editor;
    if (!articles.isArticle(document.uri)) return;
    if (!highlights.on) return clear(editor);
    try {
      const article = await annotated.load(document.uri);
      // Decoded otherwise than we did: no offset would be right.
      if (canonicalOf(document) !== article.source) return clear(editor);
      for (const [kind, where] of ranges(editor, article)) editor.setDecorations(types.get(kind)!, where);
    } catch {
      // It went away meanwhile: so does its editor.
    }
  };
  const updateAll = (): void => void Promise.all(vscode.window.visibleTextEditors.map(update));
  updateAll();

  return vscode.Disposable.from(
    ...types.values(),
    vscode.window.onDidChangeVisibleTextEditors(updateAll),
    highlights.onDidChange(updateAll),
    annotated.onDidChange((uri) => {
      for (const editor of vscode.window.visibleTextEditors)
        if (editor.document.uri.toString() === uri.toString()) void update(editor);
    }),
    vscode.languages.registerHoverProvider([{ scheme: '*' }], {
      async provideHover(document, position) {
        if (!highlights.on || !articles.isArticle(document.uri)) return undefined;
        const article = await annotated.load(document.uri);
        if (canonicalOf(document) !== article.source) return undefined;
        const offset = canonicalOffset(document, position);
        const at = article.map.toText(offset, offset + 1)?.[0];
        if (at === undefined) return undefined;
        const claims = article.claims.filter(({ ranges: spans }) =>
          spans.some(([start, end]) => start <= at && at < end),
        );
        const names = article.names.filter(({ start, end }) => start <= at && at < end);
        const hover = nameHovers(article.names, article.article.language);
        const contents = [
          ...claims.map((claim) => new vscode.MarkdownString().appendText(claimHover(claim))),
          ...names.map((name) => nameMarkdown(article, name, hover(name))),
        ];
        return contents.length > 0 ? new vscode.Hover(contents) : undefined;
      },
    }),
  );
}
