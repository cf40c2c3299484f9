/** What a browser test begins with: a workbench for all tests of a file, with the built .vsix installed and a folder open. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { copySamples, openWorkbench, root } from './workbench.mjs';

const failures = path.join(root, 'out/failures');

/**
 * Call it in a `describe`. When a test fails, its screenshot is in out/failures; when anything asked for an address outside this
 * machine, the file's tests fail at the end.
 * @param {object} [options] those of openWorkbench, and:
 * @param {(folder: string) => void} [options.prepare] changes the copy of the samples before it is opened
 * @returns {object} what openWorkbench returns, and `folder`; there from `before` on
 */
export function useWorkbench({ prepare, ...options } = {}) {
  const fixture = {};

  before('open the workbench', async function () {
    this.timeout(180_000);
    const folder = copySamples();
    prepare?.(folder);
    Object.assign(fixture, { folder }, await openWorkbench({ folder, ...options }));
  });

  afterEach('screenshot of a failure', async function () {
    if (this.currentTest?.state !== 'failed' || !fixture.page) return;
    fs.mkdirSync(failures, { recursive: true });
    const name = this.currentTest.fullTitle().replace(/[^\p{L}\p{N}]+/gu, '-');
    const file = path.join(failures, `${name.slice(0, 100)}.png`);
    await fixture.page.screenshot({ path: file });
    console.log(`      ${path.relative(root, file)}`);
  });

  after('close the workbench', async function () {
    this.timeout(30_000);
    await fixture.close?.();
    if (fixture.folder) fs.rmSync(path.dirname(fixture.folder), { recursive: true, force: true });
    assert.deepEqual(fixture.blocked ?? [], [], 'asked for addresses outside this machine');
  });

  return fixture;
}
