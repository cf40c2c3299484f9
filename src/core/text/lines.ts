/** Offsets of a text as editors count them: in lines, and UTF-16 units within a line. Both from 0. */
import { firstIndex } from './firstIndex';

export interface LinePosition {
  line: number;
  character: number;
}

/** UTF-16 offset -> place, in a text whose line ends are LF: each call is a binary search over the lines. */
export function linePositions(text: string): (offset: number) => LinePosition {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return (offset) => {
    const line = Math.max(0, firstIndex(starts.length, (at) => starts[at]! > offset) - 1);
    return { line, character: offset - starts[line]! };
  };
}
