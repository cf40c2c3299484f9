/** Names of months in the languages of the press -> their numbers, from the platform's own CLDR data, language by language as needed. */

/** Languages by the script their names are written in; the commonest first, since a name is looked up until it is found. */
const LANGUAGES: [script: RegExp, languages: string][] = [
  [/\p{sc=Latin}/u, 'en de fr es it pt id nl pl tr vi sv nb da fi cs sk ro hu ms ca sl sr-Latn hr lt lv et is el az sq eu gl af fil sw uz'],
  [/\p{sc=Cyrillic}/u, 'ru uk bg sr be mk kk ky'],
  [/\p{sc=Arabic}/u, 'ar fa ur ar-SY ar-DZ'],
  [/\p{sc=Greek}/u, 'el'],
  [/\p{sc=Hebrew}/u, 'he'],
  [/\p{sc=Devanagari}/u, 'hi mr ne'],
  [/\p{sc=Thai}/u, 'th'],
  [/\p{sc=Bengali}/u, 'bn'],
  [/\p{sc=Tamil}/u, 'ta'],
  [/\p{sc=Telugu}/u, 'te'],
  [/\p{sc=Gujarati}/u, 'gu'],
  [/\p{sc=Gurmukhi}/u, 'pa'],
  [/\p{sc=Kannada}/u, 'kn'],
  [/\p{sc=Malayalam}/u, 'ml'],
  [/\p{sc=Myanmar}/u, 'my'],
  [/\p{sc=Khmer}/u, 'km'],
  [/\p{sc=Lao}/u, 'lo'],
  [/\p{sc=Georgian}/u, 'ka'],
  [/\p{sc=Armenian}/u, 'hy'],
]; // prettier-ignore

/** Abbreviations in use that CLDR does not have. */
const EXTRA = new Map([['sept', 9], ['mrz', 3], ['agt', 8], ['jänner', 1], ['janner', 1], ['feber', 2]]); // prettier-ignore

/** Another month in Polish or Czech than in Croatian: only the language of the page tells. */
const AMBIGUOUS = new Set(['listopada', 'listopad', 'lip', 'srp', 'lis', 'lipnja', 'srpnja']);

const tables = new Map<string, Map<string, number>>();

/** Lower case without accents: headings print `ΦΕΒΡΟΥΑΡΙΟΥ`, and not every keyboard has `é`. */
const key = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[.॰׳'’]{1,3}$/u, '')
    .replace(/^(?:de |d['’])/u, '');

function tableOf(language: string, calendar: string): Map<string, number> {
  const known = tables.get(calendar === 'gregory' ? language : calendar);
  if (known) return known;
  const id = `${language}-u-ca-${calendar}`;
  const table = new Map<string, number>();
  for (const month of ['long', 'short'] as const) {
    // With a day, for the form that stands in a date: `февраля`, `helmikuuta`.
    const format = new Intl.DateTimeFormat(id, { month, day: 'numeric', timeZone: 'UTC' });
    const first = calendar === 'persian' ? Date.UTC(2023, 2, 25) : Date.UTC(2024, 0, 4);
    for (let index = 0; index < 12; index++) {
      const part = format.formatToParts(first + index * 30.6 * 86_400_000).find(({ type }) => type === 'month');
      const name = key(part?.value ?? '');
      if (name && !/\p{Nd}/u.test(name) && !table.has(name)) table.set(name, index + 1);
    }
  }
  tables.set(calendar === 'gregory' ? language : calendar, table);
  return table;
}

/** @param language of the page, BCP 47, where it is known. */
export function monthNamed(name: string, language: string | undefined): number | undefined {
  const wanted = key(name);
  if (wanted.length < 2) return undefined;
  const own =
    language && /^[a-z]{2,3}(?:-[a-z\d]{2,4})?$/i.test(language) ? tableOf(language, 'gregory').get(wanted) : undefined;
  if (own || AMBIGUOUS.has(wanted)) return own;
  if (EXTRA.has(wanted)) return EXTRA.get(wanted);
  const languages = LANGUAGES.find(([script]) => script.test(wanted))?.[1].split(' ') ?? [];
  for (const candidate of languages) {
    const table = tableOf(candidate, 'gregory');
    // Hebrew writes `in` at the front of the word.
    const month =
      table.get(wanted) ?? (candidate === 'he' && wanted.startsWith('ב') ? table.get(wanted.slice(1)) : undefined);
    if (month) return month;
  }
  return undefined;
}

/** A month of the Persian solar calendar. */
export const persianMonth = (name: string): number | undefined =>
  /\p{sc=Arabic}/u.test(name) ? tableOf('fa', 'persian').get(key(name)) : undefined;
