/** Who is the same in an article: `name = key` of every person; keys that are equal are one entity. All invented but the leaders. */
import assert from 'node:assert/strict';
import { recognise } from '../../../src/core/entities/recognise';

const people = (text: string, language: string): string =>
  recognise(text, language)
    .filter(({ label }) => label === 'PER')
    .map(({ start, end, entity }) => `${text.slice(start, end)}=${entity}`)
    .join(' | ');

const cases: [string, string, string][] = [
  ['zh', '環境部長溫若棠說。温若棠部长再说。\n溫部長離開。', '溫若棠=温若棠 | 温若棠=温若棠 | 溫=温若棠'],
  ['zh', '市长陆承远与副市长陆秋白出席。陆市长说好。', '陆承远=陆承远 | 陆秋白=陆秋白 | 陆=陆承远'],
  ['zh', '部长陆承远说。陆局长离开。陆先生离开。', '陆承远=陆承远 | 陆=陆局长 | 陆=陆承远'],
  ['zh', '总统李在明（이재명）发言。李总统离开。', '李在明=wd:Q12612463 | 이재명=wd:Q12612463 | 李=wd:Q12612463'],
  ['ja', '水科修平町長と水科健太議員が会った。水科町長は話した。水科氏は帰った。', '水科修平=水科修平 | 水科健太=水科健太 | 水科=水科修平 | 水科=水科氏'],
  ['ja', '李在明（イ・ジェミョン）大統領は話した。李大統領は帰った。', '李在明=wd:Q12612463 | イ・ジェミョン=wd:Q12612463 | 李=wd:Q12612463'],
  ['ja', '上川陽子（かみかわ・ようこ）外相は話した。上川外相は帰った。', '上川陽子=yoko-kamikawa | 上川=yoko-kamikawa'],
  ['ja', 'エレナ・カスタルディ氏が来た。カスタルディは帰った。', 'エレナ・カスタルディ=エレナ・カスタルディ | カスタルディ=エレナ・カスタルディ'],
  ['ko', '서연우 감독과 서지훈 배우가 왔다. 서 감독은 갔다. 서씨는 남았다.', '서연우=서연우 | 서지훈=서지훈 | 서=서연우 | 서=서씨'],
  ['ko', '김정은 국무위원장이 왔다. 김 위원장은 갔다. 김 장관은 남았다.', '김정은=wd:Q56226 | 김=wd:Q56226 | 김=김장관'],
  ['ko', '데이비드 예이츠 감독(David Yates)이 왔다.', '데이비드 예이츠=데이비드 예이츠 | David Yates=데이비드 예이츠'],
  ['en', 'Mayor Philippa J. Garrow came. Philippa Garrow left. Mr. Garrow spoke.', 'Philippa J. Garrow=Philippa J. Garrow | Philippa Garrow=Philippa J. Garrow | Garrow=Philippa J. Garrow'],
  ['en', 'John Smith and Mary Smith came. Smith said no.', 'John Smith=John Smith | Mary Smith=Mary Smith | Smith=Smith'],
  ['en', 'Minister Bae Seung-ah spoke. Minister Bae agreed. President Bae left.', 'Bae Seung-ah=Bae Seung-ah | Bae=Bae Seung-ah | Bae=Bae'],
  ['en', 'They saw Hunter Biden. “No,” Biden said.', 'Hunter Biden=Hunter Biden | Biden=Hunter Biden'],
  ['en', 'Kim Jong-un (金正恩) met Kim Yo-jong. Then Kim left.', 'Kim Jong-un=wd:Q56226 | 金正恩=wd:Q56226 | Kim Yo-jong=kim-yo-jong | Kim=Kim'],
  ['id', 'Menteri Sains Raditya Wirawan hadir. Raditya pulang. Menteri Raditya lelah.', 'Raditya Wirawan=Raditya Wirawan | Raditya=Raditya Wirawan | Raditya=Raditya Wirawan'],
  ['id', 'Gubernur Dewi Larasati dan Bupati Dewi Anggraini hadir. Dewi pulang.', 'Dewi Larasati=Dewi Larasati | Dewi Anggraini=Dewi Anggraini | Dewi=Dewi'],
]; // prettier-ignore

describe('one entity, many forms', () => {
  for (const [language, text, expected] of cases)
    it(`${language}: ${text.replace('\n', ' ')}`, () => assert.equal(people(text, language), expected));

  it('a Wikidata item is the same in every language, and no printed text is taken for one', () => {
    const refs = (text: string, language: string): (string | undefined)[] =>
      recognise(text, language).map(({ ref }) => ref);
    for (const [text, language] of [
      ['South Korea, Seoul, United Nations, Xi Jinping.', 'en'],
      ['韩国、首尔、联合国、习近平。', 'zh-Hans'],
      ['韓國、首爾、聯合國、習近平。', 'zh-Hant'],
      ['韓国、ソウル、国連、習近平。', 'ja'],
      ['한국, 서울, 유엔, 시진핑.', 'ko'],
      ['Korea Selatan, Seoul, PBB, Xi Jinping.', 'id'],
    ] as const)
      assert.deepEqual(refs(text, language), ['wd:Q884', 'wd:Q8684', 'wd:Q1065', 'wd:Q15031'], language);
    assert.deepEqual(refs('Badan Tenaga (IT) hadir di Georgia.', 'id'), [undefined, undefined, undefined]);
  });
});
