/** The main job as a person does it, on the installed .vsix: read an article clean, mark a claim by keyboard, find it in YAML. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { useWorkbench } from '../harness/fixture.mjs';
import { openFile, previewFrame, restored, root, runCommand } from '../harness/workbench.mjs';

const file = '001_7be04d19a6c3f285.txt';
const expected = JSON.parse(fs.readFileSync(path.join(root, 'test/fixtures/samples.expected.json'), 'utf8'))[file];

describe('annotating in the workbench', () => {
  const fixture = useWorkbench({ width: 1400, height: 900 });
  let folder, page, frame;
  const sidecar = () => path.join(folder, `${file}.annotation.yaml`);
  const row = (text) => page.locator('.quick-input-list .monaco-list-row', { hasText: text });
  const focusedRow = (text) => page.locator('.quick-input-list .monaco-list-row.focused', { hasText: text });
  /** The quick pick is there and has the keyboard: a key pressed earlier would go to the preview. */
  const quickPick = async () => {
    await page.locator('.quick-input-widget input.input:focus').waitFor();
    await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
  };
  /** Presses a key of the preview until its quick pick is there: the keys hold once VS Code has heard of the focus. */
  const pressFor = async (key) => {
    await frame.locator('#article').focus();
    for (let attempt = 0; ; attempt++) {
      await page.keyboard.press(key);
      try {
        await page.locator('.quick-input-widget input.input:focus').waitFor({ timeout: 3000 });
        break;
      } catch (error) {
        if (attempt === 4) throw error;
      }
    }
    await quickPick();
  };
  /** Waits for a condition on the disk. */
  const onDisk = async (what, ask) => {
    for (let i = 0; i < 200; i++) {
      const answer = ask();
      if (answer) return answer;
      await page.waitForTimeout(50);
    }
    return assert.fail(`waited in vain: ${what}`);
  };

  before(async () => {
    ({ page, folder } = fixture);
    await openFile(page, file);
    await runCommand(page, 'Pressmark: Open Article Preview');
    frame = await previewFrame(page);
  });

  it('shows the clean article, and nothing else', async () => {
    const shown = await frame.locator('#article > [data-start]:not([data-empty])').allTextContents();
    assert.equal(shown[0], expected.title);
    assert.deepEqual(
      shown,
      expected.blocks.map(({ text }) => text),
    );
    await frame.locator('#header .outlet', { hasText: expected.outlet }).waitFor();
    assert.ok((await frame.locator('mark.entity').count()) > 3, 'no names are highlighted');
  });

  it('marks a claim by keyboard, shows it, and writes it next to the file', async () => {
    await frame.locator('#article').focus();
    await page.keyboard.press('Control+Home');
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Home');
    for (let i = 0; i < 14; i++) await page.keyboard.press('Shift+ArrowRight');
    const selected = await frame.locator('body').evaluate(() => String(getSelection()));
    assert.equal([...new Intl.Segmenter().segment(selected)].length, 14);
    await pressFor('c');
    await page.keyboard.press('Enter');
    const mark = frame.locator('mark.claim');
    await mark.first().waitFor();
    const quote = selected.trim();
    assert.equal((await mark.allTextContents()).join(''), quote);

    const yaml = await onDisk('the sidecar', () => fs.existsSync(sidecar()) && fs.readFileSync(sidecar(), 'utf8'));
    const { claims, source } = parse(yaml);
    assert.equal(claims.length, 1);
    assert.equal(claims[0].quote, quote);
    assert.equal(source.title, expected.title);
    const text = fs.readFileSync(path.join(folder, file), 'utf8').replace(/\r\n?/g, '\n');
    const [start, end] = claims[0].range;
    const words = [...text].slice(start, end).join('');
    // Entities and tags between the words are in the file and not in the quote.
    const plain = words
      .replace(/<[^>]*>/g, '')
      .replace(/&nbsp;/g, ' ')
      .replace(/&amp;/g, '&')
      .replace(/&#8220;/g, '“');
    assert.equal(plain, quote);
  });

  it('undoes and redoes it', async () => {
    await frame.locator('#article').focus();
    await page.keyboard.press('Control+z');
    await frame.locator('mark.claim').first().waitFor({ state: 'detached' });
    await onDisk('the sidecar to go', () => !fs.existsSync(sidecar()));
    await page.keyboard.press('Control+Shift+z');
    await frame.locator('mark.claim').first().waitFor();
  });

  it('offers, once, to show annotation files under their articles', async () => {
    const toast = page.locator('.notification-list-item', { hasText: 'under their articles' });
    await toast.locator('.monaco-button', { hasText: 'Nest Them' }).click();
    const settings = path.join(folder, '.vscode/settings.json');
    await onDisk(
      'the settings',
      () =>
        fs.existsSync(settings) && fs.readFileSync(settings, 'utf8').includes('"explorer.fileNesting.enabled": true'),
    );
    await runCommand(page, 'View: Show Explorer');
    const rows = page.locator('.explorer-folders-view .monaco-list-row');
    await rows.filter({ hasText: file }).first().waitFor();
    assert.equal(await rows.filter({ hasText: `${file}.annotation.yaml` }).count(), 0, 'it is not nested');
  });

  it('chooses topics by typing, several at once, and sets stance and status', async () => {
    await pressFor('t');
    for (const typed of ['diplomacy', 'transport']) {
      await page.keyboard.type(typed);
      await focusedRow(new RegExp(typed, 'i')).waitFor();
      await page.keyboard.press('Enter');
      await focusedRow('Save').waitFor();
    }
    await page.keyboard.press('Enter');
    await onDisk('two topics', () => (parse(fs.readFileSync(sidecar(), 'utf8')).topics ?? []).length === 2);
    await frame.locator('#header .topic').nth(1).waitFor();

    await frame.locator('#article').focus();
    await page.keyboard.press('Control+End');
    await pressFor('s');
    await page.keyboard.type('Harbour tolls');
    await focusedRow('Harbour tolls').waitFor();
    await page.keyboard.press('Enter');
    await row('neutral').waitFor();
    await page.keyboard.type('against');
    await focusedRow('against').waitFor();
    await page.keyboard.press('Enter');
    await frame.locator('#header .stance', { hasText: 'Harbour tolls' }).waitFor();

    await frame.locator('#header .status').click();
    await row('Done').click();
    await frame.locator('#header .status.done').waitFor();
    const { stances, status } = parse(fs.readFileSync(sidecar(), 'utf8'));
    assert.deepEqual(stances, [{ target: 'Harbour tolls', position: 'against' }]);
    assert.equal(status, 'done');
  });

  it('shows in preview and views what is edited in the YAML by hand', async () => {
    const yaml = fs.readFileSync(sidecar(), 'utf8');
    fs.writeFileSync(sidecar(), yaml.replace('Harbour tolls', 'Quay fees'));
    await frame.locator('#header .stance', { hasText: 'Quay fees' }).waitFor();
    await page.locator('.activitybar .action-label[aria-label^="Pressmark"]').click();
    await page.locator('.pane-body .monaco-list-row', { hasText: 'Quay fees' }).waitFor();
    const row = page.locator('.pane-body .monaco-list-row', { hasText: expected.title.slice(0, 12) }).first();
    await row.filter({ hasText: '1 claim' }).waitFor();
  });

  it('keeps a broken sidecar as it is, and says why', async () => {
    const yaml = fs.readFileSync(sidecar(), 'utf8');
    const broken = yaml.replace('status:', '<<<<<<< HEAD\nstatus:');
    fs.writeFileSync(sidecar(), broken);
    await frame.locator('#header .notice').waitFor();
    await pressFor('c');
    await page.keyboard.press('Enter');
    await page.locator('.notification-toast', { hasText: 'annotation.yaml' }).waitFor();
    assert.equal(fs.readFileSync(sidecar(), 'utf8'), broken);
    await page.keyboard.press('Escape');
    fs.writeFileSync(sidecar(), yaml);
    await frame.locator('#header .notice').waitFor({ state: 'detached' });
  });

  it('survives a reload at its place, and follows clicks to the raw file', async function () {
    // The workbench starts a second time here.
    this.timeout(120_000);
    await frame.locator('#article > :last-child').scrollIntoViewIfNeeded();
    await page.waitForTimeout(500);
    const before = await frame.locator('html').evaluate((html) => html.scrollTop);
    assert.ok(before > 0, 'the article is too short to scroll');
    // As a person reloads: the workbench writes down what is open first.
    const reloaded = page.waitForEvent('load');
    await runCommand(page, 'Developer: Reload Window');
    await reloaded;
    await restored(page);
    frame = await previewFrame(page);
    await frame.locator('mark.claim').first().waitFor();
    await page.waitForTimeout(300);
    const after = await frame.locator('html').evaluate((html) => html.scrollTop);
    assert.ok(Math.abs(after - before) < 60, `scrolled to ${after}, was at ${before}`);

    const last = frame.locator('#article > p').last();
    await last.click({ modifiers: ['ControlOrMeta'] });
    await page.locator('.editor-instance .monaco-editor').first().waitFor();
    await frame.locator('#article > p').nth(2).click();
    await page.waitForTimeout(500);
    await page.keyboard.press('ControlOrMeta+2');
    const line = fs
      .readFileSync(path.join(folder, file), 'utf8')
      .split(/\r\n|\r|\n/)
      .findIndex((text) => text.includes('12名工程师'));
    await page.locator('.statusbar-item', { hasText: new RegExp(`Ln ${line + 1}, Col`) }).waitFor();
  });
});
