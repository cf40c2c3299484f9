/** Which picture leads the article, and what stands under it. */
import type { Draft } from './blockText';

export interface LeadImage {
  url: string;
  caption?: string;
}

/** A paragraph longer than this begins the text. */
const PROSE = 60;
/** Longer captions are text that a page has put into one. */
const MAX_CAPTION = 600;
/** How many pictures of the body may be the one that the metadata name. */
const LOOK_AT = 5;

/** Drawings of the page, not of the article. */
const ICON =
  /\.svg(?:$|[?#])|(?:^|[/_-])(?:icon|logo|spinner|placeholder|transparent|avatar|pixel|blank|spacer)(?=[/_.\d-])/i;

/**
 * The picture that the metadata name, in the crop that is printed; else one printed with a caption between title and text; else
 * what the metadata name. On 123 pages, where the captioned one at the top and the metadata differed, the captioned one was the
 * article's: sites make a picture of its own for sharing.
 * @param told the address in the metadata.
 */
export function leadImage(
  body: readonly Draft[],
  told: LeadImage | undefined,
  base: string | undefined,
): LeadImage | undefined {
  const text = body.findIndex(({ type, text }) => type === 'paragraph' && text.length > PROSE);
  const images = body.flatMap(({ type, url }, index) =>
    type === 'image' && url && !ICON.test(url) ? [{ index, url, stem: stem(url) }] : [],
  );
  const wanted = told && stem(told.url);
  const first = images.slice(0, LOOK_AT);
  const printed =
    first.find((image) => image.stem === wanted) ??
    images.find(({ index }) => index < text && captionAt(body, index + 1)) ??
    first.find((image) => wanted && isCrop(image.stem, wanted)) ??
    (told ? undefined : images[0]);
  if (!printed) return told;
  const image: LeadImage = { url: absolute(printed.url, base) };
  const isTold = wanted && (printed.stem === wanted || isCrop(printed.stem, wanted));
  const caption = captionAt(body, printed.index + 1) ?? (isTold ? told.caption : undefined);
  if (caption) image.caption = caption;
  return image;
}

/** The caption lines from there on; a credit may have a line of its own. */
function captionAt(body: readonly Draft[], index: number): string | undefined {
  let end = index;
  while (end < body.length && body[end]!.type === 'caption') end++;
  const caption = body
    .slice(index, end)
    .map(({ text }) => text)
    .join(' ');
  return caption && caption.length <= MAX_CAPTION ? caption : undefined;
}

const absolute = (url: string, base: string | undefined): string =>
  base && URL.canParse(url, base) ? new URL(url, base).href : url;

/** The file's name without extension and size: crops of a picture differ in their ends only. */
function stem(url: string): string {
  const path = url.split(/[?#]/, 1)[0]!.split('/').filter(Boolean);
  return (path.at(-1) ?? '')
    .toLowerCase()
    .replace(/\.[a-z]{3,4}$/, '')
    .replace(/[-_]\d+x\d+$/, '');
}

/** Names that begin alike. */
function isCrop(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  return same >= 8 && same >= Math.min(a.length, b.length) * 0.6;
}
