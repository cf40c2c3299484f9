/** Reading: raw file and preview scroll together, highlights are toggled, the preview follows edits and the editor. */
import assert from 'node:assert/strict';
import { openFile, previewFrame, runCommand } from '../harness/workbench.mjs';
import { useWorkbench } from '../harness/fixture.mjs';

const settings = { 'editor.wordWrap': 'on', 'editor.minimap.enabled': false, 'editor.fontSize': 22 };

describe('reading in the workbench', () => {
  const fixture = useWorkbench({ settings, width: 1400, height: 700 });
  let page, frame;
  const previewTop = () => frame.locator('html').evaluate((html) => html.scrollTop);
  /** The first line that the raw editor shows. */
  const firstLine = async () => {
    const numbers = await page.locator('.editor-instance .margin-view-overlays .line-numbers').allInnerTexts();
    return Math.min(...numbers.map(Number).filter((number) => number > 0));
  };
  const until = async (what, ask) => {
    for (let i = 0; i < 100; i++) {
      if (await ask()) return;
      await page.waitForTimeout(100);
    }
    assert.fail(`waited in vain: ${what}`);
  };

  before(async () => {
    ({ page } = fixture);
    await openFile(page, '003_19f6e8a27d40cb53.txt');
    await runCommand(page, 'Pressmark: Open Article Preview to the Side');
    frame = await previewFrame(page);
  });

  it('scrolls the preview with the raw file, and the raw file with the preview', async () => {
    assert.equal(await previewTop(), 0);
    await page.locator('.editor-instance .monaco-editor .view-lines').first().hover();
    // VS Code makes little of one turn of the wheel, however far.
    for (let turn = 0; turn < 15; turn++) await page.mouse.wheel(0, 300);
    await until('the preview to scroll', async () => (await previewTop()) > 50);
    const line = await firstLine();
    assert.ok(line > 3, `the raw file shows line ${line}`);
    // Neither drives the other on.
    await page.waitForTimeout(600);
    const rested = await previewTop();
    await page.waitForTimeout(400);
    assert.equal(await previewTop(), rested);

    await page.locator('iframe.webview.ready').first().hover();
    await page.mouse.wheel(0, -10_000);
    await until('the raw file to scroll back', async () => (await firstLine()) === 1);
  });

  it('hides and shows highlights with one command', async () => {
    await frame.locator('mark.entity').first().waitFor();
    await runCommand(page, 'Pressmark: Toggle Highlights');
    await frame.locator('mark.entity').first().waitFor({ state: 'detached' });
    await runCommand(page, 'Pressmark: Toggle Highlights');
    await frame.locator('mark.entity').first().hover();
    await frame.locator('#hover', { hasText: /(Place|Person|Organization).*(once|times)/ }).waitFor();
  });

  it('follows what is typed into the raw file, before it is saved', async () => {
    await page.locator('.editor-instance .monaco-editor .view-lines').first().click();
    await page.keyboard.press('ControlOrMeta+Home');
    // Into a paragraph: a few words on a line of their own would be a label.
    for (let i = 0; i < 15; i++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await page.keyboard.type('Zebra crossing. ');
    await frame.locator('#article', { hasText: 'Zebra crossing.' }).waitFor();
    await runCommand(page, 'Revert File');
    await until('the text to go', async () => !(await frame.locator('#article').innerText()).includes('Zebra'));
  });

  it('follows the editor to another article', async () => {
    await page.keyboard.press('ControlOrMeta+1');
    await openFile(page, '007_58be9d02f4a7c136.txt');
    await frame.locator('h1', { hasText: '云岭' }).waitFor();
  });
});
