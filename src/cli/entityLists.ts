/** The entity list that holds for a file of the command line: the one named, else the nearest `entities.yaml` upwards. */
import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { entityListFile, parseEntityList, type EntityList } from '../core/entities/entityList';
import { decodeSidecar } from '../core/sidecar/parseSidecar';
import type { InputFile } from './articleFiles';
import { position } from './report';

/** Called for each mistake in a list, and once a list that cannot be read. */
export type TellProblem = (text: string, severity: 'error' | 'warning' | 'info') => void;

/** @throws what the file system says. */
async function readList(path: string, tell: TellProblem): Promise<EntityList> {
  const text = decodeSidecar(await readFile(path));
  if (text === undefined) {
    tell(`${path}: not UTF-8: save it as UTF-8`, 'error');
    return { entities: [], rejected: [] };
  }
  const { list, problems } = parseEntityList(text);
  for (const { start, message, severity } of problems) {
    const { line, column } = position(text, start);
    tell(`${path}:${line}:${column}: ${message}`, severity);
  }
  return list;
}

/** Whether a folder is `top` or below it. Both absolute. */
const isWithin = (folder: string, top: string): boolean => !/^\.\.(?:[\\/]|$)/.test(relative(top, folder));

/**
 * Lists by file: looked for from the file's folder up to the folder that was given, else to the working folder. Standard input
 * is in no folder.
 * @param named holds for all.
 */
export async function entityLists(
  named: string | undefined,
  tell: TellProblem,
): Promise<(input: InputFile) => Promise<EntityList | undefined>> {
  if (named !== undefined) {
    const list = await readList(named, tell);
    return () => Promise.resolve(list);
  }
  const inFolder = new Map<string, Promise<EntityList | undefined>>();
  const listIn = (folder: string): Promise<EntityList | undefined> => {
    let found = inFolder.get(folder);
    if (!found) {
      const path = relative(process.cwd(), join(folder, entityListFile));
      found = readList(path, tell).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') tell(`${path}: ${error.message}`, 'error');
        return undefined;
      });
      inFolder.set(folder, found);
    }
    return found;
  };
  return async ({ path, root }) => {
    if (path === '-') return undefined;
    const top = resolve(root ?? '.');
    for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
      const list = await listIn(folder);
      if (list || folder === top || !isWithin(folder, top)) return list;
    }
  };
}
