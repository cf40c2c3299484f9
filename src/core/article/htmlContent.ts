/** Lines of a page -> the lines of its article, by how likely each is; what goes is told with its reason. */
import type { Removal } from './article';
import { sourceRange } from './blockText';
import { bylineOf } from './chromeLines';
import type { LineFacts } from './htmlFeatures';
import type { BlockNode, Line, LinedPage } from './htmlLines';
import { chooseLines } from './lineChoice';
import { SHORT } from './lineText';

/** A lead picture stands at most so many lines above the text. */
const MAX_HEAD = 12;

export interface Chosen {
  lines: Line[];
  removed: Removal[];
  bylines: string[];
  dates: string[];
}

/**
 * @param lines all lines of the page; `facts` and `likely` are of those that have text, in the same order.
 */
export function articleLines({ lines, nodes }: LinedPage, facts: LineFacts[], likely: Float32Array): Chosen {
  const chosen: Chosen = { lines: [], removed: [], bylines: [], dates: [] };
  /** Index in `facts` of each line; that of the next one for a picture. */
  const at = new Int32Array(lines.length);
  let textCount = 0;
  lines.forEach((line, i) => {
    at[i] = textCount;
    if (line.type !== 'image') textCount++;
  });
  const weights = facts.map((fact) => fact.weight);
  const choice = chooseLines(likely, weights, facts.map(isOther));
  fillHoles(
    choice,
    lines.filter((line) => line.type !== 'image'),
    nodes,
    facts,
    likely,
  );
  addStandfirst(choice, facts, likely);
  const kept = lines.map((line, i) => line.type !== 'image' && choice[at[i]!] === 1);
  const first = kept.indexOf(true);
  const last = kept.lastIndexOf(true);
  let start = first;
  for (let i = first - 1; i >= 0 && i >= first - MAX_HEAD; i--) {
    if (lines[i]!.type === 'image') continue;
    start = i;
    if (facts[at[i]!]!.repeatsTitle) break;
  }
  lines.forEach((line, i) => {
    const fact = facts[at[i]!];
    if (kept[i]) {
      if (fact!.special === 'credit' && line.type === 'paragraph') line.type = 'caption';
      else if (line.type === 'caption' && fact!.special !== 'credit' && likely[at[i]!]! > CAPTION_IS_TEXT)
        line.type = 'paragraph';
      chosen.lines.push(line);
      return;
    }
    const inside = i >= start && i <= last;
    if (line.type === 'image') {
      if (inside) chosen.lines.push(line);
      return;
    }
    if (inside && line.type === 'caption' && !fact!.suspicion && fact!.links < 0.5 && !fact!.kind) {
      chosen.lines.push(line);
      return;
    }
    if (inside || (i >= start - MAX_HEAD && i <= last + MAX_HEAD)) {
      if (fact!.special === 'byline') chosen.bylines.push(bylineOf(line.text)!);
      if (fact!.special === 'date line') chosen.dates.push(line.text);
    }
    const [step, reason] = why(fact!, likely[at[i]!]!);
    const [sourceStart, sourceEnd] = sourceRange(line)!;
    chosen.removed.push({ step, reason, sourceStart, sourceEnd });
  });
  return chosen;
}

/** What stands between two paragraphs of one container is the article's even where it looks little like it, in this sense. */
const HARDLY = 0.1;
const MAX_HOLE = 20;

/** A list or table between paragraphs reads like chrome; that nothing else says so keeps it. */
function fillHoles(
  choice: Uint8Array,
  texts: Line[],
  nodes: BlockNode[],
  facts: LineFacts[],
  likely: Float32Array,
): void {
  const around = (i: number): number => nodes[texts[i]!.node]!.parent;
  let before = -1;
  for (let i = 0; i < choice.length; i++) {
    if (!choice[i]) continue;
    if (before >= 0 && i - before <= MAX_HOLE && around(i) === around(before)) {
      for (let hole = before + 1; hole < i; hole++) {
        const fact = facts[hole]!;
        if (likely[hole]! > HARDLY && fact.links < 0.4 && !fact.suspicion && !isOther(fact)) choice[hole] = 1;
      }
    }
    before = i;
  }
}

/** Lower, and cross-validated aeb loses .001, whose truths leave standfirsts out; fundus, whose have them, gains as much. */
const STANDFIRST = 0.3;

/** What is named as a standfirst and stands between title and text is one, unless it looks very unlike it. */
function addStandfirst(choice: Uint8Array, facts: LineFacts[], likely: Float32Array): void {
  const first = choice.indexOf(1);
  for (let i = first - 1; i >= 0 && i >= first - MAX_HEAD && !facts[i]!.repeatsTitle; i--) {
    const { intro, ended, weight, links, suspicion } = facts[i]!;
    if (
      intro &&
      ended &&
      weight >= SHORT &&
      links < 0.3 &&
      !suspicion &&
      !isOther(facts[i]!) &&
      likely[i]! > STANDFIRST
    )
      choice[i] = 1;
  }
}

/** Above this, what a page marks as a caption is a paragraph. */
const CAPTION_IS_TEXT = 0.5;

/** What no classifier is asked about: a title, a date or a name on its own is told as such, not as text. */
function isOther({ repeatsTitle, special, kind }: LineFacts): boolean {
  return repeatsTitle || kind !== undefined || (special !== undefined && special !== 'credit');
}

function why(fact: LineFacts, likely: number): [step: string, reason: string] {
  if (fact.repeatsTitle) return ['title', 'repeats the title'];
  if (fact.special === 'byline') return ['byline', 'names the author'];
  if (fact.special === 'date line') return ['date line', 'a date on its own'];
  if (fact.special === 'dateline') return ['dateline', 'agency and place'];
  if (fact.suspicion) return ['chrome elements', fact.suspicion.reason];
  if (fact.kind) return ['chrome phrases', fact.kind];
  if (fact.links > 0.6) return ['links', 'mostly links'];
  return ['line classifier', `unlike an article's line (${Math.round(likely * 100)}%)`];
}
