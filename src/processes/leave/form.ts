import { type LeaveSpan, normaliseSpan, type RawPoint, type SpanRefusal } from '../../domain/leave/span.ts';
import { type LeaveType, leaveType } from '../../domain/leave/types.ts';
import type { FieldFault, FileRef, FormOf, RawForm } from '../../fields/field.ts';
import { choice, date, files, line, optional, paragraph, person, time, w } from '../../fields/kinds.ts';
import type { SummaryRow } from '../../fields/print.ts';
import { FAULTS as FIELD_FAULTS } from '../../fields/words.ts';
import type { PersonId } from '../../kernel/id.ts';
import { no, ok, type Result } from '../../kernel/result.ts';
import { type Say, say } from '../../kernel/text.ts';
import { type DayMinutes, type LocalDate, parseDate, parseTime } from '../../kernel/time.ts';
import type { FormContext } from '../define.ts';
import { spanText } from './text.ts';
import type { LeaveContext } from './world.ts';

/** A leave as it was asked for, once the form has been read. */
export interface LeaveForm {
  readonly type: LeaveType;
  readonly span: LeaveSpan;
  /** The hours that were named, where they make up halves of the day. */
  readonly hours?: { readonly from: DayMinutes; readonly to: DayMinutes };
  readonly handover: PersonId | null;
  readonly reason: string;
  /** The split that was chosen (`splitMark`), or ''. */
  readonly split: string;
  /** What was handed in while asking (S55). */
  readonly proof: readonly FileRef[];
}

export const START = {
  am: w('上午起', 'from the morning'),
  pm: w('下午起', 'from the afternoon'),
  time: w('指定时间起', 'from a time'),
};
export const END = { pm: w('到下午', 'until the evening'), am: w('到上午', 'until noon'), time: w('到指定时间', 'until a time') };
const BY_TIME = w('指定时填', 'When by time');

export const LEAVE_FIELDS = {
  type: choice('假期类型', 'Kind of leave', 'offered', { heads: ['类型', '假期', '假'] }),
  from: date('开始日期', 'First day'),
  from_part: optional(choice('开始时段', 'Start', START)),
  to: date('结束日期', 'Last day'),
  to_part: optional(choice('结束时段', 'End', END)),
  from_time: optional(time('开始时间', 'Start time', { hint: BY_TIME })),
  to_time: optional(time('结束时间', 'End time', { hint: BY_TIME })),
  handover: optional(
    person('交接人', 'Hand over to', {
      hint: w('您不在时接手工作的同事', 'Who takes over while you are away'),
      heads: ['工作交接人', '交接给', '代班人', '交接'],
    }),
  ),
  reason: optional(paragraph('请假原因', 'Reason', { heads: ['原因', '理由', '事由'] })),
  proof: optional(files('证明', 'Proof')),
  /** The split that was chosen (`splitMark`); only the offer of a finding sets it. */
  split: optional(line('分两段', 'In two parts', { max: 200 })),
};

/** Who can take over: the people of the branch, those of the same post first, and last the superior, who decides. */
export function colleagues({ applicant, org }: FormContext): readonly PersonId[] {
  const superior = org.superior(applicant.id);
  const others = org.staff(applicant.unitId).filter(({ id }) => id !== superior?.id);
  const peers = others.filter(({ title }) => title === applicant.title);
  const near = [...peers, ...others, ...(superior ? [superior] : [])];
  return [...new Set(near.map((person) => person.id))].filter((id) => id !== applicant.id);
}

const FAULTS = {
  no_such_day: {
    what: w('没有这一天', 'There is no such day'),
    accept: w('请核对日期', 'Please check the date'),
  },
  bad_time: FIELD_FAULTS.time,
  end_before_start: {
    what: w('结束早于开始', 'It ends before it starts'),
    accept: w('请把结束改到开始之后', 'Please put the end after the start'),
  },
  too_long: { what: w('时间太长', 'Too long'), accept: w('一次最多申请 400 天', 'At most 400 days at a time') },
} satisfies Record<SpanRefusal, { readonly what: Say; readonly accept: Say }>;

const fault = (field: string, code: SpanRefusal): FieldFault => ({
  field,
  text: say(FAULTS[code].what),
  accept: say(FAULTS[code].accept),
});

const SPAN_FIELD: Readonly<Record<SpanRefusal, string>> = {
  no_such_day: 'from',
  bad_time: 'from_time',
  end_before_start: 'to',
  too_long: 'to',
};

/** The two ends as one span of the working day. */
export function readLeaveForm(form: FormOf<typeof LEAVE_FIELDS>, c: LeaveContext): Result<LeaveForm, readonly FieldFault[]> {
  const type = leaveType(c.leave, form.type);
  const from = point(form.from, form.from_part, form.from_time, 'start');
  const to = point(form.to, form.to_part, form.to_time, 'end');
  const timeless = timeFaults({ from, to });
  if (!type || timeless.length > 0) return no(timeless);
  const span = normaliseSpan({ from, to }, c.settings.calendarOf(c.org, c.applicant.unitId).hours);
  if (!span.ok) return no([fault(SPAN_FIELD[span.error], span.error)]);
  return ok({
    type,
    span: isTimed(form) ? { ...span.value, byHours: true } : span.value,
    ...(isTimed(form) && from.minutes !== undefined && to.minutes !== undefined && span.value.from.part !== 'time'
      ? { hours: { from: from.minutes, to: to.minutes } }
      : {}),
    handover: form.handover,
    reason: form.reason ?? '',
    split: form.split ?? '',
    proof: form.proof ?? [],
  });
}

/** Both ends of one day are told by the clock. */
const isTimed = ({ from, from_part, to, to_part }: FormOf<typeof LEAVE_FIELDS>): boolean =>
  from === to && from_part === 'time' && to_part === 'time';

/** An end by the time needs that time. */
export const timeFaults = (ends: Readonly<Partial<Record<'from' | 'to', RawPoint>>>): readonly FieldFault[] =>
  Object.entries(ends).flatMap(([end, at]) =>
    at.part === 'time' && at.minutes === undefined ? [fault(`${end}_time`, 'bad_time')] : [],
  );

/** 上午起 is the start of the day and 到下午 its end; the other two cut the day at noon. */
export function point(
  day: LocalDate,
  part: keyof typeof START | null,
  minutes: DayMinutes | null,
  end: 'start' | 'end',
): RawPoint {
  if (part === 'time') return { date: day, part: 'time', ...(minutes === null ? {} : { minutes }) };
  if (end === 'start') return { date: day, part: part === 'pm' ? 'pm' : 'all' };
  return { date: day, part: part === 'am' ? 'am' : 'all' };
}

const SPAN_FIELDS = ['from', 'from_part', 'from_time', 'to', 'to_part', 'to_time'] as const;

/** When, as far as it is filled in: one row for both ends, or the one that is there. */
export function spanRows(
  raw: RawForm,
  c: FormContext,
): { readonly fields: readonly (typeof SPAN_FIELDS)[number][]; readonly rows: readonly SummaryRow[] } {
  const from = endOf(raw, 'from');
  const to = endOf(raw, 'to');
  const { hours } = c.settings.calendarOf(c.org, c.applicant.unitId);
  const span = from && to && timeFaults({ from, to }).length === 0 ? normaliseSpan({ from, to }, hours) : null;
  if (span?.ok) return { fields: SPAN_FIELDS, rows: [{ label: say(WHEN), value: spanText(span.value), wide: true }] };
  const parts = SPAN_FIELDS.filter((id) => id.endsWith('_part') || id.endsWith('_time'));
  if (from && to && from.date === to.date)
    return { fields: SPAN_FIELDS, rows: [{ label: say(WHEN), value: say(DAY, { date: { date: from.date as LocalDate } }) }] };
  return { fields: parts, rows: [] };
}

const WHEN = w('时间', 'When');
const DAY = w('{date}', '{date}');

function endOf(raw: RawForm, end: 'from' | 'to'): RawPoint | null {
  const date = parseDate(raw[end] ?? '');
  if (!date) return null;
  const part = raw[`${end}_part`];
  const minutes = parseTime(raw[`${end}_time`] ?? '');
  return point(date, part === 'am' || part === 'pm' || part === 'time' ? part : null, minutes, end === 'from' ? 'start' : 'end');
}
