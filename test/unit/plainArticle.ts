/** A text as an article that is all of it, for tests and benches that need no parser. */
import { wholeText } from '../../src/core/annotations/anchor';
import type { Article } from '../../src/core/article/article';

export const plainArticle = (text: string): Article =>
  wholeText(
    {
      format: 'plain-text',
      formatReason: 'test',
      text,
      bodyStart: 0,
      blocks: [],
      map: [],
      direction: 'ltr',
      removed: [],
    },
    text,
  );
