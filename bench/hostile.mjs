// Hostile files through `dist/cli.cjs extract`, each in a process of its own: time, peak memory, and what it said.
//   npm run bench:hostile [-- --only PART] [--big] [--gen FILE] [--work DIR]
// The files come from the generator in ../shared/bench/security (own code; 3 GB with --big, most of it sparse). Most are no page
// by themselves, so each that is text comes a second time as the body of a page, and a third time as a feed archive's. A file fails
// that takes over 5 s or 600 MB, or ends in anything but an article (exit 0) or one line that names it (exit 1).
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
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

/** What stands before a file's bytes to make it another kind of file. */
const DISGUISES = {
  '': '',
  'page-': '<!doctype html><title>Pier</title><body>',
  'archive-': '<!--1708681501000-->\n[Pier](https://a.invalid/)\n------\n\n',
};
const MAX_DISGUISED = 16e6;
const inner = (name, count) => `${`<${name}>`.repeat(count)}x`;
/** More shapes, of our own. */
const more = {
  'table-cells.html': `<!doctype html><table>${'<tr><td>a<td>b'.repeat(50_000)}</table>`,
  'implied-ends.html': `<!doctype html>${inner('li', 50_000)}${inner('dd', 50_000)}${inner('td', 50_000)}${inner('option', 50_000)}`,
  'stray-ends.html': `<!doctype html>${'<div>'.repeat(500)}${'</p></li></td></b>'.repeat(100_000)}x`,
  'inline-deep.html': `<!doctype html>${'<b><div>'.repeat(250)}${'<p>x</b>'.repeat(50_000)}`,
  'captions.html': `<!doctype html>${'<figure><img src=a.jpg><figcaption>Pier</figcaption></figure>'.repeat(30_000)}`,
  'headings.html': `<!doctype html><title>Pier</title>${'<h1>Pier</h1>'.repeat(60_000)}`,
  'classes.html': `<!doctype html><p class="${'a-b '.repeat(500_000)}">x</p>`,
  'style.html': `<!doctype html><p style="${'display:'.repeat(200_000)}">x</p>`,
  'cdata.html': `<!doctype html>${'<![CDATA[<p>x'.repeat(50_000)}`,
  'declarations.html': `<!doctype html>${'<!'.repeat(200_000)}<p>x`,
  'json-ld-deep.html': `<!doctype html><script type="application/ld+json">${'{"a":['.repeat(100_000)}</script><p>x`,
  'json-ld-wide.html': `<!doctype html><script type="application/ld+json">[${'{"@type":"NewsArticle","author":[{}]},'.repeat(50_000)}{}]</script><p>x`,
  'metas.html': `<!doctype html>${'<meta property="og:title" content="Pier">'.repeat(60_000)}<p>x`,
  'elements.html': `<!doctype html>${'<p>x'.repeat(4_000_000)}`,
  'newlines.txt': 'a\n'.repeat(8_000_000),
  'byline-lines.txt': 'By Mara Ellison\n'.repeat(100_000),
  'nuls.txt': `Pier\n${'\0'.repeat(1_000_000)}`,
};

const manifest = readFileSync(join(options.work, 'manifest.jsonl'), 'utf8').trim().split('\n');
const files = [];
for (const { file, bytes } of manifest.map((line) => JSON.parse(line))) {
  for (const [name, before] of Object.entries(bytes > MAX_DISGUISED ? { '': '' } : DISGUISES)) {
    const path = join(options.work, name + file);
    if (name) writeFileSync(path, Buffer.concat([Buffer.from(before), readFileSync(join(options.work, file))]));
    files.push(name + file);
  }
}
for (const [file, text] of Object.entries(more)) {
  writeFileSync(join(options.work, file), text);
  files.push(file);
}
let failed = 0;
console.log('    ms   MB  exit  what came of it');
for (const file of files.filter((file) => file.includes(options.only))) {
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
