/** The name of a page's site, and titles without it. */

const BARS = /[|｜ㅣ·•»_]|::/u;
const SEPARATOR = / (?:[|–—\-·•»«:_/]|::|>>) | ?[｜ㅣ|] ?|: |_/gu;

/** `tribune.example`, as a part of a title. */
const DOMAIN = /^[\w-]{2,40}(?:\.[a-z]{2,3})?\.[a-z]{2,4}$/i;

/** A title as it is compared: lower case, letters and digits alone. */
export const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Tells a site's name, or one with a section behind it (`Site Politics`), from a part of a title. */
export function siteNames(outlet: string | undefined, url: string | undefined): (part: string) => boolean {
  const host = url && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
  const labels = host.split('.').slice(0, -1);
  const name = letters(outlet ?? '');
  const label = letters(labels.sort((a, b) => b.length - a.length)[0] ?? '');
  const whole = letters(host);
  return (part) => {
    const bare = letters(part);
    if (!bare || DOMAIN.test(part.trim()) || bare === name || bare === label || bare === whole) return true;
    const near = (known: string) => known.length > 1 && bare.startsWith(known) && bare.length < known.length + 14;
    return near(name) || (label.length > 3 && near(label)) || (bare.length > 3 && name.includes(bare));
  };
}

/**
 * Cuts the site's name and its sections off a title: `Title | Section | Site`, `Site: Title`.
 * @param printed the letters of the page's headings. @param told those of its other titles: what is left is believed at once
 * where one of them says it.
 */
export function withoutSite(
  title: string,
  isSite: (part: string) => boolean,
  printed: ReadonlySet<string>,
  told: readonly string[],
): string {
  const borders = [...title.matchAll(SEPARATOR)].map(({ 0: mark, index }) => ({
    start: index,
    end: index + mark.length,
  }));
  let start = 0;
  let end = title.length;
  for (;;) {
    while (borders.length > 0 && isSite(title.slice(borders.at(-1)!.end, end))) end = borders.pop()!.start;
    if (borders.length === 0 || !isSite(title.slice(start, borders[0]!.start))) break;
    start = borders.shift()!.end;
  }
  const rest = title.slice(start, end);
  if (borders.length === 0 || printed.has(letters(rest))) return rest.trim();
  const isTitle = (part: string) => printed.has(letters(part)) || told.includes(letters(part));
  // A colon parts a title's own words as often as it parts the site's from them.
  const sure = borders.filter((border) => !title.slice(border.start, border.end).startsWith(':'));
  for (const border of [...sure].reverse()) {
    const left = title.slice(start, border.start);
    if (isTitle(left)) return left.trim();
  }
  for (const border of sure) {
    const right = title.slice(border.end, end);
    if (isTitle(right)) return right.trim();
  }
  // Without a known name: what stands behind a bar goes where it is short beside the rest.
  while (borders.length > 0) {
    const last = borders.pop()!;
    const left = title.slice(start, last.start);
    if (!BARS.test(title.slice(last.start, last.end)) || left.length < (end - last.end) * 1.2) break;
    end = last.start;
  }
  return title.slice(start, end).trim();
}
