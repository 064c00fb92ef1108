import type { DayReason } from '../../domain/leave/count.ts';
import type { AcceptCode, FindingCode } from '../../domain/leave/finding.ts';
import type { Say } from '../../kernel/text.ts';

/** What a leave request can be told (S55). Holes are the facts of `domain/leave/check-*`. */
export const FINDING_WORDS: Readonly<Record<FindingCode, Say>> = {
  nothing_to_count: { zh: '这几天都是休息日，不需要请假', en: 'These are all days off; no leave is needed' },
  unit_step: { zh: '{type}按{step}起请', en: '{type} is taken in steps of {step}' },
  notice_short: { zh: '{type}要提前{workdays}个工作日申请', en: '{type} must be asked for {workdays} workdays ahead' },
  backdate_never: { zh: '{type}不能事后补请', en: '{type} cannot be asked for afterwards' },
  backdate_too_late: { zh: '{type}最多事后{maxDays}天内补请', en: '{type} can be asked for at most {maxDays} days afterwards' },
  backdate_role: { zh: '{type}的补请只能由{roles}提出', en: 'Only {roles} may ask for {type} afterwards' },
  backdate_proof: { zh: '{type}补请要附{what}', en: 'Asking for {type} afterwards needs a {what}' },
  overlap: { zh: '与已有的假期重叠：{clash}', en: 'It overlaps leave you already have: {clash}' },
  balance_short: {
    zh: '{type}余额不足：申请{asked}，可用{there}，还差{short}',
    en: 'Not enough {type}: asked {asked}, available {there}, short by {short}',
  },
  balance_negative: { zh: '{type}可用{there}，批准后将为{after}', en: '{type}: {there} available, {after} once approved' },
  year_not_open: { zh: '{year}年的{type}还不能申请', en: '{type} of {year} cannot be asked for yet' },
  carry_coming: {
    zh: '今年剩下的{type}元旦结转，最多{amount}，结转后可以用在这几天',
    en: 'Up to {amount} of {type} is carried over at New Year and can then be used for these days',
  },
  spend_first: { zh: '您还有{other}{there}{until}', en: 'You still have {there} of {other}{until}' },
  blocked_day: { zh: '{date}是{block}，这一天不安排休假', en: '{date} is {block}; no leave on that day' },
  over_max_run: { zh: '{type}一次最多{most}', en: '{type} is at most {most} at a time' },
  wrong_gender: { zh: '{type}不适用', en: '{type} does not apply' },
  never_granted: { zh: '您还没有{type}额度', en: 'You have no {type} to take' },
  gender_unknown: {
    zh: '通讯录里没有性别信息，{type}由人力资源核对',
    en: 'The directory has no gender on record; HR will check {type}',
  },
  seniority_short: { zh: '{type}要工作满{months}个月', en: '{type} needs {months} months of service' },
  seniority_unknown: { zh: '没有入职日期，{type}由人力资源核对', en: 'No joining date on record; HR will check {type}' },
  on_probation: { zh: '试用期内不能请{type}', en: '{type} is not given during probation' },
  proof_due: { zh: '请在{due}前补交{what}', en: 'Please hand in the {what} by {due}' },
  handover_missing: { zh: '超过{after}的假期要指定交接人', en: 'Leave longer than {after} needs a person to hand over to' },
  handover_self: { zh: '交接人不能是自己', en: 'You cannot hand over to yourself' },
  handover_inactive: { zh: '{name}已离职或账号已停用，不能作交接人', en: '{name} has left or is suspended and cannot take over' },
  handover_away: { zh: '{name}在{date}也不在岗', en: '{name} is away on {date} as well' },
  stands_in: {
    zh: '您已答应{date}做{names}的交接人，请先与对方商量改由谁做交接人',
    en: 'You have agreed to stand in for {names} on {date}; please settle with them who does so instead',
  },
  coverage_short: {
    zh: '{date}{post}只剩{present}人在岗，最少要{min}人',
    en: 'On {date} only {present} of {post} would be present; at least {min} are needed',
  },
  provisional_year: {
    zh: '{year}年的放假安排国务院还没有公布，天数按法定节日和周末暂算，公布后自动重算',
    en: 'The holidays of {year} are not published yet; days are counted provisionally and will be counted again',
  },
};

/** What is said otherwise to whoever decides; null: it is advice to the applicant. */
export const DECIDER_WORDS: Partial<Readonly<Record<FindingCode, Say | null>>> = {
  carry_coming: null,
  spend_first: { zh: '申请人还有{other}{there}{until}', en: 'The applicant still has {there} of {other}{until}' },
  proof_due: { zh: '{due}前要补交{what}', en: 'The {what} is due by {due}' },
  backdate_proof: { zh: '{type}补请要附{what}，还没有交', en: 'Asking for {type} afterwards needs a {what}, not handed in yet' },
  stands_in: {
    zh: '申请人已答应{date}做{names}的交接人',
    en: 'The applicant has agreed to stand in for {names} on {date}',
  },
};

export const ACCEPT_WORDS: Readonly<Record<AcceptCode, Say>> = {
  days_with_work: { zh: '请选择包含工作日的日期', en: 'Please choose dates with a workday among them' },
  step_of: { zh: '请按{step}的整数倍选择', en: 'Please choose a multiple of {step}' },
  earliest_start: { zh: '最早可从{date}开始', en: 'The earliest start is {date}' },
  latest_backdate: { zh: '最早可补{date}的假', en: 'The earliest day that can still be asked for is {date}' },
  from_today: { zh: '请选择{date}或以后的日期', en: 'Please choose {date} or later' },
  ask_role: { zh: '请联系{roles}：{people}', en: 'Please turn to {roles}: {people}' },
  attach_proof: { zh: '请准备好{what}', en: 'Please have the {what} ready' },
  free_days: { zh: '可改请：{days}', en: 'Free days: {days}' },
  split: {
    zh: '可以改为{type}{first}加{other}{second}，一张申请',
    en: '{first} of {type} and {second} of {other} in one request would do',
  },
  use_first: { zh: '建议先用{other}', en: 'Better use {other} first' },
  ask_from: { zh: '{date}起可以申请', en: 'It can be asked for from {date} on' },
  this_year_first: {
    zh: '{date}起可以申请；现在可以先请到{until}，共{amount}',
    en: 'It can be asked for from {date} on; until {until} ({amount}) it can be asked for now',
  },
  less: { zh: '最多可请{most}', en: 'At most {most} can be taken' },
  other_days: { zh: '请避开：{days}', en: 'Please avoid: {days}' },
  at_most: { zh: '请改为{most}以内', en: 'Please stay within {most}' },
  other_type: { zh: '可以改请{other}', en: 'Ask for {other} instead' },
  other_person: { zh: '可选：{people}', en: 'Available: {people}' },
  choose_person: { zh: '请选择一位同事，例如：{people}', en: 'Please choose a colleague, e.g. {people}' },
};

/** Why a day counts as it does ("为什么是 3.5 天", O8). */
export const DAY_WORDS: Readonly<Record<DayReason, Say>> = {
  workday: { zh: '工作日', en: 'workday' },
  makeup_workday: { zh: '调休上班日', en: 'make-up workday' },
  half_holiday: { zh: '{name}半天上班', en: 'half a day of work ({name})' },
  weekend: { zh: '周末', en: 'weekend' },
  statutory_holiday: { zh: '{name}法定假日', en: 'statutory holiday ({name})' },
  swapped_rest: { zh: '{name}调休', en: 'day off in lieu ({name})' },
  holiday_weekend: { zh: '{name}假期', en: 'holiday weekend ({name})' },
  company_holiday: { zh: '{name}', en: '{name}' },
  closure: { zh: '{name}', en: '{name}' },
  natural_day: { zh: '自然日', en: 'calendar day' },
  statutory_extends: { zh: '{name}法定假日顺延', en: 'statutory holiday, not counted ({name})' },
  sandwich: { zh: '夹在假期中间的休息日', en: 'day off between two days of leave' },
  roster_work: { zh: '班表上班', en: 'a shift by the roster' },
  roster_off: { zh: '班表休息', en: 'off by the roster' },
  outside_hours: { zh: '不在上班时间', en: 'outside working hours' },
};
