/**
 * Whether check-worthiness orders texts better than chance or length do, on the shared bench (which is not part of this repository).
 * `npm run bench:checkworthy [-- --data DIR]`: average precision of the order; chance is the share of check-worthy ones. Tweets and
 * debates are not claims of news articles: this says whether the signs are worth something, no more.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkworthiness } from '../src/core/suggest/checkworthiness';

const { values } = parseArgs({
  options: { data: { type: 'string', default: fileURLToPath(new URL('../../shared/bench', import.meta.url)) } },
});
const folder = join(values.data, 'claims');
if (!existsSync(folder)) {
  console.error(`${folder} is not there: this bench needs the shared bench folder beside the repository.`);
  process.exit(2);
}

interface Row {
  text: string;
  label: 0 | 1;
}

function averagePrecision(rows: readonly Row[], score: (row: Row) => number): number {
  const ordered = rows.map((row) => ({ row, value: score(row) })).sort((a, b) => b.value - a.value);
  let found = 0;
  let sum = 0;
  ordered.forEach(({ row }, index) => {
    if (row.label === 1) sum += ++found / (index + 1);
  });
  return found === 0 ? 0 : sum / found;
}

const percent = (value: number): string => (100 * value).toFixed(1);
console.log('| set | texts | chance | by length | ours |\n| --- | --- | --- | --- | --- |');
for (const file of readdirSync(folder).sort()) {
  const set = /^checkworthy-(.+)\.\w+\.jsonl$/.exec(file)?.[1];
  if (set === undefined) continue;
  const rows = readFileSync(join(folder, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
  const chance = rows.filter(({ label }) => label === 1).length / rows.length;
  const byLength = averagePrecision(rows, ({ text }) => text.length);
  const ours = averagePrecision(rows, ({ text }) => checkworthiness(text, set.slice(0, 2)));
  console.log(`| ${set} | ${rows.length} | ${percent(chance)} | ${percent(byLength)} | ${percent(ours)} |`);
}
