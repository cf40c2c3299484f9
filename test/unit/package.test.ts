/** The .vsix as it is shipped: exactly the files that should be in it, small, and quick to load. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { languages } from '../../scripts/l10n.mjs';
import { sampleFiles } from '../../src/vscode/sampleFiles';

const root = path.resolve(import.meta.dirname, '../..');
const vsix = path.join(root, 'out/package-test.vsix');
const require = createRequire(import.meta.url);

/** A file that is none of these is a mistake, until it is added here. */
const shipped = [
  /^\[Content_Types\]\.xml$/,
  /^extension\.vsixmanifest$/,
  /^extension\/package(\.nls(\.[\w-]+)?)?\.json$/,
  /^extension\/(readme|changelog)\.md$/,
  /^extension\/(LICENSE|NOTICE)(\.txt)?$/,
  /^extension\/dist\/(cli\.cjs|(web\/)?(extension|worker)\.js|webview\/preview\.(js|css))$/,
  /^extension\/models\/(NOTICE|(zh|ja|ko|latin)\.lexicon|(zh|ja|ko|en|id)\.weights)$/,
  /^extension\/l10n\/bundle\.l10n\.[\w-]+\.json$/,
  /^extension\/media\/(walkthrough\/)?[\w-]+\.(svg|png)$/,
  /^extension\/(schemas|syntaxes)\/[\w.-]+\.json$/,
];
const shippedSamples = sampleFiles.map((file) => `extension/samples/${file}`);
const maximumBytes = 12 * 1024 * 1024;

/** Names of the files in a zip, from the directory at its end. */
function zipEntries(zip: Buffer): string[] {
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const count = zip.readUInt16LE(end + 10);
  const names: string[] = [];
  for (let at = zip.readUInt32LE(end + 16); names.length < count;) {
    const [name, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    names.push(zip.toString('utf8', at + 46, at + 46 + name));
    at += 46 + name + extra + comment;
  }
  return names;
}

/** Every file that a manifest names, wherever in it: icons, grammars, schemas, entries. */
function filesNamedIn(value: unknown): string[] {
  if (typeof value === 'string') return /^(\.\/)?(dist|media|schemas|syntaxes)\/[^*]+$/.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(filesNamedIn) : [];
}

/** CPU milliseconds that loading a file takes in a new Node, with a `vscode` that is there but does nothing. */
function loadCpuMs(file: string): number {
  const script = `
    const Module = require('node:module'), load = Module._load;
    // By its prototype, which a bundle keeps when it makes a namespace of the module.
    const vscode = Object.create(new Proxy({}, { get: () => class { static t() {} } }));
    Module._load = (name, ...rest) => name === 'vscode' ? vscode : load(name, ...rest);
    const before = process.cpuUsage();
    require(${JSON.stringify(file)});
    const { user, system } = process.cpuUsage(before);
    console.log((user + system) / 1000);`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
  // A minified bundle is quoted in the message: only its end says something.
  assert.equal(status, 0, `${file} does not load: …${stderr.slice(-1000)}`);
  return Number(stdout);
}

describe('package', function () {
  this.timeout(60_000);
  let entries: string[];

  before(() => {
    execFileSync(process.execPath, ['scripts/package.mjs', vsix], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    entries = zipEntries(readFileSync(vsix));
  });
  after(() => rmSync(vsix, { force: true }));

  it('has what should be shipped and nothing else', () => {
    assert.deepEqual(
      entries.filter((entry) => !shippedSamples.includes(entry) && !shipped.some((pattern) => pattern.test(entry))),
      [],
    );
    // Named twice, in .vscodeignore too: Open Sample Corpus copies each of them.
    assert.deepEqual(
      shippedSamples.filter((entry) => !entries.includes(entry)),
      [],
    );
  });

  it('has every file that its manifest names', () => {
    const manifest: unknown = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    const named = filesNamedIn(manifest).map((file) => path.posix.join('extension', file));
    assert.ok(named.includes('extension/dist/extension.js'));
    assert.deepEqual(
      named.filter((file) => !entries.includes(file)),
      [],
    );
  });

  it('has the texts of all languages', () => {
    const files = languages.flatMap((language) => [
      `l10n/bundle.l10n.${language}.json`,
      `package.nls.${language}.json`,
    ]);
    const missing = ['package.nls.json', ...files].filter((file) => !entries.includes(`extension/${file}`));
    assert.deepEqual(missing, []);
  });

  it(`is smaller than ${maximumBytes / 1024} KB`, () => {
    assert.ok(statSync(vsix).size < maximumBytes, `${statSync(vsix).size} bytes`);
  });

  it('loads well before TypeScript would', () => {
    // Milliseconds depend on the machine and on what else it does: CPU time is compared with that of a well-known big module in
    // the same run, the best of a few each. What this catches is a table or a library that got into the start-up path
    // (0.4 is what the recogniser's names, the tables of encodings and the YAML parser cost today).
    const extension = path.join(root, 'dist/extension.js');
    const typescript = require.resolve('typescript');
    const best = (file: string): number => Math.min(...[1, 2, 3].map(() => loadCpuMs(file)));
    const ratio = best(extension) / best(typescript);
    assert.ok(ratio < 0.6, `takes ${ratio.toFixed(2)} of TypeScript's time`);
  });
});
