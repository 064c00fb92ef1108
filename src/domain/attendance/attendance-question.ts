import { addDays, type LocalDate, parts, weekday } from '../../kernel/time.ts';
import { monthStart } from '../measure/months.ts';
import { readMonth } from '../phrase/month.ts';

/** Longest question that is read. */
const READ_LIMIT = 200;

/** What of attendance somebody asks for. `month`: as it was said, to be read by the calendar; empty: this one. */
export type AttendanceQuestion =
  | { readonly what: 'month'; readonly month: string }
  | { readonly what: 'check_in'; readonly note: string; readonly outdoor: boolean }
  /** How a file of attendance is brought. */
  | { readonly what: 'bring' }
  /** Somebody else's, or everybody's: it stands in the report of the month. */
  | { readonly what: 'others'; readonly month: string };
/** 我这个月考勤有没有异常, 上个月我迟到了几回, 昨天我的卡算正常吗: of the asker's own, in whatever order. */
const OF_MINE =
  /^(?!.*(?:打卡机|坏|扣|罚|会|算(?!正常)|规定|制度|标准|规则|补|找谁|谁|如果|要是|导出|确认|报表|全店|店(?!里我)|改|大家|员工|同事|店里|会不会|怎么|如何|忘|没打|加班|签|违规|截止|几号|哪天交|几家|哪家|哪几家|交(?:了|齐|没|$))).*(?:考勤|出勤|打卡(?:记录|情况|时间)?|打[的了过]卡|我的?卡|迟到|早退|缺卡|旷工|漏打?卡)/u;
/** 几点打卡, 打卡时间是几点: what the rule is, not what one did on a day. */
const ASKS_RULE = /几点(?!.*(?:的|了|过)$)(?!打[的了过])/u;
const ASKED_OF_MINE = /(?:几|多少|有没有|有无|正常|异常|情况|怎么样|记录|明细|对不对|吗$|没$|不$)/u;

const LOOK = '(?:请|麻烦)?(?:帮我)?(?:看看|看一?下|看|查看|查一?下|查查|查|显示)?(?:一下)?';
const MONTH =
  '(?<month>(?:去年|今年|20\\d\\d年)?(?:上个?|这个?|本|当|[\\d一二三四五六七八九十]{1,2})月(?:份)?|20\\d\\d-\\d{1,2})?';
/** Which month, wherever it stands: 我10月考勤有几次迟到. */
const MONTH_SAID = /(?:去年|今年|20\d\d年)?(?:上个?月|(?<!\d)\d{1,2}月)|20\d\d-\d{1,2}(?!-)/u;
/** One day of it is asked about; the month shows them all. */
const DAY =
  '(?:(?:(?<=月)\\d{1,2}[日号]|昨[天晚]|前天|上?个?(?:周|星期|礼拜)[一二三四五六日天]|(?<!\\d)\\d{1,2}[日号])(?:那天)?)?';
/** … without its month. */
const DAY_BACK = /昨[天晚]|前天|上?个?(?:周|星期|礼拜)[一二三四五六日天]|(?<![\d月])\d{1,2}[日号]/u;
const ME = '(?:我(?:自己)?(?:的)?)?';
const THINGS = '(?:考勤|出勤|打卡)(?:记录|情况|明细|结果)?';
const WRONG = '(?:考勤|出勤|打卡)?(?:都)?(?:有)?(?:哪些|哪几|哪|几|多少)?(?:天|次|处)?(?:的)?(?:考勤|出勤|打卡)?';
const FAULTS = '(?:异常|不正常|有问题|对不上|不对)';
const whole = (...parts: readonly string[]): RegExp => new RegExp(`^${parts.join('')}$`, 'iu');

const MONTHS: readonly RegExp[] = [
  whole(LOOK, ME, MONTH, DAY, ME, '(?:的)?', THINGS, '(?:怎么样|如何|对不对|对吗|正常吗)?'),
  whole(LOOK, ME, THINGS, MONTH, DAY),
  whole(
    '(?=.*(?:月|昨|前天|周|星期|礼拜|[日号]))',
    ...[LOOK, ME, MONTH, DAY, ME, '(?:是)?几点(?:(?:上班|下班)?打的?卡|[上下]的班|签的[到退])(?:的)?'],
  ),
  whole('(?=.*[日号天])', LOOK, ME, MONTH, DAY, ME, '(?:缺卡|漏卡|迟到|早退|旷工)(?:了)?(?:吗|没有?)?'),
  whole(
    '(?=.*(?:考勤|出勤|打卡|我.*[哪几多].*天|我.*异常))',
    LOOK,
    ME,
    MONTH,
    ME,
    '(?:的)?',
    WRONG,
    FAULTS,
    '(?:的)?(?:记录|情况|日子|是哪些|是哪天|有哪些)?(?:吗|呢|了)?',
  ),
  whole(ME, MONTH, ME, '(?:迟到|早退|缺卡)(?:了)?(?:几|多少)(?:次|回|分钟)'),
  /^(?:show )?(?:my )?attendance(?: (?:of|for|in))?(?: (?<month>this month|last month))?$/iu,
  /^(?:请问)?我?(?<month>这个月|本月|上个月)?我?(?:(?:还|最多)?(?:能|可以|剩)(?:再)?补(?:几|多少)[次回]卡?|补卡(?:次数)?(?:还)?(?:剩|能补|可以补|有|用了?)(?:下|了)?(?:几|多少)[次回]|补了?(?:几|多少)[次回]卡)(?:了|呢|啊)?$/u,
  /^which (?:of my )?days are (?:wrong|off|unexplained)$/iu,
];
const CHECK_IN = /^(?:我要|我来|现在)?(?:上班|下班|外勤)?(?:打卡|签到|签退)$|^(?:check|punch|clock)[ -]?(?:in|out)$/iu;
/** 下班打卡 在客户那, 外勤打卡，车管所: where somebody is stands behind it. */
const CHECK_IN_AT =
  /^(?:我要|我来|现在)?(?<kind>上班|下班|外勤)?(?:打卡|签到|签退)[\s,，:：]+(?<note>(?!.*(?:忘|没|补|记录|机|异常|正常|几|吗|怎么|谁|哪|什么|规定|时间)).{1,40})$/u;

/** A punch, with the note and whether it is outside, as far as the sentence says so; null: no punch. */
function punchSaid(said: string): { readonly note: string; readonly outdoor: boolean } | null {
  if (CHECK_IN.test(said)) return { note: '', outdoor: said.includes('外勤') };
  const { kind, note = '' } = CHECK_IN_AT.exec(said)?.groups ?? {};
  return note === '' ? null : { note: note.trim(), outdoor: kind === '外勤' || !/店里|公司|办公室/u.test(note) };
}

const BRING =
  /^(?:我要|请|帮我|怎么|如何|怎样)?(?:导入|上传|导|传|录入|发)(?:一下)?(?:\S{0,6}月(?:份)?(?:的)?)?(?:考勤|打卡)(?:文件|表格?|报表|记录|数据)?(?:吗|呢)?$|^(?:how (?:do i|to) )?(?:import|upload)(?: the| an)? attendance(?: files?)?$/iu;

const FAULT = '(?:考勤|出勤|打卡|迟到|早退|缺卡|旷工|没打卡|漏打?卡)';
const DAY_SAID =
  '(?:今天|昨天|前天|[这上本]个?(?:周|星期|月)|\\d{1,2}月(?:份|\\d{1,2}[日号])?|[一二三四五六七八九十]{1,2}月份?|[上这]?(?:周|星期)[一二三四五六日天])?';
/** 昨天店里谁迟到了, 李敏这个月迟到几次: whose it is, the reader says whether somebody is called so. */
const OF_ANYBODY = new RegExp(
  `^${LOOK}${DAY_SAID}(?:我们?|咱们?|本)?(?:店里?|部门|组里)?${DAY_SAID}(?:(?:到|截至)?(?:现在|目前))?(?:都|还)?(?:有)?(?:谁|哪些人|哪几个人?|几个人|多少人)${DAY_SAID}(?:的)?(?:没打卡|${FAULT})(?:了|过)?(?:有?(?:异常|问题))?(?:几次|最多)?$`,
  'u',
);
const OF_SOMEBODY = new RegExp(
  `^${LOOK}${DAY_SAID}(?<who>[\\p{Script=Han}]{2,4}?)${DAY_SAID}(?:的)?(?:${FAULT})(?:记录|情况|明细)?(?:了|过|有)?(?:没有?|吗|么|几(?:次|回|天)|多少(?:次|回)|正常吗?|怎么样|异常吗?|有没有异常)?$`,
  'u',
);

/** Whether somebody asks for the attendance of others, and of which month: 李敏上个月迟到几次. Null: not of others. */
export function askedOfOthers(
  bare: string,
  isColleague: (words: string) => boolean,
): Extract<AttendanceQuestion, { what: 'others' }> | null {
  const said = bare.trim().replace(/\s+/gu, '');
  const who = OF_SOMEBODY.exec(said)?.groups?.who;
  if (!OF_ANYBODY.test(said) && (who === undefined || !isColleague(who))) return null;
  return { what: 'others', month: MONTH_SAID.exec(said)?.[0] ?? '' };
}

const ENGLISH: Readonly<Record<string, string>> = { 'this month': '本月', 'last month': '上个月' };

/** 补卡还剩几次: how often one may still correct, which is no question of how corrections go. */
export const asksQuota = (bare: string): boolean =>
  /补卡(?:次数)?(?:还|能|可以)?(?:剩|有|用)[下了]?(?:几|多少)[次回]|(?:还)?(?:剩|能|可以)[^,，]{0,3}补?(?:几|多少)[次回]补?卡/u.test(
    bare,
  );

/** The month a sentence is of as it says it, or the day it names. */
const monthIn = (said: string): string => MONTH_SAID.exec(said)?.[0] ?? DAY_BACK.exec(said)?.[0] ?? '';

/** First day of the month that is meant: a month, or a day gone by (昨天, 上周五, 27号). Null: this one. */
export function monthAsked(said: string, today: LocalDate): LocalDate | null {
  const month = said === '' ? null : readMonth(said, today);
  if (month || said === '') return month;
  return monthStart(addDays(today, -daysAgo(said, today)));
}

const WEEK = '一二三四五六日';
function daysAgo(said: string, today: LocalDate): number {
  if (said.startsWith('昨')) return 1;
  if (said === '前天') return 2;
  const day = Number(/^(\d{1,2})[日号]$/u.exec(said)?.[1] ?? 0);
  // A day that is still to come is the one of last month.
  if (day > 0) return day > parts(today).day ? parts(today).day : 0;
  const wanted = WEEK.indexOf((said.at(-1) ?? '').replace('天', '日'));
  const back = weekday(today) - 1 - wanted;
  return said.startsWith('上') ? back + 7 : (back + 7) % 7;
}

/** 我的考勤 · 10月考勤 · 本月考勤异常 · 我哪天异常 · 打卡 · 导入考勤; null: something else. */
export function attendanceQuestion(bare: string): AttendanceQuestion | null {
  const said = bare.trim();
  if (said.length > READ_LIMIT) return null;
  const punch = punchSaid(said);
  if (punch) return { what: 'check_in', ...punch };
  if (BRING.test(said)) return { what: 'bring' };
  const compact = /[\u4e00-\u9fff]/u.test(said) ? said.replace(/\s+/gu, '') : said;
  for (const form of MONTHS) {
    const found = form.exec(compact);
    if (!found) continue;
    const month = found.groups?.month?.toLowerCase() ?? '';
    return { what: 'month', month: ENGLISH[month] ?? (month || monthIn(compact)) };
  }
  if (ASKS_RULE.test(said) && !DAY_BACK.test(said) && !MONTH_SAID.test(said)) return null;
  if (OF_MINE.test(said) && ASKED_OF_MINE.test(said)) return { what: 'month', month: monthIn(said) };
  return null;
}
