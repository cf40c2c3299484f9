/** The trained tagger: a line in, the names that the model of its language sees in it. */
import { firstIndex } from '../../text/firstIndex';
import type { Candidate } from '../candidate';
import type { Line } from '../line';
import { charFeatures } from './charFeatures';
import type { Features } from './featureBuffer';
import { decode } from './decode';
import type { Lexicon } from './lexicon';
import { tokenFeatures, tokensOf, wordCache } from './tokenFeatures';
import type { Weights } from './weights';

export interface Tagged {
  /** In order, without overlaps; offsets count from the start of the line. */
  names: Candidate[];
  /** How likely the model holds it that exactly these UTF-16 units are a name of this label. */
  probability(start: number, end: number, label: string): number;
}
export type Tagger = (line: Line) => Tagged;

const labels = ['PER', 'ORG', 'LOC'] as const;

/** Primary tags of the languages that a model was trained for. */
export const ownModels: readonly string[] = ['zh', 'ja', 'ko', 'id', 'ms', 'en'];

/** The model for a primary language tag: files in `models/`. Undefined: there is none for its script. */
export function modelFiles(language: string): { lexicon: string; weights: string } | undefined {
  if (/^(?:zh|ja|ko)$/.test(language)) return { lexicon: `${language}.lexicon`, weights: `${language}.weights` };
  if (/^(?:en|id)$/.test(language)) return { lexicon: 'latin.lexicon', weights: `${language}.weights` };
  // Malay news is near enough to Indonesian.
  if (language === 'ms') return modelFiles('id');
  return otherAlphabets.test(language) ? undefined : modelFiles('en');
}
/** Languages written in scripts that no model has seen. */
const otherAlphabets =
  /^(?:ab|am|ar|as|az-cyrl|ba|be|bg|bn|bo|ckb|cv|dv|dz|el|fa|gu|he|hi|hy|iu|ka|kk|km|kn|ks|ku-arab|ky|lo|mk|ml|mn|mr|my|ne|or|os|pa|ps|ru|sa|sd|si|sr|ta|te|tg|th|ti|tt|ug|uk|ur|yi)$/;

/**
 * @param language which of `zh`, `ja`, `ko` the characters are of; others are read as words.
 */
export function createTagger(language: string, lexicon: Lexicon, weights: Weights): Tagger {
  const tagged = (
    features: Features,
    startOf: (position: number) => number,
    endOf: (position: number) => number,
  ): Tagged => {
    const { spans, probability } = decode(features, weights);
    const names = spans.map(({ from, to, type, probability: score }) => ({
      start: startOf(from),
      end: endOf(to - 1),
      label: labels[type]!,
      score: Math.round(score * 1000) / 1000,
      rule: 'model',
    }));
    const positionAt = (offset: number, of: (position: number) => number): number => {
      const position = firstIndex(features.positions, (at) => of(at) >= offset);
      return position < features.positions && of(position) === offset ? position : -1;
    };
    return {
      names,
      probability(start, end, label) {
        const from = positionAt(start, startOf);
        const to = positionAt(end, endOf);
        const type = labels.indexOf(label as (typeof labels)[number]);
        return from < 0 || to < from || type < 0 ? 0 : probability(from, to + 1, type);
      },
    };
  };
  if (/^(?:zh|ja|ko)$/.test(language))
    return ({ folded }) =>
      tagged(
        charFeatures(folded, language, lexicon),
        (position) => position,
        (position) => position + 1,
      );
  const factsOf = wordCache(lexicon);
  return ({ text }) => {
    const tokens = tokensOf(text);
    const found = tagged(
      tokenFeatures(text, tokens, lexicon, factsOf),
      (position) => tokens.start[position]!,
      (position) => tokens.end[position]!,
    );
    return { ...found, names: found.names.map((name) => withGivenName(text, name)) };
  };
}

/** The second syllable of a Korean or Chinese given name after a hyphen, which is a word of its own to the model: Kim Jong-un; not Joe Biden-led. */
const SYLLABLE =
  /-(?!(?:aged|backed|based|born|era|led|like|linked|made|owned|run|style)\b)\p{Ll}{1,6}(?![\p{L}\p{N}-])/uy;

function withGivenName(text: string, name: Candidate): Candidate {
  if (name.label !== 'PER' || !text.slice(name.start, name.end).includes(' ')) return name;
  SYLLABLE.lastIndex = name.end;
  const end = SYLLABLE.test(text) ? SYLLABLE.lastIndex : name.end;
  return { ...name, end };
}
