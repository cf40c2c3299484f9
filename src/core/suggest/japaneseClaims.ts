/** Reported speech in Japanese: the patterns, each over one sentence. What is said stands before と; the verb comes last. */
import type { Span } from '../text/spans';
import { contentNouns, contentVerbs, factVerbs, openings, pronoun, reportingVerbs, settings } from './data/ja';
import { firstLetters } from './firstLetters';
import { isSpeaker, japaneseTopic, nounBefore } from './japaneseSpeaker';
import { makeClaim, trimmedClaim } from './makeClaim';
import { withNamedSpeakers } from './namedSpeakers';
import { isInQuotation, quotationAfter, quotations, type Quotation } from './quotations';
import { sentences, type Sentence } from './sentences';
import type { NamedSpan, SuggestedClaim } from './suggestedClaim';

/** @param names ascending. @returns ascending; a pronoun says whom it stands for. */
export function suggestJapaneseClaims(text: string, names: readonly NamedSpan[]): SuggestedClaim[] {
  const claims: SuggestedClaim[] = [];
  /** Who spoke last in this paragraph. */
  let speaker: Span | undefined;
  /** 次のように述べた。: the next sentence is what was said. */
  let waiting: Waiting | undefined;
  for (const sentence of sentences(text, quotations(text))) {
    if (sentence.first) speaker = undefined;
    const found = claimsOfSentence(text, names, sentence, speaker, waiting);
    claims.push(...found);
    waiting = announced(text, names, sentence);
    speaker = waiting?.mention ?? found.at(-1)?.claimant?.mention ?? speaker;
  }
  return withNamedSpeakers(text, claims, names, (mention) => pronoun.test(mention));
}

interface Waiting {
  cue: Span;
  mention: Span;
}

/** Shorter clauses are no claims. */
const shortest = 5;
/** A verb further from its と is the verb of something else. */
const farthestVerb = 90;

const reporting = new RegExp(`^(?:${reportingVerbs})`);
const fact = new RegExp(`^(?:${factVerbs})`);
const content = new RegExp(`^(?:${contentVerbs})`);
/** Also 〜としている and, of a quotation, 〜という. Passives (と伝えられる) are no reports. */
const anyVerb = new RegExp(
  `${firstLetters(reportingVerbs, factVerbs, contentVerbs, 'し|い')}(?:(?:${reportingVerbs}|${factVerbs}|${contentVerbs})(?!られ|され|[をがの])|し(?=た(?:。|$)|て[いおき]|、)|いう(?=。|$|こと(?:です|だ)))`,
  'g',
);

function claimsOfSentence(
  text: string,
  names: readonly NamedSpan[],
  sentence: Sentence,
  lastSpeaker: Span | undefined,
  waiting: Waiting | undefined,
): SuggestedClaim[] {
  const { start, end, quotations: inside } = sentence;
  const claims: SuggestedClaim[] = [];
  const source = accordingTo(text, sentence);
  let speaker = source?.claimant?.mention ?? lastSpeaker;
  let done = source ? source.spans[0]![0] : start;
  for (const { 0: word, index } of text.slice(start, end).matchAll(anyVerb)) {
    const verb: Span = [start + index, start + index + word.length];
    if (verb[0] < done || isInQuotation(inside, verb[0])) continue;
    const report = reportBefore(text, names, sentence, done, verb);
    const claim = report && claimOf(text, names, sentence, done, report, verb, speaker);
    if (!claim) continue;
    claims.push(claim);
    // The rest of the verb, up to the next clause: 述べましたが、
    const rest = /^[ぁ-ヿ一-鿿]{0,12}、/.exec(text.slice(verb[1], Math.min(end, verb[1] + 14)));
    done = verb[1] + (rest?.[0].length ?? 0);
    speaker = claim.claimant?.mention ?? speaker;
  }
  // 関係者によると、容疑者は「Q」と話している: it is the suspect who says so.
  if (source)
    return claims.some(({ claimant }) => claimant && claimant.mention !== source.claimant!.mention) ? claims : [source];
  if (claims.length > 0) return claims;
  const alone = quotationWithoutVerb(text, names, sentence, waiting);
  return alone ? [alone] : [];
}

/** What a verb reports, by what stands before it. */
interface Report {
  /** Where と, or what else parts the words from the verb, begins. */
  end: number;
  /** The whole of it, where it is quoted. */
  quoted: Quotation[];
  /** The speaker between と and the verb: 「Q」と彼は述べた. */
  mention?: Span | undefined;
  rule: string;
}

const afterFact = /こと[をも](?:[^、。「」はが]{0,10})$/;
const afterContent = new RegExp(
  `(?:との|という|とする|といった)[^、。「」]{0,10}?(?:${contentNouns})を[^、。「」は]{0,8}$`,
);
/** Between と and its verb: nothing, a word or two, or the speaker (after a quotation with all that is said of him). */
const betweenPattern =
  /^(?!は|の|も?い|違|同|比|し[てたま]|な[るりっ]|呼|名付|題|銘)も?(?:、?(?<speaker>[^。「」]{1,80})(?:は|が|も)、?)?(?<rest>[^、。「」]{0,14})$/;
/** How the words before と end where they are a clause; 〜者と述べた would be "with". */
const clauseEnd = /[るただいうくぬぶつむすよねかなろせ！？…]、?$/;

function reportBefore(
  text: string,
  names: readonly NamedSpan[],
  sentence: Sentence,
  done: number,
  verb: Span,
): Report | undefined {
  const word = text.slice(...verb);
  const from = Math.max(done, verb[0] - farthestVerb);
  const window = text.slice(from, verb[0]);
  const factMatch = fact.test(word) ? afterFact.exec(window) : null;
  if (factMatch) return { end: from + factMatch.index + 2, quoted: [], rule: 'ja-fact' };
  const contentMatch = content.test(word) ? afterContent.exec(window) : null;
  if (contentMatch) return reportAt(text, sentence, done, from + contentMatch.index, undefined);
  const direct = !reporting.test(word);
  for (let at = verb[0] - 1; at >= from; at--) {
    const character = text.charAt(at);
    if ('。「」'.includes(character)) return undefined;
    if (character !== 'と' && !(character === 'て' && text.charAt(at - 1) === 'っ')) continue;
    const between = text.slice(at + 1, verb[0]);
    if (direct && (between !== '' || /[うよ]$/.test(text.slice(at - 1, at)))) return undefined;
    const match = betweenPattern.exec(between);
    if (!match || /こと|もの|われ|られ|され/.test(match.groups!['rest']!)) continue;
    const speakerStart = match.groups!['speaker'] ? at + 1 + between.indexOf(match.groups!['speaker']) : -1;
    const mention =
      speakerStart < 0 ? undefined : nounBefore(text, at + 1, speakerStart + match.groups!['speaker']!.length);
    const report = reportAt(text, sentence, done, character === 'て' ? at - 1 : at, mention);
    const described = match.groups!['speaker']?.includes('、', 1);
    if (described && !(mention && isSpeaker(text, names, mention))) continue;
    if (report.quoted.length > 0) {
      // 〜を「Q」という: what something is called.
      if (word === 'いう' && text.charAt(report.quoted[0]!.outerStart - 1) === 'を') return undefined;
      return report;
    }
    // What follows と may be a clause of its own, with a subject that says nothing.
    if (described || (mention && !isSpeaker(text, names, mention))) continue;
    if (word === 'いう' || character === 'て') return undefined;
    const before = text.slice(Math.max(done, at - 3), at);
    if (
      clauseEnd.test(before) ||
      (between === '' && /[一-鿿ァ-ヺー]、?$/.test(before) && word !== 'し' && !/^話/.test(word))
    )
      return report;
  }
  return undefined;
}

/** @param end where the words end: a quotation that ends there, or before など, is all of them. */
function reportAt(
  text: string,
  { quotations: all }: Sentence,
  done: number,
  end: number,
  mention: Span | undefined,
): Report {
  const quotedEnd = text.slice(end - 2, end) === 'など' ? end - 2 : text.charAt(end - 1) === '、' ? end - 1 : end;
  const last = quotationAfter(all, quotedEnd) - 1;
  if (all[last]?.outerEnd !== quotedEnd || all[last].outerStart < done)
    return { end, quoted: [], mention, rule: 'ja-reported' };
  let first = last;
  while (
    first > 0 &&
    all[first - 1]!.outerStart >= done &&
    /^、?$/.test(text.slice(all[first - 1]!.outerEnd, all[first]!.outerStart))
  )
    first--;
  return { end, quoted: all.slice(first, last + 1), mention, rule: 'ja-quoted' };
}

const opening = new RegExp(`^(?:${openings})、?`);
const settingClause = new RegExp(`^[^、。「」]{0,30}${settings}、`);

function claimOf(
  text: string,
  names: readonly NamedSpan[],
  { quotations: inside }: Sentence,
  done: number,
  { end, quoted, mention, rule }: Report,
  verb: Span,
  lastSpeaker: Span | undefined,
): SuggestedClaim | undefined {
  const topic = mention
    ? undefined
    : japaneseTopic(text, names, done, quoted[0]?.outerStart ?? end, (offset) => isInQuotation(inside, offset));
  const speaker = mention ?? topic?.mention ?? speakerAfterVerb(text, verb[1]) ?? lastSpeaker;
  if (quoted.length > 0) {
    const kind = /^(?:表現|評)/.test(text.slice(...verb)) ? 'mixed' : 'direct';
    return makeClaim({
      spans: quoted.map((one): Span => [one.start, one.end]),
      kind,
      cue: verb,
      mention: speaker,
      score: 0.9,
      rule,
    });
  }
  if (!speaker) return undefined;
  let start = topic?.end ?? done;
  for (const pattern of [opening, settingClause, opening])
    start += pattern.exec(text.slice(start, end))?.[0].length ?? 0;
  const span = trimmedClaim(text, start, end);
  if (span[1] - span[0] < shortest) return undefined;
  const kind = (inside[quotationAfter(inside, span[0])]?.outerStart ?? end) < end ? 'mixed' : 'indirect';
  return makeClaim({ spans: [span], kind, cue: verb, mention: speaker, score: topic || mention ? 0.8 : 0.5, rule });
}

const personAfter =
  /^[ぁ-ん]{0,10}(?<person>[^ぁ-ん、。「」\n][^、。「」\n]{0,24}?(?:さん|氏|監督|選手|大統領|首相|教授|社長))/;

/** 「Q」と話すのは某さん。 */
function speakerAfterVerb(text: string, verbEnd: number): Span | undefined {
  const match = personAfter.exec(text.slice(verbEnd, verbEnd + 40));
  if (!match) return undefined;
  const end = verbEnd + match[0].length;
  return [end - match.groups!['person']!.length, end];
}

const sourceParticle = /(?:によりますと|によると|によれば|の話では)、?/;
const hearsayEnd = /(?:とのこと(?:です|でした|だ|だった)?|という(?:ことです|ことだ)?|そうです|そうだ)?。?$/;

/** 関係者によると、Sという。 */
function accordingTo(text: string, { start, end, quotations: inside }: Sentence): SuggestedClaim | undefined {
  const match = sourceParticle.exec(text.slice(start, Math.min(end, start + 80)));
  if (!match || isInQuotation(inside, start + match.index)) return undefined;
  const mention = nounBefore(text, start, start + match.index);
  if (!mention || /^(?:これ|それ|何)$/.test(text.slice(...mention))) return undefined;
  const contentStart = start + match.index + match[0].length;
  const tail = hearsayEnd.exec(text.slice(Math.max(contentStart, end - 16), end))![0].length;
  const span = trimmedClaim(text, contentStart, end - tail);
  if (span[1] - span[0] < shortest) return undefined;
  const cue: Span = [start + match.index, start + match.index + match[0].replace('、', '').length];
  return makeClaim({ spans: [span], kind: 'indirect', cue, mention, score: 0.8, rule: 'ja-according' });
}

const announcing = new RegExp(`(?:次のように|以下のように|こう)[^「」。]{0,12}(?:${reportingVerbs})`);

/** 某氏は次のように述べた。 */
function announced(
  text: string,
  names: readonly NamedSpan[],
  { start, end, quotations: inside }: Sentence,
): Waiting | undefined {
  const match = announcing.exec(text.slice(start, end));
  if (!match) return undefined;
  const topic = japaneseTopic(text, names, start, start + match.index, (offset) => isInQuotation(inside, offset));
  return topic && { cue: [start + match.index, start + match.index + match[0].length], mention: topic.mention };
}

/** Words quoted without a verb: after 次のように述べた。, 某さんは「Q」。, 「Q」と某氏。, and the headline 某氏「Q」. */
function quotationWithoutVerb(
  text: string,
  names: readonly NamedSpan[],
  { start, end, first, quotations: inside }: Sentence,
  waiting: Waiting | undefined,
): SuggestedClaim | undefined {
  const quoted = inside[0];
  if (!quoted || quoted.end - quoted.start < 8 || !/[ぁ-ん。！？!?…ー]$/.test(text.slice(quoted.start, quoted.end)))
    return undefined;
  const spans: Span[] = [[quoted.start, quoted.end]];
  if (waiting && quoted.outerStart === start)
    return makeClaim({ spans, kind: 'direct', ...waiting, score: 0.8, rule: 'ja-announced' });
  const after = /^と、?(?<speaker>[^「」。、]{2,30})。?$/.exec(
    text.slice(quoted.outerEnd, Math.min(end, quoted.outerEnd + 40)),
  );
  if (after) {
    const mentionStart = quoted.outerEnd + after[0].indexOf(after.groups!['speaker']!);
    const mention: Span = [mentionStart, mentionStart + after.groups!['speaker']!.length];
    return isSpeaker(text, names, mention)
      ? makeClaim({ spans, kind: 'direct', mention, score: 0.6, rule: 'ja-quoted' })
      : undefined;
  }
  if (!/^。?$/.test(text.slice(quoted.outerEnd, Math.min(end, quoted.outerEnd + 3)))) return undefined;
  const topic = japaneseTopic(text, names, start, quoted.outerStart, () => false);
  if (topic && quoted.outerStart - topic.end < 25)
    return makeClaim({ spans, kind: 'direct', mention: topic.mention, score: 0.6, rule: 'ja-quotation' });
  const name = nounBefore(text, start, quoted.outerStart);
  const headline = first && quoted.outerEnd === end && name?.[0] === start && isSpeaker(text, names, name);
  return headline ? makeClaim({ spans, kind: 'direct', mention: name, score: 0.5, rule: 'ja-headline' }) : undefined;
}
