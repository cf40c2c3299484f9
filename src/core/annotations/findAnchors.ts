/** Finds the words of annotations again, in a text that may have changed. The policy is in DESIGN.md beside this. */
import type { Article } from '../article/article';
import { sourceMap } from '../article/sourceMap';
import type { AnchorFields, CodePointRange } from '../sidecar/sidecar';
import { CONTEXT, GAP, placesIn, textOf, wholeText, type Places } from './anchor';
import { quoteFinder, type Found, type Quote, type QuoteFinder } from './findQuote';
import { says, saysNearly } from './fold';
import { wholeWords } from '../text/spans';
import { textFollower, type TextFollower } from './followText';

export interface ResolvedAnchor {
  /** UTF-16 in `article.text`; empty where it is orphaned or hidden. */
  ranges: Places;
  /** `kept`: where it was. `moved`: surely elsewhere. `review`: probably here, a person should look. `orphaned`: nowhere. */
  state: 'kept' | 'moved' | 'review' | 'orphaned';
  /** UTF-16 in the canonical text, where the file has the words but the article does not show them (what is left out as page furniture). */
  hidden?: Places;
}

/**
 * Where anchors stand, if their ranges can be trusted: that takes no search.
 * @returns undefined as soon as one is not where it says.
 */
export function keptAnchors(
  article: Article,
  source: string,
  anchors: readonly AnchorFields[],
): ResolvedAnchor[] | undefined {
  const placesOf = placesIn(article, source);
  const kept: ResolvedAnchor[] = [];
  for (const anchor of anchors) {
    const ranges = placesOf(anchor.range);
    if (anchor.proposed || ranges.length === 0 || textOf(article, ranges) !== anchor.quote) return undefined;
    kept.push({ ranges, state: 'kept' });
  }
  return kept;
}

/** The text that a sidecar's anchors were made on, where it can be had (git, or what was shown before an edit). */
export interface OldText {
  article: Article;
  /** Canonical text it was parsed from. */
  source: string;
}

/**
 * For all the anchors of one article: what they share is made once, and only when one needs it.
 * @param isUnchanged whether the sidecar's hash is that of the file: only then is a range worth looking at first.
 * @param old a span that can be followed from there need not be searched.
 */
export function anchorResolver(
  article: Article,
  source: string,
  isUnchanged: boolean,
  old?: OldText,
): (anchor: AnchorFields) => ResolvedAnchor {
  const shown = resolverIn(article, source, isUnchanged, old, true);
  let hidden: ReturnType<typeof hiddenResolver> | undefined;
  return (anchor) => {
    const inArticle = shown(anchor);
    if (isSureState(inArticle)) return inArticle;
    hidden ??= hiddenResolver(article, source, isUnchanged, old);
    const inFile = hidden(anchor);
    const isBetter = inArticle.state === 'orphaned' ? inFile.state !== 'orphaned' : isSureState(inFile);
    return isBetter ? { ranges: [], state: inFile.state, hidden: inFile.ranges } : inArticle;
  };
}

/**
 * Another version of Pressmark, or another text around them, may take words for page furniture: they are not lost by that.
 * @returns places in the file, as if its article were all of it.
 */
function hiddenResolver(
  article: Article,
  source: string,
  isUnchanged: boolean,
  old: OldText | undefined,
): (anchor: AnchorFields) => ResolvedAnchor {
  const whole = wholeText(article, source);
  const oldWhole = old && { article: wholeText(old.article, old.source), source: old.source };
  const trusted = resolverIn(whole, source, isUnchanged, undefined, false);
  const followed = resolverIn(whole, source, isUnchanged, oldWhole, false);
  const searched = resolverIn(whole, source, false, undefined, true);
  const map = sourceMap(article.map);
  const wasShown = old && placesIn(old.article, old.source);
  // Other articles of the file are hidden words too, and none of this one's.
  const isText = noMarkup.has(article.format);
  const canSearch = isText && article.item === undefined && hidesWords(article, source);
  return (anchor) => {
    const isKnown = wasShown !== undefined && wasShown(anchor.range).length > 0;
    // What was shown and is not found in the article is most probably gone: a whole file is not compared for it where it can be searched.
    const first = isKnown && isText ? trusted(anchor) : followed(anchor);
    if (first.state !== 'orphaned' || !canSearch || (isUnchanged && anchor.orphaned)) return first;
    const { ranges, state } = searched(anchor);
    // What the article shows whole was judged there.
    if (ranges.every(([start, end]) => isShown(map.toText(start, end), end - start))) return first;
    return { ranges, state: isKnown && state === 'moved' ? 'review' : state };
  };
}

/** Whether the file has words that the article does not show. */
const hidesWords = ({ map }: Article, source: string): boolean => {
  const runs = [...map].sort((a, b) => a.sourceStart - b.sourceStart);
  const ends = [0, ...runs.map(({ sourceStart, sourceLength }) => sourceStart + sourceLength)];
  return ends.some((end, index) => /\S/.test(source.slice(end, runs[index]?.sourceStart ?? source.length)));
};

/** Whether nearly all of some words is in the article: a line break or two between may not be. */
const isShown = (place: [start: number, end: number] | undefined, length: number): boolean =>
  place !== undefined && place[1] - place[0] >= 0.9 * length;

const isSureState = ({ state }: ResolvedAnchor): boolean => state === 'kept' || state === 'moved';

/** In the source of these a quote can be searched: in others, titles and captions stand in attributes and scripts once more. */
const noMarkup: ReadonlySet<Article['format']> = new Set(['plain-text', 'markdown', 'digest']);

/** @param maySearch else only what the range or the old text tells counts. */
function resolverIn(
  article: Article,
  source: string,
  isUnchanged: boolean,
  old: OldText | undefined,
  maySearch: boolean,
): (anchor: AnchorFields) => ResolvedAnchor {
  const placesOf = placesIn(article, source);
  const oldPlacesOf = old && placesIn(old.article, old.source);
  let finder: QuoteFinder | undefined;
  let follower: TextFollower | undefined;

  return (anchor) => {
    const places = placesOf(anchor.range);
    if (isUnchanged) {
      // What was found out about this very text with more at hand, the old text or a person, is not guessed at again.
      const proposed = placesOf(anchor.proposed);
      if (proposed.length > 0) return { ranges: proposed, state: 'review' };
      if (places.length > 0 && says(textOf(article, places), anchor.quote)) return { ranges: places, state: 'kept' };
      if (anchor.orphaned) return { ranges: [], state: 'orphaned' };
    }

    if (maySearch) finder ??= quoteFinder(article.text);
    const oldPlaces = oldPlacesOf?.(anchor.proposed ?? anchor.range) ?? [];
    // The range of a lost one is of a text before the old one: others like its words may stand there, and are not followed.
    const wasThere = anchor.orphaned && !anchor.proposed ? says : saysNearly;
    if (old && oldPlaces.length > 0 && wasThere(textOf(old.article, oldPlaces), anchor.quote))
      follower ??= textFollower(old.article.text, article.text);
    else oldPlaces.length = 0;

    const pieces = piecesOf(anchor);
    const ranges: [number, number][] = [];
    let isSure = true;
    for (const [index, quote] of pieces.entries()) {
      const wanted: Quote = {
        quote,
        prefix: index === 0 ? (anchor.prefix ?? '') : pieces[index - 1]!.slice(-CONTEXT),
        suffix: index === pieces.length - 1 ? (anchor.suffix ?? '') : pieces[index + 1]!.slice(0, CONTEXT),
        near: places[index]?.[0],
      };
      const found = findAgain(finder, follower, oldPlaces[index], wanted);
      // Pieces out of order are no longer what was meant: better none than the wrong one.
      if (!found || found.start < (ranges.at(-1)?.[1] ?? 0)) return { ranges: [], state: 'orphaned' };
      // What a person is asked about begins and ends with whole words.
      ranges.push(found.isSure ? [found.start, found.end] : wholeWords(article.text, found.start, found.end));
      isSure &&= found.isSure;
      // Nobody said that the proposed place is the right one: that it is followed does not make it so.
      if (anchor.proposed && oldPlaces.length > 0) isSure &&= isSurelyAt(found, finder?.find(wanted));
    }
    // Detached by a person (a lost one has its old range): in a new text only a sure place counts.
    if (!isSure && anchor.orphaned && !anchor.range) return { ranges: [], state: 'orphaned' };
    if (!isSure) return { ranges, state: 'review' };
    const isSame =
      ranges.length === places.length &&
      ranges.every(([start, end], i) => places[i]![0] === start && places[i]![1] === end);
    return { ranges, state: isSame ? 'kept' : 'moved' };
  };
}

const isSurelyAt = (one: Found, other: Found | undefined): boolean =>
  other?.isSure === true && other.start === one.start && other.end === one.end;

/** The quote in as many pieces as there are ranges. What looks like a gap may be the text's own: lengths tell. */
function piecesOf({ quote, range }: AnchorFields): string[] {
  if (!range || !Array.isArray(range[0])) return [quote];
  const written = quote.split(GAP);
  const pieces: string[] = [];
  let from = 0;
  for (const [index, [start, end]] of (range as CodePointRange[]).entries()) {
    const left = range.length - 1 - index;
    if (from === written.length) break;
    let to = from + 1;
    if (left === 0) to = written.length;
    // Longer by another piece, as long as that brings it nearer to the length of its range.
    for (let length = written[from]!.length; to < written.length - left; to++) {
      const longer = length + GAP.length + written[to]!.length;
      if (Math.abs(longer - (end - start)) >= Math.abs(length - (end - start))) break;
      length = longer;
    }
    pieces.push(written.slice(from, to).join(GAP));
    from = to;
  }
  return pieces;
}

/** Tuned on 400 real edits (bench/anchors.mts --old). */
const limits = {
  /** So much of a span has to be left in its place, else it counts as gone from there. */
  kept: 0.5,
  /** With so much left, and so little put in, nobody needs to look. */
  sure: 0.85,
  /** A place of which so much comes from other old words is another place, however alike. */
  other: 0.5,
};

/**
 * With the old text: where the span stands now; where it is gone from its place, whether it stands elsewhere in words that
 * were not there before. Without it: where the quote is found.
 */
function findAgain(
  finder: QuoteFinder | undefined,
  follower: TextFollower | undefined,
  oldPlace: [number, number] | undefined,
  quote: Quote,
): Found | undefined {
  if (!follower || !oldPlace) return finder?.find(quote);
  const followed = follower.follow(...oldPlace);
  const length = oldPlace[1] - oldPlace[0];
  if (followed && followed.kept === 1 && followed.added === 0) return { ...followed, isSure: true };
  const found = finder?.find(quote);
  if (followed && followed.kept >= limits.kept && followed.added <= 0.7 * length + 10) {
    // Changed words, while the very words stand elsewhere: a person has to say which of the two are meant.
    const isElsewhere = found?.isSure === true && (found.end <= followed.start || found.start >= followed.end);
    const isNear = followed.kept >= limits.sure && followed.added <= (1 - limits.sure) * length;
    return { ...followed, isSure: isNear && !isElsewhere };
  }
  return found && follower.isOther(found.start, found.end, ...oldPlace) <= limits.other ? found : undefined;
}
