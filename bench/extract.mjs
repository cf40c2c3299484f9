// Extraction quality and speed, ours beside the peers, on the sets of ../shared/bench/extract (page texts are not ours to ship).
//   node bench/extract.mjs [--set aeb ...] [--peer readability-linkedom ...] [--data DIR] [--work DIR] [--speed] [--fail N]
// `--peer none`: ours alone. Prints the F1 table of its evaluate.mjs; --speed adds times a page; --fail N shows our N worst pages of each set.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bundle, core, root } from './bundle.mjs';

const SETS = 'aeb fundus wcxb daniel newspaper4k frag trafilatura txtbox txtpage'.split(' ');
const { values: options } = parseArgs({
  options: {
    set: { type: 'string', multiple: true, default: SETS },
    peer: { type: 'string', multiple: true, default: ['readability-linkedom'] },
    alone: { type: 'boolean', default: false },
    data: { type: 'string', default: join(root, '../shared/bench/extract') },
    work: { type: 'string', default: join(tmpdir(), 'pressmark-bench-extract') },
    speed: { type: 'boolean', default: false },
    fail: { type: 'string' },
  },
});
if (options.peer.includes('none')) options.peer = [];
const data = resolve(options.data);
if (!existsSync(join(data, 'dev'))) {
  console.error(`No benchmark at ${data}: name its folder with --data.`);
  process.exit(1);
}

const run = (args, output = 'inherit') => {
  const { status } = spawnSync(process.execPath, args, { cwd: options.work, stdio: ['ignore', output, 'inherit'] });
  if (status !== 0) process.exit(status ?? 1);
};

// The tools and the peers live in a copy outside the repository.
mkdirSync(options.work, { recursive: true });
cpSync(join(data, 'tools'), options.work, { recursive: true, mode: 0 });
spawnSync('chmod', ['-R', 'u+w', options.work]);
if (!existsSync(join(options.work, 'node_modules'))) {
  const npm = spawnSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: options.work, stdio: 'inherit' });
  if (npm.status !== 0) process.exit(1);
}

// Body text as the truths have it: without title, captions and pictures.
await bundle(
  `import { parseArticle } from ${core('article/parseArticle.ts')};
const apart = new Set(['title', 'caption', 'image']);
export default async () => (source: string) => {
  const article = parseArticle(source.replace(/\\r\\n?/g, '\\n'));
  return {
    text: article.blocks.filter(({ type }) => !apart.has(type)).map(({ start, end }) => article.text.slice(start, end)).join('\\n'),
    title: article.title,
    author: article.authors,
    published: article.published,
    language: article.language?.split('-')[0],
    image: article.image,
    sitename: article.outlet,
  };
};
`,
  join(options.work, 'pressmark.mjs'),
);

const dev = ['--root', join(data, 'dev')];
const sets = options.set.flatMap((set) => ['--set', set]);
run(['run.mjs', '--mod', 'pressmark.mjs', '--peer', 'pressmark', ...dev, ...sets], 'ignore');
for (const peer of options.peer) run(['run.mjs', '--peer', peer, ...dev, ...sets], 'ignore');
const peers = ['pressmark', ...options.peer].flatMap((peer) => ['--peer', peer]);
run(['evaluate.mjs', ...dev, '--preds', 'preds', ...peers, ...sets]);
if (options.set.includes('daniel')) {
  console.log('\nChinese pages of daniel (the figure that counts is cjkF1):');
  run(['evaluate.mjs', ...dev, '--preds', 'preds', ...peers, '--set', 'daniel', '--where', 'language=zh']);
}
if (options.fail) {
  writeFileSync(join(options.work, 'split.mjs'), "export const half = () => 'dev';\n");
  for (const set of options.set) run(['fail.mjs', 'pressmark', set, options.fail, '0', join(data, 'dev')]);
}
if (options.speed) {
  console.log('\nTime a page (the least of five runs each):');
  run(['bench.mjs', ...dev, '--mod', 'pressmark.mjs']);
  for (const only of ['cheerio/slim load (htmlparser2)', ...options.peer.map((peer) => `peer: ${peer}`)])
    run(['bench.mjs', ...dev, '--only', only]);
}
