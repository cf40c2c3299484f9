/** Writes sentences as features for the trainer. */
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { tokenFeatures, tokensOf, wordCache } from '../../src/core/entities/tagger/tokenFeatures';
import { charFeatures } from '../../src/core/entities/tagger/charFeatures';
import type { Features } from '../../src/core/entities/tagger/featureBuffer';
import { readLexicon } from '../../src/core/entities/tagger/lexicon';
import { foldHan } from '../../src/core/entities/line';
import { labelsOf, type Sentence } from './data';
import { outputs } from './lexicons';

export interface Part {
  sentences: Sentence[];
  /** Weights that the part shares in: 0 is everything, the others are numbered by the caller. */
  domains: number[];
  /** Of training sentences 64 times their weight, of development sentences the number of their set: what `crf` prints. */
  set: number;
}

export function prepare(language: string, parts: Part[], output: string): void {
  const lexicon = readLexicon(readFileSync(join(outputs, `${language}.lexicon`)));
  const file = openSync(output, 'w');
  const factsOf = wordCache(lexicon);
  for (const { sentences, domains, set } of parts) {
    const emit = ({ hashes, start, positions }: Features, of: Uint8Array): void => {
      const bytes = Buffer.alloc(4 + domains.length + positions * 3 + start[positions]! * 4);
      let at = bytes.writeUInt16LE(positions, 0);
      at = bytes.writeUInt8(domains.length, at);
      at = bytes.writeUInt8(set, at);
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
