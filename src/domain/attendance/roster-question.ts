/** What of a roster somebody asks for: their own shifts, or who is on duty. */
export type RosterQuestion = 'mine' | 'duty' | 'swap';

const DAYS =
  '(?:今天|今日|明天|明日|后天|这周|本周|下周|这个?月|本月|下个?月|(?:这|本|下)?(?:周|星期|礼拜)[一二三四五六日天]|\\d{1,2}月(?:\\d{1,2}[日号])?|\\d{1,2}[日号])?';
const MINE = new RegExp(
  `^(?:请问|看看|查一?下)?(?:我${DAYS}(?:的|是|上|该上|要上)?|${DAYS}我(?:的|是|上|该上|要上)?)(?:什么班|啥班|哪个班|哪一班|排班(?:情况|表)?|班次|班表|班)(?:是什么|是怎么排的?|怎么排|呢)?$`,
  'u',
);
/** 我明天早班还是晚班, 我周日上不上班, 我这个月休哪几天, 下周排班出来没: of one's own shifts, whatever of them is asked. */
const ANY_DAYS =
  '(?:今天|今日|今晚|明天|明日|后天|大后天|这周|本周|下周|这个?月|本月|下个?月|(?:这|本|下个?)?(?:周|星期|礼拜)[一二三四五六日天]?|(?:元旦|春节|国庆|五一|清明|端午|中秋)(?:节|那几天|那天|期间)?|\\d{1,2}月(?:\\d{1,2}[日号])?|\\d{1,2}[日号])';
const OF_MINE = new RegExp(
  `^(?:请问|看看|查一?下)?(?:我(?:的)?(?:${ANY_DAYS})?|${ANY_DAYS}我)(?:是|都|要|该|得|还|会)*(?:[早中晚夜]班还是[早中晚夜]班|(?:上|排)(?:的|了)?(?:是)?(?:什么|啥|哪个|几个|几天|多少个?)班?|排(?:了)?(?:几|多少)(?:个|天)(?:班|假)?|[几啥]点(?:上班|到岗|下班)|什么时候(?:上班|轮休|休息)|(?:上不上|要不要上|用不用上|需不需要上|值不值|休不休)(?:班|息)?|(?:休|歇|轮休)(?:哪几?天|几天|不休)|轮休(?:吗|不)?|(?:值|轮)(?:什么|哪天|几天)(?:的)?班?|排(?:班)?(?:在)?哪(?:几)?天|(?:早|晚|夜|中)班(?:吗|么|嘛|不|没有?))(?:呢|啊|来着)?$`,
  'u',
);
const ROSTER_OUT = new RegExp(
  `^(?:请问)?(?:我们?店?(?:的)?)?(?:${ANY_DAYS})?(?:的)?(?:排班表?|班表)(?:都|已经)?(?:出来?|排(?:好|出来)?|发(?:出来)?|定|有)(?:了)?(?:没有?|吗|么)$`,
  'u',
);
const DUTY = new RegExp(
  `^(?:请问|看看|查一?下)?(?:[^我你他她谁哪能可会帮替代]{0,8})?${DAYS}(?:[^我你他她谁哪能可会帮替代]{0,8})?(?:都?有?(?:谁|哪些人|哪几个人)(?:在)?(?:值班|当班)(?:的)?|值班(?:的)?(?:是谁|有谁|人员|名单|表)|当班(?:的)?(?:是谁|有谁))$`,
  'u',
);
/** 明天晚班谁上, 周六谁上早班: whoever works which shift stands on the card of that day. */
const SHIFT = '[早中晚夜白两头大小]{1,3}班';
const WHO_WORKS = new RegExp(
  `^(?:请问|看看|查一?下)?${DAYS}的?(?:(?:谁|哪些人|哪几个人)(?:上|在上|要上)${SHIFT}|${SHIFT}(?:轮到|是|都)*(?:谁|哪些人|哪几个人)(?:在|要)?上?)(?:呢|啊)?$`,
  'u',
);
/** 几点打卡, 上班打卡时间是几点: the hours of one's own day say it. */
const WHEN_TO_PUNCH = new RegExp(
  `^(?:请问)?(?:我们?|咱们?|大家)?(?:${ANY_DAYS}|每天|平时|平常)?(?:我|是|要|该|得)*(?:早上|晚上|上班|下班|上下班)?(?:几点(?:之?前|钟|要|该|得|可以|能|才)*(?:上班|下班)?(?:打卡|签到|签退)|(?:打卡|签到|签退)(?:时间)?(?:是|要|在)?几点(?:钟)?)(?:呢|啊|呀)?$`,
  'u',
);
const ENGLISH = /^(?:show )?my shifts?(?: (?:today|tomorrow|this week|next week|this month|next month))?$/iu;
const ENGLISH_DUTY = /^who(?:'s| is) on duty(?: (?:today|tomorrow))?$/iu;

/** 我想和李敏换班, 周六能不能跟张伟调一下班, 换班找谁: how two of them change places. */
const SWAP =
  /^(?!.*(?:排班表|文件|请假|加班|报销)).{0,14}(?:换|调|对换|互换)(?:一下|一个|个|下)?(?:早|中|晚|夜|两头)?班(?:可以吗|行吗|吗|怎么弄|怎么办|怎么换|怎么调|找谁|跟谁说|要谁批|谁批|要审批吗|呢|吧|的?流程)?$/u;

/** 我下周的班, 我明天什么班; 明天谁值班, 苏州分店周六值班名单; null: something else. */
export function rosterQuestion(bare: string): RosterQuestion | null {
  const said = /[\u4e00-\u9fff]/u.test(bare) ? bare.replace(/\s+/gu, '') : bare.trim();
  if (SWAP.test(said) || /^(?:i want to )?swap (?:my )?shifts?(?: with .{1,30})?$/iu.test(said)) return 'swap';
  if (MINE.test(said) || OF_MINE.test(said) || WHEN_TO_PUNCH.test(said) || ROSTER_OUT.test(said) || ENGLISH.test(said))
    return 'mine';
  return DUTY.test(said) || WHO_WORKS.test(said) || ENGLISH_DUTY.test(said) ? 'duty' : null;
}
