/**
 * `npm run test:desktop`: the integration suites in the desktop VS Code, which @vscode/test-electron downloads (it needs the
 * internet and, on Linux, a display: `xvfb-run -a npm run test:desktop`). VSCODE_PATH names one that is there already.
 */
import fs from 'node:fs';
import path from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { copySamples, root } from '../test/harness/workbench.mjs';
import { build } from './package.mjs';

build('--tests');
const executable =
  process.env.VSCODE_PATH ??
  (await downloadAndUnzipVSCode(process.env.VSCODE_VERSION ?? 'stable').catch((error) => {
    console.error(`VS Code cannot be downloaded (${error.message}).`);
    console.error(
      'Set VSCODE_PATH to an installed one, or run `npm run test:integration`: the same suites, no download.',
    );
    process.exit(1);
  }));
const folder = copySamples();
try {
  process.exitCode = await runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: root,
    extensionTestsPath: path.join(root, 'out/test/integration/index.node.js'),
    // Chromium's sandbox does not run as root.
    launchArgs: [
      folder,
      '--disable-extensions',
      '--disable-workspace-trust',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
} finally {
  fs.rmSync(path.dirname(folder), { recursive: true, force: true });
}
