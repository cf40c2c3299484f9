/** Characters that act on a text unseen are shown in the preview, the tab and the views, and change the order of nothing. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { openFile, previewFrame, runCommand } from '../harness/workbench.mjs';
import { useWorkbench } from '../harness/fixture.mjs';

const name = '900.txt';
const paragraphs = [
  'The harbour pays \u202eeerht tnuocca\u202c euros to the crew of the evening ferry.',
  'The keeper \u2067said that \u200b\u200bthe lamp\u2069 of the north\u{e0068}\u{e0069} pier was out on Thursday.',
  '\u200fThe crew of the ferry was \u202d\u202b\u2068told on Thursday that the pier is closed.',
  'قال مدير الميناء إن 12\u200b34 سفينة وصلت إلى الميناء \u202dيوم الخميس\u202c مساء.',
];
const file = [
  '<!--1710409951000-->',
  '[The ferry \u202eetal si\u202c](https://harbour.example/900)',
  '------',
  '',
  `<div>14/03/2024 - 17:31</div>${paragraphs.map((text) => `<p>${text}</p>`).join('')}`,
  '',
].join('\n');

/** The left edge of each word, where it is the only one on its line that the test asks for; and the text of the page. */
function wordsOf(paragraph) {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  const words = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    for (const { index, 0: word } of node.data.matchAll(/[\p{L}\p{N}.]+/gu)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const { left, top } = range.getBoundingClientRect();
      words.push({ word, left: Math.round(left), line: Math.round(top / 12) });
    }
  return words;
}

describe('characters that act unseen', () => {
  const fixture = useWorkbench({
    width: 2200,
    height: 900,
    settings: { 'pressmark.preview.fontSize': 10 },
    prepare: (folder) => fs.writeFileSync(path.join(folder, name), file),
  });
  let page, frame;

  before(async () => {
    ({ page } = fixture);
    await openFile(page, name);
    await runCommand(page, 'Pressmark: Open Article Preview');
    frame = await previewFrame(page);
    await frame.locator('p.paragraph', { hasText: 'lamp' }).waitFor();
  });

  it('change the order of no words around them', async () => {
    const latin = await frame.locator('p.paragraph').all();
    assert.equal(latin.length, paragraphs.length);
    for (const [index, paragraph] of latin.entries()) {
      const words = await paragraph.evaluate(wordsOf);
      const isArabic = index === 3;
      for (const [at, { word, left, line }] of words.slice(1).entries()) {
        const before = words[at];
        // The two halves of a number stay one number, whose digits run from left to right.
        const forward = !isArabic || (before.word === '12' && word === '34');
        if (at === 0)
          assert.equal(await paragraph.evaluate((one) => getComputedStyle(one).direction), isArabic ? 'rtl' : 'ltr');
        if (line === before.line)
          assert.ok(forward ? left > before.left : left < before.left, `${before.word} before ${word}`);
      }
    }
  });

  it('are shown, and named, and are in the text as they are in the file', async () => {
    assert.deepEqual(
      await frame.locator('p.paragraph').evaluateAll((all) => all.map((one) => one.textContent)),
      paragraphs,
    );
    const shown = await frame
      .locator('.control')
      .evaluateAll((all) => all.map((one) => ({ title: one.title, width: one.getBoundingClientRect().width })));
    assert.ok(
      shown.every(({ width }) => width > 2),
      JSON.stringify(shown),
    );
    assert.ok(shown.some(({ title }) => title === 'U+202E right-to-left override'));
    assert.ok(shown.some(({ title }) => title === 'U+200B zero-width space'));
    assert.ok(shown.some(({ title }) => title === 'U+E0068 tag h, U+E0069 tag i'));
  });

  it('are named in the tab', async () => {
    await page.locator('.tab', { hasText: 'The ferry ⟨U+202E⟩etal si⟨U+202C⟩' }).waitFor();
  });

  it('are kept as they are in a quote', async () => {
    await frame.locator('#article').focus();
    await frame
      .locator('p.paragraph')
      .first()
      .evaluate((paragraph) => getSelection().selectAllChildren(paragraph));
    await page.keyboard.press('c');
    await page.locator('.quick-input-title', { hasText: '⟨U+202E⟩' }).waitFor();
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Nobody is named' }).click();
    const sidecar = path.join(fixture.folder, `${name}.annotation.yaml`);
    for (let wait = 0; wait < 100 && !fs.existsSync(sidecar); wait++) await page.waitForTimeout(100);
    const yaml = fs.readFileSync(sidecar, 'utf8');
    assert.match(yaml, /quote: .*(?:\u202e|\\u202e)eerht tnuocca/i);
  });
});
