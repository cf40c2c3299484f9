/**
 * How well topics are suggested after a few labels, on the labelled texts of the shared bench (which is not part of this repository).
 * `npm run bench:topics [-- --set ja --draws 4 --examples 20 --sorted]`: draws that many examples a class, learns each once in random
 * order (`--sorted`: class by class), ranks the rest; the mean of all draws, processor time. Fails where a set is below the target, or
 * an article takes longer than it may.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createTopicLearner } from '../src/core/suggest/topicLearner';
import { random } from '../test/unit/random';

const TARGET = 75;
const MAX_MS = 2;

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: fileURLToPath(new URL('../../shared/bench', import.meta.url)) },
    set: { type: 'string', default: '' },
    draws: { type: 'string', default: '4' },
    examples: { type: 'string', default: '20' },
    sorted: { type: 'boolean', default: false },
  },
});
const folder = join(values.data, 'claims');
if (!existsSync(folder)) {
  console.error(`${folder} is not there: this bench needs the shared bench folder beside the repository.`);
  process.exit(2);
}

interface Row {
  text: string;
  label: string;
}

/** @returns the parts in random order, after a fixed seed: two runs are the same. */
function shuffled<T>(items: readonly T[], below: (limit: number) => number): T[] {
  const result = [...items];
  for (let i = result.length - 1; i > 0; i--) {
    const j = below(i + 1);
    [result[i], result[j]] = [result[j]!, result[i]!];
  }
  return result;
}

function draw(rows: readonly Row[], examples: number, seed: number) {
  const { below } = random(seed);
  const learnt: Row[] = [];
  const rest: Row[] = [];
  for (const label of new Set(rows.map((row) => row.label))) {
    const ofLabel = shuffled(
      rows.filter((row) => row.label === label),
      below,
    );
    learnt.push(...ofLabel.slice(0, examples));
    rest.push(...ofLabel.slice(examples));
  }
  return { learnt: values.sorted ? learnt : shuffled(learnt, below), rest };
}

/** Of this process: others may be at work on the same machine. */
const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const percent = (part: number, whole: number): string => ((100 * part) / whole).toFixed(1);
let isBelow = false;
console.log(
  '| set | classes | length | top 3 | target | top 1 | learn, ms | rank, ms |\n| --- | --- | --- | --- | --- | --- | --- | --- |',
);
for (const file of readdirSync(folder).sort()) {
  const set = /^topics-(.+)\.\w+\.jsonl$/.exec(file)?.[1];
  if (set === undefined || !set.startsWith(values.set)) continue;
  const rows = readFileSync(join(folder, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
  const sum = { top1: 0, top3: 0, ranked: 0, learnt: 0, learnMs: 0, rankMs: 0 };
  for (let seed = 1; seed <= Number(values.draws); seed++) {
    const { learnt, rest } = draw(rows, Number(values.examples), seed);
    const learner = createTopicLearner();
    let began = cpuMs();
    for (const { text, label } of learnt) learner.learn(text, [label]);
    sum.learnMs += cpuMs() - began;
    sum.learnt += learnt.length;
    began = cpuMs();
    const ranks = rest.map(({ text, label }) => learner.rank(text).findIndex(({ id }) => id === label));
    sum.rankMs += cpuMs() - began;
    sum.ranked += rest.length;
    sum.top1 += ranks.filter((rank) => rank === 0).length;
    sum.top3 += ranks.filter((rank) => rank < 3).length;
  }
  const [learnMs, rankMs] = [sum.learnMs / sum.learnt, sum.rankMs / sum.ranked];
  isBelow ||= (100 * sum.top3) / sum.ranked < TARGET || learnMs > MAX_MS || rankMs > MAX_MS;
  const length = Math.round(rows.reduce((total, { text }) => total + text.length, 0) / rows.length);
  console.log(
    `| ${set} | ${new Set(rows.map(({ label }) => label)).size} | ${length} | ${percent(sum.top3, sum.ranked)} | ${TARGET} | ${percent(sum.top1, sum.ranked)} |`,
    `${learnMs.toFixed(2)} | ${rankMs.toFixed(2)} |`,
  );
}
if (isBelow) process.exitCode = 1;
