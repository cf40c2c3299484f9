/**
 * Organisations that news everywhere names: one a row, `id; English; Chinese (simplified); Japanese; Korean; Indonesian`,
 * variants after `|`; the id `*`: every name is one of its own. Bodies that every country has (a ministry, a parliament) are found by pattern instead.
 */
export const organisationFacts = `
un; United Nations|UN|U.N.; 联合国; 国連|国際連合; 유엔|국제연합; PBB|Perserikatan Bangsa-Bangsa
unsc; UN Security Council|U.N. Security Council|United Nations Security Council|Security Council; 联合国安理会|安理会|联合国安全理事会; 国連安全保障理事会|国連安保理|安保理|安全保障理事会; 유엔 안전보장이사회|유엔 안보리|안보리; Dewan Keamanan PBB|DK PBB
unga; UN General Assembly|U.N. General Assembly|United Nations General Assembly; 联合国大会; 国連総会; 유엔총회|유엔 총회; Majelis Umum PBB
who; World Health Organization|World Health Organisation|WHO; 世界卫生组织|世卫组织|世卫|WHO; 世界保健機関|WHO; 세계보건기구|WHO; Organisasi Kesehatan Dunia|WHO
imf; International Monetary Fund|IMF; 国际货币基金组织|IMF; 国際通貨基金|IMF; 국제통화기금|IMF; Dana Moneter Internasional|IMF
world-bank; World Bank; 世界银行|世行; 世界銀行|世銀; 세계은행; Bank Dunia
wto; World Trade Organization|WTO; 世界贸易组织|世贸组织|WTO; 世界貿易機関|WTO; 세계무역기구|WTO; Organisasi Perdagangan Dunia|WTO
iaea; International Atomic Energy Agency|IAEA; 国际原子能机构|IAEA; 国際原子力機関|IAEA; 국제원자력기구|IAEA; Badan Energi Atom Internasional|IAEA
unesco; UNESCO; 联合国教科文组织|教科文组织; ユネスコ|国連教育科学文化機関; 유네스코; UNESCO
unicef; UNICEF; 联合国儿童基金会; ユニセフ|国連児童基金; 유니세프; UNICEF
unhcr; UNHCR; 联合国难民署; 国連難民高等弁務官事務所; 유엔난민기구; UNHCR
unrwa; UNRWA; 近东救济工程处; 国連パレスチナ難民救済事業機関; 유엔 팔레스타인 난민구호기구; UNRWA
ilo; International Labour Organization; 国际劳工组织; 国際労働機関; 국제노동기구; Organisasi Buruh Internasional
icj; International Court of Justice|ICJ; 国际法院; 国際司法裁判所; 국제사법재판소; Mahkamah Internasional|ICJ
icc; International Criminal Court|ICC; 国际刑事法院; 国際刑事裁判所|ICC; 국제형사재판소|ICC; Mahkamah Pidana Internasional|ICC
nato; NATO|North Atlantic Treaty Organization; 北约|北大西洋公约组织; 北大西洋条約機構|NATO; 나토|북대서양조약기구|NATO; NATO
eu; European Union|EU; 欧盟|欧洲联盟; 欧州連合|EU; 유럽연합|EU; Uni Eropa|UE
european-commission; European Commission; 欧盟委员会|欧委会; 欧州委員会; 유럽연합 집행위원회|EU 집행위원회|유럽위원회; Komisi Eropa
european-parliament; European Parliament; 欧洲议会; 欧州議会; 유럽의회; Parlemen Eropa
ecb; European Central Bank|ECB; 欧洲央行|欧洲中央银行; 欧州中央銀行|ECB; 유럽중앙은행|ECB; Bank Sentral Eropa|ECB
g7; G7|Group of Seven; 七国集团|G7; 主要7カ国|主要７カ国|先進7カ国|G7|Ｇ７; 주요 7개국|주요7개국|G7; G7
g20; G20|Group of 20|Group of Twenty; 二十国集团|G20; 主要20カ国・地域|20カ国・地域|G20|Ｇ２０; 주요 20개국|주요20개국|G20; G20
brics; BRICS; 金砖国家|金砖; BRICS; 브릭스; BRICS
asean; ASEAN|Association of Southeast Asian Nations; 东盟|东南亚国家联盟|亚细安; 東南アジア諸国連合|ASEAN; 아세안|동남아국가연합|동남아시아국가연합; ASEAN|Perhimpunan Bangsa-Bangsa Asia Tenggara
apec; APEC|Asia-Pacific Economic Cooperation; 亚太经合组织|亚太经济合作组织|APEC; アジア太平洋経済協力会議|APEC; 아시아태평양경제협력체|APEC|에이펙; APEC
sco; Shanghai Cooperation Organization|Shanghai Cooperation Organisation; 上海合作组织|上合组织; 上海協力機構; 상하이협력기구; Organisasi Kerja Sama Shanghai
aukus; AUKUS; 澳英美联盟; AUKUS; 오커스; AUKUS
oecd; OECD|Organisation for Economic Co-operation and Development; 经合组织|经济合作与发展组织; 経済協力開発機構|OECD; 경제협력개발기구|OECD; OECD
opec; OPEC|OPEC+; 欧佩克|石油输出国组织; 石油輸出国機構|OPEC; 석유수출국기구|OPEC; OPEC
african-union; African Union; 非洲联盟|非盟; アフリカ連合; 아프리카연합; Uni Afrika
arab-league; Arab League; 阿拉伯国家联盟|阿盟; アラブ連盟; 아랍연맹; Liga Arab
oic; Organisation of Islamic Cooperation; 伊斯兰合作组织; イスラム協力機構; 이슬람협력기구; Organisasi Kerja Sama Islam|OKI
adb; Asian Development Bank|ADB; 亚洲开发银行|亚开行; アジア開発銀行; 아시아개발은행; Bank Pembangunan Asia
aiib; Asian Infrastructure Investment Bank|AIIB; 亚投行|亚洲基础设施投资银行; アジアインフラ投資銀行; 아시아인프라투자은행; AIIB
red-cross; Red Cross|International Committee of the Red Cross|ICRC; 红十字会|红十字国际委员会; 赤十字国際委員会|赤十字社; 적십자|국제적십자위원회; Palang Merah Internasional
interpol; Interpol; 国际刑警组织; 国際刑事警察機構; 인터폴; Interpol
ioc; International Olympic Committee|IOC; 国际奥委会|国际奥林匹克委员会; 国際オリンピック委員会|IOC; 국제올림픽위원회|IOC; Komite Olimpiade Internasional|IOC
fifa; FIFA; 国际足联; 国際サッカー連盟|FIFA; 국제축구연맹|FIFA|피파; FIFA
uefa; UEFA; 欧足联; 欧州サッカー連盟; 유럽축구연맹; UEFA
amnesty; Amnesty International; 国际特赦组织|大赦国际; アムネスティ・インターナショナル; 국제앰네스티; Amnesty International
hrw; Human Rights Watch; 人权观察; ヒューマン・ライツ・ウォッチ; 휴먼라이츠워치; Human Rights Watch
msf; Doctors Without Borders; 无国界医生; 国境なき医師団; 국경없는의사회; Dokter Tanpa Batas
greenpeace; Greenpeace; 绿色和平|绿色和平组织; グリーンピース; 그린피스; Greenpeace
hamas; Hamas; 哈马斯; ハマス; 하마스; Hamas
hezbollah; Hezbollah; 真主党; ヒズボラ; 헤즈볼라; Hizbullah|Hezbollah
houthi; Houthis; 胡塞武装; フーシ派; 후티; Houthi
taliban; Taliban; 塔利班; タリバン; 탈레반; Taliban
islamic-state; Islamic State|ISIS; 伊斯兰国; イスラム国|ＩＳ; 이슬람국가; ISIS
al-qaeda; Al-Qaeda|al-Qaeda|al Qaeda; 基地组织|盖达组织; アルカイダ; 알카에다; Al-Qaeda|Al Qaeda
plo; Palestinian Authority|Fatah; 巴勒斯坦权力机构|法塔赫; パレスチナ自治政府; 팔레스타인 자치정부; Otoritas Palestina|Fatah
afp; AFP|Agence France-Presse; 法新社|AFP; AFP通信|ＡＦＰ通信|AFP; AFP통신|AFP; AFP
reuters; Reuters; 路透社|路透; ロイター通信|ロイター; 로이터통신|로이터; Reuters
ap; Associated Press|AP; 美联社; AP通信|ＡＰ通信|AP; AP통신; Associated Press|AP
bloomberg; Bloomberg; 彭博社|彭博; ブルームバーグ通信|ブルームバーグ; 블룸버그통신|블룸버그; Bloomberg
xinhua; Xinhua|Xinhua News Agency; 新华社; 新華社; 신화통신|신화사; Xinhua
cna; Central News Agency; 中央社|中央通讯社; 中央通信社|中央社; 대만 중앙통신; CNA
yonhap; Yonhap|Yonhap News Agency|Yonhap News; 韩联社; 聯合ニュース|連合ニュース; 연합뉴스; Yonhap
newsis; Newsis; 纽西斯; ニューシス; 뉴시스; Newsis
news1; News1; ; ; 뉴스1; 
edaily; Edaily; ; イーデイリー; 이데일리; Edaily
donga; Donga|Dong-A Ilbo|Donga Ilbo; 东亚日报; 東亜日報; 동아일보; Donga|Dong-A Ilbo
chosun; Chosun Ilbo; 朝鲜日报; 朝鮮日報; 조선일보; Chosun Ilbo
joongang; JoongAng Ilbo|Korea JoongAng Daily; 中央日报; 中央日報; 중앙일보; JoongAng Ilbo
hankyoreh; Hankyoreh; 韩民族日报; ハンギョレ新聞|ハンギョレ; 한겨레신문; Hankyoreh
kcna; KCNA|Korean Central News Agency; 朝中社|朝鲜中央通讯社; 朝鮮中央通信; 조선중앙통신; KCNA
rodong-sinmun; Rodong Sinmun; 劳动新闻; 労働新聞; 노동신문; Rodong Sinmun
kyodo; Kyodo|Kyodo News; 共同社|共同通讯社; 共同通信|共同通信社; 교도통신; Kyodo
jiji; Jiji Press; 时事社|时事通信社; 時事通信|時事通信社; 지지통신; Jiji Press
nhk; NHK; 日本放送协会|NHK; NHK|ＮＨＫ|日本放送協会; NHK; NHK
asahi; Asahi Shimbun; 朝日新闻; 朝日新聞; 아사히신문; Asahi Shimbun
yomiuri; Yomiuri Shimbun; 读卖新闻; 読売新聞; 요미우리신문; Yomiuri Shimbun
mainichi; Mainichi Shimbun; 每日新闻; 毎日新聞; 마이니치신문; Mainichi Shimbun
nikkei; Nikkei; 日本经济新闻|日经新闻; 日本経済新聞|日経新聞; 니혼게이자이신문|닛케이; Nikkei
sankei; Sankei Shimbun; 产经新闻; 産経新聞; 산케이신문; Sankei Shimbun
tass; TASS; 塔斯社; タス通信; 타스통신|타스 통신; TASS
ria; RIA Novosti; 俄新社; ロシア通信; 리아노보스티; RIA Novosti
interfax; Interfax; 国际文传电讯社; インタファクス通信; 인테르팍스; Interfax
antara; Antara; 安塔拉通讯社; アンタラ通信; 안타라통신; Antara|ANTARA
*; Kompas|Tempo; ; ; ; Kompas.com|Detikcom|detikcom|Tempo.co|Liputan6.com|CNN Indonesia|Metro TV|TVRI|tvOne|Kompas TV
rfi; RFI|Radio France Internationale; 法国国际广播电台|法广|RFI; RFI; RFI; RFI
bbc; BBC; 英国广播公司|BBC; BBC|ＢＢＣ|英BBC; BBC; BBC
cnn; CNN; 美国有线电视新闻网|CNN; CNN|ＣＮＮ; CNN; CNN
nyt; New York Times|The New York Times; 纽约时报; ニューヨーク・タイムズ|ニューヨーク・タイムズ紙; 뉴욕타임스; New York Times|The New York Times
wapo; Washington Post|The Washington Post; 华盛顿邮报; ワシントン・ポスト; 워싱턴포스트; Washington Post
wsj; Wall Street Journal|The Wall Street Journal; 华尔街日报; ウォール・ストリート・ジャーナル; 월스트리트저널; Wall Street Journal
ft; Financial Times; 金融时报; フィナンシャル・タイムズ; 파이낸셜타임스; Financial Times
guardian; The Guardian; 卫报; ガーディアン; 가디언; The Guardian
fox; Fox News; 福克斯新闻; FOXニュース; 폭스뉴스; Fox News
*; ; 德新社|埃菲社|安莎社|阿纳多卢通讯社|越通社|马新社|印尼安塔拉通讯社|今日俄罗斯|中新网; 聯合通信社; ; 
*; VOA|Voice of America|NBC|CBS|ABC News|MSNBC|C-SPAN|Politico|Axios|Al Jazeera|Deutsche Welle|Sky News|The Economist|Der Spiegel|Le Monde|The Times of Israel|USA Today|Los Angeles Times; 美国之音|德国之声|自由亚洲电台|半岛电视台|经济学人|世界报|凤凰卫视|日经亚洲; アルジャジーラ; 알자지라|미국의소리|자유아시아방송; Al Jazeera
people-daily; People’s Daily; 人民日报; 人民日報; 인민일보; People’s Daily
global-times; Global Times; 环球时报; 環球時報; 환구시보; Global Times
cctv; CCTV|China Central Television; 央视|中央电视台|央视新闻|CCTV; 中国中央テレビ; 중국중앙TV|CCTV; CCTV
*; Caixin|The Paper|China Daily|South China Morning Post|SCMP; 财新|财新网|澎湃新闻|中新社|中国新闻网|中国新闻社|光明日报|解放军报|中国日报|新京报|南华早报|明报|香港01|星岛日报; サウスチャイナ・モーニング・ポスト; 사우스차이나모닝포스트; South China Morning Post
*; Liberty Times|United Daily News|Taipei Times; 联合报|自由时报|中国时报|联合新闻网|苹果日报|联合早报; 聯合報|自由時報; 자유시보; 
cpc; Chinese Communist Party|Communist Party of China|CCP|CPC; 中国共产党|中共|中共中央|共产党; 中国共産党|共産党; 중국공산당|공산당; Partai Komunis Tiongkok|Partai Komunis China
npc; National People’s Congress; 全国人大|全国人民代表大会|全国人大常委会; 全国人民代表大会|全人代; 전국인민대표대회|전인대; Kongres Rakyat Nasional
cppcc; ; 全国政协|中国人民政治协商会议; 人民政治協商会議; 전국인민정치협상회의; 
state-council; State Council; 国务院; 国務院; 국무원; Dewan Negara
pla; People’s Liberation Army|PLA; 解放军|中国人民解放军; 人民解放軍|中国人民解放軍; 인민해방군; Tentara Pembebasan Rakyat
tao; Taiwan Affairs Office; 国台办|国务院台湾事务办公室; 国務院台湾事務弁公室; 국무원 대만사무판공실; 
mac; Mainland Affairs Council; 陆委会|大陆委员会; 大陸委員会; ; 
kmt; Kuomintang|KMT; 国民党|中国国民党; 国民党; 국민당; Kuomintang
dpp; Democratic Progressive Party|DPP; 民进党|民主进步党; 民進党|民主進歩党; 민진당|민주진보당; Partai Progresif Demokratik
tpp; Taiwan People’s Party; 台湾民众党|民众党; 台湾民衆党|民衆党; 대만민중당; 
ldp; Liberal Democratic Party|LDP; 自民党|自由民主党; 自民党|自由民主党; 자민당|자유민주당; Partai Demokrat Liberal
cdp; Constitutional Democratic Party; 立宪民主党; 立憲民主党; 입헌민주당; 
komeito; Komeito; 公明党; 公明党; 공명당; 
*; Japan Innovation Party|Japanese Communist Party; 日本维新会|日本共产党; 日本維新の会|維新の会|国民民主党|日本共産党|れいわ新選組|参政党|社民党; 일본유신회|국민민주당; 
sdf; Self-Defense Forces|Japan Self-Defense Forces; 自卫队|日本自卫队; 自衛隊|陸上自衛隊|海上自衛隊|航空自衛隊; 자위대; Pasukan Bela Diri Jepang
jcg; Japan Coast Guard; 海上保安厅; 海上保安庁; 해상보안청; 
boj; Bank of Japan|BOJ; 日本央行|日本银行; 日本銀行|日銀; 일본은행; Bank of Japan|Bank Sentral Jepang
pboc; People’s Bank of China|PBOC; 中国人民银行|央行; 中国人民銀行; 중국인민은행; Bank Rakyat China
bok; Bank of Korea|BOK; 韩国央行|韩国银行; 韓国銀行|韓国中銀; 한국은행; Bank of Korea
bi; Bank Indonesia; 印尼央行; インドネシア銀行; 인도네시아 중앙은행; Bank Indonesia
fed; Federal Reserve|Fed; 美联储|联储局; 米連邦準備理事会|連邦準備理事会|FRB|ＦＲＢ|米連邦公開市場委員会|FOMC; 연방준비제도|연준; Federal Reserve|The Fed
boe; Bank of England; 英国央行|英格兰银行; イングランド銀行; 영란은행; Bank of England
kr-pd; Democratic Party of Korea; 共同民主党; 共に民主党; 더불어민주당|민주당; Partai Demokrat Korea
kr-ppp; People Power Party; 国民力量|国民力量党; 国民の力; 국민의힘; Partai Kekuatan Rakyat
*; Rebuilding Korea Party; 祖国革新党; 祖国革新党; 조국혁신당|개혁신당|진보당|정의당; 
blue-house; Blue House|Cheong Wa Dae; 青瓦台; 青瓦台; 청와대; Blue House
wpk; Workers’ Party of Korea; 朝鲜劳动党|劳动党; 朝鮮労働党|労働党; 조선노동당|노동당; Partai Buruh Korea
kpa; Korean People’s Army; 朝鲜人民军|人民军; 朝鮮人民軍; 조선인민군|인민군; 
us-state; State Department|U.S. State Department|US State Department|Department of State|U.S. Department of State; 美国国务院; 米国務省|国務省|アメリカ国務省; 미 국무부|미국 국무부|국무부; Departemen Luar Negeri AS|Departemen Luar Negeri Amerika Serikat|Deplu AS|Kementerian Luar Negeri AS
us-defense; Pentagon|Defense Department|Department of Defense|U.S. Department of Defense; 五角大楼|美国国防部; 国防総省|米国防総省|ペンタゴン; 미 국방부|미국 국방부|펜타곤; Pentagon|Departemen Pertahanan AS
us-treasury; Treasury Department|U.S. Treasury|Treasury; 美国财政部; 米財務省; 미 재무부|미국 재무부; Departemen Keuangan AS
us-justice; Justice Department|U.S. Justice Department|Department of Justice; 美国司法部; 米司法省; 미 법무부|미국 법무부; Departemen Kehakiman AS
us-commerce; Commerce Department|Department of Commerce; 美国商务部; 米商務省; 미 상무부|미국 상무부; Departemen Perdagangan AS
dhs; Department of Homeland Security; 美国国土安全部; 米国土安全保障省|国土安全保障省; 미 국토안보부|국토안보부; 
white-house; White House; 白宫; ホワイトハウス; 백악관; Gedung Putih
us-congress; U.S. Congress|US Congress|Congress; 美国国会; 米議会|米連邦議会; 미 의회|미국 의회; Kongres AS
us-house; House of Representatives|U.S. House of Representatives; 美国众议院; 米下院|米下院議会; 미 하원|미국 하원; DPR AS
us-senate; U.S. Senate|Senate; 美国参议院; 米上院; 미 상원|미국 상원; Senat AS
scotus; U.S. Supreme Court|US Supreme Court|Supreme Court; 美国最高法院; 米連邦最高裁|連邦最高裁|米最高裁; 미 연방대법원|연방대법원; Mahkamah Agung AS
*; Republican Party|Democratic Party|GOP; 共和党|民主党; 共和党|民主党; 공화당; Partai Republik|Partai Demokrat
cia; CIA|Central Intelligence Agency; 中央情报局|中情局; 中央情報局|CIA|ＣＩＡ; 중앙정보국|CIA; CIA
fbi; FBI|Federal Bureau of Investigation; 联邦调查局; 連邦捜査局|FBI|ＦＢＩ; 연방수사국|FBI; FBI
nsc; National Security Council; 美国国家安全委员会|国家安全委员会; 国家安全保障会議|米国家安全保障会議; 국가안전보장회의|국가안보회의; Dewan Keamanan Nasional
nasa; NASA; 美国国家航空航天局|美国航天局; 米航空宇宙局|NASA|ＮＡＳＡ; 미 항공우주국|나사; NASA
csis; CSIS|Center for Strategic and International Studies; 战略与国际问题研究中心|战略与国际研究中心; 戦略国際問題研究所; 전략국제문제연구소; CSIS
rand; RAND|RAND Corporation; 兰德公司; ランド研究所; 랜드연구소; 
usgs; U.S. Geological Survey|US Geological Survey; 美国地质调查局; 米地質調査所; 미국 지질조사국; USGS
usfk; U.S. Forces Korea|USFK; 驻韩美军; 在韓米軍; 주한미군; 
usfj; U.S. Forces Japan; 驻日美军; 在日米軍; 주일미군; 
*; Downing Street|Foreign Office|Labour Party|Conservative Party|House of Commons|House of Lords|Ministry of Defence; 唐宁街|英国工党|保守党; 保守党|労働党; 영국 외무부; Partai Buruh
fsb; FSB; 俄罗斯联邦安全局; 連邦保安局; 연방보안국; FSB
duma; State Duma; 国家杜马|俄罗斯国家杜马; 下院ドゥーマ; 두마; Duma
wagner; Wagner Group|Wagner; 瓦格纳集团|瓦格纳; ワグネル; 바그너그룹; Wagner
idf; Israel Defense Forces|IDF|Israeli Defense Forces; 以色列国防军|以军; イスラエル国防軍|イスラエル軍; 이스라엘군|이스라엘방위군; IDF|Pasukan Pertahanan Israel
mossad; Mossad; 摩萨德; モサド; 모사드; Mossad
irgc; Islamic Revolutionary Guard Corps|IRGC|Revolutionary Guards; 伊斯兰革命卫队|革命卫队; 革命防衛隊|イスラム革命防衛隊; 혁명수비대; Garda Revolusi Iran|IRGC
*; ; 印尼国会; ; ; KPK|Komisi Pemberantasan Korupsi|DPR|DPR RI|Dewan Perwakilan Rakyat|DPD|DPRD|MPR|MPR RI|TNI|TNI AD|TNI AL|TNI AU|Polri|Polda Metro Jaya|Mabes Polri|Bareskrim|KPU|Komisi Pemilihan Umum|Bawaslu|BPK|BNPB|BMKG|BPOM|BIN|BNN|BRIN|OJK|MUI|Mahkamah Agung|Mahkamah Konstitusi|Kejaksaan Agung|Kejagung|Istana Negara|Istana Kepresidenan|Basarnas|Densus 88|Pertamina|PLN|Garuda Indonesia|Telkom|PSSI|Kemenlu|Kemenkeu|Kemenkes|Kemendagri|Kemenhub|Kemendikbud|Kemenag|Kominfo|Pemprov DKI|Pemprov DKI Jakarta|Nahdlatul Ulama|PBNU|NU|Muhammadiyah
*; PDI-P|Golkar|Gerindra; ; ; ; PDI Perjuangan|PDI-P|PDIP|Golkar|Partai Golkar|Gerindra|Partai Gerindra|NasDem|Nasdem|Partai NasDem|PKB|PKS|PAN|PPP|Partai Demokrat|Hanura|Partai Hanura|PSI|PBB
*; National Intelligence Service; 韩国国家情报院|国家情报院; 国家情報院; 국가정보원|국정원|대통령실|국회|대법원|헌법재판소|검찰청|대검찰청|경찰청|서울중앙지검|서울중앙지법|금융감독원|금감원|금융위원회|공정거래위원회|공정위|감사원|기획재정부|기재부|국토교통부|국토부|외교부|통일부|국방부|법무부|행정안전부|행안부|교육부|환경부|보건복지부|복지부|고용노동부|산업통상자원부|산업부|문화체육관광부|문체부|과학기술정보통신부|과기정통부|농림축산식품부|해양수산부|해수부|여성가족부|여가부|중소벤처기업부|중기부|국세청|관세청|기상청|통계청|식품의약품안전처|식약처|질병관리청|합동참모본부|합참|중앙선거관리위원회|선관위|국민권익위원회|권익위|방송통신위원회|방통위|국가인권위원회|인권위|국민연금공단|한국전력|한전|코레일|청와대|민주노총|한국노총|전교조|참여연대|전경련; 
*; Diet|National Diet; 日本国会; 政府・与党|国会|衆院|参院|衆議院|参議院|外務省|防衛省|財務省|経済産業省|経産省|国土交通省|国交省|厚生労働省|厚労省|文部科学省|文科省|総務省|法務省|環境省|農林水産省|農水省|内閣府|内閣官房|警察庁|警視庁|検察庁|東京地検|東京地裁|東京高裁|最高裁|最高裁判所|気象庁|金融庁|消防庁|復興庁|デジタル庁|文化庁|観光庁|国税庁|公正取引委員会|公取委|会計検査院|原子力規制委員会|首相官邸|経団連|日本経団連|日本医師会|日弁連|国土地理院|宇宙航空研究開発機構|JAXA|ＪＡＸＡ|東京電力|東電|関西電力|JR東日本|ＪＲ東日本|JR東海|JR西日本|NTT|ＮＴＴ|東京証券取引所|東証|日本相撲協会|日本サッカー協会; 한국 국회; 
*; Google|Microsoft|Amazon|Facebook|Meta|OpenAI|Twitter|YouTube|Netflix|Tesla|SpaceX|Intel|Nvidia|IBM|Boeing|Airbus|Toyota|Honda|Nissan|Sony|Nintendo|Panasonic|Samsung|Samsung Electronics|SK Hynix|LG Electronics|Hyundai|Hyundai Motor|Huawei|Xiaomi|Alibaba|Tencent|ByteDance|TikTok|Baidu|BYD|TSMC|Foxconn|Volkswagen|BMW|Mercedes-Benz|Ford|General Motors|Goldman Sachs|JPMorgan|Morgan Stanley|Citigroup|HSBC|ExxonMobil|Shell|BP|Gazprom|Rosneft|Pfizer|Moderna|AstraZeneca|Lockheed Martin|Walmart|Uber|Gojek|Tokopedia; 谷歌|微软|亚马逊公司|脸书|推特|特斯拉|英特尔|英伟达|波音|空中客车|丰田|本田|索尼|松下|三星|三星电子|现代汽车|华为|小米|阿里巴巴|腾讯|字节跳动|百度|京东|比亚迪|台积电|富士康|鸿海|大众汽车|高盛|摩根大通|辉瑞|恒大|中石油|中石化|中国移动; グーグル|マイクロソフト|アマゾン・ドット・コム|メタ|テスラ|インテル|エヌビディア|ボーイング|エアバス|トヨタ|トヨタ自動車|ホンダ|日産自動車|日産|ソニー|ソニーグループ|任天堂|パナソニック|日立製作所|東芝|三菱重工業|三菱重工|三菱商事|ソフトバンク|ソフトバンクグループ|楽天|楽天グループ|サムスン電子|現代自動車|ファーウェイ|華為技術|アリババ集団|テンセント|ツイッター|フェイスブック|日本航空|全日空|日本製鉄|みずほ銀行|三菱UFJ銀行|三井住友銀行; 삼성|삼성전자|삼성그룹|현대차|현대자동차|현대중공업|기아|SK하이닉스|SK텔레콤|LG전자|LG화학|LG그룹|LG유플러스|롯데|롯데그룹|포스코|네이버|카카오|쿠팡|구글|애플|마이크로소프트|페이스북|테슬라|엔비디아|인텔|보잉|도요타|소니|화웨이|알리바바|텐센트|대한항공|아시아나항공|신세계|이마트|한화|한화그룹|두산|두산그룹|CJ|CJ그룹|GS건설|셀트리온|넷플릭스|유튜브; Google|Microsoft|Facebook|Samsung|Toyota|Honda|Huawei|Tesla|Gojek|Grab|Tokopedia|Bukalapak|Traveloka|Freeport|PT Freeport Indonesia|Lion Air|Sriwijaya Air|Bank Mandiri|BCA|BRI|BNI|Bank DKI|Telkomsel|Indosat|Boeing|Apple|Twitter
*; Harvard University|Harvard|Stanford University|Stanford|MIT|Yale University|Columbia University|Princeton University|Oxford University|Cambridge University|Georgetown University|Johns Hopkins University; 北大|清华大学|北京大学|复旦大学|台大|哈佛大学|斯坦福大学; 東大|京大|東京大学|京都大学|早稲田大学|慶応大学|慶応義塾大学; 서울대|서울대학교|연세대|연세대학교|고려대|고려대학교|이화여대|성균관대|한양대|카이스트|KAIST|포스텍; Universitas Indonesia|UI|UGM|ITB|IPB
`;
