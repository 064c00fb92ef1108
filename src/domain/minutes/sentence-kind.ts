/** What kind of a sentence stands in minutes. All patterns look at text in which names and times are covered. */

const OTHERS =
  '(?:客户|车主|厂家|厂商|厂方|主机厂|供应商|保险公司|银行|对方|甲方|乙方|业主|物业|总部|集团|经销商|二网商|用户|家属|领导|上级)';
const DECIDED =
  /(?:会议|讨论|商议|研究|表决|举手|大家|全体|一致|最终|最后)?(?:已经?|现)?(?:决定|议定|敲定|拍板|一致认为|一致同意|不同意|原则同意|同意|审议通过|讨论通过|表决通过|一致通过|予以通过|通过了|确定(?:了|为|由|在|以|将|从|采用|采取|执行|实行|每|下|：)|明确(?:了|由|：|以|：)?|暂缓|暂停|不再|取消|终止|无需|不用|不必|不需要|停办|叫停|作罢|中止|撤销|停止|不再?(?:做|搞|办|开|发|排|上|用|收|送|打|进|接|设|卖|换)了|改由|转由|接替|接任|免去|免除|免于|罢免|解除(?=[^，,。；;]{0,14}职务)|撤(?:销|去|掉)?(?=[^，,。；;]{0,14}职务)|卸任|卸下|退出|撤出|调离|到此为止|不再?(?:参与|参加|承担|担任|兼任|兼管)|(?<!时间)定为|调整为|调为|改为|维持不变|保持不变|维持现状|照旧|定了|说定|说好了?|商定|就这么定|定下来|没意见|无异议|没有异议|起[，,]?[^，,。；;起]{0,14}(?:执行|实行|实施|启用|统一|改为|改用|采用|生效|恢复))|^\s*通过|(?:方案|预算|制度|办法|计划|申请|报告|价格)(?:审议|讨论|表决)?通过|(?<![a-z])(?:decided|agreed|approved|resolved|decision|rejected|postponed)(?![a-z])/giu;
const NOT_DECIDED = new RegExp(
  `(?:${OTHERS}\\S{0,6}|表示|未|没有?|没能|尚未|待|等|是否|能否|需要?|须|请|不|再|征得\\S{0,6}|经\\S{0,6}|如果?|若|要是|一旦|先|尽快|负责|由\\S{0,6}|来|再|把|进一步|后|[\\ue001-\\ue005\\ue010][:：]?|要|应)\\s*$`,
  'u',
);
/** 通过微信联系, 经客户同意后, 不明确, 上级的决定. */
const NOUN_BEHIND = /^(?:后|书|权|与否|不了|性|度|下来$)/u;
/** 通过微信联系 is a way, and no decision. */
const THROUGH = /^(?:\S{0,8})(?:方式|渠道|平台|途径|微信|电话|抖音|系统|群|短信|邮件|直播|活动|培训|考试|面试|审核后|验收)/u;

/** Where a word says that something was decided; null where none does. */
export function decidedAt(covered: string): number | null {
  for (const { 0: word, index } of covered.matchAll(DECIDED)) {
    const head = covered.slice(0, index);
    const tail = covered.slice(index + word.length);
    const isStop = /^(?:暂缓|暂停|不再|取消|终止|不同意|无需|不用|不必|不需要|停办|叫停|作罢|中止|撤销|停止|不\S了)/u.test(word);
    if (
      /(?:决定|同意|确定|明确)$/u.test(word) &&
      NOT_DECIDED.test(head) &&
      !/^(?:会议|讨论|大家|全体|一致|最终|最后)/u.test(word)
    )
      continue;
    if (isStop && /(?:是否|能否|要不要|建议|考虑|希望|客户(?:要求|申请|想要?|要))\s*$/u.test(head)) continue;
    if (NOUN_BEHIND.test(tail) && !isStop) continue;
    if (/通过$/u.test(word) && THROUGH.test(tail)) continue;
    return index;
  }
  return null;
}

/** 取消, 不再, 暂缓: what is given up is nothing to be done, unless somebody is named for it elsewhere. */
export const isGivenUp = (covered: string): boolean =>
  /(?:不再|暂(?:时)?不|先不|取消(?!订单的?)|暂缓|暂停|终止|无需|不用|不必|不需要|搁置|作废|停办|叫停|作罢|中止|撤销|停止|不(?:做|搞|办|开|发)了|no longer|cancell?ed|on hold|postponed)/iu.test(
    covered,
  );

/** 原定由张三完成的报名取消: given up as a whole, whoever was to do it. */
export const endsGivenUp = (covered: string): boolean =>
  /(?:原定|原计划|原先|\ue001\ue010*[^，,。；;把将]{0,20}的)[^，,。；;]*(?:取消|作废|暂缓|暂停|终止|搁置|停办|叫停|作罢|中止|撤销)了?[\s\p{P}]*$/u.test(
    covered,
  );

const SUGGESTS =
  /(?:建议|提议|倡议|希望|期望|考虑|探讨|研究一下|商量|看有无|看有没有|看看?是否|看看?能不能|看能否|看看|能不能|可不可以|能否|是否可以|要不要|要不|待定|待议|待讨论|待确认|未定|没定|悬而未决|尚未(?:确定|决定)|有待|再议|下次再(?:议|定|讨论|说)|可以|可考虑|或许|也许|最好)|(?<![a-z])(?:suggest(?:s|ed)?|propos(?:e|es|ed|al)|consider(?:s|ing)?|maybe|perhaps|could|might|should we|what if|hope(?:s|fully)?|to be (?:discussed|decided|confirmed)|tbd|still open|left open|undecided|not (?:yet )?(?:decided|agreed|clear)|no decision|open (?:question|point|issue)|to be (?:chosen|agreed|set|fixed|found|named|picked|defined|clarified|settled|announced)|not settled|unresolved|unclear)(?![a-z])/giu;
/** 收集客户建议, 建议书, 希望小学, 是否可以退车 in what is to be done. */
const NOUN_HEAD =
  /(?:的|化|意见|改进|整改|客户|收集|汇总|整理|反馈|提出|提交|采纳|落实|上报|听取|征求|各类|条|合理化|优化|\d|确认|核实|核对|了解|确定|评估|询问|查|查看|判断|不|没有?什么?)\s*$/u;
const NOUN_TAIL = /^(?:书|表|稿|箱|单|清单|函|零售价|指导价|小学|区间)/u;
const HOPED_BY_OTHERS = new RegExp(
  `${OTHERS}(?:那边|方面|方)?(?:要求|希望|答应|承诺|预计|计划|将|会|说|表示|反馈|通知|已?定)?(?:在|于)?\\s*$`.replace(
    '\\\\',
    '\\',
  ),
  'u',
);

/** Where a sentence suggests and settles nothing; null where it does not. */
export function suggestedAt(covered: string): number | null {
  for (const { 0: word, index } of covered.matchAll(SUGGESTS)) {
    const head = covered.slice(0, index);
    const tail = covered.slice(index + word.length);
    if (NOUN_TAIL.test(tail) || NOUN_HEAD.test(head)) continue;
    if (/^(?:希望|期望|建议|考虑|可以|可不可以|能否|能不能)$/u.test(word) && HOPED_BY_OTHERS.test(head)) continue;
    return index;
  }
  return null;
}

/** Of today, not of what is to come: 已完成, 上周完成12台. */
const PAST =
  /已(?:经|于|全部|基本|按时|按期|如期)?\s*\S|(?:完成|达成|到店|成交|交车|销售|处理|解决|收回|上线|发出|提交|签订|办结|结束|到位|回款)了|了(?:[，,。；;]|$|\d|一|两|三|几)|完成率|达成率|环比|同比|累计|共计|合计完成|(?:上周|上月|上个月|昨天|前天|去年)(?!的)|(?<![a-z])(?:has been|have been|was|were|already|completed|finished|done)(?![a-z])/iu;
export const isPast = (covered: string): boolean => PAST.test(covered);
export const isDone = (text: string): boolean => DONE.test(text) || DONE_AT_END.test(text);
const DONE =
  /(?<!未|没有?|尚未|待|部分|基本)(?:已(?:经|于\S{1,10}|全部|按时|按期|如期)?(?:完成|办结|关闭|解决|落实|处理|交付|提交|上线|发出|结清|到位|归档)|搞定|办结|办妥|√|✅|✔|☑|100%)|^\s*(?:完成|完毕|结束|关闭|done|closed|completed?)\s*$|[（(【[](?:完成|done)[)）】\]]/iu;
/** 换好了, 已贴 say so only at the end; in the middle they tell of a part. */
const DONE_AT_END =
  /(?:(?<!未|没有?|尚未|待|部分|基本)(?:(?:弄|换|做|办|交|修|装|贴|买|订|发|搞|清|查|核|印|洗|补|送|签|收|整理|处理|完成)(?:好|完|妥|齐|掉)?了|已[\p{Script=Han}]{1,3})|(?<![a-z])(?:ok了?|done))[\s。.!！）)]*$/iu;

/** A question asks, and nobody has said yes. */
export const isQuestion = (text: string): boolean => /[?？]\s*[”"』」)）]*\s*$|(?:吗|呢|么)[。.!！~～]*\s*$/u.test(text);

/** What is done in offices. */
const DOES =
  /负责|牵头|落实|完成|提交|跟进|整理|出具|对接|反馈|准备|制定|制订|编制|联系|协调|汇总|统计|核对|核实|盘点|检查|排查|清理|更新|发布|发送|发出|发给|通知|组织|采购|申请|办理|处理|解决|确认|回访|邀约|上报|报送|上传|下发|签订|签署|拟定|起草|输出|提供|提报|补充|补齐|补交|修复|维修|更换|购买|张贴|录入|对账|催收|催缴|收回|追回|结清|收集|梳理|交付|修改|调整|测试|上线|推进|推动|督促|监督|督办|建立|搭建|拍摄|剪辑|布置|打印|归还|寄出|培训|安排|整改|优化|报价|结算|调拨|移库|打款|付款|开票|核销|提车|交接|转给|转交|移交|上门|评估|分析|改善|改进|实施|执行|开展|召开|举办|参加|学习|考核|培养|招聘|面试|维护|清洗|保养|检修|悬挂|摆放|陈列|回复|答复|汇报|做好|做|写|出|交|报|发|拿|送|查|定|约|催|盯/u;
const DOES_EN =
  /(?<![a-z])(?:will|shall|must|to|submit|send|prepare|finish|complete|follow up|check|update|contact|report|review|draft|call|collect|arrange|organi[sz]e|provide|fix|clean|order|confirm|train|schedule|share|deliver|close)(?![a-z])/iu;
export const isDoing = (covered: string): boolean => DOES.test(covered) || DOES_EN.test(covered);
/** What is told of a meeting, and is no task: 反馈, 汇报. */
const TELLS = /^\s*(?:反馈|汇报|分析|安排|评估|学习|考核|参加|组织|通知|发布|确认|提供)/u;
const STARTS = new RegExp(
  `^\\s*(?:(?:${DOES.source
    .split('|')
    .filter((word) => word.length > 1)
    .join('|')})|把\\S+|抓紧|尽快|务必)`,
  'u',
);
/** Begins with what somebody does. */
export const startsDoing = (covered: string): boolean => STARTS.test(covered) && !TELLS.test(covered);
/** 交, 报 and the like right behind who and when. */
const STARTS_SHORT =
  /^\s*(?:交(?![流往])|报(?!名)|发(?![现生])|送|写|做|拿|寄|签|付|还|把|将|完|给|去|带|陪|接待|办|搬|换|修|装|拆|洗|贴|印|订|买|领|取|退|补|查|盘|清|对账|跑|谈|约|拜访|走访)/u;
export const startsShort = (covered: string): boolean => STARTS_SHORT.test(covered) || STARTS.test(covered);

/** What everybody is reminded of: no task, though it sounds like one. */
export const isReminder = (covered: string): boolean =>
  /重视|注意|加强(?!\S{0,12}培训)|杜绝|严禁|确保|提高|提升|强化|牢记|遵守|保持|增强|树立|不得|禁止|团结|努力/u.test(covered);

/** Whoever is none of us: what they do by a day is no task of ours. */
export const endsWithOthers = (text: string): boolean =>
  new RegExp(
    `${OTHERS}(?:那边|方面|方)?(?:要求|希望|答应|承诺|预计|计划|将|会|说|表示|反馈|通知|已?定)?(?:在|于)?\\s*$`,
    'u',
  ).test(text);

/** Words for what is left open; in a list of what is to be done they ask who and when. */
export const isOpen = (covered: string): boolean =>
  /待定|待议|待讨论|待确认|未定|没定|悬而未决|尚未|有待|(?<![a-z])(?:tbd|to be|open|undecided|not (?:yet )?(?:decided|agreed|clear)|unresolved|unclear)(?![a-z])/iu.test(
    covered,
  ) && !/建议|提议|希望|考虑|探讨|(?<![a-z])(?:suggest|propose|consider|maybe|perhaps|might)/iu.test(covered);

/** 张三认为, 李四：同意: somebody speaks, and nobody is told to do anything. */
export const startsTalking = (covered: string): boolean =>
  /^\s*(?:也|都|均|则|还)?(?:不?同意|不?赞成|反对|认为|觉得|表示|提出|指出|强调|说|提醒|建议|提议|担心|希望|没有|无)/u.test(
    covered,
  );
/** 李四汇报 tells of the meeting, 李四周五前汇报 is a task. */
export const startsTelling = (covered: string): boolean =>
  /^\s*(?:也|都|均|则|还)?(?:转达|转述|透露|介绍|汇报|通报|反映|反馈[:：]|回顾|总结|传达|表扬|批评|询问|问|补充|分享)/u.test(
    covered,
  );
/** What cannot or will not be done. */
export const isUndoable = (covered: string): boolean =>
  /无法|不能|不得(?!不|拖延|晚于|迟于|延误|推迟|延期|逾期|有误|超过|遗漏)|不许|不准|不会|未能|没法|难以|来不及|(?<![a-z])(?:cannot|can't|won't)(?![a-z])/iu.test(
    covered,
  );
const DONE_BY_OTHERS = new RegExp(
  `${OTHERS}(?:方面|那边|方)?(?:\\ue005+)?(?:前|内)?(?:答应|承诺|将|会(?!员)|预计|计划|表示|通知|发货|交货|付款|到货|回复|批复)|(?<![a-z])(?:customer|client|supplier|vendor|factory|manufacturer|bank)s?\\s+(?:will|promised|agreed|is going)`,
  'iu',
);
export const isDoneByOthers = (covered: string): boolean => DONE_BY_OTHERS.test(covered);

/** Words of the contract for what is to be carried out. */
export const isOrder = (covered: string): boolean =>
  /负责(?!的|人)|牵头(?!人)|落实(?!情况)|跟进(?!情况)|提交|整理|出具|对接|务必|必须|需要?在?|须|要求|应当|要在|得在|(?<![a-z])(?:will|shall|must|needs? to|has to|is to)(?![a-z])/iu.test(
    covered,
  );

/** Help texts of a template, and places nobody filled in. */
const HELP =
  /^(?:[（(【[<《{“"*_\s\p{Extended_Pictographic}]|\u{FE0F})*(?:请?在此|填写(?:说明|要求|指引)|请?在这里|请填写|请输入|请列出|请补充|请描述|请简要|列出|填写(?=[^，。]*(?:会议|议题|事项|姓名|内容|时间|要点|结论|人|日期))|在?此处|点击|记录(?=(?:会议|讨论|本次|要点|各|每))|简要(?:描述|说明|记录)|描述|概括|示例|例[:：如]|如[:：]|模板|使用说明|说明[:：]|提示[:：]|tips?[:：]|小贴士|@通知|@成员|@负责人|@姓名|@相关人|@xx+|待补充|待填写?|list|enter|add|type|describe|insert|your|write|click|e\.g\.)/iu;
/** Words of a form and signs for what is to stand there. */
const FORM_WORD =
  /(?:事项|任务|议题|行动项?|待办|内容|决议|负责人|责任人|姓名|日期|时间|截止(?:日期|时间)?|name|date|task|owner|todo|item)\s*(?:[一二三四五六]|\d(?!\d))?|年|月|日|x+|×+|某+|暂?无|空|n\/?a|none|tbd/giu;
const isEmpty = (text: string): boolean => text.length <= 60 && !/[\p{L}\p{N}]/u.test(text.replace(FORM_WORD, ''));
export const isPlaceholder = (text: string): boolean =>
  HELP.test(text) ||
  isEmpty(text) ||
  /@(?:通知|负责人|姓名|成员|某某|xx+|name|owner)/iu.test(text) ||
  /[（(【[<{](?:请|待)(?:填写?|补充|输入|确认姓名)|\{\{.*\}\}|<[^>]*(?:姓名|日期|事项|负责人|name|date|task)[^>]*>|[【[](?:姓名|日期|事项|负责人|内容|任务|截止日期|name|date|task|owner)[】\]]|x{3,}|×{2,}|_{3,}/iu.test(
    text,
  );
