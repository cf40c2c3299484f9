/** How dates and amounts are printed. Every pattern is bounded, so that looking for it takes time in proportion to the text. */
import type { EntityLabel } from '../recognise';

export interface Printed {
  label: EntityLabel;
  rule: string;
  pattern: RegExp;
  /** Nothing can be found where there is no digit. */
  digits: boolean;
}
const date = (pattern: RegExp): Printed => ({ label: 'DATE', rule: 'date', pattern, digits: true });
const dateInWords = (pattern: RegExp): Printed => ({ ...date(pattern), digits: false });
const amount = (pattern: RegExp): Printed => ({ label: 'QUANTITY', rule: 'amount', pattern, digits: true });
const amountInWords = (pattern: RegExp): Printed => ({ ...amount(pattern), digits: false });

/** `1,200` `3.5` `２３`; not the end of a longer number or word. */
const number = String.raw`(?<![\d.,A-Za-z０-９])[\d０-９]{1,12}(?:[,，][\d０-９]{3}){0,4}(?:[.．][\d０-９]{1,4})?`;
const numberId = String.raw`(?<![\d.,A-Za-z])\d{1,12}(?:\.\d{3}){0,4}(?:,\d{1,4})?`;
const clock = String.raw`(?:\s?\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?(?:KST|JST|GMT|UTC|WIB|WITA|WIT|CST|EST|EDT|[AaPp]\.?[Mm]\.?))?)?`;

const everywhere: Printed[] = [
  date(
    new RegExp(
      String.raw`(?<![\d/.-])(?:19|20)\d{2}[-/.](?:1[0-2]|0?[1-9])[-/.](?:3[01]|[12]\d|0?[1-9])(?![\d])T?${clock}`,
      'g',
    ),
  ),
  date(/(?<![\d/.-])(?:3[01]|[12]\d|0?[1-9])[/.](?:1[0-2]|0?[1-9])[/.](?:19|20)\d{2}(?![\d/.])/g),
  amount(/(?<![\d.,])\d{1,6}(?:[.,]\d{1,3})?\s?[%％‰](?![A-Za-z\d])/gu),
  amount(
    /(?:US|A|C|NT|HK|S|R)?[$€£¥₩]\s?\d{1,12}(?:[.,]\d{1,3}){0,5}(?:\s?(?:million|billion|trillion|juta|miliar|triliun|mn|bn|tn|[mMbBkK](?![\p{L}])))?(?![\d])/gu,
  ),
];

const months =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.|Apr\\.?|Jun\\.|Jul\\.|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?';
const weekdays = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';
const bulan =
  'Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember|Jan|Feb|Mar|Apr|Jun|Jul|Agt|Agu|Sep|Okt|Nov|Des';
const hari = "Senin|Selasa|Rabu|Kamis|Jum'?at|Sabtu|Minggu|Ahad";

export const printedIn: Record<string, Printed[]> = {
  zh: [
    dateInWords(
      /(?:(?:去|今|明|前|当|次|同|翌)年|(?:19|20)\d{2}年|[一二]九?[〇零一二三四五六七八九]{3}年)(?:\d{1,2}月(?:份|\d{1,2}[日号]?)?|[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}[日号])?|年?[初底末中春夏秋冬]季?)?(?![前后以来间之]{2})/g,
    ),
    date(/(?<![\d年])\d{1,2}月(?:\d{1,2}[日号]|份|[初底末中]旬?)?(?!的时间)/g),
    date(
      /(?<![\d月第_A-Za-z-])(?:3[01]|[12]\d|[1-9])(?:日(?=[^本元军方美韩英])|号(?=[，。、（上下晚凌早中在起至到和召宣举]))/g,
    ),
    dateInWords(/(?:上|下|本|这)?(?:周|星期|礼拜)[一二三四五六日天](?![级个次])/g),
    amount(
      new RegExp(
        `(?:约|近|逾|超过)?${number}\\s?[万亿兆千百]{0,3}[多余]?(?:美元|欧元|日元|韩元|人民币|英镑|港元|港币|卢布|新台币|台币|卢比|元人民币|元(?!首|素|月|旦|老))`,
        'g',
      ),
    ),
    amount(new RegExp(`(?:新台币|人民币|港币|美金)${number}[万亿兆千]{0,2}(?:${number}[万千]{1,2})?元?`, 'g')),
    amountInWords(/百分之[一二三四五六七八九十百点零〇两\d.]{1,8}/g),
    amount(new RegExp(`${number}\\s?(?:个百分点|公里|千米|平方公里|公斤|吨|公顷|摄氏度)`, 'g')),
  ],
  ja: [
    dateInWords(
      /(?:(?:令和|平成|昭和|大正|明治)(?:\d{1,2}|元)年|(?:19|20)\d{2}年|[１２][９０][０-９]{2}年|昨年|去年|今年|来年|同年|翌年)(?:度(?!合))?(?:[\d０-９]{1,2}月(?:[\d０-９]{1,2}日|[上中下]旬|末|初め)?|[春夏秋冬](?![季山])|末)?/g,
    ),
    date(/(?<![\d０-９年])[\d０-９]{1,2}月(?:[\d０-９]{1,2}日(?!間)|[上中下]旬|末)?(?!間)/g),
    date(
      /(?<![\d０-９月第])(?:[３3][０１01]|[１２12]?[\d０-９])日(?![間本米韓中英以\d０-９])(?:(?:午前|午後)[\d０-９]{1,2}時(?:[\d０-９]{1,2}分)?)?/g,
    ),
    dateInWords(/[月火水木金土日]曜日?/g),
    amount(
      new RegExp(
        `(?:約|計|総額)?${number}(?:[兆億万千百]{1,3}${'[\\d０-９,，]{0,6}'}){0,3}(?:円|ドル|ユーロ|ウォン|元(?!首|日)|ポンド|ルーブル|ルピア)`,
        'g',
      ),
    ),
    amount(new RegExp(`${number}(?:キロ|メートル|平方キロ|トン|ヘクタール|ポイント|パーセント)`, 'g')),
  ],
  ko: [
    date(/(?<![\d])(?:19|20)\d{2}년(?:\s?\d{1,2}월(?:\s?\d{1,2}일)?|\s?(?:상반기|하반기|초|말))?(?![간도생])/g),
    dateInWords(
      /(?:(?:지난해|작년|올해|내년|지난|오는|이달|다음달|지난달|내달)\s)?(?<!\d)\d{1,2}월(?:\s?\d{1,2}일|\s?(?:초|말|중순))?(?!간)/g,
    ),
    date(/(?:(?:지난|오는|이달|지난달|내달)\s)(?:3[01]|[12]?\d)일(?!간)/g),
    date(/(?<![\d월]\s?)(?<!\d)(?:3[01]|[12]\d|[1-9])일(?=[\s(,에은의부까오저밤새자])(?!간)/g),
    dateInWords(/[월화수목금토일]요일/g),
    amount(
      new RegExp(
        `(?:약\\s|총\\s)?${number}(?:조|억|만|천|백){0,2}(?:\\s?\\d{1,4}(?:,\\d{3})?(?:억|천만|백만|만|천|백)){0,2}\\s?(?:여\\s?)?(?:원|달러|엔|유로|위안|파운드|루블)(?![가-힣]{0,1}[자료장정래칙])`,
        'g',
      ),
    ),
    amount(/(?<![\d.])\d{1,3}(?:\.\d{1,2})?\s?(?:퍼센트|%포인트|%p)/g),
    amount(new RegExp(`${number}\\s?(?:킬로미터|㎞|km|톤|㎡|헥타르)`, 'g')),
  ],
  en: [
    date(
      new RegExp(
        String.raw`(?<![\p{L}\d])(?:(?:${weekdays}),? )?(?:${months}) (?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d:])(?:, (?:19|20)\d{2})?`,
        'gu',
      ),
    ),
    date(
      new RegExp(
        String.raw`(?<![\p{L}\d])(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)? (?:of )?(?:${months})(?:,? (?:19|20)\d{2})?(?![\p{L}])`,
        'gu',
      ),
    ),
    date(
      new RegExp(
        String.raw`(?<![\p{L}\d])(?:January|February|March|April|May|June|July|August|September|October|November|December),? (?:of )?(?:19|20)\d{2}(?!\d)`,
        'gu',
      ),
    ),
    dateInWords(
      new RegExp(
        String.raw`(?<![\p{L}\d])(?:(?:last|next|this|late|early|mid-?) ?)?(?:${weekdays}|January|February|August|September|October|November|December)(?![\p{L}])(?:,? of (?:last|this|next) year)?`,
        'giu',
      ),
    ),
    dateInWords(
      new RegExp(
        String.raw`(?<=\b(?:in|since|last|until|by|of|next|this|early|late|from|through) )(?:March|April|May|June|July)(?![\p{L}])(?:,? of (?:last|this|next) year)?`,
        'gu',
      ),
    ),
    date(
      /(?<![\p{L}\d$€£,.])(?<=\b(?:in|since|until|by|from|of|before|after|late|early|during) )(?:19|20)\d{2}(?![\d,.]\d|\d)(?! (?:people|troops|soldiers|workers|jobs|dollars))/gu,
    ),
    date(
      /(?<=\bon the )(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th)(?= \(|[ ,.])(?! (?:floor|anniversary|century|day|hole|minute))/g,
    ),
    amount(
      new RegExp(
        String.raw`${number}(?: (?:million|billion|trillion|thousand|hundred))?[ -](?:percent|per cent|percentage points?|dollars?|euros?|pounds?|yen|won|yuan|rubles?|roubles?|rupiah|rupees?|kilometers?|kilometres?|km|miles?|tons?|tonnes?|hectares?|acres|square (?:miles|kilometers|kilometres))(?![\p{L}])`,
        'giu',
      ),
    ),
  ],
  id: [
    date(
      new RegExp(
        String.raw`(?<![\p{L}])(?:(?:${hari}),? )?(?:tanggal )?(?:3[01]|[12]\d|0?[1-9]) (?:${bulan})(?:,? (?:19|20)\d{2})?(?![\p{L}\d])`,
        'gu',
      ),
    ),
    dateInWords(
      new RegExp(
        String.raw`(?<![\p{L}])(?:${hari})(?:\s?,?\s?\(\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?\))?(?![\p{L}])`,
        'gu',
      ),
    ),
    date(/(?<![\d/])\(?(?:3[01]|[12]\d|0?[1-9])\/(?:1[0-2]|0?[1-9])(?:\/(?:19|20)?\d{2})?(?=\))/g),
    date(/\b[Tt]anggal (?:3[01]|[12]?\d)(?![\d.,]\d|\d)/g),
    dateInWords(
      new RegExp(
        String.raw`(?<=\b(?:bulan|[Bb]ulan|pada|awal|akhir|sejak|hingga|sampai|pertengahan) )(?:Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember)(?: (?:19|20)\d{2})?(?![\p{L}\d])`,
        'gu',
      ),
    ),
    date(/(?<=\b(?:tahun|pada|sejak|hingga) )(?:19|20)\d{2}(?![\d.,]\d|\d)/g),
    amount(
      new RegExp(
        String.raw`(?:Rp|IDR|US\$|USD)\.?\s?\d{1,12}(?:\.\d{3}){0,5}(?:,\d{1,3})?(?:\s(?:ribu|juta|miliar|milyar|triliun))?(?![\d])`,
        'g',
      ),
    ),
    amount(
      new RegExp(
        String.raw`${numberId}(?: (?:ribu|juta|miliar|milyar|triliun))?(?: (?:persen|rupiah|dolar(?: AS)?|yen|won|euro|kilometer|km|meter|hektare|hektar|ton|kilogram|kg))(?![\p{L}])`,
        'gu',
      ),
    ),
  ],
};

/** `12 février 2024`, `12. Februar`, `5 de mayo de 2023`, `March 3, 2024`: the months come from CLDR. */
export function printedDates(monthNames: readonly string[]): Printed[] {
  const names = [...monthNames]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
  return names === ''
    ? []
    : [
        date(
          new RegExp(
            String.raw`(?<![\p{L}\d])\d{1,2}(?:\.|º|er)? ?(?:de )?(?:${names})(?![\p{L}])(?:,? (?:de )?(?:19|20)\d{2})?`,
            'giu',
          ),
        ),
      ];
}

export const printedEverywhere = everywhere;
