/** The model of a clean article: what every parser makes, and what rendering, recognition and annotation read. */

export type BlockType =
  'title' | 'heading' | 'paragraph' | 'listItem' | 'quote' | 'caption' | 'table' | 'preformatted' | 'image';

/** A block of the article. An `image` block has no text (`start === end`); it marks where the picture stands. */
export interface Block {
  type: BlockType;
  /** Headings: 1-6. List items: depth of nesting from 1. */
  level?: number;
  /** List items of a numbered list. */
  ordered?: boolean;
  /** `image` only: its address as printed. */
  url?: string;
  /** `image` only: its alternative text. */
  alt?: string;
  /** `image` only: the size that the page gives it, in CSS pixels; both or neither. */
  width?: number;
  height?: number;
  /** BCP 47, where it is clearly another than the article's. */
  language?: string;
  /** UTF-16 range in `Article.text`; end exclusive; blocks are in order and joined by one newline. */
  start: number;
  end: number;
}

/**
 * One entry of the source map, UTF-16 units throughout. Equal lengths: the characters are the same, one for one (but that a
 * line break, tab or no-break space stands as a space).
 * Unequal: one indivisible piece (`&amp;` is one character of text and five of source; a run of folded white space).
 * Entries are in order of `textStart`; `sourceStart` also ascends, except that a title may come from elsewhere.
 */
export interface Run {
  textStart: number;
  sourceStart: number;
  textLength: number;
  sourceLength: number;
}

/** What a step took out of the article, for `extract --explain`. UTF-16 range in the canonical source. */
export interface Removal {
  step: string;
  reason: string;
  sourceStart: number;
  sourceEnd: number;
}

export type ArticleFormat =
  'rss-archive' | 'html' | 'plain-text' | 'feed' | 'json' | 'json-lines' | 'markdown' | 'digest';

export interface Article {
  format: ArticleFormat;
  /** Why this format was chosen, one phrase. */
  formatReason: string;
  /** Which of a file's several articles this is: its guid, id or URL, else a hash. Undefined where the file is one article. */
  item?: string;
  /** The blocks' texts joined by a newline; the title first where the file prints one. */
  text: string;
  /** Where the body starts in `text` (after the title and its newline; 0 without a title). */
  bodyStart: number;
  blocks: Block[];
  map: Run[];
  /** The headline; where the page words it differently in several places, the wording most of them agree on. */
  title?: string;
  /** The summary under the headline, where the page prints it and names it as its summary; it also stands in `blocks`. */
  standfirst?: string;
  /** Who wrote it, in one line. */
  byline?: string;
  /** The names in `byline`, one each. */
  authors?: string[];
  url?: string;
  outlet?: string;
  /** The article's own time, ISO 8601, as printed: `2024-02-23`, `2024-02-23T10:31`, with a zone only where one is printed. */
  published?: string;
  /** When it was last changed, if the page says so; written as `published` is. */
  modified?: string;
  /** The archive's stamp, ISO 8601 UTC. */
  archived?: string;
  /** BCP 47, of the body: `zh-Hans`, `id`, `en`. */
  language?: string;
  direction: 'ltr' | 'rtl';
  /** The lead image's address. */
  image?: string;
  /** What the page prints under the lead image. */
  imageCaption?: string;
  /** Keywords the page gives the article, at most 50. */
  tags?: string[];
  removed: Removal[];
}
