/** What could be checked comes before what could not, in every language with words of its own. */
import assert from 'node:assert/strict';
import { checkworthiness } from '../../../src/core/suggest/checkworthiness';
import { factWords } from '../../../src/core/suggest/data/factWords';

/** A language: a claim that can be checked, one that cannot. */
const pairs: Record<string, [string, string]> = {
  en: ['The port lost 40 percent of its jobs since 2019, the highest since records began.', 'I hope we should all be proud of our port.'],
  zh: ['去年港口货运量下降了百分之四十，为历史最低。', '我希望大家都为我们的港口感到自豪。'],
  ja: ['昨年の港の貨物は前年比で四割減少し、過去最低だった。', '私たちの港を誇りに思いたいと願っています。'],
  ko: ['지난해 항만 물동량은 전년 대비 40퍼센트 감소해 역대 최저를 기록했다.', '우리 모두 항구를 자랑스럽게 생각하기를 바랍니다.'],
  id: ['Muatan pelabuhan turun 40 persen sejak 2019, terendah dalam sejarah.', 'Semoga kita semua harus bangga dengan pelabuhan ini.'],
  cs: ['Náklad v přístavu klesl o 40 procent, nejnižší údaj od roku 2001.', 'Doufám, že na náš přístav musíme být hrdí.'],
  ru: ['Грузооборот порта сократился на 40 процентов, это рекордно низкий уровень.', 'Надеюсь, мы все должны гордиться портом.'],
  de: ['Die Fracht im Hafen sank seit 2019 um 40 Prozent, der niedrigste Stand.', 'Ich hoffe, wir müssen stolz auf den Hafen sein.'],
  fr: ['Le fret du port a baissé de 40 pour cent, son plus bas niveau historique.', 'J’espère que nous devons être fiers de notre port.'],
  es: ['La carga del puerto bajó un 40 por ciento, el peor dato histórico.', 'Espero que todos debemos estar orgullosos del puerto.'],
}; // prettier-ignore

describe('check-worthiness', () => {
  it('puts numbers, comparisons and records before hopes', () => {
    assert.deepEqual(Object.keys(pairs).sort(), Object.keys(factWords).sort());
    for (const [language, [fact, wish]] of Object.entries(pairs)) {
      const scores = [checkworthiness(fact, language), checkworthiness(wish, language)];
      assert.ok(scores[0]! > scores[1]! + 0.2, `${language}: ${scores.join(', ')}`);
    }
  });

  it('stays between 0 and 1, and takes endless and strange texts', () => {
    for (const text of ['', '\ud800', '”'.repeat(1e6), '9% '.repeat(5e5), 'https://'.repeat(1e5)])
      for (const language of ['en', 'zh-Hans', undefined, 'constructor', 'xx']) {
        const score = checkworthiness(text, language);
        assert.ok(score > 0 && score < 1, `${text.slice(0, 10)} ${language}: ${score}`);
      }
  });
});
