/** Which sidecars of a folder belong to which of its files, and which to none: from the names alone. */
import { isSidecarPath, sourcesOfSidecar } from './sidecarPath';

/**
 * The file that a sidecar belongs to: the likelier first.
 * @param exists whether there is such a file.
 */
const ownerOf = (sidecar: string, exists: (file: string) => boolean): string | undefined =>
  sourcesOfSidecar(sidecar).find((source) => !isSidecarPath(source) && exists(source));

/**
 * All sidecars of a file, its annotators' own ones too.
 * @param file path, as those of `files`: the files of its folder. It may be gone already: `files` is then read as if it were there.
 */
export function sidecarsOf(file: string, files: readonly string[]): string[] {
  const all = new Set([...files, file]);
  return isSidecarPath(file) ? [] : files.filter((path) => ownerOf(path, (source) => all.has(source)) === file);
}

/** Sidecars that no file is there for. */
export function straySidecars(files: readonly string[]): string[] {
  const all = new Set(files);
  return files.filter((path) => isSidecarPath(path) && ownerOf(path, (source) => all.has(source)) === undefined);
}

/** Where a sidecar of `file` belongs when the file is `newFile`. */
export const sidecarFor = (sidecar: string, file: string, newFile: string): string =>
  newFile + sidecar.slice(file.length);

/**
 * Files that a stray sidecar may belong to, those worth reading first in front: the same name in another folder, then the
 * same folder.
 * @param source path of the file that the sidecar was for.
 */
export function likeliestFirst(source: string, files: readonly string[]): string[] {
  const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
  const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
  const rank = (path: string): number =>
    nameOf(path) === nameOf(source) ? 0 : folderOf(path) === folderOf(source) ? 1 : 2;
  return [...files].sort((a, b) => rank(a) - rank(b));
}
