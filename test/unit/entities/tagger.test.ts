/** The trained models as they ship: what they find in sentences nobody printed, and what happens without them. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArticle } from '../../../src/core/article/parseArticle';
import { recognise } from '../../../src/core/entities/recognise';
import { createModels, type Models } from '../../../src/core/entities/tagger/models';
import { rawText } from '../../../src/core/text/rawText';
import { mentionRows } from '../../fixtures/mentionRows';

const folder = path.join(import.meta.dirname, '../../../models');

/** Loads whatever a language asks for. */
function loaded(models: Models, language: string): Models {
  models.tagger(language);
  for (const file of models.missing()) models.load(file, readFileSync(path.join(folder, file)));
  return models;
}
const found = (models: Models, text: string, language: string): string[] =>
  recognise(text, language, loaded(models, language)).map(
    ({ start, end, label }) => `${label} ${text.slice(start, end)}`,
  );

describe('the trained taggers', function () {
  // Models are loaded and long lines read: a busy machine may take its time.
  this.timeout(60_000);
  const models = createModels();
  // [language, sentence, what it must find]: names that no table of ours holds.
  const sentences: [string, string, string[]][] = [
    ['en', 'Harriet Vossberg left Tellmoor College for a post in Norrbridge last spring.', ['PER Harriet Vossberg']],
    ['id', 'Bambang Wiratmoko meninggalkan Universitas Cendrawangi di Kota Suliki.', ['PER Bambang Wiratmoko']],
    ['zh', '陆承远昨天在临港大学与沈若兰见面，随后返回杭州。', ['PER 陆承远', 'PER 沈若兰', 'LOC 杭州']],
    ['ja', '水科誠一は昨年、北瀬大学を卒業して大阪府に移り住んだ。', ['PER 水科誠一', 'LOC 大阪府']],
    ['ko', '서윤호 감독은 지난해 부산에서 열린 대회에 한가람대학교 선수들을 데려갔다.', ['PER 서윤호', 'LOC 부산']],
    ['sv', 'Ingrid Holmkvist flyttade till Stockholm i våras.', ['PER Ingrid Holmkvist', 'LOC Stockholm']],
  ];
  for (const [language, text, names] of sentences)
    it(`find names in ${language}`, () => {
      const all = found(models, text, language);
      for (const name of names) assert.ok(all.includes(name), `${name} is not among ${all.join(', ')}`);
    });

  it('say how sure they are, the same for the same text', () => {
    const text = sentences[2]![1];
    const first = recognise(text, 'zh', models);
    assert.ok(first.every(({ score }) => score > 0 && score <= 1));
    // Another line first: nothing of it stays behind.
    recognise(sentences[3]![1], 'ja', models);
    assert.deepEqual(recognise(text, 'zh', models), first);
  });

  it('read an empty line, one sign, half a surrogate pair and a line of 20,000 characters', () => {
    for (const language of ['ja', 'ko', 'en']) {
      const tagger = loaded(models, language).tagger(language)!;
      for (const text of ['', '。', '\ud83d', '漢'.repeat(20_000), 'A'.repeat(20_000), 'Ab '.repeat(7000)])
        tagger({ text, folded: text, start: 0, language, capitals: 'sentence' });
    }
  });

  it('find in the samples what the fixture says, which the integration tests hold both extension hosts to', () => {
    const root = path.join(import.meta.dirname, '../../..');
    const file = path.join(root, 'test/fixtures/mentions.expected.json');
    const expected = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    const now = Object.fromEntries(
      Object.keys(expected).map((sample) => {
        const { text, language } = parseArticle(rawText(readFileSync(path.join(root, 'samples', sample))).text);
        return [sample, mentionRows(text, language, loaded(models, language!))];
      }),
    );
    // After a training: UPDATE=1 npm run test:unit, and look at the difference.
    if (process.env['UPDATE']) writeFileSync(file, `${JSON.stringify(now, null, 1)}\n`);
    else assert.deepEqual(now, expected);
  });

  it('are not there for other scripts: patterns and known names do alone', () => {
    assert.equal(createModels().tagger('ru'), undefined);
    const fresh = createModels();
    recognise('В Москве прошла встреча.', 'ru', fresh);
    assert.deepEqual(fresh.missing(), []);
  });

  it('ask for the files of one language only, and once', () => {
    const fresh = createModels();
    fresh.tagger('ja');
    assert.deepEqual(fresh.missing(), ['ja.lexicon', 'ja.weights']);
    loaded(fresh, 'ja');
    assert.ok(fresh.tagger('ja'));
    assert.deepEqual(fresh.missing(), []);
  });

  it('leave patterns at work when a file is missing, cut short or of another version', () => {
    const broken: [string, Uint8Array | string][] = [
      ['is not there', 'no such file'],
      ['is cut short', readFileSync(path.join(folder, 'en.weights')).subarray(0, 100_000)],
      ['is of another version', new TextEncoder().encode('PMW9 and so on, long enough for a header')],
      ['is empty', new Uint8Array()],
    ];
    for (const [how, bytes] of broken) {
      const fresh = createModels();
      fresh.load('latin.lexicon', readFileSync(path.join(folder, 'latin.lexicon')));
      fresh.load('en.weights', bytes);
      assert.equal(fresh.tagger('en'), undefined, how);
      assert.deepEqual(fresh.missing(), [], how);
      assert.equal(fresh.problems()[0]?.file, 'en.weights', how);
      assert.ok(recognise('He flew to Japan on Monday.', 'en', fresh).some(({ label }) => label === 'LOC'));
    }
  });
});
