/** Paths in a YAML tree, and quick answers to what is above or below one of them: thousands of edits may wait at a time. */

export type Path = (string | number)[];

/** Every step ends with a mark, so that one path is a prefix of another only where it is. */
export const pathText = (path: Path): string => path.map((step) => `${step}\0`).join('');

export class PathSet {
  private readonly own = new Set<string>();
  /** They themselves and all that are above them. */
  private readonly above = new Set<string>();

  add(path: Path): void {
    this.own.add(pathText(path));
    for (let length = 0; length <= path.length; length++) this.above.add(pathText(path.slice(0, length)));
  }
  has(path: Path): boolean {
    return this.own.has(pathText(path));
  }
  /** Whether one of them is this path, or above it. */
  isBelowOne(path: Path): boolean {
    if (this.own.size === 0) return false;
    for (let length = 0; length <= path.length; length++) if (this.has(path.slice(0, length))) return true;
    return false;
  }
  /** Whether one of them is this path, or below it. */
  isAboveOne(path: Path): boolean {
    return this.above.has(pathText(path));
  }
  clear(): void {
    this.own.clear();
    this.above.clear();
  }
}
