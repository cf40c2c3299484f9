/** The command line as the package has it, built into a folder. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { after, before } from 'mocha';

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

/** Call it in a `describe`: the command is built before its tests into a folder of its own, which may hold what they need and goes after them. */
export function useCli() {
  const cli = {
    folder: '',
    command: '',
    run(args: string[], { input = '', cwd = root } = {}) {
      const { stdout, stderr, status } = spawnSync(process.execPath, [cli.command, ...args], {
        cwd,
        input,
        encoding: 'utf8',
      });
      return { stdout, stderr, status };
    },
  };
  before(() => {
    cli.folder = mkdtempSync(join(tmpdir(), 'pressmark-cli-'));
    cli.command = buildCli(cli.folder);
  });
  after(() => rmSync(cli.folder, { recursive: true, force: true }));
  return cli;
}
