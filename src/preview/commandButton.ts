/** Buttons of the preview's page. */
import { escapeHtml } from '../core/render/escapeHtml';
import { visibleText } from '../core/text/hiddenControls';

/** A button of the page that runs a command; `about` is passed to it. Keys are named in the tip of those that have one. */
export function commandButton(
  command: string,
  text: string,
  { classes = '', label, about, pressed }: { classes?: string; label?: string; about?: object; pressed?: boolean } = {},
): string {
  const argument = about ? ` data-argument="${escapeHtml(JSON.stringify(about))}"` : '';
  const name = label === undefined ? '' : ` title="${escapeHtml(visibleText(label))}"`;
  const state = pressed === undefined ? '' : ` aria-pressed="${pressed}"`;
  return `<button type="button" class="${escapeHtml(classes)}" data-command="pressmark.${command}"${argument}${name}${state}>${escapeHtml(visibleText(text))}</button>`;
}
