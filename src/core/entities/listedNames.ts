/** The user's own list in a line: its names win over whatever else is found there, and what it rejects goes. */
import type { Candidate } from './candidate';
import { formsOf, type EntityList } from './entityList';
import { koreanNameEnds } from './findKnownNames';
import { foldHan, type Line } from './line';
import { nameIndex, type NameIndex } from './nameIndex';
import type { EntityLabel } from './recognise';

interface Listed {
  /** Key of the entity, the same for all its forms. */
  entity: string;
  label: EntityLabel;
}

interface ListIndex {
  names: NameIndex<Listed>;
  /** Simplified Chinese, for folded lines. */
  folded: NameIndex<Listed>;
  /** In capitals, for headlines that have nothing else. */
  upper: NameIndex<Listed>;
  /** Keys that are refs. */
  refs: ReadonlySet<string>;
  /** Form -> labels that it may not have; undefined among them: none at all. */
  rejected: ReadonlyMap<string, ReadonlySet<EntityLabel | undefined>>;
}

const indexes = new WeakMap<EntityList, ListIndex>();

/** Made once for a list, however many articles are read with it. */
function indexOf(list: EntityList): ListIndex {
  const known = indexes.get(list);
  if (known) return known;
  const forms = list.entities.flatMap((entry) => {
    const listed: Listed = { entity: entry.ref ?? entry.name, label: entry.label };
    // News prints both apostrophes.
    return formsOf(entry)
      .flatMap((form) => [form, form.replaceAll('’', "'"), form.replaceAll("'", '’')])
      .map((form) => [form, listed] as const);
  });
  const rejected = new Map<string, Set<EntityLabel | undefined>>();
  for (const rejection of list.rejected)
    for (const form of [rejection.text, foldHan(rejection.text)])
      rejected.set(form, (rejected.get(form) ?? new Set()).add(rejection.label));
  const made: ListIndex = {
    names: nameIndex(forms),
    folded: nameIndex(forms.map(([form, listed]) => [foldHan(form), listed] as const)),
    upper: nameIndex(forms.map(([form, listed]) => [form.toUpperCase(), listed] as const)),
    refs: new Set(list.entities.flatMap(({ ref }) => ref ?? [])),
    rejected,
  };
  indexes.set(list, made);
  return made;
}

/** A unit of a script that sets spaces between words; and katakana, whose words end where other script begins. */
const ofSpacedWord =
  /(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{M}\p{N}]/u;
const isKatakana = (unit: string): boolean => /[ァ-ヺー]/.test(unit);
const isHangul = (unit: string): boolean => /[가-힣]/.test(unit);

/** Whether two neighbouring units are of one word. */
const joined = (a: string, b: string): boolean =>
  ofSpacedWord.test(a) && ofSpacedWord.test(b) && isKatakana(a) === isKatakana(b);

function isWhole(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? '';
  const after = text[end] ?? '';
  if (joined(before, text[start]!) || joined(text[end - 1]!, after)) return false;
  if (isHangul(before) && isHangul(text[start]!)) return false;
  // Behind a Korean name a particle may stand; behind a long one anything, for it is no part of a word by chance.
  return !isHangul(text[end - 1]!) || koreanNameEnds(text, end) || end - start >= 4;
}

/** The list's names in a line, the longest at each place; start and end from the start of the line. */
function listedNames(line: Line, { names, folded, upper }: ListIndex): Candidate[] {
  const text = line.folded;
  const index = line.language === 'zh' ? folded : names;
  const found: Candidate[] = [];
  let at = 0;
  const accept = (end: number): boolean => isWhole(text, at, end);
  for (; at < text.length; at++) {
    const hit = index.at(text, at, accept) ?? (line.capitals === 'upper' ? upper.at(text, at, accept) : undefined);
    if (!hit) continue;
    found.push({ start: at, end: hit.end, rule: 'user', score: 1, ...hit.value });
    at = hit.end - 1;
  }
  return found;
}

/** Whether the list says that these words are never a name of this label. */
export function isRejected(list: EntityList, form: string, label: EntityLabel): boolean {
  const labels = indexOf(list).rejected.get(form);
  return labels !== undefined && (labels.has(undefined) || labels.has(label));
}

/** A line's candidates with those of the list, less what overlaps these or is rejected. */
export function withListed(line: Line, candidates: readonly Candidate[], list: EntityList): Candidate[] {
  const allowed = ({ start, end, label }: Candidate): boolean =>
    !isRejected(list, line.folded.slice(start, end), label);
  const own = listedNames(line, indexOf(list)).filter(allowed);
  const taken = new Uint8Array(line.text.length);
  for (const { start, end } of own) taken.fill(1, start, end);
  return [
    ...own,
    ...candidates.filter(
      (candidate) => !taken.subarray(candidate.start, candidate.end).includes(1) && allowed(candidate),
    ),
  ];
}

/** The ref of an entity that the list gives one. */
export const listedRef = (list: EntityList, entity: string): string | undefined =>
  indexOf(list).refs.has(entity) ? entity : undefined;
