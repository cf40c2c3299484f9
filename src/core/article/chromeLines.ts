/** Tells a line of site chrome by its words: share bars, advertisement marks, related links, footers, bylines. */
import { CHROME_LINES, CHROME_STARTS, type ChromeKind } from './chromePhrases';
import { printedDate } from './publishedDate';

/** Longer lines are prose: they may begin with `Copyright` and still be the article. */
const MAX_LINE = 160;
/** Where only words tell, not a colon. */
const MAX_WORDS = 110;
/** `Related: …`, `Baca juga: …` name an article, whose title may be long. */
const MAX_START = 220;

/** Cookie notices are long. */
const MAX_NOTICE = 2000;

const exact = new Map<string, ChromeKind>();
for (const [kind, phrases] of Object.entries(CHROME_LINES)) {
  for (const phrase of phrases) if (!exact.has(phrase)) exact.set(phrase, kind as ChromeKind);
}
/** Phrases by their first character: a line is compared with a few only. */
const starts = new Map<string, { phrase: string; kind: ChromeKind }[]>();
for (const [kind, phrases] of Object.entries(CHROME_STARTS)) {
  for (const phrase of phrases) {
    const first = phrase[0]!;
    starts.set(first, [...(starts.get(first) ?? []), { phrase, kind: kind as ChromeKind }]);
  }
}

/** Lower case, without punctuation, symbols and space at the ends. */
export const bareLine = (line: string): string => bare(lowerLine(line));

const lowerLine = (line: string): string => line.toLowerCase().replace(/[’‘]/g, "'");

const isPlainLetter = (code: number): boolean => code >= 97 && code <= 122;

function bare(lower: string): string {
  let text = lower;
  // Most lines begin and end with a letter of the alphabet: no table of characters has to be asked.
  if (!isPlainLetter(text.charCodeAt(0))) text = text.replace(/^[\s\p{P}\p{S}]{1,12}/u, '');
  if (!isPlainLetter(text.charCodeAt(text.length - 1))) text = text.replace(/[\s\p{P}\p{S}]{1,12}$/u, '');
  return text;
}

/** What WordPress puts under an item of its feed, in the site's language: `The post … appeared first on …`. */
const FEED_PROMO =
  /^(?:the post|der beitrag|l[’']article|la entrada|o post|l[’']articolo|сообщение|запись) .{1,300} (?:appeared first on|first appeared on|erschien zuerst auf|est apparu en premier sur|se publicó primero en|apareceu primeiro em|proviene da|появились сначала на|впервые появилась) /iu;

/** Why a line is chrome, or undefined where nothing says so. */
export function chromeKind(line: string): ChromeKind | undefined {
  if (line.length > MAX_NOTICE) return undefined;
  if (FEED_PROMO.test(line)) return 'feed';
  const lower = lowerLine(line);
  if (line.length <= MAX_LINE) {
    const kind = exact.get(bare(lower));
    if (kind) return kind;
  }
  for (const { phrase, kind } of starts.get(lower[0] ?? '') ?? []) {
    if (!lower.startsWith(phrase) || (lower.length > MAX_START && kind !== 'consent')) continue;
    // A word that merely begins so (`lovely`, `copyrighted`) is another word.
    const last = phrase.at(-1)!;
    if (
      /[a-zà-ÿ]/.test(last) &&
      ((lower.length > MAX_WORDS && kind !== 'consent') || /[\p{L}\p{N}]/u.test(lower[phrase.length] ?? ' '))
    )
      continue;
    return kind;
  }
  return undefined;
}

const BYLINE =
  /^(?:by|von|vom|par|por|di|door|av|af|oleh|przez|text|texte|texto|testo|текст|story by|written by|posted by|words by|reported by|researched by|geschrieben von|verfasst von|escrito por|écrit par|scritto da|photos? by|photography by|photographs? by|reporting by|editing by|author|autor|autore|auteur|автор|redaktion|penulis|editor|reporter|记者|記者|本报记者|文|撰文|作者|取材)[\s:：/／]+(?=\S)/iu;

/** `By Mara Ellison`, `记者 沈知遥`: a line that only names who wrote. */
export function bylineOf(line: string): string | undefined {
  if (line.length > 100) return undefined;
  const lead = BYLINE.exec(line);
  if (lead) {
    const name = line.slice(lead[0].length).trim();
    // A sentence is no name: names are short and do not end like prose.
    return name.length < 70 && !/[.!?。！？]$/.test(name.replace(/\b\p{Lu}\.$/u, '')) && /^[\p{Lu}\p{Lo}]/u.test(name)
      ? name
      : undefined;
  }
  const korean = /^([가-힣]{2,4})\s?(?:기자|특파원)(?:\s|$)/.exec(line);
  return korean?.[1];
}

/** A line that is nothing but a date and time, perhaps with `Published`, `更新` or a place before it. */
export function isDateLine(line: string): boolean {
  if (line.length > 90) return false;
  const date = printedDate(line, undefined);
  if (!date) return false;
  const rest = (line.slice(0, date.start) + ' ' + line.slice(date.end)).replace(/[\p{P}\p{S}\p{N}\s]/gu, '');
  return rest.length <= 22;
}

/** `[워싱턴=뉴시스]`, `（新华社北京电）` on a line of its own. */
export function isBracketDateline(line: string): boolean {
  return (
    line.length < 40 &&
    /^[[［【(（〔][^\]］】)）〕]{2,34}[\]］】)）〕]$/u.test(line) &&
    /[=＝]|특파원|기자|뉴스|통신|讯|電$|电$/u.test(line)
  );
}

const CREDIT_START =
  /^[([（【]?(?:photos?|images?|pictures?|credits?|illustration|photograph|getty|fotos?|bild(?:quelle)?|quelle|crédits?|crédit photo|foto|imagen|图片来源|图片|图源|图|摄影|摄|写真|사진|ảnh)(?:\s(?:by|credit|courtesy)|\s?[:：/=])/iu;
const CREDIT_END =
  /(?:getty images?|getty|afp|reuters|ap photo|ap|epa(?:-efe)?|efe|ansa|dpa|pa|afp\/getty|shutterstock|istock|picture[- ]alliance|imago|keystone|alamy|unsplash|pixabay|nurphoto|bloomberg|xinhua|新华社发?|資料圖|资料图|资料照片?|图片)[)\]）]?$/iu;

/** A line under a picture: who took it, or whose it is. */
export function isCredit(line: string): boolean {
  if (line.length > 220) return false;
  return CREDIT_START.test(line)
    ? line.length < 120
    : CREDIT_END.test(line.slice(-30)) && !/[.!?。！？]["”」]?\s\S{0,40}$/u.test(line.slice(0, -1))
      ? /[|/©(:（]/.test(line) || line.length < 60
      : false;
}

/** The name after `Source:`, `来源：`. */
export function sourceOf(line: string): string | undefined {
  const found =
    line.length < 90
      ? /^(?:source|sumber|quelle|fuente|fonte|bron|источник|来源|來源|文章来源|稿源|消息来源|出典|출처)\s?[:：]\s*(\S.*)$/iu.exec(
          line,
        )
      : null;
  return found?.[1]?.trim();
}
