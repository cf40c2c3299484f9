/**
 * A real VS Code from the npm registry alone. The package `code-server` carries VS Code's own server build (`lib/vscode`): the
 * real workbench, the real extension hosts, real webviews. Only what a test or the demo needs of it is laid down, without a native
 * build, once for each version, outside the repository. `node test/harness/vscode.mjs [version]` prints where it is.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Raise it when this file changes what it lays down, so that older caches are not taken for it. */
const layout = 1;
const defaultVersion = '4.139.1';

/** code-server's version -> the npm release of Node that it needs; none: any Node from 20 on. */
const versions = {
  '4.139.1': { nodeRelease: '24.21.0' },
  // VS Code 1.100: the floor that engines.vscode names.
  '4.100.3': {},
};

/** Packages that neither the workbench nor an extension host under test asks for: AI, remote shells, native modules. */
const skippedPackages = [
  '@anthropic-ai/sandbox-runtime',
  '@devcontainers/cli',
  '@github/copilot',
  '@github/copilot-sdk',
  '@microsoft/1ds-post-js',
  '@microsoft/mxc-sdk',
  '@vscode/copilot-api',
  '@vscode/deviceid',
  '@vscode/native-watchdog',
  '@vscode/ripgrep',
  '@vscode/sandbox-runtime',
  '@vscode/spdlog',
  '@vscode/sqlite3',
  '@vscode/tree-sitter-wasm',
  '@vscode/windows-process-tree',
  '@vscode/windows-registry',
  '@xterm/addon-ligatures',
  'kerberos',
  'native-watchdog',
  'node-pty',
  'ssh2',
  'tar',
  'zod',
];
const skippedExtensions = [
  'copilot',
  'mermaid-chat-features',
  'mermaid-markdown-features',
  'microsoft-authentication',
  'ms-vscode.js-debug',
  'ms-vscode.js-debug-companion',
  'ms-vscode.vscode-js-profile-table',
  'tunnel-forwarding',
];

/** Native modules that the server does load, as the little it asks of them. */
const stubs = {
  '@vscode/spdlog': `
    const fs = require('fs'), path = require('path');
    const names = ['trace', 'debug', 'info', 'warning', 'error', 'critical', 'off'];
    class Logger {
      constructor(name, file) { this.file = file; this.level = 2; try { fs.mkdirSync(path.dirname(file), { recursive: true }); } catch {} }
      write(level, message) {
        if (level < this.level) return;
        const line = this.raw ? String(message) : new Date().toISOString() + ' [' + names[level] + '] ' + message + '\\n';
        try { fs.appendFileSync(this.file, line); } catch {}
      }
      getLevel() { return this.level; } setLevel(level) { this.level = level; }
      setPattern() {} clearFormatters() { this.raw = true; } flush() {} drop() {}
      trace(m) { this.write(0, m); } debug(m) { this.write(1, m); } info(m) { this.write(2, m); }
      warn(m) { this.write(3, m); } error(m) { this.write(4, m); } critical(m) { this.write(5, m); }
    }
    const create = async (name, file) => new Logger(name, file);
    // One by one: an \`import\` of a CommonJS module sees only names that are assigned so.
    exports.Logger = Logger;
    exports.createRotatingLogger = create;
    exports.createAsyncRotatingLogger = create;
    exports.setFlushOn = () => {};
    exports.setLevel = () => {};
    exports.shutdown = () => {};
    exports.version = 'stub';`,
  '@vscode/native-watchdog': 'exports.start = () => {};',
  'native-watchdog': 'exports.start = () => {};',
  '@vscode/deviceid': "exports.getDeviceId = async () => '00000000-0000-4000-8000-000000000000';",
};

const cacheFolder = () =>
  process.env.PRESSMARK_VSCODE_CACHE || path.join(os.homedir(), '.cache', 'pressmark', 'vscode-server');

const npm = (cwd, ...args) =>
  execFileSync('npm', [...args, '--loglevel=error', '--no-audit', '--no-fund'], {
    cwd,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  }).trim();

/** Downloads an npm package and unpacks it, or `member` of it, into `into`. */
function unpack(temporary, name, into, { strip = 1, member, exclude = [] } = {}) {
  const archive = path.join(temporary, npm(temporary, 'pack', '--silent', name).split('\n').at(-1));
  fs.mkdirSync(into, { recursive: true });
  const excludes = exclude.map((pattern) => `--exclude=${pattern}`);
  execFileSync('tar', [
    'xzf',
    archive,
    '-C',
    into,
    ...excludes,
    `--strip-components=${strip}`,
    ...(member ? [member] : []),
  ]);
  fs.rmSync(archive);
}

function writePackage(modules, name, files, main = 'index.js') {
  const folder = path.join(modules, name);
  fs.mkdirSync(folder, { recursive: true });
  files['package.json'] = JSON.stringify({ name, version: '0.0.0-stub', main });
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
  }
}

/** Keeps in the shipped lock file only what the packages that we want need: same versions, same integrity. */
function pruneLock(folder) {
  const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const lock = JSON.parse(fs.readFileSync(path.join(folder, 'npm-shrinkwrap.json'), 'utf8'));
  const dependencies = Object.fromEntries(
    Object.entries(manifest.dependencies).filter(([name]) => !skippedPackages.includes(name)),
  );
  const kept = { '': { ...lock.packages[''], dependencies } };
  const wanted = Object.keys(dependencies).map((name) => ({ from: '', name }));
  for (const { from, name } of wanted) {
    // As Node resolves: in the package's own node_modules, else in that of the package around it, and so on.
    for (let base = from; ; base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')))) {
      const location = `${base && `${base}/`}node_modules/${name}`;
      const entry = lock.packages[location];
      if (entry && !kept[location]) {
        kept[location] = entry;
        for (const needed of Object.keys({ ...entry.dependencies, ...entry.optionalDependencies }))
          wanted.push({ from: location, name: needed });
      }
      if (entry || !base) break;
    }
  }
  const { version, type } = manifest;
  const pruned = { name: 'code-oss', version, private: true, type, dependencies };
  fs.writeFileSync(path.join(folder, 'package.json'), JSON.stringify(pruned));
  fs.writeFileSync(
    path.join(folder, 'package-lock.json'),
    JSON.stringify({ ...lock, packages: kept, dependencies: undefined }),
  );
  fs.rmSync(path.join(folder, 'npm-shrinkwrap.json'));
}

/** Search in files needs ripgrep's binary of this platform; older builds would download it from GitHub after installing. */
function layDownRipgrep(temporary, modules) {
  const mine = `${process.platform}-${process.arch}`;
  const universal = path.join(modules, '@vscode/ripgrep-universal/bin');
  if (fs.existsSync(universal)) {
    for (const other of fs.readdirSync(universal).filter((platform) => platform !== mine))
      fs.rmSync(path.join(universal, other), { recursive: true });
    return;
  }
  const main = 'lib/index.js';
  const code = `module.exports.rgPath = require('path').join(__dirname, '../bin/rg');`;
  writePackage(modules, '@vscode/ripgrep', { [main]: code }, main);
  unpack(temporary, '@vscode/ripgrep-universal@1.18.0', path.join(modules, '@vscode/ripgrep/bin'), {
    strip: 3,
    member: `package/bin/${mine}/rg`,
  });
}

function layDown(version, home) {
  const { nodeRelease } = versions[version];
  const vscode = path.join(home, 'vscode');
  const modules = path.join(vscode, 'node_modules');
  unpack(home, `code-server@${version}`, vscode, {
    strip: 3,
    member: 'package/lib/vscode',
    exclude: skippedExtensions.map((name) => `package/lib/vscode/extensions/${name}`),
  });
  pruneLock(vscode);
  npm(vscode, 'ci', '--omit=dev', '--ignore-scripts', '--legacy-peer-deps', '--engine-strict=false');
  for (const [name, code] of Object.entries(stubs)) writePackage(modules, name, { 'index.js': code });
  layDownRipgrep(home, modules);
  if (nodeRelease)
    unpack(home, `node-${process.platform}-${process.arch}@${nodeRelease}`, path.join(home, 'bin'), {
      strip: 2,
      member: 'package/bin/node',
    });
}

/**
 * Lays VS Code down unless it is there already (about 15 s and 130 MB the first time).
 * @returns {{ version: string, folder: string, node: string }} the server build's folder and the Node to run it with
 */
export function ensureVSCode(version = process.env.PRESSMARK_VSCODE || defaultVersion) {
  if (!versions[version]) throw new Error(`VS Code server ${version}? Known: ${Object.keys(versions).join(', ')}.`);
  const home = path.join(cacheFolder(), `${version}-layout${layout}`);
  const found = {
    version,
    folder: path.join(home, 'vscode'),
    node: versions[version].nodeRelease ? path.join(home, 'bin', 'node') : process.execPath,
  };
  if (fs.existsSync(home)) return found;

  process.stderr.write(`Getting VS Code (code-server ${version}, about 130 MB, once) into ${home} …\n`);
  fs.mkdirSync(cacheFolder(), { recursive: true });
  // Made beside its place and renamed: a run that is stopped half-way, or two at once, never leave half a VS Code.
  const temporary = fs.mkdtempSync(`${home}.tmp-`);
  try {
    layDown(version, temporary);
    try {
      fs.renameSync(temporary, home);
    } catch (error) {
      if (!fs.existsSync(home)) throw error;
    }
  } finally {
    fs.rmSync(temporary, { recursive: true, force: true });
  }
  return found;
}

if (process.argv[1] && fs.realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  console.log(ensureVSCode(process.argv[2]));
