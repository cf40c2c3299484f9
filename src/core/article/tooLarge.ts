/** The one thing a parser refuses: a file of so many pieces that it would take all memory of the host, and with it the window. */

/**
 * Elements and stretches of text in a page, or lines in a text. Measured: a piece costs up to 1.4 KB on its way to an article, and a
 * file is to stay below 600 MB. The largest page of the benchmark (2,565 files) has 29,000.
 */
export const MAX_PIECES = 450_000;

export class TooLargeError extends Error {
  constructor(what: string) {
    super(`holds over ${MAX_PIECES.toLocaleString('en')} ${what}: too many for one article`);
  }
}
