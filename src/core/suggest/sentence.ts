/** One sentence of a paragraph while its claims are looked for: its words, its verbs of reporting, and who is known to speak. */
import type { Span } from '../text/spans';
import { firstNamed, lastNamed, speakerBefore, speakerBehind, type SpeakerSearch } from './latinSpeaker';
import type { Token } from './latinTokens';
import type { ReportingTests } from './reportingWords';
import type { SuggestedClaim } from './suggestedClaim';

/** Most tokens between a verb and the quotation or clause that it reports. */
export const LONGEST_GAP = 14;

/** A line, and what was found in it so far. */
export interface Paragraph extends SpeakerSearch {
  claims: SuggestedClaim[];
  /** The claim at the end of the sentence before, which a whole quotation goes on with. */
  open?: SuggestedClaim | undefined;
  /** Who spoke last, and who did by name. */
  lastSpeaker?: Span | undefined;
  lastNamed?: Span | undefined;
}

/** Token indexes, end exclusive. */
export type TokenRange = [from: number, to: number];

/** What a rule found. */
export interface Finding {
  spans: (Span | undefined)[];
  /** The tokens that are the claim's alone. */
  tokens: TokenRange[];
  kind: SuggestedClaim['kind'];
  /** Index of the word that reports. */
  cue?: number | undefined;
  speaker?: Span | undefined;
  score: number;
  rule: string;
}

/** A quotation that is not closed ends with white space. */
function withoutSpace(text: string, [start, end]: Span): [Span] | undefined {
  while (start < end && /\s/.test(text[start]!)) start++;
  while (start < end && /\s/.test(text[end - 1]!)) end--;
  return start < end ? [[start, end]] : undefined;
}

export class Sentence {
  readonly found: SuggestedClaim[] = [];
  /** Indexes of the verbs that report, outside of quotations. */
  readonly cues: number[] = [];
  /** The claim that a quotation in the next sentence goes on with. */
  open: SuggestedClaim | undefined;
  private readonly used = new Set<number>();
  /** Per token, from `from`: whether a claim has it. */
  private readonly taken: Uint8Array;

  /** The sentence is tokens [from, to) of the paragraph. */
  constructor(
    readonly paragraph: Paragraph,
    readonly from: number,
    readonly to: number,
  ) {
    this.taken = new Uint8Array(to - from);
    for (let index = from; index < to; index++) if (this.reports(index)) this.cues.push(index);
  }

  get tokens(): readonly Token[] {
    return this.paragraph.tokens;
  }

  get tests(): ReportingTests {
    return this.paragraph.tests;
  }

  /** The word at `index` in lower case; empty for anything else, and outside of the sentence. */
  word(index: number): string {
    const token = index >= this.from && index < this.to ? this.tokens[index]! : undefined;
    return token?.kind === 'word' ? token.word : '';
  }

  /** The mark at `index`; empty for anything else. */
  mark(index: number): string {
    const token = index >= this.from && index < this.to ? this.tokens[index]! : undefined;
    return token?.kind === 'mark' ? token.word : '';
  }

  /** Whether a comma or a dash between words is at `index`. */
  isComma(index: number): boolean {
    const mark = this.mark(index);
    return (
      /^[,–—]$/.test(mark) ||
      (mark === '-' && index > this.from && this.tokens[index]!.start > this.tokens[index - 1]!.end)
    );
  }

  isQuotation(index: number): boolean {
    return index >= this.from && index < this.to && this.tokens[index]!.kind === 'quotation';
  }

  /** Whether the word at `index` is a verb that reports: not a noun (`the claims`), nor part of a name (`United States`). */
  reports(index: number): boolean {
    const word = this.word(index);
    if (word !== '' && this.particleOf(index) !== undefined) return true;
    if (word === '' || !(this.tests.says(word) || this.tests.thinks(word) || this.tests.utters(word) || this.tests.judges(word))) return false; // prettier-ignore
    if (index === this.from) return !this.tests.nouns(word) || this.tokens[index + 1]?.kind === 'mark';
    const before = this.tokens[index - 1]!;
    if (before.kind !== 'word') return true;
    if (this.tokens[index]!.capital || (this.tests.determiners(before.word) && !this.tests.pronouns(before.word)))
      return false;
    // `was told`: somebody else tells it.
    if (this.tests.passives(before.word) && (this.tests.tells(word) || this.tests.judges(word))) return false;
    if (!this.tests.nouns(word)) return true;
    return before.capital || this.tests.pronouns(before.word) || this.tests.adverbs(before.word) || this.tests.that(this.word(index + 1)); // prettier-ignore
  }

  isUsed(cue: number): boolean {
    return this.used.has(cue);
  }

  /** Index of the particle that makes the verb at `index` one of saying: `gab` … `bekannt`. */
  particleOf(index: number): number | undefined {
    const pairs = this.tests.separable.get(this.word(index));
    if (!pairs) return undefined;
    for (let at = index + 1; at < Math.min(this.to, index + 2 * LONGEST_GAP); at++) {
      if (this.isQuotation(at) || /[,:;.]/.test(this.mark(at))) return undefined;
      if (pairs.includes(this.word(at))) return at;
    }
    return undefined;
  }

  /** Where the verb at `index` begins, with the words that help it: `a déclaré`, `včera řekl`. */
  verbStart(index: number): number {
    let start = index;
    while (start > this.from && (this.tests.auxiliaries(this.word(start - 1)) || this.tests.adverbs(this.word(start - 1)))) start--; // prettier-ignore
    return start;
  }

  /** Whether the verb at `index` is one of saying, not of thinking. */
  says(index: number): boolean {
    return this.tests.says(this.word(index)) || this.particleOf(index) !== undefined;
  }

  /** Whether a verb that reports a claim is within tokens [from, to). */
  hasUsed(from: number, to: number): boolean {
    for (let index = from; index < to; index++) if (this.used.has(index)) return true;
    return false;
  }

  isTaken(index: number): boolean {
    return this.taken[index - this.from] === 1;
  }

  /** Where the words begin that no claim before token `index` has. */
  freeFrom(index: number): number {
    let from = index;
    while (from > this.from && !this.isTaken(from - 1)) from--;
    return from;
  }

  take([from, to]: TokenRange): void {
    this.taken.fill(1, from - this.from, to - this.from);
  }

  /** Adds a claim unless another has some of its words. */
  add({ spans, tokens, kind, cue, speaker, score, rule }: Finding): SuggestedClaim | undefined {
    for (const [from, to] of tokens)
      if (this.taken.subarray(from - this.from, to - this.from).includes(1)) return undefined;
    const whole = spans.flatMap((span) => (span && withoutSpace(this.paragraph.text, span)) ?? []);
    if (whole.length === 0) return undefined;
    for (const range of tokens) this.take(range);
    const claim: SuggestedClaim = { spans: whole, kind, score, rule };
    if (cue !== undefined) {
      this.used.add(cue);
      claim.cue = [this.tokens[cue]!.start, this.tokens[cue]!.end];
    }
    if (speaker) claim.claimant = this.claimant(speaker);
    this.found.push(claim);
    return claim;
  }

  /** A pronoun stands for who was named last in the paragraph. */
  private claimant(mention: Span): NonNullable<SuggestedClaim['claimant']> {
    const { paragraph } = this;
    const printed = paragraph.text.slice(...mention).toLowerCase();
    paragraph.lastSpeaker = mention;
    if (!this.tests.pronouns(printed) && !this.tests.clitics(printed)) {
      paragraph.lastNamed = lastNamed(paragraph, mention[1], mention[0]) ?? mention;
      return { mention };
    }
    const named = paragraph.lastNamed ?? lastNamed(paragraph, mention[0], 0);
    return named ? { mention, named } : { mention };
  }

  /** Who says what the verb at `cue` reports; looked for between the tokens `low` and `high`. */
  speakerOf(cue: number, low = this.from, high = this.to): Span | undefined {
    return (
      this.clitic(cue) ??
      speakerBefore(this.paragraph, low, cue) ??
      speakerBehind(this.paragraph, cue + 1, high) ??
      this.impliedSpeaker(cue)
    );
  }

  /** Who speaks behind the verb, as in `said Jones`. */
  speakerAfter(cue: number, high = this.to): Span | undefined {
    return this.clitic(cue) ?? speakerBehind(this.paragraph, cue + 1, high);
  }

  /** Who speaks where the words beside the verb name nobody: the last speaker, or whom the sentence names first. */
  impliedSpeaker(cue: number): Span | undefined {
    const near = Math.max(this.from, cue - 3 * LONGEST_GAP);
    return (
      this.found.at(-1)?.claimant?.mention ??
      firstNamed(this.paragraph, near, cue) ??
      this.firstPronoun(near, cue) ??
      this.paragraph.lastSpeaker ??
      this.firstWords(cue)
    );
  }

  /** `Those who came, and with them others, said`: what stands before the first comma. */
  private firstWords(cue: number): Span | undefined {
    let comma = this.from;
    while (comma < cue && comma - this.from < LONGEST_GAP && this.mark(comma) !== ',') comma++;
    return this.mark(comma) === ',' ? speakerBefore(this.paragraph, this.from, comma) : undefined;
  }

  private firstPronoun(from: number, to: number): Span | undefined {
    for (let index = from; index < to; index++)
      if (this.tests.pronouns(this.word(index))) return [this.tokens[index]!.start, this.tokens[index]!.end];
    return undefined;
  }

  /** `katanya`: the pronoun is the end of the verb. */
  clitic(index: number): Span | undefined {
    const { word, end } = this.tokens[index]!;
    const length = [3, 2].find((letters) => word.length > letters && this.tests.clitics(word.slice(-letters)));
    return length === undefined ? undefined : [end - length, end];
  }
}
