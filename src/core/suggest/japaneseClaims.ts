/** Reported speech in Japanese. */
import type { NamedSpan, SuggestedClaim } from './suggestedClaim';

export function suggestJapaneseClaims(_text: string, _names: readonly NamedSpan[]): SuggestedClaim[] {
  return [];
}
