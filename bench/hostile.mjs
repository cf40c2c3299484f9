// Hostile files through `dist/cli.cjs extract`, each in a process of its own: time, peak memory, and what it said.
//   npm run bench:hostile [-- --only PART] [--big] [--gen FILE] [--work DIR]
// The files come from the generator in ../shared/bench/security (own code; 3 GB with --big, most of it sparse). A file fails
// that takes over 5 s or 600 MB, or ends in anything but an article (exit 0) or one line that names it (exit 1).
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { values: options } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    big: { type: 'boolean', default: false },
    gen: { type: 'string', default: join(root, '../shared/bench/security/gen/gen-hostile-files.mjs') },
    work: { type: 'string', default: join(tmpdir(), 'pressmark-bench-hostile') },
  },
});
const MAX_MS = 5000;
const MAX_MB = 600;
/** Beyond this it is stopped: the table is to be finished. */
const STOP_MS = 60_000;

if (!existsSync(options.gen)) {
  console.error(`No generator at ${options.gen}: name it with --gen.`);
  process.exit(1);
}
mkdirSync(options.work, { recursive: true });
const generated = spawnSync(process.execPath, [resolve(options.gen), options.work, ...(options.big ? ['--big'] : [])]);
if (generated.status !== 0) process.exit(1);

/** Run in the child when it ends: the most memory it ever held, in KB. */
const tellMemory = `data:text/javascript,import{writeSync}from"node:fs";process.on("exit",()=>writeSync(3,String(process.resourceUsage().maxRSS)))`;

function extract(file) {
  const started = performance.now();
  const args = ['--import', tellMemory, join(root, 'dist/cli.cjs'), 'extract', file];
  const child = spawn(process.execPath, args, { cwd: options.work, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
  const output = ['', '', '', ''];
  for (const fd of [1, 2, 3]) child.stdio[fd].setEncoding('utf8').on('data', (chunk) => (output[fd] += chunk));
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  return new Promise((done) =>
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      done({ ms: performance.now() - started, mb: Number(output[3]) / 1024, code: signal ?? code, out: output[1], err: output[2] }); // prettier-ignore
    }),
  );
}

const files = readFileSync(join(options.work, 'manifest.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))
  .filter(({ file }) => file.includes(options.only));
let failed = 0;
console.log('    ms   MB  exit  what came of it');
for (const { file } of files) {
  const { ms, mb, code, out, err } = await extract(file);
  const clear =
    code === 0 ? err === '' : code === 1 && err.startsWith(`${file}: `) && err.trim().split('\n').length === 1;
  const article = code === 0 ? JSON.parse(out) : undefined;
  const said = article ? `${article.format}, ${article.text.length} characters` : err.trim().slice(0, 110);
  const bad = !(ms <= MAX_MS && mb <= MAX_MB && clear);
  if (bad) failed++;
  const figures = [ms.toFixed(0).padStart(6), mb.toFixed(0).padStart(4), String(code).padStart(5)].join(' ');
  console.log(`${figures}  ${file}: ${said}${bad ? '  <-- FAIL' : ''}`);
}
console.log(`${files.length} files, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
