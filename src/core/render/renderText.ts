/** Text -> HTML in which no character acts on its surroundings unseen: each such character stands in an element that shows it. */
import { hiddenControls } from '../text/hiddenControls';
import { escapeHtml } from './escapeHtml';

/**
 * The slice [start, end) of a text (UTF-16). The text nodes, joined, are exactly that slice, but that HTML has no NUL: it is U+FFFD.
 * What changes direction is isolated by its `dir`, and so it is none of what `dir="auto"` around it goes by. The style sheet shows
 * `data-code`, which is no text of the page.
 */
export function renderText(text: string, start = 0, end = text.length): string {
  let html = '';
  let from = start;
  for (const run of hiddenControls(text, start, end)) {
    const characters = escapeHtml(text.slice(run.start, run.end).replaceAll('\0', '\ufffd'));
    const more = run.title.endsWith('…') ? ' …' : '';
    html +=
      escapeHtml(text.slice(from, run.start)) +
      `<span class="control${run.bidi ? ' bidi' : ''}" role="img"${run.bidi ? ' dir="ltr"' : ''} title="${escapeHtml(run.title)}" ` +
      `data-code="${run.codes.map((code) => code.slice(2)).join(' ')}${more}">${characters}</span>`;
    from = run.end;
  }
  return html + escapeHtml(text.slice(from, end));
}

/** For pages without the preview's style sheet. */
export const controlStyle =
  '.control{border:1px solid}.control.bidi{display:inline-block;unicode-bidi:isolate}.control.bidi::before{content:attr(data-code)}';
