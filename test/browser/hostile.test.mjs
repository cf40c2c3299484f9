/**
 * Articles that attack their reader. Each snippet is put into a raw file as its body and into another as its title; the preview
 * shows both, and then nothing of it may have run, asked for anything, or moved the page. The sixty of ../shared are used where
 * they are (they are not ours to ship); ours always.
 */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { useWorkbench } from '../harness/fixture.mjs';
import { openFile, previewRealFrame, root, runCommand } from '../harness/workbench.mjs';
import { hostileSnippets } from './hostileSnippets.mjs';

const shared = path.join(root, '../shared/bench/security/dev-xss.jsonl');
const snippets = [
  ...hostileSnippets,
  ...(fs.existsSync(shared)
    ? fs
        .readFileSync(shared, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    : []),
];

/** Tells when the preview shows this very file; before the snippet, which may swallow what follows. */
const sentinel = (name) => `Report ${name} of the harbour office says that the evening ferry will leave at noon.`;

const rawFile = (name, title, body) =>
  [
    '<!--1710409951000-->',
    `[${title}](https://harbour.example/${name})`,
    '------',
    '',
    `<div>14/03/2024 - 17:31</div><p>${sentinel(name)}</p>${body}<p>The crew of the ferry was told on Thursday.</p>`,
    '',
  ].join('\n');

/** Numbered: the explorer lists them in this order. */
const files = snippets
  .flatMap(({ id, vector }) => [
    { id, title: `The ferry ${id}`, body: vector },
    { id, title: vector.replace(/\s*\n\s*/g, ' '), body: '<p>It was late.</p>' },
  ])
  .map(({ id, title, body }, index) => {
    const name = `${String(index).padStart(3, '0')}.txt`;
    return { id, name, text: rawFile(name, title, body) };
  });

/** VS Code takes a file with a NUL for binary, unless its byte order mark says that it is UTF-16. */
const encode = (text) => (text.includes('\0') ? Buffer.from(`\uFEFF${text}`, 'utf16le') : text);

/** In every frame, before any script of it: what a script would do to be noticed is told to the test. */
function installCanaries() {
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'])
    globalThis[name] = () => void globalThis.toldToTheTest(`${name}()`);
}

/** Moves, focuses and clicks as a reader may, everywhere but on links: those VS Code opens outside, after asking. */
function provoke() {
  for (const element of document.querySelectorAll('#article *, #header *')) {
    const isControl = element.closest('a, button');
    for (const type of ['mouseover', 'mousemove', 'mouseenter', 'focus', ...(isControl ? [] : ['click'])])
      element.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true }));
  }
}

/** What in the page could do harm, or is not a thing of an article. */
function suspects() {
  const elements = [...document.querySelectorAll('#article, #article *, #header *')];
  const tags =
    /^(a|abbr|article|aside|b|blockquote|br|button|caption|cite|code|div|dl|dt|dd|em|figcaption|figure|h[1-6]|hr|i|li|main|mark|ol|p|pre|s|section|small|span|strong|sub|sup|table|tbody|td|th|thead|time|tr|ul)$/;
  /** Ours, over the article: what the file was recognised as, the way to its other articles, how many are done. */
  const ours = (element) =>
    /^(nav|details|summary|progress)$/.test(element.localName) && element.closest('#header') !== null;
  const attributes =
    /^(aria-[a-z]+|class|colspan|data-[a-z-]+|datetime|dir|hidden|href|id|lang|rel|role|rowspan|tabindex|target|title|type|value|start)$/;
  return elements.flatMap((element) => [
    ...(tags.test(element.localName) || ours(element) ? [] : [`<${element.localName}>`]),
    ...[...element.attributes]
      .filter(({ name, value }) =>
        name === 'open' || name === 'max'
          ? !ours(element)
          : name === 'href'
            ? !/^(https?:\/\/|mailto:|#)/i.test(value)
            : !attributes.test(name),
      )
      .map(({ name, value }) => `${element.localName} ${name}=${value}`),
    ...(element.dataset.command?.startsWith('pressmark.') === false ? [`command ${element.dataset.command}`] : []),
  ]);
}

describe('hostile articles', () => {
  const workbench = useWorkbench({
    prepare(folder) {
      // Alone in the folder: the explorer lists them one under the other.
      fs.rmSync(folder, { recursive: true });
      fs.mkdirSync(folder);
      for (const { name, text } of files) fs.writeFileSync(path.join(folder, name), encode(text));
    },
    onContext: async (context) => {
      await context.exposeBinding('toldToTheTest', ({ frame }, what) => harm.push(`${what} in ${frame.url()}`));
      await context.addInitScript(installCanaries);
    },
  });
  let harm = [];
  let preview;

  const isInPreview = (frame) => {
    for (let at = frame; at; at = at.parentFrame()) if (at === preview) return true;
    return false;
  };
  let shown = 0;
  /** Opens a raw file in the editor, which the preview beside it follows. */
  const show = async (name) => {
    const { page } = workbench;
    const index = files.findIndex((file) => file.name === name);
    if (index === shown + 1) {
      // The next one in the explorer: much quicker than Quick Open. The click, because the preview has taken the keyboard.
      await page.locator('.explorer-folders-view .monaco-list-row', { hasText: files[shown].name }).click();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Space');
    } else if (index !== shown) await openFile(page, name);
    shown = index;
    const isShown = (timeout) =>
      preview.waitForFunction(
        (words) => document.querySelector('#article')?.textContent.includes(words),
        sentinel(name),
        {
          timeout,
        },
      );
    // A key that the explorer lost on a busy machine is no fault of the preview.
    await isShown(8000).catch(async () => {
      await openFile(page, name);
      await isShown(20_000);
    });
  };

  before('open the preview', async function () {
    this.timeout(60_000);
    const { page, context } = workbench;
    await openFile(page, files[0].name);
    await runCommand(page, 'Pressmark: Open Article Preview to the Side');
    preview = await previewRealFrame(page);
    // What is opened from now on comes beside the preview.
    await runCommand(page, 'View: Lock Editor Group');

    page.on('dialog', (dialog) => {
      harm.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    context.on('page', (popup) => {
      harm.push(`opened ${popup.url()}`);
      void popup.close();
    });
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame() || isInPreview(frame)) harm.push(`went to ${frame.url()}`);
    });
    page.on('framedetached', (frame) => {
      if (frame === preview) harm.push('the preview is gone');
    });
    // Even what the page's policy stops should not have been tried.
    await preview.evaluate(() =>
      addEventListener('securitypolicyviolation', ({ blockedURI }) => toldToTheTest(`policy against ${blockedURI}`)),
    );
    // The preview has what it needs: from now on it has nothing to ask for, neither here nor elsewhere.
    page.on('request', (request) => {
      if (request.serviceWorker() === null && isInPreview(request.frame())) harm.push(`asked for ${request.url()}`);
    });
  });

  it('would be noticed', async () => {
    await preview.evaluate(() => {
      alert('now');
      const image = document.body.appendChild(new Image());
      image.src = 'https://harbour.example/now.png';
      const frame = document.body.appendChild(document.createElement('iframe'));
      frame.srcdoc = 'now';
    });
    await workbench.page.waitForTimeout(500);
    await preview.evaluate(() => document.querySelectorAll('body > img, body > iframe').forEach((one) => one.remove()));
    const noticed = harm.join('\n');
    assert.match(noticed, /alert\(\)/);
    assert.match(noticed, /policy against https:\/\/harbour.example/);
    assert.match(noticed, /went to about:srcdoc/);
  });

  for (const { id } of snippets)
    it(id, async function () {
      this.timeout(60_000);
      harm = [];
      for (const { name } of files.filter((file) => file.id === id)) {
        await show(name);
        await preview.evaluate(provoke);
        await workbench.page.waitForTimeout(50);
        assert.deepEqual(await preview.evaluate(suspects), [], `in the page of ${name}`);
      }
      assert.deepEqual(harm, []);
    });
});
