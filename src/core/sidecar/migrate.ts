/**
 * Sidecars of older formats: read as they are, and brought to the present one with the next change. A newer one is read-only: what it
 * means is not known here.
 */
import { sidecarShape } from './sidecarShape';
import type { YamlDraft } from './yamlDraft';

/**
 * By the version it starts from, what a step changes. A step that gives keys another meaning has to be made when reading too, in
 * `sidecarOf`; so far there is none.
 */
const steps: Record<number, (draft: YamlDraft) => void> = {
  // Drafts of format 1, from before it had a number: the same keys, with `pressmark: 0` or none.
  0: (draft) => draft.set([], 'pressmark', sidecarShape, 1),
};

/** Whether a sidecar of this version can be brought to the present one. */
export const isMigrated = (version: number): boolean => Object.hasOwn(steps, version);

/** Of a sidecar without one: 0. */
export function versionIn(draft: YamlDraft): number {
  const written = draft.treeAt(['pressmark']);
  return /^\d+$/.test(String(written)) ? Number(written) : 0;
}

/** A file that says nothing yet is written in the present format anyway. */
export function migrate(draft: YamlDraft): void {
  if (!draft.hasItems([])) return;
  for (let version = versionIn(draft); isMigrated(version); version++) steps[version]!(draft);
}
