/**
 * A quote and what stood around it -> where it stands in a changed text, and how sure that is. Works on folded text.
 * Places to look at come from the n-grams they share with quote and context, so that a lost quote costs no walk through the text.
 */
import search from 'approx-string-match';
import { fold, foldedOffset } from './fold';
import { gramIndex, type GramIndex } from './gramIndex';

export interface Quote {
  quote: string;
  /** What stood before and after; empty: unknown, or the border of the text. */
  prefix: string;
  suffix: string;
  /** Where it was, UTF-16 units of the text searched, as far as that is known. */
  near: number | undefined;
}

export interface Found {
  /** UTF-16 units of the text searched; end exclusive. */
  start: number;
  end: number;
  /** Whether it may be used without asking. */
  isSure: boolean;
}

/** Below these a place is not proposed at all; tuned on 400 real edits (bench/anchors.mjs). */
const limits = { quote: 0.6, all: 0.66, contextOfShort: 0.55, contextOfChanged: 0.5, margin: 0.04 };
/** A quote of this many folded characters needs its context less. */
const LONG = 24;
/** Below this a quote counts as changed. */
const CHANGED = 0.85;
const MOST_PLACES = 16;
/** So much of both sides of the quote says where a gap has closed. */
const SEAM = 12;

interface Place {
  /** Folded range. */
  start: number;
  end: number;
  /** 0 to 1: how much of quote, prefix and suffix is there. */
  quote: number;
  prefix: number | undefined;
  suffix: number | undefined;
  context: number;
  all: number;
}

export interface QuoteFinder {
  find(quote: Quote): Found | undefined;
}

/** For many quotes in one text: what they share is made once. */
export function quoteFinder(original: string): QuoteFinder {
  const folded = fold(original);
  let grams: GramIndex | undefined;
  return {
    find({ quote, prefix, suffix, near }) {
      const wanted = { quote: fold(quote).text, prefix: fold(prefix).text, suffix: fold(suffix).text };
      if (!wanted.quote) return undefined;
      const nearFolded = near === undefined ? undefined : foldedOffset(folded, near);
      grams ??= gramIndex(folded.text);
      const places = candidates(folded.text, grams, wanted, nearFolded).map((match) =>
        judge(folded.text, match, wanted, nearFolded),
      );
      const best = choose(places, wanted.quote.length);
      if (!best || (best.place.quote < CHANGED && isClosed(folded.text, wanted))) return undefined;
      return {
        start: folded.starts[best.place.start]!,
        end: folded.ends[best.place.end - 1]!,
        isSure: best.isSure,
      };
    },
  };
}

interface Wanted {
  quote: string;
  prefix: string;
  suffix: string;
}

/** Whether what stood before the quote is followed at once by what stood after it: then the quote was taken out. */
const isClosed = (text: string, { prefix, suffix }: Wanted): boolean =>
  prefix.length >= SEAM && suffix.length >= SEAM && text.includes(prefix.slice(-SEAM) + suffix.slice(0, SEAM));

interface Match {
  start: number;
  end: number;
  errors: number;
}

function candidates(text: string, grams: GramIndex, wanted: Wanted, near: number | undefined): Match[] {
  const { quote, prefix, suffix } = wanted;
  const matches = new Map<string, Match>();
  const add = (match: Match): void => {
    if (match.end > match.start) matches.set(`${match.start} ${match.end}`, match);
  };
  exactPlaces(text, wanted, near).forEach((start) => add({ start, end: start + quote.length, errors: 0 }));
  const slack = Math.ceil(quote.length * 0.3) + 12;
  const mostErrors = Math.floor(Math.min(200, quote.length * (1 - limits.quote)));
  const places = [
    ...grams.places(prefix + quote + suffix, slack, MOST_PLACES).map((begin) => begin + prefix.length),
    ...grams.places(quote, slack, MOST_PLACES),
  ];
  const seen: number[] = [];
  for (const place of places) {
    if (seen.some((other) => Math.abs(other - place) < slack / 2)) continue;
    seen.push(place);
    const from = Math.max(0, place - slack);
    const window = text.slice(from, Math.max(from, place + quote.length + slack));
    for (const { start, end, errors } of search(window, quote, mostErrors).slice(0, 8)) {
      add({ start: from + start, end: from + end, errors });
    }
  }
  return [...matches.values()];
}

/** Where the quote stands word for word. Of a word that occurs everywhere, the places that look most like the old one. */
function exactPlaces(text: string, { quote, prefix, suffix }: Wanted, near: number | undefined): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(quote); at >= 0 && places.length < 20_000; at = text.indexOf(quote, at + 1))
    places.push(at);
  if (places.length <= MOST_PLACES) return places;
  const likeness = (at: number): number => {
    let before = 0;
    while (before < prefix.length && text[at - 1 - before] === prefix[prefix.length - 1 - before]) before++;
    let after = 0;
    while (after < suffix.length && text[at + quote.length + after] === suffix[after]) after++;
    return before + after - (near === undefined ? 0 : Math.abs(at - near) / text.length);
  };
  return places
    .map((at) => ({ at, likeness: likeness(at) }))
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST_PLACES)
    .map(({ at }) => at);
}

/** 0 to 1: how much of `wanted` is in `text`; undefined where nothing is wanted. */
function likeness(text: string, wanted: string): number | undefined {
  if (!wanted) return undefined;
  if (text.includes(wanted)) return 1;
  const [match] = text ? search(text, wanted, wanted.length) : [];
  return match ? 1 - match.errors / wanted.length : 0;
}

function judge(text: string, match: Match, wanted: Wanted, near: number | undefined): Place {
  const { start, end, errors } = match;
  const prefix = likeness(text.slice(Math.max(0, start - wanted.prefix.length - 8), start), wanted.prefix);
  const suffix = likeness(text.slice(end, end + wanted.suffix.length + 8), wanted.suffix);
  const quote = 1 - errors / wanted.quote.length;
  const best = Math.max(prefix ?? 0, suffix ?? 0);
  const mean = ((prefix ?? suffix ?? 0) + (suffix ?? prefix ?? 0)) / 2;
  // A short quote lives by its context.
  const weight = 0.35 + 0.35 * Math.min(1, wanted.quote.length / LONG);
  const nearness = near === undefined ? 0 : 0.01 * (1 - Math.abs(start - near) / Math.max(1, text.length));
  const all = weight * quote + (1 - weight) * (0.6 * best + 0.4 * mean) + nearness;
  return { start, end, quote, prefix, suffix, context: best, all };
}

/** The best place, if it is good enough and clearly better than the next. */
function choose(places: Place[], length: number): { place: Place; isSure: boolean } | undefined {
  const ranked = places.sort((a, b) => b.all - a.all);
  const place = ranked[0];
  if (!place || place.quote < limits.quote || place.all < limits.all) return undefined;
  if (length < LONG && place.context < limits.contextOfShort) return undefined;
  if (place.quote < CHANGED && place.context < limits.contextOfChanged) return undefined;
  // Changed and short, it could be anything that is spelt alike: both sides have to agree.
  const worst = Math.min(place.prefix ?? 1, place.suffix ?? 1);
  if (place.quote < CHANGED && length < LONG && worst < limits.contextOfChanged) return undefined;
  const second = ranked.find((other) => Math.abs(other.start - place.start) >= Math.max(2, length / 2));
  const isClear =
    !second ||
    place.all - second.all >= limits.margin ||
    second.quote < place.quote - 0.05 ||
    second.context < place.context - 0.05 ||
    (place.quote === 1 && place.context > 0.95);
  if (!isClear) return undefined;
  const isSure =
    place.quote >= CHANGED && place.context >= 0.8 && (!second || place.all - second.all >= 2 * limits.margin);
  return { place, isSure };
}
