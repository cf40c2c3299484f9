/**
 * People whose names appear in the news without any introduction: one a row, `id; English; Chinese (simplified); Japanese;
 * Korean; Indonesian`, variants after `|`; the first English name is the full one. Few on purpose: a list of names ages.
 */
export const leaderFacts = `
joe-biden; Joe Biden|Biden; 拜登|乔·拜登; バイデン|ジョー・バイデン; 바이든|조 바이든; Joe Biden|Biden
donald-trump; Donald Trump|Trump; 特朗普|川普|唐纳德·特朗普; トランプ|ドナルド・トランプ; 트럼프|도널드 트럼프; Donald Trump|Trump
barack-obama; Barack Obama|Obama; 奥巴马|欧巴马; オバマ|バラク・オバマ; 오바마|버락 오바마; Barack Obama|Obama
kamala-harris; Kamala Harris; 哈里斯|贺锦丽; カマラ・ハリス; 카멀라 해리스; Kamala Harris
hillary-clinton; Hillary Clinton; 希拉里|希拉里·克林顿; ヒラリー・クリントン; 힐러리 클린턴; Hillary Clinton
antony-blinken; Antony Blinken|Tony Blinken|Blinken; 布林肯|安东尼·布林肯; ブリンケン; 블링컨|토니 블링컨; Antony Blinken|Tony Blinken|Blinken
marco-rubio; Marco Rubio|Rubio; 鲁比奥|卢比奥; ルビオ|マルコ・ルビオ; 루비오|마코 루비오; Marco Rubio|Rubio
lloyd-austin; Lloyd Austin; 奥斯汀|劳埃德·奥斯汀; ロイド・オースティン; 로이드 오스틴; Lloyd Austin
nancy-pelosi; Nancy Pelosi|Pelosi; 佩洛西|裴洛西; ペロシ|ナンシー・ペロシ; 펠로시|낸시 펠로시; Nancy Pelosi|Pelosi
vladimir-putin; Vladimir Putin|Putin; 普京|普丁|弗拉基米尔·普京; プーチン|ウラジーミル・プーチン; 푸틴|블라디미르 푸틴; Vladimir Putin|Putin
sergey-lavrov; Sergey Lavrov|Sergei Lavrov|Lavrov; 拉夫罗夫; ラブロフ; 라브로프|세르게이 라브로프; Sergey Lavrov|Sergei Lavrov|Lavrov
dmitry-peskov; Dmitry Peskov|Peskov; 佩斯科夫; ペスコフ; 페스코프; Dmitry Peskov|Peskov
dmitry-medvedev; Dmitry Medvedev|Medvedev; 梅德韦杰夫; メドベージェフ; 메드베데프; Dmitry Medvedev
volodymyr-zelensky; Volodymyr Zelensky|Volodymyr Zelenskyy|Zelensky|Zelenskyy; 泽连斯基|泽伦斯基; ゼレンスキー; 젤렌스키; Volodymyr Zelensky|Zelensky
xi-jinping; Xi Jinping; 习近平; 習近平; 시진핑; Xi Jinping
li-qiang; Li Qiang; 李强; 李強; 리창; Li Qiang
li-keqiang; Li Keqiang; 李克强; 李克強; 리커창; Li Keqiang
wang-yi; Wang Yi; 王毅; 王毅; 왕이 부장|왕이; Wang Yi
mao-zedong; Mao Zedong; 毛泽东; 毛沢東; 마오쩌둥; Mao Zedong
deng-xiaoping; Deng Xiaoping; 邓小平; 鄧小平; 덩샤오핑; Deng Xiaoping
tsai-ing-wen; Tsai Ing-wen; 蔡英文; 蔡英文; 차이잉원; Tsai Ing-wen
lai-ching-te; Lai Ching-te|William Lai; 赖清德; 頼清徳; 라이칭더; Lai Ching-te
kim-jong-un; Kim Jong-un|Kim Jong Un; 金正恩; 金正恩; 김정은; Kim Jong-un|Kim Jong Un
kim-yo-jong; Kim Yo-jong|Kim Yo Jong; 金与正; 金与正; 김여정; Kim Yo-jong|Kim Yo Jong
kim-jong-il; Kim Jong-il|Kim Jong Il; 金正日; 金正日; 김정일; Kim Jong-il
kim-il-sung; Kim Il-sung|Kim Il Sung; 金日成; 金日成; 김일성; Kim Il-sung
yoon-suk-yeol; Yoon Suk-yeol|Yoon Suk Yeol|Yoon Seok-yeol; 尹锡悦; 尹錫悦; 윤석열; Yoon Suk-yeol|Yoon Suk Yeol|Yoon Seok-yeol
moon-jae-in; Moon Jae-in; 文在寅; 文在寅; 문재인; Moon Jae-in
park-geun-hye; Park Geun-hye; 朴槿惠; 朴槿恵; 박근혜; Park Geun-hye
lee-jae-myung; Lee Jae-myung|Lee Jae Myung; 李在明; 李在明; 이재명; Lee Jae-myung
lee-myung-bak; Lee Myung-bak; 李明博; 李明博; 이명박; Lee Myung-bak
shinzo-abe; Shinzo Abe; 安倍晋三|安倍; 安倍晋三; 아베 신조|아베; Shinzo Abe
fumio-kishida; Fumio Kishida|Kishida; 岸田文雄|岸田; 岸田文雄; 기시다 후미오|기시다; Fumio Kishida|Kishida
shigeru-ishiba; Shigeru Ishiba|Ishiba; 石破茂; 石破茂; 이시바 시게루|이시바; Shigeru Ishiba|Ishiba
yoshihide-suga; Yoshihide Suga; 菅义伟; 菅義偉; 스가 요시히데; Yoshihide Suga
sanae-takaichi; Sanae Takaichi|Takaichi; 高市早苗; 高市早苗; 다카이치 사나에|다카이치; Sanae Takaichi
yoko-kamikawa; Yoko Kamikawa; 上川阳子; 上川陽子; 가미카와 요코; Yoko Kamikawa
benjamin-netanyahu; Benjamin Netanyahu|Netanyahu; 内塔尼亚胡|纳坦雅胡; ネタニヤフ; 네타냐후|베냐민 네타냐후; Benjamin Netanyahu|Netanyahu
mahmoud-abbas; Mahmoud Abbas; 阿巴斯; アッバス; 마무드 압바스; Mahmoud Abbas
recep-tayyip-erdogan; Recep Tayyip Erdogan|Recep Tayyip Erdoğan|Erdogan|Erdoğan; 埃尔多安|艾尔段; エルドアン; 에르도안; Recep Tayyip Erdogan|Erdogan
ali-khamenei; Ali Khamenei|Khamenei; 哈梅内伊; ハメネイ; 하메네이; Ali Khamenei|Khamenei
bashar-al-assad; Bashar al-Assad|Assad; 阿萨德; アサド; 알아사드; Bashar al-Assad
narendra-modi; Narendra Modi|Modi; 莫迪; モディ; 모디|나렌드라 모디; Narendra Modi
emmanuel-macron; Emmanuel Macron|Macron; 马克龙|马克宏; マクロン|エマニュエル・マクロン; 마크롱; Emmanuel Macron|Macron
olaf-scholz; Olaf Scholz|Scholz; 朔尔茨|萧兹; ショルツ; 숄츠; Olaf Scholz
angela-merkel; Angela Merkel|Merkel; 默克尔|梅克尔; メルケル; 메르켈; Angela Merkel
friedrich-merz; Friedrich Merz|Merz; 默茨; メルツ; 메르츠; Friedrich Merz
ursula-von-der-leyen; Ursula von der Leyen|von der Leyen; 冯德莱恩; フォンデアライエン; 폰데어라이엔; Ursula von der Leyen
boris-johnson; Boris Johnson; 约翰逊|强生; ボリス・ジョンソン; 보리스 존슨; Boris Johnson
rishi-sunak; Rishi Sunak|Sunak; 苏纳克; スナク; 수낵|리시 수낵; Rishi Sunak
keir-starmer; Keir Starmer|Starmer; 斯塔默|施凯尔; スターマー; 스타머; Keir Starmer
david-cameron; David Cameron; 卡梅伦; キャメロン; 캐머런; David Cameron
justin-trudeau; Justin Trudeau|Trudeau; 特鲁多; トルドー; 트뤼도; Justin Trudeau
anthony-albanese; Anthony Albanese|Albanese; 阿尔巴尼斯; アルバニージー; 앨버니지; Anthony Albanese
luiz-inacio-lula-da-silva; Luiz Inácio Lula da Silva|Lula da Silva|Lula; 卢拉; ルラ; 룰라; Lula da Silva|Lula
antonio-guterres; António Guterres|Antonio Guterres|Guterres; 古特雷斯; グテレス; 구테흐스; Antonio Guterres|Guterres
jens-stoltenberg; Jens Stoltenberg|Stoltenberg; 斯托尔滕贝格; ストルテンベルグ; 스톨텐베르그; Jens Stoltenberg|Stoltenberg
joko-widodo; Joko Widodo|Jokowi; 佐科|佐科·维多多; ジョコ・ウィドド|ジョコ; 조코 위도도; Joko Widodo|Jokowi
prabowo-subianto; Prabowo Subianto|Prabowo; 普拉博沃; プラボウォ|プラボウォ・スビアント; 프라보워 수비안토|프라보워; Prabowo Subianto|Prabowo
sukarno; Sukarno; 苏加诺; スカルノ; 수카르노; Soekarno|Sukarno
suharto; Suharto; 苏哈托; スハルト; 수하르토; Soeharto|Suharto
megawati; Megawati Sukarnoputri|Megawati; 梅加瓦蒂; メガワティ; 메가와티; Megawati Soekarnoputri|Megawati
susilo-bambang-yudhoyono; Susilo Bambang Yudhoyono; 苏西洛; ユドヨノ; 유도요노; Susilo Bambang Yudhoyono|SBY
retno-marsudi; Retno Marsudi; 蕾特诺; ルトノ; 레트노; Retno Marsudi|Retno LP Marsudi
sri-mulyani; Sri Mulyani Indrawati|Sri Mulyani; ; ; ; Sri Mulyani Indrawati|Sri Mulyani
anwar-ibrahim; Anwar Ibrahim; 安瓦尔; アンワル; 안와르; Anwar Ibrahim
ferdinand-marcos; Ferdinand Marcos|Ferdinand Marcos Jr.|Marcos; 马科斯|小马科斯; マルコス; 마르코스; Ferdinand Marcos Jr|Ferdinand Marcos
aung-san-suu-kyi; Aung San Suu Kyi|Suu Kyi; 昂山素季|翁山苏姬; アウンサンスーチー; 아웅산 수치|아웅산수치; Aung San Suu Kyi
elon-musk; Elon Musk|Musk; 马斯克; イーロン・マスク; 일론 머스크|머스크; Elon Musk
pope-francis; Pope Francis; 教皇方济各|方济各; フランシスコ教皇|ローマ教皇フランシスコ; 프란치스코 교황; Paus Fransiskus
george-w-bush; George W. Bush|George Bush; 小布什; ブッシュ; 조지 W. 부시; George W. Bush
osama-bin-laden; Osama bin Laden|bin Laden; 本·拉登|拉登; ビンラディン|オサマ・ビンラディン; 오사마 빈 라덴|빈라덴; Osama bin Laden
`;
