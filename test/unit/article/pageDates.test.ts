import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { datesInLine } from '../../../src/core/article/dateLines';
import { parseArticle } from '../../../src/core/article/parseArticle';

const PROSE =
  'The council of Port Calder agreed on Tuesday to rebuild the northern pier, and asked the harbour board to publish its costs by June.';
const dates = (lang: string, head: string, above: string, after = ''): (string | undefined)[] => {
  const { published, modified } = parseArticle(
    `<!DOCTYPE html><html lang="${lang}"><head>${head}</head><body><h1>Pier to be rebuilt</h1>${above}
    <article><p>${PROSE}</p><p>${PROSE} So it said.</p></article>${after}</body></html>`,
  );
  return [published, modified];
};

describe('dates of a page', () => {
  it('are those of JSON-LD and meta tags', () => {
    const data = {
      '@type': 'NewsArticle',
      datePublished: '2024-02-23T10:31:00+09:00',
      dateModified: '2024-02-24T08:00:00Z',
    };
    assert.deepEqual(dates('en', `<script type="application/ld+json">${JSON.stringify(data)}</script>`, ''), [
      '2024-02-23T10:31:00+09:00',
      '2024-02-24T08:00:00Z',
    ]);
    const head = `<meta property="article:published_time" content="2024-02-23"><meta property="article:modified_time" content="2024-02-23">`;
    assert.deepEqual(dates('en', head, ''), ['2024-02-23', undefined], 'a change at the same time is none');
  });

  it('are told apart by the words around them', () => {
    assert.deepEqual(dates('en', '', '<p class="date">Updated <time datetime="2024-02-24">24 February</time></p>'), [
      undefined,
      '2024-02-24',
    ]);
    assert.deepEqual(
      dates(
        'en',
        '',
        '<time class="entry-date published" datetime="2024-02-23"></time><time class="updated" datetime="2024-02-25"></time>',
      ),
      ['2024-02-23', '2024-02-25'],
    );
    assert.deepEqual(
      dates(
        'it',
        '',
        '<p><time datetime="2024-02-23">23 febbraio</time><span>Aggiornato alle <time datetime="2024-02-23T15:01">15:01</time></span></p>',
      ),
      ['2024-02-23', '2024-02-23T15:01'],
    );
    assert.deepEqual(dates('de', '', '<p>Veröffentlicht am 23.02.2024, aktualisiert: 25.02.2024, 9:05 Uhr</p>'), [
      '2024-02-23',
      '2024-02-25T09:05',
    ]);
    assert.deepEqual(
      dates('en', '', '<div><i></i>February 23, 2024</div>'),
      ['2024-02-23', undefined],
      'without a mark',
    );
    assert.deepEqual(
      dates('de', '', '', '<p>Erstellt am: 23.02.2024</p>'),
      ['2024-02-23', undefined],
      'below the text',
    );
  });

  it('are not those of other articles and comments', () => {
    const list = '<aside><time datetime="2019-01-01">1 January 2019</time></aside>';
    const filler = `<p>${PROSE}</p>`.repeat(40);
    assert.deepEqual(dates('en', '', '<time datetime="2024-02-23">today</time>', list), ['2024-02-23', undefined]);
    assert.deepEqual(
      dates('en', '', '', `${filler}<ul class="comments"><li><time datetime="2024-03-01"></time></ul>`),
      [undefined, undefined],
    );
  });

  it('are read as the page’s locale writes them, and stay open where it does not tell', () => {
    const line = '<p class="date">3/4/2024</p>';
    assert.deepEqual(dates('en-GB', '', line)[0], '2024-04-03');
    assert.deepEqual(dates('en-US', '', line)[0], '2024-03-04');
    assert.deepEqual(dates('en', '', line)[0], undefined);
    const changed = '<meta property="article:modified_time" content="2024-04-03T09:00:00Z">';
    assert.deepEqual(dates('en', changed, line)[0], '2024-04-03', 'another date tells');
  });

  it('two in one line are parted by their labels', () => {
    assert.deepEqual(datesInLine('입력 2024.02.23. 오전 9:30 수정 2024.02.24. 오후 1:05', undefined, 'ko'), {
      published: '2024-02-23T09:30',
      modified: '2024-02-24T13:05',
    });
    assert.deepEqual(datesInLine('2024年02月23日 12時00分更新'), {
      modified: '2024-02-23T12:00',
      stamped: '2024-02-23T12:00',
    });
    assert.deepEqual(
      parseArticle(`更新：2024-02-23 10:31\n${'港务局周二表示，将重建北码头，并在六月前公布费用。'.repeat(4)}`)
        .published,
      '2024-02-23T10:31',
    );
  });
});
