/** The one place that finds names: text and language in, mentions out. A trained tagger will join the patterns here. */
import { settle, type Candidate } from './candidate';
import { findChinesePeople } from './chinesePeople';
import { documentPass } from './documentPass';
import { findCountryRuns } from './findCountryRuns';
import { findDatelines } from './findDatelines';
import { findKnownNames } from './findKnownNames';
import { findLatinNames } from './findLatinNames';
import { findOrganisations } from './findOrganisations';
import { findQuantities } from './findQuantities';
import { withGlosses } from './glosses';
import { findJapanesePeople } from './japanesePeople';
import { findKoreanPeople } from './koreanPeople';
import { textLines, type Line } from './line';

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
  /** The Wikidata item of the entity, as `wd:Q…`, where it is known; then `entity` is the same. */
  ref?: string;
}

/** What each step proposes for a line. A trained tagger will be one more of them. */
function candidates(line: Line): Candidate[] {
  const known = findKnownNames(line);
  const people =
    line.language === 'zh'
      ? findChinesePeople(line, known)
      : line.language === 'ja'
        ? findJapanesePeople(line, known)
        : line.language === 'ko'
          ? findKoreanPeople(line, known)
          : findLatinNames(line, known);
  return [
    ...known,
    ...people,
    ...findOrganisations(line, known),
    ...findCountryRuns(line),
    ...findDatelines(line),
    ...findQuantities(line),
  ];
}

/**
 * Finds people, organisations, places, dates and amounts.
 * @param text clean article text; a mention never spans a newline.
 * @param language BCP 47 tag of the text; undefined: patterns of every language.
 */
export function recognise(text: string, language: string | undefined): Mention[] {
  const found = textLines(text, language).map((line) => ({
    line,
    mentions: withGlosses(line, settle(candidates(line), line.text)),
  }));
  return documentPass(found).flatMap(({ line, mentions }) =>
    mentions.map(({ start, end, label, score, rule, entity = line.text.slice(start, end) }) => ({
      start: line.start + start,
      end: line.start + end,
      label,
      score,
      rule,
      entity,
      ...(entity.startsWith('wd:') && { ref: entity }),
    })),
  );
}
