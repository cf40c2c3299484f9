/** Reported speech in Chinese. */
import type { NamedSpan, SuggestedClaim } from './suggestedClaim';

export function suggestChineseClaims(_text: string, _names: readonly NamedSpan[]): SuggestedClaim[] {
  return [];
}
