/** The one place that finds names: text and language in, mentions out. Trained model, patterns, known names and the person's list meet here. */
import { settle, type Candidate } from './candidate';
import { findChinesePeople } from './chinesePeople';
import { documentPass } from './documentPass';
import type { EntityList } from './entityList';
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
import { isRejected, listedRef, withListed } from './listedNames';
import type { Tagger } from './tagger/tagger';
import { withModel } from './withModel';

/** Or a label of the project's own, which only its list gives. */
export type EntityLabel = 'PER' | 'ORG' | 'LOC' | 'DATE' | 'QUANTITY' | 'EVENT' | (string & {});

export interface Mention {
  /** UTF-16 range in the text given; end exclusive. Mentions are in order and do not overlap. */
  start: number;
  end: number;
  label: EntityLabel;
  /** 0 to 1: how sure. */
  score: number;
  /** What found it: `country`, `city`, `title-name`, `gloss`, `agency`, `date`, …; `user`: the person's own list. For the hover. */
  rule: string;
  /** The same for every mention of one entity in this text: what the hover counts by. */
  entity: string;
  /** The Wikidata item of the entity, as `wd:Q…`, where it is known, or what the person's own list says; then `entity` is the same. */
  ref?: string;
}

/** What is known beside the text. */
export interface Knowledge {
  /** The person's own list: it wins over everything else. */
  list?: EntityList;
  /** The trained tagger of a primary language tag, if there is one and it is loaded; without, patterns and known names do alone. */
  tagger?(language: string): Tagger | undefined;
}

/** What the patterns and tables propose for a line. */
function patterns(line: Line): Candidate[] {
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
 * A text longer than this is no news article, and would hold the worker for more than ten seconds: patterns read it alone.
 * In UTF-16 units.
 */
const LONGEST_TAGGED = 2_000_000;

/**
 * Finds people, organisations, places, dates and amounts.
 * @param text clean article text; a mention never spans a newline.
 * @param language BCP 47 tag of the text; undefined: each line's is told from its letters.
 */
export function recognise(text: string, language: string | undefined, knowledge: Knowledge = {}): Mention[] {
  const { list } = knowledge;
  const tagger = text.length <= LONGEST_TAGGED ? knowledge.tagger : undefined;
  const found = textLines(text, language).map((line) => {
    const tagged = tagger?.(line.language)?.(line);
    const all = tagged ? withModel(line.text, tagged, patterns(line)) : patterns(line);
    return { line, mentions: withGlosses(line, settle(list ? withListed(line, all, list) : all, line.text)) };
  });
  return documentPass(found).flatMap(({ line, mentions }) =>
    mentions.flatMap(({ start, end, label, score, rule, entity = line.text.slice(start, end) }) => {
      // Found by the pass over the document, or as a gloss.
      if (list && isRejected(list, line.folded.slice(start, end), label)) return [];
      const ref = entity.startsWith('wd:') ? entity : list && listedRef(list, entity);
      const mention = { start: line.start + start, end: line.start + end, label, score, rule, entity };
      return [ref === undefined ? mention : { ...mention, ref }];
    }),
  );
}
