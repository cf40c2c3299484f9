/** `npm run package [-- FILE]`: builds the extension and packs it as pressmark-<version>.vsix (.vscodeignore says what goes in). */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(import.meta.dirname, '..');

function run(args) {
  // No standard input: a question (vsce asks some) is an error, not a wait. What goes wrong is told on stderr.
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`${args[0]} failed (exit code ${status}).`);
}

/** Packs what is in dist/ now. @returns {string} the .vsix's path */
export function packageVsix(vsix) {
  const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  const target = path.resolve(vsix ?? path.join(root, `pressmark-${version}.vsix`));
  fs.mkdirSync(path.dirname(target), { recursive: true });
  run([
    'node_modules/@vscode/vsce/vsce',
    'package',
    // All that is needed of node_modules is bundled.
    '--no-dependencies',
    // README's pictures are in the repository, not in the package: its links stay as they are written.
    '--no-rewrite-relative-links',
    ...['--out', target],
  ]);
  return target;
}

export const build = (...args) => run(['esbuild.mjs', ...args]);

if (process.argv[1] && fs.realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    build();
    const vsix = packageVsix(process.argv[2]);
    console.log(`${path.relative('.', vsix)}: ${Math.round(fs.statSync(vsix).size / 1024)} KB`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
