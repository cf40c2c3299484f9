/**
 * How well lost anchors are found again, on 400 edited texts of the shared bench (which is not part of this repository).
 * `npx tsx bench/anchors.mts [--old] [--files] [--bad] [--speed]`: `--old` with the old text at hand, `--files` through sidecars and
 * articles, as `pressmark reanchor` goes; right = overlap of 0.9 or a loss rightly told; false = shown in the wrong place.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { makeAnchor } from '../src/core/annotations/anchor';
import { anchorResolver } from '../src/core/annotations/findAnchors';
import { oldText } from '../src/core/annotations/oldText';
import { reanchorSidecar } from '../src/core/annotations/reanchorSidecar';
import { articlesOf } from '../src/core/article/parseArticle';
import { applyEdits, editSidecar } from '../src/core/sidecar/editSidecar';
import { newSidecar } from '../src/core/sidecar/newSidecar';
import type { AnchorFields } from '../src/core/sidecar/sidecar';
import { codePoints } from '../src/core/text/offsets';
import { sha256Hex } from '../src/core/text/sha256';
import { plainArticle as plain } from '../test/unit/plainArticle';
import { measureSpeed } from './anchorsSpeed';

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
type Verdict = 'right' | 'false' | 'missed' | 'loose';
function verdict(got: [number, number] | undefined, expected: Case['expected']): Verdict {
  if (!expected) return got ? 'false' : 'right';
  if (!got) return 'missed';
  const shared = Math.max(0, Math.min(got[1], expected.end) - Math.max(got[0], expected.start));
  const overlap = shared / (Math.max(got[1], expected.end) - Math.min(got[0], expected.start));
  return overlap >= 0.9 ? 'right' : overlap < 0.5 ? 'false' : 'loose';
}

if (process.argv.includes('--speed')) {
  measureSpeed();
  process.exit();
}

/** The anchor in a sidecar beside the edited text, both parsed as files are. */
async function throughFiles(anchor: AnchorFields, original: string, edited: string, withOld: boolean) {
  const sha256 = (text: string): string => sha256Hex(new TextEncoder().encode(text));
  const fresh = newSidecar({ file: 'a.txt', sha256: sha256(original) }, undefined, 'done');
  const text = applyEdits(fresh, editSidecar(fresh, [{ type: 'add-claim', claim: { id: 'c-a', ...anchor } }]));
  const { anchors } = await reanchorSidecar(text, {
    source: edited,
    sha256: sha256(edited),
    article: () => articlesOf(edited).items[0]!.parse(),
    old: (_, item) => Promise.resolve(withOld ? oldText(original, item) : undefined),
  });
  const { now, state } = anchors[0]!;
  const flat = (now ?? []).flat().map(codePoints(edited).toUtf16);
  return { ranges: now ? [[flat[0]!, flat.at(-1)!] as [number, number]] : [], state };
}

const counts = { right: 0, false: 0, missed: 0, loose: 0 };
const kinds = new Map<string, typeof counts>();
let sure = 0;
let sureRight = 0;
const began = performance.now();
for (const { id, lang, kind, steps, original, edited, quote, expected } of cases) {
  const anchor = makeAnchor(plain(original), original, [[quote.start, quote.end]]);
  const withOld = process.argv.includes('--old');
  const old = withOld ? { article: plain(original), source: original } : undefined;
  const { ranges, state } = process.argv.includes('--files')
    ? await throughFiles(anchor, original, edited, withOld)
    : anchorResolver(plain(edited), edited, false, old)(anchor);
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
