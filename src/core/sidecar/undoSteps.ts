/** A change of a file as it is kept to be undone and redone: what was replaced by what, and marks of the text before and after. */
import { applyEdits, type TextEdit } from './spliceYaml';

/** What stood there and what stands there now. UTF-16 offset in the text before. */
interface Replacement {
  start: number;
  oldText: string;
  newText: string;
}

export interface UndoStep {
  /** Address of the file. */
  uri: string;
  /** In ascending order, not overlapping. */
  replaced: Replacement[];
  /** What `hashOf` gives for the text; null: there was no file. */
  before: string | null;
  after: string;
}

/** The last of each list is the next to be undone, or redone. */
export interface UndoSteps {
  done: UndoStep[];
  undone: UndoStep[];
}

/**
 * Length and 64 bits: against mistakes, not against forgers. A step is written after every change, and SHA-256 in JavaScript takes a
 * tenth of a second for a sidecar of 1 MB.
 */
function hashOf(text: string): string {
  let [a, b] = [0x811c9dc5, 0x3c6ef372];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x9e3779b1);
    b ^= b >>> 15;
  }
  const hex = (value: number): string => (value >>> 0).toString(16).padStart(8, '0');
  return `${text.length}-${hex(a)}${hex(b)}`;
}

/** @param edits of `before`, ascending; `after` is what they make of it. */
export const undoStep = (
  uri: string,
  before: string | undefined,
  edits: readonly TextEdit[],
  after: string,
): UndoStep => ({
  uri,
  replaced: edits.map(({ start, end, newText }) => ({ start, oldText: (before ?? '').slice(start, end), newText })),
  before: before === undefined ? null : hashOf(before),
  after: hashOf(after),
});

/** The other way round: undoing is redoing that. Its `before` is null only where the step had no text after it, which none has. */
function inverted({ replaced }: UndoStep): Replacement[] {
  let shift = 0;
  return replaced.map(({ start, oldText, newText }) => {
    const turned = { start: start + shift, oldText: newText, newText: oldText };
    shift += newText.length - oldText.length;
    return turned;
  });
}

/**
 * Takes a file's text back over a step, or forth.
 * @param text what the file holds; undefined: it is not there.
 * @returns the edits and what they make of the text (undefined: the file is to go); undefined where the text is not what the step left.
 */
export function takeStep(
  step: UndoStep,
  direction: 'back' | 'forth',
  text: string | undefined,
): { edits: TextEdit[]; text: string | undefined } | undefined {
  const [from, to] = direction === 'back' ? [step.after, step.before] : [step.before, step.after];
  if ((text === undefined ? null : hashOf(text)) !== from) return undefined;
  const replaced = direction === 'back' ? inverted(step) : step.replaced;
  if (replaced.some(({ start, oldText }) => !(text ?? '').startsWith(oldText, start))) return undefined;
  const edits = replaced.map(({ start, oldText, newText }) => ({ start, end: start + oldText.length, newText }));
  if (to === null) return { edits, text: undefined };
  const result = applyEdits(text ?? '', edits);
  return hashOf(result) === to ? { edits, text: result } : undefined;
}

/** Steps beyond this are not kept over a restart: UTF-16 units of the JSON. */
const MOST_KEPT = 4_000_000;
const VERSION = 1;

/** As JSON; the newest steps that fit. */
export function writeUndoSteps({ done, undone }: UndoSteps): string {
  let room = MOST_KEPT;
  const newest = (steps: UndoStep[]): string[] => {
    const kept: string[] = [];
    for (const step of steps.toReversed()) {
      const json = JSON.stringify(step);
      if (json.length > room) break;
      room -= json.length;
      kept.push(json);
    }
    return kept.reverse();
  };
  const back = newest(done).join(',\n');
  const forth = newest(undone).join(',\n');
  return `{"pressmarkUndo":${VERSION},"done":[\n${back}],"undone":[\n${forth}]}\n`;
}

const isHash = (value: unknown): boolean => typeof value === 'string' && /^\d+-[\da-f]{16}$/.test(value);

function isStep(value: unknown): value is UndoStep {
  const { uri, replaced, before, after } = (value ?? {}) as Partial<Record<keyof UndoStep, unknown>>;
  if (typeof uri !== 'string' || !isHash(after) || !(before === null || isHash(before)) || !Array.isArray(replaced))
    return false;
  let last = 0;
  return (replaced as unknown[]).every((one) => {
    const { start, oldText, newText } = (one ?? {}) as Partial<Record<keyof Replacement, unknown>>;
    const isFine =
      typeof oldText === 'string' &&
      typeof newText === 'string' &&
      Number.isSafeInteger(start) &&
      Number(start) >= last;
    if (isFine) last = Number(start) + oldText.length;
    return isFine;
  });
}

/** What is not ours, of another version or broken is as good as none. */
export function readUndoSteps(json: string): UndoSteps | undefined {
  try {
    const { pressmarkUndo, done, undone } = JSON.parse(json) as Record<string, unknown>;
    const isList = (value: unknown): value is UndoStep[] => Array.isArray(value) && value.every(isStep);
    return pressmarkUndo === VERSION && isList(done) && isList(undone) ? { done, undone } : undefined;
  } catch {
    return undefined;
  }
}
