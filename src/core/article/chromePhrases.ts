/**
 * What sites print around an article, as data: a line that says one of these is not the article. Lower case, without the
 * punctuation and decoration at its ends (`- Advertisement -` is listed as `advertisement`). To teach Pressmark another
 * language, add its phrases here.
 */

/** Why a line goes; shown by `extract --explain`. */
export type ChromeKind =
  | 'advertisement'
  | 'share'
  | 'related'
  | 'comments'
  | 'subscribe'
  | 'navigation'
  | 'consent'
  | 'feed'
  | 'copyright'
  | 'app';

const list = (phrases: string): string[] =>
  phrases
    .split(/[|\n]/)
    .map((phrase) => phrase.trim())
    .filter(Boolean);

/** The whole line is the phrase. */
export const CHROME_LINES: Record<ChromeKind, string[]> = {
  advertisement:
    list(`advertisement | advertisements | ad | ads | sponsored | sponsored content | promoted content | paid post
    story continues below advertisement | article continues below advertisement | continue reading below | continues after advertisement
    advertisement - scroll to continue | advertisement scroll to continue | supported by | advertising | ad feedback | remove ads
    广告 | 廣告 | 広告 | pr | 스폰서 | 광고 | iklan | advertensi | scroll to continue with content | scroll untuk melanjutkan | anzeige | werbung
    publicité | publicidad | publicidade | pubblicità | advertentie | annons | annonse | annonce | mainos | reklama | reklam | реклама
    διαφήμιση | إعلان | פרסומת | quảng cáo | โฆษณา | विज्ञापन`),
  share:
    list(`share | share this | share this post | share this article | share this story | share on | share on facebook | share on twitter
    share on x | share via email | share article | share story | tweet | tweet this | facebook | twitter | whatsapp | telegram | linkedin
    pinterest | reddit | email | e-mail | mail | print | print article | print this page | copy link | link copied | copied | copy url | more sharing options | like | like this
    like us on facebook | follow us | follow us on twitter | follow us on facebook | follow | flipboard | pocket | line | messenger | instagram | youtube | tumblr | sms | save | save article | bookmark | listen | listen to this article
    分享 | 分享到 | 分享至 | 分享本文 | 分享文章 | 转发 | 微信 | 微博 | 新浪微博 | 打印 | 收藏 | 列印 | 推薦 | 推荐 | 转载 | 复制链接 | 複製連結 | 扫一扫 | 分享到微信朋友圈
    シェア | シェアする | 共有 | ツイート | ポスト | ポストする | ブックマーク | はてなブックマーク | 印刷 | メール | 保存 | リンクをコピー | lineで送る
    공유 | 공유하기 | 기사 공유 | 카카오톡 | 페이스북 | 트위터 | 밴드 | 인쇄 | 스크랩 | url 복사 | 글자 크기 | 좋아요 | 댓글 | 프린트 | 이메일
    bagikan | bagikan artikel | bagikan ke | salin tautan | kongsi | sebarkan | simpan | cetak | teilen | drucken | merken | artikel teilen | auf facebook teilen | auf twitter teilen | per e-mail teilen | link kopieren | feedback
    partager | partager sur facebook | imprimer | envoyer | enregistrer | copier le lien | compartir | imprimir | guardar | enviar | compartir en facebook | compartilhar | compartilhe | salvar | ouvir | condividi | stampa | salva | ascolta | delen | deel | deel dit artikel | afdrukken | bewaren | dela | skriv ut | spara | del | jaa | udostępnij | podziel się | drukuj | skomentuj | поделиться | распечатать | сохранить | paylaş | yazdır | kaydet | κοινοποίηση | εκτύπωση | مشاركة | شارك | طباعة | chia sẻ | แชร์ | शेयर करें`),
  related:
    list(`related | related posts | related articles | related stories | related news | related content | related topics | related coverage | related links | related reading | related video | related videos
    more stories | more news | more from this author | more on this story | more on this | more like this | more from | more in | more | more articles | more to explore | top stories | most read | most popular | popular | trending | trending now | latest | latest news | latest stories | recent posts | recommended | recommended for you | recommended stories | you may also like | you might also like | you may like | you might like | don't miss | editor's picks | editors' picks | read next | up next | next article | previous article | next story | next post | previous post | also read | see also | read also | read more | keep reading | continue reading | what to read next | read this next | further reading | in this article | in this story | tags | topics | categories | filed under | explore more | stay connected | featured | featured posts | must read | what's hot | view all | see more | show more | load more | more from the web | from the web | around the web | promoted stories | suggested | sign up
    相关新闻 | 相关阅读 | 相关文章 | 相关报道 | 相关推荐 | 相關新聞 | 相關文章 | 相關報導 | 相關連結 | 延伸阅读 | 延伸閱讀 | 推荐阅读 | 推薦閱讀 | 猜你喜欢 | 热门文章 | 热门新闻 | 熱門新聞 | 熱門文章 | 更多新闻 | 更多 | 更多新聞 | 最新新闻 | 最新消息 | 热点新闻 | 今日热点 | 点击排行 | 阅读排行 | 新闻排行 | 新闻排行榜 | 编辑推荐 | 编辑精选 | 精彩推荐 | 上一篇 | 下一篇 | 标签 | 標籤 | 关键词 | 關鍵字 | 专题 | 您可能还喜欢 | 你可能感兴趣 | 更多精彩内容 | 延伸阅读推荐 | 相关链接 | 相关专题
    関連記事 | 関連ニュース | 関連リンク | 関連トピックス | 関連キーワード | おすすめ | おすすめ記事 | あわせて読みたい | 人気記事 | 人気記事ランキング | ランキング | アクセスランキング | 最新記事 | 最新ニュース | 新着記事 | 次の記事 | 前の記事 | もっと見る | 続きを読む | この記事の関連ニュース | トピックス | タグ
    관련기사 | 관련 기사 | 관련뉴스 | 관련 뉴스 | 추천 기사 | 추천기사 | 인기기사 | 인기 기사 | 많이 본 뉴스 | 많이 본 기사 | 주요 뉴스 | 주요뉴스 | 최신기사 | 최신 기사 | 실시간 뉴스 | 이전 기사 | 다음 기사 | 이전기사 | 다음기사 | 더보기 | 함께 본 기사 | 태그 | 키워드
    baca juga | artikel terkait | berita terkait | berita lainnya | berita terpopuler | terpopuler | terkini | terbaru | berita terbaru | rekomendasi | rekomendasi untuk anda | lihat juga | simak juga | tonton juga | tag | topik terkait | artikel lainnya | pilihan editor | selengkapnya | baca selengkapnya | berita berkaitan | artikel berkaitan | halaman selanjutnya
    mehr zum thema | lesen sie auch | das könnte sie auch interessieren | auch interessant | weitere artikel | weitere themen | weitere meldungen | meistgelesen | themen | schlagworte | mehr | mehr dazu | zum thema | lesen sie jetzt | aktuell | aus dem archiv | empfehlungen | verwandte artikel | weiterlesen | empfohlener redaktioneller inhalt | empfohlener externer inhalt
    à lire aussi | lire aussi | sur le même sujet | articles liés | à lire | les plus lus | voir aussi | plus d'articles | dans la même rubrique | lire la suite | sur le même thème | mots-clés | noticias relacionadas | lee también | leer también | te puede interesar | más noticias | más leídas | lo más leído | relacionados | lo último | ver más | artículos relacionados | también te puede interesar | etiquetas | archivado en | veja também | leia também | leia mais | mais lidas | notícias relacionadas | relacionadas | saiba mais | leggi anche | articoli correlati | potrebbe interessarti | ti potrebbe interessare | più letti | i più letti | correlati | lees ook | gerelateerd | meer over | meest gelezen | läs mer | läs också | relaterat | les også | les mer | læs også | læs mere | mest læst | lue myös | czytaj także | czytaj też | czytaj również | zobacz też | zobacz także | polecamy | powiązane | najpopularniejsze | tagi | читайте также | по теме | похожие новости | ещё по теме | еще по теме | другие новости | популярное | материалы по теме | смотрите также | теги | ilgili haberler | çok okunanlar | benzer haberler | διαβάστε επίσης | διαβάστε ακόμα | σχετικά άρθρα | σχετικα | δειτε επισης | δείτε επίσης | اقرأ أيضا | اقرأ أيضاً | مواضيع ذات صلة | אולי יעניין אותך גם | tin liên quan | xem thêm | đọc thêm | ข่าวที่เกี่ยวข้อง | ये भी पढ़ें | यह भी पढ़ें`),
  comments:
    list(`comments | comment | leave a comment | leave a reply | post a comment | join the conversation | view comments | show comments | add a comment | be the first to comment | no comments | conversation | discussion | your comment | write a comment | reader comments | have your say | log in to comment | comments are closed | start the conversation | this discussion is closed
    评论 | 發表評論 | 发表评论 | 网友评论 | 我要评论 | 留言 | 查看评论 | 热门评论 | 最新评论 | コメント | コメントする | コメントを書く | 댓글쓰기 | 댓글 | komentar | tulis komentar | beri komentar | kommentare | kommentieren | kommentar schreiben | commentaires | commenter | réagir | comentarios | comentar | comentários | commenti | reacties | kommentarer | komentarze | комментарии | оставить комментарий | yorumlar | σχόλια | تعليقات | bình luận`),
  subscribe:
    list(`subscribe | subscribe now | sign up for our newsletter | newsletter | newsletters | sign up | sign up now | log in | login | sign in | register | register now | already a subscriber? | already a subscriber | become a member | support us | donate | donate now | get the newsletter | get our newsletter | enter your email | email address | your email address | join now | start your free trial | free trial | subscribe to our newsletter | subscribe to continue reading | this article is for subscribers only | to continue reading, subscribe | create a free account | get alerts | get notifications | turn on notifications | get push notifications
    订阅 | 訂閱 | 登录 | 登入 | 注册 | 註冊 | 登録 | ログイン | 会員登録 | 購読 | 無料会員登録 | 有料会員限定 | この記事は有料記事です | 구독 | 구독하기 | 로그인 | 회원가입 | 뉴스레터 | 기사제보 | langganan | berlangganan | masuk | daftar | anmelden | abonnieren | registrieren | jetzt abonnieren | s'abonner | se connecter | je m'abonne | abonnez-vous | suscríbete | iniciar sesión | regístrate | suscribirse | assine | entrar | cadastre-se | abbonati | accedi | iscriviti | abonneren | inloggen | logga in | prenumerera | zaloguj się | zapisz się | prenumerata | подписаться | войти | регистрация | abone ol | giriş yap`),
  navigation:
    list(`no menu items | no menu items! | skip to content | skip to main content | skip to navigation | menu | home | search | close | back to top | top | back | go back | contact us | about us | contact | about | advertise | privacy policy | privacy | terms of use | terms of service | terms | sitemap | help | faq | rss | loading | please wait | loading... | news | sports | opinion | video | videos | photos | photo | gallery | view gallery | image | images | enlarge image | open image in gallery | hide caption | toggle caption | expand | collapse | next | previous | prev | play | pause | watch | watch live | live | image caption | media caption | image source | figure caption | view in full screen | view image in fullscreen | click to enlarge | tap to enlarge | close this dialog | show caption | toggle navigation | page not found | hide | show all | see all photos | view photos | report this ad | report an error | corrections | x
    首页 | 首頁 | 返回首页 | 返回顶部 | 返回 | 打印本页 | 关闭窗口 | 关闭 | 字号 | 大 中 小 | 大中小 | 小 中 大 | 联系我们 | 关于我们 | 网站地图 | 正文 | 我要纠错 | 纠错 | 查看全文 | 展开全文 | 收起 | 点击查看大图 | 手机看新闻 | 返回列表 | 阅读原文 | 查看原文 | 阅读全文
    トップ | ホーム | トップページ | 検索 | メニュー | 閉じる | 文字サイズ | 拡大 | ページトップへ | 写真 | 動画 | 画像を見る | お問い合わせ | 홈 | 검색 | 메뉴 | 닫기 | 맨위로 | 본문 바로가기 | 글자크기 | 기사입력 | 입력 | 수정 | 본문 | 이전 | 다음 | 상단으로 이동 | 기사 본문
    beranda | cari | menu utama | tutup | kembali ke atas | halaman | startseite | suche | schließen | nach oben | bildergalerie | bild in lightbox öffnen | accueil | recherche | fermer | agrandir | haut de page | inicio | buscar | cerrar | página inicial | início | chiudi | cerca | sluiten | zoeken | stäng | hem | szukaj | zamknij | strona główna | поиск | меню | главная | закрыть | наверх | ana sayfa | kapat | ara`),
  consent:
    list(`accept all | accept | reject all | manage cookies | cookie policy | accept cookies | cookie settings | i agree | got it | agree | manage preferences | we value your privacy | your privacy | your privacy choices | do not sell my personal information | javascript is disabled | please enable javascript
    alle akzeptieren | cookies akzeptieren | zustimmen | tout accepter | accepter | aceptar | aceptar todo | aceitar | accetta | accepteren | godkänn | akceptuję | принять | kabul et | 同意する | 동의`),
  feed: list(`获取更多rss | 更多rss | 获取更多 rss | rss feed | feed`),
  copyright: list(
    `all rights reserved | 版权所有 | 版權所有 | 無断転載禁止 | 무단 전재 및 재배포 금지 | 무단전재 및 재배포 금지 | hak cipta dilindungi`,
  ),
  app: list(
    `download the app | download our app | get the app | open in app | 下载app | 下载客户端 | 打开app | 下載app | アプリをダウンロード | アプリで読む | 앱 다운로드 | download aplikasi | unduh aplikasi`,
  ),
};

/** The line begins with the phrase and is short. */
export const CHROME_STARTS: Partial<Record<ChromeKind, string[]>> = {
  advertisement: list(
    `advertisement | scroll to continue with content | story continues below | article continues below | 广告：`,
  ),
  share: list(
    `share this | share on | share to | follow us on | follow @ | like us on | click to share | tweet about this | 分享到 | 分享至 | 分享： | 分享 : | シェア : | 공유 : | bagikan : | teilen auf`,
  ),
  related:
    list(`related: | related story: | related article: | related stories: | read more: | read more about | read also: | also read: | read: | see also: | more: | watch: | listen: | don't miss: | read next: | recommended: | must read: | also see: | you may also like | tags: | topics: | filed under: | filed in | posted in | categories: | category: | keywords: | more from | most read in | in pictures: | explore more | next article | previous article
    相关阅读： | 相关新闻： | 相关链接： | 延伸阅读： | 延伸閱讀： | 相關新聞： | 推荐阅读： | 更多阅读： | 标签： | 标签: | 标签 | 关键词： | 关键字： | 關鍵字： | 上一篇： | 下一篇： | 更多精彩 | 更多内容 | 更多新闻 | 更多报道 | 关联阅读 | 原标题： | 【相关 | 【延伸 | 【更多 | ▶更多
    関連記事： | 【関連記事】 | 関連： | 【関連】 | あわせて読みたい | 次ページ | 【写真】 | 【画像】 | [関連 | 관련기사 | [관련기사] | ▶ | baca juga: | baca juga : | baca: | baca : | simak juga | lihat juga | lihat juga: | simak video | tonton juga | saksikan video | [gambas:
    lesen sie auch: | lesen sie auch | lesen sie hier | mehr zum thema | lesen sie mehr | lesen sie dazu | lire aussi | à lire aussi | » lire | lire : | voir aussi | lee también | leer también | lea también | te puede interesar | le puede interesar | más información: | leia também | leia mais | veja também | saiba mais: | leggi anche | lees ook | läs mer: | läs också | läs även | les også | læs også | lue myös | czytaj także | czytaj też | czytaj również | zobacz też | zobacz także | czytaj więcej | читайте также | смотрите также | по теме: | теги: | ilgili haber | διαβάστε επίσης | διαβάστε ακόμα | διαβάστε: | δείτε επίσης | اقرأ أيضا | xem thêm: | ये भी पढ़ें | यह भी पढ़ें`),
  comments: list(
    `comments ( | leave a comment | leave a reply | join the conversation | post a comment | view comments | comments are | your email address will not be published | 评论( | 댓글( | add a comment | you must be logged in | please log in to comment | log in or register to comment`,
  ),
  subscribe:
    list(`sign up for | sign up to | subscribe to | subscribe for | subscribe today | already a subscriber | to continue reading | to read the full | get the latest | get our | get unlimited | enjoy unlimited | you have reached your limit | this article is reserved for | this content is for | for more news | join our | join us on | stay up to date | stay informed | never miss | download the | download our | if you enjoyed | enjoy this article | like what you | support our | please support
    关注我们 | 欢迎关注 | 扫描二维码 | 扫码 | 长按二维码 | 更多资讯请关注 | 更多精彩内容请 | この記事は有料 | 有料会員 | 会員限定 | ログインして | 無料登録 | 구독 | 네이버에서 | 카카오톡에서 | 제보 | ▶제보 | ikuti berita | dapatkan update | dapatkan informasi | jangan lewatkan | ikuti kami | yuk gabung | gabung di | follow berita | cek berita | jetzt abonnieren | melden sie sich | der newsletter | newsletter abonnieren | abonnez-vous | inscrivez-vous | suscríbete | suscribete | sigue toda | síguenos en | siga o canal | siga-nos | assine | inscreva-se | clique aqui | iscriviti | seguici | abbonati | schrijf je in | volg ons | prenumerera | zapisz się | obserwuj nas | подпишитесь | подписывайтесь | следите за | читайте нас`),
  navigation: list(
    `skip to | click here to | click to enlarge | tap here | back to | you are here | page 1 of | posted by | 当前位置 | 您的位置 | 您现在的位置 | 当前位置： | 首页 > | 首页> | 责任编辑： | 责任编辑: | 责编： | 责编: | 编辑： | 编辑: | (责任编辑 | （责任编辑 | [责任编辑 | 【责任编辑 | （编辑 | (编辑 | 来源： | 来源: | 來源： | 文章来源： | 稿源： | 作者： | 作者: | 本文来源 | （责编 | (责编 | 点击进入 | 点击查看 | 点击图片 | 责任编缉 | 责 编 | 校对： | 发布时间 | 发布日期 | 时间： | 浏览次数 | 点击数 | 字体： | 字号： | 我来说两句 | 【字号 | 【字体 | 【打印 | [打印 | 【大 中 小 | 视频： | トップ > | ホーム > | 기사입력 | 기사 입력 | 입력 : | 입력 2 | 등록 : | 승인 2 | editor: | penulis: | reporter: | sumber: | lightbox`,
  ),
  consent: list(
    `we use cookies | this site uses cookies | this website uses cookies | by continuing to use | by using this site | we and our partners | 当サイトでは | wir verwenden cookies | diese website verwendet | nous utilisons des cookies | utilizamos cookies | usamos cookies | questo sito utilizza | мы используем | ta strona używa | please enable | enable javascript | your browser does not support | your browser is | javascript is | to view this video | this video file cannot | you need to enable | an dieser stelle finden sie | zum anzeigen | hier finden sie einen externen inhalt | mit ihrer zustimmung`,
  ),
  feed: list(`获取更多rss | 获取更多 rss | this entry was posted | originally published at | feedx`),
  copyright: list(
    `copyright | copyrights | © | (c) 20 | ⓒ | 版权声明 | 版权所有 | 免责声明 | 本文版权 | 未经授权 | 转载请注明 | 特别声明 | 著作権 | <저작권자 | 저작권자 | ⓒ | 무단 전재 | 무단전재 | hak cipta | alle rechte vorbehalten | tous droits réservés | todos los derechos reservados | todos os direitos reservados | все права защищены | перепечатка | wszelkie prawa zastrzeżone`,
  ),
};
