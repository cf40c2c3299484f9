import assert from 'node:assert/strict';
import { samePlaces } from '../../../src/core/annotations/samePlaces';

/** The places where the words are found, the first of which is what is asked about; `*` after each. */
function found(text: string, words: string): string {
  const start = text.indexOf(words);
  let marked = '';
  let from = 0;
  for (const [, end] of samePlaces(text, start, start + words.length)) {
    marked += `${text.slice(from, end)}*`;
    from = end;
  }
  return marked + text.slice(from);
}

describe('the same words elsewhere', () => {
  it('are whole words, where words are parted by spaces', () => {
    assert.equal(
      found('Alder said Alderney is far. “Alder,” said R. Alder-Moss.', 'Alder'),
      'Alder* said Alderney is far. “Alder*,” said R. Alder*-Moss.',
    );
    assert.equal(found('상하이 항구. 상하이는 크다. 신상하이', '상하이'), '상하이* 항구. 상하이*는 크다. 신상하이');
    assert.equal(found('港务局说，市港务局长', '港务局'), '港务局*说，市港务局*长');
  });

  it('may be set in another width, over a no-break space, or in the capitals of a headline', () => {
    assert.equal(
      found('Blue\u00a0Bay and Blue Bay, BLUE BAY and blue bay', 'Blue\u00a0Bay'),
      'Blue\u00a0Bay* and Blue Bay*, BLUE BAY* and blue bay',
    );
    assert.equal(found('ＮＨＫ and NHK', 'ＮＨＫ'), 'ＮＨＫ* and NHK*');
    assert.equal(found('US ships for us', 'US'), 'US* ships for us');
    assert.equal(found('Blue\nBay. Blue Bay', 'Blue Bay'), 'Blue\nBay. Blue Bay*');
  });

  it('are found in linear time', () => {
    const text = 'aa'.repeat(30_000);
    const started = performance.now();
    assert.equal(samePlaces(text, 0, 2).length, 1);
    assert.equal(samePlaces('港'.repeat(30_000), 0, 1).length, 30_000);
    assert.ok(performance.now() - started < 1500);
  });
});
