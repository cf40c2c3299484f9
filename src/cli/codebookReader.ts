/** The codebooks of folders, each read once. */
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { defaultCodebook, parseCodebook, type Codebook } from '../core/corpus/codebook';
import type { Problem } from '../core/problem';

export const CODEBOOK = 'pressmark.yaml';

/** The codebook of a folder: the nearest `pressmark.yaml`, upwards. */
export function codebookReader() {
  const read = new Map<string, Promise<Codebook>>();
  /** By the path of the codebook. */
  const problems = new Map<string, Problem[]>();
  const find = async (folder: string): Promise<Codebook> => {
    const path = join(folder, CODEBOOK);
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text === undefined) return dirname(folder) === folder ? defaultCodebook : of(dirname(folder));
    const parsed = parseCodebook(text);
    problems.set(path, parsed.problems);
    return parsed.codebook;
  };
  const of = (folder: string): Promise<Codebook> => {
    const whole = resolve(folder);
    const known = read.get(whole) ?? find(whole);
    read.set(whole, known);
    return known;
  };
  return { of, problems };
}
