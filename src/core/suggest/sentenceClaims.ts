/** The patterns of reported speech in one sentence, the surest first; a later one finds nothing where an earlier one did. */
import type { Span } from '../text/spans';
import type { Token } from './latinTokens';
import { firstNamed, speakerBefore, speakerBehind, wordsSpan, type SpeakerSearch } from './latinSpeaker';
import type { SuggestedClaim } from './suggestedClaim';

/** A line, and what was found in it so far. */
export interface Paragraph extends SpeakerSearch {
  claims: SuggestedClaim[];
  /** The claim of the sentence before, where a whole quotation may go on with it. */
  open?: SuggestedClaim | undefined;
  /** Who spoke last, by name. */
  lastNamed?: Span | undefined;
  lastSpeaker?: Span | undefined;
}

/** Longest way from a verb to the quotation or clause that it reports, in tokens. */
const LONGEST_GAP = 14;
/** Shortest clause that is reported, in tokens: less says nothing. */
const SHORTEST_CLAUSE = 3;

/** Finds the claims of the sentence that is tokens [from, to) and adds them to the paragraph's. */
export function sentenceClaims(paragraph: Paragraph, from: number, to: number): void {
  const sentence = new Sentence(paragraph, from, to);
  sentence.quotations();
  sentence.clauses();
  sentence.accordingTo();
  sentence.parentheses();
  for (const claim of sentence.found) paragraph.claims.push(claim);
  paragraph.open = sentence.goesOn();
}

interface Details {
  spans: (Span | undefined)[];
  kind: SuggestedClaim['kind'];
  cue?: number | undefined;
  speaker?: Span | undefined;
  score: number;
  rule: string;
}

class Sentence {
  readonly found: SuggestedClaim[] = [];
  /** Indexes of the words that report, outside of quotations, and not yet used. */
  private readonly cues: number[] = [];
  private readonly used = new Set<number>();
  /** Per token: whether it is within a claim. */
  private readonly covered: Uint8Array;

  constructor(
    private readonly paragraph: Paragraph,
    private readonly from: number,
    private readonly to: number,
  ) {
    this.covered = new Uint8Array(to - from);
    for (let index = from; index < to; index++) if (this.reports(index)) this.cues.push(index);
  }

  private get tokens(): readonly Token[] {
    return this.paragraph.tokens;
  }

  private word(index: number): string {
    const token = index >= this.from && index < this.to ? this.tokens[index]! : undefined;
    return token?.kind === 'word' ? token.word : '';
  }

  private mark(index: number): string {
    const token = index >= this.from && index < this.to ? this.tokens[index]! : undefined;
    return token?.kind === 'mark' ? token.word : '';
  }

  private isQuotation(index: number): boolean {
    return index >= this.from && index < this.to && this.tokens[index]!.kind === 'quotation';
  }

  private says(index: number): boolean {
    return this.paragraph.tests.says(this.word(index));
  }

  /** Whether a word is a verb that reports: not a noun (`the claims`), nor part of a name (`United States`). */
  private reports(index: number): boolean {
    const { tests } = this.paragraph;
    const word = this.word(index);
    if (word === '' || !(tests.says(word) || tests.thinks(word))) return false;
    if (index === this.from) return true;
    const before = this.tokens[index - 1]!;
    if (this.tokens[index]!.capital && before.kind === 'word') return false;
    return !(before.kind === 'word' && tests.determiners(before.word) && !tests.pronouns(before.word));
  }

  /** Adds a claim unless it says nothing or another has its words. */
  private add(
    { spans, kind, cue, speaker, score, rule }: Details,
    range: [number, number][],
  ): SuggestedClaim | undefined {
    for (const [from, to] of range)
      for (let index = from; index < to; index++) if (this.covered[index - this.from]) return undefined;
    const whole = spans.filter((span): span is Span => span !== undefined && span[1] > span[0]);
    if (whole.length === 0) return undefined;
    for (const [from, to] of range) this.covered.fill(1, from - this.from, to - this.from);
    if (cue !== undefined) this.used.add(cue);
    const claim: SuggestedClaim = { spans: whole, kind, score, rule };
    if (cue !== undefined) claim.cue = [this.tokens[cue]!.start, this.tokens[cue]!.end];
    if (speaker) claim.claimant = this.claimant(speaker);
    this.found.push(claim);
    return claim;
  }

  /** A pronoun stands for who was named last in the paragraph. */
  private claimant(mention: Span): NonNullable<SuggestedClaim['claimant']> {
    const { paragraph } = this;
    const isPronoun = paragraph.tests.pronouns(paragraph.text.slice(...mention).toLowerCase()) || paragraph.tests.clitics(paragraph.text.slice(...mention).toLowerCase()); // prettier-ignore
    paragraph.lastSpeaker = mention;
    const own = lastWithin(paragraph, mention[0], mention[1]);
    if (own || !isPronoun) {
      paragraph.lastNamed = own ?? mention;
      return { mention };
    }
    const named = paragraph.lastNamed ?? lastWithin(paragraph, 0, mention[0]);
    return named ? { mention, named } : { mention };
  }

  /** Who speaks where the words beside the verb say nothing: the last speaker, or the first one named in the sentence. */
  private impliedSpeaker(cue: number): Span | undefined {
    const first = Math.max(this.from, cue - 40);
    return this.found.at(-1)?.claimant?.mention ?? firstNamed(this.paragraph, first, cue) ?? this.paragraph.lastSpeaker;
  }

  private speakerOf(cue: number, low = this.from, high = this.to): Span | undefined {
    return (
      this.clitic(cue) ??
      speakerBefore(this.paragraph, low, cue) ??
      speakerBehind(this.paragraph, cue + 1, high) ??
      this.impliedSpeaker(cue)
    );
  }

  /** `katanya`: the pronoun is the end of the verb. */
  private clitic(cue: number): Span | undefined {
    const { word, end } = this.tokens[cue]!;
    const clitic = clitics(this.paragraph).find((one) => word.length > one.length + 2 && word.endsWith(one));
    return clitic === undefined ? undefined : [end - clitic.length, end];
  }

  /** Everything that stands between quotation marks. */
  quotations(): void {
    for (let index = this.from; index < this.to; index++) if (this.isQuotation(index)) this.quoted(index);
  }

  private quoted(index: number): void {
    const { quotation, capital } = this.tokens[index]!;
    const { text } = this.paragraph;
    const words = wordCount(text, quotation!.start, quotation!.end);
    const span = trimmedQuotation(text, [quotation!.start, quotation!.end]);
    if (!span) return;
    const whole: [number, number][] = [[index, index + 1]];
    const last = text[quotation!.end - 1]!;

    // rule `quote-says`: "It rains," said Jones. / "It rains", Jones said.
    const behind = this.cueBehind(index, last);
    if (behind) {
      const before = this.previousPart(index);
      if (before) return this.goOn(before, span, index);
      this.add({ spans: [span], kind: 'direct', ...behind, score: 0.95, rule: 'quote-says' }, whole);
      return;
    }
    // `"It rains," said Jones, "and it pours."`
    const before = this.previousPart(index);
    if (before) return this.goOn(before, span, index);

    // rule `colon-quote`: Jones said: "It rains." / Jones: "It rains."
    if (this.mark(index - 1) === ':') {
      const cue = this.cueBefore(index);
      const speaker = cue === undefined ? speakerBefore(this.paragraph, this.from, index - 1) : this.speakerOf(cue, this.from, index - 1); // prettier-ignore
      if (cue !== undefined || words >= 4)
        this.add({ spans: [span], kind: 'direct', cue, speaker, score: 0.95, rule: 'colon-quote' }, whole);
      return;
    }
    const cue = this.cueBefore(index);
    // rule `says-quote`: Jones said, "It rains." / Jones said that "it rains".
    if (cue !== undefined && this.opensQuotation(cue, index) && (words >= 3 || capital)) {
      if (this.endsWith(index)) {
        this.add({ spans: [span], kind: 'direct', cue, speaker: this.speakerOf(cue, this.from, index), score: 0.9, rule: 'says-quote' }, whole); // prettier-ignore
      }
      return;
    }
    // rule `whole-quote`: a sentence that is a quotation.
    if (words >= 4 && this.isWhole(index)) {
      const { open } = this.paragraph;
      if (open) {
        open.spans.push(span);
        this.covered.fill(1, index - this.from, index + 1 - this.from);
        this.continued = open;
        return;
      }
      this.continued = this.add({ spans: [span], kind: 'direct', speaker: this.paragraph.lastSpeaker, score: 0.6, rule: 'whole-quote' }, whole); // prettier-ignore
    }
  }

  private continued: SuggestedClaim | undefined;

  /** The claim that a quotation in the next sentence goes on with. */
  goesOn(): SuggestedClaim | undefined {
    if (this.continued) return this.continued;
    const last = this.found.at(-1);
    return last && last.kind !== 'indirect' && last.rule === 'quote-says' ? last : undefined;
  }

  private goOn(claim: SuggestedClaim, span: Span, index: number): void {
    claim.spans.push(span);
    this.covered[index - this.from] = 1;
  }

  /** The claim whose verb stands just before the quotation at `index`, after another part of it. */
  private previousPart(index: number): SuggestedClaim | undefined {
    const last = this.found.at(-1);
    if (!last?.cue || last.rule !== 'quote-says' || !/[,:–—-]/.test(this.mark(index - 1))) return undefined;
    const gap = this.tokens[index]!.start - last.cue[1];
    const end = last.spans.at(-1)![1];
    return last.cue[0] > end && gap < 200 && this.isQuotation(this.lastQuotation(index)) ? last : undefined;
  }

  private lastQuotation(index: number): number {
    let at = index - 1;
    while (at > this.from && index - at < 2 * LONGEST_GAP && !this.isQuotation(at)) at--;
    return at;
  }

  /** The verb that says whose the quotation before it is. */
  private cueBehind(index: number, last: string): { cue: number; speaker: Span | undefined } | undefined {
    let at = index + 1;
    while (/^[,–—-]$/.test(this.mark(at))) at++;
    const parted = at > index + 1 || /[,!?…]/.test(last);
    for (let cue = at; cue < Math.min(this.to, at + LONGEST_GAP); cue++) {
      if (this.tokens[cue]!.kind === 'quotation' || /[;:]/.test(this.mark(cue))) return undefined;
      if (!this.isCue(cue) || this.used.has(cue)) continue;
      if (cue === at) {
        const speaker = this.clitic(cue) ?? speakerBehind(this.paragraph, cue + 1, this.to) ?? this.impliedSpeaker(cue);
        return parted || speaker ? { cue, speaker } : undefined;
      }
      if (!parted) return undefined;
      const speaker = speakerBefore(this.paragraph, at, cue);
      return speaker && speaker[0] <= this.tokens[Math.min(cue - 1, at + 3)]!.start ? { cue, speaker } : undefined;
    }
    return undefined;
  }

  private isCue(index: number): boolean {
    return this.reports(index);
  }

  /** The nearest verb before the quotation at `index`. */
  private cueBefore(index: number): number | undefined {
    for (let cue = index - 1; cue >= this.from && index - cue <= LONGEST_GAP; cue--) {
      if (this.tokens[cue]!.kind === 'quotation' || this.mark(cue) === ';') return undefined;
      if (this.isCue(cue)) return cue;
    }
    return undefined;
  }

  /** Whether only a comma, or the word that opens a clause, is between the verb and the quotation. */
  private opensQuotation(cue: number, index: number): boolean {
    const before = index - 1;
    if (cue === before) return true;
    if (this.mark(before) === ',') return index - cue <= LONGEST_GAP;
    return this.paragraph.tests.that(this.word(before)) && before - cue <= 6;
  }

  /** Whether nothing that belongs to the clause comes after the quotation at `index`. */
  private endsWith(index: number): boolean {
    return index + 1 >= this.to || this.tokens[index + 1]!.kind === 'mark';
  }

  private isWhole(index: number): boolean {
    for (let at = this.from; at < this.to; at++) if (at !== index && this.tokens[at]!.kind !== 'mark') return false;
    return true;
  }

  /** Clauses that are reported without quotation marks around. */
  clauses(): void {
    for (const cue of this.cues) {
      if (this.used.has(cue)) continue;
      const start = this.clauseStart(cue);
      if (start === undefined) continue;
      const end = this.clauseEnd(start);
      if (end - start < SHORTEST_CLAUSE) continue;
      const mixed = this.tokens.slice(start, Math.min(end, start + 200)).some(({ kind }) => kind === 'quotation');
      const span = wordsSpan(this.tokens, start, end);
      this.add({ spans: [span], kind: mixed ? 'mixed' : 'indirect', cue, speaker: this.speakerOf(cue, this.from, start), score: 0.8, rule: this.rule }, [[start, end]]); // prettier-ignore
    }
  }

  private rule = '';

  /** Where the clause begins that the verb at `cue` reports. */
  private clauseStart(cue: number): number | undefined {
    const { tests } = this.paragraph;
    // rule `says-that`: Jones said that it rains. / Jones told reporters on Monday that it rains.
    this.rule = 'says-that';
    for (let at = cue + 1; at < Math.min(this.to, cue + LONGEST_GAP); at++) {
      if (this.tokens[at]!.kind === 'quotation' || /[;:]/.test(this.mark(at)) || this.isCue(at)) break;
      if (!tests.that(this.word(at))) continue;
      return at + 1;
    }
    if (!this.says(cue)) return undefined;
    // rule `says-colon`: Jones said: it rains.
    if (this.mark(cue + 1) === ':') {
      this.rule = 'says-colon';
      return cue + 2;
    }
    // rule `says-clause`: Jones said it rains.
    this.rule = 'says-clause';
    const next = this.tokens[cue + 1];
    if (cue + 1 < this.to && next!.kind === 'word' && (tests.clauseStart(next!.word) || next!.capital)) return cue + 1;
    return undefined;
  }

  /** Where the clause ends that begins at `start`: with the sentence, or before another verb of reporting with its clause. */
  private clauseEnd(_start: number): number {
    return this.to;
  }

  accordingTo(): void {}
  parentheses(): void {}
}

/** The last person or body named in [start, end). */
function lastWithin({ speakers }: SpeakerSearch, start: number, end: number): Span | undefined {
  let found: Span | undefined;
  for (const name of speakers) {
    if (name.end > end) break;
    if (name.start >= start) found = [name.start, name.end];
  }
  return found;
}

function clitics(_paragraph: Paragraph): string[] {
  return [];
}

function wordCount(text: string, start: number, end: number): number {
  return text.slice(start, Math.min(end, start + 400)).match(/\S+/g)?.length ?? 0;
}

/** Without a comma or dash at its end. */
function trimmedQuotation(text: string, [start, end]: Span): Span | undefined {
  while (end > start && /[\s,–—]/.test(text[end - 1]!)) end--;
  return end > start ? [start, end] : undefined;
}
