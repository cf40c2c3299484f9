/** Everything that the preview's page and the extension say to each other. Offsets: UTF-16 in the article's text, end exclusive. */

/** What stands in the margin beside words of the article. */
export interface Card {
  /** Of the claim, or of the suggestion. */
  id: string;
  start: number;
  end: number;
  html: string;
}

export interface RenderMessage {
  type: 'render';
  /** The article; the page keeps it as its state, so that a reload finds it. */
  uri: string;
  /** Which of the file's several articles. */
  item: string | undefined;
  /** Rises with every render; the page names it in what it sends, so that answers about an older text are dropped. */
  version: number;
  language: string | undefined;
  direction: 'ltr' | 'rtl';
  highlights: boolean;
  /** HTML of the bar over the article, and one HTML string a block. */
  header: string;
  blocks: string[];
  /** In the order of their places. */
  cards: Card[];
}

export type ToPage =
  | RenderMessage
  /** Only the bar over the article is another. */
  | { type: 'header'; version: number; header: string }
  /** Bring this offset to the top. */
  | { type: 'scroll-to'; version: number; offset: number }
  /** Show and select these words. */
  | { type: 'reveal'; version: number; start: number; end: number }
  /** Draw a line around these words, and around no others. */
  | { type: 'outline'; version: number; ranges: (readonly [start: number, end: number])[] }
  /** Text for the live region: what a command has done. */
  | { type: 'announce'; text: string };

export type ToExtension =
  | { type: 'ready' }
  | { type: 'focus'; focused: boolean }
  /** Equal offsets: the caret. Undefined: nothing is selected in the article. */
  | { type: 'selection'; version: number; start: number | undefined; end: number | undefined }
  /** What is at the top now, after the reader scrolled. */
  | { type: 'scrolled'; version: number; offset: number }
  /** A click without a selection; `open`: with Ctrl or Cmd, which also opens the source. */
  | { type: 'clicked'; version: number; offset: number; open: boolean }
  /** A command from a button: in the header, on a card, or under a name, which is selected then. `argument`: JSON of what the button is about. */
  | { type: 'command'; command: string; argument?: string };
