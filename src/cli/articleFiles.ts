/** Paths of the command line -> article files: a folder means the articles in it, and `-` standard input. */
import { opendir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

export interface InputFile {
  /** As given, or joined to the folder that was given; `-` for standard input. */
  path: string;
  /** Below the folder that was given; the file's name for a file. */
  relative: string;
  /** The folder that was given; undefined for a file. */
  root?: string;
  /** Why it cannot be read. */
  error?: Error;
}

/** A file named on the command line is read whatever it is called; in a folder only these are. */
const ARTICLE = /\.(?:txt|text|html?|xhtml|shtml|md|markdown|rss|atom|rdf|xml|json|jsonl|ndjson)$/i;
/** As the extension's `pressmark.articles.exclude` has it. */
const SKIPPED_FILE = /^(?:(?:README|CHANGELOG|CONTRIBUTING)\.md|LICENSE\..*|(?:package|package-lock|tsconfig)\.json)$/;
const SKIPPED_FOLDER = /^(?:\.|node_modules$)/;

/** In order of their names, so that two runs write the same; never more than one folder's names in memory a level. */
export async function* articleFiles(paths: readonly string[]): AsyncGenerator<InputFile> {
  for (const path of paths) {
    if (path === '-') {
      yield { path, relative: 'stdin' };
      continue;
    }
    try {
      if ((await stat(path)).isDirectory()) yield* folder(path);
      else yield { path, relative: path.split(/[\\/]/).at(-1)! };
    } catch (error) {
      yield { path, relative: path, error: error as Error };
    }
  }
}

/** Whether a link is to a file of the folder: others may lead anywhere, and a folder of news may come from anyone. */
async function leadsInside(root: string, link: string): Promise<boolean> {
  try {
    const [top, target] = await Promise.all([realpath(root), realpath(link)]);
    return target.startsWith(join(top, sep)) && (await stat(target)).isFile();
  } catch {
    // It leads nowhere, or in a circle.
    return false;
  }
}

async function* folder(root: string): AsyncGenerator<InputFile> {
  const waiting = [''];
  while (waiting.length > 0) {
    const below = waiting.pop()!;
    const files: string[] = [];
    const folders: string[] = [];
    try {
      for await (const entry of await opendir(join(root, below))) {
        const relative = join(below, entry.name);
        // Links to folders are not followed: they may lead round in a circle.
        if (entry.isDirectory() && !SKIPPED_FOLDER.test(entry.name)) folders.push(relative);
        else if (
          ARTICLE.test(entry.name) &&
          !SKIPPED_FILE.test(entry.name) &&
          (entry.isFile() || (entry.isSymbolicLink() && (await leadsInside(root, join(root, relative)))))
        )
          files.push(relative);
      }
    } catch (error) {
      yield { path: join(root, below), relative: below, root, error: error as Error };
    }
    for (const relative of files.sort()) yield { path: join(root, relative), relative, root };
    waiting.push(...folders.sort().reverse());
  }
}
