/** What the rules for languages with spaces know of one language: its words of reporting, looked up by a word or its beginning. */

/** Lists of lower-case words parted by spaces; `*` at the end of one stands for any ending. Phrases are parted by `|`. */
export interface ReportingWords {
  /** Verbs of saying. */
  says: string;
  /** Verbs that report only with the word that opens a clause (`believes that`), or beside a quotation. */
  thinks: string;
  /** Verbs that report only beside a quotation (`"It rains," she went on`). */
  utters: string;
  /** Verbs of saying with somebody who is told between them and the clause. */
  tells: string;
  /** Verbs of saying that go on with the claim before them behind a comma: `adding`. */
  goesOn: string;
  /** Verbs that say what is held of somebody: `called the plan a gift`, `accused them of theft`. */
  judges: string;
  /** Verbs that name what was said behind a preposition (`called for a vote`); pairs parted by `|`. */
  speaksOf: string;
  /** Words that are verbs of saying only right behind a name or pronoun, or before `that`: nouns elsewhere (`the reports`). */
  nouns: string;
  /** Verbs of saying what should be done, and the words that open it: `urged them to leave`. */
  urges: string;
  toDo: string;
  /** Words before what somebody is called: `described it as "a gift"`. */
  as: string;
  /** Words that open the clause that is reported. */
  that: string;
  /** Those that do so only right behind the verb: `asked whether`. */
  thatNext: string;
  /** Verbs of saying that any clause may follow without a word between, not only one of those that `clauseStart` begins. */
  bareSays: string;
  /** Where `X said it rains` is written without a word between: how the clause then may begin, beside a capital. Empty: it is not. */
  clauseStart: string;
  /** Where not every verb may stand behind what is said, with the speaker after it: those that do (`hujan, kata Budi`). */
  standsBehind: string;
  /** Where nouns have capitals and the verb comes second. */
  nounsHaveCapitals: boolean;
  /** Where a comma alone opens the clause: `X sagte, es regne`. */
  commaOpens: boolean;
  /** Phrases before the one who says so: `according to`. */
  according: string;
  /** Those that also stand before rules and plans: they count where a person or body is named. */
  accordingNamed: string;
  /** Phrases after them: `zufolge`. */
  accordingAfter: string;
  /** Words between a clause and who says so: `S, so X`. */
  soSays: string;
  /** Words that open a clause that names who says so: `Jak uvedl X, S`. */
  asSaid: string;
  /** Pronouns that may speak. */
  pronouns: string;
  /** Endings of the verb that are a pronoun: `katanya`. */
  clitics: string;
  /** Forms of verbs that only what others say is put in (`es regne`), and helpers of what is told by hearsay (`soll geregnet haben`). */
  subjunctives: string;
  /** Those that may be a mere condition as well. */
  conditionals: string;
  hearsay: string;
  /** Verbs of saying only with a particle behind them: `gab … bekannt`; pairs parted by `|`. */
  separable: string;
  /** Verbs that help others: `has said`; and those that make somebody the one who is told: `was told`. */
  auxiliaries: string;
  passives: string;
  /** Words that stand between the speaker and the verb, and name nobody. */
  adverbs: string;
  /** Words that open a phrase of place, time or manner. */
  prepositions: string;
  /** Those that belong to the name of a person or body: `of`. */
  inNames: string;
  /** Words that join clauses, or open one. */
  joins: string;
  /** `and`: joins names as well; `but`: joins clauses that say two things. */
  and: string;
  but: string;
  /** Words that open a description behind a name: `who`. */
  relatives: string;
  /** Determiners. */
  determiners: string;
}

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

/** @param list pairs of a verb and its particle. */
function particles(list: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [verb, particle] of phrases(list)) found.set(verb!, [...(found.get(verb!) ?? []), particle!]);
  return found;
}

/** The lists of a language, ready to be asked. */
export type ReportingTests = { hasBareClauses: boolean; onlySomeStandBehind: boolean } & { [K in keyof ReportingWords]: ReportingWords[K] extends boolean ? boolean : K extends 'separable' | 'speaksOf' ? Map<string, string[]> : K extends `according${string}` ? string[][] : WordTest }; // prettier-ignore

export function reportingTests(words: ReportingWords): ReportingTests {
  const entries = Object.entries(words).map(([key, list]: [string, string | boolean]) => [
    key,
    typeof list === 'boolean'
      ? list
      : key === 'separable' || key === 'speaksOf'
        ? particles(list)
        : key.startsWith('according')
          ? phrases(list)
          : wordTest(list),
  ]);
  return {
    ...Object.fromEntries(entries),
    hasBareClauses: words.clauseStart !== '',
    onlySomeStandBehind: words.standsBehind !== '',
  } as ReportingTests;
}
