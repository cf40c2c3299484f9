/** The text of a fresh sidecar. */
import { FORMAT_VERSION } from './parseSidecar';
import { inOrder, renderBlock, type Value } from './renderYaml';
import type { SourceInfo, Status } from './sidecar';
import { sidecarShape } from './sidecarShape';

export function newSidecar(source: SourceInfo, annotator: string | undefined, status: Status): string {
  const value = { pressmark: FORMAT_VERSION, source: { ...source }, annotator, status } as Value;
  return `${renderBlock(inOrder(value, sidecarShape)).join('\n')}\n`;
}
