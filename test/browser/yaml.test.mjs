/** Writing in a sidecar by keyboard, with no other extension: what is proposed is taken, and the file on disk is what it should be. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { useWorkbench } from '../harness/fixture.mjs';
import { openFile } from '../harness/workbench.mjs';

const sidecar = '000_3fa91c07be52d4a8.txt.annotation.yaml';

describe('writing in a sidecar', () => {
  const fixture = useWorkbench({ width: 1400, height: 900 });
  let page, file, text;
  const proposal = (text) => page.locator('.suggest-widget.visible .monaco-list-row.focused', { hasText: text });
  /** Puts the caret at the end of the line that has these words. */
  const endOf = async (words) => {
    const line = text.split('\n').findIndex((written) => written.includes(words));
    await page.keyboard.press('Control+g');
    await page.locator('.quick-input-widget input.input:focus').waitFor();
    await page.keyboard.type(String(line + 1));
    await page.keyboard.press('Enter');
    await page.locator('.monaco-editor.focused').waitFor();
    await page.keyboard.press('End');
  };
  const save = async (what, isThere) => {
    await page.keyboard.press('Control+s');
    for (let i = 0; i < 100; i++) {
      text = fs.readFileSync(file, 'utf8');
      if (isThere(text)) return parse(text);
      await page.waitForTimeout(50);
    }
    return assert.fail(`${what} is not on the disk:\n${text}`);
  };

  before(async () => {
    ({ page } = fixture);
    file = path.join(fixture.folder, sidecar);
    text = fs.readFileSync(file, 'utf8');
    await openFile(page, sidecar);
  });

  it('takes a topic by its label, with its code', async () => {
    await endOf('label: diplomacy');
    await page.keyboard.press('Enter');
    // One step out, to the column of the list's dashes.
    await page.keyboard.press('Backspace');
    await page.keyboard.type('- climate', { delay: 30 });
    await proposal('climate change').waitFor();
    await page.keyboard.press('Enter');
    const { topics } = await save('the topic', (written) => written.includes('climate change'));
    assert.deepEqual(topics[2], { id: topics[2].id, label: 'climate change' });
    assert.match(topics[2].id, /^medtop:\d{8}$/);
  });

  it('takes a key, and goes on with its values', async () => {
    await endOf('by: alice');
    await page.keyboard.press('Enter');
    await page.keyboard.type('verd', { delay: 30 });
    await proposal('verdict').waitFor();
    await page.keyboard.press('Enter');
    await proposal('label').waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('half true', { delay: 30 });
    const { claims } = await save('the verdict', (written) => written.includes('half true'));
    assert.deepEqual(claims[0].verdict, { label: 'half true' });
  });
});
