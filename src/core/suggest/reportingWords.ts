/** What the rules for languages with spaces know of one language: its words of reporting, looked up by a word or its beginning. */

/**
 * What there is to know of a language: lists of lower-case words parted by spaces, `*` at the end of one for any ending; phrases and
 * pairs of words parted by `|`. A language leaves out what it does not have.
 */
const nothing = {
  /** Verbs of saying. */
  says: '',
  /** Verbs that report only with the word that opens a clause (`believes that`), or beside a quotation. */
  thinks: '',
  /** Verbs that report only beside a quotation (`"It rains," she went on`). */
  utters: '',
  /** Verbs of saying with somebody who is told between them and the clause. */
  tells: '',
  /** Verbs of saying that go on with the claim before them behind a comma: `adding`. */
  goesOn: '',
  /** Verbs that say what is held of somebody: `called the plan a gift`, `accused them of theft`. */
  judges: '',
  /** Verbs that name what was said behind a preposition (`called for a vote`); pairs parted by `|`. */
  speaksOf: '',
  /** Words that are verbs of saying only right behind a name or pronoun, or before `that`: nouns elsewhere (`the reports`). */
  nouns: '',
  /** Verbs of saying what should be done: `urged them to leave`. */
  urges: '',
  /** Words that open what should be done. */
  toDo: '',
  /** Words before what somebody is called: `described it as "a gift"`. */
  as: '',
  /** Words that open the clause that is reported. */
  that: '',
  /** Words that open it only right behind the verb: `asked whether`. */
  thatNext: '',
  /** Verbs of saying that any clause may follow without a word between, not only one of those that `clauseStart` begins. */
  bareSays: '',
  /** Where `X said it rains` is written without a word between: how the clause then may begin, beside a capital. Empty: it is not. */
  clauseStart: '',
  /** Where not every verb may stand behind what is said, with the speaker after it: those that do (`hujan, kata Budi`). */
  standsBehind: '',
  /** Where nouns have capitals and the verb comes second. */
  nounsHaveCapitals: false,
  /** Where a comma alone opens the clause: `X sagte, es regne`. */
  commaOpens: false,
  /** Phrases before the one who says so: `according to`. */
  according: '',
  /** Such phrases that also stand before rules and plans: they count where a person or body is named. */
  accordingNamed: '',
  /** Phrases behind the one who says so: `zufolge`. */
  accordingAfter: '',
  /** Words between a clause and who says so: `S, so X`. */
  soSays: '',
  /** Words that open a clause that names who says so: `Jak uvedl X, S`. */
  asSaid: '',
  /** Pronouns that may speak. */
  pronouns: '',
  /** Endings of the verb that are a pronoun: `katanya`. */
  clitics: '',
  /** Forms of verbs that only what others say is put in: `es regne`. */
  subjunctives: '',
  /** Forms that may be a mere condition as well. */
  conditionals: '',
  /** Helping verbs of what is told by hearsay: `soll geregnet haben`. */
  hearsay: '',
  /** Verbs of saying only with a particle behind them: `gab … bekannt`; pairs parted by `|`. */
  separable: '',
  /** Verbs that help others: `has said`. */
  auxiliaries: '',
  /** Helping verbs that make somebody the one who is told: `was told`. */
  passives: '',
  /** Words that stand between the speaker and the verb, and name nobody. */
  adverbs: '',
  /** Words that open a phrase of place, time or manner. */
  prepositions: '',
  /** Prepositions within the name of a person or body: `of`. */
  inNames: '',
  /** Words that join clauses, or open one. */
  joins: '',
  /** `and`: joins names as well. */
  and: '',
  /** `but`: joins clauses that say two things. */
  but: '',
  /** Words that open a description behind a name: `who`. */
  relatives: '',
  /** Articles and the like. */
  determiners: '',
};

/** The lists of one language. */
export type ReportingWords = Partial<typeof nothing>;

/** Says whether a lower-case word is in a list. */
export type WordTest = (word: string) => boolean;

/** @param list words parted by spaces, `*` at the end of one for any ending. */
export function wordTest(list: string): WordTest {
  const words = new Set<string>();
  const stems = new Set<string>();
  for (const word of list.split(/\s+/)) {
    if (word.endsWith('*')) stems.add(word.slice(0, -1));
    else if (word) words.add(word);
  }
  if (stems.size === 0) return (word) => words.has(word);
  const lengths = [...new Set([...stems].map(({ length }) => length))];
  return (word) =>
    words.has(word) || lengths.some((length) => word.length >= length && stems.has(word.slice(0, length)));
}

/** @param list phrases parted by `|`. @returns their words, the longest phrase first. */
export function phrases(list: string): string[][] {
  return list
    .split('|')
    .map((phrase) => phrase.trim().split(/\s+/))
    .filter(([first]) => first)
    .sort((a, b) => b.length - a.length);
}

/** @param list pairs of a verb and what has to stand behind it. */
function pairs(list: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [verb, behind] of phrases(list)) found.set(verb!, [...(found.get(verb!) ?? []), behind!]);
  return found;
}

type Lists = typeof nothing;
/** Lists whose words come in pairs: a verb, and what has to stand behind it. */
type Pairs = 'separable' | 'speaksOf';

/** The lists of a language, ready to be asked. */
export type ReportingTests = {
  [K in keyof Lists]: Lists[K] extends boolean
    ? boolean
    : K extends Pairs
      ? Map<string, string[]>
      : K extends `according${string}`
        ? string[][]
        : WordTest;
} & {
  /** `X said it rains`, without a word between. */
  hasBareClauses: boolean;
  /** Not every verb may stand behind what is said. */
  onlySomeStandBehind: boolean;
};

export function reportingTests(words: ReportingWords): ReportingTests {
  const tests = Object.entries({ ...nothing, ...words }).map(([key, list]) => {
    if (typeof list === 'boolean') return [key, list];
    if (key === 'separable' || key === 'speaksOf') return [key, pairs(list)];
    return [key, key.startsWith('according') ? phrases(list) : wordTest(list)];
  });
  return {
    ...(Object.fromEntries(tests) as ReportingTests),
    hasBareClauses: words.clauseStart !== undefined,
    onlySomeStandBehind: words.standsBehind !== undefined,
  };
}
