/** Which articles' pictures may be loaded, for as long as this window is open, and the bar that asks for them. */
import * as vscode from 'vscode';
import { hostOfOrigin, imageOrigins, type ImageView } from '../core/render/articleImages';
import type { AnnotatedArticle } from '../vscode/annotatedArticles';
import { commandButton } from './commandButton';

export interface ArticleImages {
  /** Origins that this article's pictures may be asked from: those that the reader was told of, and none that came since. */
  allowed(article: AnnotatedArticle): string[];
  /** @returns the origins that are allowed now and were not before. */
  allow(article: AnnotatedArticle): string[];
}

export function createArticleImages(): ArticleImages {
  const agreed = new Map<string, Set<string>>();
  const keyOf = ({ uri, article }: AnnotatedArticle): string => `${uri.toString()}\0${article.item ?? ''}`;
  return {
    allowed(article) {
      const origins = agreed.get(keyOf(article));
      return origins ? imageOrigins(article.article).filter((origin) => origins.has(origin)) : [];
    },
    allow(article) {
      const before = agreed.get(keyOf(article)) ?? new Set();
      const added = imageOrigins(article.article).filter((origin) => !before.has(origin));
      agreed.set(keyOf(article), new Set([...before, ...added]));
      return added;
    },
  };
}

const asked = (article: AnnotatedArticle, allowed: readonly string[]): string[] =>
  imageOrigins(article.article)
    .filter((origin) => !allowed.includes(origin))
    .map(hostOfOrigin);

export function imageView(article: AnnotatedArticle, allowed: readonly string[]): ImageView {
  const hosts = asked(article, allowed);
  return {
    allowed: new Set(allowed),
    name: vscode.l10n.t('Image'),
    failed: vscode.l10n.t('This image could not be loaded.'),
    ...(hosts.length > 0 && {
      load: {
        text: vscode.l10n.t('Load images of this article'),
        title: vscode.l10n.t('Asks {0}. Nothing is asked before.', hosts.join(', ')),
      },
    }),
  };
}

/** In the header; nothing where there is nothing to load. */
export function imagesBar({ load }: ImageView): string {
  if (!load) return '';
  return `<p class="images">${commandButton('loadImages', load.text, { label: load.title })}</p>`;
}
