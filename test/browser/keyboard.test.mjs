/** The promise of the README: a whole article annotated by keyboard alone, with its keys counted; and what axe-core says of the page. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { useWorkbench } from '../harness/fixture.mjs';
import { openFile, previewFrame, root, runCommand } from '../harness/workbench.mjs';

const file = '003_19f6e8a27d40cb53.txt';
const axe = fs.readFileSync(path.join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
/** What the README says; the issue asked for fewer than 60. */
const keysPromised = Number(/in (\d+) keys/.exec(fs.readFileSync(path.join(root, 'README.md'), 'utf8'))?.[1]);

describe('an article by keyboard alone', () => {
  const fixture = useWorkbench({ width: 1500, height: 950 });
  let page,
    frame,
    keys = 0;
  const sidecar = () => path.join(fixture.folder, `${file}.annotation.yaml`);
  const yaml = () => (fs.existsSync(sidecar()) ? parse(fs.readFileSync(sidecar(), 'utf8')) : undefined);
  const input = () => page.locator('.quick-input-widget input.input:focus');

  const press = async (key) => {
    keys++;
    await page.keyboard.press(key);
  };
  const type = async (text) => {
    for (const letter of text) await press(letter);
  };
  /** The row that Enter would take. */
  const row = (text) => page.locator('.quick-input-list .monaco-list-row.focused', { hasText: text }).first().waitFor();
  const asked = async (title) => {
    await page.locator('.quick-input-title', { hasText: title }).waitFor();
    await input().waitFor();
    await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
  };
  /** The article has the keyboard again: a person sees the caret. */
  const back = async () => {
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await frame.locator('#caret:not([hidden])').waitFor();
    await page.waitForTimeout(100);
  };
  const eventually = async (what, ask) => {
    for (let i = 0; i < 200; i++) {
      const answer = await ask();
      if (answer) return answer;
      await page.waitForTimeout(50);
    }
    return assert.fail(`waited in vain: ${what}`);
  };
  const selected = () => frame.locator('body').evaluate(() => String(getSelection()));
  const selects = (words) => eventually(`“${words}” selected`, async () => (await selected()).startsWith(words));

  before(async () => {
    ({ page } = fixture);
    await openFile(page, file);
    await runCommand(page, 'Pressmark: Open Article Preview');
    frame = await previewFrame(page);
    await frame.locator('.card.suggestion').first().waitFor();
    await frame.locator('#article').focus();
    await back();
  });

  it('gets three claims, two topics, a stance, a rejected name, is done, and the next one is there', async () => {
    // A suggested claim, accepted.
    for (const words of ['Clean route', 'Difficult waters', 'Since the declaration']) {
      await press('Shift+N');
      await selects(words);
    }
    await press('a');
    await frame.locator('.card.claim', { hasText: 'Ban Ji-hoo' }).waitFor();

    // A sentence, selected.
    await press('k');
    await selects('Mayor Ban Ji-hoo');
    await press('c');
    await asked('Claim');
    await press('Enter');
    await back();
    await eventually('the second claim', () => yaml()?.claims.length === 2);

    // Another suggestion, accepted and edited.
    await press('Shift+N');
    await selects('This is the fruit');
    await press('a');
    await eventually('the third claim', () => yaml()?.claims.length === 3);
    await press('Enter');
    await asked('Claim');
    await type('typ');
    await row('Type');
    await press('Enter');
    await row('event');
    await type('pos');
    await row('position');
    await press('Enter');
    await back();
    await eventually('its type', () => yaml()?.claims.some(({ type: kind }) => kind === 'position'));

    await press('t');
    await asked('Topics');
    await type('waterw');
    await row('waterway and maritime transport');
    await press('Enter');
    // What was typed is gone, and the list is whole again.
    await row('Save');
    await type('renew');
    await row('renewable energy');
    await press('Enter');
    await row('Save');
    await press('Enter');
    await back();
    await frame.locator('#header .topic', { hasText: 'renewable energy' }).waitFor();

    await press('s');
    await asked('Stance of the claim');
    await press('Enter');
    await page.locator('.quick-input-title', { hasText: '›' }).waitFor();
    await row('in favor');
    await press('Enter');
    await back();
    await frame.locator('.card .chip').waitFor();

    await press('m');
    await eventually('a name', async () => (await selected()) === 'Garrow');
    await press('x');
    await eventually('the rejected name', () => yaml()?.entities?.some(({ verdict }) => verdict === 'rejected'));

    await press('d');
    await frame.locator('#header .status.done').waitFor();
    await frame.locator('.progress', { hasText: /^1 of/ }).waitFor();
    await press('.');
    await eventually(
      'the next article',
      async () => !(await frame.locator('h1').first().textContent()).includes('Seorin'),
    );

    const { claims, topics, status, entities } = yaml();
    assert.equal(status, 'done');
    assert.equal(claims.length, 3);
    assert.deepEqual(claims.map(({ origin }) => origin.replace(/:.*/, '')).sort(), [
      'manual',
      'suggested',
      'suggested',
    ]);
    assert.ok(
      claims.every(({ claimant }) => claimant.name),
      'a claim without its claimant',
    );
    assert.equal(claims.flatMap(({ stances }) => stances ?? [])[0].position, 'favor');
    assert.deepEqual(topics.map(({ id }) => id).sort(), ['medtop:20000257', 'medtop:20000343']);
    assert.equal(entities[0].verdict, 'rejected');
    console.log(`      ${keys} keys`);
    assert.equal(keys, keysPromised, 'the README says another number');
    assert.ok(keys < 60);
  });

  it('takes all of it back, step by step', async () => {
    // The next article is in front: steps are taken back across articles.
    for (let i = 0; i < 20 && fs.existsSync(sidecar()); i++) {
      const before = fs.readFileSync(sidecar(), 'utf8');
      await press('Control+z');
      await eventually('a step back', () => !fs.existsSync(sidecar()) || fs.readFileSync(sidecar(), 'utf8') !== before);
    }
    assert.ok(!fs.existsSync(sidecar()), 'the sidecar is still there');
  });

  for (const [name, size, theme] of [
    ['wide, dark', { width: 1500, height: 950 }, 'Default Dark Modern'],
    ['narrow, light', { width: 760, height: 950 }, 'Default Light Modern'],
  ])
    it(`has nothing serious for axe-core (${name})`, async () => {
      await page.setViewportSize(size);
      const settings = path.join(fixture.folder, '.vscode/settings.json');
      fs.mkdirSync(path.dirname(settings), { recursive: true });
      fs.writeFileSync(settings, JSON.stringify({ 'workbench.colorTheme': theme }));
      const kind = theme.includes('Light') ? 'vscode-light' : 'vscode-dark';
      await frame.locator(`body.${kind}`).waitFor();
      await page.waitForTimeout(500);
      const inside = await (await frame.locator('body').elementHandle()).ownerFrame();
      // Through the debugger: the page's own policy runs no script but ours.
      await inside.evaluate(`${axe}; undefined`);
      const serious = await inside.evaluate(async () => {
        const { violations } = await globalThis.axe.run(document, { resultTypes: ['violations'] });
        return violations
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .map(
            ({ id, nodes }) =>
              `${id}: ${nodes
                .slice(0, 3)
                .map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary}`)
                .join(' | ')}`,
          );
      });
      assert.deepEqual(serious, []);
    });
});
