/** Words of approval and rejection, inflected, denied, and in every language with words of its own. */
import assert from 'node:assert/strict';
import { stanceWords } from '../../../src/core/suggest/data/stanceWords';
import { stanceCues } from '../../../src/core/suggest/stanceCues';

/** `+` for, `-` against. */
const texts: Record<string, [text: string, cues: string][]> = {
  en: [
    ['Dockers supported the ferry plan, and the council condemned it.', '+supported -condemned'],
    ['She doesn’t support the plan. He did not oppose it, but welcomes the pier.', '-support +welcomes'],
  ],
  fr: [['Le maire soutient le pont ; les pêcheurs l’ont condamné.', '+soutient -condamné']],
  es: [['El alcalde apoyó el puente y los pescadores lo rechazan.', '+apoyó -rechazan']],
  de: [['Die Stadt begrüßte den Bau, die Fischer verurteilten ihn.', '+begrüßte -verurteilten']],
  cs: [['Starosta podpořil most, rybáři ho odsoudili.', '+podpořil -odsoudili']],
  ru: [['Мэр поддержал мост, рыбаки осудили его. Мы не поддерживаем.', '+поддержал -осудили -поддерживаем']],
  id: [['Wali kota mendukung jembatan, nelayan mengecamnya. Kami tidak setuju.', '+mendukung -mengecamnya -setuju']],
  zh: [['市长支持建桥，渔民表示反对。我们不赞成。', '+支持 -反对 -赞成']],
  ja: [['市長は建設を支持し、漁師は反対した。支持しない。', '+支持 -反対 -支持']],
  ko: [
    ['시장은 다리를 지지했고 어민은 규탄했다. 지지하지 않는다.', '+지지 -규탄 -지지'],
    ['다리는 쓰러지지 않는다.', ''],
  ],
};

describe('stance cues', () => {
  const shown = (text: string, language: string): string =>
    stanceCues(text, language)
      .map(({ start, end, position }) => `${position === 'favor' ? '+' : '-'}${text.slice(start, end)}`)
      .join(' ');

  it('are found in every language, inflected, and turned round where they are denied', () => {
    assert.deepEqual(Object.keys(texts).sort(), Object.keys(stanceWords).sort());
    for (const [language, cases] of Object.entries(texts))
      for (const [text, cues] of cases) assert.equal(shown(text, language), cues, `${language}: ${text}`);
    assert.equal(shown('渔民反对', 'zh-Hans'), '-反对');
  });

  it('are none where the language is unknown, and take long and strange texts', () => {
    for (const language of ['xx', undefined, 'constructor']) assert.deepEqual(stanceCues('support', language), []);
    for (const text of ['', '\ud800', '”'.repeat(1e6), "a'".repeat(5e5), '不'.repeat(1e6), '지지하하'.repeat(1e5)])
      for (const language of ['en', 'zh', 'ja', 'ko']) assert.ok(stanceCues(text, language).length <= 1e5);
  });
});
