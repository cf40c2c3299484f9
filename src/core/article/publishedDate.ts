/** Dates as they are printed -> ISO 8601, with a zone only where one is printed. What is ambiguous stays undefined: never guess. */
import { asciiDigits } from './calendars';
import { clockTime } from './clockTime';
import { day, findDate } from './datePatterns';

export interface PrintedDate {
  /** `2024-02-23`, `2024-02-23T10:31`, `2024-02-23T10:31+09:00`. */
  iso: string;
  /** UTF-16 range in the text that was read; end exclusive. */
  start: number;
  end: number;
}

/** Longer texts are not searched further: a date line is short, and expressions stay cheap. */
const MAX_TEXT = 200;

/**
 * The first date printed in a short text.
 * @param near another date of the same article (`2024-02-23…`): tells whether 03/04 is March or April.
 * @param locale what the page declares (`en-GB`, `pt_BR`): tells the same, and the language of a month's name.
 */
export function printedDate(text: string, near: string | undefined, locale?: string): PrintedDate | undefined {
  const original = text.slice(0, MAX_TEXT);
  if (!/\p{Nd}/u.test(original)) return undefined;
  const head = asciiDigits(original);
  const date = findDate(head, original, near, locale);
  if (!date) return undefined;
  let { iso, start, end } = date;
  const after = clockTime(head.slice(end, end + 45));
  if (after && after.index <= 14) {
    iso += after.time;
    end += after.index + after.length;
  } else {
    // `10:02 AM EST Nov 19, 2019`
    const before = clockTime(head.slice(Math.max(0, start - 25), start));
    if (before && !after) {
      iso += before.time;
      start = Math.max(0, start - 25) + before.index;
    }
  }
  return { iso, start, end };
}

const ISO =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]+(\d{2}):?(\d{2})(?::?(\d{2}))?(?:[.,:]\d+)?\s?(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?(?!\d))?)?/i;

/** A date from metadata (ISO 8601, RFC 2822 or free) -> ISO 8601 as printed, without fractions of seconds. */
export function metadataDate(value: string, near?: string, locale?: string): string | undefined {
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
  return printedDate(text, near, locale)?.iso;
}

/** `/2024/02/23/`, `/2024/politics/02/23/`, `/20240223-`, `2024-02-23` in an address. */
export function urlDate(url: string): string | undefined {
  const found =
    /(?<!\d)((?:20|19)\d{2})(\/[A-Za-z]{2,20}(?=\/\d\d\/\d\d\/)|)([-/_]?)(0?[1-9]|1[0-2])\3([0-2]?\d|3[01])(?!\d)/.exec(
      url.slice(0, 500),
    );
  if (!found || (!found[3] && found[0].length !== 8)) return undefined;
  return day(+found[1]!, +found[4]!, +found[5]!);
}
