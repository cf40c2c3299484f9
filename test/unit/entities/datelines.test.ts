/** Datelines and credits, invented: who reports from where, and what only looks like it. */
import assert from 'node:assert/strict';
import { recognise } from '../../../src/core/entities/recognise';

const cases: [string, string, string][] = [
  ['zh', '（首尔综合讯）', 'LOC 首尔'],
  ['zh', '（中央社记者陆承远台北3日电）', 'ORG 中央社|PER 陆承远|LOC 台北'],
  ['zh', '【记者陆承远／台北报导】', 'PER 陆承远|LOC 台北'],
  ['zh', '（早报讯）', ''],
  ['id', 'JAKARTA, KOMPAS.com - Hujan turun.', 'LOC JAKARTA|ORG KOMPAS.com'],
  ['id', 'TEMPO.CO, Jakarta - Hujan turun.', 'ORG TEMPO.CO|LOC Jakarta'],
  ['id', 'Bandung (ANTARA) - Hujan turun.', 'LOC Bandung|ORG ANTARA'],
  ['ko', '(도쿄 교도=연합뉴스)', 'LOC 도쿄|ORG 교도|ORG 연합뉴스'],
  ['ko', '[한빛경제=도경민 기자]', 'ORG 한빛경제|PER 도경민'],
  ['en', '[워싱턴=뉴시스]', 'LOC 워싱턴|ORG 뉴시스'],
  ['ja', '［東京 共同］', 'LOC 東京|ORG 共同'],
  ['ja', '【北京=蓮見薫】', 'LOC 北京|PER 蓮見薫'],
  ['en', 'TOKYO, Feb. 3 (Kyodo) -- It rained.', 'LOC TOKYO|ORG Kyodo'],
  ['en', 'LOWHAVEN (Reuters) - It rained.', 'LOC LOWHAVEN|ORG Reuters'],
  ['en', 'COVID - 19 cases, BREAKING - fire', ''],
];

describe('datelines', () => {
  for (const [language, text, expected] of cases)
    it(`${language}: ${text}`, () =>
      assert.equal(
        recognise(text, language)
          .filter(({ label }) => /^(?:PER|ORG|LOC)$/.test(label))
          .map(({ start, end, label }) => `${label} ${text.slice(start, end)}`)
          .join('|'),
        expected,
      ));
});
