/** A language model's answer -> suggestions. It is data of unknown worth: what is not in the article or the codebook is left out and counted. */
import { fold, type FoldedText } from '../annotations/fold';
import type { Codebook } from '../corpus/codebook';
import { claimKinds, positions, type Position, type Stance, type TopicRef } from '../sidecar/sidecar';
import type { Span } from '../text/spans';
import type { SuggestedClaim } from './suggestedClaim';

export interface ModelAnswer {
  topics: TopicRef[];
  claims: SuggestedClaim[];
  stances: Pick<Stance, 'target' | 'position'>[];
  /** How many were left out: quotes that are not in the article, topics that are not in the codebook, stances that make no sense. */
  dropped: { claims: number; topics: number; stances: number };
}

/** UTF-16. A longer answer was no answer to the question. */
export const MAX_ANSWER = 200_000;
const MAX_CLAIMS = 200;
const MAX_TOPICS = 20;
const MAX_STANCES = 20;
const MAX_TARGET = 200;
/** Quotes that are looked for: each may cost a walk through the article. */
const MAX_TRIED = 1000;
/** Folded characters: fewer stand anywhere by chance. */
const MIN_QUOTE = 4;
/** A claimant is looked for so far from the claim, in folded characters. */
const NEAR = 2000;
/** Nothing is known of how sure a model is; rules that know much are above it. */
const SCORE = 0.5;

/**
 * @param answer as the model wrote it: the JSON may stand in a code fence, or between other words.
 * @param text of the article that was asked about.
 * @param rule who suggests, as in `origin: suggested:<rule>`.
 * @returns undefined where there is no JSON object in it.
 */
export function readModelAnswer(
  answer: string,
  text: string,
  codebook: Pick<Codebook, 'topics' | 'stanceTargets'>,
  rule: string,
): ModelAnswer | undefined {
  const object = firstObject(answer.slice(0, MAX_ANSWER));
  if (!object) return undefined;
  const topics = topicsOf(listOf(object['topics']), codebook);
  const claims = claimsOf(listOf(object['claims']), fold(text), rule);
  const stances = stancesOf(listOf(object['stances']), codebook);
  return {
    topics: topics.found,
    claims: claims.found,
    stances: stances.found,
    dropped: { claims: claims.dropped, topics: topics.dropped, stances: stances.dropped },
  };
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** The first `{…}` that can be read and holds one of the lists; braces in strings do not count. */
function firstObject(answer: string): Record<string, unknown> | undefined {
  const isAnswer = (value: Record<string, unknown>): boolean =>
    ['topics', 'claims', 'stances'].some((key) => Array.isArray(value[key]));
  // Each try costs the rest of the text: a few are enough for what stands before the answer.
  for (let from = answer.indexOf('{'), tries = 0; from >= 0 && tries < 20; tries++) {
    const end = endOfObject(answer, from);
    if (end !== undefined) {
      try {
        const value = fieldsOf(JSON.parse(answer.slice(from, end)));
        if (isAnswer(value)) return value;
      } catch {
        // Words in braces: the object may stand behind them.
      }
    }
    from = answer.indexOf('{', from + 1);
  }
  return undefined;
}

function endOfObject(text: string, from: number): number | undefined {
  let depth = 0;
  let inString = false;
  for (let at = from; at < text.length; at++) {
    const character = text[at];
    if (inString) {
      if (character === '\\') at++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{') depth++;
    else if (character === '}' && --depth === 0) return at + 1;
  }
  return undefined;
}

interface Read<T> {
  found: T[];
  dropped: number;
}

function topicsOf(values: unknown[], codebook: Pick<Codebook, 'topics'>): Read<TopicRef> {
  const byId = new Map(codebook.topics.map((topic) => [topic.id, topic]));
  const found = new Map<string, TopicRef>();
  let dropped = 0;
  for (const value of values) {
    const given = typeof value === 'string' ? value : fieldsOf(value)['id'];
    const topic = typeof given === 'string' ? byId.get(given.trim()) : undefined;
    if (!topic || (found.size >= MAX_TOPICS && !found.has(topic.id))) dropped++;
    else found.set(topic.id, { id: topic.id, label: topic.label });
  }
  return { found: [...found.values()], dropped };
}

function claimsOf(values: unknown[], text: FoldedText, rule: string): Read<SuggestedClaim> {
  const found: SuggestedClaim[] = [];
  /** Folded ranges. Each quote is looked for behind the one before it first: an article may say a thing twice. */
  const taken: Span[] = [];
  let next = 0;
  let dropped = Math.max(0, values.length - MAX_TRIED);
  for (const value of values.slice(0, MAX_TRIED)) {
    const { quote, claimant, kind } = fieldsOf(value);
    const words = typeof quote === 'string' ? foldedWords(quote) : '';
    const isFull = words.length < MIN_QUOTE || found.length >= MAX_CLAIMS;
    const at = isFull ? -1 : freePlace(text.text, words, next, taken);
    if (at < 0) {
      dropped++;
      continue;
    }
    const end = at + words.length;
    taken.push([at, end]);
    next = end;
    const mention = typeof claimant === 'string' ? nearest(text.text, foldedWords(claimant), at, end) : undefined;
    found.push({
      spans: [original(text, [at, end])],
      kind: kindOf(kind, text.text, at),
      ...(mention && { claimant: { mention: original(text, mention) } }),
      score: SCORE,
      rule,
    });
  }
  found.sort((a, b) => a.spans[0]![0] - b.spans[0]![0]);
  return { found, dropped };
}

/** As `fold` has them, and without marks around. */
function foldedWords(words: string): string {
  const { text } = fold(words.slice(0, MAX_ANSWER));
  let start = 0;
  let end = text.length;
  while (start < end && `"'`.includes(text[start]!)) start++;
  while (end > start && `"',`.includes(text[end - 1]!)) end--;
  return text.slice(start, end);
}

const original = ({ starts, ends }: FoldedText, [start, end]: Span): Span => [starts[start]!, ends[end - 1]!];

function freePlace(text: string, words: string, from: number, taken: readonly Span[]): number {
  const isFree = (at: number): boolean => !taken.some(([start, end]) => at < end && start < at + words.length);
  const behind = text.indexOf(words, from);
  if (behind >= 0 && isFree(behind)) return behind;
  const first = text.indexOf(words);
  return first >= 0 && isFree(first) ? first : -1;
}

/** Where words stand that belong to the claim at [start, end): the place that is nearest to it, outside of it. */
function nearest(text: string, words: string, start: number, end: number): Span | undefined {
  if (words === '') return undefined;
  const before = start < words.length ? -1 : text.lastIndexOf(words, start - words.length);
  const behind = text.indexOf(words, end);
  const places = [
    { at: before, distance: before < 0 ? Infinity : start - before - words.length },
    { at: behind, distance: behind < 0 ? Infinity : behind - end },
  ].sort((a, b) => a.distance - b.distance);
  const [{ at, distance }] = places as [{ at: number; distance: number }, unknown];
  return distance <= NEAR ? [at, at + words.length] : undefined;
}

function kindOf(kind: unknown, text: string, at: number): SuggestedClaim['kind'] {
  const known = claimKinds.find((one) => one === kind);
  if (known && known !== 'own') return known;
  return text[at - 1] === '"' ? 'direct' : 'indirect';
}

function stancesOf(
  values: unknown[],
  { stanceTargets }: Pick<Codebook, 'stanceTargets'>,
): Read<ModelAnswer['stances'][number]> {
  const found = new Map<string, Position>();
  let dropped = 0;
  for (const value of values) {
    const { target, position } = fieldsOf(value);
    const known = positions.find((one) => one === position);
    const named = typeof target === 'string' ? target.replace(/[\p{Cc}\s]+/gu, ' ').trim() : '';
    const isMeant =
      named !== '' && named.length <= MAX_TARGET && (stanceTargets.length === 0 || stanceTargets.includes(named));
    if (!known || !isMeant || found.has(named) || found.size >= MAX_STANCES) dropped++;
    else found.set(named, known);
  }
  return { found: [...found].map(([target, position]) => ({ target, position })), dropped };
}
