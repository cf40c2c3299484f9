/** Years and digits of other calendars and scripts -> those of ISO 8601. */

/** A digit's value, of any script: Unicode puts the ten of each in a row. Values are the zeros. */
const ZEROS = [
  0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0x1040, 0x17e0, 0xff10,
];

/** The text with digits of every script as `0`-`9`; as long as before. */
export function asciiDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = digit.length === 1 ? ZEROS.find((start) => code >= start && code < start + 10) : undefined;
    return zero === undefined ? digit : String(code - zero);
  });
}

/** The first year of each reckoning, less one. */
const ERAS: Record<string, number> = { 令和: 2018, 平成: 1988, 昭和: 1925, 民國: 1911, 民国: 1911 };
export const ERA_YEAR = /(令和|平成|昭和|民[國国])\s?(\d{1,3}|元)\s?年/u;

/** `令和6年`, `民國113年` -> 2024. */
export const eraYear = (era: string, year: string): number => ERAS[era]! + (year === '元' ? 1 : Number(year));

/** Buddhist years are 543 ahead, and no press date is that far in the future. */
export const commonYear = (year: number): number => (year >= 2440 && year <= 2643 ? year - 543 : year);

/** A day of the Persian solar calendar -> year, month and day of ours; undefined where there is none. */
export function fromPersian(year: number, month: number, day: number): [number, number, number] | undefined {
  const format = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  // The year begins at the equinox; months have 31 days, later 30: this is at most three days off.
  const about =
    Date.UTC(year + 621, 2, 21) + (Math.min(month - 1, 6) * 31 + Math.max(0, month - 7) * 30 + day - 1) * 86_400_000;
  for (let shift = -3; shift <= 3; shift++) {
    const date = new Date(about + shift * 86_400_000);
    const parts = Object.fromEntries(format.formatToParts(date).map(({ type, value }) => [type, value]));
    if (
      Number.parseInt(parts['year']!, 10) === year &&
      Number(parts['month']) === month &&
      Number(parts['day']) === day
    )
      return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  }
  return undefined;
}
