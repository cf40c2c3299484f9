/** The command line as the package has it, built into a folder. */
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

export const root = join(import.meta.dirname, '../..');

/** @returns the path of the command; the models are beside its folder, as in the package. */
export function buildCli(folder: string): string {
  const command = join(folder, 'dist/cli.cjs');
  buildSync({
    entryPoints: [join(root, 'src/cli/main.ts')],
    outfile: command,
    bundle: true,
    platform: 'node',
    mainFields: ['module', 'main'],
    format: 'cjs',
    logLevel: 'error',
  });
  symlinkSync(join(root, 'models'), join(folder, 'models'));
  return command;
}
