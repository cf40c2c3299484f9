// How good and how fast the recogniser is: exact span and label, micro F1 over PER, ORG, LOC, for every language of the
// development sets, which are not part of the project. `npm run bench:entities [-- FOLDER]`; exit 2 where they are absent.
//   node bench/entities.mjs [FOLDER] [--errors LANGUAGE] [--rules]
// --rules: how often each rule was right.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const errorsOf = process.argv.includes('--errors') ? process.argv[process.argv.indexOf('--errors') + 1] : undefined;
const folder =
  process.argv.slice(2).find((arg) => !arg.startsWith('--') && arg !== errorsOf) ?? '/work/shared/bench/ner/dev';
if (!existsSync(folder)) {
  console.error(`${folder}: not here. The sets are for measuring only and not part of the project.`);
  process.exit(2);
}
// Bundled as the extension is: what tsx adds for its stack traces would be measured too.
const contents = `export { recognise } from './src/core/entities/recognise'; export { createModels } from './src/core/entities/tagger/models';`;
const bundle = await build({
  stdin: { contents, resolveDir: join(import.meta.dirname, '..'), loader: 'ts' },
  bundle: true,
  format: 'esm',
  write: false,
});
const core = await import(
  `data:text/javascript;base64,${Buffer.from(bundle.outputFiles[0].contents).toString('base64')}`
);
const models = core.createModels();
const knowledge = process.argv.includes('--patterns') ? {} : models;
const only = process.argv.includes('--model');
function recognise(text, language) {
  const mentions = core.recognise(text, language, knowledge);
  const missing = models.missing();
  if (missing.length === 0) return mentions;
  for (const file of missing) models.load(file, readFileSync(join(import.meta.dirname, '../models', file)));
  return recognise(text, language);
}

const labels = ['PER', 'ORG', 'LOC'];
// Time of the processor: what else the machine does then is not measured.
const cpuMilliseconds = () => process.cpuUsage().user / 1000;
const percent = (part, whole) => (whole === 0 ? '   -' : ((100 * part) / whole).toFixed(1).padStart(5));
const score = ({ right, found, gold }) => {
  const f1 = right === 0 ? 0 : (2 * right) / (found + gold);
  return `P ${percent(right, found)} R ${percent(right, gold)} F1 ${percent(f1, 1)}`;
};

for (const file of readdirSync(folder).filter((name) => name.endsWith('.jsonl'))) {
  const language = file.split('.')[0];
  const rows = readFileSync(join(folder, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  recognise(rows[0].text, language);
  const totals = Object.fromEntries([...labels, 'all'].map((label) => [label, { right: 0, found: 0, gold: 0 }]));
  const rules = new Map();
  let milliseconds = 0;
  for (const { text, entities } of rows) {
    const start = cpuMilliseconds();
    const mentions = recognise(text, language);
    milliseconds += cpuMilliseconds() - start;
    const found = mentions.filter(({ label }) => labels.includes(label));
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
      if (!right && errorsOf === language)
        console.log(`+ ${label} ${rule}: ${text.slice(start, end)} | ${text.slice(Math.max(0, start - 15), end + 15)}`);
    }
    if (errorsOf === language)
      for (const key of keys)
        console.log(
          `- ${key.split(' ')[2]}: ${text.slice(...key.split(' ').slice(0, 2).map(Number))} | ${text.slice(Math.max(0, key.split(' ')[0] - 15), Number(key.split(' ')[1]) + 15)}`,
        );
  }
  const characters = rows.reduce((sum, { text }) => sum + text.length, 0);
  console.log(
    `${language}  all ${score(totals.all)}  ${labels.map((label) => `${label} ${score(totals[label])}`).join('  ')}`,
  );
  if (process.argv.includes('--rules'))
    for (const [rule, { right, found }] of [...rules].sort())
      console.log(
        `    ${rule.padEnd(32)} right ${String(right).padStart(4)}  wrong ${String(found - right).padStart(4)}  P ${percent(right, found)}`,
      );
  const whole = rows.map(({ text }) => text).join('\n');
  let wholeMilliseconds = Infinity;
  for (let round = 0; round < 3; round++) {
    const start = cpuMilliseconds();
    recognise(whole, language);
    wholeMilliseconds = Math.min(wholeMilliseconds, cpuMilliseconds() - start);
  }
  const speed = (ms) =>
    `${Math.round(characters / ms)} thousand characters/s (${(Buffer.byteLength(whole) / ms / 1000).toFixed(2)} MB/s)`;
  console.log(
    `    ${speed(milliseconds)} in single sentences, ${speed(wholeMilliseconds)} as one text (best of three)`,
  );
}
