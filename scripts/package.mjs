/** `npm run package [-- FILE]`: builds the extension and packs it as pressmark-<version>.vsix (.vscodeignore says what goes in). */
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(import.meta.dirname, '..');

/** Packs what is in dist/ now. @returns {string} the .vsix's path */
export function packageVsix(vsix) {
  const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  const target = path.resolve(vsix ?? path.join(root, `pressmark-${version}.vsix`));
  fs.mkdirSync(path.dirname(target), { recursive: true });
  execFileSync(
    process.execPath,
    [
      path.join(root, 'node_modules/@vscode/vsce/vsce'),
      'package',
      // All that is needed of node_modules is bundled.
      '--no-dependencies',
      // README's pictures are in the repository, not in the package: its links stay as they are written.
      '--no-rewrite-relative-links',
      ...['--out', target],
    ],
    // No standard input: a question (no LICENSE, no repository) is an error, not a wait.
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  return target;
}

/** Ends this process if the build fails: esbuild has said why. */
export function build(...args) {
  const { status } = spawnSync(process.execPath, ['esbuild.mjs', ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

if (process.argv[1] && fs.realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  build();
  const vsix = packageVsix(process.argv[2]);
  console.log(`${path.relative('.', vsix)}: ${Math.round(fs.statSync(vsix).size / 1024)} KB`);
}
