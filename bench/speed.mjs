// Speed and memory beside the peers, on the pages of a set of ../shared/bench/extract.
//   npm run bench:speed [-- --set aeb] [--pages 60] [--rounds 10] [--data DIR] [--work DIR]
// Speed: all in one process, in turn over all pages, each page's least time of the rounds counts. Memory: a process each, its peak.
// Fails below the targets: 5 times the pages a second of Readability + linkedom, at most twice the time in which `cheerio/slim` merely
// loads a page, a third of the memory of Readability + jsdom.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bundle, core, root } from './bundle.mjs';

const { values: options } = parseArgs({
  options: {
    set: { type: 'string', default: 'aeb' },
    pages: { type: 'string', default: '60' },
    rounds: { type: 'string', default: '10' },
    data: { type: 'string', default: join(root, '../shared/bench/extract') },
    work: { type: 'string', default: join(tmpdir(), 'pressmark-bench-speed') },
  },
});
const data = resolve(options.data);
if (!existsSync(join(data, 'dev'))) {
  console.error(`No benchmark at ${data}: name its folder with --data.`);
  process.exit(1);
}

// The tools and the peers live in a copy outside the repository.
mkdirSync(options.work, { recursive: true });
cpSync(join(data, 'tools'), options.work, { recursive: true, mode: 0 });
spawnSync('chmod', ['-R', 'u+w', options.work]);
if (!existsSync(join(options.work, 'node_modules'))) {
  const npm = spawnSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: options.work, stdio: 'inherit' });
  if (npm.status !== 0) process.exit(1);
}
await bundle(
  `export { parseArticle } from ${core('article/parseArticle.ts')}; export { normalizeLineEnds } from ${core('text/canonicalText.ts')};`,
  join(options.work, 'pressmark.mjs'),
);

/** What a child runs: named methods on the same pages; prints one line of JSON. */
writeFileSync(
  join(options.work, 'speed.mjs'),
  `import { createHash } from 'node:crypto';
import { decode, readPage, readRows } from './lib.mjs';
const [folder, count, rounds, ...names] = process.argv.slice(2);
const methods = {
  'ours': async () => { const { parseArticle, normalizeLineEnds } = await import('./pressmark.mjs'); return (page) => parseArticle(normalizeLineEnds(page)); },
  'cheerio/slim, load only': async () => { const { load } = await import('cheerio/slim'); return (page) => load(page); },
  'Readability + linkedom': async () => (await import('./peers.mjs')).PEERS['readability-linkedom'](),
  'Readability + jsdom': async () => (await import('./peers.mjs')).PEERS['readability-jsdom'](),
};
const hash = ({ id }) => createHash('sha256').update(id).digest('hex');
const rows = readRows(folder + '/truth.jsonl').sort((a, b) => (hash(a) < hash(b) ? -1 : 1)).slice(0, Number(count));
const pages = rows.map(({ id }) => decode(readPage(folder, id)));
const runs = await Promise.all(names.map((name) => methods[name]()));
const least = names.map(() => pages.map(() => Infinity));
console.error = console.warn = console.info = () => {};
for (let round = 0; round < Number(rounds); round++) {
  for (let method = 0; method < names.length; method++) {
    // Nobody pays for another's garbage.
    globalThis.gc?.();
    for (let page = 0; page < pages.length; page++) {
      const started = performance.now();
      try { await runs[method](pages[page], rows[page].url ?? 'https://example.com/a', rows[page]); } catch {}
      least[method][page] = Math.min(least[method][page], performance.now() - started);
    }
  }
}
const ms = Object.fromEntries(names.map((name, method) => [name, least[method].reduce((a, b) => a + b) / pages.length]));
process.stdout.write(JSON.stringify({ ms, mb: process.resourceUsage().maxRSS / 1024 }) + '\\n');
process.exit(0);
`,
);
function run(rounds, ...names) {
  const args = ['--expose-gc', 'speed.mjs', join(data, 'dev', options.set), options.pages, rounds, ...names];
  const { status, stdout } = spawnSync(process.execPath, args, {
    cwd: options.work,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  if (status !== 0) process.exit(1);
  return JSON.parse(stdout.trim().split('\n').at(-1));
}

let failed = false;
const verdict = (what, value, least) => {
  if (!(value >= least)) failed = true;
  console.log(`${what}: ${value.toFixed(2)} (at least ${least})${value >= least ? '' : '  <-- FAIL'}`);
};
const { ms } = run(options.rounds, 'ours', 'cheerio/slim, load only', 'Readability + linkedom');
for (const [name, each] of Object.entries(ms))
  console.log(
    `${name.padEnd(26)} ${each.toFixed(2).padStart(7)} ms a page  ${(1000 / each).toFixed(0).padStart(5)} pages/s`,
  );
verdict('times as fast as Readability + linkedom', ms['Readability + linkedom'] / ms['ours'], 5);
verdict('share of the speed at which cheerio/slim loads', ms['cheerio/slim, load only'] / ms['ours'], 0.5);
const [ours, jsdom] = [run('1', 'ours').mb, run('1', 'Readability + jsdom').mb];
console.log(`peak memory: ours ${ours.toFixed(0)} MB, Readability + jsdom ${jsdom.toFixed(0)} MB`);
verdict('times less memory than Readability + jsdom', jsdom / ours, 3);
process.exit(failed ? 1 : 0);
