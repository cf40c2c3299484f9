/** Writes sentences as features for the trainer: `prepare(language, sets, output)`. */
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { tokenFeatures, tokensOf, wordCache } from '../../src/core/entities/tagger/tokenFeatures';
import { charFeatures, type Features } from '../../src/core/entities/tagger/charFeatures';
import { readLexicon } from '../../src/core/entities/tagger/lexicon';
import { foldHan } from '../../src/core/entities/line';
import { labelsOf, readSentences, type Sentence } from './data';
import { outputs } from './lexicons';

export interface Part {
  sentences: Sentence[];
  /** Weights that the part shares in: 0 is everything, the others are numbered by the caller. */
  domains: number[];
  /** In 64ths: how much a sentence counts. */
  weight: number;
}

export function prepare(language: string, parts: Part[], output: string): void {
  const lexicon = readLexicon(readFileSync(join(outputs, `${language}.lexicon`)));
  const file = openSync(output, 'w');
  const factsOf = wordCache(lexicon);
  for (const { sentences, domains, weight } of parts) {
    const emit = ({ hashes, start, positions }: Features, of: Uint8Array): void => {
      const bytes = Buffer.alloc(4 + domains.length + positions * 3 + start[positions]! * 4);
      let at = bytes.writeUInt16LE(positions, 0);
      at = bytes.writeUInt8(domains.length, at);
      at = bytes.writeUInt8(weight, at);
      for (const domain of domains) at = bytes.writeUInt8(domain, at);
      for (let i = 0; i < positions; i++) {
        at = bytes.writeUInt8(of[i]!, at);
        at = bytes.writeUInt16LE(start[i + 1]! - start[i]!, at);
        for (let j = start[i]!; j < start[i + 1]!; j++) at = bytes.writeInt32LE(hashes[j]!, at);
      }
      writeSync(file, bytes);
    };
    for (const sentence of sentences) {
      if (language === 'latin') {
        const tokens = tokensOf(sentence.text);
        const spans = tokens.start.map((from, i) => [from, tokens.end[i]!] as const);
        emit(tokenFeatures(sentence.text, tokens, lexicon, factsOf), labelsOf(sentence, spans.length, spans));
        continue;
      }
      const text = language === 'zh' ? foldHan(sentence.text) : sentence.text;
      if (text.length > 2000) continue;
      emit(charFeatures(text, language, lexicon), labelsOf(sentence, text.length));
    }
  }
  closeSync(file);
}

const read = readSentences;
const language = process.argv[2]!;
const train: Record<string, [string, number[], number][]> = {
  zh: [['train/zh/uner-gsdsimp.train.jsonl', [0, 1], 64], ['train/zh/uner-gsdsimp.dev.jsonl', [0, 1], 64], ['train/zh/multiconer.dev.jsonl', [0, 2], 64]],
  ja: [['train/ja/gsd.train.jsonl', [0, 1], 64], ['train/ja/gsd.dev.jsonl', [0, 1], 64], ['train/ja/stockmark.train.jsonl', [0, 2], 64], ['train/ja/stockmark.dev.jsonl', [0, 2], 64]],
  latin: [
    ['train/en/uner-ewt.dev.jsonl', [0, 1, 3], 64], ['train/en/wikigold.train.jsonl', [0, 1, 4], 64], ['train/en/wnut17.train.jsonl', [0, 1, 5], 64], ['train/en/wnut17.dev.jsonl', [0, 1, 5], 64], ['train/en/btc.train.jsonl', [0, 1, 5], 64],
    ...['ai', 'literature', 'music', 'politics', 'science'].flatMap((x) => ['train', 'dev', 'test'].map((y): [string, number[], number] => [`train/en/crossner-${x}.${y}.jsonl`, [0, 1, 6], 64])),
    ['train/id/idner.train.jsonl', [0, 2, 8], 64], ['train/id/nergrit.train.jsonl', [0, 2, 9], 64],
    ['train/pt/uner-bosque.train.jsonl', [0, 7, 3], 64], ['train/sv/uner-talbanken.train.jsonl', [0, 10, 3], 64],
  ],
  ko: [['train/ko/klue.train.jsonl', [0], 64], ['train/ko/klue.dev.jsonl', [0], 64]],
};
prepare(language, train[language]!.map(([file, domains, weight]) => ({ sentences: read(file), domains, weight })), `/tmp/${language}.train.bin`);
const devs = language === 'latin' ? ['en', 'id'] : [language];
for (const name of devs) {
const dev = read(`dev/${name}.jsonl`);
const sets = [...new Set(dev.map((s) => s.set!))];
const domainOf = (set: string) => (name === 'en' ? [0, 1, 3] : set.startsWith('idner') ? [0, 2, 8] : name === 'id' ? [0, 2, 9] : language === 'ja' ? (set.startsWith('gsd') ? [0, 1] : [0, 2]) : language === 'zh' ? [0, 1] : [0]);
prepare(language, sets.map((set, i) => ({ sentences: dev.filter((s) => s.set === set), domains: domainOf(set), weight: i + 1 })), `/tmp/${name}.dev.bin`);
console.log(sets);
}
