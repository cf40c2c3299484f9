/** Writing in a sidecar by keyboard, with no other extension: what is proposed is taken, and the file on disk is what it should be. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { useWorkbench } from '../harness/fixture.mjs';
import { openFile, runCommand } from '../harness/workbench.mjs';

const sidecar = '000_3fa91c07be52d4a8.txt.annotation.yaml';

describe('writing in a sidecar', () => {
  const fixture = useWorkbench({ width: 1400, height: 900 });
  let page, file, text;
  /** Takes a proposal once it is the chosen one; asks again where typing was quicker than the extension's start. */
  const take = async (words) => {
    const chosen = page.locator('.suggest-widget.visible .monaco-list-row.focused', { hasText: words });
    for (let attempt = 0; ; attempt++) {
      try {
        await chosen.waitFor({ timeout: 5000 });
        break;
      } catch (error) {
        if (attempt === 4) throw error;
        await page.keyboard.press('Control+Space');
      }
    }
    await page.keyboard.press('Enter');
  };
  /** Puts the caret at the end of the line that has these words. */
  const endOf = async (words) => {
    const line = text.split('\n').findIndex((written) => written.includes(words));
    await page.locator('.editor-instance .view-lines').click();
    await page.locator('.monaco-editor.focused').waitFor();
    await page.keyboard.press('Control+g');
    await page.locator('.quick-input-widget input.input:focus').waitFor();
    await page.keyboard.type(String(line + 1));
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await page.keyboard.press('End');
  };
  const save = async (what, isThere) => {
    await page.keyboard.press('Control+s');
    return onDisk(what, isThere);
  };
  const onDisk = async (what, isThere) => {
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
    await take('climate change');
    const { topics } = await save('the topic', (written) => written.includes('climate change'));
    assert.deepEqual(topics[2], { id: topics[2].id, label: 'climate change' });
    assert.match(topics[2].id, /^medtop:\d{8}$/);
  });

  it('takes a key, and goes on with its values', async () => {
    await endOf('by: alice');
    await page.keyboard.press('Enter');
    await page.keyboard.type('verd', { delay: 30 });
    await take('verdict');
    await take('label');
    await page.keyboard.type('half true', { delay: 30 });
    const { claims } = await save('the verdict', (written) => written.includes('half true'));
    assert.deepEqual(claims[0].verdict, { label: 'half true' });
  });

  it('renames a code from the palette, in sidecar and codebook, and saves them', async () => {
    const row = (text) => page.locator('.quick-input-list .monaco-list-row.focused', { hasText: text });
    await runCommand(page, 'Pressmark: Rename Code in All Sidecars…');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Position' }).waitFor();
    await page.keyboard.type('Position');
    await row('Position').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'favor' }).waitFor();
    await page.keyboard.type('favor');
    await row('favor').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget', { hasText: 'The new code for “favor”' }).waitFor();
    await page.keyboard.type('pro');
    await page.keyboard.press('Enter');
    const before = text;
    const { stances, claims } = await onDisk('the new code', (written) => written.includes('position: pro'));
    assert.deepEqual([stances[0].position, claims[0].stances[0].position], ['pro', 'pro']);
    assert.equal(text, before.replaceAll('position: favor', 'position: pro'));
    const codebook = fs.readFileSync(path.join(fixture.folder, 'pressmark.yaml'), 'utf8');
    assert.deepEqual(parse(codebook), { pressmark: 1, positions: ['pro', 'against', 'neutral'] });
  });
});
