/*
 * The words around the nouns of every kind. Each is anchored: what stands before or behind a noun is wholly understood, or the sentence is not about
 * records.
 */
const whole = (...parts: readonly string[]): RegExp => new RegExp(`^${parts.join('')}$`, 'iu');
/** In Chinese or in English. */
const either = (zh: readonly string[], en: readonly string[]): RegExp => whole(`(?:${zh.join('')}|${en.join('')})`);

/** The same in English. */
const SHOW = '(?:please\\s*)?(?:(?:show|list|see|what are|which)(?:\\s*me)?)?\\s*(?:all)?\\s*(?:of\\s*)?(?:the)?\\s*';
export const LOOK = '(?:请|麻烦)?(?:帮我|帮忙)?(?:看看?|查看?|查查|打开|列出|显示)?(?:一下|下)?';
export const WHICH = '(?:哪些|哪几个|什么|啥|几个|几件|多少)';
export const LATE_WORD = '(?:逾期|超时|过期|到期没办)';
const UNDONE =
  '(?:在办|进行中|处理中|待处理|待办|(?:还)?(?:没|没有|未)(?:办|处理|答复|解决|办完|办好|办结|完成|做完|处理完)(?:完|好)?)';

/** What stands before a noun. */
export const MINE = either(
  [
    `(?:${LOOK}|催(?:一?下|办|催)?|取消|撤回|撤销)`,
    '我(?:自己|名下|这边|手上|手里)?(?:有)?(?:上次|之前|昨天|刚才|刚刚|今天)?(?:提交|提出|提|办|发起|发|登记|申请)?(?:过的?|的)?(?:那个|那件|那条)?',
    `(?:${WHICH}|所有|全部)?(?:的)?`,
  ],
  [SHOW, '(?:open|urge)?\\s*my'],
);
export const OPEN = either([LOOK, `(?:有|还有)?${WHICH}?`, UNDONE, '(?:的)?'], [SHOW, '(?:open|pending|unfinished)']);
export const LATE_OF = either([LOOK, `(?:有|还有)?${WHICH}?`, LATE_WORD, '(?:了)?(?:的)?'], [SHOW, '(?:late|overdue)']);
export const ALL = either([LOOK, `(?:有|还有)?(?:全部|所有|${WHICH})?(?:的)?`], [SHOW]);

/** What stands behind it. */
export const TAIL = whole(
  '(?:的)?(?:list|列表|清单|有(?:哪些|几个|几条|几台|多少)|在哪(?:里|儿)?(?:看)?|进度|情况|记录)?',
  '(?:(?:处理|办|解决)?(?:得|的)?怎么样了?|(?:办|处理|解决|走)?到哪(?:一步|里|儿)?了?|有(?:没有)?(?:答复|回复|结果|进展)了?(?:吗|没有?)?|怎么(?:还|一直|老)?(?:是)?(?:没有?|不)(?:人)?(?:答复|回复|回|处理|解决|办|管|理|结果|消息|动静)(?:完|好|我)?(?:啊|呢)?|(?:办|处理|解决)(?:好|完)了?(?:吗|没有?)?)?',
);
/** Behind the name of a list. */
export const LIST_TAIL = whole(
  '(?:的)?(?:车|单子|订单)?(?:都)?(?:有)?(?:哪些|哪几(?:台|辆|单|张)|几(?:台|辆|单)|多少|谁)?(?:吗|呢|没有)?[?？]*',
);
export const LATE_TAIL = either(['(?:都)?', LATE_WORD, '(?:了)?(?:吗)?'], ['(?:is|are)\\s*(?:late|overdue)']);
export const OPEN_TAIL = either(['(?:都)?', UNDONE, '(?:吗)?'], ['(?:is|are)\\s*(?:open|pending)']);
const SEARCH_EN = '(?:search(?:\\s*for)?|find|look\\s*(?:for|up))';
const SEARCH_VERB = `(?:(?:查找|查询|搜索|检索|查|搜|找)(?:一下|下|查)?|${SEARCH_EN})`;
export const SEARCH = whole('(?:帮我)?', SEARCH_VERB);
/** 在知识库里查试驾. */
export const WITHIN = whole('(?:去|到|在)');
export const SEARCH_BEHIND = new RegExp(`^(?:里|中|里面|上)?${SEARCH_VERB}`, 'u');
/** 找一下关于库存表的协作. */
export const ABOUT = new RegExp(
  `^(?:(?:帮我)?(?:${SEARCH_VERB}|${LOOK}|有没有)?(?:关于|有关)(?<zh>.{1,40}?)的|${SEARCH_EN}\\s+(?<en>.{1,40}?)\\s+in(?:\\s+the)?)$`,
  'iu',
);

/** 订单 A123 到哪了: what is asked of one that is named behind the noun. */
export const WHERE_BEHIND =
  /^[\s:：,，]*(?<words>[^\s].{1,39}?)\s*(?:的车)?(?:现在|目前)?(?:到哪(?:一步|里|儿)?了|怎么样了|(?:是)?什么(?:进度|状态|情况)|的?(?:进度|状态)(?:怎么样|如何)?|交车?了(?:吗|没有?))[?？]*$/u;
/** Where is order A123. */
export const WHERE_BEFORE = /^where(?:'s|\s+is)(?:\s+(?:the|my))?$/iu;

/** What somebody wants with the one they name: its card has the button. */
const WANTED =
  '(?:请|麻烦)?(?:帮我|帮忙)?(?:再)?(?:催(?:一?下|办|促)?|取消|撤回|撤销|处理|办理|受理|答复|回复|转交|改期|重新打开|补充)(?:一下|下)?';
const TO_NUMBER = `(?:${LOOK}|${WANTED})`;

/** What stands around a number. */
export const NUMBER = whole(TO_NUMBER, '\\s*([A-Z]{2,3})[-\\s]?(\\d{6})[-\\s]?([0-9A-Z]{4})\\s*(.*)');
/** … of a register that counts: SB-SZ-26-0001; whoever leaves the unit out means one of those that end so. */
export const COUNTED = whole(TO_NUMBER, '\\s*([A-Z]{2,3})[-\\s]?(?:([A-Z0-9]{1,8})[-\\s])?(\\d{2})[-\\s]?(\\d{4,6})\\s*(.*)');
export const NUMBER_TAIL = new RegExp(`^(?:看看|看一下|看下|打开)?(?:${TAIL.source.slice(1, -1)})$`, 'u');

/** Who wants to open one says so before its word: 我要…, 新建一个…, 匿名…. */
export const WANTS =
  /^(?:(?:i\s*(?:want|would like)\s*to\s*)?(?:new|make|start|write|add)?\s*(?:an?)?\s*(?:new|unnamed|anonymous)?|(?:我(?:要|想要?)|想要?)?(?:匿名)?(?:新建|新增|提交|登记|发起|填写?|提出?|写|创建)?(?:一?(?:个|条|份|张|件|下)|点)?(?:匿名)?的?)$/iu;
/** What is spoken before a word, between it and the thing, and means nothing: 嗯那个…, 麻烦…, 行政这边…, 建议就是…. */
export const SPOKEN_BEFORE = /^(?:嗯+|呃+|额+|那个|这个|就是|麻烦|帮我|帮忙|你好|您好|请|[\s,，、])+/u;
export const SPOKEN_BEHIND = /^(?:一下|这边|那个|这个|就是|吧|呢|啊)+/u;
/** 催一下行政那个名片: what somebody waits for, by whatever words. */
export const URGES = /^(?:帮我|麻烦)?催/u;
export const HAS = /^我(?:还)?有(?:一?(?:个|条|点|些))?$/u;
/** What may stand behind it before the thing itself. */
export const ADDRESSED = /^(?:一下|下)?(?:主管|领导|上级|大家)?(?:一?个(?:问题|情况|事))?$/u;
/** A proposal goes on without a sign: 建议把晨会改到九点. */
export const PROPOSES = /^(?:把|将|取消|增加|减少|能不能)/u;
/** … what somebody wants to know of people is none. */
export const ASKS_FOR_PEOPLE = /谁|电话|号码|哪个部门|在不在/u;
