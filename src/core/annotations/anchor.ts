/** Ties an annotation to its words: makes what is stored, and reads it. The policy is in DESIGN.md beside this. */
import type { Article } from '../article/article';
import { sourceMap, type SourceMap } from '../article/sourceMap';
import type { AnchorFields, CodePointRange } from '../sidecar/sidecar';
import { codePoints, type Offsets } from '../text/offsets';

export const CONTEXT = 32;
/** Between the pieces of a quote that is interrupted. */
export const GAP = ' … ';

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

export type Places = [start: number, end: number][];

/** Ranges of a sidecar -> UTF-16 ranges of the article's text; those that say nothing there are left out. */
export function placesIn(article: Article, source: string): (range: AnchorFields['range']) => Places {
  let parts: { map: SourceMap; units: Offsets } | undefined;
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

export const textOf = ({ text }: Article, places: Places): string =>
  places.map(([start, end]) => text.slice(start, end)).join(GAP);

/** What the quote of an annotation with a range should be: the clean text there, or the file's where the article does not show it. */
export function anchorTextAt(article: Article, source: string): (range: AnchorFields['range']) => string {
  const shown = placesIn(article, source);
  const whole = wholeText(article, source);
  const inFile = placesIn(whole, source);
  return (range) => textOf(article, shown(range)) || textOf(whole, inFile(range));
}

/** The file as if its article were all of it. */
export const wholeText = (article: Article, source: string): Article => ({
  ...article,
  text: source,
  map: [{ textStart: 0, sourceStart: 0, textLength: source.length, sourceLength: source.length }],
});
