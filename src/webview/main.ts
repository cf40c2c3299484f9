/** The preview's page: shows what the extension renders, keeps the reader's place, and tells what is selected and clicked. */
import './preview.css';
import type { RenderMessage, ToExtension, ToPage } from '../preview/protocol';
import { installAdder } from './adder';
import { installCaret, showCaret } from './caret';
import { installCards, openCard, showCards } from './cards';
import { installHover, showHoverAtSelection } from './hover';
import { installImages } from './images';
import { outline } from './outline';
import { heightOfOffset, offsetAtHeight, offsetOf, select, selectedOffsets } from './textOffsets';

interface PageState {
  uri: string;
  /** Which of the file's several articles. */
  item?: string;
  /** The text offset at the top of the window. */
  top: number;
}
declare function acquireVsCodeApi(): {
  postMessage(message: ToExtension): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
};

const vscode = acquireVsCodeApi();
const article = document.getElementById('article')!;
const header = document.getElementById('header')!;
const live = document.getElementById('live')!;

let version = 0;
/** HTML of each block as it is in the page. */
const shown: string[] = [];
/** Scrolling done by us is not told as the reader's. */
let ownScrollUntil = 0;

const scrollQuietly = (top: number): void => {
  ownScrollUntil = performance.now() + 200;
  scrollTo({ top });
};
const bringToTop = (offset: number): void => {
  const height = heightOfOffset(offset);
  if (height !== undefined) scrollQuietly(offset === 0 ? 0 : scrollY + height - 8);
};

function showHeader(html: string): void {
  if (header.innerHTML !== html) header.innerHTML = html;
}

function render(message: RenderMessage): void {
  const state = vscode.getState();
  const sameArticle = state?.uri === message.uri && state.item === message.item;
  const first = version === 0;
  const place = first ? (sameArticle ? state.top : 0) : (offsetAtHeight(8) ?? 0);
  // Of another text, its offsets would be other words.
  const selected = sameArticle && message.version === version ? selectedOffsets() : undefined;
  if (message.version !== version) revealLater = undefined;
  version = message.version;

  document.body.classList.toggle('highlights', message.highlights);
  article.lang = message.language ?? '';
  article.dir = message.direction;
  showHeader(message.header);
  while (article.children.length > message.blocks.length) article.lastElementChild!.remove();
  document.body.classList.toggle('empty', message.blocks.length === 0);
  document.body.classList.toggle('large', message.blocks.length > LARGE);
  if (!selected) getSelection()?.removeAllRanges();
  if (!sameArticle) scrollQuietly(0);
  shown.length = Math.min(shown.length, message.blocks.length);
  clearTimeout(pending);
  isShown = false;
  showBlocks(message.blocks, 0, () => {
    isShown = true;
    if (sameArticle && first && place > 0) bringToTop(place);
    // Only where its words were made anew: what goes backwards would go forwards then.
    if (selected && selectedOffsets()?.join() !== selected.join()) select(...selected);
    const { uri, item } = message;
    vscode.setState({ uri, ...(item !== undefined && { item }), top: sameArticle ? place : 0 });
    showCaret();
    showCards(message.cards);
    if (revealLater) reveal(...revealLater);
    revealLater = undefined;
    tellSelection();
  });
}

/** All blocks are there: a long article's come a part at a time. */
let isShown = false;
let revealLater: [start: number, end: number] | undefined;

/** Brings words into view, selects them, and shows what they are. */
function reveal(start: number, end: number): void {
  const height = heightOfOffset(start);
  if (height !== undefined && (height < 0 || height > innerHeight - 60))
    scrollQuietly(scrollY + height - innerHeight / 3);
  select(start, end);
  if (!openCard(start, end)) showHoverAtSelection();
}

/** More blocks than this are laid out as they come into view, and made a part at a time: 100,000 at once would hang the page for seconds. */
const LARGE = 2000;
let pending: ReturnType<typeof setTimeout> | undefined;

/** Only blocks that changed are laid out again: everything else keeps its nodes. */
function showBlocks(blocks: readonly string[], from: number, done: () => void): void {
  const to = Math.min(blocks.length, from + LARGE);
  for (let index = from; index < to; index++) {
    const html = blocks[index]!;
    const old = article.children[index];
    if (old && shown[index] === html) continue;
    const template = document.createElement('template');
    template.innerHTML = html;
    shown[index] = html;
    if (old) old.replaceWith(template.content);
    else article.append(template.content);
  }
  if (to === blocks.length) done();
  else pending = setTimeout(() => showBlocks(blocks, to, done));
}

addEventListener('message', (event: MessageEvent<ToPage>) => {
  const message = event.data;
  switch (message.type) {
    case 'render':
      return render(message);
    case 'header':
      if (message.version === version) showHeader(message.header);
      return;
    case 'announce':
      live.textContent = message.text;
      return;
    case 'outline':
      if (message.version === version) outline(message.ranges);
      return;
    case 'scroll-to':
      if (message.version === version) bringToTop(message.offset);
      return;
    case 'reveal':
      if (message.version !== version) return;
      if (isShown) reveal(message.start, message.end);
      else revealLater = [message.start, message.end];
  }
});

let told = '';
/** Tells the selection when it is another; at once, because a key that acts on it may follow. */
function tellSelection(): void {
  const selected = selectedOffsets();
  const now = `${version}:${selected?.join('-')}`;
  if (now === told) return;
  told = now;
  vscode.postMessage({ type: 'selection', version, start: selected?.[0], end: selected?.[1] });
}
document.addEventListener('selectionchange', tellSelection);
// Before VS Code hears of the key: its command must find the selection that the key was pressed on.
document.addEventListener('keydown', tellSelection, true);

let scrollFrame = 0;
addEventListener(
  'scroll',
  () => {
    cancelAnimationFrame(scrollFrame);
    scrollFrame = requestAnimationFrame(() => {
      const top = scrollY < 8 ? 0 : offsetAtHeight(8);
      const state = vscode.getState();
      if (top === undefined || !state) return;
      vscode.setState({ ...state, top });
      if (performance.now() > ownScrollUntil) vscode.postMessage({ type: 'scrolled', version, offset: top });
    });
  },
  { passive: true },
);

article.addEventListener('click', (event) => {
  const selection = getSelection();
  if (event.button !== 0 || !selection?.isCollapsed || !selection.focusNode) return;
  const offset = offsetOf(selection.focusNode, selection.focusOffset);
  if (offset !== undefined)
    vscode.postMessage({ type: 'clicked', version, offset, open: event.ctrlKey || event.metaKey });
});
header.addEventListener('click', (event) => {
  const button = (event.target as Element).closest<HTMLElement>('button[data-command]');
  if (button) run(button.dataset['command']!, button.dataset['argument']);
});

/** The selection that a command acts on is told before it. */
function run(command: string, argument?: string): void {
  tellSelection();
  vscode.postMessage({ type: 'command', command, ...(argument !== undefined && { argument }) });
}

// Keys are commands only while the article itself has the keyboard: not on the buttons over it.
const tellFocus = (): void =>
  vscode.postMessage({ type: 'focus', focused: document.hasFocus() && document.activeElement === article });
article.addEventListener('focus', tellFocus);
article.addEventListener('blur', tellFocus);
addEventListener('blur', tellFocus);
addEventListener('focus', () => {
  // Focus that lands on no element goes to the article, so that keys act on it.
  if (document.activeElement === document.body) article.focus({ preventScroll: true });
  tellFocus();
});
// A click on a button leaves the keyboard with the article.
header.addEventListener('pointerdown', (event) => {
  if ((event.target as Element).closest('button')) event.preventDefault();
});

installCaret();
installHover(run);
installCards(run);
installAdder(run);
installImages(run);
vscode.postMessage({ type: 'ready' });
