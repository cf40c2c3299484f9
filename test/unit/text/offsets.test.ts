/** Offsets in every unit, held against counting, on random texts with all that tells the units apart. */
import assert from 'node:assert/strict';
import { canonicalText } from '../../../src/core/text/canonicalText';
import { codePoints, graphemes, utf8Bytes, type Offsets } from '../../../src/core/text/offsets';
import { wholeCharacters } from '../../../src/core/text/spans';
import { random } from '../random';

const pool = ['a', 'é', '字', '𠮷', '👩‍👩‍👧', '🇯🇵', 'e\u0301', '한', '한', 'ก็', '\u200b', 'ب', '\r\n', '\r', '\n', ' '];

describe('offsets', () => {
  const units: [string, (text: string) => Offsets, (text: string) => string[], (part: string) => number][] = [
    ['code points', codePoints, (text) => [...text], () => 1],
    ['UTF-8 bytes', utf8Bytes, (text) => [...text], (part) => new TextEncoder().encode(part).length],
    [
      'grapheme clusters',
      graphemes,
      (text) => Array.from(new Intl.Segmenter('en').segment(text), ({ segment }) => segment),
      () => 1,
    ],
  ];
  const texts = function* (): Generator<[text: string, message: string]> {
    const { seed, below } = random();
    for (let round = 0; round < 120; round++) {
      const raw = Array.from({ length: below(round < 100 ? 40 : 1500) }, () => pool[below(pool.length)]).join('');
      const bom = below(2) ? '\ufeff' : '';
      const { text } = canonicalText(new TextEncoder().encode(bom + raw));
      assert.equal(text, raw.replace(/\r\n?/g, '\n'), `seed ${seed}: BOM and line ends`);
      yield [text, `seed ${seed}, round ${round}`];
    }
    yield ['lone \ud83d surrogates \udc00', 'lone surrogates'];
  };

  for (const [name, of, parts, length] of units) {
    it(`in ${name} agree with counting, at every offset`, () => {
      for (const [text, message] of texts()) {
        const offsets = of(text);
        let [utf16, own] = [0, 0];
        for (const part of parts(text)) {
          for (let inside = 0; inside < part.length; inside++)
            assert.equal(offsets.fromUtf16(utf16 + inside), own, `${message} at ${utf16 + inside}`);
          const size = length(part);
          for (let inside = 0; inside < size; inside++)
            assert.equal(offsets.toUtf16(own + inside), utf16, `${message}, unit ${own + inside}`);
          utf16 += part.length;
          own += size;
        }
        assert.equal(offsets.fromUtf16(text.length), own, message);
        assert.equal(offsets.toUtf16(own), text.length, message);
      }
    });
  }

  it('of a selection never stand inside of a character', () => {
    const { below } = random();
    for (const [text, message] of texts()) {
      const borders = new Set(Array.from(new Intl.Segmenter('en').segment(text), ({ index }) => index)).add(
        text.length,
      );
      const start = below(text.length + 1);
      const span = wholeCharacters(text, start, start + below(text.length + 1 - start));
      if (span)
        assert.ok(
          span.every((offset) => borders.has(offset)),
          `${message}: ${start} -> ${span.join(' ')}`,
        );
    }
  });
});
