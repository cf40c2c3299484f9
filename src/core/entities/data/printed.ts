/**
 * How dates, amounts and events are printed: one table a language, in the files `printed…` beside this one. Every pattern is bounded,
 * so that looking for it takes time in proportion to the text. Chinese is looked at in simplified characters.
 */
import type { EntityLabel } from '../recognise';

export interface Printed {
  label: EntityLabel;
  rule: string;
  /** Global. */
  pattern: RegExp;
  /** Nothing can be found where there is no digit. */
  digits: boolean;
}
const printed =
  (label: EntityLabel, rule: string, digits: boolean) =>
  (pattern: RegExp | string): Printed => ({
    label,
    rule,
    digits,
    pattern: typeof pattern === 'string' ? new RegExp(pattern, 'gu') : pattern,
  });
export const date = printed('DATE', 'date', true);
export const dateInWords = printed('DATE', 'date', false);
export const amount = printed('QUANTITY', 'amount', true);
export const amountInWords = printed('QUANTITY', 'amount', false);
export const event = printed('EVENT', 'event', true);
export const eventInWords = printed('EVENT', 'event', false);

/** `1,200` `3.5` `２３`; not the end of a longer number or word. */
export const number = String.raw`(?<![\d.,A-Za-z０-９])[\d０-９]{1,12}(?:[,，][\d０-９]{3}){0,4}(?:[.．][\d０-９]{1,4})?`;
const clock = String.raw`(?:,?\s?\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?(?:KST|JST|GMT|UTC|WIB|WITA|WIT|CST|EST|EDT|[AaPp]\.?[Mm]\.?))?)?`;

export const printedEverywhere: Printed[] = [
  date(
    String.raw`(?<![\d/.\-])(?:19|20)\d{2}[\-/.](?:1[0-2]|0?[1-9])[\-/.](?:3[01]|[12]\d|0?[1-9])(?!\d)(?:T\d{2}:\d{2}(?::\d{2})?Z?|${clock})`,
  ),
  date(/(?<![\d/.-])(?:3[01]|[12]\d|0?[1-9])[/.](?:1[0-2]|0?[1-9])[/.](?:19|20)\d{2}(?![\d/.])/g),
  amount(/(?<![\d.,])\d{1,6}(?:[.,]\d{1,3})?\s?[%％‰](?![A-Za-z\d])/gu),
  amount(
    /(?:US|A|C|NT|HK|S|R)?[$€£¥₩]\s?\d{1,12}(?:[.,]\d{1,3}){0,5}(?:\s?(?:million|billion|trillion|juta|miliar|triliun|mn|bn|tn|[mMbBkK](?![\p{L}])))?(?![\d])/gu,
  ),
];

/** `12 février 2024`, `12. Februar`, `5 de mayo de 2023`, `March 3, 2024`: the months come from CLDR. */
export function printedDates(monthNames: readonly string[]): Printed[] {
  const names = [...monthNames]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
  return names === ''
    ? []
    : [
        date(
          new RegExp(
            String.raw`(?<![\p{L}\d])\d{1,2}(?:\.|º|er)? ?(?:de )?(?:${names})(?![\p{L}])(?:,? (?:de )?(?:19|20)\d{2})?`,
            'giu',
          ),
        ),
      ];
}
