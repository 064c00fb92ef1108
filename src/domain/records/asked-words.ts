/*
 * The words of a question about entries that name no entry: how it asks, and what is spoken around it. What a question says beside them is a noun, a state,
 * a list, a day or somebody; what is none of these is looked for, or the sentence is not understood.
 */

/** How many, which, who: what is answered with a list. */
export const ASKS_FOR_MANY =
  /(?:还)?有?(?:多少|几)(?:个|台|辆|部|份|条|件|单|张|家|笔|位|项|次|套|把|间|批|例)?|哪(?:些|几(?:个|台|辆|份|条|件|单|张|家|笔|位|项)?)|有没有|有无|有什么|(?:都)?有谁|谁|列(?:出来|一下)|清单|名单|how many|which|any\b/giu;
/** When, where to, whether already: what is asked of one or a few, which their lines say. */
export const ASKS_OF_ONE =
  /(?:什么|啥)时候|几时|哪[天年]|几[月号]|在哪(?:里|儿)?(?:看)?|到哪(?:一步|里|儿)?了?|怎么样了?|(?:什么|啥)(?:进度|状态|情况)|进度|了(?:没有?|吗|么)$|没有?$|(?:吗|么)$|是谁|多少/giu;
/** To be handed the thing itself. */
export const SHOW_ME =
  /^(?:把|给我|发我|帮我(?:找|查|看|翻)|找|查|看)|(?:发|给|拿|转|调)(?:给)?我(?:看看|看一?下|一?下|一份)?$|(?:给我)?看(?:看|一?下)$/giu;
/** What is no question about what stands in the registers: how, why, if, may; and what is to be done. */
export const ASKS_OTHERWISE =
  /欠|回款|应收|怎么(?!样)|如何|为(?:什么|啥)|咋|如果|要是|假如|能不能|可不可以|可以|能(?:否|够)|应该|规定|流程|条款|第几条|(?:找|问|联系)谁|谁(?:来|在)?(?:批|审|管|负责|定)|[批审]了?(?:没|吗)|申请|登记|录入|新增|新建|导入|导出|修改|取消|提醒|通知|帮[我忙](?!查|看|找|翻|列)|替我|我(?:要|想)(?!查|看|找|问|知道)|麻烦|别|不要|不用|告诉|等着?我|轮到我|[？?].+/u;
/** Mine. */
export const OF_MINE = /我(?:自己)?(?:的|名下|手上|手里|手头|负责|这边|这里|跟|管|提|发|写|报)?过?的?/u;
/** Whoever asks from within a branch or of everything sees what they see (S4). */
export const OF_OURS = /(?:我们?|咱们?|本|全)(?:店|公司|网点|部门|区域?)(?:里)?的?|(?:我们|咱们)的?|店里的?|全部的?|所有的?/gu;
/** Overdue. */
export const LATE = /逾期|超期|超时|拖着?没?|晚了|过期没[办交]/gu;
/** Not done yet, of whatever has an end. */
export const UNDONE =
  /没(?:有)?(?:人)?(?:回复?|答复|处理|解决|办|做|弄|管|理|完成|结|关|落实|搞定)(?:完|好|掉|结|了)?|(?:在办|在处理|进行中|处理中|办理中|没(?:完|结束?|关)(?:的|成)?)/gu;
/** What is only spoken, at the edges of what is left. */
export const SPOKEN =
  /^(?:[的了呢啊呀吧嘛哦都还就又再有是在被把让给到里上中那这些批个台辆份条件单张家笔位项次一共啊请问您你好查看找问跟和\s？?。.!！:：、]|已经|现在|目前|一共|总共|到底|请问|帮我|麻烦|今天|一下|情况|需要|要|该|能|会|来着|的话|之前|刚才|最近|单子|那个|这个|一下子|收到|知道|想|叫)+|(?:[的了呢啊呀吧嘛哦都还就又再有是在到里上中那这些批个台辆份条件单张家笔位项次\s？?。.!！:：、]|来着|的话|这个|那个|现在|目前|已经|之前|一下|情况|收到|叫)+$/u;
/** What is asked of one: until when, whether signed, how it stands. */
export const PREDICATES =
  /(?:能|会|要|该)?(?:到期|检|过期|履行|签(?:字|订|完|好)?|生效|结束|开始|做完|办完|办好|完成|完|弄好|处理好?|解决|回复|落实|买|检(?:查)?|换|修好?)(?:的|了)?$/u;
