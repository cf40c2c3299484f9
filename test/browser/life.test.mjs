/** Files that are renamed by hand, and annotations that moved: with the dialogs and messages a person sees. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { useWorkbench } from '../harness/fixture.mjs';
import { openFile, runCommand } from '../harness/workbench.mjs';

const article = `Tide mill to reopen

The tide mill will open its doors again in May, after nine years of repairs, said keeper Ruth Alder.
Two hundred visitors a day are expected by the town.
`;
const quote = 'The tide mill will open its doors again in May, after nine years of repairs';
const claim = `pressmark: 1
source:
  file: mill.txt
  sha256: "HASH"
status: in-progress
claims:
  - id: c-abcdefgh
    quote: ${quote}
    suffix: ", said keeper Ruth Alder.\\nTwo hun"
    range: [21, ${21 + quote.length}]
`;

describe('the life of files in the workbench', () => {
  const fixture = useWorkbench({
    width: 1400,
    height: 900,
    prepare(folder) {
      fs.writeFileSync(path.join(folder, 'mill.txt'), article);
      const hash = createHash('sha256').update(article).digest('hex');
      fs.writeFileSync(path.join(folder, 'gone.txt.annotation.yaml'), 'pressmark: 1\nsource:\n  file: gone.txt\n');
      fs.writeFileSync(path.join(folder, 'mill.txt.annotation.yaml'), claim.replace('HASH', hash));
    },
  });
  let folder, page;
  const file = (name) => path.join(folder, name);
  const toast = (text) => page.locator('.notification-list-item', { hasText: text });
  const button = (where, text) => where.locator('.monaco-button', { hasText: text }).first();
  /** Waits for a condition on the disk. */
  const onDisk = async (what, ask) => {
    for (let i = 0; i < 200; i++) {
      if (ask()) return;
      await page.waitForTimeout(50);
    }
    assert.fail(`waited in vain: ${what}`);
  };

  before(() => ({ page, folder } = fixture));

  it('a rename in the Explorer takes the sidecar along, and is undone with it', async () => {
    await openFile(page, 'mill.txt');
    await runCommand(page, 'View: Show Explorer');
    const row = page.locator('.explorer-folders-view .monaco-list-row', { hasText: /^mill\.txt$/ });
    const input = page.locator('.explorer-folders-view input');
    // The key holds once VS Code has heard of the row's focus.
    for (let attempt = 0; attempt < 5 && !(await input.isVisible()); attempt++) {
      await row.click();
      await page.keyboard.press('F2');
      await input.waitFor({ timeout: 3000 }).catch(() => undefined);
    }
    await input.waitFor();
    await input.fill('tide-mill.txt');
    await page.keyboard.press('Enter');
    // VS Code asks whether an extension may change files along with a rename.
    const ask = page.locator('.monaco-dialog-box');
    await ask.waitFor();
    await button(ask, 'OK').click();
    await onDisk('the moved sidecar', () => fs.existsSync(file('tide-mill.txt.annotation.yaml')));
    assert.equal(fs.existsSync(file('mill.txt.annotation.yaml')), false);

    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: /^tide-mill\.txt$/ }).click();
    await page.keyboard.press('ControlOrMeta+Z');
    const confirm = page.locator('.monaco-dialog-box');
    for (let i = 0; i < 40 && !fs.existsSync(file('mill.txt.annotation.yaml')); i++) {
      if (await confirm.isVisible()) await button(confirm, /Undo|Yes/).click();
      await page.waitForTimeout(250);
    }
    await onDisk('both under their old names', () =>
      ['mill.txt', 'mill.txt.annotation.yaml'].every((name) => fs.existsSync(file(name))),
    );
  });

  it('a rename outside is noticed, and its annotations are moved when the person says so', async () => {
    fs.renameSync(file('mill.txt'), file('wheel.txt'));
    const offer = toast('wheel.txt now, by its content');
    await offer.waitFor({ timeout: 20_000 });
    assert.ok(fs.existsSync(file('mill.txt.annotation.yaml')), 'it was moved unasked');
    await button(offer, 'Move Annotations').click();
    await onDisk('the moved sidecar', () => fs.existsSync(file('wheel.txt.annotation.yaml')));
    assert.equal(fs.existsSync(file('mill.txt.annotation.yaml')), false);
  });

  it('after a change of the words, a message leads to the review, and two keys accept the place', async () => {
    await openFile(page, 'wheel.txt');
    const changed = article.replace('again in May, after nine', 'once more in June after ten');
    fs.writeFileSync(file('wheel.txt'), changed);
    const message = toast('1 to review');
    await message.waitFor({ timeout: 20_000 });
    await button(message, 'Review').click();
    const row = page.locator('.quick-input-list .monaco-list-row.focused');
    await row.filter({ hasText: 'once more in June after ten' }).waitFor();
    await page.keyboard.press('Enter');
    await row.filter({ hasText: 'Accept Place' }).waitFor();
    await page.keyboard.press('Enter');
    const read = () => parse(fs.readFileSync(file('wheel.txt.annotation.yaml'), 'utf8'));
    await onDisk('the accepted words', () => read().claims[0].quote.includes('once more in June'));
    const [start, end] = read().claims[0].range;
    assert.equal(changed.slice(start, end), read().claims[0].quote);
    assert.equal(read().source.file, 'wheel.txt');
  });

  it('what was changed here and on disk in two ways is told at saving, and both are kept when the person says so', async () => {
    const sidecar = 'wheel.txt.annotation.yaml';
    await openFile(page, sidecar);
    const before = fs.readFileSync(file(sidecar), 'utf8');
    await page.locator('.monaco-editor .view-line', { hasText: 'in-progress' }).click();
    await page.keyboard.press('End');
    for (let i = 0; i < 'in-progress'.length; i++) await page.keyboard.press('Backspace');
    await page.keyboard.type('done');
    fs.writeFileSync(file(sidecar), before.replace('in-progress', 'excluded'));
    const message = toast('in the same places');
    await message.waitFor({ timeout: 20_000 });
    await button(message, 'Keep Both').click();
    await page.locator('.monaco-editor .view-line', { hasText: 'theirs: status: excluded' }).waitFor();
    assert.match(fs.readFileSync(file(sidecar), 'utf8'), /^status: excluded$/m);
    await page.keyboard.press('ControlOrMeta+S');
    await onDisk('both', () =>
      /^status: done\n# theirs: status: excluded$/m.test(fs.readFileSync(file(sidecar), 'utf8')),
    );
    assert.equal(await toast('Failed to save').count(), 0);
  });

  it('a sidecar without article is listed among the articles, until there is one', async () => {
    await runCommand(page, 'Focus on Articles View');
    const row = page.locator('.monaco-list-row', { hasText: 'gone.txt.annotation.yaml' });
    await row.waitFor();
    fs.writeFileSync(file('gone.txt'), 'Gone and back\n\nThe lighthouse keeper is back, said the harbour office.\n');
    await row.waitFor({ state: 'detached' });
  });

  it('an article deleted in the Explorer leaves its annotations, and offers to delete them too', async () => {
    await runCommand(page, 'View: Show Explorer');
    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: /^wheel\.txt$/ }).click();
    await page.keyboard.press('Delete');
    const confirm = page.locator('.monaco-dialog-box');
    await confirm.waitFor();
    await button(confirm, /^(?:Delete|Move to)/).click();
    const message = toast('The annotations are kept');
    await message.waitFor({ timeout: 20_000 });
    assert.equal(fs.existsSync(file('wheel.txt')), false);
    assert.ok(fs.existsSync(file('wheel.txt.annotation.yaml')));
    await button(message, 'Delete Annotations Too').click();
    await onDisk('the end of the sidecar', () => !fs.existsSync(file('wheel.txt.annotation.yaml')));
  });
});
