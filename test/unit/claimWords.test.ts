import assert from 'node:assert/strict';
import { claimWords } from '../../src/core/text/claimWords';
import { largerUnit, moreSentences, nextSentence } from '../../src/core/text/steps';
import { random } from './random';

describe('the words of a claim', () => {
  /** `[` and `]` are what was selected. */
  const words = (marked: string): string | undefined => {
    const start = marked.indexOf('⟦');
    const end = marked.indexOf('⟧') - 1;
    const text = marked.replace('⟦', '').replace('⟧', '');
    const span = claimWords(text, start, end);
    return span && text.slice(...span);
  };

  it('are the same however a little more or less was selected', () => {
    for (const marked of [
      'Voss said: ⟦“The quay is safe.”⟧',
      'Voss said: “⟦The quay is safe.⟧”',
      'Voss said⟦: “The quay is safe⟧.”',
      'Voss said: ⟦“The quay is safe⟧.”',
    ])
      assert.equal(words(marked), 'The quay is safe', marked);
    for (const marked of [
      '港务局称⟦，码头很安全。⟧',
      '港务局称，⟦码头很安全⟧。',
      '「⟦码头很安全。」⟧',
      '⟦「码头很安全」，⟧他说',
    ])
      assert.equal(words(marked), '码头很安全', marked);
  });

  it('keep what belongs to them', () => {
    assert.equal(words('⟦Is the quay safe?⟧'), 'Is the quay safe?');
    assert.equal(words('⟦It came from the U.S.⟧'), 'It came from the U.S.');
    assert.equal(words('⟦It goes on...⟧'), 'It goes on...');
    assert.equal(words('⟦a “grave” error⟧'), 'a “grave” error');
    assert.equal(words('⟦“One,” she said. “Two.”⟧'), '“One,” she said. “Two.”');
    assert.equal(words('⟦the workers’⟧ strike'), 'the workers’');
    assert.equal(words('⟦(Northport) has 3.5 quays (old ones)⟧'), '(Northport) has 3.5 quays (old ones)');
    assert.equal(words('⟦ ,。 ⟧'), undefined);
  });

  it('are whole characters, are never more than was selected but for that, and stay when trimmed again', () => {
    const { seed, below, pick } = random();
    const pieces = ['a', ' ', '.', '“', '”', '"', '「', '」', ',', '。', '👩‍👩‍👧', '(', ')', '‘', '’', '𠮷', '\n', '„'];
    for (let round = 0; round < 3000; round++) {
      const text = Array.from({ length: 1 + below(12) }, () => pick(pieces)).join('');
      const start = below(text.length);
      const end = start + 1 + below(text.length - start);
      const once = claimWords(text, start, end);
      if (!once) continue;
      assert.ok(once[0] < once[1], `seed ${seed}: ${JSON.stringify(text)}`);
      assert.deepEqual(claimWords(text, ...once), once, `seed ${seed}: ${JSON.stringify([text, start, end])}`);
    }
  });
});

describe('keys that select', () => {
  const text =
    '標題\nThe quay is old. “It is safe, and dry,” Voss said. Nobody came.\n码头很旧。专家说，“很安全。”没人来。';
  const at = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];
  const said = (span: readonly [number, number] | undefined): string | undefined => span && text.slice(...span);

  it('go from sentence to sentence, over lines', () => {
    const caret = text.indexOf('quay');
    const first = nextSentence(text, [caret, caret], 1, 'en');
    assert.equal(said(first), 'The quay is old.');
    const second = nextSentence(text, first!, 1, 'en');
    assert.equal(said(second), '“It is safe, and dry,” Voss said.');
    assert.equal(said(nextSentence(text, second!, -1, 'en')), 'The quay is old.');
    assert.equal(said(nextSentence(text, at('Nobody came.'), 1, 'zh')), '码头很旧。');
    assert.equal(said(nextSentence(text, at('The quay is old.'), -1, 'en')), '標題');
    assert.equal(nextSentence(text, [0, 2], -1, 'zh'), undefined);
    assert.equal(nextSentence(text, [text.length - 1, text.length], 1, 'zh'), undefined);
  });

  it('take a sentence more and less', () => {
    const two = moreSentences(text, at('The quay is old.'), 1, 'en')!;
    assert.equal(said(two), 'The quay is old. “It is safe, and dry,” Voss said.');
    assert.equal(said(moreSentences(text, two, -1, 'en')), 'The quay is old.');
    assert.equal(moreSentences(text, at('The quay is old.'), -1, 'en'), undefined);
  });

  it('grow from word to clause, quotation, sentence and paragraph', () => {
    const grown: string[] = [];
    const caret = text.indexOf('dry');
    let span: [number, number] | undefined = [caret, caret];
    while ((span = largerUnit(text, span, 'en'))) grown.push(text.slice(...span));
    assert.deepEqual(grown, [
      'dry',
      'and dry',
      'It is safe, and dry,',
      '“It is safe, and dry,” Voss said.',
      text.split('\n')[1],
    ]);
    const zh = text.indexOf('安全。');
    assert.equal(said(largerUnit(text, [zh, zh], 'zh')), '安全');
    assert.equal(said(largerUnit(text, [zh - 1, zh + 2], 'zh')), '很安全。');
    assert.equal(largerUnit('', [0, 0], 'not a tag'), undefined);
  });
});
