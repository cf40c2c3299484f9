/** German words of reporting, for `latinClaims.ts`; what each list is says `ReportingWords`. */
import type { ReportingWords } from '../reportingWords';

export const germanReporting: ReportingWords = {
  says: `sagt sagte sagten sagen gesagt erklär* teilt teilte teilten mitgeteilt mitteilt* betont* betonen äußer* geäußert berichte* meldet*
    meldete gemeldet melden kündig* angekündigt ankündig* fordert* gefordert fordern fügt fügte hinzugefügt bezeichne* behaupt* warn* gewarnt
    kritisier* schrieb* schreibt schreiben geschrieben bestätig* dementier* verwies* verweist hingewiesen wies weist kommentier* heißt hieß
    meint meinte meinten räumt räumte eingeräumt einräum* versicher* unterstr* begründe* zitier* antwortet* verkünd* verlautbar* verlauten
    appellier* nannte nennt ergänz* unterstreich* beklagt* beklagen beschuldig* gestand* gesteht schilder* argumentier* bekräftig* bemerkt*
    hob hebt resümier* prophezei* bedauer* bekannt entgegnet* erwider* erläuter* verspr* plädier* mahnt* mahnte rief ruft beteuer* stellt stellte
    lautet* konstatier* gab gibt bilanzier* spricht sprach wirft warf vorgeworfen wertet* lobt* zeigt zeigte forder* wandte`,
  thinks: `glaub* hofft* hoffen geht ging gehen rechne* befürchte* vermut* erwart* hält hielt halten denkt dachte findet fand fanden ergab ergeben
    beschl* entschied* entschieden drohte droht weiß wusste angenommen annehm* nimmt nahm schätz* überzeugt zuversichtlich ansicht auffassung
    aussage forderung behauptung vorwurf meinung erklärung begründung ankündigung hinweis vermutung these angabe bot bietet angeboten`,
  urges: '',
  that: 'dass daß ob',
  clauseStart: '',
  nouns: ``,
  toDo: ``,
  as: `als`,
  standsBehind: ``,
  accordingNamed: `nach | gemäß`,
  but: `aber doch jedoch sondern`,
  utters: ``,
  tells: ``,
  goesOn: ``,
  judges: ``,
  thatNext: ``,
  bareSays: ``,
  commaOpens: true,
  according: `laut | nach angaben von | nach angaben | nach angabe | nach aussage von | nach aussage | nach aussagen | nach einschätzung von |
    nach einschätzung | nach ansicht von | nach ansicht | nach meinung von | nach meinung | nach auffassung | nach informationen von | nach informationen
    | nach darstellung | nach worten von | nach den worten | nach berichten von | nach berichten | nach einem bericht | nach eigenen angaben |
    nach überzeugung`,
  accordingAfter: 'zufolge',
  soSays: 'so',
  asSaid: 'wie',
  pronouns: 'er sie es wir ich man dieser diese',
  clitics: '',
  auxiliaries: `hat haben hatte hatten habe ist sind war waren wird werden wurde wurden worden will wollte wollen kann konnte soll sollte
    muss musste darf möchte`,
  adverbs: `auch noch bereits schon aber jedoch dazu daraufhin darauf zudem außerdem weiter nun heute gestern jetzt zugleich allerdings dagegen
    anschließend später zuvor erneut wörtlich ferner hingegen dabei hierzu dann damit hier nur erst zunächst danach unterdessen inzwischen
    gegenüber mit an sich ihm ihr ihnen uns mir selbst ebenfalls sogar offenbar zuletzt zwar nicht`,
  prepositions: `in im am an auf aus bei beim bis durch für gegen hinter mit nach neben ohne seit trotz über um unter vom von vor während wegen
    zu zum zur zwischen gegenüber anlässlich angesichts seitens anfang ende`,
  inNames: 'von vom der des für im in am an aus bei zu zum zur',
  joins: `aber denn oder sondern doch dass daß ob weil wenn als obwohl während nachdem bevor da damit sodass wobei indem falls sowie`,
  and: 'und',
  relatives: 'welcher welche welches deren dessen',
  determiners: `der die das den dem des ein eine einer eines einem einen dieser diese dieses sein seine ihr ihre mehrere viele einige alle kein keine`,
};
