/** Dates as they are printed -> ISO 8601, with a zone only where one is printed. What is ambiguous stays undefined: never guess. */

export interface PrintedDate {
  /** `2024-02-23`, `2024-02-23T10:31`, `2024-02-23T10:31+09:00`. */
  iso: string;
  /** UTF-16 range in the text that was read; end exclusive. */
  start: number;
  end: number;
}

/** Longer texts are not searched further: a date line is short, and expressions stay cheap. */
const MAX_TEXT = 200;

/** Zones whose abbreviation means one offset only (CST, IST, BST mean several: they are left out). */
const ZONES: Record<string, string> = {
  z: 'Z', utc: 'Z', gmt: '+00:00', kst: '+09:00', jst: '+09:00', wib: '+07:00', wita: '+08:00', wit: '+09:00', hkt: '+08:00',
  sgt: '+08:00', myt: '+08:00', pht: '+08:00', ict: '+07:00', est: '-05:00', edt: '-04:00', et: '', cdt: '-05:00',
  mst: '-07:00', mdt: '-06:00', pst: '-08:00', pdt: '-07:00', cet: '+01:00', cest: '+02:00', eet: '+02:00', eest: '+03:00',
  msk: '+03:00', мск: '+03:00', wet: '+00:00', aest: '+10:00', aedt: '+11:00', nzst: '+12:00', nzdt: '+13:00',
}; // prettier-ignore

const MONTH_LANGUAGES =
  'en id ms de fr es pt it nl sv nb da fi pl cs sk uk ru bg hr sr sl tr el ro hu vi ar fa hi lt lv et he ca sw'.split(
    ' ',
  );
let months: Map<string, number> | undefined;

/** Names of months in the languages above, from the platform's own CLDR data. */
function monthNamed(name: string): number | undefined {
  if (!months) {
    months = new Map([['sept', 9]]);
    for (const language of MONTH_LANGUAGES) {
      for (const month of ['long', 'short'] as const) {
        for (const day of [{ day: 'numeric' as const }, {}]) {
          const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { month, ...day, timeZone: 'UTC' });
          for (let index = 0; index < 12; index++) {
            const part = format.formatToParts(Date.UTC(2024, index, 1)).find(({ type }) => type === 'month');
            const text = part?.value.toLowerCase().replace(/\.$/, '');
            if (text && /^\p{L}{3,}$/u.test(text) && !months.has(text)) months.set(text, index + 1);
          }
        }
      }
    }
  }
  return months.get(name.toLowerCase().replace(/\.$/, ''));
}

const pad = (value: number | string): string => String(value).padStart(2, '0');

/** `2024-02-23` where that is a day of the calendar in the time of the web and the press, else undefined. */
function day(year: number, month: number, date: number): string | undefined {
  const valid = year >= 1800 && year <= 2100 && month >= 1 && month <= 12 && date >= 1 && date <= 31;
  return valid ? `${year}-${pad(month)}-${pad(date)}` : undefined;
}

const YEAR_FIRST = /(?<!\d)(\d{4})\s?(?:[-/.]|年|년)\s?(\d{1,2})\s?(?:[-/.]|月|월)\s?(\d{1,2})(?!\d)(?:日|일|\.)?/;
const YEAR_LAST = /(?<![\d/.-])(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{4})(?!\d)/;
const DAY_MONTH =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|\.|-)?\s?(?:de |of )?(\p{L}{3,15})\.?,?[\s-](?:de |del )?(\d{4})(?!\d)/u;
const MONTH_DAY = /(?<!\p{L})(\p{L}{3,15})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})(?!\d)/u;
const TIME =
  /(오전|오후|上午|下午|午前|午後|晚上|凌晨)?\s?(?<!\d)(\d{1,2})\s?(?::|h|時|时|點|点|시|\.)\s?(\d{2})?(?!\d)(?:分|분)?(?::(\d{2})(?!\d))?(?:\.\d{1,9})?\s?([ap]\.?m\.?(?![\p{L}]))?\s?(?:\(?([A-Za-zМСКмск]{1,4}|[+-]\d{2}:?\d{2}|GMT[+-]\d{1,2})(?![\p{L}\d]))?/iu;

/** The time at the beginning of `text`, or right at its end. */
function timeIn(text: string): { time: string; index: number; length: number } | undefined {
  const found = TIME.exec(text);
  if (!found || (found[3] === undefined && !/[時时點点시]/.test(found[0]))) return undefined;
  let hour = Number(found[2]);
  const half = (found[1] ?? found[5] ?? '').toLowerCase();
  if (/^p|오후|下午|午後|晚上/.test(half) && hour < 12) hour += 12;
  if (/^a|오전|上午|午前/.test(half) && hour === 12) hour = 0;
  if (hour > 23 || Number(found[3] ?? 0) > 59) return undefined;
  const zone = (found[6] ?? '').toLowerCase();
  const offset = /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(-2)}` : (ZONES[zone] ?? '');
  return { time: `T${pad(hour)}:${found[3] ?? '00'}${offset}`, index: found.index, length: found[0].trimEnd().length };
}

/**
 * The first date printed in a short text.
 * @param near another date of the same article (`2024-02-23…`): tells whether 03/04 is March or April.
 */
export function printedDate(text: string, near: string | undefined): PrintedDate | undefined {
  const head = text.slice(0, MAX_TEXT);
  if (!/\d/.test(head)) return undefined;
  let iso: string | undefined;
  let found: RegExpExecArray | null = null;
  if ((found = YEAR_FIRST.exec(head))) iso = day(+found[1]!, +found[2]!, +found[3]!);
  if (!iso && (found = YEAR_LAST.exec(head))) {
    const [first, second, year] = [+found[1]!, +found[2]!, +found[3]!];
    const candidates = [day(year, second, first), day(year, first, second)].filter((value) => value !== undefined);
    iso = candidates.length === 1 || candidates[0] === candidates[1] ? candidates[0] : nearest(candidates, near);
    // 05.01.2024 and 5-1-2024 are written day first everywhere; only the slash is ambiguous.
    if (!iso && !found[0].includes('/')) iso = candidates[0];
  }
  if (!iso && (found = DAY_MONTH.exec(head))) iso = day(+found[3]!, monthNamed(found[2]!) ?? 0, +found[1]!);
  if (!iso && (found = MONTH_DAY.exec(head))) iso = day(+found[3]!, monthNamed(found[1]!) ?? 0, +found[2]!);
  if (!iso || !found) return undefined;

  let start = found.index;
  let end = start + found[0].length;
  const after = timeIn(head.slice(end, end + 45));
  if (after && after.index <= 14) {
    iso += after.time;
    end += after.index + after.length;
  } else {
    // `10:02 AM EST Nov 19, 2019`
    const before = timeIn(head.slice(Math.max(0, start - 25), start));
    if (before && !after) {
      iso += before.time;
      start = Math.max(0, start - 25) + before.index;
    }
  }
  return { iso, start, end };
}

/** The candidate within two days of a known date. */
function nearest(candidates: string[], near: string | undefined): string | undefined {
  if (!near) return undefined;
  const distance = (date: string) => Math.abs(Date.parse(date) - Date.parse(near.slice(0, 10)));
  return candidates.find((date) => distance(date) <= 2 * 86_400_000);
}

const ISO =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]+(\d{2}):?(\d{2})(?::?(\d{2}))?(?:[.,]\d+)?\s?(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?/i;

/** A date from metadata (ISO 8601, RFC 2822 or free) -> ISO 8601 as printed, without fractions of seconds. */
export function metadataDate(value: string): string | undefined {
  const text = value.trim().slice(0, MAX_TEXT);
  const iso = ISO.exec(text);
  if (iso) {
    const date = day(+iso[1]!, +iso[2]!, +iso[3]!);
    if (!date) return undefined;
    if (iso[4] === undefined) return date;
    const zone = iso[7] ?? '';
    const offset = /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.length > 3 ? zone.slice(-2) : '00'}` : zone && 'Z';
    return `${date}T${iso[4]}:${iso[5]}${iso[6] ? `:${iso[6]}` : ''}${offset}`;
  }
  if (/^\d{13}$/.test(text)) return new Date(Number(text)).toISOString().replace('.000Z', 'Z');
  return printedDate(text, undefined)?.iso;
}

/** `/2024/02/23/`, `/20240223-`, `2024-02-23` in an address. */
export function urlDate(url: string): string | undefined {
  const found = /(?<!\d)(20\d{2}|19\d{2})([-/_]?)(0[1-9]|1[0-2])\2([0-2]\d|3[01])(?!\d)/.exec(url.slice(0, 500));
  return found ? day(+found[1]!, +found[3]!, +found[4]!) : undefined;
}
