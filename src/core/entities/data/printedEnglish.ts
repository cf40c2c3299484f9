/** English: how dates, amounts and events are printed. */
import { amount, amountInWords, date, dateInWords, event, eventInWords, number } from './printed';

const months =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.|Apr\\.?|Jun\\.|Jul\\.|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?';
const fullMonths = 'January|February|March|April|May|June|July|August|September|October|November|December';
const weekdays = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';
const day = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?';
const begin = '(?<![\\p{L}\\d])';
const end = '(?![\\p{L}\\d])';
const clock =
  '(?:,? (?:at )?(?:1[0-2]|0?[1-9]|2[0-3])(?:[:.][0-5]\\d)? ?(?:[ap]\\.?m\\.?|GMT|UTC|EST|EDT|ET|local time)(?![\\p{L}]))?';
const partOfDay = '(?: (?:morning|afternoon|evening|night))?';
const year = '(?:19|20)\\d{2}(?!\\d)';
const few =
  '(?:[Aa]|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ss]everal|[Aa] few|\\d{1,3})';

const contest =
  '(?:Summer |Winter )?(?:Olympics|Olympic Games|Paralympics|World Cup|Asian Games|SEA Games|Commonwealth Games|Asian Cup|European Championship|Super Bowl|World Series|Grand Prix|Expo)';
const vote =
  '(?:presidential|general|midterm|parliamentary|legislative|local|snap|federal|gubernatorial|congressional) elections?';
const meeting = "(?:[Ss]ummit|Leaders[’'] [Mm]eeting|Conference of the Parties|Security Conference|Economic Forum)";

export const printedEnglish = [
  date(
    `${begin}(?:(?:${weekdays}),? )?(?:${months}) ${day}(?![\\d:])(?:(?:–|-| to | and )${day}(?!\\d))?(?:, ${year})?${clock}`,
  ),
  date(`${begin}(?:(?:${weekdays}),? )?(?:${day}(?:–|-| to | and ))?${day} (?:of )?(?:${months})(?:,? ${year})?(?![\\p{L}])${clock}`), // prettier-ignore
  date(`${begin}(?:(?:early|late|mid-?) ?)?(?:${fullMonths}),? (?:of )?${year}`),
  date(`${begin}(?:(?:early|late|mid) ?-?|(?:the )?(?:first|second|third|fourth) (?:quarter|half) of |(?:spring|summer|autumn|fall|winter)(?: of)? )${year}`), // prettier-ignore
  date(`${begin}(?:19|20)\\d{2}(?:–|-)(?:(?:19|20)\\d{2}|\\d{2})(?![\\d/–-])`),
  date(`${begin}(?:(?:the )?(?:early|late|mid-?) ?)?(?:19|20)?\\d0s${end}`),
  dateInWords(new RegExp(`${begin}(?:(?:last|next|this|late|early|mid-?) ?)?(?:${weekdays}|January|February|August|September|October|November|December)(?![\\p{L}])(?:,? of (?:last|this|next) year)?${partOfDay}${clock}`, 'giu')), // prettier-ignore
  dateInWords(`(?<=\\b(?:in|since|last|until|by|of|next|this|early|late|from|through|mid) )(?:March|April|May|June|July)(?![\\p{L}])(?:,? of (?:last|this|next) year)?`), // prettier-ignore
  dateInWords(new RegExp(`${begin}(?:today|yesterday|tomorrow|tonight|(?:earlier|later) (?:today|this (?:week|month|year))|(?:last|next|this) (?:week|weekend|month|year|summer|winter|spring|fall|autumn|night|quarter))${partOfDay}${end}(?!['’]s (?:Paper|Show))`, 'giu')), // prettier-ignore
  dateInWords(`${begin}${few} (?:days?|weeks?|months?|years?|decades?) (?:ago|earlier|later)${end}`),
  date(`(?<![\\p{L}\\d$€£,.])(?<=\\b(?:in|since|until|by|from|of|before|after|late|early|during) )${year}(?![\\d,.]\\d)(?! (?:people|troops|soldiers|workers|jobs|dollars))`), // prettier-ignore
  date(
    /(?<=\bon the )(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th)(?= \(|[ ,.])(?! (?:floor|anniversary|century|day|hole|minute))/g,
  ),
  date(`${begin}(?:1[0-2]|0?[1-9])(?:[:.][0-5]\\d)? ?[ap]\\.?m\\.?(?![\\p{L}])(?: (?:local time|GMT|UTC|ET|EST|EDT))?`),
  amount(
    new RegExp(
      `${number}(?: (?:million|billion|trillion|thousand|hundred))?[ -](?:percent|per cent|percentage points?|basis points?|dollars?|euros?|pounds?|yen|won|yuan|rubles?|roubles?|rupiah|rupees?|kilometers?|kilometres?|km|meters?|metres?|miles?|feet|kilograms?|kg|tons?|tonnes?|barrels?|hectares?|acres|square (?:miles|kilometers|kilometres|meters|metres)|degrees|people|troops|soldiers|votes|deaths|cases|households)(?![\\p{L}])`,
      'giu',
    ),
  ), // prettier-ignore
  amountInWords(new RegExp(`${begin}(?:one|two|three|four)[ -](?:thirds?|quarters?|fifths?)${end}`, 'giu')),
  event(
    `${begin}(?:\\d{1,3}(?:st|nd|rd|th) )(?:\\p{Lu}[\\p{L}-]{1,15} ){0,4}?(?:${meeting}|${contest}|Congress|General Assembly)${end}`,
  ),
  event(`${begin}${year} (?:(?:\\p{Lu}[\\p{L}.-]{0,14}|of|the) ){0,4}?(?:${contest}|${meeting}|${vote})${end}`),
  event(`${begin}(?:\\p{Lu}[\\p{L}-]{1,14} ){0,2}?(?:${contest})(?: ${year})`),
  event(`${begin}COP ?\\d{2}${end}`),
  eventInWords(`${begin}(?:G-?7|G-?20|ASEAN|NATO|APEC|BRICS|EU|European Union|African Union|Arab League|Munich|NATO-Russia|Asia-Pacific Economic Cooperation)(?: Leaders[’']?)? ${meeting}${end}`), // prettier-ignore
  eventInWords(`${begin}(?:(?:FIFA|ICC|Rugby|Cricket|Women[’']s|Tokyo|Paris|Beijing|London|Rio|Sochi|Pyeongchang|Milan|Qatar|Brisbane|Sydney|Seoul|Hangzhou|Jakarta|Summer|Winter) ){1,3}?(?:${contest})${end}`), // prettier-ignore
  eventInWords(`${begin}(?:World War (?:I{1,2}|One|Two)|(?:First|Second) World War|Cold War|American Civil War|(?:Korean|Vietnam|Iraq|Gulf|Falklands|Crimean|Pacific|Yom Kippur|Six-Day|Bosnian|Kosovo) War|Arab Spring|French Revolution|Cultural Revolution|Great Depression|Brexit)${end}`), // prettier-ignore
  eventInWords(`${begin}(?:Super )?(?:Typhoon|Hurricane|Cyclone|Tropical Storm|Storm) \\p{Lu}\\p{Ll}{2,12}${end}`),
];
