/**
 * Trains the names models: `npm run train:names [-- LANGUAGE…] [--lexicons] [--seeds N]`, languages zh, ja, ko, latin (en, id and
 * the model for other alphabets). Writes `models/*.weights` and, with --lexicons or where they are not there, `models/*.lexicon`.
 * Prints F1 of the development sets, which are never trained on. Seeds are fixed: the same data give the same weights.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readSentences } from './data';
import { buildLexicons, outputs } from './lexicons';
import { pack } from './pack';
import { prepare, type Part } from './prepare';
import { cache } from './sources';

/** Every weight is a sum over the domains of a sentence; what the sets disagree on is learnt in their own. */
const domains = 'all en id news wikigold tweets crossner pt idner nergrit sv gsd multiconer stockmark'.split(' ');
const domain = (name: string): number => domains.indexOf(name);

type Set = [file: string, domains: string];
const crossner = ['ai', 'literature', 'music', 'politics', 'science'].flatMap((topic) =>
  ['train', 'dev', 'test'].map((part): Set => [`en/crossner-${topic}.${part}`, 'en crossner']),
);

interface Model {
  sets: Set[];
  /** Development sets and the domains to measure them with, those of the model that will read such text. */
  dev: [language: string, set: RegExp, domains: string][];
  /** The files made: the domains whose weights are summed in each. */
  weights: Record<string, string>;
  /** For `crf`; found on the development sets, all within a point of each other around these. */
  options: string[];
}

const characters = ['drop=0.5', 'rate=0.05', 'l2=1e-3', 'epochs=12', 'average=4'];
const models: Record<string, Model> = {
  zh: {
    // The traditional set is the same text as the simplified one, once folded.
    sets: [
      ['zh/uner-gsdsimp.train', 'gsd'],
      ['zh/uner-gsdsimp.dev', 'gsd'],
      ['zh/multiconer.dev', 'multiconer'],
    ],
    dev: [['zh', /./, 'gsd']],
    weights: { zh: 'gsd' },
    options: characters,
  },
  ja: {
    sets: [
      ['ja/gsd.train', 'gsd'],
      ['ja/gsd.dev', 'gsd'],
      ['ja/stockmark.train', 'stockmark'],
      ['ja/stockmark.dev', 'stockmark'],
    ],
    dev: [['ja', /./, 'stockmark']],
    weights: { ja: 'stockmark' },
    options: characters,
  },
  ko: {
    sets: [
      ['ko/klue.train', ''],
      ['ko/klue.dev', ''],
    ],
    dev: [['ko', /./, '']],
    weights: { ko: '' },
    options: ['drop=0.3', 'rate=0.05', 'epochs=12', 'average=4'],
  },
  latin: {
    sets: [
      ['en/uner-ewt.dev', 'en news'],
      ['en/wikigold.train', 'en wikigold'],
      ['en/wnut17.train', 'en tweets'],
      ['en/wnut17.dev', 'en tweets'],
      ['en/btc.train', 'en tweets'],
      ...crossner,
      ['id/idner.train', 'id idner'],
      ['id/nergrit.train', 'id nergrit'],
      ['pt/uner-bosque.train', 'pt news'],
      ['sv/uner-talbanken.train', 'sv news'],
    ],
    dev: [
      ['en', /./, 'en news'],
      ['id', /./, 'id'],
    ],
    weights: { en: 'en news', id: 'id', latin: 'news' },
    options: ['drop=0.6', 'rate=0.08', 'epochs=6', 'average=3', 'g0=0.1'],
  },
};

const numbers = (names: string): number[] => ['all', ...names.split(' ').filter(Boolean)].map(domain);

async function train(language: string, seeds: number): Promise<void> {
  const { sets, dev, weights, options } = models[language]!;
  const work = join(cache, 'work');
  mkdirSync(work, { recursive: true });
  const trainFile = join(work, `${language}.train.bin`);
  const devFile = join(work, `${language}.dev.bin`);
  const parts = sets.map(([file, names]): Part => ({ sentences: readSentences(`train/${file}.jsonl`), domains: numbers(names), set: 64 }));
  prepare(language, parts, trainFile);
  const measured = dev.flatMap(([name, pattern, names]) => {
    const rows = readSentences(`dev/${name}.jsonl`);
    const found = [...new Set(rows.map(({ set }) => set!))].filter((set) => pattern.test(set));
    return found.map((set) => ({ name: set, sentences: rows.filter((row) => row.set === set), domains: numbers(names) }));
  });
  prepare(language, measured.map((part, i): Part => ({ ...part, set: i + 1 })), devFile);
  measured.forEach(({ name }, i) => console.log(`set ${i + 1}: ${name}`));

  const trainer = join(work, 'crf');
  execFileSync('g++', ['-O3', '-march=native', '-ffast-math', '-std=c++17', '-pthread', '-o', trainer, join(import.meta.dirname, 'crf.cc')]);
  const merges = Object.values(weights).map((names) => `merge=${numbers(names).join(',')}`);
  const raw = join(work, `${language}.raw`);
  execFileSync(trainer, [trainFile, devFile, raw, ...options, `seeds=${seeds}`, ...merges], { stdio: 'inherit' });
  Object.keys(weights).forEach((name, i) => {
    const from = merges.length === 1 ? raw : `${raw}.${i}`;
    console.log(name, pack(from, join(outputs, `${name}.weights`), smallest));
  });
}

/** Smaller weights are left out: half of the file, and a tenth of a point of F1 at most. */
const smallest = 0.03;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { lexicons: { type: 'boolean', default: false }, seeds: { type: 'string', default: '4' } },
  });
  const languages = positionals.length > 0 ? positionals : Object.keys(models);
  const absent = languages.filter((language) => values.lexicons || !existsSync(join(outputs, `${language}.lexicon`)));
  await buildLexicons(absent);
  for (const language of languages) await train(language, Number(values.seeds));
}
void main();
