/**
 * `npm run pictures [-- NAME…]`: makes the pictures in docs/images again, all or those named. `--every-surface [FOLDER]` instead takes
 * every scene in light, dark and high contrast (out/screenshots by default), to look at after a change of what people see.
 */
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import {
  copySamples,
  openFile,
  openSamples,
  openWorkbench,
  previewAmongOthers,
  root,
  runCommand,
  webview,
} from '../test/harness/workbench.mjs';
import { build, packageVsix } from './package.mjs';

const english = '003_19f6e8a27d40cb53.txt';
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
    await openFile(page, english);
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
  async suggestions({ page, preview }) {
    await openFile(page, english);
    await runCommand(page, 'Pressmark: Open Article Preview');
    const frame = await preview();
    await frame.locator('.card.suggestion').first().waitFor();
    await frame.locator('#article').focus();
    await page.keyboard.press('n');
  },
  async wide({ page, showView, preview }) {
    await openFile(page, annotated);
    await runCommand(page, 'Pressmark: Open Article Preview');
    const frame = await preview();
    await showView();
    await page.locator('.pane-body .monaco-list-row', { hasText: '3 claims' }).waitFor();
    await frame.locator('.card.claim').first().waitFor();
    await page.mouse.move(700, 500);
  },
  async alone({ page, preview }) {
    await openFile(page, annotated);
    await runCommand(page, 'Pressmark: Open Article Preview');
    const frame = await preview();
    await runCommand(page, 'View: Toggle Primary Side Bar Visibility');
    await frame.locator('mark').first().waitFor();
  },
  async sidecar({ page }) {
    await openFile(page, `${annotated}.annotation.yaml`);
  },
};

/** As a newcomer: an empty window, the sample corpus from the palette, and what is open after that. */
async function walkthrough({ page, folder }) {
  await openSamples(page, path.dirname(folder));
  await previewAmongOthers(page);
  await page.locator('.getting-started-step.expanded', { hasText: 'Make the first claim' }).waitFor();
}

/** The pictures of the documentation: scene, theme, size of the window. */
const pictures = {
  'preview-dark': [scenes.wide, themes.dark, { width: 1280, height: 800 }],
  'claim-light': [scenes.page, themes.light, { width: 1100, height: 720 }],
  'suggestions-light': [scenes.suggestions, themes.light, { width: 1280, height: 720 }],
  'narrow-dark': [scenes.alone, themes.dark, { width: 560, height: 720 }],
  contrast: [scenes.suggestions, themes.contrast, { width: 1100, height: 720 }],
  walkthrough: [walkthrough, themes.light, { width: 1400, height: 760 }],
};

async function shoot(target, theme, size, scene, vsix) {
  const folder = copySamples();
  const isEmptyWindow = scene === walkthrough;
  const workbench = await openWorkbench({
    vsix,
    folder: isEmptyWindow ? undefined : folder,
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
    await scene({ page, folder, preview, showView });
    await page.waitForTimeout(1200);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    await page.screenshot({ path: target });
    console.log(`${path.relative('.', target)}: ${Math.round(fs.statSync(target).size / 1024)} KB`);
  } finally {
    await workbench.close();
    fs.rmSync(path.dirname(folder), { recursive: true, force: true });
  }
}

const { values: options, positionals } = parseArgs({
  options: { 'every-surface': { type: 'boolean' } },
  allowPositionals: true,
});
build();
const vsix = packageVsix('out/pressmark.vsix');
if (options['every-surface']) {
  const folder = path.resolve(positionals[0] ?? 'out/screenshots');
  const wide = { width: 1440, height: 900 };
  for (const [themeName, theme] of Object.entries(themes))
    for (const [sceneName, scene] of Object.entries(scenes))
      await shoot(path.join(folder, `${sceneName}-${themeName}.png`), theme, wide, scene, vsix);
} else {
  const unknown = positionals.find((name) => !Object.hasOwn(pictures, name));
  if (unknown) throw new Error(`There is no picture ${unknown}, only ${Object.keys(pictures).join(', ')}.`);
  for (const [name, [scene, theme, size]] of Object.entries(pictures))
    if (positionals.length === 0 || positionals.includes(name))
      await shoot(path.join(root, `docs/images/${name}.png`), theme, size, scene, vsix);
}
process.exit();
