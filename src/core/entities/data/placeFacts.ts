/**
 * Places as the news names them, where CLDR has no name or another: one place a row, `id; English; Chinese; Japanese; Korean;
 * Indonesian`, variants after `|`. An id of two capitals is the ISO code of the country whose CLDR names it adds to. Chinese is
 * simplified: traditional text is folded before the look-up. The id `*`: every name is a place of its own.
 */
export const placeFacts = `
US; United States|United States of America|America|U.S.|U.S.A.|USA|US; 美利坚合众国|美国; 米国|アメリカ|アメリカ合衆国; 미국; Amerika Serikat|AS|A.S.
GB; United Kingdom|Britain|Great Britain|U.K.|UK; 英国; 英国|イギリス; 영국; Inggris|Britania Raya|Britania
england; England; 英格兰; イングランド; 잉글랜드;
scotland; Scotland; 苏格兰; スコットランド; 스코틀랜드; Skotlandia
wales; Wales; 威尔士; ウェールズ; ; Wales
northern-ireland; Northern Ireland; 北爱尔兰; 北アイルランド; 북아일랜드; Irlandia Utara
KR; South Korea|Republic of Korea|ROK|Korea; 韩国|大韩民国|南韩|南朝鲜; 韓国|大韓民国; 한국|대한민국|남한; Korea Selatan|Korsel|ROK|Korea
KP; North Korea|DPRK|N. Korea|Democratic People’s Republic of Korea; 朝鲜|北韩|北朝鲜; 北朝鮮|朝鮮民主主義人民共和国; 북한|조선민주주의인민공화국; Korea Utara|Korut|RRDK
CN; China|People’s Republic of China|PRC|Mainland China; 中国|中华人民共和国; 中国|中華人民共和国; 중국|중화인민공화국; Tiongkok|China|Cina|RRT|RRC|Republik Rakyat Tiongkok|Republik Rakyat Cina
TW; Taiwan; 台湾|中华民国; 台湾; 대만|타이완; Taiwan
HK; Hong Kong; 香港; 香港; 홍콩; Hong Kong|Hongkong
MO; Macau|Macao; 澳门; マカオ; 마카오; Makau
JP; Japan; 日本; 日本; 일본; Jepang
RU; Russia|Russian Federation; 俄罗斯|俄国|俄罗斯联邦; ロシア|ロシア連邦; 러시아; Rusia|Federasi Rusia
soviet-union; Soviet Union|USSR; 苏联; ソ連; 소련; Uni Soviet
georgia; Georgia; ; ジョージア; 조지아; Georgia
FR; France; 法国; フランス; 프랑스; Prancis|Perancis
DE; Germany; 德国; ドイツ; 독일; Jerman
IN; India; 印度; インド; 인도; India
ID; Indonesia; 印度尼西亚|印尼; インドネシア; 인도네시아; Indonesia|NKRI
AE; UAE|U.A.E.|United Arab Emirates; 阿联酋|阿拉伯联合酋长国; アラブ首長国連邦; 아랍에미리트|아랍에미리트연합; Uni Emirat Arab|UEA
SA; Saudi Arabia; 沙特|沙特阿拉伯|沙乌地阿拉伯; サウジアラビア|サウジ; 사우디아라비아|사우디; Arab Saudi
AU; Australia; 澳大利亚|澳洲; オーストラリア|豪州; 호주|오스트레일리아; Australia
NZ; New Zealand; 新西兰|纽西兰; ニュージーランド; 뉴질랜드; Selandia Baru
IT; Italy; 意大利|义大利; イタリア; 이탈리아; Italia
NL; Netherlands|Holland; 荷兰; オランダ; 네덜란드; Belanda
BD; Bangladesh; 孟加拉国|孟加拉; バングラデシュ; 방글라데시; Bangladesh
PS; Palestine|Palestinian territories; 巴勒斯坦; パレスチナ; 팔레스타인; Palestina
CD; Democratic Republic of the Congo|DR Congo|DRC; 刚果民主共和国|刚果（金）; コンゴ民主共和国|コンゴ; 콩고민주공화국; Republik Demokratik Kongo
CZ; Czech Republic|Czechia; 捷克; チェコ; 체코; Ceko
TR; Turkey|Türkiye; 土耳其; トルコ; 튀르키예|터키; Turki
VA; Vatican|Vatican City|Holy See; 梵蒂冈|教廷; バチカン; 바티칸|교황청; Vatikan
MM; Myanmar|Burma; 缅甸; ミャンマー; 미얀마; Myanmar
LA; Laos; 老挝|寮国; ラオス; 라오스; Laos
BA; Bosnia|Bosnia and Herzegovina; 波黑|波斯尼亚; ボスニア; 보스니아; Bosnia
LK; Sri Lanka; 斯里兰卡; スリランカ; 스리랑카; Sri Lanka
MN; Mongolia; 蒙古国|蒙古; モンゴル; 몽골; Mongolia
ZA; South Africa; 南非; 南アフリカ|南ア; 남아프리카공화국|남아공; Afrika Selatan|Afsel
korean-peninsula; Korean Peninsula; 朝鲜半岛; 朝鮮半島; 한반도; Semenanjung Korea
taiwan-strait; Taiwan Strait; 台湾海峡|台海; 台湾海峡; 대만해협; Selat Taiwan
south-china-sea; South China Sea; 南海|南中国海; 南シナ海; 남중국해; Laut China Selatan|Laut Cina Selatan|Laut Natuna Utara
east-china-sea; East China Sea; 东海|东中国海; 東シナ海; 동중국해; Laut China Timur
sea-of-japan; Sea of Japan|East Sea; 日本海; 日本海; 동해; Laut Jepang
yellow-sea; Yellow Sea; 黄海; 黄海; 서해; Laut Kuning
middle-east; Middle East|Mideast; 中东; 中東; 중동; Timur Tengah
gaza; Gaza|Gaza Strip; 加沙|加沙地带|加萨|迦萨; ガザ|ガザ地区; 가자지구|가자; Gaza|Jalur Gaza
west-bank; West Bank; 约旦河西岸|西岸; ヨルダン川西岸; 서안지구|요르단강 서안; Tepi Barat
crimea; Crimea; 克里米亚|克里木; クリミア|クリミア半島; 크림반도; Krimea
donbas; Donbas|Donbass; 顿巴斯; ドンバス; 돈바스; Donbas
donetsk; Donetsk; 顿涅茨克; ドネツク; 도네츠크; Donetsk
luhansk; Luhansk; 卢甘斯克; ルハンスク; 루한스크; Luhansk
hormuz; Strait of Hormuz; 霍尔木兹海峡; ホルムズ海峡; 호르무즈 해협|호르무즈해협; Selat Hormuz
malacca; Strait of Malacca; 马六甲海峡|马六甲; マラッカ海峡; 믈라카 해협; Selat Malaka
red-sea; Red Sea; 红海; 紅海; 홍해; Laut Merah
black-sea; Black Sea; 黑海; 黒海; 흑해; Laut Hitam
mediterranean; Mediterranean|Mediterranean Sea; 地中海; 地中海; 지중해; Laut Mediterania|Laut Tengah
baltic; Baltic|Baltic Sea; 波罗的海; バルト海; 발트해; Laut Baltik
pacific; Pacific|Pacific Ocean; 太平洋; 太平洋; 태평양; Samudra Pasifik|Pasifik
south-pacific; South Pacific; 南太平洋; 南太平洋; 남태평양; Pasifik Selatan
atlantic; Atlantic|Atlantic Ocean; 大西洋; 大西洋; 대서양; Samudra Atlantik|Atlantik
indian-ocean; Indian Ocean; 印度洋; インド洋; 인도양; Samudra Hindia
indo-pacific; Indo-Pacific; 印太|印度-太平洋|印度太平洋|印太地区; インド太平洋; 인도태평양|인도·태평양; Indo-Pasifik
asia-pacific; Asia-Pacific; 亚太|亚太地区; アジア太平洋; 아시아태평양; Asia-Pasifik
arctic; Arctic; 北极; 北極; 북극; Arktik|Kutub Utara
africa; Africa; 非洲; アフリカ; 아프리카; Afrika
asia; Asia; 亚洲; アジア; 아시아; Asia
europe; Europe; 欧洲; 欧州|ヨーロッパ; 유럽; Eropa
east-asia; East Asia; 东亚; 東アジア; 동아시아; Asia Timur
northeast-asia; Northeast Asia; 东北亚; 北東アジア; 동북아|동북아시아; Asia Timur Laut
southeast-asia; Southeast Asia; 东南亚; 東南アジア; 동남아|동남아시아; Asia Tenggara
south-asia; South Asia; 南亚; 南アジア; 남아시아; Asia Selatan
central-asia; Central Asia; 中亚; 中央アジア; 중앙아시아; Asia Tengah
north-america; North America; 北美|北美洲; 北米; 북미; Amerika Utara
south-america; South America; 南美|南美洲; 南米; 남미; Amerika Selatan
latin-america; Latin America; 拉丁美洲|拉美; 中南米|ラテンアメリカ; 중남미|라틴아메리카; Amerika Latin
antarctica; Antarctica; 南极|南极洲; 南極; 남극; Antartika
diaoyu; Senkaku Islands|Diaoyu Islands; 钓鱼岛|尖阁诸岛|钓鱼台; 尖閣諸島; 센카쿠열도; Kepulauan Senkaku
dokdo; Dokdo|Takeshima; 独岛|竹岛; 竹島; 독도; Dokdo
kurils; Kuril Islands; 千岛群岛|北方四岛; 北方領土|北方四島|千島列島; 쿠릴열도; Kepulauan Kuril
spratly; Spratly Islands; 南沙群岛; 南沙諸島; 난사군도; Kepulauan Spratly
xinjiang; Xinjiang; 新疆; 新疆ウイグル自治区|新疆; 신장; Xinjiang
tibet; Tibet; 西藏; チベット; 티베트; Tibet
inner-mongolia; Inner Mongolia; 内蒙古; 内モンゴル; 내몽골; Mongolia Dalam
guangdong; Guangdong; 广东|广东省; 広東省|広東; 광둥성; Guangdong
guangxi; Guangxi; 广西; 広西; ; Guangxi
fujian; Fujian; 福建|福建省; 福建省; 푸젠성; Fujian
zhejiang; Zhejiang; 浙江|浙江省; 浙江省; 저장성; Zhejiang
jiangsu; Jiangsu; 江苏|江苏省; 江蘇省; 장쑤성; Jiangsu
shandong; Shandong; 山东|山东省; 山東省; 산둥성; Shandong
henan; Henan; 河南|河南省; 河南省; 허난성; Henan
hebei; Hebei; 河北|河北省; 河北省; 허베이성; Hebei
hubei; Hubei; 湖北|湖北省; 湖北省; 후베이성; Hubei
hunan; Hunan; 湖南|湖南省; 湖南省; 후난성; Hunan
sichuan; Sichuan; 四川|四川省; 四川省; 쓰촨성|쓰촨; Sichuan
yunnan; Yunnan; 云南|云南省; 雲南省; 윈난성; Yunnan
guizhou; Guizhou; 贵州|贵州省; 貴州省; ; Guizhou
liaoning; Liaoning; 辽宁|辽宁省; 遼寧省; 랴오닝성; Liaoning
jilin; ; 吉林|吉林省; 吉林省; 지린성; 
heilongjiang; Heilongjiang; 黑龙江|黑龙江省; 黒竜江省; 헤이룽장성; Heilongjiang
shaanxi; Shaanxi; 陕西|陕西省; 陝西省; ; Shaanxi
shanxi; Shanxi; 山西|山西省; 山西省; ; Shanxi
anhui; Anhui; 安徽|安徽省; 安徽省; ; Anhui
jiangxi; Jiangxi; 江西|江西省; 江西省; ; Jiangxi
hainan; Hainan; 海南|海南省|海南岛; 海南島|海南省; 하이난; Hainan
gansu; Gansu; 甘肃|甘肃省; 甘粛省; ; Gansu
qinghai; Qinghai; 青海|青海省; 青海省; ; Qinghai
beijing; Beijing|Peking; 北京|北京市; 北京|北京市; 베이징; Beijing
shanghai; Shanghai; 上海|上海市; 上海|上海市; 상하이; Shanghai
tianjin; Tianjin; 天津|天津市; 天津|天津市; 톈진; Tianjin
chongqing; Chongqing; 重庆|重庆市; 重慶; 충칭; Chongqing
guangzhou; Guangzhou; 广州|广州市; 広州; 광저우; Guangzhou
shenzhen; Shenzhen; 深圳|深圳市; 深圳|深セン; 선전시; Shenzhen
wuhan; Wuhan; 武汉|武汉市; 武漢; 우한; Wuhan
nanjing; Nanjing; 南京|南京市; 南京; 난징; Nanjing
hangzhou; Hangzhou; 杭州|杭州市; 杭州; 항저우; Hangzhou
chengdu; Chengdu; 成都|成都市; 成都; 청두; Chengdu
xian; Xi’an; 西安|西安市; 西安; 시안; Xi’an
dalian; Dalian; 大连; 大連; 다롄; Dalian
shenyang; Shenyang; 沈阳; 瀋陽; 선양; Shenyang
harbin; Harbin; 哈尔滨; ハルビン; 하얼빈; Harbin
qingdao; Qingdao; 青岛; 青島; 칭다오; Qingdao
xiamen; Xiamen; 厦门; 厦門|アモイ; 샤먼; Xiamen
suzhou; Suzhou; 苏州; 蘇州; 쑤저우; Suzhou
zhengzhou; Zhengzhou; 郑州; 鄭州; 정저우; Zhengzhou
changsha; Changsha; 长沙; 長沙; 창사; Changsha
kunming; Kunming; 昆明; 昆明; 쿤밍; Kunming
urumqi; Urumqi; 乌鲁木齐; ウルムチ; 우루무치; Urumqi
lhasa; Lhasa; 拉萨; ラサ; 라싸; Lhasa
taipei; Taipei; 台北|台北市; 台北; 타이베이; Taipei
kaohsiung; Kaohsiung; 高雄|高雄市; 高雄; 가오슝; Kaohsiung
taichung; Taichung; 台中|台中市; 台中市; 타이중; Taichung
tainan; Tainan; 台南|台南市; 台南; 타이난; Tainan
hualien; Hualien; 花莲|花莲县; 花蓮; 화롄; Hualien
kinmen; Kinmen; 金门; 金門島; 진먼다오; Kinmen
penghu; Penghu; 澎湖; 澎湖; ; Penghu
tokyo; Tokyo; 东京|东京都; 東京|東京都; 도쿄; Tokyo
osaka; Osaka; 大阪; 大阪|大阪市; 오사카; Osaka
kyoto; Kyoto; 京都; 京都|京都市; 교토; Kyoto
hiroshima; Hiroshima; 广岛; 広島|広島市; 히로시마; Hiroshima
nagasaki; Nagasaki; 长崎; 長崎|長崎市; 나가사키; Nagasaki
fukushima; Fukushima; 福岛; 福島; 후쿠시마; Fukushima
okinawa; Okinawa; 冲绳; 沖縄|沖縄県; 오키나와; Okinawa
hokkaido; Hokkaido; 北海道; 北海道; 홋카이도; Hokkaido
nagoya; Nagoya; 名古屋; 名古屋|名古屋市; 나고야; Nagoya
yokohama; Yokohama; 横滨; 横浜|横浜市; 요코하마; Yokohama
kobe; Kobe; 神户; 神戸|神戸市; 고베; Kobe
fukuoka; Fukuoka; 福冈; 福岡|福岡市; 후쿠오카; Fukuoka
sapporo; Sapporo; 札幌; 札幌|札幌市; 삿포로; Sapporo
sendai; Sendai; 仙台; 仙台|仙台市; 센다이; Sendai
niigata; Niigata; 新潟; 新潟; 니가타; Niigata
*; ; ; 大阪府|京都府|広島県|長崎県|福島県|沖縄本島|福岡県|新潟県|熊本県; ; 
ishikawa; Ishikawa; 石川县; 石川県; 이시카와현; Ishikawa
noto; Noto Peninsula; 能登半岛; 能登半島|能登; 노토반도; 
kumamoto; Kumamoto; 熊本; 熊本; 구마모토; Kumamoto
seoul; Seoul; 首尔|汉城; ソウル; 서울|서울시; Seoul
busan; Busan; 釜山; 釜山|プサン; 부산|부산시; Busan
incheon; Incheon; 仁川; 仁川; 인천; Incheon
daegu; Daegu; 大邱; 大邱; 대구; Daegu
daejeon; Daejeon; 大田; 大田市; 대전; Daejeon
gwangju; Gwangju; 光州; 光州; 광주; Gwangju
ulsan; Ulsan; 蔚山; 蔚山; 울산; Ulsan
sejong; ; 世宗市; 世宗市; 세종시; 
jeju; Jeju; 济州|济州岛; 済州島|済州; 제주|제주도; Jeju
gyeonggi; Gyeonggi; 京畿道; 京畿道; 경기도; Gyeonggi
gangwon; Gangwon; 江原道; 江原道; 강원도; Gangwon
panmunjom; Panmunjom; 板门店; 板門店; 판문점; Panmunjom
kaesong; Kaesong; 开城; 開城; 개성공단; Kaesong
pyongyang; Pyongyang; 平壤; 平壌; 평양; Pyongyang
yongbyon; Yongbyon; 宁边; 寧辺; 영변; Yongbyon
washington; Washington|Washington, D.C.|Washington DC; 华盛顿; ワシントン; 워싱턴; Washington|Washington DC
new-york; New York|New York City; 纽约; ニューヨーク; 뉴욕; New York
california; California; 加利福尼亚|加州; カリフォルニア州|カリフォルニア; 캘리포니아; California
texas; Texas; 得克萨斯|德克萨斯|德州|得州; テキサス州|テキサス; 텍사스; Texas
florida; Florida; 佛罗里达; フロリダ州|フロリダ; 플로리다; Florida
hawaii; Hawaii; 夏威夷; ハワイ; 하와이; Hawaii
alaska; Alaska; 阿拉斯加; アラスカ; 알래스카; Alaska
virginia; Virginia; 弗吉尼亚; バージニア州; 버지니아; Virginia
maryland; Maryland; 马里兰|马里兰州; メリーランド州; 메릴랜드; Maryland
pennsylvania; Pennsylvania; 宾夕法尼亚|宾州; ペンシルベニア州; 펜실베이니아; Pennsylvania
arizona; Arizona; 亚利桑那; アリゾナ州; 애리조나; 
illinois; Illinois; 伊利诺伊; ; ; 
massachusetts; Massachusetts; 马萨诸塞; ; ; 
michigan; Michigan; 密歇根; ミシガン州; 미시간; 
nevada; Nevada; 内华达; ネバダ州; 네바다; 
new-jersey; New Jersey; 新泽西; ; ; 
ohio; Ohio; 俄亥俄; オハイオ州; 오하이오; 
wisconsin; Wisconsin; 威斯康星; ; ; 
*; Alabama|Arkansas|Colorado|Connecticut|Delaware|Idaho|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Minnesota|Mississippi|Missouri|Montana|Nebraska|New Hampshire|New Mexico|North Carolina|North Dakota|Oklahoma|Oregon|Rhode Island|South Carolina|South Dakota|Tennessee|Utah|Vermont|West Virginia|Wyoming; ; ジョージア州; ; 
san-francisco; San Francisco; 旧金山|三藩市; サンフランシスコ; 샌프란시스코; San Francisco
los-angeles; Los Angeles; 洛杉矶; ロサンゼルス; 로스앤젤레스; Los Angeles
chicago; Chicago; 芝加哥; シカゴ; 시카고; Chicago
boston; Boston; 波士顿; ボストン; 보스턴; Boston
houston; Houston; 休斯顿; ヒューストン; 휴스턴; Houston
seattle; Seattle; 西雅图; シアトル; 시애틀; Seattle
philadelphia; Philadelphia; 费城; フィラデルフィア; 필라델피아; 
atlanta; Atlanta; 亚特兰大; アトランタ; 애틀랜타; 
dallas; Dallas; 达拉斯; ダラス; 댈러스; 
miami; Miami; 迈阿密; マイアミ; 마이애미; Miami
las-vegas; Las Vegas; 拉斯维加斯; ラスベガス; 라스베이거스; Las Vegas
silicon-valley; Silicon Valley; 硅谷; シリコンバレー; 실리콘밸리; 
*; San Diego|Baltimore|Minneapolis|Cleveland|Pittsburgh|New Orleans|Sacramento; ; ; ; 
GU; Guam; 关岛; グアム; 괌; Guam
manchester; Manchester; 曼彻斯特; マンチェスター; 맨체스터; 
liverpool; Liverpool; 利物浦; リバプール; 리버풀; 
birmingham; Birmingham; 伯明翰; ; 버밍엄; 
edinburgh; Edinburgh; 爱丁堡; エディンバラ; 에든버러; 
oxford; Oxford; 牛津; ; ; 
cambridge; Cambridge; 剑桥; ; ; 
*; Glasgow|Belfast|Cardiff; ; ; ; 
munich; Munich; 慕尼黑; ミュンヘン; 뮌헨; 
frankfurt; Frankfurt; 法兰克福; フランクフルト; 프랑크푸르트; 
hamburg; Hamburg; 汉堡市; ハンブルク; 함부르크; 
*; Cologne|Dresden; ; ; ; 
geneva; Geneva; 日内瓦; ジュネーブ; 제네바; Jenewa
the-hague; The Hague; 海牙; ハーグ; 헤이그; Den Haag
rotterdam; Rotterdam; 鹿特丹; ロッテルダム; 로테르담; Rotterdam
davos; Davos; 达沃斯; ダボス; 다보스; Davos
milan; Milan; 米兰; ミラノ; 밀라노; Milan
barcelona; Barcelona; 巴塞罗那; バルセロナ; 바르셀로나; Barcelona
venice; Venice; 威尼斯; ベネチア; 베네치아; Venesia
saint-petersburg; Saint Petersburg|St. Petersburg; 圣彼得堡; サンクトペテルブルク; 상트페테르부르크; Saint Petersburg
vladivostok; Vladivostok; 符拉迪沃斯托克|海参崴; ウラジオストク; 블라디보스토크; Vladivostok
kremlin; Kremlin; 克里姆林宫; クレムリン; 크렘린궁|크렘린; Kremlin
sochi; Sochi; 索契; ソチ; 소치; Sochi
kursk; Kursk; 库尔斯克; クルスク; 쿠르스크; Kursk
kyiv; Kyiv|Kiev; 基辅; キーウ|キエフ; 키이우|키예프; Kyiv|Kiev
kharkiv; Kharkiv; 哈尔科夫|哈尔基夫; ハルキウ|ハリコフ; 하르키우; Kharkiv
odesa; Odesa|Odessa; 敖德萨; オデーサ|オデッサ; 오데사; Odesa
mariupol; Mariupol; 马里乌波尔; マリウポリ; 마리우폴; Mariupol
lviv; Lviv; 利沃夫; リビウ; 르비우; Lviv
kherson; Kherson; 赫尔松; ヘルソン; 헤르손; Kherson
zaporizhzhia; Zaporizhzhia; 扎波罗热; ザポリージャ; 자포리자; Zaporizhzhia
tel-aviv; Tel Aviv; 特拉维夫; テルアビブ; 텔아비브; Tel Aviv
rafah; Rafah; 拉法; ラファ; 라파; Rafah
doha; Doha; 多哈; ドーハ; 도하; Doha
mecca; Mecca; 麦加; メッカ; 메카; Mekkah|Makkah
mumbai; Mumbai; 孟买; ムンバイ; 뭄바이; Mumbai
new-delhi; New Delhi|Delhi; 新德里|德里; ニューデリー; 뉴델리; New Delhi
kashmir; Kashmir; 克什米尔; カシミール; 카슈미르; Kashmir
islamabad; Islamabad; 伊斯兰堡; イスラマバード; 이슬라마바드; Islamabad
hanoi; Hanoi; 河内; ハノイ; 하노이; Hanoi
ho-chi-minh-city; Ho Chi Minh City|Saigon; 胡志明市|西贡; ホーチミン; 호찌민|호치민; Ho Chi Minh
naypyidaw; Naypyidaw|Naypyitaw; 内比都; ネピドー; 네피도; Naypyidaw
batam; Batam; 巴淡岛; バタム; 바탐; Batam
rio-de-janeiro; Rio de Janeiro; 里约热内卢|里约; リオデジャネイロ; 리우데자네이루; Rio de Janeiro
brasilia; Brasília|Brasilia; 巴西利亚; ブラジリア; 브라질리아; Brasilia
sao-paulo; São Paulo|Sao Paulo; 圣保罗; サンパウロ; 상파울루; Sao Paulo
ottawa; Ottawa; 渥太华; オタワ; 오타와; Ottawa
quebec; Quebec; 魁北克; ケベック; 퀘벡; Quebec
montreal; Montreal; 蒙特利尔; モントリオール; 몬트리올; 
canberra; Canberra; 堪培拉; キャンベラ; 캔버라; Canberra
wellington; Wellington; 惠灵顿; ウェリントン; 웰링턴; Wellington
ankara; Ankara; 安卡拉; アンカラ; 앙카라; Ankara
abu-dhabi; Abu Dhabi; 阿布扎比; アブダビ; 아부다비; Abu Dhabi
bern; Bern; 伯尔尼; ベルン; 베른; Bern
abuja; Abuja; 阿布贾; アブジャ; 아부자; Abuja
pretoria; Pretoria; 比勒陀利亚; プレトリア; 프리토리아; Pretoria
cape-town; Cape Town; 开普敦; ケープタウン; 케이프타운; Cape Town
jakarta; Jakarta; 雅加达; ジャカルタ; 자카르타; Jakarta|DKI Jakarta
java; Java; 爪哇; ジャワ島|ジャワ; 자바섬; Jawa|Pulau Jawa
sumatra; Sumatra; 苏门答腊; スマトラ島|スマトラ; 수마트라; Sumatera|Sumatra
bali; Bali; 巴厘岛|峇里岛; バリ島; 발리; Bali
papua; Papua; 巴布亚; パプア; 파푸아; Papua
aceh; Aceh; 亚齐; アチェ; 아체; Aceh
kalimantan; Kalimantan; 加里曼丹; カリマンタン; 칼리만탄; Kalimantan
borneo; Borneo; 婆罗洲; ボルネオ; 보르네오;
sulawesi; Sulawesi; 苏拉威西; スラウェシ島; 술라웨시; Sulawesi
*; West Java|East Java|Central Java|North Sumatra|East Nusa Tenggara; ; ; ; Jakarta Pusat|Jakarta Selatan|Jakarta Timur|Jakarta Barat|Jakarta Utara|Jabodetabek|Kalimantan Timur|Kalimantan Barat|Kalimantan Selatan|Kalimantan Tengah|Kalimantan Utara|IKN|Sulawesi Selatan|Sulawesi Tengah|Sulawesi Utara|Sulawesi Tenggara|Papua Barat|Denpasar|Banda Aceh|Jawa Barat|Jawa Tengah|Jawa Timur|Jabar|Jateng|Jatim|Banten|Sumatera Utara|Sumatera Barat|Sumatera Selatan|Sumut|Sumsel|Riau|Kepulauan Riau|Jambi|Bengkulu|Lampung|Bangka Belitung|Nusa Tenggara Barat|Nusa Tenggara Timur|NTB|NTT|Maluku|Maluku Utara|Gorontalo|Yogyakarta|DIY
bandung; Bandung; 万隆; バンドン; 반둥; Bandung
surabaya; Surabaya; 泗水; スラバヤ; 수라바야; Surabaya
medan; Medan; 棉兰; メダン; 메단; Medan
yogyakarta; Yogyakarta; 日惹; ジョグジャカルタ; 욕야카르타; Yogyakarta
*; Semarang|Palembang|Kupang|Biak; ; ; ; Semarang|Palembang|Makassar|Bogor|Depok|Tangerang|Bekasi|Solo|Surakarta|Malang|Padang|Pekanbaru|Pontianak|Balikpapan|Samarinda|Banjarmasin|Manado|Ambon|Jayapura|Kupang|Mataram|Lombok|Cirebon|Tasikmalaya|Garut|Cianjur|Sukabumi|Karawang|Purwakarta|Serang|Cilegon|Kudus|Jepara|Magelang|Klaten|Sleman|Bantul|Kediri|Jember|Banyuwangi|Sidoarjo|Gresik|Madura|Palu|Kendari|Ternate|Sorong|Merauke|Biak|Nusantara|Flores|Sumbawa|Sumba|Senayan|Menteng|Tanah Abang|Bali
penang; Penang; 槟城; ペナン; 페낭; Penang
*; Cebu|Mindanao|Luzon|Davao; 宿务|棉兰老岛; セブ島|ミンダナオ島; 세부섬; Cebu
astana; Astana|Nur-Sultan; 阿斯塔纳|努尔苏丹; アスタナ; 아스타나; Astana
quito; Quito; 基多; キト; 키토; Quito
valletta; Valletta; 瓦莱塔; バレッタ; 발레타; Valletta
yaounde; Yaoundé|Yaounde; 雅温得; ヤウンデ; 야운데; Yaounde
praia; Praia; 普拉亚; ; 프라이아; Praia
rabat; Rabat; 拉巴特; ラバト; 라바트; Rabat
lilongwe; Lilongwe; 利隆圭; リロングウェ; 릴롱궤; Lilongwe
port-louis; Port Louis; 路易港; ポートルイス; 포트루이스; Port Louis
guatemala-city; Guatemala City; 危地马拉城; グアテマラシティ; 과테말라시티; Kota Guatemala
panama-city; Panama City; 巴拿马城; パナマシティ; 파나마시티;
san-salvador; San Salvador; 圣萨尔瓦多; サンサルバドル; 산살바도르; San Salvador
kuwait-city; Kuwait City; 科威特城; クウェートシティ; 쿠웨이트시티; Kuwait City
manama; Manama; 麦纳麦; マナーマ; 마나마; Manama
dodoma; Dodoma; 多多马; ドドマ; 도도마; Dodoma
bandar-seri-begawan; Bandar Seri Begawan; 斯里巴加湾市|斯里巴加湾; バンダルスリブガワン; 반다르스리브가완; Bandar Seri Begawan
honiara; Honiara; 霍尼亚拉; ホニアラ; 호니아라; Honiara
suva; Suva; 苏瓦; ; 수바; Suva
moroni; Moroni; 莫罗尼; モロニ; 모로니; Moroni
gitega; Gitega; 基特加; ギテガ; 기테가; Gitega
bloemfontein; Bloemfontein; 布隆方丹; ブルームフォンテーン; 블룸폰테인; Bloemfontein
yamoussoukro; Yamoussoukro; 亚穆苏克罗; ヤムスクロ; 야무수크로; Yamoussoukro
belmopan; Belmopan; 贝尔莫潘; ベルモパン; 벨모판; Belmopan
bridgetown; Bridgetown; 布里奇敦; ブリッジタウン; 브리지타운; Bridgetown
male; Malé; 马累; ; 말레; Malé
port-vila; Port Vila; 维拉港; ポートビラ; 포트빌라; Port Vila
funafuti; Funafuti; 富纳富提; フナフティ; 푸나푸티; Funafuti
nukualofa; Nuku’alofa; 努库阿洛法; ヌクアロファ; 누쿠알로파; Nuku’alofa
majuro; Majuro; 马朱罗; マジュロ; 마주로; Majuro
palikir; Palikir; 帕利基尔; パリキール; 팔리키르; Palikir
andorra-la-vella; Andorra la Vella; 安道尔城; アンドラ・ラ・ベリャ; 안도라라베야; Andorra la Vella
castries; Castries; 卡斯特里; カストリーズ; 캐스트리스; Castries
roseau; Roseau; 罗索; ロゾー; 로조; Roseau
basseterre; Basseterre; 巴斯特尔; バセテール; 바스테르; Basseterre
kotte; Sri Jayawardenepura Kotte; ; ; ; Sri Jayawardenepura Kotte
sucre; Sucre; 苏克雷; ; 수크레; Sucre
CG; Republic of the Congo|Congo Republic|Congo-Brazzaville; 刚果共和国|刚果（布）; コンゴ共和国; 콩고공화국; Republik Kongo
KN; Saint Kitts and Nevis|St. Kitts and Nevis; 圣基茨和尼维斯; セントクリストファー・ネイビス; 세인트키츠네비스; Saint Kitts dan Nevis
VC; Saint Vincent and the Grenadines|St. Vincent and the Grenadines; 圣文森特和格林纳丁斯; セントビンセント・グレナディーン; 세인트빈센트그레나딘; Saint Vincent dan Grenadine
AS; American Samoa; 美属萨摩亚; 米領サモア; 아메리칸사모아; Samoa Amerika
`;
