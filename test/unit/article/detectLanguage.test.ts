import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { detectLanguage } from '../../../src/core/article/detectLanguage';

describe('detectLanguage', () => {
  const texts: [string, string][] = [
    ['港务集团发言人在简报会上说，停工是因为元件过热。', 'zh-Hans'],
    ['縣長在記者會上說，系統能早八秒示警，民眾不再相信。', 'zh-Hant'],
    ['県は2日、ダムで放流の警報が遅れていたと発表した。', 'ja'],
    ['감독의 영화가 영화제에서 대상을 받았다.', 'ko'],
    ['Menteri mengatakan bahwa pemerintah akan membantu warga karena banjir.', 'id'],
    ['Perdana Menteri berkata kerajaan akan membantu rakyat kerana banjir.', 'ms'],
    ['The council agreed on Tuesday to rebuild the northern pier of the harbour.', 'en'],
    ['Министры иностранных дел провели встречу в столице.', 'ru'],
    ['Der Stadtrat hat am Dienstag beschlossen, die nördliche Mole neu zu bauen.', 'de'],
  ];
  for (const [text, language] of texts) it(language, () => assert.equal(detectLanguage(text), language));

  it('asks the page where the text alone does not tell', () => {
    assert.equal(detectLanguage('2024', 'de-AT'), 'de');
    assert.equal(detectLanguage('', undefined), undefined);
  });
});
