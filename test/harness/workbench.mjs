/** Drives the workbench in Chromium as a user does: open a folder, run a command from the palette, look into a webview. */
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { build, packageVsix } from '../../scripts/package.mjs';
import { installVsix, startServer, temporaryFolder, workbenchUrl } from './server.mjs';
import { ensureChromium } from './system.mjs';

export const root = path.resolve(import.meta.dirname, '../..');

const browserArgs = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  '--no-sandbox',
];
const restoreTimeoutMs = 60_000;

let vsixOfThisRun;
/** The extension as it would be shipped, built once a run. */
function builtVsix() {
  if (!vsixOfThisRun) {
    build();
    vsixOfThisRun = packageVsix(path.join(root, 'out/pressmark.vsix'));
  }
  return vsixOfThisRun;
}

/** A copy of samples/, or of another folder, that may be changed. */
export function copySamples(source = path.join(root, 'samples')) {
  const folder = path.join(temporaryFolder('workspace'), path.basename(path.resolve(source)));
  fs.cpSync(source, folder, { recursive: true });
  return folder;
}

/**
 * A page in a fresh Chromium that can reach nothing but 127.0.0.1; what else was asked for is kept in `blocked`.
 * `onContext` is called before there is a page.
 */
export async function openBrowser({ width = 1280, height = 800, scale = 1, onContext } = {}) {
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: browserArgs });
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const blocked = [];
  await context.route(
    ({ hostname }) => hostname !== '127.0.0.1',
    (route) => {
      blocked.push(route.request().url());
      return route.abort();
    },
  );
  await onContext?.(context);
  return { browser, context, page: await context.newPage(), blocked };
}

/**
 * Starts a server with the .vsix installed and shows a folder in it.
 * @param {object} options those of startServer and openBrowser, and:
 * @param {string} [options.vsix] without it, what the sources are now
 * @param {string} options.folder absolute
 * @param {string} [options.file] absolute; opened at once
 */
export async function openWorkbench({
  vsix = builtVsix(),
  folder,
  file,
  width,
  height,
  scale,
  onContext,
  ...serverOptions
}) {
  const extensionsFolder = temporaryFolder('extensions');
  installVsix(vsix, extensionsFolder);
  const server = await startServer({ extensionsFolder, ...serverOptions });
  const opened = await openBrowser({ width, height, scale, onContext });
  const close = async () => {
    await opened.browser.close();
    server.stop();
    fs.rmSync(extensionsFolder, { recursive: true, force: true });
  };
  try {
    await opened.page.goto(workbenchUrl(server.port, { folder, file }));
    await restored(opened.page);
  } catch (error) {
    await close();
    throw error;
  }
  return { ...opened, server, close };
}

/** Waits until the workbench is there and has its colours: the theme, an extension, comes up to four seconds later. */
export async function restored(page) {
  await page.waitForFunction(() => performance.getEntriesByName('code/didStartWorkbench').length > 0, null, {
    timeout: restoreTimeoutMs,
  });
  await page.locator('.monaco-workbench[class*="vscode-theme-"]').waitFor({ timeout: restoreTimeoutMs });
}

/** Types into the quick input until the wanted row is there, and takes it. */
async function pick(page, prefix, text) {
  const input = page.locator('.quick-input-widget input.input');
  await input.waitFor({ state: 'visible' });
  // The row's own label, not its description: "a.txt" must not find "a.txt.annotation.yaml".
  const rows = page.locator('.quick-input-list .monaco-list-row');
  const row = rows.filter({ has: page.locator('.quick-input-list-label', { hasText: text }) }).first();
  // The list is not made again when an extension registers its commands late: ask until it has the row.
  for (let attempt = 1; ; attempt++) {
    await input.fill(prefix);
    await input.fill(prefix + text);
    try {
      await row.waitFor({ timeout: 2000 });
      break;
    } catch (error) {
      if (attempt === 10) throw error;
    }
  }
  await row.click();
}

/** Runs a command from the palette. Its effect may come later: wait for that before the next one. */
export async function runCommand(page, title) {
  await page.keyboard.press('F1');
  await pick(page, '>', title);
}

/** Opens a file of the folder by Quick Open. @param {string} file its name, or its path in the folder */
export async function openFile(page, file) {
  const name = path.basename(file);
  await page.keyboard.press('ControlOrMeta+P');
  await pick(page, '', file);
  await page.locator('.tab.active', { hasText: name }).waitFor();
}

/** The page inside a webview: `iframe.webview` is VS Code's, `#active-frame` in it holds the extension's HTML. */
export const webview = (page, index = 0) =>
  page.locator('iframe.webview.ready').nth(index).contentFrame().locator('iframe#active-frame').contentFrame();

/** The article preview's page, once it shows an article. */
export async function previewFrame(page, index = 0) {
  const frame = webview(page, index);
  await frame.locator('main#article > *').first().waitFor({ timeout: 20_000 });
  return frame;
}

/** The same as Playwright's own Frame: what it asks for and where it goes can be listened to. */
export async function previewRealFrame(page, index = 0) {
  await previewFrame(page, index);
  const host = page.locator('iframe.webview.ready').nth(index).contentFrame();
  const element = await host.locator('iframe#active-frame').elementHandle();
  return element.contentFrame();
}

/** Runs Open Sample Corpus, makes its copy in `parent`, and waits for the window that shows it. @returns {Promise<string>} the copy */
export async function openSamples(page, parent) {
  await runCommand(page, 'Pressmark: Open Sample Corpus');
  await page.locator('.quick-input-title', { hasText: 'pressmark-samples' }).waitFor();
  const input = page.locator('.quick-input-widget input.input');
  await input.fill(`${parent}/`);
  const shown = page.waitForURL(/pressmark-samples/);
  await page.locator('.quick-input-widget').getByText('Copy Samples Here').click();
  await shown;
  await restored(page);
  return path.join(parent, 'pressmark-samples');
}

/** The article preview's page where other webviews are open too: the pictures of a walkthrough are in one. */
export async function previewAmongOthers(page) {
  for (let attempt = 0; attempt < 100; attempt++) {
    for (const frame of page.frames()) if (await frame.$('main#article > *').catch(() => null)) return frame;
    await page.waitForTimeout(200);
  }
  throw new Error('No webview shows an article.');
}
