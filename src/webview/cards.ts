/**
 * The cards in the margin: each beside the first of its words, pushed down where two would overlap, the active one exactly at its
 * place. Only those near the window are in the page: an article may have thousands.
 */
import { firstIndex } from '../core/text/firstIndex';
import type { Card } from '../preview/protocol';
import { select, selectedOffsets } from './textOffsets';

const margin = document.getElementById('margin')!;
const article = document.getElementById('article')!;
/** Between two cards. */
const gapPx = 8;
/** Screens above and below the window whose cards are made. */
const screensAhead = 1;

let cards: readonly Card[] = [];
let active: string | undefined;
/** Opened by its marker, where there is no room for cards: closed by Escape or a click elsewhere. */
let opened: string | undefined;
const made = new Map<string, { html: string; element: HTMLElement }>();

/** Whether the cards have a column of their own. */
const isWide = (): boolean => getComputedStyle(margin).getPropertyValue('--wide').trim() === '1';

/** The first and last block that is near the window; blocks stand one under the other. */
function blocksNear(): [number, number] {
  const blocks = article.children;
  const firstAfter = (y: number): number =>
    firstIndex(blocks.length, (at) => blocks[at]!.getBoundingClientRect().bottom > y);
  const reach = innerHeight * screensAhead;
  return [firstAfter(-reach), firstAfter(innerHeight + reach)];
}

function cardsNear(first: number, last: number): Card[] {
  const from = Number((article.children[first] as HTMLElement | undefined)?.dataset['start'] ?? Infinity);
  const to = Number((article.children[last] as HTMLElement | undefined)?.dataset['end'] ?? Infinity);
  return cards.filter(({ id, start }) => (start >= from && start <= to) || id === opened);
}

/** Annotation -> its marks in these blocks, in order. */
function marksNear(first: number, last: number): Map<string, Element[]> {
  const found = new Map<string, Element[]>();
  for (let index = first; index <= last; index++)
    for (const mark of article.children[index]?.querySelectorAll<HTMLElement>('mark[data-ids]') ?? [])
      for (const id of mark.dataset['ids']!.split(' ')) {
        const known = found.get(id);
        if (known) known.push(mark);
        else found.set(id, [mark]);
      }
  return found;
}

const marksOf = (id: string): Element[] => [...article.querySelectorAll(`mark[data-ids~="${CSS.escape(id)}"]`)];

/** Makes what is missing, keeps what is the same (and the focus in it), takes away the rest. In the order of the article. */
function make(near: readonly Card[]): HTMLElement[] {
  const wanted = new Set(near.map(({ id }) => id));
  for (const [id, { element }] of made)
    if (!wanted.has(id)) {
      element.remove();
      made.delete(id);
    }
  let before: Element | null = null;
  return near.map(({ id, html }) => {
    let known = made.get(id);
    if (known?.html !== html) {
      const template = document.createElement('template');
      template.innerHTML = html;
      const element = template.content.firstElementChild as HTMLElement;
      known?.element.replaceWith(element);
      known = { html, element };
      made.set(id, known);
    }
    const { element } = known;
    const place: Element | null = before ? before.nextElementSibling : margin.firstElementChild;
    if (element !== place) margin.insertBefore(element, place);
    before = element;
    return element;
  });
}

/** Puts the cards near the window where they belong. First all is made, then all is measured, then all is moved: one layout for each. */
export function layOutCards(): void {
  const [first, last] = blocksNear();
  const near = cardsNear(first, last);
  const elements = make(near);
  const wide = isWide();
  near.forEach(({ id }, index) => {
    const element = elements[index]!;
    element.hidden = false;
    element.classList.toggle('active', id === active || id === opened);
    element.classList.toggle('open', wide || id === opened);
    element.querySelector('.marker')?.setAttribute('aria-expanded', String(wide || id === opened));
  });
  const top = margin.getBoundingClientRect().top;
  const marks = marksNear(first, last);
  const places = near.map(({ id }, index) => {
    const words = marks.get(id);
    const box = words?.[0]?.getClientRects()[0];
    return {
      element: elements[index]!,
      y: box && box.top - top,
      height: elements[index]!.offsetHeight,
      // How far below its first line the words end.
      drop: box ? [...words!.at(-1)!.getClientRects()].at(-1)!.bottom - box.top : 0,
      isActive: id === active || id === opened,
    };
  });
  for (const { element, y, drop } of places) {
    element.hidden = y === undefined;
    element.style.setProperty('--drop', `${drop}px`);
  }
  const shown = places.filter((place): place is typeof place & { y: number } => place.y !== undefined);
  shown.sort((a, b) => a.y - b.y);
  const anchor = Math.max(
    0,
    shown.findIndex(({ isActive }) => isActive),
  );
  for (let index = anchor + 1; index < shown.length; index++) {
    const above = shown[index - 1]!;
    shown[index]!.y = Math.max(shown[index]!.y, above.y + above.height + (wide ? gapPx : 2));
  }
  for (let index = anchor - 1; index >= 0; index--) {
    const below = shown[index + 1]!;
    shown[index]!.y = Math.min(shown[index]!.y, below.y - shown[index]!.height - (wide ? gapPx : 2));
  }
  for (const { element, y } of shown) element.style.transform = `translateY(${Math.round(y)}px)`;
}

let frame = 0;
const layOutSoon = (): void => {
  cancelAnimationFrame(frame);
  frame = requestAnimationFrame(layOutCards);
};

export function showCards(next: readonly Card[]): void {
  cards = next;
  if (!cards.some(({ id }) => id === opened)) opened = undefined;
  followSelection();
  layOutCards();
}

/** The innermost card whose words the caret or the selection's start is in becomes the active one. */
function followSelection(): void {
  const at = selectedOffsets()?.[0];
  const around = at === undefined ? [] : cards.filter(({ start, end }) => start <= at && at <= end);
  active = around.sort((a, b) => a.end - a.start - (b.end - b.start))[0]?.id;
  for (const mark of article.querySelectorAll('mark.active')) mark.classList.remove('active');
  if (active !== undefined) for (const mark of marksOf(active)) mark.classList.add('active');
}

/** Where there is no column for cards, a command that went to the words of one opens it. False: no card is about these words. */
export function openCard(start: number, end: number): boolean {
  const card = cards.find((candidate) => candidate.start === start && candidate.end === end);
  if (!card) return false;
  followSelection();
  opened = card.id;
  layOutSoon();
  return true;
}

function close(): void {
  if (opened === undefined) return;
  opened = undefined;
  layOutSoon();
}

/** @param run tells the extension to run a command; `argument` as the button has it. */
export function installCards(run: (command: string, argument: string | undefined) => void): void {
  addEventListener('scroll', layOutSoon, { passive: true });
  addEventListener('resize', layOutSoon);
  // Fonts that come late, blocks that are laid out as they come into view: everything moves.
  new ResizeObserver(layOutSoon).observe(article);
  document.addEventListener('selectionchange', () => {
    const before = active;
    followSelection();
    if (active === before) return;
    if (active !== opened) opened = undefined;
    layOutSoon();
  });
  margin.addEventListener('click', (event) => {
    const target = event.target as Element;
    const card = target.closest<HTMLElement>('.card');
    if (!card) return;
    const { id } = card.dataset;
    const button = target.closest<HTMLElement>('button');
    if (button?.dataset['command'] !== undefined) {
      run(button.dataset['command'], button.dataset['argument']);
      return;
    }
    const words = cards.find((candidate) => candidate.id === id);
    if (words) select(words.start, words.end);
    if (button?.classList.contains('marker')) opened = opened === id ? undefined : id;
    layOutSoon();
  });
  // A click with the mouse leaves the keyboard with the article, whose keys act on the card's words.
  margin.addEventListener('pointerdown', (event) => {
    if ((event.target as Element).closest('.card')) event.preventDefault();
  });
  // Who goes through the cards by Tab sees which words each is about.
  margin.addEventListener('focusin', (event) => {
    const id = (event.target as Element).closest<HTMLElement>('.card')?.dataset['id'];
    if (id === undefined || !(event.target as Element).matches(':focus-visible')) return;
    active = id;
    layOutSoon();
  });
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || opened === undefined) return;
    const marker = made.get(opened)?.element.querySelector<HTMLElement>('.marker');
    const hadFocus = made.get(opened)?.element.contains(document.activeElement);
    close();
    if (hadFocus) marker?.focus();
  });
  document.addEventListener('pointerdown', (event) => {
    if (!(event.target as Element).closest('.card')) close();
  });
}
