/** What a Japanese verb reports: the words before its と, or before the noun that stands for them. */
import type { Span } from '../text/spans';
import { contentNouns, contentVerbs, factVerbs, reportingVerbs } from './data/ja';
import { isSpeaker, nounBefore } from './japaneseSpeaker';
import { quotationAfter, type Quotation } from './quotations';
import type { Sentence } from './sentences';
import type { NamedSpan } from './suggestedClaim';

/** A verb further from its と is the verb of something else. */
const farthestVerb = 90;
/** Of the と before a verb, more are not tried. */
const mostTries = 4;

const reporting = new RegExp(`^(?:${reportingVerbs})`);
const fact = new RegExp(`^(?:${factVerbs})`);
const content = new RegExp(`^(?:${contentVerbs})`);

/** What a verb reports, by what stands before it. */
export interface Report {
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

/** @param done where what is read already ends. */
export function reportBefore(
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
  let tries = 0;
  for (let at = verb[0] - 1; at >= from && tries < mostTries; at--) {
    const character = text.charAt(at);
    if ('。「」'.includes(character)) return undefined;
    if (character !== 'と' && !(character === 'て' && text.charAt(at - 1) === 'っ')) continue;
    tries++;
    // 〜との考えを示した: the verb brings its noun.
    const between = text.slice(at + 1, verb[0]).replace(word.includes('を') ? /^の/ : /^(?!)/, '');
    if (direct && (between !== '' || /[うよ]$/.test(text.slice(at - 1, at)))) return undefined;
    const match = betweenPattern.exec(between);
    if (!match || /こと|もの|われ|られ|され/.test(match.groups!['rest']!)) continue;
    const speakerStart = match.groups!['speaker'] ? text.indexOf(match.groups!['speaker'], at + 1) : -1;
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
