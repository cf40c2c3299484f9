/** Links in raw files: the address that the article came from, where it is printed, and the way to its sidecar. */
import * as vscode from 'vscode';
import { safeLink } from '../../core/render/escapeHtml';
import { sidecarDocument } from '../../core/sidecar/sidecarDocuments';
import type { AnnotatedArticle } from '../annotatedArticles';
import { documentRange } from '../documentOffsets';
import { articleIn, onArticles, rangeInDocument, type EditorParts } from './articleInEditor';

/** A page that prints its own address more often than this is not worth more links. */
const mostLinks = 20;
/** What a longer address would go on with. */
const goesOn = /^[\w/?#%&=~+-]/;

/** How an address may be printed: as it is, in HTML, in JSON. */
const printedForms = (url: string): Set<string> =>
  new Set([url, url.replaceAll('&', '&amp;'), url.replaceAll('/', '\\/')]);

/** Undefined: it should not, or cannot be opened. */
function webAddress(url: string | undefined): vscode.Uri | undefined {
  const safe = safeLink(url);
  if (!safe || !/^https?:/i.test(safe)) return undefined;
  try {
    return vscode.Uri.parse(safe, true);
  } catch {
    return undefined;
  }
}

function sourceLinks(document: vscode.TextDocument, article: AnnotatedArticle): vscode.DocumentLink[] {
  const { url } = article.article;
  const target = webAddress(url);
  const item = article.items[article.index];
  if (url === undefined || !target || !item) return [];
  const text = article.source.slice(item.start, item.end);
  const links: vscode.DocumentLink[] = [];
  for (const form of printedForms(url))
    for (let at = text.indexOf(form); at >= 0 && links.length < mostLinks; at = text.indexOf(form, at + form.length)) {
      if (goesOn.test(text.slice(at + form.length, at + form.length + 1))) continue;
      const start = item.start + at;
      const link = new vscode.DocumentLink(documentRange(document, start, start + form.length), target);
      link.tooltip = vscode.l10n.t('Open Source of This Article');
      links.push(link);
    }
  return links;
}

/** The stamp that a feed's archive puts above an article. */
const stamp = /^<!--\d+-->/;

/** To what was decided about the article: from the archive's stamp, a line of its own about it; else from the headline. */
function sidecarLink(document: vscode.TextDocument, article: AnnotatedArticle): vscode.DocumentLink[] {
  const { text, uri } = article.sidecarFile;
  if (text === undefined) return [];
  const stamped = stamp.exec(article.source.slice(0, 40))?.[0];
  const [title] = article.article.blocks;
  const range =
    stamped !== undefined
      ? documentRange(document, 0, stamped.length)
      : title?.type === 'title'
        ? rangeInDocument(document, article, title.start, title.end)
        : undefined;
  if (!range) return [];
  const start = sidecarDocument(text, article.article.item)?.start ?? 0;
  // The line where the article's document begins, of a sidecar that has several.
  const fragment = start > 0 ? `L${text.slice(0, start).split('\n').length}` : '';
  const link = new vscode.DocumentLink(range, uri.with({ fragment }));
  link.tooltip = vscode.l10n.t('Open Annotation Sidecar');
  return [link];
}

export const registerArticleLinks = (parts: EditorParts): vscode.Disposable =>
  onArticles(
    (articles) =>
      vscode.languages.registerDocumentLinkProvider(articles, {
        async provideDocumentLinks(document) {
          const article = await articleIn(parts, document);
          return article && [...sidecarLink(document, article), ...sourceLinks(document, article)];
        },
      }),
    parts.annotated,
  );
