/** Everything that can be wrong with a sidecar: its shape, its codes, its ids, and whether its quotes stand where it says. */
import type { Article } from '../article/article';
import { anchorTextAt } from '../annotations/anchor';
import { says, saysNearly } from '../annotations/fold';
import { defaultCodebook, type Codebook } from '../corpus/codebook';
import type { Problem } from '../problem';
import { codePoints } from '../text/offsets';
import { parseSidecar, type ParsedSidecar } from './parseSidecar';
import { sidecarDocuments } from './sidecarDocuments';
import type { AnchorFields, Claim, EntityAnnotation, Sidecar, Stance } from './sidecar';

export interface ValidationContext {
  article?: Article;
  /** Canonical text of the article's file. */
  source?: string;
  /** Of the file's bytes, lower-case hex. */
  sha256?: string;
  codebook?: Codebook;
}

/** @returns problems in the order of the text; positions in UTF-16 units of `text`. Never throws. */
export const validateSidecar = (text: string, context: ValidationContext = {}): Problem[] =>
  problemsOf(parseSidecar(text), context);

/**
 * The same for a sidecar of one or more documents.
 * @param contextOf what an item's document is held against; without an item, the file's first or only article. Undefined: the file has no such item.
 */
export function validateSidecarFile(
  text: string,
  contextOf: (item: string | undefined) => ValidationContext | undefined,
): Problem[] {
  const documents = sidecarDocuments(text);
  // Two sides in one file: nearly everything that could be told is told by that.
  const conflicted = documents.find(({ parsed }) => parsed.problems.some(({ code }) => code === 'conflict'));
  if (conflicted) return conflicted.parsed.problems;
  return documents.flatMap(({ parsed }) => {
    const { sidecar } = parsed;
    const item = sidecar?.source.item;
    const context = contextOf(item);
    if (!sidecar) return problemsOf(parsed, context ?? {});
    const tell = teller(parsed);
    if (!context) tell('warning', 'unknown-item', `The file has no article “${item}” (any more).`, sidecar, 'source');
    // An empty file counts as new: it may be one that is just being written.
    else if (item === undefined && context.article?.item !== undefined && text.trim())
      tell('error', 'no-item', 'The file has several articles: “source.item” has to say which.', sidecar, 'source');
    return problemsOf(parsed, context ?? {});
  });
}

function problemsOf(parsed: ParsedSidecar, context: ValidationContext): Problem[] {
  const { sidecar, problems } = parsed;
  if (sidecar) {
    checkCodes(parsed, sidecar, context.codebook ?? defaultCodebook);
    checkIds(parsed, sidecar);
    checkSource(parsed, sidecar, context);
  }
  return problems.sort((a, b) => a.start - b.start || a.end - b.end);
}

function teller({ problems, locate }: ParsedSidecar) {
  return (severity: Problem['severity'], code: string, message: string, value: object, key?: string): void => {
    problems.push({ code, severity, message, ...locate(value, key) });
  };
}

function checkCodes(parsed: ParsedSidecar, sidecar: Sidecar, codebook: Codebook): void {
  const tell = teller(parsed);
  const codes = (list: readonly { id: string }[]): Set<string> => new Set(list.map(({ id }) => id));
  const topics = codes(codebook.topics);
  // Of the Media Topics only a part is built in; the others are codes as good.
  const isTopic = (id: string): boolean =>
    topics.has(id) || (codebook.topics === defaultCodebook.topics && /^medtop:\d{8}$/.test(id));
  const positions = codes(codebook.positions);
  const kinds = codes(codebook.claimKinds);
  const labels = codes(codebook.entityLabels);
  const claims = codes(sidecar.claims);

  const checkStances = (stances: readonly Stance[]): void => {
    for (const stance of stances) {
      if (!positions.has(stance.position))
        tell(
          'error',
          'unknown-value',
          `“position” should be one of: ${[...positions].join(', ')}.`,
          stance,
          'position',
        );
      if (codebook.stanceTargets.length > 0 && !codebook.stanceTargets.includes(stance.target))
        tell('warning', 'unknown-target', `“${stance.target}” is no target of the codebook.`, stance, 'target');
      for (const id of stance.evidence ?? [])
        if (!claims.has(id))
          tell('error', 'unknown-evidence', `There is no claim ${id} in this file.`, stance, 'evidence');
    }
  };
  for (const topic of sidecar.topics)
    if (!isTopic(topic.id)) tell('warning', 'unknown-topic', `“${topic.id}” is no topic of the codebook.`, topic, 'id');
  checkStances(sidecar.stances);
  for (const claim of sidecar.claims) {
    if (claim.kind !== undefined && !kinds.has(claim.kind))
      tell('error', 'unknown-value', `“kind” should be one of: ${[...kinds].join(', ')}.`, claim, 'kind');
    if (claim.type !== undefined && !codebook.claimTypes.includes(claim.type))
      tell('warning', 'unknown-type', `“${claim.type}” is no claim type of the codebook.`, claim, 'type');
    for (const id of claim.topics ?? [])
      if (!isTopic(id)) tell('warning', 'unknown-topic', `“${id}” is no topic of the codebook.`, claim, 'topics');
    checkStances(claim.stances ?? []);
  }
  for (const entity of sidecar.entities)
    if (!labels.has(entity.label))
      tell('warning', 'unknown-label', `“${entity.label}” is no entity label of the codebook.`, entity, 'label');
}

function checkIds(parsed: ParsedSidecar, { claims, entities }: Sidecar): void {
  const tell = teller(parsed);
  const seen = new Set<string>();
  for (const annotation of [...claims, ...entities]) {
    if (seen.has(annotation.id))
      tell(
        'error',
        'duplicate-id',
        `The id ${annotation.id} is taken by another annotation: give one of them a new one.`,
        annotation,
        'id',
      );
    seen.add(annotation.id);
  }
}

function checkSource(parsed: ParsedSidecar, sidecar: Sidecar, { article, source, sha256 }: ValidationContext): void {
  const tell = teller(parsed);
  const recorded = sidecar.source.sha256?.toLowerCase();
  if (recorded !== undefined && !/^[0-9a-f]{64}$/.test(recorded))
    return tell('error', 'wrong-hash', '“sha256” should be 64 hexadecimal digits.', sidecar.source, 'sha256');
  const isStale = sha256 !== undefined && recorded !== undefined && recorded !== sha256;
  if (isStale)
    tell(
      'warning',
      'stale-source',
      'The article changed since it was annotated: re-anchor the annotations.',
      sidecar.source,
      'sha256',
    );
  if (article === undefined || source === undefined) return;

  const length = codePoints(source).fromUtf16(source.length);
  const textAt = anchorTextAt(article, source);
  const check = (annotation: Claim | EntityAnnotation): void => {
    const wrong = problemOf(annotation, length, textAt, isStale);
    if (wrong) tell(wrong.severity, wrong.code, wrong.message, annotation, wrong.key);
  };
  sidecar.claims.forEach(check);
  sidecar.entities.forEach(check);
}

interface AnchorProblem extends Pick<Problem, 'severity' | 'code' | 'message'> {
  key: keyof AnchorFields;
}

/** @param length of the source, code points. */
function problemOf(
  anchor: AnchorFields,
  length: number,
  textAt: (range: AnchorFields['range']) => string,
  isStale: boolean,
): AnchorProblem | undefined {
  const severity = 'warning';
  if (!anchor.quote)
    return {
      severity: 'error',
      code: 'empty-quote',
      message: 'An annotation needs the words it is about.',
      key: 'quote',
    };
  if (anchor.orphaned)
    return {
      severity,
      code: 'orphaned',
      message: 'These words are no longer in the article: choose others, or remove it.',
      key: 'orphaned',
    };
  if (anchor.proposed)
    return {
      severity,
      code: 'review',
      message: 'The words have probably moved: look whether the proposed place is right.',
      key: 'proposed',
    };
  if (!anchor.range) return undefined;
  // Where the file is another than was annotated, that is told once, not for each of them.
  if (isStale) return undefined;
  const end = Math.max(...(anchor.range as (number | number[])[]).flat());
  if (end > length)
    return {
      severity: 'error',
      code: 'range-outside',
      message: `The range ends at ${end}, the article's file at ${length}.`,
      key: 'range',
    };
  const there = textAt(anchor.range);
  if (says(there, anchor.quote)) return undefined;
  const shown = there.length > 60 ? `${[...there].slice(0, 60).join('')}…` : there;
  if (saysNearly(there, anchor.quote))
    return {
      severity,
      code: 'words-changed',
      message: `The words here are now “${shown}”: does the annotation still hold?`,
      key: 'quote',
    };
  return {
    severity: 'error',
    code: 'quote-mismatch',
    message: `The quote is not what stands at its range: “${shown}”.`,
    key: 'quote',
  };
}
