/** Bytes of a raw file -> its canonical text, or why there is none. */
import { binaryKind } from './binaryKind';
import { canonicalText, type CanonicalText } from './canonicalText';

/** A larger file is no news file, and would not fit in memory several times over. */
export const MAX_BYTES = 64 * 1024 * 1024;

/** @param size in bytes; asked before the file is read. @throws Error for more than `MAX_BYTES`. */
export function checkSize(size: number): void {
  if (size > MAX_BYTES)
    throw new Error(
      `too large: ${Math.round(size / 1e6)} MB, at most ${MAX_BYTES >> 20} MB. Cut it into parts (JSON Lines: split -l 10000)`,
    );
}

/** @throws Error for bytes that are no text: it says what they are. */
export function rawText(bytes: Uint8Array): CanonicalText {
  const kind = binaryKind(bytes);
  if (kind) throw new Error(`not text: it is ${kind}`);
  return canonicalText(bytes);
}
