/** Names as an annotator meets them: seen in preview and raw file, explained, judged, listed; each step checked on the disk. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { useWorkbench } from '../harness/fixture.mjs';
import { openFile, previewFrame, runCommand } from '../harness/workbench.mjs';

const file = '003_19f6e8a27d40cb53.txt';

describe('names in the workbench', () => {
  const fixture = useWorkbench({ width: 1600, height: 950, settings: { 'editor.wordWrap': 'on' } });
  let page, frame, folder;
  const yaml = (name) => {
    const at = path.join(folder, name);
    return fs.existsSync(at) ? parse(fs.readFileSync(at, 'utf8')) : undefined;
  };
  const entities = () => yaml(`${file}.annotation.yaml`)?.entities ?? [];
  /** What the sidecar says of these words, in order of place: `PER confirmed`. */
  const decided = (quote) =>
    entities()
      .filter((entity) => entity.quote === quote)
      .map(({ label, verdict }) => `${label} ${verdict}`);
  const onDisk = async (what, ask) => {
    for (let i = 0; i < 200; i++) {
      const answer = ask();
      if (answer) return answer;
      await page.waitForTimeout(50);
    }
    return assert.fail(`waited in vain: ${what}; the sidecar says ${JSON.stringify(entities())}`);
  };
  const mark = (name) => frame.locator('mark.entity', { hasText: new RegExp(`^${name}$`) });
  const pickRow = (text) => page.locator('.quick-input-list .monaco-list-row', { hasText: text });
  const viewRow = (text) => page.locator('.pane-body .monaco-list-row', { hasText: text }).first();
  const selectedInPreview = () => frame.locator('body').evaluate(() => String(getSelection()));
  /** Puts the caret into a name of the preview and presses a key of it until its quick pick is there. */
  const pressOn = async (name, key) => {
    await mark(name).first().click();
    for (let attempt = 0; ; attempt++) {
      await page.keyboard.press(key);
      try {
        await page.locator('.quick-input-widget input.input:focus').waitFor({ timeout: 3000 });
        return;
      } catch (error) {
        if (attempt === 4) throw error;
      }
    }
  };
  /** The middle of words in the raw editor; with `part`, of that part of them. */
  const inEditor = async (words, part = words) => {
    const found = await page.locator('.editor-instance .view-line').evaluateAll(
      (lines, [whole, piece]) => {
        for (const line of lines) {
          // VS Code writes spaces as no-break spaces.
          const at = line.textContent.replaceAll('\u00a0', ' ').indexOf(whole);
          if (at < 0) continue;
          const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
          let left = at + whole.indexOf(piece) + Math.floor(piece.length / 2);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            if (left < node.length) {
              const range = document.createRange();
              range.setStart(node, left);
              range.setEnd(node, left + 1);
              const { x, y, width, height } = range.getBoundingClientRect();
              return { x: x + width / 2, y: y + height / 2 };
            }
            left -= node.length;
          }
        }
        return undefined;
      },
      [words, part],
    );
    assert.ok(found, `the editor does not show ${words}`);
    return found;
  };
  const previewHover = async (name, index = 0) => {
    await page.mouse.move(5, 5);
    await mark(name).nth(index).hover();
    const box = frame.locator('#hover:not([hidden])');
    await box.waitFor();
    return box;
  };

  before(async () => {
    ({ page, folder } = fixture);
    await openFile(page, file);
    await page.locator('.activitybar .action-label[aria-label^="Pressmark"]').click();
    await runCommand(page, 'Pressmark: Open Article Preview to the Side');
    frame = await previewFrame(page);
  });

  it('are highlighted in preview and raw file', async () => {
    await mark('Ban Ji-hoo').first().waitFor();
    assert.match(await mark('Ban Ji-hoo').first().getAttribute('class'), /\bPER\b/);
    const { x, y } = await inEditor('Ban Ji-hoo');
    // VS Code draws decorations as boxes beside the text.
    const lines = await page.locator('.editor-instance .view-overlays .cdr[class*="ced-"]').evaluateAll(
      (boxes, at) =>
        boxes
          .filter((box) => {
            const { left, right, top, bottom } = box.getBoundingClientRect();
            return left <= at.x && at.x <= right && top <= at.y && at.y <= bottom;
          })
          .map((box) => getComputedStyle(box).borderBottomStyle),
      { x, y },
    );
    assert.ok(lines.includes('solid'), JSON.stringify(lines));
  });

  it('say in the preview what they are, why and how often, and are confirmed there, all mentions at once', async () => {
    const box = await previewHover('Ban Ji-hoo');
    assert.match(await box.locator('.facts').innerText(), /^Person · 2 times in this article\nWhy: .*\(\d+% sure\)$/);
    await box.locator('button', { hasText: 'Confirm' }).click();
    await pickRow('All 2 mentions').click();
    await onDisk('both mentions', () => entities().length === 2);
    assert.deepEqual([...decided('Ban Ji-hoo'), ...decided('Ban')], ['PER confirmed', 'PER confirmed']);
    await (await previewHover('Ban')).locator('.facts', { hasText: 'Confirmed' }).waitFor();
  });

  it('say the same in the raw file, and are rejected there', async () => {
    const { x, y } = await inEditor('Lord Mayor Garrow', 'Garrow');
    await page.mouse.move(x - 3, y);
    await page.mouse.move(x, y);
    const hover = page.locator('.monaco-hover:visible', { hasText: 'Person' });
    await hover.waitFor();
    assert.match(await hover.innerText(), /2\stimes\sin\sthis\sarticle\sWhy:/);
    await hover.locator('a', { hasText: /^Reject$/ }).click();
    await onDisk('the rejection', () => decided('Garrow').length === 1);
    assert.deepEqual(decided('Garrow'), ['PER rejected']);
    await mark('Garrow').waitFor({ state: 'detached' });
    // Its full name is no other place of the same words: it stays.
    await mark('Philippa Garrow').waitFor();
  });

  it('are corrected by keyboard', async () => {
    await pressOn('Nordlys Shipyard', 'e');
    await page.keyboard.type('Place');
    await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'Place' }).waitFor();
    await page.keyboard.press('Enter');
    await pickRow('Only this one').click();
    await onDisk('the label', () => decided('Nordlys Shipyard').length === 1);
    assert.deepEqual(decided('Nordlys Shipyard'), ['LOC confirmed']);
    await frame.locator('mark.LOC', { hasText: 'Nordlys Shipyard' }).first().waitFor();
  });

  it('are rejected by keyboard, wherever the same words are printed in this article', async () => {
    await pressOn('Port Calder', 'x');
    await pickRow('All 2 places').waitFor();
    await page.keyboard.press('Enter');
    await onDisk('two rejections', () => decided('Port Calder').length === 2);
    await mark('Port Calder').first().waitFor({ state: 'detached' });
    assert.deepEqual(decided('Port Calder'), ['LOC rejected', 'LOC rejected']);
    await frame.locator('#article').focus();
    await page.keyboard.press('Control+z');
    await onDisk('them to go', () => decided('Port Calder').length === 0);
    await mark('Port Calder').first().waitFor();
  });

  it('stand in the Entities section, which goes to each mention, to the next and the previous one', async () => {
    // The tree draws only the rows that there is room for.
    await page.locator('.pane-header', { hasText: 'Articles' }).click();
    await viewRow('Not names').waitFor();
    await viewRow(/^Port Calder\s*2/)
      .locator('.monaco-tl-twistie')
      .click();
    await viewRow('in the United').click();
    await onPreview('Port Calder');
    const second = await frame
      .locator('body')
      .evaluate(() => getSelection().anchorNode.parentElement.closest('[data-start]').dataset.start);
    assert.notEqual(second, '0');
    await page.locator('.pane-header', { hasText: 'Annotations' }).hover();
    await page.locator('.pane-header .action-label[aria-label^="Go to Previous Mention"]').click();
    await onPreview('Port Calder', '0');
    await page.locator('.pane-header .action-label[aria-label^="Go to Next Mention"]').click();
    await onPreview('Port Calder', second);
  });
  /** Waits until these words are selected in the preview, in the block that starts there. */
  const onPreview = async (words, start) => {
    for (let i = 0; i < 100; i++) {
      const block = await frame
        .locator('body')
        .evaluate(() => getSelection()?.focusNode?.parentElement.closest('[data-start]')?.dataset.start);
      if ((await selectedInPreview()) === words && (start === undefined || block === start)) return;
      await page.waitForTimeout(50);
    }
    assert.fail(`waited in vain for ${words} at ${start}`);
  };

  it('are confirmed in the Entities section', async () => {
    const row = viewRow('Rotterdam');
    await row.scrollIntoViewIfNeeded();
    await row.hover();
    await row.locator('.action-label[aria-label^="Confirm"]').click();
    await onDisk('Rotterdam', () => decided('Rotterdam').length === 1);
    assert.deepEqual(decided('Rotterdam'), ['LOC confirmed']);
  });

  it('are rejected everywhere, in the list of the folder', async () => {
    await (await previewHover('Seorin City Hall')).locator('button', { hasText: 'Reject Everywhere' }).click();
    await onDisk('the list', () => yaml('entities.yaml'));
    assert.deepEqual(yaml('entities.yaml'), { pressmark: 1, rejected: [{ text: 'Seorin City Hall' }] });
    await mark('Seorin City Hall').waitFor({ state: 'detached' });
    assert.deepEqual(decided('Seorin City Hall'), []);
  });

  it('go into the list: as a new entry, then another form of it', async () => {
    await pressOn('Odd Halvorsen', 'l');
    // The list has no entries yet: its first question is the name.
    await page.keyboard.press('Enter');
    // The keyboard is there, and on that row: an Enter pressed earlier goes elsewhere.
    await page.locator('.quick-input-widget input.input:focus').waitFor();
    await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'Person' }).waitFor();
    await page.keyboard.press('Enter');
    await onDisk('the entry', () => yaml('entities.yaml').entities);
    assert.deepEqual(yaml('entities.yaml').entities, [{ name: 'Odd Halvorsen', label: 'PER' }]);
    await (await previewHover('Odd Halvorsen')).locator('.facts', { hasText: 'in your entity list' }).waitFor();

    await pressOn('Ro Eun-bi', 'l');
    await pickRow('New entry: Ro Eun-bi').waitFor();
    await pickRow('Odd Halvorsen').click();
    await onDisk('the alias', () => yaml('entities.yaml').entities[0].aliases);
    assert.deepEqual(yaml('entities.yaml').entities, [{ name: 'Odd Halvorsen', label: 'PER', aliases: ['Ro Eun-bi'] }]);
    const facts = (await previewHover('Ro Eun-bi')).locator('.facts');
    await facts.filter({ hasText: '2 times in this article' }).waitFor();
  });
});
