/** A caret in the article: arrows move it, with Shift they select, so that words can be marked without a mouse. */
import { select } from './textOffsets';

const article = document.getElementById('article')!;
const caret = document.getElementById('caret')!;
const isMac = navigator.platform.startsWith('Mac');

/** Key -> direction and step of `Selection.modify`; the second step holds with Ctrl (Option on a Mac). */
const moves: Record<
  string,
  [direction: 'forward' | 'backward' | 'left' | 'right', step: string, withModifier: string]
> = {
  ArrowLeft: ['left', 'character', 'word'],
  ArrowRight: ['right', 'character', 'word'],
  ArrowUp: ['backward', 'line', 'paragraph'],
  ArrowDown: ['forward', 'line', 'paragraph'],
  Home: ['backward', 'lineboundary', 'documentboundary'],
  End: ['forward', 'lineboundary', 'documentboundary'],
};

const caretRange = (): Range | undefined => {
  const selection = getSelection();
  if (!selection?.focusNode || !article.contains(selection.focusNode)) return undefined;
  const range = document.createRange();
  range.setStart(selection.focusNode, selection.focusOffset);
  range.collapse(true);
  return range;
};

/** Draws the caret at the selection's moving end; a page that is not editable has none of its own. */
export function drawCaret(): void {
  const range = document.activeElement === article ? caretRange() : undefined;
  const box = range?.getClientRects()[0] ?? range?.getBoundingClientRect();
  caret.hidden = !box || box.height === 0;
  if (!box) return;
  caret.style.left = `${box.left + scrollX}px`;
  caret.style.top = `${box.top + scrollY}px`;
  caret.style.height = `${box.height}px`;
}

function keepCaretVisible(): void {
  const box = caretRange()?.getClientRects()[0];
  if (!box) return;
  const margin = 48;
  if (box.top < margin) scrollBy({ top: box.top - margin });
  else if (box.bottom > innerHeight - margin) scrollBy({ top: box.bottom - innerHeight + margin });
}

/** After another article was shown: it may have had the keyboard before it was there. */
export function showCaret(): void {
  if (document.activeElement === article) enter();
  drawCaret();
}

/** Puts the caret where reading starts when the article is entered by keyboard. */
function enter(): void {
  if (caretRange()) return;
  // In the text itself: the border of an element has no height to draw a caret at.
  select(0, 0);
}

export function installCaret(): void {
  article.addEventListener('focus', () => {
    // A click sets the caret itself, after the focus.
    setTimeout(() => {
      enter();
      drawCaret();
    });
  });
  article.addEventListener('blur', drawCaret);
  document.addEventListener('selectionchange', drawCaret);
  addEventListener('resize', drawCaret);
  article.addEventListener('keydown', (event) => {
    const selection = getSelection();
    if (!selection) return;
    const byWord = isMac ? event.altKey : event.ctrlKey;
    if (event.key === 'Escape' && !selection.isCollapsed) {
      selection.collapse(selection.focusNode, selection.focusOffset);
      return;
    }
    const move = moves[event.key];
    if (!move || (isMac ? event.ctrlKey || event.metaKey : event.altKey || event.metaKey)) return;
    enter();
    selection.modify(event.shiftKey ? 'extend' : 'move', move[0], byWord ? move[2] : move[1]);
    keepCaretVisible();
    event.preventDefault();
  });
}
