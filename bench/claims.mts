/**
 * How well reported speech is found, on the development sets of the shared bench (`../shared`, not part of this repository), beside
 * the targets; and on the seeds with their gold.
 *   npm run bench:claims [-- --sets en,de,seeds] [--misses]
 * Right = overlap of half of the union, spans without quotation marks and punctuation at their ends; a speaker = the mentions overlap.
 * A claim of two spans counts as two: the sets have them apart. Names are those of our own recogniser. `--misses` prints what is wrong.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parseArticle } from '../src/core/article/parseArticle';
import { sourceMap } from '../src/core/article/sourceMap';
import { recognise, type Mention } from '../src/core/entities/recognise';
import { createModels } from '../src/core/entities/tagger/models';
import { suggestClaims } from '../src/core/suggest/suggestClaims';
import { canonicalText } from '../src/core/text/canonicalText';

const { values: options } = parseArgs({
  options: { sets: { type: 'string' }, misses: { type: 'boolean', default: false } },
});
const shared = fileURLToPath(new URL('../../shared/', import.meta.url));
const folder = `${shared}bench/claims/`;
if (!existsSync(folder)) {
  console.error(`${folder} is not there: this bench needs the shared bench folder beside the repository.`);
  process.exit(2);
}

/** What is aimed at: F1 by overlap, precision, share of the right speakers; in percent. */
const targets: Record<string, { f1: number; precision?: number; speaker?: number }> = {
  cs: { f1: 95, speaker: 90 },
  de: { f1: 50, speaker: 75 },
  en: { f1: 62, precision: 85, speaker: 90 },
  id: { f1: 93, speaker: 90 },
  ja: { f1: 92, speaker: 90 },
  ko: { f1: 94, speaker: 90 },
  ru: { f1: 86, speaker: 90 },
  seeds: { f1: 90, speaker: 93 },
  zh: { f1: 96, speaker: 90 },
};

type Range = [start: number, end: number];
interface Found {
  range: Range;
  kind: string;
  speaker: Range | undefined;
  named: Range | undefined;
  rule: string;
}
interface Gold {
  range: Range;
  kind: string;
  /** Whether a speaker is right; undefined: the set names none. */
  isSpeaker?: (found: Found) => boolean;
}
interface Row {
  id: string;
  text: string;
  language: string | undefined;
  /** Found claims count only where there is a gold one. */
  partial: boolean;
  gold: Gold[];
}

const atEnds = /[\s“”"„«»「」『』«»‘’'`,，、:：;；.。…!！?？—–\-()（）]/;
function trimmed(text: string, [start, end]: Range): Range {
  while (start < end && atEnds.test(text[start]!)) start++;
  while (end > start && atEnds.test(text[end - 1]!)) end--;
  const complement = /^(?:that|bahwa|že|что|whether|if|agar|dass)\s+/i.exec(text.slice(start, end));
  return [start + (complement?.[0].length ?? 0), end];
}
const overlap = (a: Range, b: Range): number => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));
const union = (a: Range, b: Range): number => Math.max(a[1], b[1]) - Math.min(a[0], b[0]);

interface SetRow {
  id: string;
  text: string;
  partial?: boolean;
  quotes: { start: number; end: number; kind: string; speaker: { start: number; end: number; text: string } | null }[];
}

function setRows(set: string): Row[] {
  const lines = readFileSync(`${folder}quotes-${set}.dev.jsonl`, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const { id, text, quotes, partial = false } = JSON.parse(line) as SetRow;
    const gold = quotes.map(({ start, end, kind, speaker }): Gold => {
      const range: Range = [start, end];
      if (!speaker) return { range, kind };
      const isSpeaker = ({ speaker: found }: Found): boolean => {
        if (!found) return false;
        const common = overlap(found, [speaker.start, speaker.end]);
        return (
          common >= 0.5 * Math.min(found[1] - found[0], speaker.end - speaker.start) ||
          text.slice(...found).toLowerCase() === speaker.text.toLowerCase()
        );
      };
      return { range, kind, isSpeaker };
    });
    return { id, text, language: set.split('-')[0]!, partial, gold };
  });
}

interface SeedClaim {
  rawStart: number;
  rawEnd: number;
  kind: string;
  claimant: string | null;
  claimantName: string | null;
}

function seedRows(): Row[] {
  const goldFolder = `${shared}bench/seeds-gold/`;
  return readdirSync(goldFolder).flatMap((name): Row[] => {
    if (!name.endsWith('.json')) return [];
    const { file, claims } = JSON.parse(readFileSync(goldFolder + name, 'utf8')) as {
      file: string;
      claims: SeedClaim[];
    };
    const article = parseArticle(canonicalText(readFileSync(`${shared}seeds/${file}`)).text);
    const map = sourceMap(article.map);
    const gold = claims.flatMap(({ rawStart, rawEnd, kind, claimant, claimantName }): Gold[] => {
      const range = map.toText(rawStart, rawEnd);
      if (!range) return [];
      const isSpeaker = ({ speaker, named }: Found): boolean => {
        const printed = [speaker, named].flatMap((found) => (found ? [article.text.slice(...found)] : []));
        const expected = [claimant, claimantName].filter((one) => one !== null);
        if (claimant === null && printed.length === 0) return true;
        return printed.some((one) => expected.some((other) => one.includes(other) || other.includes(one)));
      };
      return [{ range, kind, isSpeaker }];
    });
    return [{ id: file, text: article.text, language: article.language, partial: false, gold }];
  });
}

const models = createModels();
function names(text: string, language: string | undefined): Mention[] {
  const mentions = recognise(text, language, models);
  const missing = models.missing();
  if (missing.length === 0) return mentions;
  for (const file of missing) models.load(file, readFileSync(new URL(`../models/${file}`, import.meta.url)));
  return names(text, language);
}

const percent = (part: number, whole: number): string => (whole === 0 ? '-' : ((100 * part) / whole).toFixed(1));
const f1 = (right: number, found: number, gold: number): number => (2 * right) / Math.max(1, found + gold);

function measure(set: string, rows: readonly Row[]): void {
  const all = { gold: 0, found: 0, right: 0, exact: 0, speakers: 0, rightSpeakers: 0 };
  const kinds = { direct: { gold: 0, right: 0 }, indirect: { gold: 0, right: 0 } };
  const rules = new Map<string, { right: number; found: number }>();
  const named = rows.map(({ text, language }) => names(text, language));
  const suggest = (row: Row, index: number): Found[] =>
    suggestClaims(row.text, row.language, named[index]!).flatMap(({ spans, kind, claimant, rule }) =>
      spans.map((range): Found => ({ range: trimmed(row.text, range), kind, speaker: claimant?.mention, named: claimant?.named, rule })),
    ); // prettier-ignore
  const suggested = rows.map(suggest);
  const characters = rows.reduce((sum, { text }) => sum + text.length, 0);
  // Small sets are gone over several times: what is measured is work, not compilation.
  const rounds = Math.ceil(300_000 / characters);
  for (let round = 0; round < rounds; round++) rows.forEach(suggest);
  const began = process.cpuUsage().user;
  for (let round = 0; round < rounds; round++) rows.forEach(suggest);
  const ms = (process.cpuUsage().user - began) / 1000 / rounds;
  rows.forEach((row, index) => {
    const gold = row.gold.map((one) => ({ ...one, range: trimmed(row.text, one.range) }));
    const isScored = (found: Found): boolean =>
      !row.partial || gold.some(({ range }) => overlap(found.range, range) > 0);
    const found = suggested[index]!.filter(isScored);
    const free = new Set(found);
    const show = (what: string, [start, end]: Range, more: string): void => {
      if (options.misses) console.log(`${what} ${row.id} ${more} | ${row.text.slice(start, end)} | ${row.text.slice(Math.max(0, start - 50), start)}[…]${row.text.slice(end, end + 50)}`.replaceAll('\n', '¶')); // prettier-ignore
    };
    for (const { range, kind, isSpeaker } of gold) {
      const share = (one: Found): number => overlap(one.range, range) / union(one.range, range);
      const best = [...free].reduce<Found | undefined>((a, b) => (!a || share(b) > share(a) ? b : a), undefined);
      const total = kinds[kind === 'indirect' ? 'indirect' : 'direct'];
      total.gold++;
      if (!best || share(best) < 0.5) {
        show('-', range, kind);
        continue;
      }
      free.delete(best);
      total.right++;
      all.right++;
      const rule = rules.get(best.rule) ?? { right: 0, found: 0 };
      rules.set(best.rule, { right: rule.right + 1, found: rule.found + 1 });
      if (best.range[0] === range[0] && best.range[1] === range[1]) all.exact++;
      else show('~', best.range, `${best.rule} of: ${row.text.slice(...range)}`);
      if (!isSpeaker) continue;
      all.speakers++;
      if (isSpeaker(best)) all.rightSpeakers++;
      else show('@', range, `${best.rule}: ${best.speaker ? row.text.slice(...best.speaker) : 'nobody'}`);
    }
    for (const { range, rule, kind } of free) {
      show('+', range, `${kind} ${rule}`);
      const total = rules.get(rule) ?? { right: 0, found: 0 };
      rules.set(rule, { ...total, found: total.found + 1 });
    }
    all.gold += gold.length;
    all.found += found.length;
  });
  const { right, found, gold, exact, speakers, rightSpeakers } = all;
  const target = targets[set];
  const aim = (value: number | undefined): string => (value === undefined ? '' : ` (aim ${value})`);
  const ofKind = (kind: keyof typeof kinds): string =>
    `${percent(kinds[kind].right, kinds[kind].gold)} of ${kinds[kind].gold}`;
  console.log(
    `| ${set} | ${rows.length} | ${gold} | ${found} | ${percent(right, found)}${aim(target?.precision)} | ${percent(right, gold)} | ` +
      `**${(100 * f1(right, found, gold)).toFixed(1)}**${aim(target?.f1)} | ${(100 * f1(exact, found, gold)).toFixed(1)} | ` +
      `${ofKind('direct')} | ${ofKind('indirect')} | ${percent(rightSpeakers, speakers)} of ${speakers}${aim(target?.speaker)} | ` +
      `${((1000 * ms) / characters).toFixed(3)} |`,
  );
  if (options.misses)
    for (const [rule, total] of [...rules].sort())
      console.log(
        `    ${rule.padEnd(24)} right ${total.right} of ${total.found}: ${percent(total.right, total.found)} %`,
      );
}

const sets = readdirSync(folder).flatMap((name) => /^quotes-(.+)\.dev\.jsonl$/.exec(name)?.[1] ?? []);
const wanted = options.sets?.split(',') ?? [...sets, 'seeds'];
console.log(
  '| set | rows | gold | suggested | precision | recall | F1 | exact F1 | direct found | indirect found | speaker right | ms/1,000 chars |',
);
console.log(`|${' --- |'.repeat(12)}`);
for (const set of wanted) measure(set, set === 'seeds' ? seedRows() : setRows(set));
