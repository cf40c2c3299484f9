/** Where the trained model and the patterns meet: it has seen thousands of sentences, they know what it cannot have seen. */
import { firstIndex } from '../text/firstIndex';
import type { Candidate } from './candidate';
import type { Tagged } from './tagger/tagger';

/**
 * Patterns that prove their name by what stands around it: they stand beside the model, and against it where it is in doubt.
 * All others (a known country, the end of an organisation's name) are right only where the model does not wholly disagree:
 * on the development sets, known names that it calls no names are right one time in five.
 */
const proving =
  /^(?:anonymous|country-abbreviation|dateline|agency|byline|reporter|gloss|leader|name-age|name-title|title-name|user)$/;

/** Names with a word that tells their kind, or that we know: of the same words these are right where the model says another label. */
const telling = /^(?:known-organisation|place-head|place-tail)$/;

/** Known names need so much of the model's belief; measured on the development sets (0.1 to 0.4 differ by 0.2 points). */
const LEAST_BELIEF = 0.2;
/** A model as sure as this is not contradicted by a pattern. */
const SURE = 0.9;

const overlap = (a: Candidate, b: Candidate): boolean => a.start < b.end && b.start < a.end;

/** What the model found with what the patterns add to it. All offsets count from the start of the line. */
export function withModel(text: string, { names, probability }: Tagged, patterns: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  const contradicted = new Set<Candidate>();
  const known = new Map<Candidate, Candidate>();
  for (const pattern of patterns) {
    if (!/^(?:PER|ORG|LOC)$/.test(pattern.label)) {
      kept.push(pattern);
      continue;
    }
    const met = overlapping(names, pattern);
    const same = met.find(({ start, end }) => start === pattern.start && end === pattern.end);
    if (same?.label === pattern.label) {
      // The pattern says more: who or what it is, and why.
      const score = Math.max(same.score, pattern.score);
      if (!known.has(same) || pattern.entity !== undefined) known.set(same, { ...pattern, score });
    } else if (
      met.length === 0
        ? proving.test(pattern.rule) ||
          isAcronym(text, pattern) ||
          probability(pattern.start, pattern.end, pattern.label) >= LEAST_BELIEF
        : corrects(pattern, met)
    ) {
      met.forEach((name) => contradicted.add(name));
      kept.push(pattern);
    }
  }
  // News prints 巴西里约热内卢 for two places; the model was taught by data that call an address one.
  const countries = new Map(
    patterns.filter(({ rule }) => rule === 'country').map((country) => [country.start, country]),
  );
  const places = new Map(patterns.filter(isKnownPlace).map((place) => [place.start, place]));
  const split = (name: Candidate): Candidate[] => {
    const country = name.label === 'LOC' ? countries.get(name.start) : undefined;
    const place = country && places.get(country.end);
    return place?.end === name.end ? [country!, place] : [known.get(name) ?? name];
  };
  return [...names.filter((name) => !contradicted.has(name)).flatMap(split), ...kept];
}

/** AS, U.S., G20: known names that are no words of any language. Others in capitals are as often part of a product's or a programme's name. */
const isAcronym = (text: string, { start, end, label }: Candidate): boolean =>
  (label === 'LOC' ? /^\p{Lu}[\p{Lu}.]+$/u : /^\p{Lu}+\d+$/u).test(text.slice(start, end));

/** Whether a pattern is to be believed rather than the names of the model that it overlaps. */
function corrects(pattern: Candidate, met: readonly Candidate[]): boolean {
  const [only] = met;
  const isSame = met.length === 1 && only!.start === pattern.start && only!.end === pattern.end;
  if (isSame && telling.test(pattern.rule)) return true;
  const contains = met.every(({ start, end }) => pattern.start <= start && end <= pattern.end);
  const unsure = met.every(({ score }) => score < SURE);
  // 韩国 in 韩国外交部.
  if (pattern.rule === 'place-organisation') return contains;
  // `Minister Cho`: a title is no part of a name, however sure the model is.
  const isPerson = met.length === 1 && only!.label === 'PER' && pattern.label === 'PER';
  if (isPerson && only!.start < pattern.start && only!.end === pattern.end) return pattern.rule === 'title-name';
  // `Korea` in `Semenanjung Korea`.
  const isLonger = contains && met.every(({ label }) => label === pattern.label);
  return unsure && (proving.test(pattern.rule) || isLonger);
}

const isKnownPlace = ({ rule }: Candidate): boolean => /^(?:city|large-city|place)$/.test(rule);

/** The names, which are in order and apart, that a candidate overlaps. */
function overlapping(names: readonly Candidate[], candidate: Candidate): Candidate[] {
  const first = firstIndex(names.length, (at) => names[at]!.end > candidate.start);
  const met: Candidate[] = [];
  for (let at = first; at < names.length && overlap(names[at]!, candidate); at++) met.push(names[at]!);
  return met;
}
