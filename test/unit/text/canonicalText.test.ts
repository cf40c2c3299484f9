import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { canonicalText } from '../../../src/core/text/canonicalText';

const hex = (digits: string): Uint8Array => Uint8Array.from(Buffer.from(digits.replace(/\s/g, ''), 'hex'));
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Text in encodings that Node cannot write, as hexadecimal bytes. */
const legacy: Record<string, { text: string; bytes: string; encoding: string }> = {
  'GB18030, punctuation': { text: '中文，新闻。', bytes: 'd6d0 cec4 a3ac d0c2 cec5 a1a3', encoding: 'gb18030' },
  'Big5': { text: '漢字的新聞', bytes: 'ba7e a672 aaba b773 bb44', encoding: 'big5' },
  'Shift_JIS': { text: 'これは日本語です', bytes: '82b1 82ea 82cd 93fa 967b 8cea 82c5 82b7', encoding: 'shift_jis' },
  'EUC-JP': { text: 'これは日本語です', bytes: 'a4b3 a4ec a4cf c6fc cbdc b8ec a4c7 a4b9', encoding: 'euc-jp' },
  'EUC-KR with a syllable of CP949': { text: '한국어 뉴스 뷁', bytes: 'c7d1 b1b9 beee 20 b4ba bdba 20 94ee', encoding: 'euc-kr' },
  'ISO-2022-JP': { text: '日本', bytes: '1b2442 467c 4b5c 1b2842', encoding: 'iso-2022-jp' },
  'ISO-2022-KR': { text: '한국', bytes: '1b242943 0e 4751 3139 0f', encoding: 'iso-2022-kr' },
  'Windows-1251': { text: 'Министры провели встречу', bytes: 'cce8ede8f1f2f0fb 20 eff0eee2e5ebe8 20 e2f1f2f0e5f7f3', encoding: 'windows-1251' },
  'KOI8-R': { text: 'Министры провели встречу', bytes: 'edc9cec9d3d4d2d9 20 d0d2cfd7c5ccc9 20 d7d3d4d2c5ded5', encoding: 'koi8-r' },
  'Windows-1252': { text: '“café” — naïve', bytes: '93 636166e9 94 20 97 20 6e61ef7665', encoding: 'windows-1252' },
}; // prettier-ignore

describe('canonicalText', () => {
  for (const [name, example] of Object.entries(legacy)) {
    it(`reads ${name} without a declaration`, () => {
      const read = canonicalText(hex(example.bytes));
      assert.deepEqual([read.text, read.encoding, read.replaced], [example.text, example.encoding, 0]);
    });
  }

  it('reads UTF-8, UTF-16 and UTF-32 with and without a byte order mark', () => {
    const text = '<p>日米韓 news text</p>';
    const utf16 = Buffer.from(text, 'utf16le');
    const utf32 = Buffer.alloc(text.length * 4);
    for (let i = 0; i < text.length; i++) utf32.writeUInt32LE(text.charCodeAt(i), i * 4);
    const marked = (mark: number[], body: Uint8Array) => Uint8Array.from([...mark, ...body]);
    const all: [Uint8Array, string, string][] = [
      [bytes(text), 'utf-8', 'valid-utf-8'],
      [marked([0xef, 0xbb, 0xbf], bytes(text)), 'utf-8', 'bom'],
      [utf16, 'utf-16le', 'detection'],
      [marked([0xff, 0xfe], utf16), 'utf-16le', 'bom'],
      [marked([0xfe, 0xff], Buffer.from(utf16).swap16()), 'utf-16be', 'bom'],
      [utf32, 'utf-32le', 'detection'],
      [marked([0xff, 0xfe, 0, 0], utf32), 'utf-32le', 'bom'],
    ];
    for (const [input, encoding, from] of all) {
      const read = canonicalText(input);
      assert.deepEqual([read.text, read.encoding, read.encodingFrom], [text, encoding, from]);
    }
  });

  it('believes a declaration unless the bytes contradict it', () => {
    const declared = (label: string, body: Uint8Array) =>
      canonicalText(Uint8Array.from([...bytes(`<meta charset="${label}"><p>`), ...body]));
    const sjis = hex(legacy['Shift_JIS']!.bytes);
    assert.deepEqual(
      [declared('Shift_JIS', sjis).encoding, declared('Shift_JIS', sjis).encodingFrom],
      ['shift_jis', 'declaration'],
    );
    assert.equal(declared('utf-8', sjis).encoding, 'shift_jis');
    assert.equal(declared('gb2312', bytes('日米韓')).encoding, 'utf-8');
  });

  it('makes every line end LF and counts what it had to replace', () => {
    assert.equal(canonicalText(bytes('a\r\nb\rc\nd')).text, 'a\nb\nc\nd');
    const broken = canonicalText(
      Uint8Array.from([...bytes('本文の終わり、本文の続き。'.repeat(4)), 0xff, ...bytes('続き \ufffd')]),
    );
    assert.deepEqual([broken.encoding, broken.replaced], ['utf-8', 1]);
  });

  it('is quick on 10 MB', () => {
    const started = performance.now();
    canonicalText(bytes('日米韓外相会談\n'.repeat(470_000)));
    assert.ok(performance.now() - started < 5000);
  });
});
