/** An input of the command line -> its bytes, its canonical text and the articles in it. */
import { readFile, stat } from 'node:fs/promises';
import { articlesOf, type FileArticles } from '../core/article/parseArticle';
import type { CanonicalText } from '../core/text/canonicalText';
import { checkSize, rawText } from '../core/text/rawText';
import type { InputFile } from './articleFiles';

export interface Input {
  file: string;
  bytes: Uint8Array;
  canonical: CanonicalText;
  articles: FileArticles;
}

/** @throws Error where it cannot be read, or holds no text. */
export async function readArticles({ path, error }: InputFile): Promise<Input> {
  if (error) throw error;
  if (path !== '-') checkSize((await stat(path)).size);
  const bytes = path === '-' ? await standardInput() : await readFile(path);
  const canonical = rawText(bytes);
  if (canonical.text.trim() === '') throw new Error('holds no text');
  return { file: path, bytes, canonical, articles: articlesOf(canonical.text) };
}

async function standardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    size += chunk.length;
    checkSize(size);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
