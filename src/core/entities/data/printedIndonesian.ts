/** Indonesian and Malay: how dates, amounts and events are printed. */
import { amount, date, dateInWords, event, eventInWords } from './printed';

const numberId = String.raw`(?<![\d.,A-Za-z])\d{1,12}(?:\.\d{3}){0,4}(?:,\d{1,4})?`;
const months =
  'Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember|Jan|Feb|Mar|Apr|Jun|Jul|Agt|Agu|Sep|Okt|Nov|Des';
const fullMonths = 'Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember';
const weekdays = "Senin|Selasa|Rabu|Kamis|Jum[’']?at|Sabtu|Minggu|Ahad";
const begin = '(?<![\\p{L}\\d])';
const end = '(?![\\p{L}\\d])';
const day = '(?:3[01]|[12]\\d|0?[1-9])';
const year = '(?:19|20)\\d{2}(?!\\d)';
const partOfDay = '(?: (?:pagi|siang|sore|petang|malam|dini hari))?';
const clock = '(?:,? pukul \\d{1,2}[.:]\\d{2}(?: (?:WIB|WITA|WIT))?| \\d{1,2}[.:]\\d{2} (?:WIB|WITA|WIT))?';
const contest =
  'Piala (?:Dunia|Asia|Eropa|AFF|Presiden|Thomas|Uber|Sudirman)|Olimpiade|Paralimpiade|Asian Games|SEA Games';

export const printedIndonesian = [
  date(`${begin}(?:(?:${weekdays}),? )?(?:[Tt]anggal )?(?:${day}(?:-|–| hingga | sampai ))?${day} (?:${months})(?:,? ${year})?(?![\\p{L}\\d])${clock}`), // prettier-ignore
  dateInWords(`${begin}(?:${weekdays})(?:\\s?,?\\s?\\(\\d{1,2}[/-]\\d{1,2}(?:[/-]\\d{2,4})?\\))?(?![\\p{L}])${partOfDay}(?: (?:lalu|depan|kemarin|ini))?${clock}`), // prettier-ignore
  date(/(?<![\d/])\(?(?:3[01]|[12]\d|0?[1-9])\/(?:1[0-2]|0?[1-9])(?:\/(?:19|20)?\d{2})?(?=\))/g),
  date(/\b[Tt]anggal (?:3[01]|[12]?\d)(?![\d.,]\d|\d)/g),
  date(`${begin}(?:${fullMonths}) ${year}`),
  dateInWords(`(?<=\\b(?:bulan|[Bb]ulan|pada|awal|akhir|sejak|hingga|sampai|pertengahan) )(?:${fullMonths})(?: (?:lalu|mendatang|tahun (?:lalu|ini|depan)))?(?![\\p{L}\\d])`), // prettier-ignore
  date(`(?<=\\b(?:tahun|pada|sejak|hingga|awal|akhir|pertengahan) )${year}(?![.,]\\d)`),
  date(`${begin}(?:periode )?(?:19|20)\\d{2}(?:-|–)(?:19|20)\\d{2}${end}`),
  date(`${begin}(?:(?:era|tahun|dekade) )(?:19|20)?\\d0-an${end}`),
  dateInWords(new RegExp(`${begin}(?:hari ini|kemarin|besok|lusa|malam ini|pagi ini|siang ini|sore ini|tadi (?:pagi|malam|siang)|kemarin (?:pagi|siang|sore|malam)|(?:pekan|minggu|bulan|tahun|akhir pekan) (?:ini|lalu|depan|mendatang|kemarin))${end}`, 'giu')), // prettier-ignore
  dateInWords(`${begin}(?:(?:se|satu |dua |tiga |empat |lima |enam |tujuh |delapan |sembilan |beberapa |\\d{1,3} ))(?:hari|minggu|pekan|bulan|tahun) (?:lalu|silam|yang lalu|mendatang|kemudian)${end}`), // prettier-ignore
  date(/(?<![\p{L}\d])[Pp]ukul \d{1,2}[.:]\d{2}(?: (?:WIB|WITA|WIT|waktu setempat))?/gu),
  amount(/(?<!\p{L})(?:Rp|IDR|US\$|USD|AS\$|S\$)\.?\s?\d{1,12}(?:\.\d{3}){0,5}(?:,\d{1,3})?(?:\s(?:ribu|juta|miliar|milyar|triliun))?(?!\d)/gu), // prettier-ignore
  amount(`${numberId}(?: (?:ribu|juta|miliar|milyar|triliun))?(?: (?:persen|rupiah|dolar(?: AS)?|yen|won|euro|yuan|kilometer persegi|kilometer|km|meter|hektare|hektar|ton|kilogram|kg|barel|orang|jiwa|kasus|suara|unit|derajat))(?![\\p{L}])`), // prettier-ignore
  event(
    `${begin}(?:Pemilu|Pilpres|Pileg|Pilkada|Pilgub|Pemilihan (?:Umum|Presiden))(?: \\p{Lu}[\\p{L}]{1,12}){0,2} ${year}`,
  ),
  event(
    `${begin}(?:${contest}|PON|KTT|Konferensi|Kongres|Muktamar|Festival)(?: \\p{Lu}[\\p{L}\\d-]{1,14}){0,4} (?:${year}|ke-\\d{1,3}|[XVI]{2,5}(?=\\s|[.,)]))`,
  ),
  event(`${begin}KTT (?:ke-\\d{1,3} )(?:ASEAN|G20|APEC|OKI|G7)${end}`),
  eventInWords(`${begin}(?:KTT|Konferensi Tingkat Tinggi) (?:G20|G7|ASEAN|APEC|OKI|BRICS|NATO|Asia Timur|ASEAN-Australia|Perubahan Iklim)(?: (?:Bali|Jakarta|Labuan Bajo))?${end}`), // prettier-ignore
  eventInWords(
    `${begin}(?:${contest})(?: (?:Tokyo|Paris|Rio|London|Beijing|Qatar|U-\\d{2}|Hangzhou|Putri|Antarklub)){0,2}${end}`,
  ),
  eventInWords(`${begin}(?:Perang Dunia (?:I{1,2}|Kedua|Pertama)|Perang Dingin|Perang (?:Korea|Vietnam|Teluk|Irak|Diponegoro|Padri|Salib)|Konferensi Asia Afrika|Reformasi 1998|G30S(?:/PKI)?|Bom Bali|Sumpah Pemuda)${end}`), // prettier-ignore
  eventInWords(`${begin}(?:Siklon|Topan|Badai)(?: [Tt]ropis)? (?!Tropis)\\p{Lu}\\p{Ll}{2,12}${end}`),
];
