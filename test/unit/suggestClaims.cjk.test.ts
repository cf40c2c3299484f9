import assert from 'node:assert/strict';
import { quotations } from '../../src/core/suggest/quotations';
import { suggestClaims } from '../../src/core/suggest/suggestClaims';
import type { NamedSpan } from '../../src/core/suggest/suggestedClaim';

const person = (text: string, name: string): NamedSpan => {
  const start = text.indexOf(name);
  return { start, end: start + name.length, label: 'PER', entity: name };
};

/** Each claim as `claimant: words / words`, with `=` and the name where the claimant is a pronoun. */
function read(language: string, text: string, ...names: string[]): string[] {
  const spans = names.map((name) => person(text, name)).sort((a, b) => a.start - b.start);
  return suggestClaims(text, language, spans).map(({ spans, claimant, kind }) => {
    const words = spans.map((span) => text.slice(...span)).join(' / ');
    const who = claimant ? text.slice(...claimant.mention) : 'nobody';
    const named = claimant?.named ? `=${text.slice(...claimant.named)}` : '';
    return `${who}${named} ${kind}: ${words}`;
  });
}

/** `text` -> what is read in it. */
function check(language: string, expected: Record<string, string[]>, ...names: string[]): void {
  for (const [text, claims] of Object.entries(expected))
    assert.deepEqual(read(language, text, ...names.filter((name) => text.includes(name))), claims, text);
}

it('Chinese: quoted, reported, according to, called, said after, and a headline', () => {
  check(
    'zh',
    {
      '周三，港务局局长陆远舟表示：“渡轮下月恢复。”乘客鼓掌。': ['港务局局长陆远舟 direct: 渡轮下月恢复。'],
      '“渡轮已经修好”，陆远舟在码头说。': ['陆远舟 direct: 渡轮已经修好'],
      '陆远舟指出，航道仍然很窄，并强调，夜间不开船。': [
        '陆远舟 indirect: 航道仍然很窄',
        '陆远舟 indirect: 夜间不开船',
      ],
      '陆远舟在会上重申了夜航的危险，并参观了船厂。': ['陆远舟 indirect: 夜航的危险'],
      '陆远舟称这次检修“比预想的顺利得多”。': ['陆远舟 mixed: 这次检修“比预想的顺利得多”'],
      '据海事处通报，三艘船已经停航。': ['海事处 indirect: 三艘船已经停航'],
      '调查显示，多数乘客愿意等待。': ['调查 indirect: 多数乘客愿意等待'],
      '他把新码头称为“一座空车站”。': ['他 mixed: 一座空车站'],
      '新航线明年春天开通，陆远舟说。': ['陆远舟 indirect: 新航线明年春天开通'],
      '陆远舟：渡轮下月恢复运行': ['陆远舟 indirect: 渡轮下月恢复运行'],
      // Traditional, with only the closing mark printed.
      '陸遠舟強調：航道安全第一。」': ['陸遠舟 direct: 航道安全第一。'],
    },
    '陆远舟',
    '陸遠舟',
  );
});

it('Japanese: quoted, reported, facts, according to, announced, without a verb, and a headline', () => {
  check(
    'ja',
    {
      '港湾局の森下課長は「来月から再開する」と述べた。': ['港湾局の森下課長 direct: 来月から再開する'],
      '「船は直った」と森下課長は話した。': ['森下課長 direct: 船は直った'],
      '森下課長は会見で、航路がまだ狭いと説明し、夜は運航しないと強調した。': [
        '森下課長 indirect: 航路がまだ狭い',
        '森下課長 indirect: 夜は運航しない',
      ],
      '港湾局は三隻が止まったことを明らかにした。': ['港湾局 indirect: 三隻が止まったこと'],
      '森下課長は値上げもあり得るとの考えを示した。': ['森下課長 indirect: 値上げもあり得る'],
      '漁協によると、網は流されたという。': ['漁協 indirect: 網は流された'],
      '森下課長は次のように述べた。「急がずに直す。今はそれだけだ」': ['森下課長 direct: 急がずに直す。今はそれだけだ'],
      '常連客の女性は「もう半年も待っている」。': ['常連客の女性 direct: もう半年も待っている'],
      '森下課長は新しい桟橋を「人のいない駅」と評した。': ['森下課長 mixed: 人のいない駅'],
      '森下課長「来月から船を動かします」': ['森下課長 direct: 来月から船を動かします'],
      '「直った」「動く」と森下課長は繰り返した。': ['森下課長 direct: 直った / 動く'],
    },
    '森下',
  );
});

it('Korean: quoted, reported, according to, announced, and a headline', () => {
  check(
    'ko',
    {
      '항만청 윤가람 과장은 "다음 달에 다시 엽니다"라고 말했다.': ['항만청 윤가람 과장 direct: 다음 달에 다시 엽니다'],
      '"배를 고쳤다"고 윤가람 과장이 부두에서 말했다.': ['윤가람 과장 direct: 배를 고쳤다'],
      '윤가람 과장은 “수로가 좁다”며 “밤에는 쉬겠다”고 덧붙였다.': [
        '윤가람 과장 direct: 수로가 좁다',
        '윤가람 과장 direct: 밤에는 쉬겠다',
      ],
      '윤가람 과장은 기자회견에서 뱃삯이 오를 것이라고 밝혔다.': ['윤가람 과장 indirect: 뱃삯이 오를 것'],
      '배 세 척이 멈췄다고 어촌계 관계자는 전했다.': ['어촌계 관계자 indirect: 배 세 척이 멈췄다'],
      '항만청은 요금을 낮출 수 없다는 입장을 밝혔다.': ['항만청 indirect: 요금을 낮출 수 없다'],
      '해경에 따르면 그물은 모두 떠내려갔다고 한다.': ['해경 indirect: 그물은 모두 떠내려갔다'],
      '윤가람 과장은 이렇게 말했다. "서두르지 않겠습니다."': ['윤가람 과장 direct: 서두르지 않겠습니다.'],
      '윤가람 과장 "다음 달에 배 띄운다"': ['윤가람 과장 direct: 다음 달에 배 띄운다'],
    },
    '윤가람',
  );
});

it('an interrupted quotation is one claim, and a pronoun stands for who was named last in the paragraph', () => {
  check(
    'zh',
    {
      '“渡轮修好了，”陆远舟说，“下月开航。”': ['陆远舟 direct: 渡轮修好了， / 下月开航。'],
      '“渡轮修好了。”陆远舟说。“下月开航。”': ['陆远舟 direct: 渡轮修好了。 / 下月开航。'],
      '陆远舟周一到任。他说，船票不涨价。': ['他=陆远舟 indirect: 船票不涨价'],
      '陆远舟周一到任。\n他说，船票不涨价。': ['他 indirect: 船票不涨价'],
    },
    '陆远舟',
  );
  check('ja', { '森下さんが着任した。彼は「急がない」と語った。': ['彼=森下 direct: 急がない'] }, '森下');
  check('ko', { '윤가람 과장이 왔다. 그는 배가 늦는다고 말했다.': ['그=윤가람 indirect: 배가 늦는다'] }, '윤가람');
});

it('nothing is said in plain narrative, in names of things, or by words that only look like verbs of saying', () => {
  for (const [language, text] of [
    ['zh', '这本小说写的是一座被称为“灯塔”的小楼，据说已有百年。一般来说，游客不多。'],
    ['zh', '红灯表示停止。他的承诺落空了。委员会提出了严厉批评，并离开了会场。他对此表示遗憾。'],
    ['ja', '小さな島は「灯台」と呼ばれる。友人と話した後、「海の家」という店に入った。'],
    ['ja', 'この規則は、訪問しようとしている人に適用される。'],
    ['ko', '이 섬은 "등대"라고 불린다. 작은 배는 매일 온다. 사람들은 표를 사고 줄을 선다.'],
  ] as const)
    assert.deepEqual(read(language, text), [], text);
});

it('quotations: nested, broken, with the wrong mark or none', () => {
  for (const [text, expected] of Object.entries({
    '「外「内」外」と「次」': ['外「内」外', '次'],
    '他说“甲“，她说：”乙”。': ['甲', '乙'],
    '某人说：没有开头。”': ['没有开头。'],
    '“甲没有结尾 “乙”': ['甲没有结尾', '乙'],
    '그는 “하나"라고 "둘"이라고': ['하나', '둘'],
    'It’s the ’90s: „Gut“, «bien» and ‘so it is’, 5\'10" tall': ['Gut', 'bien', 'so it is'],
  }))
    assert.deepEqual(
      quotations(text).map(({ start, end }) => text.slice(start, end)),
      expected,
      text,
    );
});

it('takes time in proportion to hostile lines', () => {
  for (const [language, piece] of [
    ['zh', '他说，'],
    ['zh', '据某称'],
    ['zh', '“'],
    ['ja', '「'],
    ['ja', '彼はと述べ'],
    ['ko', '그는 가다고 말했'],
    ['ko', '"가"며 '],
  ] as const) {
    const cost = (length: number): number => {
      const text = piece.repeat(length / piece.length);
      const before = process.cpuUsage();
      suggestClaims(text, language, []);
      return process.cpuUsage(before).user;
    };
    cost(4_000);
    const [short, long] = [cost(8_000), cost(64_000)];
    // Eight times the text: quadratic time would be 64 times as much.
    assert.ok(long < 30 * short + 100_000, `${language} ${piece}: ${short} µs, ${long} µs for eight times as much`);
  }
});
