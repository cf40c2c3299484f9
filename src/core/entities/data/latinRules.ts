/** What the name patterns of a language in Latin script need to know; all words lower case, separated by spaces or `|`. */
export interface LatinRules {
  /** Roles and honorifics before a name, several words between `|`. */
  titles: string;
  /** Roles that anything has: alone they make no name of one word. */
  weakTitles: string;
  /** Titles that are parts of names too, between others. */
  titlesInNames: string;
  /** Words that follow a role and belong to it, in Indonesian: `Menteri Luar Negeri`. */
  portfolios: string;
  /** `X said`, and `said X`. */
  verbsAfterName: string;
  verbsBeforeName: string;
  /** First words of organisations' names that run on: `Kementerian Luar Negeri`, `University of …`. */
  organisationHeads: string;
  /** Those of them that need `of` or `for` next. */
  organisationHeadsWithOf: string;
  /** Heads that a number may follow: `SMA Negeri 14`. */
  numberedHeads: string;
  organisationTails: string;
  placeHeads: string;
  placeTails: string;
  /** Lower-case words inside an organisation's name. */
  connectors: string;
  /** Words that are capitalised at the start of a sentence and never part of a name. */
  notNames: string;
  givenNames: string;
}
