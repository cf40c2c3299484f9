/** Texts that name authors -> names: what stands before, between and behind them is cut away. */
import { decodeEntities } from './decodeEntities';
import { printedDate } from './publishedDate';

/** What introduces a name; may stand twice (`Text: Von …`). */
const LEAD =
  /^(?:(?:(?:story|words|text|texte|texto|testo|tekst|report|reporting|researched|interview|article|articles|posts|analysis|opinion|photos?)\s)?(?:(?:written|posted|published|reported|created|geschrieben|verfasst|veröffentlicht|escrito|publicado|écrit|publié|scritto|pubblicato)\s)?(?:by|von|vom|por|par|di(?=\s\S+\s\S)|door|av|af|oleh|przez|от)(?=[\s:：])|(?:story|words|text|texte|texto|testo|tekst|текст|фото|interview|ilustrator|authors?|autor(?:en|a|es|in)?|autore|auteurs?|автор|редактор|yazan|penulis|redaktion|editor|reporter|posted by)(?=\s?[:：/／]))[\s:：/／]+/iu;
const AUTHOR_WORD = /^(?:autor(?:en|in|es)?|auteurs?|autore|authors?|автор)\s(?=\p{Lu})/iu;
const CJK_LEAD = /^(?:记者|記者|本报记者|撰文|作者|取材・文|取材|執筆|文)[\s:：/／●・]*/u;
/** `Haber: Ali Veli`, `ผู้เขียน: …`: whatever the word is, a name follows; and these, one who did not write. */
const LABELLED = /^[\p{L}\p{M}]{2,14}\s?[:：]\s?(?=\p{L})/u;
const NOT_WRITER =
  /^(?:fotos?|photos?|photograph\w{0,4}|bild|bilder|images?|grafik|graphics?|video|editor|redaktur|bearbeitet|edited|sumber|source|quelle|fuente|fonte|来源|來源|责任编辑|编辑|編輯)\s?[:：]/iu;
/** Behind a name: a picture's maker, an address, where from and with whom. */
const BEHIND =
  /\s(?:(?:fotos?|photos?|bild|bilder)\s?[:：]|\(?\S{1,64}@|\(?(?:avec|mit|with|con|com)\s|(?:in|aus|from)\s(?=\p{Lu})|(?:and|und|et|y)\s(?:agenc|agent|wire|staff))/iu;
/** Of text whose white space is folded. What follows a name and is none of it: handles, words before a date, a job in brackets. */
const TAIL =
  /\s?(?:\((?:\p{Ll}|\.){2,5}\)|\([^()]{0,80}(?:editor|writer|manager|reporter|expert)\)|@\w+|[|•·⋅/–—-]|\s(?:updated|last updated|published|posted|follow|twitter|am|on|at|in|vom|le|el|il|em|op|den|um))$/iu;
const CJK_TAIL = /\s?(?:기자|특파원|記者|记者|編集部員)$/u;
const SPLIT = /\s?(?:[;|•·⋅、，]|,(?!\s?(?:[Jj]r|[Ss]r|II|III)\b)|\s[/+&]\s|\/(?=\s?\p{Lu}))\s?/u;
const AND = /\s(?:and|AND|und|UND|et|ET|y|e|och|og|en|dan|и|і|i|ja|ve|και)\s/u;
/** Degrees and the like behind a comma. */
const DEGREE =
  /^(?:ph\.?\s?d|m\.?d|d\.?o|m\.?[as]|b\.?[as]|mba|m\.?sc|b\.?sc|m\.?ed|mph|mpp|rdn?|r\.?n|ldn?|cpa|cfp|cfa|esq|ll\.?m|jd|phil|dvm|dds|dr|prof)\.?(?:\s.{0,20})?$/iu;
/** Links and labels around a byline. */
const LABEL =
  /creative commons|licen[sc]e|lizenz|web ?(?:design|architecture|master|studio)|design:|powered by|^(?:(?:by|von|vom|por|par|di|door|av|af|oleh|powered by|reporter|redaktion|editor)$|(?:view|see|read|show|all|more|mehr|alle|ver|voir|tous)\s|about\s|follow|share|subscribe|e-?mail|contact|bio|profile|log ?in|size$|print$|save$|links?$|sign in|anmelden|zur person|著者|ページ|cc[ -]by|posts?$|home$|comments?$|menu$|search$|themen\s|photo|image|foto|bild|\(|credit|advertis)/iu;
/** A person's job, or a desk: no name, where nothing else says that it is one. */
const ROLE =
  /(?:^|\s)(?:staff|writers?|editors?|reporters?|correspondent|contributors?|contributing|senior|chief|director|manager|expert|journalist|columnist|fellow|intern|producer|author|autor|redakteur(?:in)?|korrespondent(?:in)?|journaliste|periodista|redactora?|giornalista|journalisten?|news|team|guest|posts?|articles?|min|minutes?|read|updated|published|comments?|ago|today|yesterday)(?:\s|$)/iu;

const FIRM = /\s(?:gmbh|kg|ag|inc|ltd|llc|e\.?\s?v|s\.?a)\.?$/iu;
export const isFirm = (name: string): boolean => FIRM.test(name);

const MAX_NAME = 60;
/** A longer list of authors is none. */
const MAX_LIST = 1000;

export const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** `By Ann Lee`: says that a name follows. */
export const hasLead = (text: string): boolean => LEAD.test(text);

/** A name alone, or undefined. */
export function cleanName(value: string): string | undefined {
  let name = squeeze(value).replace(/^(?:and|und|et)\s+/u, '');
  for (let turn = 0; turn < 2; turn++) name = name.replace(LEAD, '').trim();
  name = name.replace(AUTHOR_WORD, '').replace(LABELLED, '');
  name = name.replace(CJK_LEAD, '');
  for (let turn = 0; turn < 3; turn++) name = name.replace(TAIL, '').trim();
  name = name
    .replace(/^[\s,;:|•·"“„(–—-]{1,5}/u, '')
    .replace(/[\s,;:|•·"”“–—-]{1,5}$/u, '')
    .replace(CJK_TAIL, '');
  if (name.length < 2 || name.length > MAX_NAME || !/\p{L}{2}|\p{L}\./u.test(name)) return undefined;
  if (name.includes(')') && !name.includes('(')) return undefined;
  if (/^(?:https?:|\/|@|www\.)|[<>{}]|\S@\S|:\/\//i.test(name) || LABEL.test(name)) return undefined;
  return name;
}

/** `Ann Lee and Bo Li, CNN` -> the names in it. */
export function splitNames(value: string, isSite: (name: string) => boolean): string[] {
  let text = squeeze(decodeEntities(value.slice(0, MAX_LIST)));
  if (LABEL.test(text) || /^(?:https?:)?\/\//i.test(text)) return [];
  if (/\d/.test(text)) {
    const date = printedDate(text, undefined);
    if (date) text = text.slice(0, date.start).replace(/\S{0,12}\d\S{0,12}$/u, '');
  }
  text = text.replace(/\s\d{1,3}\s?min\b.{0,40}$/iu, '');
  if (NOT_WRITER.test(text)) return [];
  const behind = BEHIND.exec(text);
  if (behind && behind.index > 3) text = text.slice(0, behind.index);
  // `Ann Lee - Desk`, `Site - Ann Lee`
  const [head, ...rest] = text.split(/\s[–—-]\s/u);
  const parts = (rest.length > 0 && isSite(head!) ? rest.join(' ') : head!).split(SPLIT).flatMap((part) => {
    const halves = part.split(AND);
    // `Ortega y Gasset` is one.
    return halves.length > 1 && halves.every((half) => half.includes(' ') || halves.length > 2) ? halves : [part];
  });
  // `Lee, Ann`
  if (parts.length === 2 && parts.every((part) => /^\p{Lu}[\p{L}.'’-]*$/u.test(part)) && text.includes(',')) {
    parts.reverse();
    return isSite(parts[0]!) ? [parts[1]!] : [parts.join(' ')];
  }
  const names: string[] = [];
  for (const part of parts) {
    const name = cleanName(part);
    if (!name || (names.length > 0 && DEGREE.test(name))) continue;
    // What follows the first: a name too, or where its bearer works.
    if (
      names.length > 0 &&
      (isSite(name) || ROLE.test(name) || !isNameLike(name) || /^(?:\p{Lu}{2,5}|\p{Ll}{2,5})$/u.test(name))
    )
      continue;
    names.push(name);
  }
  return names;
}

/** Whether every word of a text may stand in a name. */
export function isNameLike(text: string): boolean {
  if (/\d/.test(text) || FIRM.test(text) || /[をはがにで]|記事|留言|编辑/u.test(text)) return false;
  if (/^[\p{sc=Han}]{2,4}$|^[가-힣]{2,4}$|^[\p{sc=Han}\p{sc=Katakana}\p{sc=Hiragana}ー・]{3,10}$/u.test(text))
    return true;
  // Scripts without capitals tell nothing.
  if (!/[\p{Lu}\p{Ll}]/u.test(text)) return text.split(' ').length >= 2 && text.split(' ').length <= 5;
  const words = text.split(' ');
  return words.length <= 7 && words.every((word) => /^\p{Lu}|^["“(']\p{Lu}/u.test(word) || PARTICLE.test(word));
}
const PARTICLE =
  /^(?:d[eaiou]|de[lnr]|d[eo]s|della|den|la|le|van|von|ter|ten|zu|zum|el|al|bin|ibn|bint|y|e|af|av|of|und|and|d['’]\S+|al-\S+|el-\S+)$/u;

/** Whether a text looks like the name of a person without anything saying so. */
export const isPersonName = (text: string): boolean =>
  isNameLike(text) && !ROLE.test(text) && / |[^\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\P{L}]/u.test(text);
