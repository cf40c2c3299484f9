/** Who may have made a claim: the people and bodies named around it, the likeliest first. */
import type { Name } from './placeAnnotations';
import { speaks } from '../suggest/namesWithin';
import type { NamedSpan } from '../suggest/suggestedClaim';
import type { Span } from '../text/spans';

export interface ClaimantCandidate {
  /** The fullest form the article prints. */
  name: string;
  /** The form nearest to the claim. */
  mention: string;
  /** In the same paragraph as the claim. */
  near: boolean;
}

/** Entity -> the longest form that the text prints of it; of two as long, the first. */
export function fullestForms(text: string, names: readonly NamedSpan[]): Map<string, string> {
  const fullest = new Map<string, string>();
  for (const { entity, start, end } of names)
    if (end - start > (fullest.get(entity)?.length ?? 0)) fullest.set(entity, text.slice(start, end));
  return fullest;
}

/**
 * @param text the article's text; names and the claim's spans are UTF-16 offsets in it.
 * @returns each person or organisation once: those of the claim's paragraph by nearness (before the claim counts nearer, as
 *   speakers are mostly named first), then the rest of the article by nearness.
 */
export function claimantCandidates(text: string, names: readonly Name[], spans: readonly Span[]): ClaimantCandidate[] {
  const start = Math.min(...spans.map((span) => span[0]));
  const end = Math.max(...spans.map((span) => span[1]));
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end);
  const speakers = names.filter(speaks);
  const fullest = fullestForms(text, speakers);
  const outside = speakers.filter((name) => !spans.some((span) => name.start < span[1] && name.end > span[0]));
  const distance = (name: Name): number => {
    const gap = name.end <= start ? start - name.end : 3 * Math.max(0, name.start - end);
    const far = name.start < lineStart || name.end > lineEnd ? text.length : 0;
    // Of two as near, a person speaks rather than an organisation.
    return gap + far + (name.label === 'PER' ? 0 : 4);
  };
  const candidates = new Map<string, ClaimantCandidate>();
  for (const name of [...outside].sort((a, b) => distance(a) - distance(b))) {
    if (candidates.has(name.entity)) continue;
    const near = name.start >= lineStart && name.end <= lineEnd;
    candidates.set(name.entity, { name: fullest.get(name.entity)!, mention: text.slice(name.start, name.end), near });
  }
  return [...candidates.values()];
}
