/** Paths of the command line -> sidecars, and the source that each belongs to. */
import { opendir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isSidecarPath, sidecarPath, sourcesOfSidecar } from '../core/sidecar/sidecarPath';

/**
 * The sidecars that a path means: itself, that of the article it names, or all below a folder.
 * @param isMeant which names count: those of sidecars, or of other files too.
 */
export async function* sidecarFiles(
  path: string,
  failed: (path: string, error: unknown) => void,
  isMeant = isSidecarPath,
): AsyncGenerator<string> {
  try {
    if ((await stat(path)).isDirectory()) {
      const files: string[] = [];
      const folders: string[] = [];
      for await (const entry of await opendir(path)) {
        const isHidden = entry.name.startsWith('.') || entry.name === 'node_modules';
        // Links to folders are not followed: they may lead round in a circle.
        if (entry.isDirectory() && !isHidden) folders.push(join(path, entry.name));
        else if ((entry.isFile() || entry.isSymbolicLink()) && isMeant(entry.name)) files.push(join(path, entry.name));
      }
      yield* files.sort();
      for (const folder of folders.sort()) yield* sidecarFiles(folder, failed, isMeant);
    } else if (isMeant(path)) yield path;
    else {
      await stat(sidecarPath(path)).catch(() => {
        throw new Error('has no sidecar');
      });
      yield sidecarPath(path);
    }
  } catch (error) {
    failed(path, error);
  }
}

/** The file that a sidecar belongs to, with its bytes; undefined where there is none. */
export async function sourceOf(sidecar: string): Promise<{ path: string; bytes: Uint8Array } | undefined> {
  for (const path of sourcesOfSidecar(sidecar)) {
    // A pipe would never end.
    const isFile = await stat(path).then(
      (found) => found.isFile(),
      () => false,
    );
    if (isFile) return { path, bytes: await readFile(path) };
  }
  return undefined;
}
