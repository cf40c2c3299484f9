/** `npm run demo`: builds Pressmark, installs it into a real VS Code and shows it with a copy of the samples. */
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { installVsix, startServer, temporaryFolder, workbenchUrl } from '../test/harness/server.mjs';
import { copySamples, openFile, openWorkbench, runCommand } from '../test/harness/workbench.mjs';
import { build, packageVsix } from './package.mjs';

const help = `Usage: npm run demo [-- OPTIONS]

  (none)              serve VS Code on 127.0.0.1, print the address, until Ctrl+C
  --open              … and open it in the system's browser
  --language NAME     Pressmark's own texts in zh-cn, ja, ko or id; VS Code's stay English
  --port N            … at this port instead of any free one
  --desktop           install into the desktop VS Code (\`code\` on the path) and open the folder there
  --shot FILE         write a screenshot and end; by default of an article with its preview to the side

Of a screenshot:
  --theme NAME        "Default Dark Modern", "Default Light Modern", "Default High Contrast" …
  --size WxH          of the window; 1600x1000 if not given
  --scale N           device pixels per pixel, 1 if not given
  --file FILE         open this file of the folder first
  --run COMMAND       run this command of the palette by its title; may be repeated
  --until SELECTOR    wait for this in the workbench, or in the preview's page

  --folder DIR        show a copy of DIR instead of the samples`;

const { values: options } = parseArgs({
  options: {
    desktop: { type: 'boolean' },
    file: { type: 'string' },
    folder: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
    language: { type: 'string' },
    open: { type: 'boolean' },
    port: { type: 'string', default: '0' },
    run: { type: 'string', multiple: true },
    scale: { type: 'string', default: '1' },
    shot: { type: 'string' },
    size: { type: 'string', default: '1600x1000' },
    theme: { type: 'string', default: 'Default Dark Modern' },
    until: { type: 'string' },
  },
});
const shotFile = '003_19f6e8a27d40cb53.txt';
const shotCommand = 'Pressmark: Open Article Preview to the Side';

/** Opens VS Code, does what the options say, takes a picture. */
async function shoot(vsix, folder) {
  const [width, height] = options.size.split('x').map(Number);
  const isPlain = !options.file && !options.run && !options.until;
  const file = isPlain ? shotFile : options.file;
  const commands = isPlain ? [shotCommand] : (options.run ?? []);
  const until = isPlain ? 'main#article > *' : options.until;
  const settings = { 'workbench.colorTheme': options.theme };
  const { language } = options;
  const workbench = await openWorkbench({
    vsix,
    folder,
    language,
    width,
    height,
    scale: Number(options.scale),
    settings,
  });
  const { page } = workbench;
  try {
    if (file) await openFile(page, file);
    for (const command of commands) {
      await runCommand(page, command);
      await page.waitForTimeout(500);
    }
    if (until) await waitForAnywhere(page, until);
    // Decorations, fonts and animations settle a little later than the elements.
    await page.waitForTimeout(1500);
    await page.screenshot({ path: options.shot });
    console.log(options.shot);
  } finally {
    await workbench.close();
  }
}

/** The element may be the workbench's or that of a webview's page. */
async function waitForAnywhere(page, selector) {
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    for (const frame of page.frames()) if (await frame.$(selector).catch(() => null)) return;
    await page.waitForTimeout(200);
  }
  throw new Error(`Nothing matches ${selector}.`);
}

function openInSystemBrowser(url) {
  const [command, ...args] = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }[process.platform] ?? ['xdg-open'];
  const opener = spawn(command, [...args, url], { detached: true, stdio: 'ignore' });
  opener.on('error', () => console.log(`${command} is not there: open the address yourself.`));
  opener.unref();
}

async function serve(vsix, folder) {
  const extensionsFolder = temporaryFolder('extensions');
  process.on('exit', () => fs.rmSync(extensionsFolder, { recursive: true, force: true }));
  installVsix(vsix, extensionsFolder);
  const server = await startServer({ extensionsFolder, language: options.language, port: Number(options.port) });
  const url = workbenchUrl(server.port, { folder });
  console.log(`\n  ${url}\n`);
  console.log('Click an article in the explorer, then "Open Article Preview to the Side" in the editor\'s title bar.');
  console.log('Ctrl+C ends it.');
  if (options.open) openInSystemBrowser(url);
}

function installOnDesktop(vsix, folder) {
  // On Windows `code` is a batch file: only a shell runs it.
  const code = (...args) => spawnSync('code', args, { stdio: 'inherit', shell: process.platform === 'win32' });
  const { error, status } = code('--install-extension', vsix, '--force');
  if (error || status !== 0) {
    console.error('`code --install-extension` did not work: is `code` on your path?');
    console.error(
      'In VS Code: "Shell Command: Install \'code\' command in PATH"; or "Extensions: Install from VSIX…" and',
    );
    console.error(`choose ${vsix}.`);
    process.exitCode = 1;
    return;
  }
  code(folder);
}

if (options.help) console.log(help);
else {
  build();
  const vsix = packageVsix();
  // A copy: what is annotated in a demo does not dirty the checkout.
  const folder = copySamples(options.folder);
  console.log(`A copy of ${options.folder ?? 'samples'} is in ${folder}`);
  if (options.desktop) installOnDesktop(vsix, folder);
  else if (options.shot) {
    await shoot(vsix, folder);
    fs.rmSync(path.dirname(folder), { recursive: true });
    process.exit();
  } else await serve(vsix, folder);
}
