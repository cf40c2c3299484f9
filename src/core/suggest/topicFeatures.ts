/** An article's text -> counts of hashed n-grams, which are all that the learner of topics sees of it. */
import { hashOf } from '../entities/tagger/hash';

export interface TopicFeatures {
  /** 32-bit hashes, each once. */
  hashes: Int32Array;
  /** How much each weighs, growing slowly with how often it occurs. */
  weights: Float32Array;
}

/** News says in its title and first paragraphs what it is about; more text takes more time, for less than a point. UTF-16. */
const MAX_TEXT = 1000;
/** A name without spaces, or a line of one letter, counts by its beginning. */
const MAX_WORD = 40;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Written without spaces: Han, kana, Thai, Lao, Burmese, Khmer. */
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/;
const HANGUL = /[\uac00-\ud7af]/;

/** Words and pieces of words, whichever the script has. @param text the title first, as articles have it. */
export function topicFeatures(text: string): TopicFeatures {
  const counts = new Map<number, number>();
  const folded = text.slice(0, MAX_TEXT).normalize('NFKC').toLowerCase();
  const grams = (word: string, shortest: number, longest: number): void => {
    for (let start = 0; start < word.length; start++)
      for (let end = start + shortest; end <= Math.min(start + longest, word.length); end++) {
        const hash = hashOf(word, start, end);
        counts.set(hash, (counts.get(hash) ?? 0) + 1);
      }
  };
  for (const [word] of folded.matchAll(WORD)) {
    if (UNSPACED.test(word)) grams(word, 1, 3);
    else {
      // Spaces tell a whole word, its beginning and its end from the middle of others.
      const padded = ` ${word.slice(0, MAX_WORD)} `;
      if (HANGUL.test(word)) grams(padded, 2, 3);
      else grams(padded, 4, 5);
      grams(padded, padded.length, padded.length);
    }
  }
  const hashes = Int32Array.from(counts.keys());
  const weights = Float32Array.from(counts.values(), (count) => 1 + Math.log(count));
  return { hashes, weights };
}
