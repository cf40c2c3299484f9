/** Chinese, simplified (the text is made so before): the words that report, and those around a speaker. Alternatives of expressions. */

/** Verbs that report what follows them, with or without a comma: 某人表示…. A 称, 说 or 道 after any verb belongs to it. */
export const clauseVerbs =
  '表示|指出|强调|认为|宣布|宣称|声称|坚称|透露|承认|否认|承诺|保证|呼吁|重申|申明|主张|断言|扬言|坦言|直言|坦承|辩称|谎称|诬称|续称|续指|' +
  '确认|提到|提及|谈到|认识到';
/** Verbs that do so after a pause, or with 称, 说 or 道: 他解释，…; 他补充道，…. */
export const pausedVerbs =
  '补充|解释|警告|警示|提醒|反驳|披露|介绍|报告|报道|报导|回应|回答|答复|评论|评价|分析|预测|抱怨|坚持|指控|指责|批评|建议|推测|估计|' +
  '告诫|感叹|感慨|写道|说道|发表声明|发表谈话|发布声明|证实|通报|总结|回忆|告诉[^，：“「]{1,10}|告知[^，：“「]{1,10}';
/** Verbs that do so only before a quotation or a colon, or with 称, 说 or 道: 他笑道，…; 他问：…. */
export const quotingVerbs =
  '要求|敦促|恳求|哀求|嘟囔|嘀咕|吼|喝|质疑|反问|追问|提问|劝告|安慰|鼓励|笑|喊|叫|骂|问|答|嚷|叹|想|哭|怒斥|痛批|描述|留言|发文|发帖|撰文|致辞|嘲讽|调侃|打趣|赞叹|公告';

/** Words that hold a reporting verb and report nobody: 可以说, 小说, 名称. */
export const notReports =
  '可以说|应该说|应当说|不妨说|也就是说|换句话说|比如说|例如说|老实说|总的说|不得不说|更不用说|一般说|不用说|怎么说|据说|小说|传说|听说|' +
  '虽说|来说|再说|难说|学说|胡说|劝说|诉说|述说|演说|解说|游说|邪说|俗话说|照说|按说|说法|说明|说服|说话|说谎|说教|说理|说辞|说客|说书|说出|' +
  '说起来|说实话|说不|说到底|说定|名称|号称|职称|简称|堪称|俗称|统称|昵称|爱称|别称|尊称|通称|并称|全称|对称|匀称|相称|敬称|谦称|代称|雅称|' +
  '人称|合称|美称|旧称|古称|又称|史称|被称|称为|称作|称号|称呼|称谓|称之|称赞|称霸|称职|称重|称得上|称颂|称道|称病|称臣|称王|称帝|称其|称他|称她|称它|' +
  '被认为|据认为|表示意见|不表示|报告书|报告会|想法|想象|理想|思想|问题|问卷|问世|访问|询问|疑问|顾问|学问|提问者|答案|叫做|叫作|笑容|答应';

/** What shows rather than says, and by which verb: 调查显示，…. */
export const showingSources = '(?:研究|调查|报告|数据|统计|民调|资料|文件|记录|结果)';
export const showingVerbs = '显示|表明|发现|指';

/** Objects of 表示 that say how somebody feels, not what is said: 他对此表示遗憾. */
export const attitudes =
  '欢迎|感谢|祝贺|赞赏|关切|关注|遗憾|不满|支持|反对|同情|慰问|哀悼|理解|尊重|敬意|歉意|担忧|愤怒|震惊|怀疑|质疑|满意|肯定|赞同|同意|认可|谢意|抗议|谴责';

/** Who or what a report after 据 comes from, when no 称 follows: 据某报报道，…. */
export const reportNouns =
  '报道|报导|介绍|透露|消息|说法|统计|估计|估算|记录文字|记录|披露|通报|声明|报告|数据|研究|调查|预测|分析|观察';

/** Words that open a clause before its subject: 但, 同时, 此外. */
export const openings =
  '但是|但|不过|然而|而且|而|并且|并|且|同时|此外|另外|其中|随后|之后|后来|对此|据悉|因此|所以|于是|可是|只是|就连|还有|然后|便|才|就|当时|目前|近日|日前|最近|还|也|又|' +
  '今天|今日|昨天|昨日|昨晚|今晚|周[一二三四五六日天]|星期[一二三四五六日天]|本周|上周|上月|当天|当日|当地时间|北京时间|早些时候|稍早|几[千百十]?年前';

/** A date or hour: 2月23日晚. */
export const date =
  '\\d{1,4}\\s?年|\\d{1,2}\\s?月份?|\\d{1,2}\\s?[日号]|凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚间|晚上|晚|\\d{1,2}[时点]';

/** Where or when something was said, before the subject: 在会谈中. */
export const setting =
  '(?:在(?!野|场|任|职)|当|从)[^，。]{1,30}?(?:中|上|时|后|期间|之际|之前|里)|[^，。]{0,12}(?:期间|之际|时|会后|赛后)';

/** What comes between a subject and its verb, and so ends the subject: 他[在会上]表示, 她[还]说. */
export const afterSubject =
  '在(?!野|场|任|职)|于(?=[\\d今昨本上周星当北会日前一二三四五六七八九十])|就(?!业)|对(?!手|方|外|冲|华|面|立)|(?<!方)向(?!前|导)|通过|针对|围绕|按照|根据|当(?!局|地|选|事|家)|' +
  '曾|(?<!而)已|也(?!门)|又|还|则(?!天)|(?<![首成京古])都(?!市|灵)|再次|再度|一再|多次|反复|随后|随即|之后|后来|其后|此前|日前|近日|最近|今天|今日|昨天|昨日|' +
  '明确|特别|共同|一致|同时|同日|当天|当日|周[一二三四五六日天]|星期[一二三四五六日天]|上周|本周|\\d{1,4}\\s?[年月日]|进一步|接受|出席|主持|会见|回答|回应|参加|访问|致电|' +
  '致函|发表|发布|发文|发帖|撰文|援引|引用|谈到|谈及|提到|称赞|介绍|接着|继续|不断|经常|常常|总是|往往|照例|如此|这样|笑着|哭着|大声|轻声|低声|高兴地|' +
  '生气地|愤怒地|激动地|公开|私下|首先|最后|最终|甚至|仍|却|似乎|显然|当场|立即|立刻|马上|指着|没有|拒绝|说完|听完|看着';

/** Titles after a name that belong to the mention: 某某外长. */
export const titleAfterName =
  '(?:副)?(?:总统|主席|总理|首相|外长|外相|防长|部长|国务卿|大使|参议员|众议员|议员|市长|州长|省长|县长|书记|委员长|委员|院长|校长|所长|局长|司长|处长|秘书长|' +
  '发言人|董事长|总裁|总经理|经理|教授|博士|医生|律师|法官|检察官|将军|上将|中将|少将|上校|先生|女士|小姐|教练|队长|记者|导演|老师)';

/** Who speaks as somebody named before. */
export const pronoun = /^(?:他|她|它|他们|她们|它们|双方|其|本人)$/;
/** What "says" in 这表示, and words that begin no subject. */
export const notSpeaker =
  /^(?:这|那|此|哪|谁|它|什么|如果|虽然|因为|由于|尽管|即使|无论|不管|除非|只要|只有|有人|很难|不能)/;
/** A clause that says where, when or why the report was made. */
export const adverbialClause =
  /^(?:在(?!野|场|任|职)|就|对|针对|当(?!局|地|选|事)|随着|为了?|围绕|关于|面对|按照|根据|据|通过|鉴于|由于|因|从|自)/;
