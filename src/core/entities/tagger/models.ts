/** The models that are loaded: one language at a time, when a text asks for it. */
import { readLexicon, type Lexicon } from './lexicon';
import { createTagger, modelFiles, type Tagger } from './tagger';
import { readWeights } from './weights';

export interface Models {
  /** The tagger of a primary language tag; undefined: there is none, or its files are missing or broken. */
  tagger(language: string): Tagger | undefined;
  /** Files of `models/` that were asked for and are not loaded yet: give each to `load`, then ask again. */
  missing(): string[];
  /**
   * @param bytes of the file; a text: why it cannot be had. It is not asked for again.
   */
  load(file: string, bytes: Uint8Array | string): void;
  /** A file that cannot be used, and why. */
  problems(): { file: string; reason: string }[];
}

export function createModels(): Models {
  const bytesOf = new Map<string, Uint8Array>();
  const lexicons = new Map<string, Lexicon>();
  const taggers = new Map<string, Tagger>();
  const missing = new Set<string>();
  const problems = new Map<string, string>();

  /** What a file holds; undefined: not there, which is noted. */
  function parsed<T>(file: string, parse: (bytes: Uint8Array) => T): T | undefined {
    const bytes = bytesOf.get(file);
    if (!bytes) {
      if (!problems.has(file)) missing.add(file);
      return undefined;
    }
    bytesOf.delete(file);
    try {
      return parse(bytes);
    } catch (error) {
      problems.set(file, error instanceof Error ? error.message : String(error));
      return undefined;
    }
  }

  return {
    tagger(language) {
      const files = modelFiles(language);
      if (!files) return undefined;
      const known = taggers.get(files.weights);
      if (known) return known;
      const lexicon = lexicons.get(files.lexicon) ?? parsed(files.lexicon, readLexicon);
      if (lexicon) lexicons.set(files.lexicon, lexicon);
      // Both at once where both are missing, so that nobody is asked twice.
      if (!lexicon && bytesOf.has(files.weights)) return undefined;
      const weights = parsed(files.weights, readWeights);
      if (!lexicon || !weights) return undefined;
      const tagger = createTagger(language, lexicon, weights);
      taggers.set(files.weights, tagger);
      return tagger;
    },
    missing: () => [...missing],
    load(file, bytes) {
      missing.delete(file);
      if (typeof bytes === 'string') problems.set(file, bytes);
      else bytesOf.set(file, bytes);
    },
    problems: () => [...problems].map(([file, reason]) => ({ file, reason })),
  };
}
