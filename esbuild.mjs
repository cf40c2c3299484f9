// Builds everything that ships, and with --tests the integration suites. `node esbuild.mjs [--tests] [--watch]`
import { build, context } from 'esbuild';
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

const common = {
  bundle: true,
  minify: !process.argv.includes('--watch'),
  sourcemap: false,
  logLevel: 'warning',
  legalComments: 'none',
  // Han characters as they are: escaped, the word lists would be half as big again.
  charset: 'utf8',
  // ES modules where a package has them: jsonc-parser's other build hides its parts from bundlers.
  mainFields: ['module', 'main'],
};
const node = { ...common, platform: 'node', format: 'cjs', target: 'node20' };
const browser = { ...common, platform: 'browser', target: 'es2023' };

const suitesFolder = path.resolve('test/integration');
/** `suites:node` and `suites:web` stand for every suite that their host can run: a new file is run without being listed. */
const suites = {
  name: 'suites',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^suites:/ }, ({ path: name }) => ({
      path: name.slice('suites:'.length),
      namespace: 'suites',
    }));
    onLoad({ filter: /.*/, namespace: 'suites' }, ({ path: host }) => {
      const files = readdirSync(suitesFolder, { recursive: true }).filter(
        (file) => file.endsWith('.test.ts') && (host === 'node' || !file.endsWith('.node.test.ts')),
      );
      if (files.length === 0) return { errors: [{ text: `No suite for the ${host} host in ${suitesFolder}` }] };
      const contents = files.map((file) => `import ${JSON.stringify(`./${file}`)};`).join('\n');
      return { contents, resolveDir: suitesFolder, watchDirs: [suitesFolder] };
    });
  },
};
const testCommon = {
  minify: false,
  plugins: [suites],
  define: { 'process.env.MOCHA_GREP': JSON.stringify(process.env.MOCHA_GREP ?? '') },
};
// The browser's extension host has no Node: `assert` for the tests comes from npm, `process` is the little that mocha asks of it.
const webTest = {
  ...browser,
  ...testCommon,
  format: 'cjs',
  external: ['vscode'],
  alias: { assert: 'assert/', 'node:assert/strict': './test/harness/assertStrict.mjs' },
  define: { ...testCommon.define, 'process.version': '"none"' },
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
  { ...node, entryPoints: ['src/worker/node.ts'], outfile: 'dist/worker.js' },
  { ...browser, format: 'iife', entryPoints: ['src/worker/web.ts'], outfile: 'dist/web/worker.js' },
  { ...browser, format: 'iife', entryPoints: { preview: 'src/webview/main.ts' }, outdir: 'dist/webview' },
  { ...node, entryPoints: ['src/cli/main.ts'], outfile: 'dist/cli.cjs', banner: { js: '#!/usr/bin/env node' } },
];
const tests = [
  {
    ...node,
    ...testCommon,
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
