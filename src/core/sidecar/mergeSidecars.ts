/**
 * Two versions of a sidecar and the one they both come from -> one that has the changes of both. Works on the lines of keys and
 * list items, found by id, target or name, so that comments, quoting, order and unknown keys stay as `ours` has them.
 * Nothing is given away: what both changed in two ways is a conflict, what one deleted and the other changed stays.
 */
import { newId } from '../annotations/id';
import { conflictSides } from './conflictSides';
import { CannotMerge, mergeParts, type Merge } from './mergeParts';
import { sidecarDocuments } from './sidecarDocuments';
import { hasEverything } from './hasEverything';
import { documentPart, linesAt, type Part } from './yamlParts';
import { readYaml, type Tree } from './yamlTree';

export interface MergeConflict {
  /** The item of the document (empty for a file of one article), then keys and ids; empty where the whole file is the conflict. */
  path: string[];
  /** The lines of each side. */
  ours: string;
  theirs: string;
}

/**
 * Settled, but worth a look. `kept`: deleted on one side, changed on the other, so it is still there. `evidence-gone`: a claim that one
 * side deleted, and that the other names as evidence.
 */
export interface MergeNotice {
  path: string[];
  what: 'kept' | 'evidence-gone';
}

export interface MergedSidecar {
  text: string;
  /** With marks in the text as git makes them, or, with `keepBoth`, settled. */
  conflicts: MergeConflict[];
  notices: MergeNotice[];
  /** The sides could not be read as sidecars, or not put together safely: the text is all of both sides between marks. */
  isWholeFile: boolean;
}

type Settle = Merge['settle'];

const marks: Settle = (ours, theirs) =>
  `<<<<<<< ours\n${ours.text}=======\n${linesAt(theirs, ours.column)}>>>>>>> theirs\n`;

/** Ours stays and theirs becomes a comment; of two annotations with one id, the second gets a new one. */
const both: Settle = (ours, theirs) => {
  const lines = linesAt(theirs, ours.column);
  const id = theirs.tree instanceof Map && theirs.tree.has('quote') ? theirs.tree.get('id') : undefined;
  if (typeof id === 'string' && lines.includes(`id: ${id}\n`))
    return ours.text + lines.replace(`id: ${id}\n`, `id: ${newId(id.startsWith('e') ? 'e' : 'c')}\n`);
  const comments = linesAt(theirs, 0).trimEnd().split('\n');
  return ours.text + comments.map((line) => `${' '.repeat(ours.column)}# theirs: ${line}\n`).join('');
};

/**
 * @param base undefined where it is not known, or there was none: then what only one side has counts as added.
 * @param keepBoth settles conflicts without marks: the result is a sidecar that has what both say.
 */
export function mergeSidecars(
  base: string | undefined,
  ours: string,
  theirs: string,
  { keepBoth = false }: { keepBoth?: boolean } = {},
): MergedSidecar {
  const merged = (text: string): MergedSidecar => ({ text, conflicts: [], notices: [], isWholeFile: false });
  if (ours === theirs || base === theirs || !theirs.trim()) return merged(ours);
  if (base === ours || !ours.trim()) return merged(theirs);

  const wholeFile = (): MergedSidecar => {
    const end = lineBreak(ours);
    const closed = (text: string): string => (text.endsWith('\n') ? text : text + end);
    const text = `<<<<<<< ours${end}${closed(ours)}=======${end}${closed(theirs)}>>>>>>> theirs${end}`;
    return { text, conflicts: [{ path: [], ours, theirs }], notices: [], isWholeFile: true };
  };
  // Line ends, a BOM and a missing last line break are no changes: those of ours stay.
  const isMixed = /(?:^|[^\r])\n/.test(ours) && ours.includes('\r\n');
  const sides = [base ?? '', ours, theirs].map((text) => documentsOf(plainText(text)));
  if (isMixed || !sides.every((side) => side !== undefined)) return wholeFile();
  const own = isSeparated(plainText(ours));
  const marked = mergeDocuments(sides, own, marks);
  if (!marked) return wholeFile();
  const settled = keepBoth && marked.conflicts.length > 0 ? mergeDocuments(sides, own, both) : marked;
  if (!settled) return wholeFile();
  let text = settled.text.replaceAll('\n', lineBreak(ours));
  if (!ours.endsWith('\n')) text = text.replace(/\r?\n$/, '');
  return { ...settled, text: (ours.startsWith('\ufeff') ? '\ufeff' : '') + text, isWholeFile: false };
}

const lineBreak = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');
function plainText(text: string): string {
  const plain = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  return plain === '' || plain.endsWith('\n') ? plain : `${plain}\n`;
}

const separator = '---\n';

/** Documents of a file of several articles, which are found by their item; the first has a separator too. Undefined: not to be written. */
function documentsOf(text: string): Part[] | undefined {
  if (!text.trim()) return [];
  const seen = new Map<string, number>();
  const all = isSeparated(text) ? text : separator + text;
  const documents = sidecarDocuments(all);
  if (documents.some(({ parsed }) => parsed.readOnly !== undefined)) return undefined;
  return documents.map(({ start, end, parsed }) => {
    const item = parsed.sidecar?.source.item ?? '';
    const count = seen.get(item) ?? 0;
    seen.set(item, count + 1);
    return documentPart(readYaml(all.slice(start, end)), count ? `${item}\0${count}` : item);
  });
}

/** Whether the first document begins with a line of its own, after comments and directives. */
const isSeparated = (text: string): boolean => /^(?:(?:[#%].*)?\n)*---(?:\s|$)/.test(text);

/** @returns undefined where it cannot be done safely: what comes out is read again. */
function mergeDocuments(
  sides: Part[][],
  isOursSeparated: boolean,
  settle: Settle,
): Omit<MergedSidecar, 'isWholeFile'> | undefined {
  const merge: Merge = { conflicts: [], notices: [], settle };
  const [base, ours, theirs] = sides as [Part[], Part[], Part[]];
  let text: string;
  try {
    text = mergeParts(merge, base, ours, theirs, []);
  } catch (error) {
    if (error instanceof CannotMerge) return undefined;
    throw error;
  }
  if (!isOursSeparated && text.startsWith(separator)) text = text.slice(separator.length);
  const marked = conflictSides(text);
  const withOurs = documentsOf(marked?.ours.text ?? text);
  const withTheirs = marked ? documentsOf(marked.theirs.text) : withOurs;
  // Without marks a conflict is settled: theirs is in a comment, or has another id.
  const settled = marked ? [] : merge.conflicts.map(({ path }) => path);
  if (!withOurs || !withTheirs || !hasEverything({ base, ours, theirs, withOurs, withTheirs, settled }))
    return undefined;
  return {
    text,
    conflicts: merge.conflicts,
    notices: [...merge.notices, ...evidenceGone(withOurs, [...ours, ...theirs])],
  };
}

/** @param sides documents of both: what was evidence of nothing before is no matter of the merge. */
function evidenceGone(merged: Part[], sides: Part[]): MergeNotice[] {
  const claimsIn = (documents: Part[], key: string): Set<string> => {
    const lists = documents.filter((document) => document.key === key).flatMap(({ parts }) => parts);
    return new Set(lists.filter(({ key }) => key === 'claims').flatMap(({ parts }) => parts.map((claim) => claim.key)));
  };
  return merged.flatMap(({ key, tree }) => {
    const [now, before] = [claimsIn(merged, key), claimsIn(sides, key)];
    const gone = [...new Set(evidenceIn(tree))].filter((id) => !now.has(id) && before.has(id));
    return gone.map((id): MergeNotice => ({ path: [key, 'claims', id], what: 'evidence-gone' }));
  });
}

/** The ids in every `evidence`, however deep. */
function evidenceIn(tree: Tree | undefined): string[] {
  if (Array.isArray(tree)) return tree.flatMap(evidenceIn);
  if (!(tree instanceof Map)) return [];
  return [...tree].flatMap(([key, value]) =>
    key === 'evidence' && Array.isArray(value) ? value.filter((id) => typeof id === 'string') : evidenceIn(value),
  );
}
