/** The one place where claims are suggested: text, language and names in, reported speech out. The rules are one file a language. */
import { textLines } from '../entities/line';
import type { Span } from '../text/spans';
import { suggestChineseClaims } from './chineseClaims';
import { suggestJapaneseClaims } from './japaneseClaims';
import { suggestKoreanClaims } from './koreanClaims';
import { suggestLatinClaims } from './latinClaims';
import type { NamedSpan, SuggestedClaim } from './suggestedClaim';

/**
 * Time and memory in proportion to the text.
 * @param text the article's; offsets are UTF-16 in it.
 * @param language BCP 47; lines that are plainly in another language are read as that, all are where it is undefined.
 * @param names what the recogniser found in the text, ascending.
 * @returns ascending, no two overlapping.
 */
export function suggestClaims(
  text: string,
  language: string | undefined,
  names: readonly NamedSpan[],
): SuggestedClaim[] {
  const found: SuggestedClaim[] = [];
  let next = 0;
  for (const { start, end, language: own } of runsOfOneLanguage(text, language)) {
    while (next < names.length && names[next]!.start < start) next++;
    const inside: NamedSpan[] = [];
    for (; next < names.length && names[next]!.start < end; next++) {
      const name = names[next]!;
      inside.push({ ...name, start: name.start - start, end: name.end - start });
    }
    for (const claim of suggestersOf(own)(text.slice(start, end), inside)) found.push(shifted(claim, start));
  }
  return withoutOverlaps(found);
}

type Suggester = (text: string, names: readonly NamedSpan[]) => SuggestedClaim[];

function suggestersOf(language: string): Suggester {
  if (language === 'zh') return suggestChineseClaims;
  if (language === 'ja') return suggestJapaneseClaims;
  if (language === 'ko') return suggestKoreanClaims;
  return (text, names) => suggestLatinClaims(text, language, names);
}

/** Whole lines that follow each other and are in one language: a report may carry a headline or a paragraph in another. */
function runsOfOneLanguage(text: string, language: string | undefined) {
  const runs: { start: number; end: number; language: string }[] = [];
  for (const line of textLines(text, language)) {
    const last = runs.at(-1);
    const end = line.start + line.text.length;
    if (last?.language === line.language) last.end = end;
    else runs.push({ start: line.start, end, language: line.language });
  }
  return runs;
}

function shifted(claim: SuggestedClaim, by: number): SuggestedClaim {
  const move = ([start, end]: Span): Span => [start + by, end + by];
  const { spans, cue, claimant, ...rest } = claim;
  return {
    ...rest,
    spans: spans.map(move),
    ...(cue && { cue: move(cue) }),
    ...(claimant && {
      claimant: { mention: move(claimant.mention), ...(claimant.named && { named: move(claimant.named) }) },
    }),
  };
}

/** Of two claims that overlap, the surer; of two as sure, the earlier. */
function withoutOverlaps(claims: SuggestedClaim[]): SuggestedClaim[] {
  const kept: SuggestedClaim[] = [];
  for (const claim of claims.sort((a, b) => a.spans[0]![0] - b.spans[0]![0])) {
    const last = kept.at(-1);
    if (!last || claim.spans[0]![0] >= last.spans.at(-1)![1]) kept.push(claim);
    else if (claim.score > last.score) kept[kept.length - 1] = claim;
  }
  return kept;
}
