/**
 * How well lost anchors are found again, on 400 edited texts of the shared bench (which is not part of this repository).
 * `npx tsx bench/anchors.mts [--old] [--bad]`, `--old` with the old text at hand: right = overlap of 0.9 or a loss rightly told; false = shown in the wrong place.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { anchorResolver, makeAnchor } from '../src/core/annotations/anchor';
import type { Article } from '../src/core/article/article';

interface Case {
  id: string;
  lang: string;
  kind: string;
  steps: string[];
  original: string;
  edited: string;
  quote: { start: number; end: number };
  expected: { start: number; end: number } | null;
}

const file = fileURLToPath(new URL('../../shared/bench/security/anchoring-dev.jsonl', import.meta.url));
if (!existsSync(file)) {
  console.error(`${file} is not there: this bench needs the shared bench folder beside the repository.`);
  process.exit(2);
}
const cases = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Case);
const plain = (text: string): Article => ({
  format: 'plain-text',
  formatReason: 'bench',
  text,
  bodyStart: 0,
  blocks: [],
  map: [{ textStart: 0, sourceStart: 0, textLength: text.length, sourceLength: text.length }],
  direction: 'ltr',
  removed: [],
});

type Verdict = 'right' | 'false' | 'missed' | 'loose';
function verdict(got: [number, number] | undefined, expected: Case['expected']): Verdict {
  if (!expected) return got ? 'false' : 'right';
  if (!got) return 'missed';
  const shared = Math.max(0, Math.min(got[1], expected.end) - Math.max(got[0], expected.start));
  const overlap = shared / (Math.max(got[1], expected.end) - Math.min(got[0], expected.start));
  return overlap >= 0.9 ? 'right' : overlap < 0.5 ? 'false' : 'loose';
}

const counts = { right: 0, false: 0, missed: 0, loose: 0 };
const kinds = new Map<string, typeof counts>();
let sure = 0;
let sureRight = 0;
const began = performance.now();
for (const { id, lang, kind, steps, original, edited, quote, expected } of cases) {
  const anchor = makeAnchor(plain(original), original, [[quote.start, quote.end]]);
  const old = process.argv.includes('--old') ? { article: plain(original), source: original } : undefined;
  const { ranges, state } = anchorResolver(plain(edited), edited, false, old)(anchor);
  const got = verdict(ranges[0], expected);
  counts[got]++;
  const ofKind = kinds.get(kind) ?? { right: 0, false: 0, missed: 0, loose: 0 };
  ofKind[got]++;
  kinds.set(kind, ofKind);
  if (state === 'kept' || state === 'moved') {
    sure++;
    if (got === 'right') sureRight++;
  }
  if (process.argv.includes('--bad') && got !== 'right') {
    const show = (text: string, range: [number, number] | undefined): string =>
      JSON.stringify(range && text.slice(...range).slice(0, 100));
    console.log(id, kind, lang, steps.join('+'), got, state);
    console.log('  quote', show(original, [quote.start, quote.end]), JSON.stringify([anchor.prefix, anchor.suffix]));
    console.log(
      '  truth',
      show(edited, expected ? [expected.start, expected.end] : undefined),
      '\n  found',
      show(edited, ranges[0]),
    );
  }
}
const percent = (part: number, of: number): string => `${((100 * part) / of).toFixed(1)} %`;
for (const [kind, of] of kinds) console.log(kind.padEnd(16), JSON.stringify(of));
console.log(
  `right ${percent(counts.right, cases.length)}, false ${percent(counts.false, cases.length)} (${counts.false}), missed ${counts.missed},`,
  `loose ${counts.loose}; shown as sure ${sure}, of those right ${percent(sureRight, sure)};`,
  `${((performance.now() - began) / cases.length).toFixed(1)} ms a case`,
);
