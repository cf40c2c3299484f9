/** English words of reporting, for `latinClaims.ts`; what each list is says `ReportingWords`. */
import type { ReportingWords } from '../reportingWords';

export const englishReporting: ReportingWords = {
  says: `show shows showed say says said saying tell tells told telling add adds added adding argue argues
    argued arguing assert asserts asserted allege alleges alleged announce announces announced announcing answer
    acknowledge acknowledges acknowledged acknowledging admit admits admitted admitting affirm affirms affirmed
    boast boasts boasted boasting caution cautions cautioned cautioning claim claims claimed claiming comment
    commented complain complains complained complaining concede concedes conceded conceding conclude concludes
    concluding confess confessed confirm confirms confirmed confirming contend contends contended contending counter
    counters countered cry declare declares declared declaring deny denies denied denying dismiss emphasize
    emphasizes emphasized emphasise emphasised estimate estimates estimated explain explains explained explaining
    hint hints hinted imply implies implied insist insists insisted insisting joke jokes joking lament laments
    maintain maintains maintained mention mentioned mentioning note notes noted noting observe observes observed
    point pointed pointing predict predicts predicted predicting proclaim proclaims proclaimed promise promises
    promised promising quip recall recalls recalling recount reiterate reiterates reiterated remarked remind
    reminded repeat repeating reply replies replying report reports reported reporting respond responds responding
    reveal reveals revealed shout shouting speculate speculated states stated stating stress stresses stressed
    stressing suggest suggests suggested suggesting swear swore testify testifies testified tweet tweeting urge
    urged vow vows vowed warn warns warned warning write writing ask asks asking advise advised agree agrees agreed
    assure assured inform informed insinuated intimated pledged pledge summed evaluated`,
  thinks: `believe believes believed believing think thinks thought thinking feel feels felt hope hopes hoped
    hoping know knows knew knowing expect expects expected fear fears feared find finds found shown indicate
    indicates indicated indicating understand understands understood realize realizes realized realise realised
    doubt doubts doubted worry worries worried assume assumes assumed decide decides decided demand demands demanded
    discover notice noticed recognize recognizes recognized recommend recommends recommended sense sensed suspect
    suspects suspected wonder wonders wondered wish wished argue aware hopeful optimistic skeptical`,
  utters: `continued read reads cried laughed began went asked replied answered responded scolded joked quipped
    shouted yelled yelling exclaimed whispered sighed retorted repeated quoted mused tweeted wrote writes tweets
    posted recalled recounted concluded opined`,
  tells: `tell tells told telling remind reminded assure assured inform informed warn warned advised asked
    convinced`,
  goesOn: `recalling repeating saying adding noting arguing claiming insisting warning explaining stressing
    suggesting telling asserting declaring writing predicting citing emphasizing promising complaining admitting
    acknowledging`,
  judges: `called call calls calling describe describes described describing labeled branded accuse accuses
    accused accusing blast blasted blasting criticize criticizes criticized criticizing condemn condemned condemning
    denounce denounced denouncing praise praises praised praising slammed slam cite cites cited citing defended
    mocked dubbed dismissed referred likened compared hailed touted decried lamented lambasted ridiculed blamed
    blames blaming endorsed endorsing endorses rejected rejects questioned apologized`,
  speaksOf: `called for | call for | calls for | calling for | called on | call on | calls on | calling on |
    referred to | referring to | refers to | pointed to | pointing to | points to | alluded to | alluding to |
    warned of | warned against | warning of | complained about | talked about | talking about | spoke about |
    spoke of | apologized for | objected to | advocated for | advocates for`,
  nouns: `call calls called blast praise blame labeled described claims reports states notes comments
    estimates stress promises vows pledge answer reads stresses hints demand demands offer offers plan plans report
    claim comment mention mentions joke jokes cry point quoted means show shows find finds fears hopes hope fear
    worries doubts doubt sense ruled order orders urge guess answers charges observed counter dismiss repeat
    determined signal wish`,
  urges: `promise promises promised promising vow vows vowed vowing pledge pledges pledged pledging threaten
    threatens threatened threatening offer offers offered refuse refuses refused refusing urge urges urged urging
    ask asks asked asking demand demanded order ordered advise advised encourage encouraged encouraging seek seeks
    sought propose proposes proposed proposing agree agreed`,
  toDo: 'to',
  as: 'as',
  that: 'that',
  thatNext: 'whether how why',
  bareSays: `hope hopes hoped feel feels felt know knows knew fear fears expect expects assume suspect doubt say
    says said saying argue argues argued arguing add adds added insist insists insisted maintain maintains
    maintained contend contends contended warn warns warned claim claimed suggest suggests suggested show shows
    showed think thinks thought believe believes believed predict predicts predicted acknowledge acknowledged admit
    admits admitted`,
  clauseStart: `he she it they we i you there this these those the a an his her its their our my your no not some
    many most more all every each any if when while neither nobody nothing one two three four five several people
    only such`,
  according: 'according to | in the words of | in the view of | in the opinion of',
  asSaid: 'as',
  pronouns: 'he she they it we i you who one',
  auxiliaries: `has have had is are was were be been being do does did will would can could may might must should
    having 's 'd 've 'll`,
  passives: 'is are was were be been being',
  adverbs: `last next late early yesterday afterward afterwards tonight also later then recently repeatedly once
    previously further again even reportedly just already often still never not always now only simply publicly
    privately famously correctly initially earlier specifically explicitly flatly quickly clearly long ever first
    himself herself themselves itself today tomorrow monday tuesday wednesday thursday friday saturday sunday going
    n't rightly wrongly angrily openly strongly firmly actually really frequently sometimes usually both all`,
  prepositions: `in on at to from by with without during after before about against between through over under into
    since until among for as like via despite amid inside outside near across behind beyond within toward towards
    upon`,
  inNames: 'of for de van von der al del la le',
  joins: `but yet so while when because although though if unless that whether whereas where before after
    since until than as or`,
  and: 'and &',
  but: 'but yet while whereas',
  relatives: 'who which whose whom that',
  determiners: `the a an this that these those his her its their our my your some many most several few other
    another no each every both all`,
};
