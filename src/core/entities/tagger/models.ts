/** The models that are loaded: one language at a time, when a text asks for it. */
import { readLexicon, type Lexicon } from './lexicon';
import { createTagger, modelFiles, type Tagger } from './tagger';
import { readWeights, type Weights } from './weights';

/** A file that cannot be used, and why, as a phrase. */
export interface ModelProblem {
  file: string;
  reason: string;
}

export interface Models {
  /** The tagger of a primary language tag; undefined: there is none, or its files are missing or broken. */
  tagger(language: string): Tagger | undefined;
  /** Files of `models/` that were asked for and are not loaded yet: give each to `load`, then ask again. */
  missing(): string[];
  /** @param bytes of the file, read at once; a text: why it cannot be had. A file that cannot be used is not asked for again. */
  load(file: string, bytes: Uint8Array | string): void;
  problems(): ModelProblem[];
}

export function createModels(): Models {
  const lexicons = new Map<string, Lexicon>();
  const weights = new Map<string, Weights>();
  const taggers = new Map<string, Tagger>();
  const missing = new Set<string>();
  const problems = new Map<string, string>();

  const loaded = <T>(from: Map<string, T>, file: string): T | undefined => {
    const found = from.get(file);
    if (!found && !problems.has(file)) missing.add(file);
    return found;
  };
  return {
    tagger(language) {
      const files = modelFiles(language);
      if (!files) return undefined;
      const known = taggers.get(files.weights);
      if (known) return known;
      // Both are asked for at once.
      const lexicon = loaded(lexicons, files.lexicon);
      const weightsOf = loaded(weights, files.weights);
      if (!lexicon || !weightsOf) return undefined;
      const tagger = createTagger(language, lexicon, weightsOf);
      taggers.set(files.weights, tagger);
      return tagger;
    },
    missing: () => [...missing],
    load(file, bytes) {
      missing.delete(file);
      if (typeof bytes === 'string') {
        problems.set(file, bytes);
        return;
      }
      try {
        if (file.endsWith('.lexicon')) lexicons.set(file, readLexicon(bytes));
        else weights.set(file, readWeights(bytes));
      } catch (error) {
        problems.set(file, error instanceof Error ? error.message : String(error));
      }
    },
    problems: () => [...problems].map(([file, reason]) => ({ file, reason })),
  };
}
