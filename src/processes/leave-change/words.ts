import type { Finding } from '../../domain/finding.ts';
import { type FindingWords, findings } from '../../domain/findings.ts';
import type { AmendRefusal } from '../../domain/leave/amend.ts';
import { type Say, say, type TextArg } from '../../kernel/text.ts';

/** How a leave is changed, as people call it. */
export const HOW_WORDS = {
  return: { zh: '提前返岗', en: 'Early return' },
  extend: { zh: '续假', en: 'Extension' },
  cancel: { zh: '取消一段', en: 'Part cancelled' },
} satisfies Record<string, Say>;

export const WORDS = {
  title_less: { zh: '{how}：{type} {span} {amount}（退回{change}）', en: '{how}: {type} {span}, {amount} ({change} given back)' },
  title_more: { zh: '{how}：{type} {span} {amount}（增加{change}）', en: '{how}: {type} {span}, {amount} ({change} more)' },
  lead: { zh: '原假期：{title}', en: 'The leave: {title}' },
  how: { zh: '变更', en: 'Change' },
  back: { zh: '退回', en: 'Given back' },
  more: { zh: '增加', en: 'In addition' },
  before: { zh: '原来', en: 'Before' },
  after: { zh: '变更后', en: 'Afterwards' },
  lasting: { zh: '{span} {amount}', en: '{span}, {amount}' },
  last_day: { zh: '最后一天', en: 'Last day' },
  left: { zh: '批准后余额', en: 'Left afterwards' },
  handover: { zh: '交接人', en: 'Hand over to' },
  original: { zh: '原申请', en: 'Original request' },
  reason: { zh: '原因', en: 'Reason' },
  why_back: { zh: '为什么退回{amount}？', en: 'Why {amount} back?' },
  why_more: { zh: '为什么增加{amount}？', en: 'Why {amount} more?' },
  day_back: { zh: '{date}：原计{before}，现计{after}，退回{change}', en: '{date}: was {before}, now {after}, {change} back' },
  day_more: { zh: '{date}：原计{before}，现计{after}，增加{change}', en: '{date}: was {before}, now {after}, {change} more' },
  note: { zh: '{how}，现为{span} {amount}', en: '{how}, now {span}, {amount}' },
} satisfies Record<string, Say>;

/** Said on the form when the day of coming back was not named. */
export const GUESSED_BACK: Finding = {
  code: 'guess_back_now',
  severity: 'warn',
  clause: 'S55',
  text: say({
    zh: '没有说哪天回来，先按现在填的，请核对',
    en: 'No day was named; the present moment is filled in, please check',
  }),
};

/** Why an approved leave cannot be changed like that, and how it can. */
const REFUSALS = {
  gone: {
    what: { zh: '没有找到这份假，或者它已经不是“已同意”', en: 'This leave was not found, or is not approved any more' },
    accept: { zh: '请说“变更假期”重新选择', en: 'Please say “change leave” and choose again' },
  },
  running: {
    what: { zh: '这份假已有{number}在审批中', en: '{number} about this leave is still waiting for approval' },
    accept: { zh: '请等它批完，或先撤回它', en: 'Please wait for it, or withdraw it first' },
  },
  outside_leave: {
    what: { zh: '这段时间不在这份假里', en: 'This time is not within the leave' },
    accept: { zh: '请在{span}之内选择', en: 'Please choose within {span}' },
  },
  whole: {
    what: { zh: '这样整份假都不休了', en: 'Nothing would be left of the leave' },
    accept: { zh: '请在原申请上点“申请撤销”', en: 'Please press “Ask to revoke” on the original request' },
  },
  not_later: {
    what: { zh: '新的结束没有晚于原来的结束', en: 'The new end is not later than the present one' },
    accept: { zh: '请选{date}之后的时间', en: 'Please choose a time after {date}' },
  },
  end_before_start: {
    what: { zh: '结束早于开始', en: 'It ends before it starts' },
    accept: { zh: '请把结束改到开始之后', en: 'Please put the end after the start' },
  },
  no_such_day: {
    what: { zh: '没有这一天', en: 'There is no such day' },
    accept: { zh: '请核对日期', en: 'Please check the date' },
  },
  bad_time: {
    what: { zh: '时间没有填对', en: 'The time is not right' },
    accept: { zh: '请填 09:00 这样的时间', en: 'Please give a time such as 09:00' },
  },
  too_long: {
    what: { zh: '时间太长', en: 'Too long' },
    accept: { zh: '一次最多400天', en: 'At most 400 days' },
  },
  too_late: {
    what: { zh: '{date}已经过去，超过{days}天不能再退回', en: '{date} is more than {days} days ago and cannot be given back' },
    accept: { zh: '最早可以退回{earliest}的假', en: 'The earliest day that can be given back is {earliest}' },
  },
  nothing: {
    what: { zh: '这段时间本来就不计假，不用变更', en: 'This time does not count as leave anyway' },
    accept: { zh: '请选择计假的时间', en: 'Please choose time that counts' },
  },
} satisfies Record<AmendRefusal | 'gone' | 'running' | 'not_later' | 'too_late' | 'nothing', FindingWords>;

const finding = findings('S55', REFUSALS);

export const refusal = (code: keyof typeof REFUSALS, facts: Readonly<Record<string, TextArg>> = {}): Finding => ({
  ...finding(code, facts),
  code: `change_${code}`,
});
