/** Text -> BCP 47 language: by script where the script tells, by trigrams where several languages share one. */
import { rankLanguages } from './trigrams';

/** Longer texts are judged by their beginning. */
const MAX_TEXT = 1500;
/** Trigrams are sure after a few sentences. */
const MAX_TRIGRAMS = 500;
/** With fewer letters the trigrams guess: then only what the page itself declares counts. */
const MIN_LETTERS = 24;

/** Characters that only one of the two ways to write Chinese uses, of the commonest in news. */
const HANS = new Set(
  '这为国发个来说时们对会经过还进动开关问题应现实东业产话学军长门间见车书与乐习买卖义乌亚众优伤伦传伟体佣侠侧侦债价兰兴养内写农冲决况冻净减凤凭击凯则刚创别刘剧办务励劳势区医华协单卢卫却厂历厉压县参双变叶号员响团园围图圆圣场坏坚坛坟块处备复头夺奋奖妇妈学宁宝实审宪宫宽宾对寻导寿将尔尘尝层岁岛币师帐带广庆库应庙庞废异弃张弹强归当录径忆态怀总恶惊惧惯愿战扑执扩扫扬扰护报担拟拥择挡挤损换据',
);
const HANT = new Set(
  '這為國發個來說時們對會經過還進動開關問題應現實東業產話學軍長門間見車書與樂習買賣義烏亞眾優傷倫傳偉體傭俠側偵債價蘭興養內寫農衝決況凍淨減鳳憑擊凱則剛創別劉劇辦務勵勞勢區醫華協單盧衛卻廠歷厲壓縣參雙變葉號員響團園圍圖圓聖場壞堅壇墳塊處備復頭奪奮獎婦媽寧寶審憲宮寬賓尋導壽將爾塵嘗層歲島幣師帳帶廣慶庫廟龐廢異棄張彈強歸當錄徑憶態懷總惡驚懼慣願戰撲執擴掃揚擾護報擔擬擁擇擋擠損換據',
);

/** One language, or a few that trigrams tell apart, for each script. */
export const SCRIPTS: [script: RegExp, languages: string][] = [
  [
    /\p{sc=Latin}+/gu,
    'eng deu fra spa ita por nld swe nob dan fin pol ces slk hrv slv tur ron hun vie ind zlm swh lit lav est cat sqi hau som',
  ],
  [/\p{sc=Cyrillic}+/gu, 'rus ukr bul srp bel kaz'],
  [/\p{sc=Arabic}+/gu, 'arb pes urd'],
  [/\p{sc=Devanagari}+/gu, 'hin mar npi'],
  [/\p{sc=Greek}+/gu, 'ell'],
  [/\p{sc=Hebrew}+/gu, 'heb'],
  [/\p{sc=Thai}+/gu, 'tha'],
  [/\p{sc=Bengali}+/gu, 'ben'],
  [/\p{sc=Tamil}+/gu, 'tam'],
  [/\p{sc=Telugu}+/gu, 'tel'],
  [/\p{sc=Gujarati}+/gu, 'guj'],
  [/\p{sc=Gurmukhi}+/gu, 'pan'],
  [/\p{sc=Malayalam}+/gu, 'mal'],
  [/\p{sc=Kannada}+/gu, 'kan'],
  [/\p{sc=Georgian}+/gu, 'kat'],
  [/\p{sc=Armenian}+/gu, 'hye'],
  [/\p{sc=Myanmar}+/gu, 'mya'],
  [/\p{sc=Khmer}+/gu, 'khm'],
  [/\p{sc=Lao}+/gu, 'lao'],
  [/\p{sc=Sinhala}+/gu, 'sin'],
  [/\p{sc=Ethiopic}+/gu, 'amh'],
];

/** ISO 639-3 as franc says it -> BCP 47. */
export const TAGS: Record<string, string> = {
  eng: 'en', deu: 'de', fra: 'fr', spa: 'es', ita: 'it', por: 'pt', nld: 'nl', swe: 'sv', nob: 'no', dan: 'da', fin: 'fi', pol: 'pl',
  ces: 'cs', slk: 'sk', hrv: 'hr', slv: 'sl', tur: 'tr', ron: 'ro', hun: 'hu', vie: 'vi', ind: 'id', zlm: 'ms', swh: 'sw', lit: 'lt',
  lav: 'lv', est: 'et', cat: 'ca', sqi: 'sq', hau: 'ha', som: 'so', rus: 'ru', ukr: 'uk', bul: 'bg', srp: 'sr', bel: 'be', kaz: 'kk',
  arb: 'ar', pes: 'fa', urd: 'ur', hin: 'hi', mar: 'mr', npi: 'ne', ell: 'el', heb: 'he', tha: 'th', ben: 'bn', tam: 'ta', tel: 'te',
  guj: 'gu', pan: 'pa', mal: 'ml', kan: 'kn', kat: 'ka', hye: 'hy', mya: 'my', khm: 'km', lao: 'lo', sin: 'si', amh: 'am',
}; // prettier-ignore

/** Malay and Indonesian share most trigrams; these words belong to one of them. */
const MALAY =
  /(?<!\p{L})(?:kerana|kerajaan|beliau|berkata|polis|kementerian|ringgit|bahawa|dijangka|mesyuarat|pejabat|isnin|rabu|khamis|jumaat|ahad)(?!\p{L})/giu;
const INDONESIAN =
  /(?<!\p{L})(?:karena|pemerintah|bahwa|polisi|rupiah|mengatakan|kata|yakni|namun|kementerian|senin|kamis|jumat|minggu|tersebut|bisa|usai|warga)(?!\p{L})/giu;

/** Written in Latin letters, and without trigrams here: what the page declares counts. */
const NO_MODEL = new Set('no da fi sk sl lt lv et ca sq is fo ga cy eu gl af mt lb'.split(' '));

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
/** @param runs matches a whole run of what is counted: fewer matches are made. */
export const lengthOf = (text: string, runs: RegExp): number =>
  (text.match(runs) ?? []).reduce((sum, run) => sum + run.length, 0);

/** Letters of other scripts, and what only they go with. */
export const NOT_LATIN = /[\u0370-\u1dff\u2c00-\udfff\uf900-\uffdc]/;

function latinLetters(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i) | 32;
    if ((code >= 97 && code <= 122) || (code >= 0xe0 && code <= 0x24f) || (code >= 0x1e00 && code <= 0x1eff)) count++;
  }
  return count;
}

/** Where none of these is, nothing East Asian needs to be counted. */
const EAST_ASIAN_OR_RARE = /[\u1100-\u11ff\u2e80-\udfff\uf900-\uffdc]/;

/**
 * @param declared what the page says of itself (`lang`, `og:locale`): decides where the text alone does not.
 */
export function detectLanguage(text: string, declared?: string): string | undefined {
  const head = text.slice(0, MAX_TEXT);
  const far = EAST_ASIAN_OR_RARE.test(head);
  const han = far ? lengthOf(head, /\p{sc=Han}+/gu) : 0;
  const kana = far ? lengthOf(head, /[\p{sc=Hiragana}\p{sc=Katakana}]+/gu) : 0;
  const hangul = far ? lengthOf(head, /\p{sc=Hangul}+/gu) : 0;
  // Quick, and right for most texts: nothing but Latin letters.
  const isLatin = !NOT_LATIN.test(head);
  const letters = isLatin ? latinLetters(head) : lengthOf(head, /\p{L}+/gu);
  const eastAsian = han + kana + hangul;
  // A Chinese character says what takes three letters elsewhere.
  if (eastAsian * 3 > letters - eastAsian) {
    if (hangul > kana && hangul * 3 > han) return 'ko';
    // Chinese text names Japanese things in kana now and then; Japanese has kana in every sentence.
    if (kana * 12 > han) return 'ja';
    return chinese(head, declared);
  }
  const base = declaredLanguage(declared);
  if (letters === 0) return base;
  let script = isLatin ? SCRIPTS[0]![1] : undefined;
  let most = 0;
  for (const [pattern, languages] of isLatin ? [] : SCRIPTS) {
    const found = lengthOf(head, pattern);
    if (found > most) [script, most] = [languages, found];
    if (most * 2 > letters) break;
  }
  const only = script?.split(' ') ?? [];
  if (only.length === 1) return TAGS[only[0]!];
  if (letters < MIN_LETTERS) return base;
  const ranked = rankLanguages(head.slice(0, MAX_TRIGRAMS), only);
  const tag = TAGS[ranked[0]?.[0] ?? ''];
  // The page's own word counts where the text makes it likely too: trigrams mix up neighbours.
  const index = ranked.findIndex(([code]) => TAGS[code] === base);
  if (base && index >= 0 && ranked[index]![1] > 0.9) return base;
  // English has a model and is told from all others: a neighbour of a language without one is taken for it.
  if (base && NO_MODEL.has(base) && only.length > 10 && tag !== 'en') return base;
  if (tag === 'id' || tag === 'ms') return count(head, MALAY) > count(head, INDONESIAN) ? 'ms' : 'id';
  return tag ?? base;
}

function chinese(text: string, declared: string | undefined): string {
  let simplified = 0;
  let traditional = 0;
  for (const character of text) {
    if (HANS.has(character)) {
      if (!HANT.has(character)) simplified++;
    } else if (HANT.has(character)) traditional++;
  }
  if (simplified === traditional) return /hant|tw|hk|mo/i.test(declared ?? '') ? 'zh-Hant' : 'zh-Hans';
  return simplified > traditional ? 'zh-Hans' : 'zh-Hant';
}

/** `de-AT`, `pt_BR` -> `de`, `pt`. */
function declaredLanguage(declared: string | undefined): string | undefined {
  const base = /^[a-z]{2,3}(?![a-z])/i.exec(declared?.trim() ?? '')?.[0].toLowerCase();
  return base === 'nb' || base === 'nn' ? 'no' : base === 'in' ? 'id' : base;
}

const RTL = new Set('ar fa he ur ps ku yi dv'.split(' '));

export const directionOf = (language: string | undefined): 'ltr' | 'rtl' =>
  RTL.has(language?.split('-')[0] ?? '') ? 'rtl' : 'ltr';
