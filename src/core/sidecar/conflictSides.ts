/** A text with the conflict marks of a merge (of git, Mercurial, diff3) -> the texts that were merged. */

/** What one side had, and for each of its lines where it is in the whole text. */
export interface ConflictSide {
  text: string;
  /** UTF-16 offset in `text` -> offset in the text with marks. */
  toWhole(offset: number): number;
}

export interface ConflictSides {
  ours: ConflictSide;
  theirs: ConflictSide;
  /** What both come from, where the marks tell it (diff3 style); else undefined. */
  base: ConflictSide | undefined;
}

type Section = 'all' | 'ours' | 'base' | 'theirs';

const start = /^<{7}(?: .*)?$/;
const middle = /^={7}$/;
const end = /^>{7}(?: .*)?$/;
const common = /^\|{7}(?: .*)?$/;

/** @returns undefined where there are no marks, or marks are missing, nested or in the wrong order. */
export function conflictSides(text: string): ConflictSides | undefined {
  if (!text.includes('<'.repeat(7))) return undefined;
  const lines = { ours: sideBuilder(), theirs: sideBuilder(), base: sideBuilder() };
  let section = 'all' as Section;
  let conflicts = 0;
  let withBase = 0;
  let offset = 0;
  for (const line of text.split(/(?<=\n)/)) {
    const bare = line.replace(/\r?\n$/, '').replace(/^\ufeff/, '');
    let next: Section | undefined;
    if (start.test(bare)) next = section === 'all' ? 'ours' : undefined;
    else if (common.test(bare)) next = section === 'ours' ? 'base' : undefined;
    else if (middle.test(bare)) next = section === 'ours' || section === 'base' ? 'theirs' : undefined;
    else if (end.test(bare)) next = section === 'theirs' ? 'all' : undefined;
    else {
      if (section === 'all') for (const side of Object.values(lines)) side.add(line, offset);
      else lines[section].add(line, offset);
      offset += line.length;
      continue;
    }
    if (!next) return undefined;
    if (next === 'ours') conflicts++;
    if (next === 'base') withBase++;
    // A BOM stands before all, also before a mark.
    if (offset === 0 && line.startsWith('\ufeff')) for (const side of Object.values(lines)) side.add('\ufeff', 0);
    section = next;
    offset += line.length;
  }
  if (section !== 'all' || conflicts === 0) return undefined;
  const hasBase = withBase === conflicts;
  return { ours: lines.ours.side(), theirs: lines.theirs.side(), base: hasBase ? lines.base.side() : undefined };
}

function sideBuilder() {
  const pieces: { own: number; whole: number }[] = [];
  let text = '';
  return {
    add(line: string, whole: number): void {
      const last = pieces.at(-1);
      if (!last || whole - last.whole !== text.length - last.own) pieces.push({ own: text.length, whole });
      text += line;
    },
    side: (): ConflictSide => ({
      text,
      toWhole(offset) {
        const piece =
          pieces[
            Math.max(
              0,
              pieces.findLastIndex(({ own }) => own <= offset),
            )
          ];
        return piece ? piece.whole + offset - piece.own : 0;
      },
    }),
  };
}
