/** Goes through a text sentence by sentence, with what one sentence says of the next: who spoke, and that somebody is about to. */
import type { Span } from '../text/spans';
import { withNamedSpeakers } from './namedSpeakers';
import { quotations } from './quotations';
import { sentences, type Sentence } from './sentences';
import type { NamedSpan, SuggestedClaim } from './suggestedClaim';

/** A sentence that says: what follows is what was said. */
export interface Waiting {
  cue: Span;
  mention: Span;
}

export interface SentenceRules {
  /** @param speaker who spoke last in this paragraph. @param waiting of the sentence before. */
  claimsOf(
    text: string,
    names: readonly NamedSpan[],
    sentence: Sentence,
    speaker: Span | undefined,
    waiting: Waiting | undefined,
  ): SuggestedClaim[];
  announced(text: string, names: readonly NamedSpan[], sentence: Sentence): Waiting | undefined;
  pronoun: RegExp;
}

/** @param names ascending. @returns ascending; a pronoun says whom it stands for. */
export function claimsBySentence(
  text: string,
  names: readonly NamedSpan[],
  { claimsOf, announced, pronoun }: SentenceRules,
): SuggestedClaim[] {
  const claims: SuggestedClaim[] = [];
  let speaker: Span | undefined;
  let waiting: Waiting | undefined;
  for (const sentence of sentences(text, quotations(text))) {
    if (sentence.first) speaker = undefined;
    const found = claimsOf(text, names, sentence, speaker, waiting);
    for (const claim of found) claims.push(claim);
    waiting = announced(text, names, sentence);
    speaker = waiting?.mention ?? found.at(-1)?.claimant?.mention ?? speaker;
  }
  return withNamedSpeakers(text, claims, names, (mention) => pronoun.test(mention));
}
