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
    ['31/2/2024', undefined],
    // Other calendars and digits.
    ['令和6年2月23日（金）10時31分', '2024-02-23T10:31'],
    ['民國113年2月23日 下午3:05', '2024-02-23T15:05'],
    ['23 กุมภาพันธ์ 2567 10:31 น.', '2024-02-23T10:31'],
    ['23 ก.พ. 2567', '2024-02-23'],
    ['۴ اسفند ۱۴۰۲', '2024-02-23'],
    ['٢٣ فبراير ٢٠٢٤ - ١٠:٣١ ص', '2024-02-23T10:31'],
    ['23 شباط 2024', '2024-02-23'],
    ['31 تموز/يوليو 2012', '2012-07-31'],
    // Names of months as they stand in dates.
    ['23 февраля 2024, 10:31', '2024-02-23T10:31'],
    ['23 лютого 2024 р.', '2024-02-23'],
    ['23 lutego 2024, 10:31', '2024-02-23T10:31'],
    ['23. února 2024', '2024-02-23'],
    ['23. helmikuuta 2024 klo 10.31', '2024-02-23T10:31'],
    ['2024. február 23. 10:31', '2024-02-23T10:31'],
    ['23 Şubat 2024 Cuma 10:31', '2024-02-23T10:31'],
    ['23 ΦΕΒΡΟΥΑΡΙΟΥ 2024', '2024-02-23'],
    ['23 בפברואר 2024', '2024-02-23'],
    ['23 फ़रवरी 2024', '2024-02-23'],
    ['பிப்ரவரி 23, 2024', '2024-02-23'],
    ['ngày 23 tháng 2 năm 2024', '2024-02-23'],
    ['23 de fevereiro de 2024 às 10h31', '2024-02-23T10:31'],
    ['1er mars 2024', '2024-03-01'],
    ['13. Jänner 2024', '2024-01-13'],
    // October in Croatian, November in Polish.
    ['23 listopada 2024', undefined],
    // Zones only where they are printed, and mean one offset.
    ['Thứ sáu, 23/2/2024, 10:31 (GMT+7)', '2024-02-23T10:31+07:00'],
    ['23 Feb 2024 10:31 +0530', '2024-02-23T10:31+05:30'],
    ['23 Feb 2024 10:31 IST', '2024-02-23T10:31'],
    // Two digits of a year tell nothing alone.
    ['25.04.24', undefined],
    ['23.2. 10:31', undefined],
    ['23.2. 10 Uhr', undefined],
    ['tel. 030 12 34 5678', undefined],
  ];
  for (const [text, iso] of printed) {
    it(`${text} -> ${iso}`, () => assert.equal(printedDate(text, undefined)?.iso, iso));
  }

  it('tells 3/4 from 4/3 by another date of the article', () => {
    assert.equal(printedDate('3/4/2024', '2024-04-03T10:00:00Z')?.iso, '2024-04-03');
  });

  it('tells an ambiguous date by the locale, where its region is known', () => {
    const read = (text: string, locale: string) => printedDate(text, undefined, locale)?.iso;
    assert.deepEqual(
      ['en-US', 'en_GB', 'fr', 'pt_BR', 'en', 'ja'].map((locale) => read('3/4/2024', locale)),
      ['2024-03-04', '2024-04-03', '2024-04-03', '2024-04-03', undefined, undefined],
    );
    assert.equal(read('Do 25.04.24 | 14:07 Uhr', 'de'), '2024-04-25T14:07');
    assert.equal(read('23.2. 10:31', 'fi'), undefined);
    assert.equal(read('24.04.25 09:30', 'ko'), '2024-04-25T09:30');
    assert.equal(read('23 listopada 2024', 'pl'), '2024-11-23');
    assert.equal(read('23. listopada 2024', 'hr'), '2024-10-23');
    assert.equal(printedDate('28.01.22', '2022-01-28')?.iso, '2022-01-28');
  });

  it('keeps a zone of metadata, and drops what is no date', () => {
    assert.equal(metadataDate('2025-03-04T08:15:00.000+00:00'), '2025-03-04T08:15:00+00:00');
    assert.equal(metadataDate('2019-11-20 10:31:05'), '2019-11-20T10:31:05');
    assert.equal(metadataDate('Wed, 20 Nov 2019 10:31:00 GMT'), '2019-11-20T10:31+00:00');
    assert.equal(metadataDate('yesterday'), undefined);
    assert.equal(metadataDate('2018-10-29T10:15-500'), '2018-10-29T10:15', 'no zone of three digits');
    assert.equal(urlDate('https://a.example/cn/20240223-title'), '2024-02-23');
    assert.equal(urlDate('https://a.example/2024/2/23/title'), '2024-02-23');
    assert.equal(urlDate('https://a.example/2024/POLITICS/02/23/title'), '2024-02-23');
    assert.equal(urlDate('https://a.example/item/20241'), undefined);
  });
});
