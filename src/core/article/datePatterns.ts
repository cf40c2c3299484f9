/** The ways to write a date -> its day; what is ambiguous is told by another date or by the locale, or stays undefined. */
import { commonYear, ERA_YEAR, eraYear, fromPersian } from './calendars';
import { monthNamed, persianMonth } from './monthNames';

/** UTF-16 range in the text; end exclusive. */
export interface FoundDate {
  /** `2024-02-23` */
  iso: string;
  start: number;
  end: number;
}

const pad = (value: number | string): string => String(value).padStart(2, '0');

/** `2024-02-23` where that is a day of the calendar in the time of the web and the press, else undefined. */
export function day(year: number, month: number, date: number): string | undefined {
  const common = commonYear(year);
  if (common < 1800 || common > 2100 || month < 1 || month > 12 || date < 1) return undefined;
  const exists = date <= new Date(Date.UTC(common, month, 0)).getUTCDate();
  return exists ? `${common}-${pad(month)}-${pad(date)}` : undefined;
}

const YEAR_FIRST = /(?<!\d)(\d{4})\s?(?:[-/.]|年|년)\s?(\d{1,2})\s?(?:[-/.]|月|월)\s?(\d{1,2})(?!\d)(?:日|일|\.)?/;
const ERA_DAY = /^\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/;
/** A year of two digits stands close: `23.2. 10:31` has none. */
const YEAR_LAST = /(?<![\d/.-])(\d{1,2})\s?([-/.])\s?(\d{1,2})(?:\s?[-/.]\s?(\d{4})|[-/.](\d{2}))(?![\d/:-]|\.\d)/;
const NAME = String.raw`(\p{L}[\p{L}\p{M}.׳॰'’]{1,18})`;
const DAY_MONTH = new RegExp(
  String.raw`(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|re|ra|º|ª|\.|-|/)?\s?(?:de |d['’]|of |ב|tháng )?${NAME}(?:/\p{L}{3,10})?\.?,?[\s\-./](?:de |del |พ\.ศ\.\s?|năm |م\s?)?(\d{4})(?!\d)`,
  'u',
);
const MONTH_DAY = new RegExp(String.raw`(?<!\p{L})${NAME}\.?\s(\d{1,2})(?:st|nd|rd|th)?\.?,?\s(\d{4})(?!\d)`, 'u');
const YEAR_NAME = new RegExp(
  String.raw`(?<!\d)(\d{4})(?:\.|\. gada| m\.)?[\s-]${NAME}[\s-](\d{1,2})(?!\d)(?:\.| d\.)?`,
  'u',
);
const LATVIAN = new RegExp(String.raw`(?<!\d)(\d{4})\. gada (\d{1,2})\. ${NAME}`, 'u');
const VIETNAMESE = /(?<!\d)(\d{1,2}) tháng (\d{1,2}),?(?: năm)? (\d{4})(?!\d)/iu;

/** Whether dates of a locale begin with the day; undefined where only a region would tell (`en`) or the year comes first. */
function dayFirst(locale: string | undefined): boolean | undefined {
  const tag = locale?.trim().replace('_', '-').split('.')[0];
  if (!tag || /^en$/i.test(tag) || !/^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/i.test(tag)) return undefined;
  const parts = new Intl.DateTimeFormat(`${tag}-u-ca-gregory`, { dateStyle: 'short' }).formatToParts(0);
  const order = parts.map(({ type }) => type).filter((type) => type === 'day' || type === 'month' || type === 'year');
  return order[2] === 'year' ? order[0] === 'day' : undefined;
}

/** `3/4/2024`, `25.04.24`: which number is what, by another date, by the numbers, by the locale. */
function yearLast(found: RegExpExecArray, near: string | undefined, locale: string | undefined): string | undefined {
  const [first, mark, second] = [+found[1]!, found[2]!, +found[3]!];
  const short = found[4] === undefined;
  const year = short ? 2000 + +found[5]! : +found[4]!;
  const both = [day(year, second, first), day(year, first, second)].filter((value) => value !== undefined);
  const known = nearest(both, near);
  if (known) return known;
  const order = dayFirst(locale);
  // Two digits may be a year in front, too.
  if (short && mark === '.' && /^(?:ko|ja|zh)/i.test(locale ?? '')) return day(2000 + first, second, +found[5]!);
  if (short) return mark === '.' && order ? day(year, second, first) : undefined;
  if (both.length === 1 || both[0] === both[1]) return both[0];
  // 05.01.2024 and 5-1-2024 are written day first everywhere; only the slash is ambiguous.
  if (mark !== '/' || order === true) return both[0];
  return order === false ? both[1] : undefined;
}

/** Persian digits or letters around a year like 1402: the solar calendar. */
const isPersian = (year: number, text: string): boolean =>
  year >= 1300 && year <= 1450 && /\p{sc=Arabic}|[۰-۹]/u.test(text);

export function findDate(
  text: string,
  original: string,
  near: string | undefined,
  locale: string | undefined,
): FoundDate | undefined {
  const language = locale?.replace('_', '-');
  let iso: string | undefined;
  let found: RegExpExecArray | null;
  const done = (): FoundDate | undefined =>
    iso && found ? { iso, start: found.index, end: found.index + found[0].length } : undefined;
  if ((found = ERA_YEAR.exec(text))) {
    const rest = ERA_DAY.exec(text.slice(found.index + found[0].length));
    const date = rest && day(eraYear(found[1]!, found[2]!), +rest[1]!, +rest[2]!);
    if (date) return { iso: date, start: found.index, end: found.index + found[0].length + rest[0].length };
  }
  if ((found = YEAR_FIRST.exec(text))) {
    const numbers: [number, number, number] = [+found[1]!, +found[2]!, +found[3]!];
    const persian = isPersian(numbers[0], original) ? fromPersian(...numbers) : undefined;
    iso = day(...(persian ?? numbers));
    if (iso) return done();
  }
  if ((found = YEAR_LAST.exec(text)) && (iso = yearLast(found, near, locale))) return done();
  if ((found = VIETNAMESE.exec(text)) && (iso = day(+found[3]!, +found[2]!, +found[1]!))) return done();
  if ((found = DAY_MONTH.exec(text))) {
    const [date, name, year] = [+found[1]!, found[2]!, +found[3]!];
    const persian = isPersian(year, original) ? fromPersian(year, persianMonth(name) ?? 0, date) : undefined;
    iso = persian ? day(...persian) : day(year, monthNamed(name, language) ?? 0, date);
    if (iso) return done();
  }
  if ((found = MONTH_DAY.exec(text)) && (iso = day(+found[3]!, monthNamed(found[1]!, language) ?? 0, +found[2]!)))
    return done();
  if ((found = YEAR_NAME.exec(text)) && (iso = day(+found[1]!, monthNamed(found[2]!, language) ?? 0, +found[3]!)))
    return done();
  if ((found = LATVIAN.exec(text)) && (iso = day(+found[1]!, monthNamed(found[3]!, 'lv') ?? 0, +found[2]!)))
    return done();
  return undefined;
}

/** The candidate within two days of a known date. */
function nearest(candidates: string[], near: string | undefined): string | undefined {
  if (!near) return undefined;
  const distance = (date: string) => Math.abs(Date.parse(date) - Date.parse(near.slice(0, 10)));
  return candidates.find((date) => distance(date) <= 2 * 86_400_000);
}
