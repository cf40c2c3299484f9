// Cost against size: pages of declared shapes at 10 KB to 10 MB through each step that an opened file goes through.
//   npm run bench:scale [-- --shape paragraphs ...] [--sizes 0.01,0.1,1,10]
// Prints milliseconds, milliseconds a MB and the exponent between 0.1 MB and the largest size (1: linear). Fails above 1.25: what is
// quadratic anywhere has 2; collecting the garbage of a large tree costs a little more than that of a small one.
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { bundle, core } from './bundle.mjs';

const { values: options } = parseArgs({
  options: { shape: { type: 'string', multiple: true }, sizes: { type: 'string', default: '0.01,0.1,1,10' } },
});
const MAX_EXPONENT = 1.25;

const sentence =
  'The council of Port Calder agreed on Tuesday to rebuild the northern pier, and Mara Ellison of the Harbour Board said it would cost $4 million. ';
const page = (part, count) => `<!doctype html><html><body><h1>Pier</h1>${part.repeat(count)}</body></html>`;
/** Each repeats something `count` times. */
const shapes = {
  paragraphs: (count) => page(`<p class="text">${sentence}<a href="/a?b=1&amp;c=2">Read</a> ${sentence}</p>\n`, count),
  tiny: (count) => page('<p>文</p>', count),
  nested: (count) => page(`${'<div class="box">'.repeat(100)}<p>${sentence}</p>${'</div>'.repeat(100)}`, count),
  unclosed: (count) => page(`<div><ul><li><b>${sentence}`, count),
  inline: (count) => page('<b>one</b> <i>two</i>, ', count),
  references: (count) => page('&amp;&nbsp;', count),
  links: (count) => page('<li><a href="/news/1">Swan blocks tram</a></li>', count),
  lists: (count) => page(`<ul><li>A plan is drawn<ul><li>${sentence}</ul></ul>`, count),
  rows: (count) => `<!doctype html><table>${'<tr><td>2020</td><td>four</td></tr>'.repeat(count)}</table>`,
  breaks: (count) => page(`${sentence}<br>\n`, count),
  scripts: (count) => page('<script>if (a < b) { c("</p>"); }</script><style>a{}</style><!-- x -->', count),
  script: (count) => page(`<p>${sentence}</p><script>${'a<b;</'.repeat(count)}</script>`, 1),
  attribute: (count) => page(`<p data-a="${'x&amp;y '.repeat(count)}">${sentence}</p>`, 1),
  lines: (count) => `Pier\n${`${sentence}\n`.repeat(count)}`,
  chinese: (count) => `码头\n${'港务集团发言人沈知遥周二在简报会上说，停工是因为元件过热。\n'.repeat(count)}`,
  labels: (count) => 'Swan blocks tram\n'.repeat(count),
  line: (count) => sentence.repeat(count),
  archive: (count) =>
    `<!--1708681501000-->\n[Pier](https://a.example/)\n------\n\n${`<p>${sentence}</p>\n`.repeat(count)}`,
};

const work = join(tmpdir(), 'pressmark-bench-scale');
mkdirSync(work, { recursive: true });
await bundle(
  `export { parseArticle } from ${core('article/parseArticle.ts')};
  export { recognise } from ${core('entities/recognise.ts')};
  export { renderBlocks } from ${core('render/renderArticle.ts')};`,
  join(work, 'steps.mjs'),
);
const { parseArticle, recognise, renderBlocks } = await import(pathToFileURL(join(work, 'steps.mjs')).href);

/** Least time of a few runs: noise only ever adds. */
function timed(megabytes, run) {
  let least = Infinity;
  let result;
  for (let left = megabytes >= 5 ? 2 : megabytes >= 0.5 ? 5 : 20; left > 0; left--) {
    const started = performance.now();
    result = run();
    least = Math.min(least, performance.now() - started);
  }
  return [least, result];
}

const sizes = options.sizes.split(',').map(Number);
const from = sizes.indexOf(0.1) < 0 ? 0 : sizes.indexOf(0.1);
let failed = 0;
console.log(`${'ms (ms a MB)'.padEnd(24)}${sizes.map((size) => `${size} MB`.padStart(19)).join('')}   exponent`);
for (const shape of options.shape ?? Object.keys(shapes)) {
  const times = { parse: [], names: [], html: [] };
  for (const size of sizes) {
    const each = (shapes[shape](2000).length - shapes[shape](1000).length) / 1000;
    const text = shapes[shape](Math.max(1, Math.round((size * 1e6) / each)));
    let read;
    try {
      read = timed(size, () => parseArticle(text));
    } catch (error) {
      // Of more pieces than one article is read from.
      if (!/too many/.test(error.message)) throw error;
      break;
    }
    const [parse, article] = read;
    const [names, mentions] = timed(size, () => recognise(article.text, article.language));
    const marks = mentions.map(({ start, end, label }) => ({ start, end, classes: `entity ${label}` }));
    const [html] = timed(size, () => renderBlocks(article, marks));
    times.parse.push(parse);
    times.names.push(names);
    times.html.push(html);
  }
  for (const [step, row] of Object.entries(times)) {
    const exponent = Math.log(row.at(-1) / row[from]) / Math.log(sizes[row.length - 1] / sizes[from]);
    // Below this, what is measured is the clock.
    const bad = exponent > MAX_EXPONENT && row.at(-1) > 100;
    if (bad) failed++;
    const figures = sizes.map((size, index) =>
      (index < row.length ? `${row[index].toFixed(1)} (${(row[index] / size).toFixed(0)})` : 'refused').padStart(19),
    );
    console.log(
      `${`${shape}, ${step}`.padEnd(24)}${figures.join('')}   ${exponent.toFixed(2)}${bad ? '  <-- FAIL' : ''}`,
    );
  }
}
process.exit(failed > 0 ? 1 : 0);
