/** Describes each line of scraped text by numbers: its words, its place, its neighbours, the words it shares with the prose. Linear. */
import { SHORT, lineText, TEXT_NAMES, textNumbers, type LineText } from './lineText';

export interface PlainFeatures {
  facts: LineText[];
  /** Which part of a line's words the prose of the file has too, 0 to 1; -1 for lines without words. */
  shared: number[];
  blanks: readonly number[];
  rows: Float32Array;
}

const WORD = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{2}|[\p{L}\p{N}]{4,60}/gu;
/** More labels than this in a row are not in an article. */
const MAX_LABELS = 6;

export const isProse = ({ weight, ended, kind }: LineText): boolean =>
  !kind && weight >= SHORT && (ended || weight >= SHORT * 3);

export const PLAIN_NAMES = [
  ...TEXT_NAMES,
  ...'shared repeated place blankBefore blankAfter massBefore sinceProse untilProse proseNear labelsNear datesNear'.split(' '),
  ...'stretchShare stretchRank inStretch toStretchEnd sinceSection sinceLong untilLong sinceDate firstShared'.split(' '),
  ...[-3, -2, -1, 1, 2, 3].flatMap((of) => [`weight${of}`, `ended${of}`, `kind${of}`]),
  ...'special-1 special+1 shared-1 shared+1 lines prose proseShare wide'.split(' '),
]; // prettier-ignore

/** @param blanks for each line how many blank lines stand before it. */
export function plainFeatures(texts: readonly string[], blanks: readonly number[]): PlainFeatures {
  const count = texts.length;
  const facts = texts.map(lineText);
  const prose = facts.map(isProse);
  const mass = facts.map((fact, i) => (prose[i] ? fact.weight : 0));
  const allProse = Math.max(
    1,
    mass.reduce((sum, value) => sum + value, 0),
  );
  const allText = Math.max(
    1,
    facts.reduce((sum, fact) => sum + fact.weight, 0),
  );

  // Stretches of prose that no long run of labels interrupts.
  const stretchOf = new Int32Array(count).fill(-1);
  const stretches: { start: number; end: number; mass: number }[] = [];
  for (let i = 0, labels = MAX_LABELS; i < count; i++) {
    if (prose[i]) {
      if (labels >= MAX_LABELS) stretches.push({ start: i, end: i, mass: 0 });
      const stretch = stretches.at(-1)!;
      stretch.end = i;
      stretch.mass += mass[i]!;
      labels = 0;
    } else if (!facts[i]!.ended || facts[i]!.kind) labels++;
  }
  stretches.forEach(({ start, end }, index) => stretchOf.fill(index, start, end + 1));
  const rank = new Map(
    stretches
      .map((stretch, index) => ({ index, mass: stretch.mass }))
      .sort((a, b) => b.mass - a.mass)
      .map(({ index }, place) => [index, place]),
  );
  const main = stretches.reduce((best, stretch) => (stretch.mass > best.mass ? stretch : best), {
    start: 0,
    end: -1,
    mass: 0,
  });

  // Words of the main stretch: what belongs to the article speaks of the same.
  const words = texts.map((text) => (text.length < 600 ? (text.toLowerCase().match(WORD) ?? []) : []));
  const spoken = new Map<string, number>();
  for (let i = main.start; i <= main.end; i++)
    if (prose[i])
      for (const word of texts[i]!.toLowerCase().match(WORD) ?? []) spoken.set(word, (spoken.get(word) ?? 0) + 1);
  const shared = words.map((own, i) => {
    if (own.length === 0) return -1;
    const inMain = prose[i] && i >= main.start && i <= main.end;
    let common = 0;
    for (const word of own) if ((spoken.get(word) ?? 0) > (inMain ? 1 : 0)) common++;
    return common / own.length;
  });

  const untilProse = new Uint8Array(count).fill(60);
  const untilLong = new Uint8Array(count).fill(60);
  for (let i = count - 2; i >= 0; i--) {
    untilProse[i] = prose[i + 1] ? 1 : Math.min(60, untilProse[i + 1]! + 1);
    untilLong[i] = facts[i + 1]!.weight > 150 ? 1 : Math.min(60, untilLong[i + 1]! + 1);
  }
  const running = (value: (i: number) => number): Float64Array => {
    const upTo = new Float64Array(count + 1);
    for (let i = 0; i < count; i++) upTo[i + 1] = upTo[i]! + value(i);
    return upTo;
  };
  const massUpTo = running((i) => mass[i]!);
  const labelsUpTo = running((i) => (facts[i]!.weight < SHORT && !facts[i]!.ended ? 1 : 0));
  const datesUpTo = running((i) => (facts[i]!.special === 'date line' ? 1 : 0));
  const around = (upTo: Float64Array, i: number, far: number) =>
    upTo[Math.min(count, i + far + 1)]! - upTo[Math.max(0, i - far)]!;
  const times = new Map<string, number>();
  for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1);
  const wide = facts.reduce((sum, fact, i) => sum + (fact.weight > texts[i]!.length * 1.3 ? fact.weight : 0), 0);

  const own = facts.map((fact, i) => textNumbers(texts[i]!, fact));
  const KIND = TEXT_NAMES.indexOf('kind');
  const SPECIAL = TEXT_NAMES.indexOf('special');
  const width = PLAIN_NAMES.length;
  const rows = new Float32Array(count * width);
  const seen = new Set<string>();
  let [sinceProse, sinceSection, sinceLong, sinceDate] = [60, 60, 60, 60];
  const firstShared = new Map<number, number>();
  for (let i = 0; i < count; i++) {
    const fact = facts[i]!;
    const stretch = stretches[stretchOf[i]!];
    const repeated = times.get(texts[i]!)! > 1 ? (seen.has(texts[i]!) ? 2 : 1) : 0;
    if (repeated) seen.add(texts[i]!);
    if (shared[i]! > 0.6 && fact.weight > 25 && !firstShared.has(0)) firstShared.set(0, i);
    const at = i * width;
    rows.set(own[i]!, at);
    let next = at + own[i]!.length;
    const put = (value: number) => {
      rows[next++] = value;
    };
    put(shared[i]!);
    put(repeated);
    put(i / count);
    put(Math.min(3, blanks[i]!));
    put(Math.min(3, blanks[i + 1] ?? 3));
    put(massUpTo[i]! / allProse);
    put(sinceProse);
    put(untilProse[i]!);
    put(around(massUpTo, i, 4));
    put(around(labelsUpTo, i, 4));
    put(around(datesUpTo, i, 6));
    put(stretch ? stretch.mass / allProse : -1);
    put(stretch ? Math.min(9, rank.get(stretchOf[i]!)!) : -1);
    put(Math.max(-60, Math.min(60, i - main.start)));
    put(Math.max(-60, Math.min(60, main.end - i)));
    put(sinceSection);
    put(sinceLong);
    put(untilLong[i]!);
    put(sinceDate);
    put(firstShared.has(0) ? Math.min(60, i - firstShared.get(0)!) : -1);
    for (const of of [-3, -2, -1, 1, 2, 3]) {
      const other = facts[i + of];
      put(other ? Math.min(other.weight, 1000) : 0);
      put(other ? Number(other.ended) : -1);
      put(other ? own[i + of]![KIND]! : -1);
    }
    put(own[i - 1]?.[SPECIAL] ?? -1);
    put(own[i + 1]?.[SPECIAL] ?? -1);
    put(shared[i - 1] ?? -1);
    put(shared[i + 1] ?? -1);
    put(Math.min(1000, count));
    put(Math.min(20000, allProse));
    put(allProse / allText);
    put(wide / allText);
    const grow = (value: number, reset: boolean) => (reset ? 0 : Math.min(60, value + 1));
    sinceProse = grow(sinceProse, prose[i]!);
    sinceSection = grow(sinceSection, fact.kind === 'related' || fact.kind === 'comments');
    sinceLong = grow(sinceLong, fact.weight > 150);
    sinceDate = grow(sinceDate, fact.special === 'date line' || fact.special === 'byline');
  }
  return { facts, shared, blanks, rows };
}
