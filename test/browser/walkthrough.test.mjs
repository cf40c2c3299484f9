/** The first minutes: an empty window, the sample corpus, the walkthrough beside an article, and its first claim. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { openSamples, openWorkbench, previewAmongOthers } from '../harness/workbench.mjs';
import { temporaryFolder } from '../harness/server.mjs';

describe('the walkthrough', function () {
  this.timeout(180_000);
  let workbench, parent;
  before(async () => {
    parent = temporaryFolder('newcomer');
    workbench = await openWorkbench({ width: 1500, height: 900 });
  });
  afterEach(async function () {
    if (this.currentTest.state === 'failed') await workbench.page.screenshot({ path: 'out/failures/walkthrough.png' });
  });
  after(async () => {
    await workbench?.close();
    fs.rmSync(parent, { recursive: true, force: true });
  });

  it('goes on in the window of the sample corpus, beside an article, and sees the first claim', async () => {
    const { page } = workbench;
    const copy = await openSamples(page, parent);
    const frame = await previewAmongOthers(page);
    const steps = page.locator('.getting-started-step');
    await steps.first().waitFor();
    assert.equal(await steps.count(), 4);
    // Marked as done: a folder is open, an article is shown.
    const done = (title) => steps.filter({ hasText: title }).locator('.codicon-getting-started-step-checked');
    await done('Open a folder').waitFor();
    await done('Read an article').waitFor();

    // Beside the walkthrough there is no room for cards: they are markers.
    await frame.locator('.card.suggestion').first().waitFor({ state: 'attached' });
    await frame.locator('#article').click();
    await page.keyboard.press('n');
    await page.keyboard.press('a');
    await frame.locator('.card.claim').first().waitFor({ state: 'attached' });
    await done('Make the first claim').waitFor();
    const sidecar = path.join(copy, '003_19f6e8a27d40cb53.txt.annotation.yaml');
    assert.match(fs.readFileSync(sidecar, 'utf8'), /origin: "?suggested:/);
  });
});
