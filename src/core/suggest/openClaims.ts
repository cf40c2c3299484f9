/** Suggested claims that a person has not decided about yet, and what one becomes when it is accepted. */
import { firstIndex } from '../text/firstIndex';
import { fold } from '../annotations/fold';
import { GAP } from '../annotations/anchor';
import { fullestForms } from '../annotations/claimants';
import type { Placed } from '../annotations/placeAnnotations';
import type { Claim, Claimant, RejectedClaim } from '../sidecar/sidecar';
import type { Span } from '../text/spans';
import { speaks } from './namesWithin';
import type { NamedSpan, SuggestedClaim } from './suggestedClaim';

/** The words of a suggestion, as a claim quotes them. */
export const quoteOf = (text: string, { spans }: SuggestedClaim): string =>
  spans.map(([start, end]) => text.slice(start, end)).join(GAP);

/**
 * Those that share no word with a claim or with another suggestion before them, and that nobody turned down.
 * @param asked what a language model suggests: a person asked for it, so the rules' give way. @param found by the rules.
 * @returns ascending.
 */
export function openClaims(
  text: string,
  asked: readonly SuggestedClaim[],
  found: readonly SuggestedClaim[],
  claims: readonly Placed<Claim>[],
  rejected: readonly RejectedClaim[],
): SuggestedClaim[] {
  const taken = new Uint8Array(text.length);
  for (const { ranges } of claims) for (const [start, end] of ranges) taken.fill(1, start, end);
  const turnedDown = new Set(rejected.map(({ quote }) => fold(quote).text));
  const open: SuggestedClaim[] = [];
  for (const suggestion of [...asked, ...found]) {
    const { spans } = suggestion;
    if (spans.some(([start, end]) => taken.subarray(start, end).includes(1))) continue;
    if (turnedDown.size > 0 && turnedDown.has(fold(quoteOf(text, suggestion)).text)) continue;
    for (const [start, end] of spans) taken.fill(1, start, end);
    open.push(suggestion);
  }
  return open.sort((a, b) => a.spans[0]![0] - b.spans[0]![0]);
}

type ClaimFields = Pick<Claim, 'claimant' | 'cue' | 'kind'>;

/**
 * What a suggestion says of a claim: who made it, how, and by which word. Of one text; names are looked at once for all suggestions.
 * @param names ascending.
 */
export function claimFieldsOf(
  text: string,
  names: readonly NamedSpan[],
): (suggestion: Pick<SuggestedClaim, 'claimant' | 'cue' | 'kind'>) => ClaimFields {
  const claimantOf = claimantsOf(text, names);
  return ({ claimant, cue, kind }) => {
    const who = claimant && claimantOf(claimant);
    return { ...(who && { claimant: who }), ...(cue && { cue: text.slice(...cue) }), kind };
  };
}

/** The fullest form of the speaker's name that the article prints, and the words beside the claim where they are others. */
function claimantsOf(text: string, names: readonly NamedSpan[]) {
  const people = names.filter(speaks);
  const fullest = fullestForms(text, people);

  return ({ mention, named }: NonNullable<SuggestedClaim['claimant']>): Claimant => {
    const printed = text.slice(...mention);
    const [start, end] = named ?? mention;
    const touching: NamedSpan[] = [];
    // Names hardly overlap: their ends ascend as their starts do.
    const first = firstIndex(people.length, (at) => people[at]!.end > start);
    for (let at = first; at < people.length && people[at]!.start < end; at++) touching.push(people[at]!);
    // "Mara Voss, head of the Coast Council": the person speaks.
    const speaker = touching.find(({ label }) => label === 'PER') ?? (touching.length === 1 ? touching[0] : undefined);
    const isWhole = speaker && (speaker.label === 'PER' || speaker.end - speaker.start >= (end - start) / 2);
    const full = (isWhole && fullest.get(speaker.entity)) || text.slice(start, end);
    return full === printed ? { name: full } : { name: full, mention: printed };
  };
}

/**
 * The suggestion that best agrees with words a person selected: it says who speaks, how and by which word.
 * Half of the words of either have to be the other's.
 */
export function suggestionFor(
  suggested: readonly SuggestedClaim[],
  spans: readonly Readonly<Span>[],
): SuggestedClaim | undefined {
  const length = (list: readonly Readonly<Span>[]): number => list.reduce((sum, [start, end]) => sum + end - start, 0);
  const shared = (suggestion: SuggestedClaim): number =>
    suggestion.spans.reduce(
      (sum, [start, end]) =>
        sum + spans.reduce((inner, [from, to]) => inner + Math.max(0, Math.min(end, to) - Math.max(start, from)), 0),
      0,
    );
  const best = suggested
    .map((suggestion) => ({ suggestion, words: shared(suggestion) }))
    .sort((a, b) => b.words - a.words)[0];
  if (!best || best.words === 0) return undefined;
  const isMost = best.words * 2 >= Math.min(length(spans), length(best.suggestion.spans));
  return isMost ? best.suggestion : undefined;
}
