/** A file of several articles has one sidecar with one YAML document an article: finds the one for an item. */
import { Parser } from 'yaml';
import { editSidecar, type SidecarChange, type TextEdit } from './editSidecar';
import { bothSides } from './conflictedSidecar';
import { conflictSides } from './conflictSides';
import { parseSidecar, type ParsedSidecar } from './parseSidecar';
import { readYaml } from './yamlTree';

export interface SidecarDocument {
  /** UTF-16 range in the sidecar's text; with its `---`, where it has one. */
  start: number;
  end: number;
  /** As if the document were alone, but positions count in the whole text. */
  parsed: ParsedSidecar;
}

/** All documents of a sidecar, in order. A file that may not be written as a whole is one document that says so; with conflict marks, all have the whole file for their place. */
export function sidecarDocuments(text: string): SidecarDocument[] {
  const whole = (): SidecarDocument[] => [{ start: 0, end: text.length, parsed: parseSidecar(text) }];
  const sides = conflictSides(text);
  if (sides) {
    const [ours, theirs] = [sides.ours, sides.theirs].map((side) => sidecarDocuments(side.text)) as [
      SidecarDocument[],
      SidecarDocument[],
    ];
    const items = [...new Set([...ours, ...theirs].map(itemOf))];
    const find = (side: SidecarDocument[], item: string | undefined) =>
      side.find((one) => itemOf(one) === item)?.parsed;
    const refused = parseSidecar(text);
    return items.map((item) => ({
      start: 0,
      end: text.length,
      parsed: bothSides(refused, sides, find(ours, item), find(theirs, item)),
    }));
  }
  // Most sidecars are one document: a `---` that is not the first line is the sign of more.
  if (!/\n---(?:\s|$)/.test(text) || readYaml(text).readOnly !== undefined) return whole();
  const starts = [...new Parser().parse(text)].flatMap((token) => (token.type === 'document' ? [token.offset] : []));
  if (starts.length < 2) return whole();
  // What stands above the first `---` belongs to the first document.
  starts[0] = 0;
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? text.length;
    return { start, end, parsed: shifted(parseSidecar(text.slice(start, end)), start) };
  });
}

const itemOf = ({ parsed }: SidecarDocument): string | undefined => parsed.sidecar?.source.item;

/**
 * The document of an article.
 * @param item which of a file's several articles; undefined where the file is one article: the first document then.
 */
export function sidecarDocument(text: string, item: string | undefined): SidecarDocument | undefined {
  const documents = sidecarDocuments(text);
  return item === undefined ? documents[0] : documents.find((document) => itemOf(document) === item);
}

/** @returns edits of the whole text, in ascending order. @throws SidecarReadOnlyError, as `editSidecar`. */
export const editDocument = (
  text: string,
  { start, end }: SidecarDocument,
  changes: readonly SidecarChange[],
): TextEdit[] =>
  editSidecar(text.slice(start, end), changes).map((edit) => ({
    ...edit,
    start: edit.start + start,
    end: edit.end + start,
  }));

/** Why a sidecar may not be written at all, whatever document is meant. */
export const sidecarRefusal = (text: string): string | undefined => readYaml(text).readOnly;

function shifted(parsed: ParsedSidecar, by: number): ParsedSidecar {
  const shift = <T extends { start: number; end: number }>(range: T): T => ({
    ...range,
    start: range.start + by,
    end: range.end + by,
  });
  return {
    ...parsed,
    problems: parsed.problems.map(shift),
    locate: (value, key) => shift(parsed.locate(value, key)),
  };
}
