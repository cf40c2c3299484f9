/** Says what a highlight is while the pointer or the caret is on it. */

const box = document.getElementById('hover')!;

function show(mark: HTMLElement): void {
  box.textContent = mark.dataset['hover'] ?? '';
  box.hidden = false;
  const at = mark.getClientRects()[0] ?? mark.getBoundingClientRect();
  const size = box.getBoundingClientRect();
  const below = at.top - size.height - 6 < 0;
  box.style.left = `${Math.max(8, Math.min(at.left, innerWidth - size.width - 8)) + scrollX}px`;
  box.style.top = `${(below ? at.bottom + 6 : at.top - size.height - 6) + scrollY}px`;
}

export function installHover(): void {
  document.addEventListener('pointerover', (event) => {
    const mark = (event.target as Element | null)?.closest<HTMLElement>('mark[data-hover]');
    if (mark && document.body.classList.contains('highlights')) show(mark);
    else box.hidden = true;
  });
  document.addEventListener('pointerleave', () => (box.hidden = true));
  addEventListener('keydown', () => (box.hidden = true), true);
  addEventListener('scroll', () => (box.hidden = true), { passive: true });
}
