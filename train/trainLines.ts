/**
 * Trains the line classifiers: `npm run train:lines [-- --data DIR] [--only html|text] [--quick]`.
 * Prints F1 by set twice: cross-validated (folds by site: the honest figure) and of the final weights on the pages they were
 * trained on. --quick: only the former, from fewer inner folds. --dump FILE: the cross-validated likelihoods. `daniel` and what is derived from it is measured, never trained on. Seeds are fixed: the same data give the same weights.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fit, type FitOptions, type Samples } from './boost';
import { FOLDS, mean, readSet, score, type Page, type Score } from './corpus';
import { htmlKind, textKind, type Described, type Kind } from './kinds';
import type { LineModels } from '../src/core/article/lineModels';
import { DEPTH, likelihoods } from '../src/core/article/lineTrees';

const root = join(import.meta.dirname, '..');
const { values: args } = parseArgs({
  options: {
    data: { type: 'string', default: join(root, '../shared/bench/extract/dev') },
    only: { type: 'string' },
    quick: { type: 'boolean', default: false },
    dump: { type: 'string' },
  },
});

/**
 * Many small steps that each see a few of the features: cross-validated F1 is .002-.004 higher than with 100 trees at a rate of
 * 0.12 that see half of them. Depth 4 or 5, a ridge of 20 and 250 trees at 0.04 were no better.
 */
const options = (seed: number): FitOptions => ({
  trees: 160,
  depth: DEPTH,
  rate: 0.075,
  ridge: 3,
  featureShare: 0.15,
  rowShare: 0.5,
  seed,
});

function samplesOf(pages: Described[], width: number, rowsOf: (page: Described) => Float32Array): Samples {
  const used = pages.filter((page) => page.page.trainable);
  const count = used.reduce((sum, page) => sum + page.labels.length, 0);
  const samples = {
    width,
    rows: new Float32Array(count * width),
    labels: new Float32Array(count),
    weights: new Float32Array(count),
  };
  let at = 0;
  for (const page of used) {
    samples.rows.set(rowsOf(page), at * width);
    samples.labels.set(page.labels, at);
    samples.weights.set(page.weights, at);
    at += page.labels.length;
  }
  return samples;
}

/** The second look learns from first looks at pages that those had not been trained on. */
function train(kind: Kind, pages: Described[]): LineModels {
  const { width } = kind;
  const firstLooks = new Map<Described, Float32Array>();
  const inner = args.quick ? 2 : 4;
  for (let part = 0; part < inner; part++) {
    const model = fit(
      samplesOf(
        pages.filter((page) => page.page.innerFold % inner !== part),
        width,
        (page) => page.rows,
      ),
      options(part + 1),
    );
    for (const page of pages)
      if (page.page.innerFold % inner === part) firstLooks.set(page, likelihoods(model, page.rows));
  }
  const first = fit(
    samplesOf(pages, width, (page) => page.rows),
    options(9),
  );
  const second = fit(
    samplesOf(pages, width + kind.contextWidth, (page) => page.secondRows(firstLooks.get(page)!)),
    options(10),
  );
  return { first, second };
}

function report(title: string, results: { page: Page; text: string }[]): void {
  console.log(title);
  const groups = new Map<string, { scores: Score[]; cjk: Score[]; empty: boolean[] }>();
  for (const { page, text } of results) {
    const names = [page.set, ...(page.set === 'daniel' && page.language === 'zh' ? ['daniel zh'] : [])];
    if (!page.trainable && page.set !== 'daniel') names.push(`${page.set} of daniel`);
    for (const name of names) {
      const group = groups.get(name) ?? { scores: [], cjk: [], empty: [] };
      group.scores.push(score(page.body, text, false));
      group.cjk.push(score(page.body, text, true));
      group.empty.push(!text.trim());
      groups.set(name, group);
    }
  }
  const show = (value: number) => value.toFixed(3);
  for (const [name, { scores, cjk, empty }] of groups) {
    const all = mean(scores, empty);
    console.log(
      `  ${name.padEnd(18)} ${String(scores.length).padStart(4)} pages  F1 ${show(all.f1)}  P ${show(all.precision)}  R ${show(all.recall)}  exact ${show(all.exact)}  cjk F1 ${show(mean(cjk, empty).f1)}`,
    );
  }
}

/** What weights from the other folds think of each page; `dump` keeps it, to try decisions on. */
function crossValidate(kind: Kind, pages: Described[], dump: string | undefined): { page: Page; text: string }[] {
  const looks = pages.map((): Float32Array => new Float32Array());
  for (let fold = 0; fold < FOLDS; fold++) {
    const models = train(
      kind,
      pages.filter(({ page }) => page.fold !== fold),
    );
    pages.forEach((page, i) => {
      if (page.page.fold === fold) looks[i] = page.look(models);
    });
  }
  if (dump) {
    const rows = pages.map(({ page: { set, id } }, i) => JSON.stringify({ set, id, likely: [...looks[i]!] }));
    writeFileSync(dump, rows.join('\n'));
  }
  return pages.map((page, i) => ({ page: page.page, text: page.choose(looks[i]!) }));
}

for (const kind of [htmlKind, textKind]) {
  if (args.only && args.only !== kind.name) continue;
  const pages = kind.sets.flatMap((set) => readSet(args.data, set)).map((page) => kind.describe(page));
  const lines = pages.reduce((sum, page) => sum + page.labels.length, 0);
  console.log(`${kind.name}: ${pages.length} pages, ${lines} lines, ${kind.width} numbers a line`);
  const textsBy = (likely: (page: Described) => Float32Array) =>
    pages.map((page) => ({ page: page.page, text: page.choose(likely(page)) }));
  report(
    'ceiling of choosing lines',
    textsBy((page) => page.labels),
  );
  report('cross-validated by site', crossValidate(kind, pages, args.dump));
  if (args.quick) continue;
  const models = train(kind, pages);
  report(
    'resubstitution',
    textsBy((page) => page.look(models)),
  );
  writeFileSync(kind.weightsFile, JSON.stringify(models));
}
