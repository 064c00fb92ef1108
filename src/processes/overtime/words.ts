import { findings } from '../../domain/findings.ts';
import type { Say } from '../../kernel/text.ts';

export const LABELS = {
  reason: { zh: '加班原因', en: 'Reason' },
  when: { zh: '时间', en: 'When' },
  kind: { zh: '类别', en: 'Kind' },
  hours: { zh: '加班时长', en: 'Overtime' },
  earns: { zh: '可换', en: 'Earns' },
} satisfies Record<string, Say>;

export const WORDS = {
  title: { zh: '加班 {when} 换{type}{amount}', en: 'Overtime {when}, earns {amount} of {type}' },
  nothing: { zh: '加班 {when}', en: 'Overtime {when}' },
  when: { zh: '{date} {from}–{to}', en: '{date} {from}–{to}' },
  before: { zh: '事前申请', en: 'Asked for ahead' },
  after: { zh: '事后补报', en: 'Reported afterwards' },
  hours: { zh: '{n}小时', en: '{n} h' },
  earns: { zh: '{type}{amount}，{on}前用完', en: '{amount} of {type}, to be taken by {on}' },
  why: { zh: '怎么算的？', en: 'How is it counted?' },
  whyDay: { zh: '{date}是{kind}', en: '{date} is {kind}' },
  whyTime: {
    zh: '{from}–{to}，除去午休和正常上班，实际{n}小时',
    en: '{from}–{to} without the noon break and ordinary work: {n} h',
  },
  whyShare: { zh: '网点每天上班{day}小时，算{amount}', en: 'The branch works {day} h a day, so it is {amount}' },
  yourRoster: { zh: '按您的班表：{day}', en: 'By your roster: {day}' },
  theirRoster: { zh: '按本人的班表：{day}', en: 'By their roster: {day}' },
  rest: { zh: '休息日', en: 'a day off' },
  workday: { zh: '工作日', en: 'a workday' },
  lasts: { zh: '有效期到{on}', en: 'Good until {on}' },
} satisfies Record<string, Say>;

/** What stands on the button of a way out. */
export const OFFERS = {
  day: { zh: '改到{date}', en: 'Move to {date}' },
  just: { zh: '先报{date}', en: '{date} first' },
  hours: { zh: '改为{from}–{to}', en: 'Make it {from}–{to}' },
} satisfies Record<string, Say>;

/** What a request for overtime can be told. */
export const finding = findings('S54', {
  overtime_off: {
    field: 'date',
    what: { zh: '公司没有启用加班换假', en: 'Overtime earns no time off here' },
    accept: { zh: '请联系人力资源核算加班费', en: 'Please turn to HR about overtime pay' },
  },
  statutory_is_paid: {
    field: 'date',
    what: {
      zh: '{date}是{name}法定假日，加班付三倍工资，不换调休（劳动法第四十四条）',
      en: '{date} is a statutory holiday ({name}): it is paid threefold and earns no time off (Labour Law, art. 44)',
    },
    accept: { zh: '请联系人力资源核算加班费', en: 'Please turn to HR about overtime pay' },
  },
  not_a_rest_day: {
    field: 'date',
    what: {
      zh: '{date}是工作日，加班付加班费，不换调休',
      en: '{date} is a workday; overtime on it is paid and earns no time off',
    },
    accept: { zh: '休息日加班才换调休，最近的休息日是{rest}', en: 'Only days off earn; the nearest is {rest}' },
  },
  not_positive: {
    field: 'to',
    what: { zh: '实际加班只有{n}小时，不够换{step}', en: 'Only {n} h of overtime, not enough for {step}' },
    accept: { zh: '至少加班{least}小时', en: 'At least {least} h are needed' },
  },
  already_earned: {
    field: 'date',
    what: {
      zh: '{date}已有一份加班申请，一天只换一次',
      en: 'There is a request for overtime on {date} already; a day earns once',
    },
    accept: { zh: '要改时间请先撤回或撤销原来那份', en: 'To change the time, please withdraw or undo that one first' },
  },
  too_late: {
    field: 'date',
    what: { zh: '加班最多事后{most}天内补报', en: 'Overtime is reported at most {most} days afterwards' },
    accept: { zh: '最早可补报{earliest}', en: 'The earliest day that can still be reported is {earliest}' },
  },
  on_leave: {
    field: 'from',
    what: { zh: '{date}这段时间您在休假', en: 'You are on leave at that time on {date}' },
    accept: { zh: '请改时间，或先撤销那次休假', en: 'Please change the time, or undo that leave first' },
  },
  works_by_roster: {
    field: 'date',
    what: {
      zh: '按您的班表{day}，班外加班付加班费，不换调休',
      en: 'By your roster {day}; overtime on it is paid and earns no time off',
    },
    accept: { zh: '休息日加班才换调休，最近的休息日是{rest}', en: 'Only days off earn; the nearest is {rest}' },
  },
  more_than_a_day: {
    field: 'to',
    warn: true,
    what: { zh: '一天最多换{amount}，超出的{n}小时不换', en: 'A day earns at most {amount}; {n} h above it earn nothing' },
    accept: { zh: '超出部分请联系人力资源核算', en: 'Please turn to HR about the rest' },
  },
  /** Three hours of overtime: nobody said between which, so that they are asked for. */
  hours_missing: {
    field: 'from',
    what: { zh: '您说了{hours}，没说几点到几点', en: 'You said {hours}, not between which hours' },
    accept: { zh: '请填开始和结束的时间', en: 'Please enter when it began and ended' },
  },
  one_day_only: {
    field: 'date',
    what: { zh: '一份申请只报一天的加班', en: 'One request is for one day of overtime' },
    accept: { zh: '请每天填一份', en: 'Please make one for each day' },
  },
});

export const ORDER = {
  what: { zh: '结束不晚于开始', en: 'It ends before it starts' },
  accept: { zh: '跨零点的请分两天各填一份', en: 'Work past midnight is one request for each day' },
} satisfies Record<string, Say>;
