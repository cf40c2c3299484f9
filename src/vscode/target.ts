/** What a command works on: taken from its argument where it has one, else from what is in front of the person. */
import * as vscode from 'vscode';
import { codePoints } from '../core/text/offsets';
import { sentenceAt, wholeCharacters, type Span } from '../core/text/spans';
import type { Placed } from '../core/annotations/placeAnnotations';
import type { Claim, CodePointRange, EntityAnnotation } from '../core/sidecar/sidecar';
import type { TextSpan } from '../preview/articlePreview';
import { articleOf, type ActiveArticle } from './activeArticle';
import type { AnnotatedArticle, AnnotatedArticles } from './annotatedArticles';
import type { Articles } from './articles';

/** What callers may pass (design section 4), beside each command's own answers. */
export interface TargetArgument {
  uri?: vscode.Uri | string;
  /** Which of the file's several articles: its guid, id or URL, as in `source.item`. */
  item?: string;
  /** Code points of the canonical text, as in the sidecar. */
  range?: CodePointRange | CodePointRange[];
  /** Words of the article instead of a range: their first occurrence. */
  quote?: string;
  /** A person clicked it: mistakes are told in a message. */
  clicked?: true;
}

export interface Targets {
  /** The article a command is meant for; tells the person when there is none. */
  article(argument: unknown): Promise<AnnotatedArticle | undefined>;
  /** The words meant, in UTF-16 of the article's text: whole characters; the sentence at the caret where nothing is selected. */
  spans(article: AnnotatedArticle, argument: unknown): Promise<Span[] | undefined>;
  /** What is selected in the article's text; equal offsets are the caret. */
  selection(article: AnnotatedArticle): TextSpan | undefined;
  /** The caret or the start of the selection, in the article's text. */
  caret(article: AnnotatedArticle): number | undefined;
  /** More than a caret is selected. */
  hasSelection(article: AnnotatedArticle): boolean;
  /** Id of the innermost annotation of a kind that the caret stands in. */
  annotationAtCaret(article: AnnotatedArticle, kind: 'claim' | 'entity'): string | undefined;
}

/** The explorer passes the file's address, our views their item, keybindings and extensions an object. */
export function asTargetArgument(argument: unknown): TargetArgument {
  if (argument instanceof vscode.Uri) return { uri: argument };
  if (typeof argument !== 'object' || argument === null) return {};
  const { uri, resourceUri } = argument as { uri?: unknown; resourceUri?: unknown };
  const at = uri ?? resourceUri;
  return { ...argument, ...(at instanceof vscode.Uri || typeof at === 'string' ? { uri: at } : {}) };
}

const isList = (range: CodePointRange | CodePointRange[]): range is CodePointRange[] => Array.isArray(range[0]);

export function createTargets(active: ActiveArticle, annotated: AnnotatedArticles, articles: Articles): Targets {
  const wholeSpans = (article: AnnotatedArticle, spans: readonly Span[]): Span[] =>
    spans.flatMap(([start, end]) => {
      const whole = wholeCharacters(article.article.text, start, end);
      return whole ? [whole] : [];
    });

  const selectedSpan = (article: AnnotatedArticle): TextSpan | undefined => {
    const selection = active.selection(article);
    return selection === 'other-encoding' ? undefined : selection;
  };

  return {
    async article(argument) {
      const { uri, item } = asTargetArgument(argument);
      const asked = typeof uri === 'string' ? vscode.Uri.parse(uri) : uri;
      const meant = asked ? (articleOf(asked, articles) ?? asked) : active.uri;
      if (meant && item !== undefined) articles.select(meant, item);
      if (meant) {
        const found = await annotated.load(meant);
        // It went out of the file, or the file was read while it was being written: never annotate another one instead.
        if (item !== undefined && found.article.item !== item)
          throw new Error(
            vscode.l10n.t('{0} holds no article {1}. Has it changed?', vscode.workspace.asRelativePath(meant), item),
          );
        return found;
      }
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Open an article first: a raw news file, or its preview.'),
      );
      return undefined;
    },
    async spans(article, argument) {
      const { range, quote } = asTargetArgument(argument);
      const { text, language } = article.article;
      if (range) {
        const offsets = codePoints(article.source);
        const found = (isList(range) ? range : [range]).flatMap(([start, end]) => {
          const span = article.map.toText(offsets.toUtf16(start), offsets.toUtf16(end));
          return span ? [span] : [];
        });
        if (found.length > 0) return wholeSpans(article, found);
        throw new Error(vscode.l10n.t('The range {0} holds no words of the article.', JSON.stringify(range)));
      }
      if (quote !== undefined) {
        const start = text.indexOf(quote);
        if (start < 0 || quote === '') throw new Error(vscode.l10n.t('The article does not contain “{0}”.', quote));
        return [[start, start + quote.length]];
      }
      const selection = active.selection(article);
      if (selection === 'other-encoding') {
        const reopen = vscode.l10n.t('Reopen as {0}', article.encoding);
        const answer = await vscode.window.showWarningMessage(
          vscode.l10n.t(
            'The editor does not show this file in its encoding, {0}: selections in it would be wrong.',
            article.encoding,
          ),
          reopen,
        );
        if (answer === reopen)
          await vscode.workspace.openTextDocument(article.uri, { encoding: vscodeEncoding(article.encoding) });
        return undefined;
      }
      if (selection) {
        const [start, end] = selection;
        const spans = start < end ? wholeSpans(article, [[start, end]]) : [sentenceAt(text, start, language)];
        if (spans[0]) return spans as Span[];
      }
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Select words of the article, or put the caret into a sentence.'),
      );
      return undefined;
    },
    selection: selectedSpan,
    caret: (article) => selectedSpan(article)?.[0],
    hasSelection(article) {
      const selection = selectedSpan(article);
      return selection !== undefined && selection[0] < selection[1];
    },
    annotationAtCaret(article, kind) {
      const caret = selectedSpan(article)?.[0];
      if (caret === undefined) return undefined;
      const placed: Placed<Claim | EntityAnnotation>[] = kind === 'claim' ? article.claims : article.entities;
      const around = placed.flatMap(({ annotation, ranges }) =>
        ranges
          .filter(([start, end]) => start <= caret && caret <= end)
          .map(([start, end]) => ({ id: annotation.id, length: end - start })),
      );
      return around.sort((a, b) => a.length - b.length)[0]?.id;
    },
  };
}

/** WHATWG name -> VS Code's name for the same encoding. */
const vscodeEncoding = (encoding: string): string =>
  ({ 'utf-8': 'utf8', 'utf-16le': 'utf16le', 'utf-16be': 'utf16be', shift_jis: 'shiftjis', big5: 'big5hkscs' })[
    encoding
  ] ?? encoding.replace(/[^a-z0-9]/g, '');
