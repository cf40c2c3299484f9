/** Runs VS Code's server: one process group, one data folder, both gone when it is stopped or when this process ends. */
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureVSCode } from './vscode.mjs';

/** Settings that keep the workbench still: nothing pops up, nothing is fetched. */
const quietSettings = {
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  // On the desktop it is off, in the browser not: what is unsaved is the tests' to say.
  'files.autoSave': 'off',
  'git.openRepositoryInParentFolders': 'never',
  'telemetry.telemetryLevel': 'off',
  'window.commandCenter': false,
  'workbench.editor.useModal': 'off',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

const startTimeoutMs = 60_000;
const commonArgs = ['--accept-server-license-terms', '--telemetry-level', 'off'];

/** Stops whatever still runs, however this process ends. */
const running = new Set();
process.on('exit', () => running.forEach((stop) => stop()));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130));

export const temporaryFolder = (name) => fs.mkdtempSync(path.join(os.tmpdir(), `pressmark-${name}-`));

/** VS Code speaks only languages that it has a pack of. This one is known and says nothing: the workbench's own texts stay English. */
function layDownLanguagePack(userData, language) {
  const translations = path.join(userData, 'noTranslations.json');
  fs.writeFileSync(translations, JSON.stringify({ version: '1.0.0', contents: {} }));
  const extensions = [{ extensionIdentifier: { id: `pressmark-test.language-pack-${language}` }, version: '1.0.0' }];
  const pack = { hash: language, extensions, translations: { vscode: translations }, label: language };
  fs.writeFileSync(path.join(userData, 'languagepacks.json'), JSON.stringify({ [language]: pack }));
}

/**
 * @param {object} options
 * @param {object} [options.settings] user settings, over the quiet ones
 * @param {string} [options.extensionsFolder] where extensions are installed; without it there are none
 * @param {boolean} [options.testDriver] tests in the extension host need it; it hides toasts and dialogs
 * @param {string} [options.language] of the extension's texts; the workbench itself stays English (its language packs are not here)
 * @param {boolean} [options.workspaceTrust] ask for trust, as VS Code does by default
 * @param {number} [options.port] 0: any free one
 * @returns {Promise<{ port: number, stop: () => void, output: () => string }>}
 */
export async function startServer({
  settings = {},
  extensionsFolder,
  testDriver = false,
  language,
  workspaceTrust = false,
  port = 0,
} = {}) {
  const vscode = ensureVSCode();
  const data = temporaryFolder('server');
  const userSettings = path.join(data, 'data', 'User', 'settings.json');
  fs.mkdirSync(path.dirname(userSettings), { recursive: true });
  fs.writeFileSync(userSettings, JSON.stringify({ ...quietSettings, ...settings }));

  if (language) layDownLanguagePack(path.join(data, 'data'), language);

  const args = [
    path.join(vscode.folder, 'out', 'server-main.js'),
    ...(language ? ['--locale', language] : []),
    ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token'],
    ...['--server-data-dir', data, '--extensions-dir', extensionsFolder ?? path.join(data, 'extensions')],
    ...(testDriver ? ['--enable-smoke-test-driver'] : []),
    ...(workspaceTrust ? [] : ['--disable-workspace-trust']),
    ...commonArgs,
  ];
  const server = spawn(vscode.node, args, {
    // Its own process group: the extension hosts that it starts end with it.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, TMPDIR: data, EXTENSIONS_GALLERY: '{}' },
  });
  const stop = () => {
    running.delete(stop);
    try {
      process.kill(-server.pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
    fs.rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  };
  running.add(stop);

  let output = '';
  const listening = new Promise((resolve, reject) => {
    const fail = (reason) => reject(new Error(`VS Code's server ${reason}:\n${output}`));
    const timer = setTimeout(() => fail('did not start'), startTimeoutMs);
    const read = (chunk) => {
      output += chunk;
      const match = /Extension host agent listening on (\d+)/.exec(output);
      if (match) {
        clearTimeout(timer);
        resolve(Number(match[1]));
      }
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.on('error', (error) => fail(`could not be run (${error.message})`));
    server.on('exit', (code) => fail(`ended with ${code}`));
  });
  try {
    return { port: await listening, stop, output: () => output };
  } catch (error) {
    stop();
    throw error;
  }
}

/**
 * The address at which the workbench opens `folder` and, if given, `file`, or runs the tests of a development extension.
 * All paths are absolute.
 */
export function workbenchUrl(port, { folder, file, extensionFolder, testsPath } = {}) {
  const remote = (target) => `vscode-remote://127.0.0.1:${port}${target}`;
  const payload = [
    ...(extensionFolder ? [['extensionDevelopmentPath', remote(extensionFolder)]] : []),
    ...(testsPath ? [['extensionTestsPath', remote(testsPath)]] : []),
    ...(file ? [['openFile', remote(file)]] : []),
  ];
  const query = new URLSearchParams({
    ...(folder ? { folder } : { ew: 'true' }),
    ...(payload.length > 0 && { payload: JSON.stringify(payload) }),
  });
  return `http://127.0.0.1:${port}/?${query}`;
}

/** Installs a .vsix as a user does, into `extensionsFolder`. */
export function installVsix(vsix, extensionsFolder) {
  const vscode = ensureVSCode();
  const data = temporaryFolder('install');
  try {
    execFileSync(
      vscode.node,
      [
        path.join(vscode.folder, 'out', 'server-main.js'),
        ...['--install-extension', path.resolve(vsix)],
        ...['--extensions-dir', extensionsFolder, '--server-data-dir', data],
        ...commonArgs,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, EXTENSIONS_GALLERY: '{}' } },
    );
  } finally {
    fs.rmSync(data, { recursive: true, force: true });
  }
}
