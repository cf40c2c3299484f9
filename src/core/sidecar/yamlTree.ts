/** Text of a YAML file -> its first document, within limits, every scalar as the text that is written; never throws. */
import { Composer, Parser, isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { CST, Document, ParsedNode } from 'yaml';
import type { Problem } from '../problem';

/** What a document says, all scalars as text: two files that say the same have equal trees. */
export type Tree = string | Tree[] | Map<string, Tree>;

export interface YamlFile {
  text: string;
  /** The first document; undefined where the text cannot be read at all. */
  document: Document.Parsed<ParsedNode> | undefined;
  /** What each alias of the first document stands for. */
  aliases: Map<unknown, ParsedNode>;
  problems: Problem[];
  /** Why the file may not be written. */
  readOnly?: string;
}

// A sidecar of a thousand claims has half a megabyte; beyond these sizes it is no work of people.
export const MAX_LENGTH = 2_000_000;
const MAX_DEPTH = 64;
const MAX_ALIASES = 1000;
const MAX_PROBLEMS = 100;

const conflictMark = /^(?:<{7}|>{7}|\|{7})(?: .*)?$|^={7}$/m;

// Showing, checking and changing a file each read it, one after the other; a sidecar of a thousand claims takes a third of a second.
const WORTH_KEEPING = 50_000;
let last: YamlFile | undefined;

/** The document is shared by those who read the same text: it is not to be changed. */
export function readYaml(text: string): YamlFile {
  if (last?.text !== text) {
    const file = parseYaml(text);
    if (text.length < WORTH_KEEPING) return file;
    last = file;
  }
  return { ...last, problems: [...last.problems] };
}

function parseYaml(text: string): YamlFile {
  const file: YamlFile = { text, document: undefined, aliases: new Map(), problems: [] };
  const refuse = (code: string, message: string, start = 0, end = Math.min(text.length, start + 1)): YamlFile => {
    file.readOnly ??= message;
    if (file.problems.length < MAX_PROBLEMS) file.problems.push({ code, severity: 'error', message, start, end });
    return file;
  };
  if (text.length > MAX_LENGTH)
    return refuse('too-big', 'This file is too big to be read (more than 2 million characters).');
  const nul = text.indexOf('\0');
  if (nul >= 0)
    return refuse('nul', 'This file has NUL characters: it was damaged. Restore it from git or a backup.', nul);
  const conflict = conflictMark.exec(text);
  if (conflict) {
    const message = 'This file has merge conflict marks: resolve the conflict first.';
    return refuse('conflict', message, conflict.index, conflict.index + conflict[0].length);
  }
  if (text.startsWith('version https://git-lfs'))
    return refuse('lfs-pointer', 'This is a Git LFS pointer: run `git lfs pull`.');

  const tokens = [...new Parser().parse(text)];
  const over = limitPassed(tokens);
  if (over) return refuse('too-complex', over.message, over.offset);
  // Schema `failsafe`: nothing is typed, so `no`, `0o17` and `12:30` stay what they are. Duplicate keys are found below, faster.
  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false, keepSourceTokens: true, merge: false });
  for (const document of composer.compose(tokens, true, text.length)) {
    file.document ??= document as Document.Parsed<ParsedNode>;
    for (const error of document.errors)
      refuse('yaml-syntax', `This is not YAML: ${error.message}.`, error.pos[0], error.pos[1]);
    for (const { message, pos } of document.warnings.slice(0, MAX_PROBLEMS)) {
      file.problems.push({ code: 'yaml-warning', severity: 'info', message, start: pos[0], end: pos[1] });
    }
  }
  if (file.readOnly === undefined && file.document) {
    const anchors = new Map<string, ParsedNode>();
    const visit = (node: ParsedNode | null): void => {
      if (!node) return;
      if (isAlias(node)) {
        const target = anchors.get(node.source);
        if (target) file.aliases.set(node, target);
      } else if (node.anchor) anchors.set(node.anchor, node);
      if (isSeq(node)) for (const item of node.items) visit(item as ParsedNode);
      if (!isMap(node)) return;
      const keys = new Set<string>();
      for (const { key, value } of node.items) {
        const name = keyText(key);
        if (keys.has(name))
          refuse('duplicate-key', `The key “${name}” is here twice: keep one.`, key.range[0], key.range[1]);
        keys.add(name);
        visit(key);
        visit(value);
      }
    };
    visit(file.document.contents);
  }
  return file;
}

/**
 * All documents of a file, whatever is wrong with it: for help while someone types. What is written is never made from these alone.
 * None where the file is beyond the limits.
 */
export function lenientDocuments(text: string): Document.Parsed<ParsedNode>[] {
  if (text.length > MAX_LENGTH) return [];
  const tokens = [...new Parser().parse(text)];
  if (limitPassed(tokens)) return [];
  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false, keepSourceTokens: true, merge: false });
  return [...composer.compose(tokens, true, text.length)] as Document.Parsed<ParsedNode>[];
}

/** Nesting and aliases are judged on the tokens: composing them is recursive, and expanding aliases is exponential. */
function limitPassed(tokens: CST.Token[]): { message: string; offset: number } | undefined {
  const stack: { token: CST.Token; depth: number }[] = tokens.map((token) => ({ token, depth: 0 })).reverse();
  let aliases = 0;
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { token, depth } = next;
    if (depth > MAX_DEPTH)
      return { message: `This file is nested too deeply (more than ${MAX_DEPTH} levels).`, offset: token.offset };
    if (token.type === 'alias' && ++aliases > MAX_ALIASES) {
      return { message: `This file has too many aliases (more than ${MAX_ALIASES}).`, offset: token.offset };
    }
    if (token.type === 'document' && token.value) stack.push({ token: token.value, depth });
    if (!('items' in token)) continue;
    for (const { key, value } of token.items) {
      if (key) stack.push({ token: key, depth: depth + 1 });
      if (value) stack.push({ token: value, depth: depth + 1 });
    }
  }
  return undefined;
}

/** A key as text; keys that are collections have no name we could know. */
export const keyText = (key: unknown): string =>
  isScalar(key) ? String(key.value ?? '') : isAlias(key) ? `*${key.source}` : `\0${String(key)}`;

/** Whether nothing is written, or what YAML calls null. */
export const isNull = (node: ParsedNode | null | undefined): boolean =>
  !node || (isScalar(node) && node.type === 'PLAIN' && /^(?:|~|null|Null|NULL)$/.test(String(node.value ?? '')));

/** @param aliases an alias of a scalar counts as its text; one of a collection by its name, or trees could grow without end. */
export function treeOf(node: ParsedNode | null | undefined, aliases: YamlFile['aliases']): Tree {
  if (isAlias(node)) {
    const target = aliases.get(node);
    return isScalar(target) ? String(target.value ?? '') : `*${node.source}`;
  }
  if (isSeq(node)) return node.items.map((item) => treeOf(item as ParsedNode, aliases));
  if (isMap(node)) {
    return new Map(node.items.map(({ key, value }) => [keyText(key), treeOf(value as ParsedNode | null, aliases)]));
  }
  return isScalar(node) ? String(node.value ?? '') : '';
}

/** Whether two trees say the same; the order of keys does not count. */
export function sameTree(a: Tree | undefined, b: Tree | undefined): boolean {
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((item, index) => sameTree(item, b[index]));
  if (a instanceof Map) {
    return (
      b instanceof Map && a.size === b.size && [...a].every(([key, value]) => b.has(key) && sameTree(value, b.get(key)))
    );
  }
  return a === b;
}
