/** Words by which a claim can be checked against facts, and words of mere opinion; a language a line of each. Ours, from grammars' commonplaces. */

export interface FactWords {
  /** Amounts beside digits: `percent`, `million`. */
  amount: string;
  /** Numbers in words, and shares. */
  number: string;
  /** More, less, as much as. */
  comparison: string;
  /** The first, the most, never before. */
  record: string;
  /** What leads to what. */
  cause: string;
  /** What was done or happened to a quantity or a person, which records tell. */
  change: string;
  /** Who counted: studies, figures, data. */
  source: string;
  /** Feelings, wishes, duties, thanks: nobody can check them. */
  opinion: string;
}

/** Parted by `|`. `*` at the end: any ending. Languages without spaces: any place in the text. */
export const factWords: Record<string, FactWords> = {
  en: {
    amount:
      'percent*|per cent|million*|billion*|trillion*|thousand*|hundred*|dozen*|dollar*|euro*|pound*|degree*|tons|tonnes|miles|kilomet*|acres|people|jobs|times',
    number:
      'two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|half|third|quarter|double*|twice|majority|one in|zero',
    comparison:
      'more than|less than|fewer|higher|lower|larger|bigger|smaller|faster|compared|than|as many as|most of|at least|over the',
    record:
      'record|first|largest|biggest|highest|lowest|most|worst|best|never|ever|only|every|no other|the last|leading|all-time|history',
    cause:
      'because|caus*|led to|leads to|due to|result*|thanks to|prevent*|kills|kill|killed|cure*|spread*|linked to|effect*|affect*',
    change:
      'increas*|decreas*|rose|risen|fell|fallen|grew|grown|cut|cuts|doubled|lost|created|voted|signed|passed|spent|spend*|cost*|paid|pays|tax*|died|deaths|dead|arrested|deficit|debt|budget|rate|rates|unemployment|infected|tested|cases|vaccin*|since|years|year|months',
    source:
      'study|studies|according to|data|figures|report*|survey*|statistics|research*|found that|scientists|census|evidence|shows|showed',
    opinion:
      'i think|i believe|i hope|i want|i feel|we hope|we want|should|must|let us|let me|thank*|please|hope|love|wish|wonder*|maybe|perhaps|proud|sorry|happy|glad|god bless|i am going to|i will|we will|would|could',
  },
  es: {
    amount:
      'por ciento|porcentaje|millón|millones|mil|miles|cientos|euros|dólares|toneladas|kilómetros|hectáreas|personas|empleos|veces|grados',
    number:
      'dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|veinte|mitad|tercio|cuarto|doble|triple|mayoría|uno de cada|cero',
    comparison:
      'más de|menos de|más que|menos que|mayor|menor|superior*|inferior*|frente a|comparad*|al menos|la mayoría|tanto como',
    record:
      'récord|primer*|mayor*|peor|mejor|más alt*|más baj*|nunca|jamás|único|única|último|última|históric*|líder*|todos|todas|ningún|ninguna',
    cause: 'porque|debido a|caus*|provoc*|gracias a|por culpa|consecuencia|impid*|mat*|cura|transmit*|a raíz',
    change:
      'aument*|sub*|baj*|caíd*|cayó|crec*|redu*|recort*|perdi*|cre*|vot*|aprob*|firm*|gast*|cuest*|pag*|impuest*|muert*|murier*|deten*|déficit|deuda|presupuest*|tasa|paro|desempleo|contagi*|desde|años|año|meses|fallecid*|inversión|pensiones',
    source: 'estudio*|según|datos|cifras|informe*|encuesta*|estadístic*|investig*|ine|cis|prueba*|demuestra*',
    opinion:
      'creo que|pienso que|espero|quiero|queremos|ojalá|deberí*|debe|deben|debemos|hay que|gracias|por favor|enhorabuena|felici*|orgullo*|tal vez|quizá*|vamos a|seguiremos|buenos días|apoyo',
  },
  fr: {
    amount:
      'pour cent|%|million*|milliard*|mille|milliers|centaine*|euros|dollars|tonnes|kilomètres|hectares|personnes|emplois|fois|degrés',
    number:
      'deux|trois|quatre|cinq|six|sept|huit|neuf|dix|vingt|moitié|tiers|quart|double*|triple*|majorité|un sur|zéro',
    comparison:
      'plus de|moins de|plus que|moins que|supérieur*|inférieur*|par rapport|comparé*|au moins|la plupart|autant que',
    record:
      'record|premi*|plus haut|plus grand*|plus élevé*|pire|meilleur*|jamais|seul|seule|dernier*|dernière*|historique|tous|toutes|aucun*',
    cause: 'parce que|car|à cause|caus*|provoqu*|entraîn*|grâce à|conséquence*|empêch*|tu*|guéri*|en raison',
    change:
      'augment*|baiss*|hausse|chut*|recul*|progress*|rédui*|perdu*|cré*|vot*|adopt*|sign*|dépens*|coût*|pay*|impôt*|mort*|décès|arrêté*|déficit|dette|budget|taux|chômage|contamin*|depuis|ans|an|année*|mois',
    source: 'étude*|selon|données|chiffres|rapport*|sondage*|enquête*|statistique*|recherche*|insee|preuve*|montre*',
    opinion:
      'je pense|je crois|j espère|espér*|je veux|nous voulons|il faut|devr*|doit|doivent|merci|s il vous plaît|félicit*|fier*|peut-être|souhait*|regrett*',
  },
  de: {
    amount:
      'prozent|million*|milliard*|tausend*|hundert*|euro|dollar|tonnen|kilometer*|hektar|menschen|personen|arbeitsplätze|mal|grad',
    number:
      'zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwanzig|hälfte|drittel|viertel|doppelt*|verdoppel*|dreifach*|mehrheit|null',
    comparison:
      'mehr als|weniger als|höher|niedriger|größer|kleiner|schneller|als|verglichen|gegenüber|mindestens|die meisten|so viel*',
    record:
      'rekord*|erste*|größte*|höchste*|niedrigste*|schlimmste*|beste*|nie|niemals|einzige*|letzte*|historisch*|alle|kein*',
    cause: 'weil|wegen|verursach*|führt*|aufgrund|dank|folge*|verhinder*|tötet*|heilt*|auslös*|ausgelöst',
    change:
      'gestiegen|stieg*|steig*|gesunken|sank*|sinkt|wuchs*|gewachsen|kürz*|gekürzt|verlor*|geschaffen|stimmt*|beschlossen|unterzeichn*|ausgegeben|kostet*|zahlt*|steuer*|gestorben|tote*|festgenommen|defizit|schulden|haushalt|quote|arbeitslos*|infizier*|seit|jahr*|monat*',
    source: 'studie*|laut|daten|zahlen|bericht*|umfrage*|statistik*|forscher*|belegt*|nachweis*',
    opinion:
      'ich glaube|ich denke|ich hoffe|hoff*|ich will|wir wollen|soll*|muss|müssen|danke|bitte|glückwunsch|stolz|vielleicht|wünsch*|leider|dürfen',
  },
  id: {
    amount: 'persen|juta|miliar|triliun|ribu|ratus|rupiah|dolar|ton|kilometer|hektare|orang|jiwa|kali|derajat|unit',
    number:
      'dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|setengah|separuh|sepertiga|seperempat|lipat|mayoritas|nol',
    comparison:
      'lebih dari|kurang dari|lebih|dibanding*|daripada|sedikitnya|setidaknya|sebagian besar|hingga|mencapai|sama dengan',
    record:
      'rekor|pertama|terbesar|tertinggi|terendah|terburuk|terbaik|tidak pernah|belum pernah|satu-satunya|terakhir|sejarah|semua|seluruh',
    cause:
      'karena|akibat*|menyebabkan|disebabkan|mengakibatkan|berkat|memicu|mencegah|membunuh|menewaskan|menyembuhkan',
    change:
      'meningkat*|naik|turun|menurun*|tumbuh|berkurang|bertambah|kehilangan|menciptakan|disahkan|menandatangani|anggaran|biaya|membayar|pajak|meninggal|tewas|ditangkap|defisit|utang|tingkat|pengangguran|terinfeksi|sejak|tahun|bulan',
    source: 'studi|menurut|data|angka|laporan|survei|statistik|penelitian|riset|bukti|bps',
    opinion:
      'saya pikir|saya percaya|saya berharap|berharap|semoga|harus|sebaiknya|hendaknya|terima kasih|tolong|mohon|selamat|bangga|mungkin|ingin|mari',
  },
  ru: {
    amount:
      'процент*|миллион*|миллиард*|триллион*|тысяч*|сотен|сотни|рубл*|доллар*|евро|тонн*|километр*|гектар*|человек*|раз|раза|градус*',
    number:
      'два|две|три|четыре|пять|шесть|семь|восемь|девять|десять|двадцать|половин*|треть*|четверт*|вдвое|втрое|большинств*|ноль',
    comparison: 'больше|меньше|более|менее|выше|ниже|чем|по сравнению|как минимум|не менее|превы*',
    record:
      'рекорд*|перв*|крупнейш*|наибольш*|высш*|худш*|лучш*|никогда|единственн*|последн*|впервые|историч*|все|ни один*|самый|самая|самое',
    cause:
      'потому что|из-за|вызва*|привел*|привед*|благодаря|вследствие|результат*|предотвра*|убив*|убил*|вылеч*|причин*',
    change:
      'вырос*|выросл*|увелич*|сниз*|сократ*|упал*|рост*|потеря*|созда*|проголосова*|принял*|подписа*|потрати*|стоит|заплати*|налог*|погиб*|умер*|задержа*|дефицит*|долг*|бюджет*|уровень|безработиц*|заразил*|с начала|год*|лет|месяц*',
    source: 'исследован*|согласно|данны*|по данным|цифр*|доклад*|опрос*|статистик*|доказател*|росстат*',
    opinion:
      'я думаю|я считаю|надеюсь|надеемся|хочу|хотим|должн*|нужно|следует|спасибо|пожалуйста|поздрав*|горж*|возможно|хотелось|давайте',
  },
  cs: {
    amount:
      'procent*|milion*|miliard*|bilion*|tisíc*|set|stovk*|korun*|dolar*|eur*|tun*|kilometr*|hektar*|lidí|osob|krát|stupň*',
    number:
      'dva|dvě|tři|čtyři|pět|šest|sedm|osm|devět|deset|dvacet|polovin*|třetin*|čtvrtin*|dvojnásob*|trojnásob*|většin*|nula',
    comparison: 'více než|víc než|méně než|vyšší|nižší|větší|menší|rychlej*|než|ve srovnání|oproti|nejméně|alespoň',
    record:
      'rekord*|prvn*|největší|nejvyšší|nejnižší|nejhorší|nejlepší|nikdy|jedin*|posledn*|poprvé|historick*|všichni|žádn*',
    cause: 'protože|kvůli|způsob*|vedl*|díky|v důsledku|následk*|zabrán*|zabíj*|zabil*|vyléč*|příčin*',
    change:
      'vzrost*|stoup*|zvýši*|zvýšen*|kles*|sníži*|snížen*|přiby*|uby*|ztrati*|vytvoři*|hlasova*|schváli*|podepsa*|utrati*|stojí|zaplati*|daň|daně|zemře*|zahynu*|zadrže*|deficit*|schod*|dluh*|rozpočt*|míra|nezaměstnanost*|nakazi*|od roku|rok*|let|měsíc*',
    source: 'studi*|podle|údaj*|čísl*|zpráv*|průzkum*|statisti*|výzkum*|důkaz*',
    opinion: 'myslím|věřím|doufám|doufáme|chci|chceme|měl by|měli by|musí*|mus*|děkuj*|prosím|gratul*|hrd*|možná|přej*',
  },
  zh: {
    amount: '%|％|百分|万|亿|千|元|美元|吨|公里|公顷|人次|倍|度|名|例|岗位',
    number: '两|三|四|五|六|七|八|九|十|半数|一半|三分之|四分之|翻番|翻倍|多数|为零',
    comparison: '超过|不到|高于|低于|多于|少于|比去年|同比|环比|相比|至少|以上|以下|大部分|更',
    record: '纪录|首次|第一|最大|最高|最低|最差|最好|从未|从来没有|唯一|最后|历史上|史上|所有|全部|没有一',
    cause: '因为|由于|导致|造成|引起|引发|使得|归因于|得益于|防止|致死|治愈|所致',
    change:
      '增加|增长|上升|下降|减少|下跌|上涨|达到|失去|创造|投票|通过|签署|花费|耗资|支付|税|死亡|遇难|逮捕|赤字|债务|预算|率|失业|感染|自从|以来|年|月',
    source: '研究|根据|数据|数字|报告|调查|统计|显示|证据|表明|民调',
    opinion: '我认为|我觉得|我相信|希望|应该|应当|必须|谢谢|感谢|请|祝|自豪|或许|也许|愿意|期待|呼吁',
  },
  ja: {
    amount: '%|％|パーセント|割|万|億|兆|千|円|ドル|トン|キロ|ヘクタール|人|倍|度|件',
    number: '二|三|四|五|六|七|八|九|十|半数|半分|三分の|倍増|多数|ゼロ',
    comparison: 'より多|より少|を超え|上回|下回|未満|以上|以下|比べ|前年比|少なくとも|大部分|ほど',
    record: '記録|初めて|初の|最大|最高|最低|最悪|最多|過去最|一度も|唯一|最後|史上|すべて|全て|一つもな',
    cause: 'ため|ので|から生じ|原因|によって|引き起こ|招い|もたらし|おかげ|防い|防ぐ|死なせ|治',
    change:
      '増え|増加|減っ|減少|上昇|下落|低下|達し|失っ|生み出|投票|可決|署名|費や|支払|税|死亡|亡くな|逮捕|赤字|債務|予算|率|失業|感染|以来|年|月',
    source: '研究|によると|データ|数字|報告|調査|統計|示し|証拠|世論調査',
    opinion:
      'と思う|と思い|と考え|信じ|願|望|べき|なければならない|ありがとう|感謝|お願い|おめでとう|誇り|かもしれ|たい|期待',
  },
  ko: {
    amount: '%|퍼센트|프로|만|억|조|천|원|달러|톤|킬로|헥타르|명|배|도|건',
    number: '두|세|네|다섯|여섯|일곱|여덟|아홉|열|절반|반|3분의|두 배|다수|제로',
    comparison: '보다|초과|넘|미만|이상|이하|대비|비해|적어도|최소|대부분|만큼',
    record: '기록|처음|첫|최대|최고|최저|최악|최다|사상|역대|한 번도|유일|마지막|모든|모두',
    cause: '때문|탓|로 인해|원인|초래|일으|야기|덕분|막아|막는|숨지게|치료|영향',
    change:
      '증가|늘|감소|줄|상승|하락|성장|달하|잃|창출|투표|통과|서명|지출|비용|지불|세금|사망|숨졌|체포|적자|부채|예산|률|율|실업|감염|이후|년|월',
    source: '연구|따르면|자료|데이터|수치|보고서|조사|통계|나타났|증거|여론조사',
    opinion: '생각한다|생각합니다|믿|바란|바랍|희망|해야|되어야|감사|고맙|부탁|축하|자랑|아마|싶|기대',
  },
};
