/** Whether a merged sidecar says all that its sides say: the proof that is asked for before it is written. */
import { leavesOf, type Part } from './yamlParts';

/** Documents, each as a part. */
interface Merged {
  base: Part[];
  ours: Part[];
  theirs: Part[];
  /** The result with its conflicts settled as ours, and as theirs. */
  withOurs: Part[];
  withTheirs: Part[];
  /** Paths of conflicts of which theirs is not in the result as a value. */
  settled: string[][];
}

/** Every value that a side added or changed has to be there, every value of both too, and none that no side has. */
export function hasEverything({ settled, ...documents }: Merged): boolean {
  const base = valuesIn(documents.base);
  const ours = valuesIn(documents.ours);
  const theirs = valuesIn(documents.theirs);
  const withOurs = valuesIn(documents.withOurs);
  const withTheirs = valuesIn(documents.withTheirs);
  const left = settled.map((path) => path.join('\n'));
  const isLeft = (path: string): boolean => left.some((conflict) => `${path}\n`.startsWith(`${conflict}\n`));
  const isWanted = (path: string, value: string): boolean =>
    base.get(path) !== value || (ours.get(path) === value && theirs.get(path) === value);
  return (
    [...ours].every(([path, value]) => withOurs.get(path) === value || !isWanted(path, value)) &&
    [...theirs].every(([path, value]) => withTheirs.get(path) === value || !isWanted(path, value) || isLeft(path)) &&
    [...withOurs, ...withTheirs].every(
      ([path, value]) => ours.get(path) === value || theirs.get(path) === value || left.length > 0,
    )
  );
}

function valuesIn(documents: Part[]): Map<string, string> {
  const values = new Map<string, string>();
  for (const document of documents) leavesOf(document, document.key, values);
  return values;
}
