/** What the rules of every language give: words that report what somebody said, with who and by which word. */
import type { ClaimKind } from '../sidecar/sidecar';
import type { Span } from '../text/spans';

/** A person or body named in the text, as `Mention` and `Name` are. */
export interface NamedSpan {
  start: number;
  end: number;
  /** `PER`, `ORG`, … */
  label: string;
  /** What mentions of one entity share. */
  entity: string;
}

/** Offsets: UTF-16 in the article's text, end exclusive. */
export interface SuggestedClaim {
  /** The words of the claim, without quotation marks around them; several where "he said" interrupts it. Ascending. */
  spans: Span[];
  kind: Exclude<ClaimKind, 'own'>;
  /** The word that reports it. */
  cue?: Span;
  claimant?: {
    /** As printed beside the claim: a name, a description, or a pronoun. */
    mention: Span;
    /** The named speaker that a pronoun stands for, where the same paragraph names one. */
    named?: Span;
  };
  /** 0 to 1: how sure the rule is. */
  score: number;
  /** Which rule found it, as in `origin: suggested:<rule>`. */
  rule: string;
}

/** What a suggestion is called while it is none of the sidecar's: by its place. */
export const suggestionId = ({ spans }: SuggestedClaim): string => `s-${spans[0]![0]}-${spans.at(-1)![1]}`;
