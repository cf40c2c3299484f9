/** Tells whom a pronoun beside a claim stands for: who was named last in the same paragraph. */
import type { Span } from '../text/spans';
import { firstIndex } from '../text/firstIndex';
import type { NamedSpan, SuggestedClaim } from './suggestedClaim';

/** More names between a pronoun and its person are not looked through. */
const mostNames = 40;

/**
 * @param claims of one text, in its order. @param names of the text, ascending.
 * @param isPronoun told of a claimant's mention.
 * @returns the claims; those of a pronoun say whom it stands for, where the paragraph tells.
 */
export function withNamedSpeakers(
  text: string,
  claims: readonly SuggestedClaim[],
  names: readonly NamedSpan[],
  isPronoun: (mention: string) => boolean,
): SuggestedClaim[] {
  const breaks = [...text.matchAll(/\n/g)].map(({ index }) => index);
  const lineOf = (offset: number): number => firstIndex(breaks.length, (at) => breaks[at]! >= offset);
  let lastNamed: Span | undefined;
  return claims.map((claim) => {
    const mention = claim.claimant?.mention;
    if (!mention) return claim;
    const line = lineOf(mention[0]);
    const sameParagraph = (span: Span): boolean => span[1] <= mention[0] && lineOf(span[0]) === line;
    if (!isPronoun(text.slice(...mention))) {
      lastNamed = mention;
      return claim;
    }
    const named = lastNamed && sameParagraph(lastNamed) ? lastNamed : lastName(names, mention[0], sameParagraph);
    return named ? { ...claim, claimant: { mention, named } } : claim;
  });
}

/** The last person before an offset, else the last body. */
function lastName(names: readonly NamedSpan[], before: number, fits: (span: Span) => boolean): Span | undefined {
  const next = firstIndex(names.length, (at) => names[at]!.end > before);
  let body: Span | undefined;
  for (let at = next - 1; at >= Math.max(0, next - mostNames); at--) {
    const { start, end, label } = names[at]!;
    if (!fits([start, end])) break;
    if (label === 'PER') return [start, end];
    if (label === 'ORG') body ??= [start, end];
  }
  return body;
}
