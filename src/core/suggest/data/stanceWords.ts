/** Words by which somebody is for something or against it; a language a line of each. */

export interface StanceWords {
  /** Parted by spaces; `*` at the end: any ending. Languages without spaces: any place in the text. */
  favor: string;
  against: string;
  /** Words before such a one that turn it round. */
  not: string;
}

export const stanceWords: Record<string, StanceWords> = {
  en: {
    favor:
      'support supports supported supporting supporter supporters supportive endors* backs backed backing welcom* praise praises praised praising applaud* approve approves approved approving approval advocate advocates advocated advocating champion championed favor favors favored favour favours favoured hail hails hailed embrace embraces embraced commend* defend defends defended agree agrees agreed',
    against:
      'oppose opposes opposed opposing opposition condemn* denounc* reject rejects rejected rejecting rejection criticis* criticiz* protest protests protested protesting objected objection objections deplor* decried decries decry slam slams slammed blast blasted refuse refuses refused refusal disagree* disapprov* resist resists resisted boycott* rebuk* accus* lament* ban bans banned banning veto vetoed',
    not: "not no never don't doesn't didn't won't cannot can't hardly without neither nor",
  },
  fr: {
    favor:
      'soutien* soutenir soutenu soutenue soutenus soutient soutiennent soutenait approuv* appuie appuient appuyer appuyé salue salué saluer saluent défend défendre défendu défendent félicit* favorable favorables favoris* encourag* prôn* adhèr* adhér* plébiscit*',
    against:
      'condamn* dénonc* rejet* critiqu* oppos* protest* désapprouv* refus* conteste* contesté* réprouv* déplor* accus* fustig* boycott* hostile hostiles défavorable* interdi*',
    not: 'ne pas n jamais sans ni aucun aucune',
  },
  es: {
    favor:
      'apoya* apoyo apoyó apoyan respald* defiend* defend* aprueb* aprob* avala avalan avaló aplaud* elogi* favorable* favorec* acog* promuev* promov* partidari* aprobación',
    against:
      'rechaz* conden* denunci* critic* crític* opon* opus* opuest* protest* repudi* desaprob* desaprueb* contra reprob* reprueb* deplor* lament* acus* boicot* prohib* veta vetó',
    not: 'no nunca ni sin jamás tampoco',
  },
  de: {
    favor:
      'unterstütz* befürwort* begrüß* lobt lobte lobten gelobt bejah* billig* gebilligt verteidig* zustimm* zugestimmt gutgeheißen gutheiß* fürsprach* würdig* gewürdigt dafür plädier*',
    against:
      'verurteil* lehnt lehnte lehnten ablehn* abgelehnt kritisier* kritik protest* widersprach* widerspr* dagegen missbillig* zurückweis* zurückgewiesen verdamm* bemängel* beklag* verweiger* boykott* verbiet* verbot* anprangern angeprangert prangert* gegner* rügt* gerügt',
    not: 'nicht nie niemals kein keine keinen keiner ohne weder noch',
  },
  cs: {
    favor:
      'podpor* podpoř* schval* souhlas* vítá vítají uvíta* přivíta* chvál* pochválil* ocen* ocení ocenil* obhajuj* hájí hájil* prosaz* zastává zastánc* příznivc*',
    against:
      'odsoud* odsuz* odsouz* odmít* kritiz* kritik* nesouhlas* nepodpor* nepodpoř* protest* proti namít* vyčít* vyčet* zamít* vetova* bojkot* odpůrc* neschval* zavrh* obviň* obvin*',
    not: 'ne není nikdy bez ani nikoli',
  },
  ru: {
    favor:
      'поддерж* одобр* приветств* хвал* похвал* защищ* согласен согласна согласны соглаша* согласил* сторонник* поощр* ратова* ратует ратуют благословл* аплодир*',
    against:
      'осужд* осуди* отверг* отказ* критик* раскритик* против противник* протест* возраж* возраз* опротест* порица* негодова* обвин* бойкот* запрет* запрещ* неодобр* отклон*',
    not: 'не ни никогда без нельзя',
  },
  id: {
    favor:
      'dukung* mendukung* didukung* dukungan* pendukung* menyetujui* setuju disetujui* persetujuan* memuji* dipuji* pujian* menyambut* disambut* membela* dibela* menyokong* sokongan* mengapresiasi* apresiasi* merestui* pro menganjurkan*',
    against:
      'tolak* menolak* ditolak* penolakan* mengutuk* dikutuk* kutukan* kecam* mengecam* dikecam* kecaman* menentang* ditentang* penentangan* penentang* mengkritik* dikritik* kritik kritikan* memprotes* protes diprotes* membantah* dibantah* menyesalkan* disesalkan* keberatan* melarang* dilarang* larangan* memboikot* boikot* menuduh* anti kontra menggugat*',
    not: 'tidak tak bukan belum jangan tanpa enggan',
  },
  zh: {
    favor: '支持 赞成 赞同 拥护 欢迎 赞扬 赞赏 称赞 拥戴 力挺 声援 同意 认可 贊成 贊同 擁護 歡迎 讚揚 讚賞 稱讚 聲援 認可',
    against:
      '反对 谴责 抗议 批评 抨击 抵制 拒绝 不满 否认 驳斥 痛批 声讨 指责 斥责 反感 质疑 遗憾 反對 譴責 抗議 批評 抵制 拒絕 不滿 否認 駁斥 聲討 指責 斥責 質疑',
    not: '不 未 没有 沒有 无法 無法 不会 不會 并不 從不 从不 不再 不予',
  },
  ja: {
    favor: '支持 賛成 賛同 歓迎 評価する 評価した 称賛 賞賛 擁護 容認 同意 後押し 応援',
    against: '反対 非難 抗議 批判 拒否 拒絶 糾弾 否定 反発 遺憾 異議 不満 抵抗 ボイコット 弾劾 反論 懸念',
    not: '',
  },
  ko: {
    favor: '지지 찬성 환영 옹호 찬동 동의 칭찬 찬사 응원 호평 두둔 수용 공감',
    against: '반대 규탄 비판 비난 항의 거부 반발 성토 질타 유감 보이콧 반박 불만 저지 우려',
    not: '안 못',
  },
}; // prettier-ignore
