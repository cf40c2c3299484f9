// Builds everything that ships, and with --tests the integration suites. `node esbuild.mjs [--tests] [--watch]`
import { build, context } from 'esbuild';
import { rmSync } from 'node:fs';

const common = {
  bundle: true,
  minify: !process.argv.includes('--watch'),
  sourcemap: false,
  logLevel: 'warning',
  legalComments: 'none',
};
const node = { ...common, platform: 'node', format: 'cjs', target: 'node20' };
const browser = { ...common, platform: 'browser', target: 'es2023' };

// The browser's extension host has no Node: `assert` for the tests comes from npm, `process` is the little that mocha asks of it.
const webTest = {
  ...browser,
  format: 'cjs',
  minify: false,
  external: ['vscode'],
  alias: { assert: 'assert/', 'node:assert/strict': 'assert/' },
  define: { 'process.version': '"none"' },
  banner: {
    js: 'globalThis.process ??= { env: {}, versions: {}, argv: [], nextTick: (f) => Promise.resolve().then(f) };',
  },
};

const product = [
  { ...node, entryPoints: ['src/extension.node.ts'], outfile: 'dist/extension.js', external: ['vscode'] },
  {
    ...browser,
    format: 'cjs',
    entryPoints: ['src/extension.web.ts'],
    outfile: 'dist/web/extension.js',
    external: ['vscode'],
  },
  { ...browser, format: 'iife', entryPoints: { preview: 'src/webview/main.ts' }, outdir: 'dist/webview' },
  { ...node, entryPoints: ['src/cli/main.ts'], outfile: 'dist/cli.cjs', banner: { js: '#!/usr/bin/env node' } },
];
const tests = [
  {
    ...node,
    minify: false,
    entryPoints: ['test/integration/index.node.ts'],
    outfile: 'out/test/integration/index.node.js',
    external: ['vscode', 'mocha'],
  },
  { ...webTest, entryPoints: ['test/integration/index.web.ts'], outfile: 'out/test/integration/index.web.js' },
];

if (process.argv.includes('--watch')) {
  for (const options of product) await (await context(options)).watch();
} else {
  rmSync('dist', { recursive: true, force: true });
  await Promise.all(
    (process.argv.includes('--tests') ? [...product, ...tests] : product).map((options) => build(options)),
  );
}
