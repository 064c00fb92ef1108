import { type LeaveSpan, normaliseSpan, type RawPoint, type SpanRefusal } from '../../domain/leave/span.ts';
import { type LeaveType, leaveType } from '../../domain/leave/types.ts';
import { isId, type PersonId } from '../../kernel/id.ts';
import { no, ok, type Result } from '../../kernel/result.ts';
import { type Say, say } from '../../kernel/text.ts';
import { type LocalDate, parseDate, parseTime } from '../../kernel/time.ts';
import type { FieldDef, FieldFault, FormContext, RawForm } from '../define.ts';

/** A leave as it was asked for, once the form has been read. */
export interface LeaveForm {
  readonly type: LeaveType;
  readonly span: LeaveSpan;
  readonly handover: PersonId | null;
  readonly reason: string;
  /** The split that was chosen (`splitMark`), or ''. */
  readonly split: string;
}

export const START: readonly { readonly value: string; readonly text: Say }[] = [
  { value: 'am', text: { zh: '上午起', en: 'from the morning' } },
  { value: 'pm', text: { zh: '下午起', en: 'from the afternoon' } },
  { value: 'time', text: { zh: '指定时间起', en: 'from a time' } },
];
export const END: readonly { readonly value: string; readonly text: Say }[] = [
  { value: 'pm', text: { zh: '到下午', en: 'until the evening' } },
  { value: 'am', text: { zh: '到上午', en: 'until noon' } },
  { value: 'time', text: { zh: '到指定时间', en: 'until a time' } },
];

export const LEAVE_FIELDS: readonly FieldDef[] = [
  {
    id: 'type',
    kind: 'choice',
    label: { zh: '假期类型', en: 'Kind of leave' },
    required: true,
    options: ({ settings }) => settings.leave.types.map((type) => ({ value: type.id, text: type.name })),
  },
  { id: 'from', kind: 'date', label: { zh: '开始日期', en: 'First day' }, required: true },
  { id: 'from_part', kind: 'choice', label: { zh: '开始时段', en: 'Start' }, options: START },
  { id: 'to', kind: 'date', label: { zh: '结束日期', en: 'Last day' }, required: true },
  { id: 'to_part', kind: 'choice', label: { zh: '结束时段', en: 'End' }, options: END },
  {
    id: 'from_time',
    kind: 'time',
    label: { zh: '开始时间', en: 'Start time' },
    hint: { zh: '指定时填', en: 'When by time' },
  },
  {
    id: 'to_time',
    kind: 'time',
    label: { zh: '结束时间', en: 'End time' },
    hint: { zh: '指定时填', en: 'When by time' },
  },
  {
    id: 'handover',
    kind: 'person',
    label: { zh: '工作交接人', en: 'Hand over to' },
    hint: { zh: '您不在时接手工作的同事', en: 'Who takes over while you are away' },
    among: colleagues,
  },
  { id: 'reason', kind: 'paragraph', label: { zh: '请假原因', en: 'Reason' }, maxLength: 300 },
];

/** Who can take over: the people of the branch, and the superior. */
export function colleagues({ applicant, org }: FormContext): readonly PersonId[] {
  const superior = org.superior(applicant.id);
  const near = [...org.staff(applicant.unitId), ...(superior ? [superior] : [])];
  return [...new Set(near.map((person) => person.id))].filter((id) => id !== applicant.id);
}

const FAULTS: Readonly<Record<string, { readonly what: Say; readonly accept: Say }>> = {
  type: { what: { zh: '没有选假期类型', en: 'No kind of leave chosen' }, accept: { zh: '请选一种', en: 'Please choose one' } },
  from: { what: { zh: '没有开始日期', en: 'No first day' }, accept: { zh: '请选日期', en: 'Please choose a day' } },
  to: { what: { zh: '没有结束日期', en: 'No last day' }, accept: { zh: '请选日期', en: 'Please choose a day' } },
  no_such_day: {
    what: { zh: '没有这一天', en: 'There is no such day' },
    accept: { zh: '请核对日期', en: 'Please check the date' },
  },
  bad_time: {
    what: { zh: '时间没有填对', en: 'The time is not right' },
    accept: { zh: '请填 09:00 这样的时间', en: 'Please give a time such as 09:00' },
  },
  end_before_start: {
    what: { zh: '结束早于开始', en: 'It ends before it starts' },
    accept: { zh: '请把结束改到开始之后', en: 'Please put the end after the start' },
  },
  too_long: { what: { zh: '时间太长', en: 'Too long' }, accept: { zh: '一次最多申请 400 天', en: 'At most 400 days at a time' } },
  handover: {
    what: { zh: '没有这位同事', en: 'No such colleague' },
    accept: { zh: '请从名单里选', en: 'Please choose from the list' },
  },
};

function fault(field: string, code: keyof typeof FAULTS): FieldFault {
  const words = FAULTS[code];
  if (!words) throw new Error(`no words for ${code}`);
  return { field, text: say(words.what), accept: say(words.accept) };
}

const SPAN_FIELD: Readonly<Record<SpanRefusal, string>> = {
  no_such_day: 'from',
  bad_time: 'from_time',
  end_before_start: 'to',
  too_long: 'to',
};

/** Reads the form; every field that cannot be is named with what would be accepted. */
export function parseLeave(raw: RawForm, c: FormContext): Result<LeaveForm, readonly FieldFault[]> {
  const faults: FieldFault[] = [];
  const type = leaveType(c.settings.leave, raw.type ?? '');
  if (!type) faults.push(fault('type', 'type'));
  if (!raw.from) faults.push(fault('from', 'from'));
  else if (!parseDate(raw.from)) faults.push(fault('from', 'no_such_day'));
  if (!raw.to) faults.push(fault('to', 'to'));
  else if (!parseDate(raw.to)) faults.push(fault('to', 'no_such_day'));
  const handover = raw.handover ?? '';
  if (handover && !(isId('per', handover) && c.org.person(handover))) faults.push(fault('handover', 'handover'));

  const from = point(raw.from, raw.from_part, raw.from_time, 'start');
  const to = point(raw.to, raw.to_part, raw.to_time, 'end');
  const timeless = (which: RawPoint, field: string): void => {
    if (which.part === 'time' && which.minutes === undefined) faults.push(fault(field, 'bad_time'));
  };
  timeless(from, 'from_time');
  timeless(to, 'to_time');
  if (faults.length > 0 || !type) return no(faults);

  const span = normaliseSpan({ from, to }, c.settings.calendarOf(c.org, c.applicant.unitId).hours);
  if (!span.ok) return no([fault(SPAN_FIELD[span.error], span.error)]);
  return ok({
    type,
    span: span.value,
    handover: isId('per', handover) ? handover : null,
    reason: (raw.reason ?? '').trim(),
    split: raw.split ?? '',
  });
}

/** 上午起 is the start of the day and 到下午 its end; the other two cut the day at noon. */
export function point(
  date: string | undefined,
  part: string | undefined,
  time: string | undefined,
  end: 'start' | 'end',
): RawPoint {
  const day = (date ?? '') as LocalDate;
  if (part === 'time') {
    const minutes = parseTime(time ?? '');
    return { date: day, part: 'time', ...(minutes === null ? {} : { minutes }) };
  }
  if (end === 'start') return { date: day, part: part === 'pm' ? 'pm' : 'all' };
  return { date: day, part: part === 'am' ? 'am' : 'all' };
}
