import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { metadataDate, printedDate, urlDate } from '../../../src/core/article/publishedDate';

describe('printedDate', () => {
  const printed: [string, string | undefined][] = [
    ['23/02/2024 - 10:31', '2024-02-23T10:31'],
    ['2024/06/24 08:45 KST', '2024-06-24T08:45+09:00'],
    ['2025年1月18日 06時30分', '2025-01-18T06:30'],
    ['2024년 2월 23일 오후 9시 30분', '2024-02-23T21:30'],
    ['2024. 2. 23. 오전 9:30', '2024-02-23T09:30'],
    ['Senin, 26 Februari 2024 14:05 WIB', '2024-02-26T14:05+07:00'],
    ['4 March 2025, 08:15 GMT', '2025-03-04T08:15+00:00'],
    ['Published 10:02 AM EST Nov 19, 2019', '2019-11-19T10:02-05:00'],
    ['Dienstag, 23. April 2024, 9:05 Uhr', '2024-04-23T09:05'],
    ['23 février 2024 à 18h05', '2024-02-23T18:05'],
    ['2024-05-06 09:12', '2024-05-06T09:12'],
    ['2024-13-45', undefined],
    ['in the 1990s', undefined],
    ['3/4/2024', undefined],
  ];
  for (const [text, iso] of printed) {
    it(`${text} -> ${iso}`, () => assert.equal(printedDate(text, undefined)?.iso, iso));
  }

  it('tells 3/4 from 4/3 by another date of the article', () => {
    assert.equal(printedDate('3/4/2024', '2024-04-03T10:00:00Z')?.iso, '2024-04-03');
  });

  it('keeps a zone of metadata, and drops what is no date', () => {
    assert.equal(metadataDate('2025-03-04T08:15:00.000+00:00'), '2025-03-04T08:15:00+00:00');
    assert.equal(metadataDate('2019-11-20 10:31:05'), '2019-11-20T10:31:05');
    assert.equal(metadataDate('Wed, 20 Nov 2019 10:31:00 GMT'), '2019-11-20T10:31+00:00');
    assert.equal(metadataDate('yesterday'), undefined);
    assert.equal(urlDate('https://a.example/cn/20240223-title'), '2024-02-23');
  });
});
