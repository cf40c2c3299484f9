/** The trained tagger: a line in, the names that the model of its language sees in it. */
import type { Candidate } from '../candidate';
import type { Line } from '../line';
import { charFeatures } from './charFeatures';
import { decode } from './decode';
import type { Lexicon } from './lexicon';
import { tokenFeatures, tokensOf, wordCache } from './tokenFeatures';
import type { Weights } from './weights';

export type Tagger = (line: Line) => Candidate[];

const labels = ['PER', 'ORG', 'LOC'] as const;

/** The model for a primary language tag: files in `models/`. Undefined: there is none for its script. */
export function modelFiles(language: string): { lexicon: string; weights: string } | undefined {
  if (/^(?:zh|ja|ko)$/.test(language)) return { lexicon: `${language}.lexicon`, weights: `${language}.weights` };
  if (/^(?:en|id)$/.test(language)) return { lexicon: 'latin.lexicon', weights: `${language}.weights` };
  // Malay news is near enough to Indonesian.
  if (language === 'ms') return modelFiles('id');
  return otherAlphabets.test(language) ? undefined : { lexicon: 'latin.lexicon', weights: 'latin.weights' };
}
/** Languages written in scripts that no model has seen. */
const otherAlphabets = /^(?:ab|am|ar|as|az-cyrl|ba|be|bg|bn|bo|ckb|cv|dv|dz|el|fa|gu|he|hi|hy|iu|ka|kk|km|kn|ks|ku-arab|ky|lo|mk|ml|mn|mr|my|ne|or|os|pa|ps|ru|sa|sd|si|sr|ta|te|tg|th|ti|tt|ug|uk|ur|yi)$/;

/**
 * @param language which of `zh`, `ja`, `ko` the characters are of; others are read as words.
 */
export function createTagger(language: string, lexicon: Lexicon, weights: Weights): Tagger {
  const candidate = (start: number, end: number, type: number, probability: number): Candidate => ({
    start,
    end,
    label: labels[type]!,
    score: Math.round(probability * 1000) / 1000,
    rule: 'model',
  });
  if (/^(?:zh|ja|ko)$/.test(language))
    return ({ folded }) =>
      decode(charFeatures(folded, language, lexicon), weights).map(({ from, to, type, probability }) =>
        candidate(from, to, type, probability),
      );
  const factsOf = wordCache(lexicon);
  return ({ text }) => {
    const tokens = tokensOf(text);
    return decode(tokenFeatures(text, tokens, lexicon, factsOf), weights).map(({ from, to, type, probability }) =>
      candidate(tokens.start[from]!, tokens.end[to - 1]!, type, probability),
    );
  };
}
