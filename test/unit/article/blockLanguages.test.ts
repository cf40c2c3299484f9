import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseArticle } from '../../../src/core/article/parseArticle';

const INDONESIAN = [
  'Pemerintah kota mengatakan bahwa dermaga utara akan dibangun kembali tahun ini, dan meminta dewan pelabuhan untuk mengumumkan biayanya sebelum bulan Juni.',
  'Namun warga di sekitar pelabuhan masih menunggu kepastian, karena rencana yang sama sudah pernah diumumkan pada tahun lalu dan tidak dilanjutkan.',
];
const ENGLISH =
  'The council of Port Calder agreed on Tuesday to rebuild the northern pier, and asked the harbour board to publish what it will have to pay for the work by June.';
const GERMAN =
  'Der Rat der Stadt hat am Dienstag beschlossen, die nördliche Mole wieder aufzubauen, und er hat die Hafenbehörde gebeten, die Kosten dafür noch vor dem Sommer zu veröffentlichen.';

const LONG = [
  ENGLISH,
  'Traders at the fish market said that they had not been asked, and that the cranes would stand in the way of the boats for most of the winter months.',
  'The board has said that it will answer all of their letters in the first week of the year, and that there will be a second hearing at the town hall.',
];

const languages = (lines: string[]) => {
  const article = parseArticle(
    `<html><body><h1>${lines[0]}</h1>${lines
      .slice(1)
      .map((line) => `<p>${line}</p>`)
      .join('')}</body></html>`,
  );
  return [article.language, ...article.blocks.map(({ language }) => language)];
};

describe('languages of blocks', () => {
  it('a headline in another script than the text has its own', () => {
    assert.deepEqual(languages(['北の桟橋、再建へ 費用は六月までに公表', ...INDONESIAN]), [
      'id',
      'ja',
      undefined,
      undefined,
    ]);
    assert.deepEqual(
      languages(['Северный причал построят заново, сообщил совет города Порт-Колдер во вторник', ENGLISH, ENGLISH]),
      ['en', 'ru', undefined, undefined],
    );
  });

  it('a long block in the same script has its own where it clearly differs', () => {
    assert.deepEqual(languages(['Pier to be rebuilt', ...LONG, GERMAN, `${ENGLISH} So it said.`]), [
      'en',
      undefined,
      undefined,
      undefined,
      undefined,
      'de',
      undefined,
    ]);
  });

  it('short blocks, names in other letters and code have none', () => {
    assert.deepEqual(
      languages([
        'Pier to be rebuilt',
        ENGLISH,
        'Der Rat hat entschieden.',
        `${ENGLISH} The firm is 北港建設 of Kobe.`,
      ]),
      ['en', undefined, undefined, undefined, undefined],
    );
    const japanese = '港の桟橋は来年の春までに再建されることになった。'.repeat(5);
    assert.deepEqual(
      languages(['北の桟橋、再建へ', japanese, 'Port Calder: “A new pier for us!”', `${japanese}市の発表。`]),
      ['ja', undefined, undefined, undefined, undefined],
    );
  });
});
