// How good and how fast the recogniser is: exact span and label, micro F1 over PER, ORG, LOC, for every language of the
// development sets, which are not part of the project, beside the libraries people use today, in one run; and on the seeds.
//   npm run bench:entities [-- FOLDER] [--peer none] [--errors LANGUAGE] [--rules] [--work DIR]
// --errors: what is wrong. --rules: how often each rule was right. Exit 2 where the sets are absent.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { bundle, core, root } from './bundle.mjs';
import { entityPeers } from './entitiesPeers.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    peer: { type: 'string' },
    errors: { type: 'string' },
    rules: { type: 'boolean', default: false },
    work: { type: 'string', default: join(tmpdir(), 'pressmark-bench') },
  },
});
const shared = join(root, '../shared');
const folder = positionals[0] ?? join(shared, 'bench/ner/dev');
if (!existsSync(folder)) {
  console.error(`${folder}: not here. The sets are for measuring only and not part of the project.`);
  process.exit(2);
}
// Bundled as the extension is: what tsx adds for its stack traces would be measured too.
const outfile = join(options.work, 'entities.mjs');
await bundle(
  `export { recognise } from ${core('entities/recognise.ts')};
   export { createModels } from ${core('entities/tagger/models.ts')};
   export { parseArticle } from ${core('article/parseArticle.ts')};
   export { sourceMap } from ${core('article/sourceMap.ts')};
   export { codePoints } from ${core('text/codePoints.ts')};
   export { rawText } from ${core('text/rawText.ts')};`,
  outfile,
);
const { recognise, createModels, parseArticle, sourceMap, codePoints, rawText } = await import(
  pathToFileURL(outfile).href
);

// Time of the processor: what else the machine does then is not measured.
const cpuMilliseconds = () => process.cpuUsage().user / 1000;
const models = createModels();
/** Milliseconds that the model of a language takes to load, its file read before. */
function load(language) {
  models.tagger(language);
  const files = models.missing().map((file) => [file, readFileSync(join(root, 'models', file))]);
  const start = cpuMilliseconds();
  for (const [file, bytes] of files) models.load(file, bytes);
  models.tagger(language);
  return cpuMilliseconds() - start;
}

const labels = ['PER', 'ORG', 'LOC'];
const percent = (part, whole) => (whole === 0 ? '   -' : ((100 * part) / whole).toFixed(1).padStart(5));
const score = ({ right, found, gold }) => {
  const f1 = right === 0 ? 0 : (2 * right) / (found + gold);
  return `P ${percent(right, found)} R ${percent(right, gold)} F1 ${percent(f1, 1)}`;
};

/** Prints the row of a recogniser on sentences with names. */
function measure(name, rows, recogniser, language) {
  const totals = Object.fromEntries([...labels, 'all'].map((label) => [label, { right: 0, found: 0, gold: 0 }]));
  const rules = new Map();
  const ours = name === 'pressmark';
  const show = ours && options.errors === language;
  for (const { text, entities } of rows) {
    const found = recogniser(text).filter(({ label }) => labels.includes(label));
    const keys = new Set(entities.map(({ start, end, label }) => `${start} ${end} ${label}`));
    for (const { label } of entities) for (const total of [totals[label], totals.all]) total.gold++;
    for (const { start, end, label, rule } of found) {
      const right = keys.delete(`${start} ${end} ${label}`);
      const byRule = rules.get(`${label} ${rule}`) ?? { right: 0, found: 0 };
      rules.set(`${label} ${rule}`, { right: byRule.right + (right ? 1 : 0), found: byRule.found + 1 });
      for (const total of [totals[label], totals.all]) {
        total.found++;
        if (right) total.right++;
      }
      if (!right && show)
        console.log(`+ ${label} ${rule}: ${text.slice(start, end)} | ${text.slice(Math.max(0, start - 15), end + 15)}`);
    }
    if (!show) continue;
    for (const key of keys) {
      const [start, end, label] = key.split(' ');
      console.log(`- ${label}: ${text.slice(start, end)} | ${text.slice(Math.max(0, start - 15), Number(end) + 15)}`);
    }
  }
  const perLabel = labels.map((label) => `${label} ${score(totals[label])}`).join('  ');
  console.log(`${language}  ${name.padEnd(15)} all ${score(totals.all)}  ${perLabel}`);
  if (options.rules && ours)
    for (const [rule, { right, found }] of [...rules].sort())
      console.log(
        `    ${rule.padEnd(32)} right ${String(right).padStart(4)}  wrong ${String(found - right).padStart(4)}  P ${percent(right, found)}`,
      );
}

const peers = options.peer === 'none' ? {} : await entityPeers(join(options.work, 'peers'));
for (const file of readdirSync(folder).filter((name) => name.endsWith('.jsonl'))) {
  const language = file.split('.')[0];
  const rows = readFileSync(join(folder, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const milliseconds = load(language);
  const ours = (text) => recognise(text, language, models);
  measure('pressmark', rows, ours, language);
  measure('patterns alone', rows, (text) => recognise(text, language), language);
  const whole = rows.map(({ text }) => text).join('\n');
  const speed = (recogniser) => {
    let best = Infinity;
    for (let round = 0; round < 3; round++) {
      const start = cpuMilliseconds();
      recogniser(whole);
      best = Math.min(best, cpuMilliseconds() - start);
    }
    return `${Math.round(whole.length / best)} thousand characters/s`;
  };
  const peer = peers[language];
  if (peer) measure(peer[0], rows, peer[1], language);
  console.log(
    `    model loaded in ${Math.round(milliseconds)} ms; as one text, best of three: ${speed(ours)}${peer ? `, ${peer[0]} ${speed(peer[1])}` : ''}`,
  );
}

/** The raw files with gold: what `optional` names are found counts neither way. */
function seeds() {
  const goldFile = join(shared, 'bench/seeds-gold/entities.jsonl');
  if (positionals[0] || !existsSync(goldFile)) return;
  const gold = readFileSync(goldFile, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  for (const [name, knowledge] of [
    ['pressmark', models],
    ['patterns alone', {}],
  ]) {
    const total = { right: 0, found: 0, gold: 0 };
    for (const file of new Set(gold.map((row) => row.file))) {
      const canonical = rawText(readFileSync(join(shared, 'seeds', file))).text;
      const article = parseArticle(canonical);
      const map = sourceMap(article.map);
      const points = codePoints(canonical);
      const rows = new Map(
        gold
          .filter((row) => row.file === file && labels.includes(row.label))
          .map((row) => [`${row.start} ${row.end} ${row.label}`, row.optional]),
      );
      const found = new Set(
        recognise(article.text, article.language, knowledge).flatMap(({ start, end, label }) => {
          const range = labels.includes(label) && map.toSource(start, end);
          return range ? [`${range.map(points.fromUtf16).join(' ')} ${label}`] : [];
        }),
      );
      const counted = [...found].filter((key) => !rows.get(key));
      total.found += counted.length;
      total.right += counted.filter((key) => rows.has(key)).length;
      total.gold += [...rows.values()].filter((optional) => !optional).length;
    }
    console.log(`seeds  ${name.padEnd(15)} all ${score(total)}`);
  }
}
seeds();
if (globalThis.gc) gc();
console.log(`memory with all models: ${Math.round(process.memoryUsage().rss / 1e6)} MB`);
