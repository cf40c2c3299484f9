/** Pictures are asked for when the reader says so, of this article alone. The pictures are served here. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { openFile, previewFrame, runCommand } from '../harness/workbench.mjs';
import { useWorkbench } from '../harness/fixture.mjs';

const sentence =
  'The crew of the evening ferry was told on Thursday that the northern pier stays closed until the spring. ';
const rawFile = (name, body) =>
  [
    '<!--1710409951000-->',
    `[The ferry ${name}](https://harbour.example/${name})`,
    '------',
    '',
    `<div>14/03/2024 - 17:31</div><p>${sentence.repeat(30)}</p>${body}<p>${sentence.repeat(30)}</p>`,
    '',
  ].join('\n');
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('pictures of an article', () => {
  const asked = [];
  const server = http.createServer((request, response) => {
    asked.push({ url: request.url, referrer: request.headers.referer });
    if (request.url.startsWith('/here')) response.writeHead(200, { 'content-type': 'image/png' }).end(picture);
    else response.writeHead(404).end();
  });
  let page, frame;
  before('serve the pictures', (done) => server.listen(0, '127.0.0.1', done));
  const fixture = useWorkbench({
    prepare(folder) {
      const origin = `http://127.0.0.1:${server.address().port}`;
      const image = (name, alt) => `<p><img src="${origin}/${name}.png" alt="${alt}" width="320" height="240"></p>`;
      fs.writeFileSync(
        path.join(folder, '900.txt'),
        rawFile('900', image('here', 'The pier') + image('gone', 'The lamp')),
      );
      fs.writeFileSync(path.join(folder, '901.txt'), rawFile('901', image('here2', 'The tide')));
    },
  });
  after(() => server.close());

  /** The page is begun anew: its frame is another one. */
  const shows = async (words) => {
    for (let attempt = 0; attempt < 40; attempt++) {
      frame = await previewFrame(page);
      if (
        await frame
          .locator('#article', { hasText: words })
          .waitFor({ timeout: 500 })
          .then(
            () => true,
            () => false,
          )
      )
        return;
    }
    assert.fail(`the preview does not show ${words}`);
  };

  before(async () => {
    ({ page } = fixture);
    await openFile(page, '900.txt');
    await runCommand(page, 'Pressmark: Open Article Preview to the Side');
    await shows('The ferry 900');
  });

  it('are placeholders at first, which say what would be asked where', async () => {
    await frame.locator('.placeholder', { hasText: /The pier · 127\.0\.0\.1:\d+ · 320 × 240/ }).waitFor();
    const button = frame.locator('#header button', { hasText: 'Load images of this article' });
    assert.match(await button.getAttribute('title'), /^Asks 127\.0\.0\.1:\d+\./);
    await page.waitForTimeout(300);
    assert.deepEqual(asked, []);
  });

  it('are loaded when the reader says so, in place, and are placeholders again where they do not come', async () => {
    const top = () => frame.locator('html').evaluate((html) => html.scrollTop);
    await frame
      .locator('.image')
      .first()
      .evaluate((one) => one.scrollIntoView({ block: 'center' }));
    await page.waitForTimeout(400);
    const before = await top();
    await frame.locator('.image .load').first().click();
    await shows('The ferry 900');
    await frame.locator('img[alt="The pier"]').waitFor();
    await frame.locator('.placeholder', { hasText: 'The lamp' }).filter({ hasText: 'could not be loaded' }).waitFor();
    assert.ok(await frame.locator('img[alt="The pier"]').evaluate((one) => one.complete && one.naturalWidth === 1));
    assert.deepEqual(asked.map(({ url }) => url).sort(), ['/gone.png', '/here.png']);
    assert.ok(asked.every(({ referrer }) => referrer === undefined));
    assert.ok(Math.abs((await top()) - before) < 250, `was at ${before}, is at ${await top()}`);
    assert.equal(await frame.locator('#header .images').count(), 0);
    // The keyboard is still the article's.
    const hasKeyboard = () => document.hasFocus() && document.activeElement === document.querySelector('#article');
    assert.ok(await frame.locator('#article').evaluate(hasKeyboard));
  });

  it('of another article are not, until it is its turn; those of the first one stay loaded', async () => {
    asked.length = 0;
    await page.locator('.editor-instance .monaco-editor .view-lines').first().click();
    await openFile(page, '901.txt');
    await shows('The ferry 901');
    await frame.locator('.placeholder', { hasText: 'The tide' }).waitFor();
    await page.waitForTimeout(500);
    assert.deepEqual(asked, []);
    await openFile(page, '900.txt');
    await shows('The ferry 900');
    await frame
      .locator('.image')
      .first()
      .evaluate((one) => one.scrollIntoView({ block: 'center' }));
    await frame.locator('img[alt="The pier"]').waitFor();
  });
});
