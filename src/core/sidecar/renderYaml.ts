/** Values -> YAML as Pressmark writes it: block style, one line a scalar, quoted wherever any reader could take it for something else. */
import { stringify } from 'yaml';
import type { MapShape, Shape } from './sidecarShape';
import type { Tree } from './yamlTree';

export type Value = string | number | boolean | Value[] | ValueMap;
export type ValueMap = { [key: string]: Value | undefined };

/** `json`: inside a flow collection that is written as JSON. */
export type Style = 'block' | 'flow' | 'json';

export const isValueMap = (value: Value): value is ValueMap => typeof value === 'object' && !Array.isArray(value);

/** Control characters, line separators, lone surrogates and noncharacters: YAML lets them in escaped only. */
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}\ufeff]/gu;
/** What may be a number, date, time or hash for one reader or another. */
const numberLike = /^[-+.]?\d[\dA-Fa-fxXoTZ_:.,+-]*$/;
/** What PyYAML gives a meaning, or refuses. */
const special = /^(?:=|<<)$/;

const escape = (character: string): string => {
  const code = character.codePointAt(0)!;
  return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
};

export function renderScalar(value: string | number | boolean, style: Style): string {
  if (typeof value !== 'string') return String(value);
  if (style === 'json' || !isPlain(value, style)) return JSON.stringify(value).replace(unprintable, escape);
  return value;
}

function isPlain(value: string, style: Style): boolean {
  if (value.search(unprintable) >= 0 || numberLike.test(value) || special.test(value)) return false;
  // The last two only some readers take for themselves there.
  if (style === 'flow' && /[,[\]{}?:]/.test(value)) return false;
  // `yaml` knows the rest: indicators, `: `, ` #`, and what 1.1 and 1.2 take for null, booleans, numbers, times.
  return stringify(value, { compat: 'yaml-1.1', lineWidth: 0 }) === `${value}\n`;
}

/** One line. */
export function renderFlow(value: Value, style: 'flow' | 'json'): string {
  if (Array.isArray(value)) return `[${value.map((item) => renderFlow(item, style)).join(', ')}]`;
  if (!isValueMap(value)) return renderScalar(value, style);
  const pairs = Object.entries(value).filter((pair): pair is [string, Value] => pair[1] !== undefined);
  return `{${pairs.map(([key, item]) => `${renderScalar(key, style)}: ${renderFlow(item, style)}`).join(', ')}}`;
}

/** The value where it fits behind its key, else undefined. Ranges are written in flow style: they are one thing. */
export function renderInline(value: Value): string | undefined {
  if (typeof value !== 'object') return renderScalar(value, 'block');
  if (!Array.isArray(value)) return undefined;
  const isRange = (item: Value): boolean => typeof item === 'number' || (Array.isArray(item) && item.every(isRange));
  return value.every(isRange) ? renderFlow(value, 'flow') : undefined;
}

/** Lines without indentation. */
export function renderPair(key: string, value: Value): string[] {
  const inline = renderInline(value);
  const name = renderScalar(key, 'block');
  return inline === undefined ? [`${name}:`, ...renderBlock(value).map((line) => `  ${line}`)] : [`${name}: ${inline}`];
}

export function renderItem(value: Value): string[] {
  return renderBlock(value).map((line, index) => (index === 0 ? '- ' : '  ') + line);
}

export function renderBlock(value: Value): string[] {
  const inline = renderInline(value);
  if (inline !== undefined) return [inline];
  if (Array.isArray(value)) return value.flatMap(renderItem);
  const lines = Object.entries(value).flatMap(([key, item]) => (item === undefined ? [] : renderPair(key, item)));
  return lines.length > 0 ? lines : ['{}'];
}

/** The same value with its keys in the shape's order; keys that the shape does not know come last. */
export function inOrder(value: Value, shape: Shape): Value {
  if (shape.is === 'list' && Array.isArray(value)) return value.map((item) => inOrder(item, shape.of));
  if (shape.is !== 'map' || !isValueMap(value)) return value;
  const names = [...new Set([...Object.keys(shape.keys), ...Object.keys(value)])];
  const ordered = names.flatMap((key): [string, Value][] => {
    const item = Object.hasOwn(value, key) ? value[key] : undefined;
    return item === undefined || item === null
      ? []
      : [[key, Object.hasOwn(shape.keys, key) ? inOrder(item, shape.keys[key]!) : item]];
  });
  return Object.fromEntries(ordered);
}

/** How often a key comes in the shape's order before another: the place of `key`. */
export const rank = (shape: MapShape, key: string): number => {
  const index = Object.keys(shape.keys).indexOf(key);
  return index < 0 ? Infinity : index;
};

/** What a value reads as, once written. */
export function treeOfValue(value: Value): Tree {
  if (Array.isArray(value)) return value.map(treeOfValue);
  if (!isValueMap(value)) return String(value);
  return new Map(
    Object.entries(value).flatMap(([key, item]) => (item === undefined ? [] : [[key, treeOfValue(item)] as const])),
  );
}
