/** An article's pictures -> HTML: a placeholder that says what would be asked where, until the reader lets them be loaded. */
import type { Article, Block } from '../article/article';
import { visibleText } from '../text/hiddenControls';
import { escapeHtml } from './escapeHtml';

/** What the reader has allowed, and the words of the page. */
export interface ImageView {
  /** Origins (`https://cdn.example.net`) that may be asked. */
  allowed: ReadonlySet<string>;
  /** Stands for a picture without alternative text. */
  name: string;
  /** Says that a picture did not come. */
  failed: string;
  /** The button that loads them, and what it will do; none: there is no button. */
  load?: { text: string; title: string };
}

export const noImages: ImageView = { allowed: new Set(), name: 'Image', failed: '' };

/** @returns undefined for what is not on the web (`data:`, `blob:`, a relative address of a page that is not known). */
export function remoteImage(url: string | undefined, base: string | undefined): URL | undefined {
  if (url === undefined || !URL.canParse(url, base)) return undefined;
  const found = new URL(url, base);
  const isWeb = /^https?:$/.test(found.protocol) && found.username === '' && found.password === '';
  // The origin becomes a part of the page's policy: a host may hold a semicolon.
  return isWeb && /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d+)?$/i.test(found.host) ? found : undefined;
}

/** Origins of the article's pictures, in order of place, each once. */
export function imageOrigins(article: Article): string[] {
  const urls = article.blocks.flatMap(({ type, url }) =>
    type === 'image' ? (remoteImage(url, article.url) ?? []) : [],
  );
  return [...new Set(urls.map(({ origin }) => origin))];
}

/** `https://cdn.example.net` -> `cdn.example.net`: what a person calls it. */
export const hostOfOrigin = (origin: string): string => origin.replace(/^https?:\/\//, '');

/** @param base the article's own address, for relative ones. */
export function renderImage(block: Block, base: string | undefined, view: ImageView): string {
  const remote = remoteImage(block.url, base);
  const alt = visibleText(block.alt ?? '');
  const size = block.width && block.height ? `${block.width} × ${block.height}` : undefined;
  const facts = [alt, remote?.host, size].filter(Boolean).join(' · ') || view.name;
  const isLoaded = remote !== undefined && view.allowed.has(remote.origin);
  const placeholder =
    `<div class="placeholder"${isLoaded ? ' hidden' : ''} role="img" aria-label="${escapeHtml(alt || view.name)}">` +
    `<span>${escapeHtml(facts)}</span>${isLoaded ? `<span>${escapeHtml(view.failed)}</span>` : ''}</div>`;
  if (!isLoaded) {
    const button =
      remote && view.load
        ? `<button type="button" class="load" data-command="pressmark.loadImages" title="${escapeHtml(view.load.title)}">${escapeHtml(view.load.text)}</button>`
        : '';
    return placeholder + button;
  }
  const sides = block.width && block.height ? ` width="${block.width}" height="${block.height}"` : '';
  return (
    `<img src="${escapeHtml(remote.href)}" alt="${escapeHtml(alt)}"${sides} loading="lazy" decoding="async" referrerpolicy="no-referrer">` +
    placeholder
  );
}
