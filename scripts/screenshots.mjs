/**
 * `node scripts/screenshots.mjs [FOLDER]`: pictures of every surface in light, dark and high contrast, to look at after a change of what
 * people see (out/screenshots by default). `--docs` makes the two in docs/images instead.
 */
import fs from 'node:fs';
import path from 'node:path';
import { copySamples, openFile, openWorkbench, root, runCommand, webview } from '../test/harness/workbench.mjs';
import { build, packageVsix } from './package.mjs';

const forDocs = process.argv.includes('--docs');
const target = path.resolve(process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? 'out/screenshots');
const annotated = '000_3fa91c07be52d4a8.txt';
const themes = {
  dark: 'Default Dark Modern',
  light: 'Default Light Modern',
  contrast: 'Default High Contrast',
  'contrast-light': 'Default High Contrast Light',
};
const settings = { 'editor.minimap.enabled': false, 'editor.wordWrap': 'on', 'window.commandCenter': false };

/** The scenes, by name: what is opened and done before the picture. */
const scenes = {
  async annotated({ page, showView, preview }) {
    await openFile(page, annotated);
    await runCommand(page, 'Pressmark: Open Article Preview to the Side');
    await preview();
    await showView();
    // The titles are read when the view first asks.
    await page.locator('.pane-body .monaco-list-row', { hasText: 'Claims' }).waitFor();
    await page.locator('.pane-body .monaco-list-row', { hasText: '3 claims' }).waitFor();
    await page.mouse.move(700, 500);
  },
  async english({ page, preview }) {
    await openFile(page, '003_19f6e8a27d40cb53.txt');
    await runCommand(page, 'Pressmark: Open Article Preview to the Side');
    await preview();
  },
  async page({ page, preview }) {
    await openFile(page, 'tidal-barrier.html');
    await runCommand(page, 'Pressmark: Open Article Preview');
    const frame = await preview();
    await frame.locator('#article').focus();
    await page.keyboard.press('Control+Home');
    for (let line = 0; line < 6; line++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('c');
    await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
  },
  async names({ page, showView, preview }) {
    await openFile(page, annotated);
    await runCommand(page, 'Pressmark: Open Article Preview');
    const frame = await preview();
    await showView();
    await page.locator('.pane-header', { hasText: 'Articles' }).click();
    await frame.locator('mark.PER').nth(2).hover();
    await frame.locator('#hover:not([hidden])').waitFor();
  },
  async list({ page, preview }) {
    await openFile(page, annotated);
    await runCommand(page, 'Pressmark: Open Article Preview');
    const frame = await preview();
    await frame.locator('mark.PER').nth(2).click();
    await page.waitForTimeout(500);
    await page.keyboard.press('x');
    await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
  },
  async sidecar({ page }) {
    await openFile(page, `${annotated}.annotation.yaml`);
  },
};

async function shoot(name, theme, size, scene, vsix) {
  const folder = copySamples();
  const workbench = await openWorkbench({
    vsix,
    folder,
    ...size,
    settings: { ...settings, 'workbench.colorTheme': theme },
  });
  const { page } = workbench;
  const preview = async () => {
    const frame = webview(page);
    await frame.locator('#article > *').first().waitFor();
    return frame;
  };
  const showView = async () => page.locator('.activitybar .action-label[aria-label^="Pressmark"]').click();
  try {
    await scene({ page, preview, showView });
    await page.waitForTimeout(1200);
    await page.screenshot({ path: path.join(target, `${name}.png`) });
    console.log(`${name}.png`);
  } finally {
    await workbench.close();
    fs.rmSync(path.dirname(folder), { recursive: true, force: true });
  }
}

build();
const vsix = packageVsix('out/pressmark.vsix');
fs.mkdirSync(target, { recursive: true });
const wide = { width: 1440, height: 900 };
if (forDocs) {
  const docs = path.join(root, 'docs/images');
  for (const [file, theme, scene] of [
    ['preview-dark', 'dark', 'annotated'],
    ['claim-light', 'light', 'page'],
  ]) {
    await shoot(file, themes[theme], wide, scenes[scene], vsix);
    fs.renameSync(path.join(target, `${file}.png`), path.join(docs, `${file}.png`));
  }
} else {
  for (const [themeName, theme] of Object.entries(themes))
    for (const [sceneName, scene] of Object.entries(scenes))
      await shoot(`${sceneName}-${themeName}`, theme, wide, scene, vsix);
  await shoot('annotated-narrow', themes.dark, { width: 760, height: 900 }, scenes.annotated, vsix);
}
