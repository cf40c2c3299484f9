/** Tells files that are no text at all, before anyone decodes them: their first bytes, or too many control characters. */

const SIGNATURES: [bytes: number[], kind: string][] = [
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG image'],
  [[0xff, 0xd8, 0xff], 'a JPEG image'],
  [[0x47, 0x49, 0x46, 0x38], 'a GIF image'],
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'a PDF document'],
  [[0x1f, 0x8b], 'gzip-compressed'],
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP archive (perhaps a Word or EPUB document)'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Office document'],
  [[0x7f, 0x45, 0x4c, 0x46], 'a program'],
];
const SAMPLE = 4096;

/** What a file is when it is not text, as a noun phrase; undefined for text in any encoding. */
export function binaryKind(bytes: Uint8Array): string | undefined {
  const known = SIGNATURES.find(([signature]) => signature.every((byte, index) => bytes[index] === byte));
  if (known) return known[1];
  const sample = bytes.subarray(0, SAMPLE);
  let controls = 0;
  for (const byte of sample) {
    // Zeros are not counted: UTF-16 and UTF-32 are full of them. Escape and shift characters belong to ISO 2022.
    if (byte < 0x20 && byte > 0 && (byte < 0x09 || byte > 0x0f) && byte !== 0x1b) controls++;
  }
  const wide = sample.length > 0 && sample.filter((byte) => byte === 0).length > sample.length * 0.05;
  return !wide && controls > 8 && controls > sample.length * 0.03 ? 'binary data' : undefined;
}
