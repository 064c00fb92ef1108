import { addDays, type LocalDate, weekday } from '../../kernel/time.ts';

/** Which days of their own meetings somebody asks for, both included. */
export interface MyMeetingsQuestion {
  readonly kind: 'my_meetings';
  readonly which: 'today' | 'tomorrow' | 'after_tomorrow' | 'week' | 'next_week';
}

const DAYS: readonly (readonly [RegExp, MyMeetingsQuestion['which']])[] = [
  [/后天|the day after tomorrow/iu, 'after_tomorrow'],
  [/明[天日早]|tomorrow/iu, 'tomorrow'],
  [/下个?(?:周|星期)|next week/iu, 'next_week'],
  [/这个?(?:周|星期)|本周|this week/iu, 'week'],
];

const DAY = '(?:今[天日]|明[天日]|后天|[本这下]个?(?:周|星期))';
/** … or a day of the week. */
const ON = `(?:${DAY}|(?:[本这下]个?)?(?:周|星期|礼拜)[一二三四五六日天])`;
const CALLED = '[早晨夕例周月年季]|晨例|部门|店务|经营|销售';

const ASKS = new RegExp(
  [
    `^(?:看看?|查看?|查一下)?我的?${DAY}?(?:的)?(?:都)?(?:有)?(?:什么|哪些|几个)?(?:会议?|会议安排|会议日程)(?:列表|安排)?(?:吗|么)?$`,
    `^我?${DAY}(?:我)?(?:都)?(?:还)?(?:有没有|有)?(?:什么|哪些|几个)?(?:要开的)?(?:会议?|会议安排)(?:要开)?(?:吗|么)?$`,
    `^我(?:${DAY}|[周星期礼拜]{1,2}[一二三四五六日天])?的?会议?(?:是)?(?:几点|什么时候|在哪)(?:开始?)?$`,
    `^我?${DAY}的?会(?:议)?(?:是|在)?(?:几点|什么时候|啥时候|在哪)(?:开始?)?$`,
    `^我?${ON}(?:我)?(?:都)?(?:还)?(?:有没有|有)?(?:什么|哪些|几个|几场)?(?:要开的)?会(?:议)?(?:要开)?(?:吗|么)?$`,
    `^我?(?:${ON})?(?:上午|下午|晚上|早上)?的?(?:${CALLED})?会(?:议)?(?:是|在)?(?:几点|什么时候|啥时候|在?哪(?:个|间)?(?:会议室|房间|里|儿)?)(?:开|开始)?$`,
    `^(?:我)?(?:有没有|有)(?:什么|哪些)?(?:会议?)(?:要开)?(?:吗|么)?$`,
    `^我?(?:${ON})?(?:上午|下午|晚上|早上)?(?:我)?有(?:个)?会(?:议)?(?:没有?|么|吗)$`,
    `^(?:${ON}(?:上午|下午|晚上|早上)?|上午|下午|晚上|早上)的?(?:那|这)?(?:个|场)?[^，,。我你他她]{0,6}会(?:议)?(?:是|在)?(?:几点|什么时候|啥时候|在?哪(?:个|间)?(?:会议室|房间|里|儿)?)(?:开|开始)?(?:[,，\\s]+(?:在哪(?:里|儿)?|几点|在哪开))?$`,
    '^(?:show )?my meetings?(?: (?:today|tomorrow|this week|next week|the day after tomorrow))?$',
    '^(?:what|which|any) meetings (?:do I have|have I)?(?: ?(?:today|tomorrow|this week|next week))?$',
  ].join('|'),
  'iu',
);

/** 我的会议, 今天有会吗, 下周有什么会. Null where something else is asked. */
export function readMyMeetings(bare: string): MyMeetingsQuestion | null {
  if (!ASKS.test(bare)) return null;
  return {
    kind: 'my_meetings',
    which: DAYS.find(([pattern]) => pattern.test(bare))?.[1] ?? (/今|today/iu.test(bare) ? 'today' : 'week'),
  };
}

/** The days, seen from today; a week is from today to its Sunday. */
export function daysAsked(
  which: MyMeetingsQuestion['which'],
  today: LocalDate,
): { readonly from: LocalDate; readonly to: LocalDate } {
  const sunday = addDays(today, 7 - weekday(today));
  switch (which) {
    case 'today':
      return { from: today, to: today };
    case 'tomorrow':
      return { from: addDays(today, 1), to: addDays(today, 1) };
    case 'after_tomorrow':
      return { from: addDays(today, 2), to: addDays(today, 2) };
    case 'week':
      return { from: today, to: sunday };
    case 'next_week':
      return { from: addDays(sunday, 1), to: addDays(sunday, 7) };
    default:
      return which satisfies never;
  }
}
