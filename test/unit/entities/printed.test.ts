/** Dates, amounts and events on invented sentences: everything that is found, so that what is not printed here must stay text. */
import assert from 'node:assert/strict';
import { recognise, type EntityLabel } from '../../../src/core/entities/recognise';

const found = (text: string, language: string, label: EntityLabel): string[] =>
  recognise(text, language)
    .filter((mention) => mention.label === label)
    .map(({ start, end }) => text.slice(start, end));

/** Language, text, what is found, between `|`. */
const dates: [string, string, string][] = [
  ['zh', '2024年2月23日（星期五）上午10时31分至25日开会，2023至2025年。', '2024年2月23日（星期五）上午10时31分至25日|2023至2025年'],
  ['zh', '今天下午三点，三年前，上周二，去年底，上世纪90年代，5日至7日。', '今天下午三点|三年前|上周二|去年底|上世纪90年代|5日至7日'],
  ['zh-Hant', '週二晚間，民國113年5月。', '週二晚間|民國113年5月'],
  ['zh', '日本元首说，三个月的产量与第3号机组无关，下一周期再议。', ''],
  ['ja', '2024年2月23日（金）午前10時に開幕。昨日、3年前、来週、1990年代、15〜17日。', '2024年2月23日（金）午前10時|昨日|3年前|来週|1990年代|15〜17日'],
  ['ja', '3日間の日程で、日本時間は1月間隔。', ''],
  ['ko', '지난 3일 오전 10시 30분, 3~5일, 어제, 다음 주, 지난해 12월 말, 3년 전.', '지난 3일 오전 10시 30분|3~5일|어제|다음 주|지난해 12월 말|3년 전'],
  ['ko', '오늘날 그는 3일간 이어진 내일신문 행사를 말했다.', ''],
  ['en', 'On Friday, Feb. 23, 2024, at 10:31 a.m. it began. Two weeks ago, last month, March 3-5, mid-2023, the 1990s.', 'Friday, Feb. 23, 2024, at 10:31 a.m.|Two weeks ago|last month|March 3-5|mid-2023|1990s'],
  ['en', 'They march in boots; May Lin may go, as 2,019 did.', ''],
  ['id', 'Senin (12/2/2024) pukul 10.30 WIB, kemarin, dua tahun lalu, 3-5 Maret 2024.', 'Senin (12/2/2024) pukul 10.30 WIB|kemarin|dua tahun lalu|3-5 Maret 2024'],
]; // prettier-ignore

const amounts: [string, string, string][] = [
  ['zh', '约1200亿韩元，3万人，百分之三十，三分之一，58公里；5人一组，三名学生。', '约1200亿韩元|3万人|百分之三十|三分之一|58公里'],
  ['ja', '約3億4000万円、3割、120人、人口密度、2.5ポイント。', '約3億4000万円|3割|120人|2.5ポイント'],
  ['ko', '108만1920원, 1만1천278명, 5만6천 톤, 0.5%포인트.', '108만1920원|1만1천278명|5만6천 톤|0.5%포인트'],
  ['en', 'About 1,200 people, 3.5 million barrels, two-thirds, 25 basis points, $3.5 billion.', '1,200 people|3.5 million barrels|two-thirds|25 basis points|$3.5 billion'],
  ['id', 'Rp12,5 miliar, 1.200 orang, 3,5 juta ton.', 'Rp12,5 miliar|1.200 orang|3,5 juta ton'],
]; // prettier-ignore

const events: [string, string, string][] = [
  ['zh', '第29届东盟峰会、2026年世界杯、俄乌战争、中美贸易战、第二次世界大战、美国总统选举。', '第29届东盟峰会|2026年世界杯|俄乌战争|中美贸易战|第二次世界大战|美国总统选举'],
  ['zh', '台风“槐叶”逼近，会议上的选举战略与大战无关。', '台风“槐叶”'],
  ['ja', '日米首脳会談、G20サミット、東京五輪、第50回衆院選、台風10号。', '日米首脳会談|G20サミット|東京五輪|第50回衆院選|台風10号'],
  ['ko', '한미정상회담과 제22대 총선, 2026 북중미 월드컵, 태풍 소나무가 화제다.', '한미정상회담|제22대 총선|2026 북중미 월드컵|태풍 소나무'],
  ['en', 'The 29th ASEAN Summit, the 2026 FIFA World Cup, the 2024 U.S. presidential election, Typhoon Alderleaf, World War II.', '29th ASEAN Summit|2026 FIFA World Cup|2024 U.S. presidential election|Typhoon Alderleaf|World War II'],
  ['en', 'A summit was held after an election; the storm passed.', ''],
  ['id', 'KTT ke-43 ASEAN, Pemilu 2024, Piala Dunia 2026, Perang Dunia II.', 'KTT ke-43 ASEAN|Pemilu 2024|Piala Dunia 2026|Perang Dunia II'],
]; // prettier-ignore

describe('dates, amounts and events by pattern', () => {
  for (const [label, cases] of [
    ['DATE', dates],
    ['QUANTITY', amounts],
    ['EVENT', events],
  ] as const)
    for (const [language, text, expected] of cases)
      it(`${label} ${language}: ${text}`, () => assert.equal(found(text, language, label).join('|'), expected));
});
