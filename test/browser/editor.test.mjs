/** What only a person sees of the help in raw files: badges, the status item, lenses, and links in hovers that act. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { openFile } from '../harness/workbench.mjs';
import { useWorkbench } from '../harness/fixture.mjs';

const settings = { 'editor.wordWrap': 'on', 'editor.minimap.enabled': false, 'pressmark.editor.codeLens': true };
const file = '000_3fa91c07be52d4a8.txt';

describe('the text editor of a raw file', () => {
  const prepare = (folder) => {
    const lost = '  - id: c-q3w7k5zd\n    quote: Menteri Bae tidak datang\n    orphaned: true\n';
    const source = 'source:\n  file: 002_c84d2f60b19e7a35.txt\n';
    const sidecar = path.join(folder, '002_c84d2f60b19e7a35.txt.annotation.yaml');
    fs.writeFileSync(sidecar, `pressmark: 1\n${source}claims:\n${lost}`);
  };
  const fixture = useWorkbench({ settings, prepare, width: 1400, height: 800 });
  let page;
  const status = (text) => page.locator('.statusbar-item', { hasText: text });
  const lens = (text) => page.locator('.codelens-decoration a', { hasText: text });
  /** What is drawn behind a file's name in the Explorer. */
  const badge = (name) =>
    page
      .locator('.explorer-folders-view .monaco-list-row', { hasText: new RegExp(`${name}$`) })
      .locator('.monaco-icon-label')
      .evaluate((label) => getComputedStyle(label, '::after').content);
  const untilBadge = async (text) => {
    for (let i = 0; i < 100; i++) {
      if ((await badge(file)) === text) return;
      await page.waitForTimeout(100);
    }
    assert.fail(`waited in vain for the badge ${text}: it is ${await badge(file)}`);
  };

  before(async () => {
    ({ page } = fixture);
    await openFile(page, file);
  });

  it('shows how many claims there are, in the Explorer and in the status bar, and who claims what', async () => {
    await untilBadge('"3"');
    assert.equal(await badge('002_c84d2f60b19e7a35.txt'), '"!"');
    assert.match(await badge('001_7be04d19a6c3f285.txt'), /^(none|normal|"")$/);
    await status('Pressmark: In progress · 3 claims').waitFor();
    await lens('Claim · 𠮷田真央 · 海洋浮标数据共享: in favor').first().waitFor();
  });

  it('acts by the links of a hover', async () => {
    const words = page.locator('.view-line span', { hasText: '浮标数据不应当' }).last();
    const box = await words.boundingBox();
    // The span is as long as the paragraph: its highlighted words are found by the lines that wrap them.
    const { x, y } = await words.evaluate((span) => {
      const walker = document.createTreeWalker(span, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.data.indexOf('浮标数据不应当');
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at + 2);
        range.setEnd(node, at + 3);
        const { left, top, height } = range.getBoundingClientRect();
        return { x: left + 2, y: top + height / 2 };
      }
      return { x: 0, y: 0 };
    });
    assert.ok(box && x > 0);
    await page.mouse.move(x - 3, y);
    await page.mouse.move(x, y);
    const hover = page.locator('.monaco-hover:visible', { hasText: 'Claim · 𠮷田真央' });
    await hover.waitFor();
    await hover.locator('a', { hasText: /^Delete$/ }).click();
    await status('Pressmark: In progress · 2 claims').waitFor();
    await untilBadge('"2"');
    await lens('𠮷田真央').first().waitFor({ state: 'detached' });
  });

  it('sets the status by a click on it, and takes it away where no article is in front', async () => {
    await status('Pressmark: In progress').click();
    const row = page.locator('.quick-input-list .monaco-list-row', { hasText: 'Done' });
    await row.first().click();
    await status('Pressmark: Done · 2 claims').waitFor();
    await openFile(page, 'README.md');
    await status('Pressmark: ').waitFor({ state: 'detached' });
    await openFile(page, '001_7be04d19a6c3f285.txt');
    await status('Pressmark: Unread').waitFor();
  });
});
