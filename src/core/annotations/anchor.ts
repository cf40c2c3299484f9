/** Ties an annotation to its words: makes what is stored, and finds the words again. The policy is in DESIGN.md beside this. */
import type { Article } from '../article/article';
import { sourceMap, type SourceMap } from '../article/sourceMap';
import type { AnchorFields, CodePointRange } from '../sidecar/sidecar';
import { codePoints, type CodePoints } from '../text/codePoints';
import { quoteFinder, type QuoteFinder } from './findQuote';

const CONTEXT = 32;
/** Between the pieces of a quote that is interrupted. */
const GAP = ' … ';

/** `count` code points of `text` before (negative) or after an offset; newlines between blocks stay as they are. */
function context(text: string, offset: number, count: number): string {
  const near = count < 0 ? text.slice(Math.max(0, offset + 2 * count), offset) : text.slice(offset, offset + 2 * count);
  const characters = [...near];
  return (count < 0 ? characters.slice(count) : characters.slice(0, count)).join('');
}

/**
 * @param source canonical text the article was parsed from.
 * @param ranges UTF-16 in `article.text`, ascending; several where what is meant is interrupted.
 * @returns fields for a sidecar: ranges in code points of `source`.
 */
export const makeAnchor = (
  article: Article,
  source: string,
  ranges: readonly (readonly [start: number, end: number])[],
): AnchorFields => anchorMaker(article, source)(ranges);

/** The same for many anchors of one article. */
export function anchorMaker(
  { text, map: runs }: Article,
  source: string,
): (ranges: readonly (readonly [start: number, end: number])[]) => AnchorFields {
  const map = sourceMap(runs);
  const units = codePoints(source);
  return (ranges) => {
    const inSource = ranges.flatMap(([start, end]): CodePointRange[] => {
      const range = map.toSource(start, end);
      return range ? [[units.fromUtf16(range[0]), units.fromUtf16(range[1])]] : [];
    });
    const first = ranges[0];
    const last = ranges.at(-1);
    const prefix = first && context(text, first[0], -CONTEXT);
    const suffix = last && context(text, last[1], CONTEXT);
    const range = inSource.length === 1 ? inSource[0] : inSource;
    return {
      quote: ranges.map(([start, end]) => text.slice(start, end)).join(GAP),
      ...(prefix && { prefix }),
      ...(suffix && { suffix }),
      ...(range?.length && { range }),
    };
  };
}

type Places = [start: number, end: number][];

/** Ranges of a sidecar -> UTF-16 ranges of the article's text; those that say nothing there are left out. */
function placesIn(article: Article, source: string): (range: AnchorFields['range']) => Places {
  let parts: { map: SourceMap; units: CodePoints } | undefined;
  return (range) => {
    if (!range) return [];
    const ranges = (Array.isArray(range[0]) ? range : [range]) as CodePointRange[];
    const { map, units } = (parts ??= { map: sourceMap(article.map), units: codePoints(source) });
    return ranges.flatMap(([from, to]) => {
      const [start, end] = [units.toUtf16(from), units.toUtf16(to)];
      const place = start < end && end <= source.length ? map.toText(start, end) : undefined;
      return place ? [place] : [];
    });
  };
}

const textOf = ({ text }: Article, places: Places): string =>
  places.map(([start, end]) => text.slice(start, end)).join(GAP);

/** What the quote of an annotation with a range should be. */
export function anchorTextAt(article: Article, source: string): (range: AnchorFields['range']) => string {
  const placesOf = placesIn(article, source);
  return (range) => textOf(article, placesOf(range));
}

export interface ResolvedAnchor {
  /** UTF-16 in `article.text`; empty where it is orphaned. */
  ranges: [start: number, end: number][];
  /** `kept`: where it was. `moved`: surely elsewhere. `review`: probably here, a person should look. `orphaned`: nowhere. */
  state: 'kept' | 'moved' | 'review' | 'orphaned';
}

export function resolveAnchor(
  anchor: AnchorFields,
  article: Article,
  source: string,
  sourceUnchanged: boolean,
): ResolvedAnchor {
  return anchorResolver(article, source, sourceUnchanged)(anchor);
}

/**
 * For all the anchors of one article: what they share is made once, and only when one needs it.
 * @param sourceUnchanged whether the sidecar's hash is that of the file: only then is a range worth looking at first.
 */
export function anchorResolver(
  article: Article,
  source: string,
  sourceUnchanged: boolean,
): (anchor: AnchorFields) => ResolvedAnchor {
  const placesOf = placesIn(article, source);
  let finder: QuoteFinder | undefined;

  return (anchor) => {
    const places = placesOf(anchor.range);
    if (sourceUnchanged) {
      // What waits for a person's decision goes on waiting; what was decided or lost is not looked for in the same text again.
      const proposed = placesOf(anchor.proposed);
      if (proposed.length > 0) return { ranges: proposed, state: 'review' };
      if (anchor.orphaned) return { ranges: [], state: 'orphaned' };
      if (places.length > 0 && textOf(article, places) === anchor.quote) return { ranges: places, state: 'kept' };
    }

    finder ??= quoteFinder(article.text);
    const pieces = Array.isArray(anchor.range?.[0]) ? anchor.quote.split(GAP) : [anchor.quote];
    const ranges: [number, number][] = [];
    let isSure = true;
    for (const [index, quote] of pieces.entries()) {
      const found = finder.find({
        quote,
        prefix: index === 0 ? (anchor.prefix ?? '') : pieces[index - 1]!.slice(-CONTEXT),
        suffix: index === pieces.length - 1 ? (anchor.suffix ?? '') : pieces[index + 1]!.slice(0, CONTEXT),
        near: places[index]?.[0],
      });
      // Pieces out of order are no longer what was meant: better none than the wrong one.
      if (!found || found.start < (ranges.at(-1)?.[1] ?? 0)) return { ranges: [], state: 'orphaned' };
      ranges.push([found.start, found.end]);
      isSure &&= found.isSure;
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
