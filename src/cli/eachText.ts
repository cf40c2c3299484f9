/** The two shapes that texts come in: the articles in files, or lines of JSON; one at a time, so that a corpus streams through. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Article } from '../core/article/article';
import { sourceMap } from '../core/article/sourceMap';
import { codePoints } from '../core/text/offsets';
import type { InputFile } from './articleFiles';
import { readArticles } from './readArticles';

export interface Text {
  text: string;
  /** As the article or the line says it. */
  language: string | undefined;
  /** What names it in the output: `{file, item?}`, or `{id}`. */
  named: { file: string; item: string | undefined } | { id: unknown };
  /** Where a UTF-16 range of the text stands, as it is written: `start` and `end` in the text, `source` in the canonical file; code points. */
  range(start: number, end: number): { start: number; end: number; source?: [number, number] };
  /** The line of JSON it came from. */
  record?: Record<string, unknown>;
}

/** Called for a part of an input, `where` in it, that fails. */
export type Failed = (where: string, error: unknown) => void;
type Handle = (text: Text) => Promise<void>;

/** @throws Error where the whole input cannot be read. */
export async function eachArticle(input: InputFile, failed: Failed, handle: Handle): Promise<void> {
  const { canonical, articles } = await readArticles(input);
  for (const problem of articles.problems) failed('', new Error(problem));
  const inSource = codePoints(canonical.text);
  for (const item of articles.items) {
    try {
      const article: Article & { item?: string } = item.parse();
      const map = sourceMap(article.map);
      const points = codePoints(article.text);
      await handle({
        text: article.text,
        language: article.language,
        named: { file: input.path, item: article.item },
        range(start, end) {
          const source = map.toSource(start, end);
          return {
            start: points.fromUtf16(start),
            end: points.fromUtf16(end),
            ...(source && { source: [inSource.fromUtf16(source[0]), inSource.fromUtf16(source[1])] }),
          };
        },
      });
    } catch (error) {
      if (articles.items.length === 1) throw error;
      failed(` (${item.id})`, error);
    }
  }
}

/** Lines `{id, text, language?}`; what else they hold is in `record`. @throws Error where the input cannot be read. */
export async function eachLine(input: InputFile, failed: Failed, handle: Handle): Promise<void> {
  if (input.error) throw input.error;
  const stream = input.path === '-' ? process.stdin : createReadStream(input.path);
  let number = 0;
  for await (const line of createInterface({ input: stream, crlfDelay: Infinity })) {
    number++;
    if (line.trim() === '') continue;
    try {
      const { id, text, language, record } = parsed(line);
      const points = codePoints(text);
      const range: Text['range'] = (start, end) => ({ start: points.fromUtf16(start), end: points.fromUtf16(end) });
      await handle({ text, language, named: { id }, range, record });
    } catch (error) {
      failed(`:${number}`, error);
    }
  }
}

function parsed(line: string) {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Error('not JSON');
  }
  const record = (value ?? {}) as Record<string, unknown>;
  const { id, text, language } = record;
  if (typeof text !== 'string') throw new Error('should have a "text" that is a string');
  return { id, text, language: typeof language === 'string' ? language : undefined, record };
}
