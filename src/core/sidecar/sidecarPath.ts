/** Which sidecar belongs to which file: it follows from the names alone, never from what a sidecar says. */

const ENDING = '.annotation.yaml';

/**
 * @param file path or URI path of a source.
 * @param annotator with it, that person's own file (setting `pressmark.annotator.ownFile`).
 */
export const sidecarPath = (file: string, annotator?: string): string =>
  annotator ? `${file}.${annotatorPart(annotator)}${ENDING}` : file + ENDING;

export const isSidecarPath = (path: string): boolean =>
  path.endsWith(ENDING) && path.length > ENDING.length && !/[/\\]$/.test(path.slice(0, -ENDING.length));

/** A name as part of a file name: no separators, no dots (they part it from the source's name), no characters that Windows refuses. */
function annotatorPart(annotator: string): string {
  const part = annotator
    .normalize('NFC')
    .replace(/[\s.\\/:*?"<>|\p{Cc}\p{Cf}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return part || 'annotator';
}

/** The files that a sidecar may belong to, the likelier first: whichever exists is it. Empty where `path` names no sidecar. */
export function sourcesOfSidecar(path: string): string[] {
  if (!isSidecarPath(path)) return [];
  const file = path.slice(0, -ENDING.length);
  // `a.txt.annotation.yaml` belongs to `a.txt`, or to `a`, annotated by someone named txt.
  const own = /^(.*[^/\\])\.[^./\\]+$/s.exec(file);
  return own ? [file, own[1]!] : [file];
}
