/** The front matter of Jekyll, Hugo and their kin: a YAML or TOML block above the text. */
import { parse as parseToml } from 'smol-toml';
import { isMap, isScalar, isSeq, parseDocument, type ParsedNode } from 'yaml';
import { MAX_DEPTH } from './htmlTree';
import { madeUp, verbatim } from './derivedText';
import { hasKnownField, isRecord, type RecordValue, type Value } from './recordFields';

export interface FrontMatter {
  values: RecordValue;
  /** Where the text begins; UTF-16 in the source. */
  bodyStart: number;
}

/** Longer blocks are texts between two rules. */
const MAX_LENGTH = 64 * 1024;
const FENCE = /^(---|\+\+\+)[ \t]*\n/;

/** The block at the beginning of a source, or undefined where there is none or it is not one. Never throws. */
export function frontMatter(source: string): FrontMatter | undefined {
  const fence = FENCE.exec(source);
  if (!fence) return undefined;
  const start = fence[0].length;
  const close = (fence[1] === '+++' ? /^\+\+\+[ \t]*$/m : /^(?:---|\.\.\.)[ \t]*$/m).exec(
    source.slice(start, start + MAX_LENGTH),
  );
  if (!close) return undefined;
  const end = start + close.index;
  const bodyStart = Math.min(source.length, end + close[0].length + 1);
  try {
    const value =
      fence[1] === '+++'
        ? tomlValue(parseToml(source.slice(start, end)), source, start, end)
        : yamlRecord(source, start, end);
    return isRecord(value) && hasKnownField(value) ? { values: value, bodyStart } : undefined;
  } catch {
    // Not what the fence promised: then it is text.
    return undefined;
  }
}

function yamlRecord(source: string, start: number, end: number): Value {
  // Errors are common (`title: Costs: the pier` is one) and cost only their line.
  const document = parseDocument(source.slice(start, end), { merge: false, uniqueKeys: false, logLevel: 'silent' });
  return yamlValue(document.contents as ParsedNode | null, source, start, 0);
}

function yamlValue(node: ParsedNode | null, source: string, offset: number, depth: number): Value {
  if (!node || depth > MAX_DEPTH) return null;
  const [start, end] = [offset + node.range[0], offset + node.range[1]];
  if (isMap(node)) {
    const fields = node.items.map(({ key, value }): [string, Value] => [
      isScalar(key) ? String(key.value) : '',
      yamlValue(value as ParsedNode | null, source, offset, depth + 1),
    ]);
    return { fields: new Map(fields), start, end };
  }
  if (isSeq(node)) return { list: node.items.map((item) => yamlValue(item as ParsedNode, source, offset, depth + 1)) };
  if (!isScalar(node) || node.value === null || typeof node.value === 'boolean') return null;
  const text = typeof node.value === 'string' ? node.value : source.slice(start, end);
  for (const quote of [0, 1])
    if (source.slice(start + quote, end - quote) === text) return verbatim(source, start + quote, end - quote);
  return [{ text, sourceStart: start, sourceLength: end - start }];
}

/** TOML's parser tells no places: a text that stands in the block as it is is found there. */
function tomlValue(value: unknown, source: string, start: number, end: number): Value {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Date) return [madeUp(value.toISOString())];
  if (Array.isArray(value)) return { list: value.map((part) => tomlValue(part, source, start, end)) };
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).map(([key, part]): [string, Value] => [
      key,
      tomlValue(part, source, start, end),
    ]);
    return { fields: new Map(fields), start, end };
  }
  if (typeof value !== 'string') return null;
  const at = value ? source.indexOf(value, start) : -1;
  return at >= 0 && at + value.length <= end ? verbatim(source, at, at + value.length) : [madeUp(value)];
}
