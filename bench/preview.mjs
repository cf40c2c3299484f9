// How long a big article takes to show in the preview of a real VS Code, and how it scrolls there.
//   npm run bench:preview [-- --chars 1000000 --marks 2000 --paragraph 200 --profile]
// An article of that many characters with that many entities in its sidecar, opened twice over the Articles view: the first in the
// window, and another like it once everything is loaded. "shown" is from the click to the second frame with its first block;
// "complete", with its last. The core's own steps are timed in Node beside it. Nothing fails here: the machine decides.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openWorkbench, previewFrame, runCommand, webview } from '../test/harness/workbench.mjs';
import { bundle, core, root } from './bundle.mjs';

const { values } = parseArgs({
  options: {
    chars: { type: 'string', default: '1000000' },
    marks: { type: 'string', default: '2000' },
    paragraph: { type: 'string', default: '200' },
    profile: { type: 'boolean', default: false },
  },
});
const [chars, marks, perParagraph] = [values.chars, values.marks, values.paragraph].map(Number);

/** One in five reports what somebody said: a suggested claim, as in news. */
const sentence = (number) =>
  number % 5 === 0
    ? `The harbour office said on day ${number} that the evening ferry will leave the northern pier later. `
    : `Until number ${number} is called, the evening ferry waits beside the northern pier of the old harbour. `;
/** @returns the raw file and its sidecar. */
function bigArticle(title) {
  const paragraphs = [];
  let number = 0;
  for (let length = 0; length < chars;) {
    let paragraph = '';
    while (paragraph.length < perParagraph) paragraph += sentence(++number);
    paragraphs.push(paragraph.trim());
    length += paragraph.length + 2;
  }
  const text = `${title}\n\n${paragraphs.join('\n\n')}\n`;
  const entities = [];
  const step = Math.max(1, Math.floor(number / marks));
  for (let at = text.indexOf('evening ferry'), seen = 0; at >= 0; at = text.indexOf('evening ferry', at + 1), seen++)
    if (seen % step === 0 && entities.length < marks)
      entities.push(
        `  - id: e-bench${entities.length.toString(36).padStart(5, 'a')}\n    quote: evening ferry\n    range: [${at}, ${at + 13}]\n    label: ORG\n    verdict: confirmed\n`,
      );
  const sha256 = createHash('sha256').update(text).digest('hex');
  const file = `${title.replaceAll(' ', '-')}.txt`;
  const sidecar = `pressmark: 1\nsource:\n  file: ${file}\n  sha256: "${sha256}"\nstatus: in-progress\nentities:\n${entities.join('')}`;
  return { file, text, sidecar, title, paragraphs: paragraphs.length };
}

const work = fs.mkdtempSync(path.join(tmpdir(), 'pressmark-bench-preview-'));
const folder = path.join(work, 'articles');
fs.mkdirSync(folder);
const articles = ['First big article', 'Second big article'].map(bigArticle);
for (const { file, text, sidecar } of articles) {
  fs.writeFileSync(path.join(folder, file), text);
  fs.writeFileSync(path.join(folder, `${file}.annotation.yaml`), sidecar);
}
fs.writeFileSync(
  path.join(folder, 'small.txt'),
  'Small article\n\nThe ferry waits for the tide, said keeper Ruth Alder.\n',
);

/** The ten functions that took most time themselves. */
function selfTimes({ nodes, samples, timeDeltas }) {
  const names = new Map(
    nodes.map(({ id, callFrame }) => [
      id,
      `${callFrame.functionName || '(anonymous)'}:${callFrame.lineNumber}:${callFrame.columnNumber}`,
    ]),
  );
  const times = new Map();
  samples.forEach((id, at) => times.set(names.get(id), (times.get(names.get(id)) ?? 0) + timeDeltas[at] / 1000));
  return [...times].sort((a, b) => b[1] - a[1]).slice(0, 10);
}

const ms = (value) => `${Math.round(value)} ms`.padStart(10);
const line = (what, value) => console.log(`${what.padEnd(52)}${value}`);

const own = path.join(work, 'core.mjs');
await bundle(
  `export { parseArticle } from ${core('article/parseArticle.ts')};
   export { createModels } from ${core('entities/tagger/models.ts')};
   export { recognise } from ${core('entities/recognise.ts')};
   export { suggestClaims } from ${core('suggest/suggestClaims.ts')};
   export { renderBlocks } from ${core('render/renderArticle.ts')};
   export { parseSidecar } from ${core('sidecar/parseSidecar.ts')};
   export { placeAnnotations, anchorsOf } from ${core('annotations/placeAnnotations.ts')};
   export { keptAnchors } from ${core('annotations/findAnchors.ts')};`,
  own,
).catch((error) => console.log(String(error)));
const steps = await import(own);
const timed = (what, action) => {
  let best = Infinity;
  let result;
  for (let round = 0; round < 3; round++) {
    const started = performance.now();
    result = action();
    best = Math.min(best, performance.now() - started);
  }
  line(`  ${what}`, ms(best));
  return result;
};
const [{ text, sidecar, paragraphs }] = articles;
console.log(
  `${text.length} characters, ${paragraphs} paragraphs, ${marks} entities in the sidecar\n\nin Node, the best of three`,
);
const article = timed('parse', () => steps.parseArticle(text));
const mentions = timed('names, patterns without a model', () => steps.recognise(article.text, article.language));
const models = steps.createModels();
steps.recognise('The ferry waits.', 'en', { tagger: models.tagger });
for (const file of models.missing()) models.load(file, fs.readFileSync(path.join(root, 'models', file)));
timed('names, with the model', () => steps.recognise(article.text, article.language, { tagger: models.tagger }));
timed('suggested claims', () => steps.suggestClaims(article.text, article.language, mentions));
const parsed = timed('read the sidecar', () => steps.parseSidecar(sidecar));
const places = timed('anchors', () => steps.keptAnchors(article, text, steps.anchorsOf(parsed.sidecar)));
const placed = timed('place annotations', () => steps.placeAnnotations(article, mentions, parsed.sidecar, places));
const shown = placed.names.map(({ start, end, label }) => ({ start, end, classes: `entity ${label}`, hover: label }));
const html = timed('HTML', () => steps.renderBlocks(article, shown));
line('  HTML, characters', String(html.join('').length).padStart(10));
line('  names in the text', String(placed.names.length).padStart(10));

const workbench = await openWorkbench({ folder, width: 1500, height: 900 });
try {
  const { page } = workbench;
  await runCommand(page, 'Pressmark: Focus on Articles View');
  const row = (title) => page.locator('.pane-body .monaco-list-row', { hasText: title }).first();
  await row('Small article').click();
  await (await previewFrame(page)).locator('h1', { hasText: 'Small article' }).waitFor();
  const frame = await webview(page)
    .locator('body')
    .elementHandle()
    .then((body) => body.ownerFrame());
  // A page of another origin has a process, and a session, of its own.
  const profiler =
    values.profile &&
    (await page
      .context()
      .newCDPSession(frame)
      .catch(() => page.context().newCDPSession(page)));
  if (profiler) await profiler.send('Profiler.enable');
  for (const [index, { title, paragraphs: count }] of articles.entries()) {
    await frame.evaluate(
      ([words, blocks]) => {
        globalThis.benched = new Promise((resolve) => {
          const times = { tasks: [] };
          new PerformanceObserver((list) =>
            times.tasks.push(...list.getEntries().map(({ duration }) => duration)),
          ).observe({
            type: 'longtask',
          });
          addEventListener('message', ({ data, timeStamp }) => {
            if (data.type === 'render' && data.blocks.length >= blocks)
              times.told ??= performance.timeOrigin + timeStamp;
          });
          const look = () => {
            const list = document.querySelector('#article').children;
            const now = performance.timeOrigin + performance.now();
            if (list[0]?.textContent === words) times.shown ??= now;
            if (times.shown && list.length >= blocks)
              return requestAnimationFrame(() => resolve({ ...times, complete: now }));
            return requestAnimationFrame(look);
          };
          look();
        });
      },
      [title, count + 1],
    );
    const started = Date.now();
    await row(title).click();
    const times = await frame.evaluate(() => globalThis.benched);
    console.log(`\nin VS Code, ${index === 0 ? 'the first big article of the window' : 'another one after it'}`);
    line('  until the page is told (host: read, names, HTML)', ms(times.told - started));
    line('  shown', ms(times.shown - started));
    line('  complete', ms(times.complete - started));
    line('  longest task of the page', ms(Math.max(0, ...times.tasks)));

    // As a reader does with the wheel, and with the keys that go far.
    const scroll = (step) =>
      frame.evaluate(async (pixels) => {
        const frames = [];
        let last = performance.now();
        for (let turn = 0; turn < 120; turn++) {
          scrollBy(0, pixels);
          await new Promise((resolve) => requestAnimationFrame(resolve));
          const now = performance.now();
          frames.push(now - last);
          last = now;
        }
        return frames.sort((a, b) => a - b);
      }, step);
    for (const [what, step] of [
      ['scrolling by 100 px a frame', 100],
      ['scrolling by 5,000 px a frame', 5000],
    ]) {
      await profiler?.send('Profiler.start');
      const frames = await scroll(step);
      const functions = profiler && selfTimes((await profiler.send('Profiler.stop')).profile);
      const at = (part) => ms(frames[Math.floor(part * (frames.length - 1))]);
      line(`  ${what}: median, 95 %, longest frame`, `${at(0.5)}${at(0.95)}${at(1)}`);
      for (const [name, time] of functions ?? []) line(`    ${name}`, ms(time));
    }
  }
} finally {
  await workbench.close();
  fs.rmSync(work, { recursive: true, force: true });
}
