/** Reported speech in Korean. */
import type { NamedSpan, SuggestedClaim } from './suggestedClaim';

export function suggestKoreanClaims(_text: string, _names: readonly NamedSpan[]): SuggestedClaim[] {
  return [];
}
