/** The hover of claims and names in raw files: what they are, and links for what can be done with them. */
import * as vscode from 'vscode';
import type { Name, Placed } from '../../core/annotations/placeAnnotations';
import type { Claim } from '../../core/sidecar/sidecar';
import { claimFieldsOf } from '../../core/suggest/openClaims';
import type { SuggestedClaim } from '../../core/suggest/suggestedClaim';
import type { AnnotatedArticle } from '../annotatedArticles';
import { claimHover, nameHovers, wikidataPage } from '../describe';
import { canonicalOffset } from '../documentOffsets';
import {
  actionCommands,
  claimActions,
  nameActions,
  suggestionActions,
  type AnnotationAction,
} from './annotationActions';
import { articleIn, marksAt, onArticles, type EditorParts } from './articleInEditor';

const commandLink = ({ title, command, argument }: AnnotationAction): string => {
  // A bracket in an item's id would end the link, and the command would run without its argument.
  const encoded = encodeURIComponent(JSON.stringify([argument])).replace(/[()]/g, (mark) =>
    mark === '(' ? '%28' : '%29',
  );
  return `[${title}](command:${command}?${encoded})`;
};

/** @param lines are appended as text: words of an article or a sidecar must not act as Markdown. */
function markdownOf(lines: string[], actions: AnnotationAction[], ref?: string): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString();
  markdown.isTrusted = { enabledCommands: actionCommands };
  const page = wikidataPage(ref);
  lines.forEach((line, index) => {
    if (index > 0) markdown.appendMarkdown('  \n');
    if (page && line === ref) markdown.appendMarkdown(`[${line}](${page})`);
    else markdown.appendText(line);
  });
  return markdown.appendMarkdown(`\n\n${actions.map(commandLink).join(' · ')}`);
}

function claimMarkdown(article: AnnotatedArticle, claim: Placed<Claim>): vscode.MarkdownString {
  const { note } = claim.annotation;
  return markdownOf([claimHover(claim), ...(note ? [note] : [])], claimActions(article, claim));
}

function suggestionMarkdown(article: AnnotatedArticle, suggestion: SuggestedClaim): vscode.MarkdownString {
  const { claimant, cue } = claimFieldsOf(article.article.text, article.names)(suggestion);
  const facts = [vscode.l10n.t('Suggested claim'), claimant?.name ?? vscode.l10n.t('Nobody is named'), cue];
  return markdownOf([facts.filter((fact) => fact !== undefined).join(' · ')], suggestionActions(article, suggestion));
}

const nameMarkdown = (article: AnnotatedArticle, name: Name, lines: string[]): vscode.MarkdownString =>
  markdownOf(lines, nameActions(article, name), name.ref);

export const registerArticleHover = (parts: EditorParts): vscode.Disposable =>
  onArticles((articles) =>
    vscode.languages.registerHoverProvider(articles, {
      async provideHover(document, position) {
        if (!parts.highlights.on) return undefined;
        const article = await articleIn(parts, document);
        if (!article) return undefined;
        const offset = canonicalOffset(document, position);
        // The character under the mouse, not a place between two.
        const at = article.map.toText(offset, offset + 1)?.[0];
        const { claims, names } = marksAt(article, at === undefined ? undefined : [at, at + 1], [offset, offset + 1]);
        const linesOf = nameHovers(article.names, article.article.language);
        const suggestions = article.suggestions.filter(({ spans }) =>
          spans.some(([start, end]) => at !== undefined && start <= at && at < end),
        );
        const contents = [
          ...suggestions.map((suggestion) => suggestionMarkdown(article, suggestion)),
          ...claims.map((claim) => claimMarkdown(article, claim)),
          ...names.map((name) => nameMarkdown(article, name, linesOf(name))),
        ];
        return contents.length > 0 ? new vscode.Hover(contents) : undefined;
      },
    }),
  );
