/**
 * `npm test`: everything that must hold, one step after the other, stopping at the first that fails. `npm run test:unit`,
 * `:durability`, `:integration` and `:browser` are single suites; what follows `--` goes to mocha (`npm run test:browser -- --grep hostile`).
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { runInExtensionHost } from '../test/harness/extensionHost.mjs';
import { ensureChromium } from '../test/harness/system.mjs';
import { ensureVSCode } from '../test/harness/vscode.mjs';

const root = path.resolve(import.meta.dirname, '..');
const modules = (file) => path.join(root, 'node_modules', file);

/** Runs a program of ours, shows what it prints, and keeps it. */
function node(...args) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
    process.stdout.write(chunk);
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code: code ?? 1, output })));
}
const mocha = (...args) => node(modules('mocha/bin/mocha.js'), '--import=tsx', ...args);
const tsc = (project) => node(modules('typescript/bin/tsc'), '--noEmit', '-p', project);

const build = [['build', () => node('esbuild.mjs', '--tests')]];
const checks = [
  ...build,
  ['lint', () => node(modules('eslint/bin/eslint.js'), '.')],
  ['types', () => tsc('.')],
  ['types of the preview page', () => tsc('src/webview')],
  ['format', () => node(modules('prettier/bin/prettier.cjs'), '--check', '.')],
];
const realVSCode = [
  'a real VS Code',
  async () => {
    ensureChromium();
    ensureVSCode();
    return { code: 0 };
  },
];
/** Steps whose output ends with mocha's counts: none passed is a failure too. */
const suites = {
  unit: [['unit tests', (args) => mocha('test/unit/**/*.test.ts', ...args)]],
  durability: [['durability tests', (args) => mocha('test/durability/*.test.ts', ...args)]],
  integration: [
    ['integration tests, Node host', () => runInExtensionHost('node')],
    ['integration tests, browser host', () => runInExtensionHost('web')],
  ],
  browser: [['browser tests', (args) => mocha('--timeout=60000', 'test/browser/**/*.test.mjs', ...args)]],
};

const [suite, ...mochaArgs] = process.argv.slice(2);
if (suite && !suites[suite]) throw new Error(`No suite "${suite}". There are: ${Object.keys(suites).join(', ')}.`);

const total = { passed: 0, failed: 0, skipped: 0 };
const count = (output, word) => Number(new RegExp(`^ *(\\d+) ${word}`, 'm').exec(output)?.[1] ?? 0);

async function step(name, run, isSuite) {
  const started = Date.now();
  console.log(`\n=== ${name}`);
  const { code, output } = await run(mochaArgs);
  const [passed, failed, skipped] = ['passing', 'failing', 'pending'].map((word) => count(output, word));
  let problem = code === 0 ? undefined : `failed (exit code ${code})`;
  if (isSuite) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
    if (passed + failed === 0) problem = 'failed: it ran no test (see out/*.log)';
  }
  console.log(`=== ${name}: ${problem ?? 'ok'}, ${((Date.now() - started) / 1000).toFixed(1)} s`);
  if (!problem) return true;
  // A step that is no test, or a suite that broke down, counts as one failure.
  if (!isSuite || failed === 0) total.failed += 1;
  return false;
}

const selected = suite ? { [suite]: suites[suite] } : suites;
const steps = [
  ...(suite ? build : checks).map(
    ([name, run]) =>
      () =>
        step(name, run, false),
  ),
  ...(suite === 'unit' ? [] : [() => step(...realVSCode, false)]),
  ...Object.values(selected).flatMap((list) =>
    list.map(
      ([name, run]) =>
        () =>
          step(name, run, true),
    ),
  ),
];
try {
  for (const run of steps) if (!(await run())) break;
} catch (error) {
  console.error(error);
  total.failed += 1;
}
// CI reads this line.
console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exit(total.failed === 0 ? 0 : 1);
