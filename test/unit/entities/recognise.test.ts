/** The recogniser on invented sentences: what each kind of pattern finds, and what every result keeps to. */
import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { recognise } from '../../../src/core/entities/recognise';

/** `LABEL text` of every mention of the labels asked for. */
const found = (text: string, language: string, labels = 'PER ORG LOC'): string[] =>
  recognise(text, language)
    .filter(({ label }) => labels.split(' ').includes(label))
    .map(({ start, end, label }) => `${label} ${text.slice(start, end)}`);

describe('recognise: people, organisations, places', () => {
  it('Chinese: titles on both sides, glosses, ministries, runs of countries', () => {
    assert.deepEqual(
      found('日美韩三国外长在釜山会谈，韩国外长韩书允和新西兰环境部长哈洛威（Tessa Halloway）出席。', 'zh-Hans'),
      [
        'LOC 日',
        'LOC 美',
        'LOC 韩',
        'LOC 釜山',
        'LOC 韩国',
        'PER 韩书允',
        'LOC 新西兰',
        'PER 哈洛威',
        'PER Tessa Halloway',
      ],
    );
    assert.deepEqual(found('据中国生态环境部介绍，陆承远部长强调合作。', 'zh-Hans'), [
      'ORG 中国生态环境部',
      'PER 陆承远',
    ]);
    assert.deepEqual(found('縣長溫若棠說，日本外務省已回應。', 'zh-Hant'), ['PER 溫若棠', 'ORG 日本外務省']);
  });
  it('Chinese: words that only look like names stay words', () => {
    assert.deepEqual(found('铁路专家认为，高层官员应该表示关切，三国外长和四位部长都已出席。', 'zh-Hans'), []);
    assert.deepEqual(found('一家公司的发言人说，其中日韩两国的情况不同。', 'zh-Hans'), ['LOC 日', 'LOC 韩']);
  });
  it('Japanese: roles and honorifics, katakana names, one-character countries', () => {
    assert.deepEqual(found('水科修平町長は会見した。水科町長は米大統領と話し、エレナ・カスタルディ氏も来た。', 'ja'), [
      'PER 水科修平',
      'PER 水科',
      'LOC 米',
      'PER エレナ・カスタルディ',
    ]);
    assert.deepEqual(found('タイヤのチーム監督はローマ字で書いた。', 'ja'), []);
  });
  it('Korean: names before roles, particles, surnames later', () => {
    assert.deepEqual(
      found('서연우 감독은 프랑스에서 왔다. 서 감독은 한빛교통공사를 비판했다. 한미일 정상이 만났다.', 'ko'),
      ['PER 서연우', 'LOC 프랑스', 'PER 서', 'ORG 한빛교통공사', 'LOC 한', 'LOC 미', 'LOC 일'],
    );
    assert.deepEqual(found('지난해 장관은 다시 수단을 찾았다.', 'ko'), []);
  });
  it('English: titles, short forms, organisations by head and tail', () => {
    const text =
      'Foreign Minister Bae Seung-ah met U.S. officials at the Nordlys Shipyard. The Department for Coastal Transport agreed. “We told Bae,” said Desmond Achterberg. Achterberg left.';
    assert.deepEqual(found(text, 'en'), [
      'PER Bae Seung-ah',
      'LOC U.S.',
      'ORG Nordlys Shipyard',
      'ORG Department for Coastal Transport',
      'PER Bae',
      'PER Desmond Achterberg',
      'PER Achterberg',
    ]);
    assert.deepEqual(found('However, Nobody Knows. The meeting was held On Monday. Yesterday Turkey won.', 'en'), [
      'LOC Turkey',
    ]);
  });
  it('Indonesian: portfolios and countries between title and name', () => {
    const text =
      'Menteri Sains Korea Selatan Bae Seung-ah tiba di Jakarta, kata Kementerian Luar Negeri. Menteri Riset Indonesia Raditya Wirawan hadir; Raditya mendukung aliansi Jepang-AS.';
    assert.deepEqual(found(text, 'id'), [
      'LOC Korea Selatan',
      'PER Bae Seung-ah',
      'LOC Jakarta',
      'ORG Kementerian Luar Negeri',
      'LOC Indonesia',
      'PER Raditya Wirawan',
      'PER Raditya',
      'LOC Jepang',
      'LOC AS',
    ]);
    assert.deepEqual(found('Keamanan Amerika Serikat dan Korea Selatan.', 'id'), [
      'LOC Amerika Serikat',
      'LOC Korea Selatan',
    ]);
  });
  it('headlines in capitals, other languages, a line in another language', () => {
    assert.deepEqual(found('FLOODS HIT INDONESIA AND SOUTH KOREA', 'en'), ['LOC INDONESIA', 'LOC SOUTH KOREA']);
    assert.deepEqual(found('Le ministre est arrivé en Allemagne le 12 février 2024.', 'fr', 'LOC DATE'), [
      'LOC Allemagne',
      'DATE 12 février 2024',
    ]);
    assert.deepEqual(found('日韓首脳が会談\nPresiden tiba di Seoul.', 'id'), ['LOC 日', 'LOC 韓', 'LOC Seoul']);
  });
});

describe('recognise: dates and amounts', () => {
  const cases: [string, string, string[]][] = [
    [
      'zh-Hans',
      '2月12日出资1200亿韩元，去年11月起，周二下降12.5%。',
      ['2月12日', '1200亿韩元', '去年11月', '周二', '12.5%'],
    ],
    ['zh-Hant', '預算新台幣2億3千萬元。', ['新台幣2億3千萬元']],
    ['ja', '5日、総事業費は約3億4000万円。来年4月に1日8往復。', ['5日', '約3億4000万円', '来年4月']],
    ['ko', '지난 20일 1,200억원, 평균 2억1천만원, 응답자의 61.5%가', ['지난 20일', '1,200억원', '2억1천만원', '61.5%']],
    [
      'en',
      'On 4 November it cost £61m, up 6% since 2022; about 90 million pounds.',
      ['4 November', '£61m', '6%', '2022', '90 million pounds'],
    ],
    [
      'id',
      'Senin (12/2), tanggal 20, dana Rp12,5 miliar dan US$3,5 juta.',
      ['Senin (12/2)', 'tanggal 20', 'Rp12,5 miliar', 'US$3,5 juta'],
    ],
    ['en', '2024/06/24 08:45 KST', ['2024/06/24 08:45 KST']],
  ];
  for (const [language, text, expected] of cases) {
    it(`${language}: ${text}`, () => {
      assert.deepEqual(
        found(text, language, 'DATE QUANTITY').map((mention) => mention.replace(/^\S+ /, '')),
        expected,
      );
    });
  }
});

describe('recognise: entities', () => {
  const entityOf = (text: string, language: string, name: string): string | undefined =>
    recognise(text, language).find(({ start, end }) => text.slice(start, end) === name)?.entity;
  it('full name, short form and gloss are one entity; so are variants of the gazetteer', () => {
    const text = '环境部长哈洛威（Tessa Halloway）到访。\n哈洛威部长说，联合国（UN）支持。';
    assert.equal(entityOf(text, 'zh', '哈洛威'), entityOf(text, 'zh', 'Tessa Halloway'));
    assert.equal(entityOf(text, 'zh', '联合国'), entityOf(text, 'zh', 'UN'));
    const english = 'Mayor Philippa Garrow came from the United Kingdom. Garrow likes Britain.';
    assert.equal(entityOf(english, 'en', 'Garrow'), 'Philippa Garrow');
    assert.equal(entityOf(english, 'en', 'Britain'), entityOf(english, 'en', 'United Kingdom'));
  });
  it('an acronym in brackets is the organisation before it', () => {
    const text = 'Badan Antariksa Meridian (MSA) mengirim tim. MSA siap.';
    assert.deepEqual(
      recognise(text, 'id').map(({ start, end, label, entity }) => `${label} ${text.slice(start, end)} = ${entity}`),
      ['Badan Antariksa Meridian', 'MSA', 'MSA'].map((name) => `ORG ${name} = Badan Antariksa Meridian`),
    );
  });
});

describe('recognise: what every result keeps to', () => {
  const parts = [
    '国务卿',
    '布林肯',
    '（',
    '）',
    '\n',
    ' ',
    '𠮷田',
    '🌊',
    '大統領',
    'バイデン',
    '김철수',
    ' 장관',
    'Minister ',
    'Cho',
    '-yeol',
    '12月',
    '1,200',
    '%',
    'University of ',
    '中',
    '日',
    '·',
    '. ',
    "'s",
    '\ud840',
    '公司',
    'e\u0301',
  ];
  it('ordered, without overlaps, within a line, no half characters, on random text', function () {
    this.timeout(30_000);
    const seed = randomInt(2 ** 31);
    let state = seed;
    const random = (below: number): number => (state = (Math.imul(state, 48271) >>> 0) % 2147483647) % below;
    for (let round = 0; round < 300; round++) {
      const text = Array.from({ length: 40 }, () => parts[random(parts.length)]).join('');
      const language = [undefined, 'zh', 'ja', 'ko', 'en', 'id', 'fr'][random(7)];
      let last = 0;
      for (const { start, end, entity, score } of recognise(text, language)) {
        const why = `seed ${seed}: ${JSON.stringify(text)} [${start}, ${end}) ${language}`;
        assert.ok(start >= last && end > start && end <= text.length && entity !== '' && score > 0 && score <= 1, why);
        assert.ok(!text.slice(start, end).includes('\n'), why);
        const splits = (at: number): boolean => /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
        assert.ok(!splits(start) && !splits(end), why);
        last = end;
      }
    }
  });
  // Quadratic steps would take minutes; a busy machine gets its time.
  it('takes time in proportion to the length', function () {
    this.timeout(60_000);
    for (const unit of [
      'John Smith (33) ',
      '克莱弗利（James Cleverly）',
      '日美',
      'Aa ',
      '가',
      '1,111',
      'ア・',
      'University of ',
    ]) {
      const start = performance.now();
      recognise(unit.repeat(60_000 / unit.length), undefined);
      assert.ok(performance.now() - start < 7000, unit);
    }
  });
});
