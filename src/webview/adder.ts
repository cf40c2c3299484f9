/** The bar at words that were selected with the mouse: what can be made of them, for who does not know the keys yet. */
const bar = document.getElementById('adder')!;
const article = document.getElementById('article')!;

function show(): void {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !article.contains(selection.focusNode)) return hide();
  const boxes = [...selection.getRangeAt(0).getClientRects()].filter(({ width }) => width > 0);
  const last = boxes.at(-1);
  if (!last) return hide();
  bar.hidden = false;
  const size = bar.getBoundingClientRect();
  const isBelow = last.bottom + size.height + 8 < innerHeight;
  bar.style.left = `${Math.max(8, Math.min(last.right - size.width, innerWidth - size.width - 8)) + scrollX}px`;
  bar.style.top = `${(isBelow ? last.bottom + 6 : boxes[0]!.top - size.height - 6) + scrollY}px`;
}

const hide = (): void => {
  bar.hidden = true;
};

/** @param run tells the extension to run a command. */
export function installAdder(run: (command: string) => void): void {
  let isPressed = false;
  article.addEventListener('pointerdown', () => {
    isPressed = true;
    hide();
  });
  document.addEventListener('pointerup', () => {
    if (isPressed) setTimeout(show);
    isPressed = false;
  });
  document.addEventListener('selectionchange', () => {
    if (!isPressed && getSelection()?.isCollapsed) hide();
  });
  addEventListener('keydown', hide, true);
  addEventListener('scroll', hide, { passive: true });
  // A click leaves selection and keyboard with the article.
  bar.addEventListener('pointerdown', (event) => event.preventDefault());
  bar.addEventListener('click', (event) => {
    const { command } = (event.target as Element).closest<HTMLElement>('button')?.dataset ?? {};
    if (command === undefined) return;
    hide();
    run(command);
  });
}
