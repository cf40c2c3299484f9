import assert from 'node:assert/strict';
import { hiddenControls, visibleText } from '../../../src/core/text/hiddenControls';
import { shorten } from '../../../src/core/text/shorten';
import { random } from '../random';

describe('characters that act unseen', () => {
  it('are found and named', () => {
    const cases = [
      ['ferry\u202edetaler\u202c late', 'ferry⟨U+202E⟩detaler⟨U+202C⟩ late'],
      ['pass\u200bword', 'pass⟨U+200B⟩word'],
      ['a\u200f\u200e\u200f\u2066b', 'a⟨U+200F U+200E U+2066⟩b'],
      ['bell\u0007 and \u001b[31m', 'bell⟨U+0007⟩ and ⟨U+001B⟩[31m'],
      ['no\u200djoin, no\u200cnon', 'no⟨U+200D⟩join, no⟨U+200C⟩non'],
      ['- \u00adhyphen', '- ⟨U+00AD⟩hyphen'],
      ['tide\u{e0001}\u{e0068}\u{e0069} table', 'tide⟨U+E0001 U+E0068 U+E0069⟩ table'],
      ['smuggled 😀\ufe0f\ufe01\ufe02', 'smuggled 😀\ufe0f⟨U+FE01 U+FE02⟩'],
      ['\ufeffstart', '⟨U+FEFF⟩start'],
      ['\u200b\u200c\u200d\u200e\u200f', '⟨U+200B U+200C U+200D U+200E …⟩'],
    ];
    for (const [text, visible] of cases) assert.equal(visibleText(text!), visible);
    const [run] = hiddenControls('an \u202eoverride');
    assert.deepEqual(run, {
      start: 3,
      end: 4,
      bidi: true,
      codes: ['U+202E'],
      title: 'U+202E right-to-left override',
    });
    assert.equal(shorten('tide\u2067 table'), 'tide⟨U+2067⟩ table');
  });

  it('are none where a script or an emoji needs them', () => {
    const needed = [
      'می\u200cخواهم بروم',
      'क्\u200dष and क्\u200cष',
      '👩\u200d👩\u200d👧, 🧑🏽\u200d🚒, 🏳️\u200d🌈, ❤️\u200d🔥',
      '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f} wins',
      '葛\u{e0100}飾区',
      'Binnen\u00adschiff\u00adfahrt',
      'เรือ\u200bข้าม\u200bฟาก',
      'line\n\tbreak and\u00a0blank',
    ];
    for (const text of needed) assert.equal(visibleText(text), text);
  });

  it('are found the same in a slice as in the whole, in linear time', () => {
    const { seed, below, pick } = random();
    const characters = [
      'a',
      'ب',
      ' ',
      '😀',
      '🏴',
      '\u202e',
      '\u200d',
      '\u200b',
      '\ufe0f',
      '\u{e0067}',
      '\u{e007f}',
      '\0',
    ];
    for (let round = 0; round < 100; round++) {
      const text = Array.from({ length: below(30) }, () => pick(characters)).join('');
      const covered = hiddenControls(text).flatMap(({ start, end }) => [...text.slice(start, end)]);
      const shown = visibleText(text).replace(/⟨U[^⟩]*⟩/g, '');
      assert.equal(shown.length + covered.join('').length, text.length, `seed ${seed}: ${JSON.stringify(text)}`);
      assert.doesNotMatch(shown, /[\u202e\0]/, `seed ${seed}`);
    }
    const started = performance.now();
    assert.equal(hiddenControls('\u200b'.repeat(200_000)).length, 1);
    assert.equal(hiddenControls('a\u202e'.repeat(30_000)).length, 30_000);
    assert.ok(performance.now() - started < 1500);
  });
});
