/** Lines that print dates -> which of them is the day of publication, which that of the last change. */
import { printedDate } from './publishedDate';

export interface LineDates {
  published?: string | undefined;
  modified?: string | undefined;
  /** Chinese and Japanese sites stamp an article `更新` when they post it: without another date, that is the article's own. */
  stamped?: string | undefined;
}

/** Says that the text was changed, in the languages of the press. */
const CHANGED =
  /(?:^|[^\p{L}])(?:updated?|last modified|modified|last edited|aktualisiert|geändert|mis à jour|modifié|mise à jour|actualizad[oa]|actualización|atualizad[oa]|aggiornat[oa]|aggiornamento|ultima modifica|aktualisierung|atualização|bijgewerkt|laatste update|uppdaterad|oppdatert|opdateret|päivitetty|aktualizacja|zaktualizowan[oa]|aktualizováno|aktualizované|güncelle\p{L}{0,8}|обновлен[оа]?|оновлено|актуализирана|изменено|ενημέρωση|ενημερώθηκε|diperbarui|dikemas kini|cập nhật|frissítve|actualizat|ažurirano)(?=$|[^\p{L}])|更新|수정|แก้ไข|อัปเดต|अपडेट|تحديث|עודכן/iu;

/** Says that the text was published. */
export const PUBLISHED =
  /(?:^|[^\p{L}])(?:(?:re)?published|posted|veröffentlicht|erschienen|erstellt am|publicado|publicada|publié|publiée|paru|pubblicato|gepubliceerd|publicerad|publisert|udgivet|julkaistu|opublikowano|data publikacji|zveřejněno|publikováno|yayınlan\p{L}{0,8}|опубликовано|опубліковано|δημοσιεύ\p{L}{0,8}|diterbitkan|dipublikasikan|đăng|publicat|objavljeno)(?=$|[^\p{L}])|发布|發布|发表|公開|掲載|입력|등록|게시|نشر|פורסם|เผยแพร่/iu;
const STAMP = /更新/u;
/** `12時00分更新`: the word may follow. */
const BEHIND = /^\s?(?:更新|수정|güncelle)/iu;
/** A line of dates has two, now and then one more of the paper edition. */
const MAX_DATES = 3;

export const saysChanged = (text: string): boolean => CHANGED.test(text);
export const saysPublished = (text: string): boolean => PUBLISHED.test(text);

/**
 * `Published 1 March 2024, updated 3 March 2024`: each date by the words before it.
 * @param near another date of the article. @param locale of the page; both as for `printedDate`.
 */
export function datesInLine(line: string, near?: string, locale?: string): LineDates {
  const dates: LineDates = {};
  let rest = line;
  for (let count = 0; count < MAX_DATES; count++) {
    const date = printedDate(rest, near, locale);
    if (!date) break;
    const before = rest.slice(0, date.start);
    rest = rest.slice(date.end);
    // Before another date it is that one's label.
    const behind = printedDate(rest, near, locale) ? '' : rest.slice(0, 10);
    if (!CHANGED.test(before) && !BEHIND.test(behind)) dates.published ??= date.iso;
    else {
      dates.modified ??= date.iso;
      if (STAMP.test(before) || STAMP.test(behind)) dates.stamped ??= date.iso;
    }
  }
  return dates;
}
