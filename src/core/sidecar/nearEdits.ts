/**
 * A big file without the list items that an edit cannot touch, to see what the edit does. Lists of whole lines at the top of a
 * document are meant (claims, entities): taking some of their items out, or putting them back in, changes none of the others.
 */
import { isMap, isSeq } from 'yaml';
import type { YAMLSeq } from 'yaml';
import { applyEdits, itemsOf, lineStart, type TextEdit } from './spliceYaml';
import { keyText, type Tree, type YamlFile } from './yamlTree';

/** Reading a file of this size, in UTF-16 units, takes no time that could be noticed. */
const SMALL = 50_000;

/** The lists of maps at the top, each with its items: the very objects of the tree, so that each is told from one that says the same. */
export const listsIn = (tree: Tree): Map<string, Tree[]> =>
  new Map(
    tree instanceof Map
      ? [...tree].flatMap(([key, value]) =>
          Array.isArray(value) && value.every((item) => item instanceof Map) ? [[key, [...value]]] : [],
        )
      : [],
  );

/**
 * @param lists what `listsIn` gave for the file before the edits.
 * @param edits ascending.
 * @returns the rest of the file with the edits made, and what has to be left out of the tree that is expected of it; undefined where
 * the whole has to be read.
 */
export function nearEdits(file: YamlFile, lists: Map<string, Tree[]>, edits: readonly TextEdit[]) {
  const { text, document } = file;
  const top = document?.contents;
  // What an alias stands for may be anywhere.
  if (text.length < SMALL || file.aliases.size > 0 || !isMap(top) || top.flow) return undefined;
  const cuts: TextEdit[] = [];
  const left = new Set<Tree>();
  for (const { key, value } of top.items) {
    const trees = lists.get(keyText(key));
    if (!trees || !isSeq(value) || value.flow || trees.length !== value.items.length) continue;
    const starts = itemsOf(value as unknown as YAMLSeq).map(({ start }) => [lineStart(text, start), start] as const);
    if (starts.some(([line, start]) => text.slice(line, start).trim())) continue;
    const lines = starts.map(([line]) => line);
    // Both are ascending: one walk through the edits is enough.
    let next = 0;
    const isTouched = lines.map((start, index) => {
      while (next < edits.length && edits[next]!.end < start) next++;
      return next < edits.length && edits[next]!.start <= (lines[index + 1] ?? Infinity);
    });
    // The first and the last stay, and so do the neighbours of what is touched: they show where it begins and ends.
    for (let index = 1; index < lines.length - 1; index++) {
      if (isTouched[index - 1] || isTouched[index] || isTouched[index + 1]) continue;
      cuts.push({ start: lines[index]!, end: lines[index + 1]!, newText: '' });
      left.add(trees[index]!);
    }
  }
  if (cuts.length === 0) return undefined;
  const all = [...cuts, ...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  return {
    text: applyEdits(text, all),
    without: (tree: Tree): Tree =>
      new Map(
        [...(tree as Map<string, Tree>)].map(([key, value]) => [
          key,
          Array.isArray(value) ? value.filter((item) => !left.has(item)) : value,
        ]),
      ),
  };
}
