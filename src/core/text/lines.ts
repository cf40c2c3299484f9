/** Offsets of a text as editors count them: in lines, and UTF-16 units within a line. Both from 0. */

export interface LinePosition {
  line: number;
  character: number;
}

/** UTF-16 offset -> place, in a text whose line ends are LF: each call is a binary search over the lines. */
export function linePositions(text: string): (offset: number) => LinePosition {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: offset - starts[low]! };
  };
}
