import { findings } from '../../domain/findings.ts';
import type { Say } from '../../kernel/text.ts';

export const WORDS = {
  title: { zh: '补卡 {date}{sides}', en: 'Correction of {date}: {sides}' },
  quota: { zh: '补卡次数', en: 'Corrections' },
  day: { zh: '{date}', en: '{date}' },
  used: { zh: '{month}第{n}次，每月{most}次', en: 'Number {n} of {most} in {month}' },
  was: { zh: '原来', en: 'As it is' },
  late: { zh: '迟到', en: 'late' },
  early: { zh: '早退', en: 'left early' },
  missing: { zh: '缺卡', en: 'no punch' },
  side_was: { zh: '{side}：{what}', en: '{side}: {what}' },
} satisfies Record<string, Say>;

export const SIDES = {
  in: { zh: '上班', en: 'start' },
  out: { zh: '下班', en: 'end' },
  both: { zh: '上下班', en: 'start and end' },
} satisfies Record<string, Say>;

/** What a request for a correction can be told. */
export const finding = findings('S54', {
  not_yet: {
    field: 'date',
    what: { zh: '{date}还没有结果，要等当天的考勤数据到齐', en: 'Nothing is decided of {date} yet: its data are not complete' },
    accept: {
      zh: '当天的数据导入后，在“我的考勤”里点“申请补卡”',
      en: 'Once they are imported, press “correct” in “my attendance”',
    },
  },
  nothing: {
    field: 'date',
    what: { zh: '{date}{side}没有缺卡、迟到或早退，不用补', en: 'Nothing is wrong with the {side} of {date}' },
    accept: { zh: '请在“我的考勤”里看哪天、哪一边要补', en: '“My attendance” shows which day and side there is to correct' },
  },
  not_this_kind: {
    field: 'date',
    what: { zh: '{what}不能补卡', en: '“{what}” is not put right by a correction' },
    accept: { zh: '请在“我的考勤”里说明情况，由主管确认', en: 'Please explain it in “my attendance”; your supervisor confirms' },
  },
  too_late: {
    field: 'date',
    what: {
      zh: '补卡要在当天以后{workdays}个工作日内申请，{date}的只能到{last}',
      en: 'A correction is asked for within {workdays} working days: for {date} until {last}',
    },
    accept: { zh: '请在“我的考勤”里说明情况，由主管确认', en: 'Please explain it in “my attendance”; your supervisor confirms' },
  },
  used_up: {
    field: 'date',
    what: { zh: '这个月的补卡已用{used}次，每月{most}次', en: '{used} corrections of that month are used, {most} are allowed' },
    accept: { zh: '请在“我的考勤”里说明情况，由主管确认', en: 'Please explain it in “my attendance”; your supervisor confirms' },
  },
  twice: {
    field: 'date',
    what: { zh: '{date}{side}已有一份补卡申请', en: 'The {side} of {date} is asked for already' },
    accept: { zh: '请等那一份办完，或先撤回', en: 'Please wait for that one, or withdraw it first' },
  },
  locked: {
    field: 'date',
    what: { zh: '{date}所在的月份已封账', en: 'The month of {date} is closed' },
    accept: {
      zh: '请说“申请解封考勤”，人力资源同意后再申请补卡',
      en: 'Please say “reopen attendance”; once HR has agreed, ask for the correction',
    },
  },
});
