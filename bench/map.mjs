// The source map on every file of the benchmark: random spans go text -> source -> text and must come back, and each character of the
// article must be its source's, but for decoded references and folded white space.
//   npm run bench:map [-- --seed N] [--spans 100] [--set aeb ...] [--data DIR]
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { bundle, core, root } from './bundle.mjs';

const { values: options } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
    spans: { type: 'string', default: '100' },
    set: { type: 'string', multiple: true },
    data: { type: 'string', default: join(root, '../shared/bench/extract/dev') },
  },
});
if (!existsSync(options.data)) {
  console.error(`No benchmark at ${options.data}: name its folder with --data.`);
  process.exit(1);
}
const work = join(tmpdir(), 'pressmark-bench-map');
mkdirSync(work, { recursive: true });
await bundle(
  `export { articlesOf } from ${core('article/parseArticle.ts')};
  export { sourceMap } from ${core('article/sourceMap.ts')};
  export { canonicalText } from ${core('text/canonicalText.ts')};`,
  join(work, 'core.mjs'),
);
const { articlesOf, sourceMap, canonicalText } = await import(pathToFileURL(join(work, 'core.mjs')).href);

let state = Number(options.seed) >>> 0;
/** Mulberry32. */
function random(limit) {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), state | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * limit);
}

const isIdentity = ({ textLength, sourceLength }) => textLength === sourceLength;
const isBlank = (text) => /^[\s\u00a0]*$/.test(text);

/** Everything wrong with one article's map. */
function faults(text, article) {
  const found = [];
  const { map, text: clean } = article;
  let last = 0;
  let characters = 0;
  let decoded = 0;
  let folded = 0;
  for (const run of map) {
    const { textStart, sourceStart, textLength, sourceLength } = run;
    const [mine, theirs] = [
      clean.slice(textStart, textStart + textLength),
      text.slice(sourceStart, sourceStart + sourceLength),
    ];
    if (
      textStart < last ||
      textLength <= 0 ||
      sourceLength <= 0 ||
      mine.length !== textLength ||
      theirs.length !== sourceLength
    )
      found.push(`run out of place: ${JSON.stringify(run)}`);
    // What no run covers is put there by us: line ends between blocks, borders of table cells.
    if (!/^(?:\n| \| |\||\s)*$/.test(clean.slice(last, textStart)))
      found.push(`no source for ${JSON.stringify(clean.slice(last, textStart))}`);
    last = textStart + textLength;
    characters += textLength;
    if (isIdentity(run)) {
      if (mine.replace(/\s/g, ' ') !== theirs.replace(/\s/g, ' '))
        found.push(`differs: ${JSON.stringify([mine, theirs].map((part) => part.slice(0, 60)))}`);
    } else if (/^[&\\]/.test(theirs)) decoded += textLength;
    else if (isBlank(mine) && isBlank(theirs)) folded += textLength;
    else found.push(`neither decoded nor folded: ${JSON.stringify([mine, theirs].map((part) => part.slice(0, 60)))}`);
  }
  const spans = sourceMap(map);
  // A title or standfirst may come from elsewhere than the body: a span over both has no one place, and none is tried.
  const stretches = [];
  let before = Infinity;
  for (const run of map) {
    if (run.sourceStart < before) stretches.push([]);
    stretches.at(-1).push(run);
    before = run.sourceStart;
  }
  const stretchOf = new Map(stretches.flatMap((runs) => runs.map((run) => [run, runs])));
  const piece = (run) => {
    if (!isIdentity(run)) return [run.textStart, run.textStart + run.textLength];
    const at = run.textStart + random(run.textLength);
    return [at, at + 1];
  };
  for (let i = 0; map.length > 0 && i < Number(options.spans); i++) {
    const one = map[random(map.length)];
    const same = stretchOf.get(one);
    const [a, b] = [piece(one), piece(same[random(same.length)])];
    const [start, end] = [Math.min(a[0], b[0]), Math.max(a[1], b[1])];
    const range = spans.toSource(start, end);
    const back = range && spans.toText(...range);
    if (back?.[0] !== start || back?.[1] !== end) found.push(`${start}-${end} -> ${range} -> ${back}`);
  }
  return { found, characters, decoded, folded };
}

console.log(`seed ${options.seed}, ${options.spans} spans an article`);
const total = { files: 0, articles: 0, spans: 0, characters: 0, decoded: 0, folded: 0, faults: 0 };
for (const set of options.set ?? readdirSync(options.data)) {
  let bad = 0;
  let files = 0;
  for (const file of readdirSync(join(options.data, set), { recursive: true }).sort()) {
    const name = /^(.*\.(?:html?|txt|xml|md|json|jsonl))(\.br|\.gz)?$/.exec(file);
    if (!name || name[1].startsWith('truth')) continue;
    const raw = readFileSync(join(options.data, set, file));
    const bytes = name[2] === '.br' ? brotliDecompressSync(raw) : name[2] ? gunzipSync(raw) : raw;
    const { text } = canonicalText(bytes);
    const all = [];
    for (const item of articlesOf(text).items) {
      const article = item.parse();
      const { found, ...counts } = faults(text, article);
      all.push(...found);
      total.articles++;
      total.spans += article.map.length > 0 ? Number(options.spans) : 0;
      for (const [key, value] of Object.entries(counts)) total[key] += value;
    }
    files++;
    if (all.length === 0) continue;
    bad++;
    total.faults += all.length;
    console.log(`  ${set}/${file}: ${all.length} faults, ${all[0]}`);
  }
  total.files += files;
  console.log(`${set.padEnd(16)} ${String(files).padStart(5)} files, ${bad} with faults`);
}
console.log(JSON.stringify(total));
process.exit(total.faults > 0 ? 1 : 0);
