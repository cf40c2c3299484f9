/** The benchmark's pages as the trainer needs them: text, truth, fold by site; and the benchmark's measure. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

export interface Page {
  set: string;
  id: string;
  source: string;
  /** The article's true text. */
  body: string;
  language: string;
  /** Pages of one site are in one fold. */
  fold: number;
  /** The same, another division. */
  innerFold: number;
  /** `daniel` is GPL, for measuring alone: nothing of it is trained on. */
  trainable: boolean;
}

export const FOLDS = 5;
const MEASURE_ONLY = 'daniel';

const inflate = (path: string): Buffer =>
  existsSync(path) ? readFileSync(path) : brotliDecompressSync(readFileSync(`${path}.br`));

/** As the benchmark decodes: UTF-8, else what the first 4 KiB declare. */
function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const head = bytes.subarray(0, 4096).toString('latin1');
    const label = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? 'windows-1252';
    try {
      return new TextDecoder(label).decode(bytes);
    } catch {
      return new TextDecoder('windows-1252').decode(bytes);
    }
  }
}

/** `news.example.co.uk` -> `example`: the name that a publisher's hosts share. */
function siteOf(url: string | undefined, id: string): string {
  const host = /^https?:\/\/([^/:?#]+)/i.exec(url ?? '')?.[1]?.toLowerCase();
  if (!host) return id;
  const labels = host.split('.').filter((label) => label !== 'www');
  labels.pop();
  while (labels.length > 1 && /^(?:com?|org|net|gov|edu|ac|or|ne|go)$/.test(labels.at(-1)!)) labels.pop();
  return labels.at(-1) ?? host;
}

export function readSet(root: string, set: string): Page[] {
  const rows = inflate(join(root, set, 'truth.jsonl'))
    .toString('utf8')
    .split('\n')
    .filter(Boolean);
  return rows.flatMap((row) => {
    const { id, url, body, language, source } = JSON.parse(row) as Record<string, string | undefined>;
    if (!id || !body) return [];
    const file = ['html', 'txt']
      .map((ext) => join(root, set, `${id}.${ext}`))
      .find((path) => existsSync(path) || existsSync(`${path}.br`));
    if (!file) return [];
    const digest = createHash('sha256').update(siteOf(url, id)).digest();
    const fold = digest[0]! % FOLDS;
    const innerFold = digest[1]!;
    return [{
      set, id, body, fold, innerFold, language: language ?? '',
      source: decode(inflate(file)).replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'),
      trainable: set !== MEASURE_ONLY && source !== MEASURE_ONLY,
    }]; // prettier-ignore
  });
}

const UNSPACED = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}';
const WORDS = /[\p{L}\p{N}_]+/gu;
/** Each character of a script without spaces is a token. */
const CHARACTERS = new RegExp(`[${UNSPACED}]|[\\p{L}\\p{N}_\\p{M}]+?(?=[${UNSPACED}]|[^\\p{L}\\p{N}_\\p{M}]|$)`, 'gu');

export const tokensOf = (text: string, characters: boolean): string[] =>
  text.match(characters ? CHARACTERS : WORDS) ?? [];

function shingles(tokens: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (let i = 0; i < Math.max(1, tokens.length - 3); i++) {
    const key = tokens.slice(i, i + 4).join(' ');
    if (key) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

export interface Score {
  precision: number;
  recall: number;
  exact: boolean;
}

/** Word 4-grams as multisets, as the benchmark's score.mjs. */
export function score(truth: string, text: string, characters: boolean): Score {
  const [a, b] = [tokensOf(truth, characters), tokensOf(text, characters)];
  const [want, have] = [shingles(a), shingles(b)];
  let common = 0;
  let wanted = 0;
  let had = 0;
  for (const [key, count] of want) {
    common += Math.min(count, have.get(key) ?? 0);
    wanted += count;
  }
  for (const count of have.values()) had += count;
  return {
    precision: had > 0 ? common / had : 0,
    recall: wanted > 0 ? common / wanted : 0,
    exact: a.length === b.length && a.every((token, i) => token === b[i]),
  };
}

/** F1 of mean precision (over pages that gave text) and mean recall, and the share of exact pages. */
export function mean(
  scores: Score[],
  empty: boolean[],
): { f1: number; precision: number; recall: number; exact: number } {
  const full = scores.filter((_, i) => !empty[i]);
  const precision = full.reduce((sum, one) => sum + one.precision, 0) / Math.max(1, full.length);
  const recall = scores.reduce((sum, one) => sum + one.recall, 0) / scores.length;
  const exact = scores.filter((one) => one.exact).length / scores.length;
  return { precision, recall, exact, f1: (2 * precision * recall) / (precision + recall || 1) };
}
