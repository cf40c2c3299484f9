/** One label for all places where the same words are printed: shown before it is given, given and undone in one step. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { openFile, previewFrame, runCommand } from '../harness/workbench.mjs';
import { useWorkbench } from '../harness/fixture.mjs';

const text = `Why the quillfeather counts

The quillfeather is small, the keeper of the pier said. Nobody counts the quillfeathers of the bay.
In spring the quillfeather leaves for the north, and no quillfeather is seen before the autumn.
`;

describe('the same words elsewhere', () => {
  const fixture = useWorkbench({
    width: 1500,
    prepare: (folder) => fs.writeFileSync(path.join(folder, '900.txt'), text),
  });
  const sidecar = () => path.join(fixture.folder, '900.txt.annotation.yaml');
  const entities = () => (fs.existsSync(sidecar()) ? parse(fs.readFileSync(sidecar(), 'utf8')).entities : undefined);
  const onDisk = async (what, ask) => {
    for (let i = 0; i < 200; i++) {
      if (ask()) return;
      await fixture.page.waitForTimeout(50);
    }
    assert.fail(`waited in vain: ${what}`);
  };

  it('are outlined while the choice is made, and labelled in one step', async () => {
    const { page } = fixture;
    await openFile(page, '900.txt');
    await runCommand(page, 'Pressmark: Open Article Preview to the Side');
    const frame = await previewFrame(page);
    await frame.locator('p.paragraph', { hasText: 'keeper' }).waitFor();
    await frame.locator('#article').focus();
    await frame
      .locator('p.paragraph')
      .first()
      .evaluate((paragraph) => {
        const start = paragraph.textContent.indexOf('quillfeather');
        const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
        getSelection().setBaseAndExtent(walker.nextNode(), start, walker.currentNode, start + 'quillfeather'.length);
      });
    const row = (words) => page.locator('.quick-input-list .monaco-list-row', { hasText: words });
    await runCommand(page, 'Pressmark: Mark Selection as Entity');
    await row('Organization').click();
    const all = row('All 4 places where “quillfeather” is printed');
    await all.waitFor();
    await row('in 3 paragraphs of this article').waitFor();
    const outlined = () => frame.locator('body').evaluate(() => [...(CSS.highlights.get('outline') ?? [])].map(String));
    await page.waitForTimeout(300);
    assert.deepEqual(await outlined(), Array(4).fill('quillfeather'));
    const inEditor = page.locator('.editor-instance .view-overlays [class*="ced-"]');
    assert.ok((await inEditor.count()) >= 4, 'nothing is outlined in the raw file');
    await page.keyboard.press('ArrowDown');
    await page.waitForTimeout(300);
    assert.deepEqual(await outlined(), ['quillfeather']);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await onDisk('four entities', () => entities()?.length === 4);
    assert.ok(entities().every(({ quote, label }) => quote === 'quillfeather' && label === 'ORG'));
    assert.deepEqual(await outlined(), []);
    await runCommand(page, 'Pressmark: Undo');
    await onDisk('all of them to go', () => !fs.existsSync(sidecar()));
  });
});
