/**
 * Trains the names models: `npm run train:names [-- LANGUAGE…] [--lexicons] [--seeds N]`, languages zh, ja, ko, id, en (which is for
 * other alphabets too). Writes `models/*.weights` and, with --lexicons or where they are not there, `models/*.lexicon`.
 * Prints F1 of the development sets, which are never trained on. Seeds are fixed: the same data give the same weights.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readSentences } from './data';
import { modelFiles } from '../../src/core/entities/tagger/tagger';
import { buildLexicons, outputs } from './lexicons';
import { pack } from './pack';
import { prepare, type Part } from './prepare';
import { cache } from './sources';

/** Every weight is a sum over the domains of a sentence; what the sets disagree on is learnt in their own. */
const domains = 'all en news wikigold tweets crossner pt sv gsd multiconer'.split(' ');
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
  /** Nearer to 0 than this, a weight is left out: two thirds of them, for some .2 points of F1 (zh gains half a point). */
  smallest: number;
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
    smallest: 0.13,
    options: characters,
  },
  ja: {
    sets: [
      ['ja/gsd.train', ''],
      ['ja/gsd.dev', ''],
      ['ja/stockmark.train', ''],
      ['ja/stockmark.dev', ''],
    ],
    dev: [['ja', /./, '']],
    weights: { ja: '' },
    smallest: 0.103,
    options: characters,
  },
  ko: {
    sets: [
      ['ko/klue.train', ''],
      ['ko/klue.dev', ''],
    ],
    dev: [['ko', /./, '']],
    weights: { ko: '' },
    smallest: 0.062,
    options: ['drop=0.3', 'rate=0.05', 'epochs=12', 'average=4'],
  },
  id: {
    sets: [
      ['id/idner.train', ''],
      ['id/nergrit.train', ''],
    ],
    dev: [['id', /./, '']],
    weights: { id: '' },
    smallest: 0.055,
    options: ['drop=0.3', 'rate=0.05', 'epochs=12', 'average=4'],
  },
  en: {
    sets: [
      ['en/uner-ewt.dev', 'en news'],
      ['en/wikigold.train', 'en wikigold'],
      ['en/wnut17.train', 'en tweets'],
      ['en/wnut17.dev', 'en tweets'],
      ['en/btc.train', 'en tweets'],
      ...crossner,
      ['pt/uner-bosque.train', 'pt news'],
      ['sv/uner-talbanken.train', 'sv news'],
    ],
    dev: [['en', /./, 'en news']],
    weights: { en: 'en news' },
    smallest: 0.14,
    options: ['drop=0.6', 'rate=0.08', 'epochs=6', 'average=3'],
  },
};

const numbers = (names: string): number[] => ['all', ...names.split(' ').filter(Boolean)].map(domain);

const lexiconOf = (language: string): string => modelFiles(language)!.lexicon.replace('.lexicon', '');

async function train(language: string, seeds: number): Promise<void> {
  const { sets, dev, weights, smallest, options } = models[language]!;
  const work = join(cache, 'work');
  mkdirSync(work, { recursive: true });
  const trainFile = join(work, `${language}.train.bin`);
  const devFile = join(work, `${language}.dev.bin`);
  const parts = sets.map(([file, names]): Part => ({
    sentences: readSentences(`train/${file}.jsonl`),
    domains: numbers(names),
    set: 64,
  }));
  prepare(lexiconOf(language), parts, trainFile);
  const measured = dev.flatMap(([name, pattern, names]) => {
    const rows = readSentences(`dev/${name}.jsonl`);
    const found = [...new Set(rows.map(({ set }) => set!))].filter((set) => pattern.test(set));
    return found.map((set) => ({
      name: set,
      sentences: rows.filter((row) => row.set === set),
      domains: numbers(names),
    }));
  });
  prepare(
    lexiconOf(language),
    measured.map((part, i): Part => ({ ...part, set: i + 1 })),
    devFile,
  );
  measured.forEach(({ name }, i) => console.log(`set ${i + 1}: ${name}`));

  const trainer = join(work, 'crf');
  execFileSync('g++', [
    '-O3',
    '-march=native',
    '-ffast-math',
    '-std=c++17',
    '-pthread',
    '-o',
    trainer,
    join(import.meta.dirname, 'crf.cc'),
  ]);
  const merges = Object.values(weights).map((names) => `merge=${numbers(names).join(',')}`);
  const raw = join(work, `${language}.raw`);
  execFileSync(trainer, [trainFile, devFile, raw, ...options, `seeds=${seeds}`, ...merges], { stdio: 'inherit' });
  Object.keys(weights).forEach((name, i) => {
    const from = merges.length === 1 ? raw : `${raw}.${i}`;
    console.log(name, pack(from, join(outputs, `${name}.weights`), smallest));
  });
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { lexicons: { type: 'boolean', default: false }, seeds: { type: 'string', default: '4' } },
  });
  const languages = positionals.length > 0 ? positionals : Object.keys(models);
  const lexicons = new Set(languages.map(lexiconOf));
  await buildLexicons([...lexicons].filter((name) => values.lexicons || !existsSync(join(outputs, `${name}.lexicon`))));
  for (const language of languages) await train(language, Number(values.seeds));
}
void main();
