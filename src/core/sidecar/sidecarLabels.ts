/** What a sidecar says of each of its file's articles as a whole: for counts and for learning, not for showing. */
import type { Status } from './sidecar';
import { sidecarDocuments } from './sidecarDocuments';

export interface SidecarLabels {
  /** Which of the file's several articles. */
  item?: string;
  status?: Status;
  /** Codes. */
  topics: string[];
}

/** @param text of a sidecar, as far as it can be read. Never throws. */
export const sidecarLabels = (text: string): SidecarLabels[] =>
  sidecarDocuments(text).flatMap(({ parsed: { sidecar } }): SidecarLabels[] => {
    if (!sidecar) return [];
    const { source, status, topics } = sidecar;
    return [
      {
        ...(source.item !== undefined && { item: source.item }),
        ...(status !== undefined && { status }),
        topics: topics.map(({ id }) => id),
      },
    ];
  });
