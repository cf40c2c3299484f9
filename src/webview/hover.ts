/** Says what a highlight is while the pointer is on it, or a command went to it, and offers what can be done with a name. */
import { offsetOf, select } from './textOffsets';

const box = document.getElementById('hover')!;
const facts = box.querySelector<HTMLElement>('.facts')!;
const link = box.querySelector<HTMLAnchorElement>('.link')!;
const actions = box.querySelector<HTMLElement>('.actions')!;

/** Who only passes over a name does not want it covered; who goes from it into the box crosses a gap. */
const showAfterMs = 250;
const hideAfterMs = 250;
let timer: ReturnType<typeof setTimeout> | undefined;
let shown: HTMLElement | undefined;
/** Shown by a command: it stays until the pointer moves, for text that scrolls under a resting pointer moves under it too. */
let pinned = false;

const later = (ms: number, action: () => void): void => {
  clearTimeout(timer);
  timer = setTimeout(action, ms);
};

/** What the mark is, in the box beside it. */
function show(mark: HTMLElement): void {
  shown = mark;
  facts.textContent = mark.dataset['hover'] ?? '';
  const page = mark.dataset['link'];
  link.hidden = page === undefined;
  if (page !== undefined) {
    link.href = page;
    link.textContent = page.replace(/^https:\/\/(?:www\.)?/, '');
  }
  actions.hidden = !mark.classList.contains('entity');
  box.hidden = false;
  const at = mark.getClientRects()[0] ?? mark.getBoundingClientRect();
  const size = box.getBoundingClientRect();
  const below = at.top - size.height - 4 < 0;
  box.style.left = `${Math.max(8, Math.min(at.left, innerWidth - size.width - 8)) + scrollX}px`;
  box.style.top = `${(below ? at.bottom + 4 : at.top - size.height - 4) + scrollY}px`;
}

function hide(): void {
  clearTimeout(timer);
  shown = undefined;
  pinned = false;
  box.hidden = true;
}

const markAt = (target: EventTarget | Node | null): HTMLElement | undefined => {
  const element = target instanceof Element ? target : target instanceof Node ? target.parentElement : null;
  const mark = element?.closest<HTMLElement>('mark[data-hover]');
  return mark && document.body.classList.contains('highlights') ? mark : undefined;
};

/** After a command went to a name, for who works here by keyboard: there is no pointer on it. */
export function showHoverAtSelection(): void {
  if (!document.hasFocus()) return hide();
  // The end: the start is that of the text before it too.
  const mark = markAt(getSelection()?.focusNode ?? null);
  if (!mark) return hide();
  clearTimeout(timer);
  show(mark);
  pinned = true;
}

/** @param run tells the extension to run a command. */
export function installHover(run: (command: string) => void): void {
  document.addEventListener('pointermove', (event) => {
    if (event.movementX !== 0 || event.movementY !== 0) pinned = false;
  });
  document.addEventListener('pointerover', (event) => {
    if (pinned) return;
    const mark = markAt(event.target);
    if (mark) {
      if (mark !== shown) later(box.hidden ? showAfterMs : 0, () => show(mark));
      else clearTimeout(timer);
    } else if (box.contains(event.target as Node)) clearTimeout(timer);
    else later(hideAfterMs, hide);
  });
  document.addEventListener('pointerleave', () => later(hideAfterMs, hide));
  // A click on an action leaves the keyboard with the article.
  box.addEventListener('pointerdown', (event) => event.preventDefault());
  actions.addEventListener('click', (event) => {
    const { command } = (event.target as HTMLElement).closest<HTMLElement>('button')?.dataset ?? {};
    const start = shown && offsetOf(shown, 0);
    if (command === undefined || start === undefined) return;
    select(start, start + shown!.textContent.length);
    hide();
    run(command);
  });
  addEventListener('keydown', hide, true);
  addEventListener('blur', hide);
}
