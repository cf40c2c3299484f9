/** Czech words of reporting, for `latinClaims.ts`; what each list is says `ReportingWords`. */
import type { ReportingWords } from '../reportingWords';

export const czechReporting: ReportingWords = {
  says: `řekl* říká říkal* říkáv* říkaj* řík* uvedl* uvádí uváděj* prohlásil* prohlašuj* prohlásit dodal*
    dodává* dodáváj* sdělil* sděluj* potvrdil* potvrzuj* tvrdí tvrdil* oznámil* oznamuj* zdůraznil* zdůrazňuj*
    vysvětlil* vysvětluj* připomněl* připomíná připomínaj* poznamenal* poznamenává konstatoval* konstatuj*
    upozornil* upozorňuj* odmítl* popřel* popírá zopakoval* opakuj* opáčil* míní mínil* napsal* píše píší psal*
    odpověděl* odpovídá ptá zeptal* namítl* namítá komentoval* komentuj* charakterizoval* charakterizuj* varoval*
    varuj* slíbil* slibuj* přiznal* přiznává* doplnil* doplňuj* podotkl* podotýká* shrnul* citoval* citovala hlásí
    hlásil* informoval* informuj* vzkázal* prozradil* argumentoval* argumentuj* vyjádřil* svěřil* svěřuj* popsal*
    popisuj* hodnotí zhodnotil* ujistil* ujišťuj* dovozuj* posteskl* pochvaloval* pochvaluj* žádá požadoval*
    naznačil* naznačuj* přesvědčoval* vyzval* vyhlásil* vyhlašuj* vypověděl* stěžoval* stěžuj* řekne řeknou zní
    zněl* stálo stojí soudí`,
  thinks: `domnívá domníval* myslí myslel* věří věřil* předpokládá předpokládal* soudil* doufá doufal* ví
    věděl* zjistil* ukázal* ukazuj* obává obával* očekává považuj* rozhodl* uznal* pochybuj* přesvědčen* tuší
    odhaduj* odhadl* vyplývá vyplynul*`,
  as: 'jako',
  that: 'že aby zda jestli ať',
  according: 'podle slov | podle názoru | podle mínění | podle vyjádření',
  accordingNamed: 'podle | dle',
  asSaid: 'jak',
  pronouns: 'on ona oni já my',
  auxiliaries: 'je jsou byl byla bylo byli jsem jsme jsi jste bude budou by bych bychom',
  adverbs: `také však ale už již pak potom včera dnes dále ještě ihned poté rovněž opět znovu jednoznačně
    stručně nám mi mu jí jim mně tomu se si to zároveň později dříve nedávno jen pouze proto přitom prý údajně
    lakonicky oficiálně sám sama například ovšem`,
  prepositions: `v ve na po při před za s se z ze od do k ke o u pro mezi podle během kvůli díky vedle kromě přes
    proti bez nad pod krátce`,
  inNames: 'pro za ve v z ze na',
  joins: `ale však protože neboť když až pokud aby že zda jestli i nebo či než přestože ačkoli ačkoliv zatímco
    kdy kde kam proto`,
  and: 'a',
  but: 'ale však avšak',
  relatives: 'který která které kteří kterou kterého jenž jež co jehož',
  determiners: 'ten ta to ti ty tento tato toto jeden jedna jedno jeho její jejich někteří některé mnozí všichni',
};
