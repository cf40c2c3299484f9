/** German words of reporting, for `latinClaims.ts`; what each list is says `ReportingWords`. */
import type { ReportingWords } from '../reportingWords';

export const germanReporting: ReportingWords = {
  says: `fordert forderte fordern meldet heißt hieß sagt sagte sagten sagen gesagt erklär* mitgeteilt
    mitteilt* betont* betonen äußer* geäußert berichte* meldet* meldete angekündigt ankündig* gefordert hinzugefügt
    bezeichne* behaupt* warn* gewarnt kritisier* schrieb* schreibt schreiben geschrieben bestätig* dementier*
    verwies* verweist hingewiesen kommentier* meint meinte meinten eingeräumt einräum* versicher* unterstr*
    begründe* zitier* antwortet* verkünd* verlautbar* verlauten appellier* ergänz* unterstreich* beklagt* beklagen
    beschuldig* gestand* gesteht schilder* argumentier* bekräftig* bemerkt* resümier* prophezei* bedauer* entgegnet*
    erwider* erläuter* verspr* plädier* mahnt* mahnte beteuer* konstatier* bilanzier*`,
  thinks: `glaub* hofft* hoffen rechne* befürchte* vermut* erwart* hält hielt halten denkt dachte findet fand
    fanden ergab ergeben beschl* entschied* entschieden weiß wusste angenommen annehm* schätz* überzeugt
    zuversichtlich ansicht auffassung aussage forderung behauptung vorwurf meinung erklärung begründung ankündigung
    hinweis vermutung these angabe angeboten`,
  toDo: 'zu',
  as: 'als',
  that: 'dass daß ob',
  nounsHaveCapitals: true,
  commaOpens: true,
  according: `nach behördenangaben | nach polizeiangaben | nach medienberichten | nach presseberichten |
    nach berichten | nach informationen | nach ersten erkenntnissen | nach ersten ermittlungen | laut |
    nach angaben von | nach angaben | nach angabe | nach aussage von | nach aussage | nach aussagen |
    nach einschätzung von | nach einschätzung | nach ansicht von | nach ansicht | nach meinung von | nach meinung |
    nach auffassung | nach informationen von | nach darstellung | nach worten von | nach den worten |
    nach berichten von | nach einem bericht | nach eigenen angaben | nach überzeugung`,
  accordingNamed: 'gemäß',
  accordingAfter: 'zufolge',
  soSays: 'so',
  asSaid: 'wie',
  pronouns: 'er sie es wir ich man dieser diese',
  subjunctives: `sei seien habe werde könne müsse müssten solle wolle dürfe gebe gehe komme stehe bleibe liege
    handele handle lasse mache nehme sehe wisse brauche gelte führe bestehe`,
  conditionals: 'hätte hätten würde würden könnte könnten wäre wären käme kämen gäbe ständen stünden müssten',
  hearsay: 'soll sollen',
  separable: `gab bekannt | gab an | gab zu | gibt bekannt | gibt an | geben an | gaben an | gaben bekannt |
    teilte mit | teilten mit | teilt mit | teilen mit | wies hin | wies zurück | weist hin | weist zurück |
    stellte fest | stellte klar | stellt fest | stellt klar | hob hervor | hebt hervor | räumte ein | räumt ein |
    fügte hinzu | fügt hinzu | strich heraus | rief auf | ruft auf | kündigte an | kündigten an | kündigt an |
    drückte aus | sprach aus | sprachen aus | spricht aus | warf vor | wirft vor | werfen vor | warfen vor |
    ging aus | geht aus | gehen aus | gingen aus | legte nahe | deutete an | deutet an | gestand ein | schlug vor |
    schlägt vor | schlugen vor | führte aus | sagte aus | nahm an | nimmt an | nehmen an`,
  auxiliaries: `hat haben hatte hatten habe ist sind war waren wird werden wurde wurden worden will wollte wollen
    kann konnte soll sollte muss musste darf möchte`,
  adverbs: `auch noch bereits schon aber jedoch dazu daraufhin darauf zudem außerdem weiter nun heute gestern
    jetzt zugleich allerdings dagegen anschließend später zuvor erneut wörtlich ferner hingegen dabei hierzu dann
    damit hier nur erst zunächst danach unterdessen inzwischen gegenüber mit an sich ihm ihr ihnen uns mir selbst
    ebenfalls sogar offenbar zuletzt zwar nicht`,
  prepositions: `in im am an auf aus bei beim bis durch für gegen hinter mit nach neben ohne seit trotz über um unter
    vom von vor während wegen zu zum zur zwischen gegenüber anlässlich angesichts seitens anfang ende`,
  inNames: 'von vom der des für im in am an aus bei zu zum zur',
  joins: `aber denn oder sondern doch dass daß ob weil wenn als obwohl während nachdem bevor da damit sodass
    wobei indem falls sowie`,
  and: 'und',
  but: 'aber doch jedoch sondern',
  relatives: 'welcher welche welches deren dessen',
  determiners: `der die das den dem des ein eine einer eines einem einen dieser diese dieses sein seine ihr ihre
    mehrere viele einige alle kein keine`,
};
