/** Finds a place in what is sorted by halving, so that a look-up costs little however long a text is. */

/** The first of `length` indices for which `holds`; it holds for all after it too. */
export function firstIndex(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
