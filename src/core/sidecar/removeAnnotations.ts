/** Takes claims and entities out of a sidecar, and their ids out of every `evidence`. */
import type { Path } from './pathSet';
import type { YamlDraft } from './yamlDraft';
import type { Tree } from './yamlTree';

/** Evidence first: it is in other annotations than those that go. @throws Error where an id is there twice: which one is meant cannot be known. */
export function removeAnnotations(draft: YamlDraft, ids: ReadonlySet<string>): void {
  for (const id of ids) {
    const times = draft.indexesOf('claims', id).length + draft.indexesOf('entities', id).length;
    if (times > 1)
      throw new Error(`The id ${id} is there ${times} times in the sidecar: give all but one another id first.`);
  }
  const claims = draft.items(['claims']);
  const goneIn = (items: readonly Tree[]): number[] => {
    const known = items.map((item) => (item instanceof Map ? item.get('id') : undefined));
    return [...ids].map((id) => known.indexOf(id)).filter((index) => index >= 0).sort((a, b) => a - b); // prettier-ignore
  };
  const gone = goneIn(claims);
  removeEvidence(draft, ['stances'], draft.treeAt(['stances']), ids);
  claims.forEach((claim, index) => {
    const stances = claim instanceof Map && !gone.includes(index) ? claim.get('stances') : undefined;
    if (stances) removeEvidence(draft, ['claims', index, 'stances'], stances, ids);
  });
  draft.removeItems(['claims'], gone);
  draft.removeItems(['entities'], goneIn(draft.items(['entities'])));
}

function removeEvidence(draft: YamlDraft, path: Path, stances: Tree, ids: ReadonlySet<string>): void {
  if (!Array.isArray(stances)) return;
  stances.forEach((stance, index) => {
    const evidence = stance instanceof Map ? stance.get('evidence') : undefined;
    if (!Array.isArray(evidence)) return;
    const gone = evidence.flatMap((id, at) => (ids.has(id as string) ? [at] : []));
    if (gone.length === evidence.length && gone.length > 0) draft.removeKey([...path, index], 'evidence');
    else draft.removeItems([...path, index, 'evidence'], gone);
  });
}
