// Bundles TypeScript of the core for a bench, into its folder outside the repository.
import { join } from 'node:path';
import { build } from 'esbuild';

export const root = join(import.meta.dirname, '..');
/** A file of the core, as an import specifier. */
export const core = (file) => JSON.stringify(join(root, 'src/core', file));

/** @param contents TypeScript; @param outfile an .mjs */
export const bundle = (contents, outfile) =>
  build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    outfile,
    bundle: true,
    format: 'esm',
    // As the browser gets it: for Node, some packages are CommonJS, which an .mjs cannot load.
    platform: 'browser',
    logLevel: 'error',
  });
