/**
 * How the place and the agency are printed at the head of a report (or, in brackets, at its end). `loc`, `org` and `per` are the groups
 * that are names. All patterns are tried on every line: a credit may be in another language than the article.
 */
const cjkAgencies =
  '共同(?:通信)?|時事(?:通信)?|ロイター|ブルームバーグ|ＡＰ|AP|ＡＦＰ時事|ＡＦＰ|AFP|聯合ニュース|聯合|新華社|朝日|読売|毎日|産経|日経|中央社|联合早报|路透社?|法新社|美联社|韩联社|新华社';
const han = '[一-鿿]';
const katakana = '[ァ-ヺー]';
const upper = "(?:ST\\. )?\\p{Lu}[\\p{Lu}'’-]+";

export const datelines: RegExp[] = [
  // JAKARTA, KOMPAS.com -, SEOUL (Reuters) -, TOKYO, Feb. 3 (Kyodo) --, KYIV, Ukraine —
  new RegExp(
    `^(?<loc>${upper}(?: ${upper}){0,3})(?:, (?<org>\\p{Lu}[\\p{L}]{1,20}\\.(?:com|co|id|co\\.id|CO|COM|net)|KOMPAS|TEMPO|ANTARA|SINDO))?(?:, (?:\\p{Lu}[\\p{L}.]{1,14} ?){1,2}(?:\\d{1,2}(?:, \\d{4})?)?)?(?: \\((?:\\p{L}{1,3}\\d{0,2}/)?(?<org2>\\p{Lu}[\\p{L}.-]{1,20}(?: \\p{Lu}[\\p{L}.-]{1,20}){0,2})\\))? ?(?:--|[-–—]) ?(?=\\P{Ll})`,
    'du',
  ),
  // TEMPO.CO, Jakarta -, Liputan6.com, Jakarta -
  /^(?<org>\p{Lu}[\p{L}\d]{1,20}\.(?:com|co|id|co\.id|CO|COM|net)), (?<loc>\p{Lu}\p{L}{2,20}(?: \p{Lu}\p{L}{2,20})?) ?(?:--|[-–—]) /du,
  // Jakarta (ANTARA) -, Bandung, CNN Indonesia --
  /^(?<loc>\p{Lu}\p{Ll}{2,20}(?: \p{Lu}\p{Ll}{2,20})?)(?: \((?<org>\p{Lu}{2}[\p{L} .]{0,20})\)|, (?<org2>\p{Lu}[\p{L} .]{2,25}?)) (?:--|[-–—]) (?=\P{Ll})/du,
  // (서울=연합뉴스), [워싱턴=뉴시스], (도쿄 교도=연합뉴스)
  /[([【［（](?<loc>[가-힣]{2,6})(?:·[가-힣]{2,6})?(?: (?<org2>[가-힣]{2,4}))?\s?=\s?(?<org>[가-힣]{2,6}\d?|[A-Z]{2,5})[)\]】］）]/dgu,
  // [헤럴드경제=도경민 기자]
  /[([【［（](?<org>[가-힣A-Za-z0-9]{2,10})\s?=\s?(?<per>[가-힣]{2,4})\s(?:기자|특파원|인턴기자)[)\]】］）]/dgu,
  // ［東京 共同］, 【ソウル共同】, 【北京=蓮見薫】, [東京 3日 ロイター], （共同）
  new RegExp(
    `[［[【（(](?:(?<loc>${han}{2,4}?|${katakana}{2,10})(?: \\d{1,2}日)?[ 　]?)?(?<org>${cjkAgencies})[】］\\])）]`,
    'dgu',
  ),
  new RegExp(`[［[【](?<loc>${han}{2,4}|${katakana}{2,10})[=＝](?<per>${han}{3,5})[】］\\]]`, 'dgu'),
  // 【台北讯】, （首尔综合讯）, （新加坡联合早报讯）
  new RegExp(
    `^[（(【［[](?<loc>${han}{2,6}?)(?:(?<org>${cjkAgencies}))?(?:综合|專|专|综合外电|综合外媒)?(?:讯|訊|电|電)[）)】］\\]]`,
    'du',
  ),
  // 新华社北京2月3日电, （中央社记者陆承远台北3日电）
  /(?<org>新华社|中央社|韩联社|法新社|路透社|中新社|中新网|共同社)(?=[一-鿿]{2,10}(?:\d{1,2}月)?\d{1,2}日(?:综合|专)?电)/dgu,
  // 【记者陆承远／台北报道】
  /记者(?<per>[一-鿿]{2,4})[／/](?<loc>[一-鿿]{2,4})(?:报道|报导|综合报道|专电|即时报导)/dgu,
];

/** Short forms of agencies that are words elsewhere; the keys of the table of organisations. */
export const agencyKeys: Record<string, string> = {
  共同: 'kyodo',
  共同通信: 'kyodo',
  교도: 'kyodo',
  時事: 'jiji',
  時事通信: 'jiji',
  ＡＰ: 'ap',
  ＡＦＰ: 'afp',
  聯合: 'yonhap',
  KOMPAS: 'kompas',
  'KOMPAS.com': 'kompas.com',
};
