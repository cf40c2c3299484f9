/**
 * The pass over the whole article: a name that was found once with good reason is found wherever else it is printed, and so is
 * the short form of a full name (Cho, Blinken, 水科町長); all of them get the key of one entity.
 */
import { articleNames, whoIs, type ArticleNames, type FoundLine, type Name } from './articleNames';
import { splitsPair, type Candidate } from './candidate';
import { isWordUnit, koreanNameEnds } from './findKnownNames';
import { keyOf } from './glosses';
import { isNameNeighbour } from './latinLine';
import type { Line } from './line';
import { nameIndex } from './nameIndex';
import { titleAfter, titleBeside } from './personForms';

/** Whether a form stands at [start, end) as a word of its own. */
function stands({ folded: text, language }: Line, start: number, end: number): boolean {
  if (splitsPair(text, start) || splitsPair(text, end)) return false;
  const before = text[start - 1] ?? '';
  const after = text[end] ?? '';
  if (isWordUnit(text.charCodeAt(start))) {
    if (before !== '' && isWordUnit(before.charCodeAt(0))) return false;
    return (after === '' || !isWordUnit(after.charCodeAt(0))) && !isNameNeighbour(text, start, end, language);
  }
  if (language === 'ko') return !/[가-힣]/.test(before) && koreanNameEnds(text, end);
  return !(/[ァ-ヺー]/.test(text[start]!) && (/[ァ-ヺー]/.test(before) || /[ァ-ヺー]/.test(after)));
}

/** Whether a surname stands at [start, end) before a title. */
function standsBeforeTitle({ folded: text, language }: Line, start: number, end: number): boolean {
  const before = text[start - 1] ?? '';
  if (splitsPair(text, start) || splitsPair(text, end)) return false;
  if (language === 'ko' ? /[가-힣]/.test(before) : /[一-鿿]/.test(before) && !/[的和与及在对向据由]/.test(before))
    return false;
  return titleAfter(text, end, language) !== undefined;
}

/** The entity of a mention that was found: of whom it is the short form, or its own. */
function entityOf(line: Line, mention: Candidate, names: ArticleNames): string {
  const { start, end, label } = mention;
  const form = line.folded.slice(start, end);
  const key = keyOf(line.folded, mention);
  const full = names.full.get(form);
  const short = label === 'PER' ? names.short.get(form) : undefined;
  if (!short) return full?.label === label ? full.entity : key;
  const title = titleBeside(line.folded, start, end, line.language);
  if (key === form) return whoIs(form, title, short).entity;
  // `Biden` is the one whom the article names in full, unless that is the president too or his title stands beside it.
  const isNamed = title !== undefined || short.people.some(({ entity }) => entity === key);
  return isNamed || short.people.length !== 1 ? key : short.people[0]!.entity;
}

/** The lines with what the pass added; every mention has its entity. */
export function documentPass(found: readonly FoundLine[]): FoundLine[] {
  const names = articleNames(found);
  const wanted = new Set([...names.full.keys(), ...names.short.keys()]);
  const index = nameIndex([...wanted].map((form) => [form, form] as const));
  // A surname of one character is looked for with the title behind it, so it needs its own look-up.
  const single = new Set([...wanted].filter((form) => form.length === 1));

  function nameAt(line: Line, start: number, end: number): Name | undefined {
    const text = line.folded;
    const form = text.slice(start, end);
    const short = names.short.get(form);
    const full = names.full.get(form);
    if (full && !short) return stands(line, start, end) ? full : undefined;
    if (!short) return undefined;
    if (short.needsTitle ? !standsBeforeTitle(line, start, end) : !stands(line, start, end)) return undefined;
    return whoIs(form, titleBeside(text, start, end, line.language), short);
  }

  return found.map(({ line, mentions }) => {
    const text = line.folded;
    const merged: Candidate[] = [];
    let next = 0;
    let at = 0;
    let limit = 0;
    const accept = (end: number): boolean => end <= limit && nameAt(line, at, end) !== undefined;
    for (; at < text.length; at++) {
      const mention = mentions[next];
      if (mention && at >= mention.start) {
        merged.push({ ...mention, entity: entityOf(line, mention, names) });
        at = mention.end - 1;
        next++;
        continue;
      }
      limit = mention?.start ?? text.length;
      const end = index.at(text, at, accept)?.end ?? (single.has(text[at]!) ? at + 1 : undefined);
      const name = end === undefined ? undefined : nameAt(line, at, end);
      if (end === undefined || !name) continue;
      merged.push({
        start: at,
        end,
        label: name.label,
        score: Math.min(name.score, 0.85),
        rule: 'repeated',
        entity: name.entity,
      });
      at = end - 1;
    }
    return { line, mentions: merged };
  });
}
