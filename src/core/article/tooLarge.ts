/** The one thing a parser refuses: a file of so many pieces that it would take all memory of the host, and with it the window. */

/**
 * What one article may have at most, so that reading it stays below 600 MB (measured through the command line): a line of a page
 * costs up to 4 KB on its way, of a text 1.7 KB. The largest page of the benchmark (2,565 files) has 29,000 pieces.
 */
export const MAX = { pieces: 450_000, pageLines: 140_000, textLines: 300_000 };

const NAMES: Record<keyof typeof MAX, string> = {
  pieces: 'elements and pieces of text',
  pageLines: 'lines of text',
  textLines: 'lines',
};

export class TooLargeError extends Error {
  constructor(what: keyof typeof MAX) {
    super(`holds over ${MAX[what].toLocaleString('en')} ${NAMES[what]}: too many for one article`);
  }
}
