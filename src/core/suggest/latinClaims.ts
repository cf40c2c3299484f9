/** Reported speech in the languages of Latin and Cyrillic script. */
import type { NamedSpan, SuggestedClaim } from './suggestedClaim';

export function suggestLatinClaims(
  _text: string,
  _language: string | undefined,
  _names: readonly NamedSpan[],
): SuggestedClaim[] {
  return [];
}
