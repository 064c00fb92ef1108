import { type ChangeReading, readChange } from '../../domain/leave/change-sentence.ts';
import type { LeaveSpan } from '../../domain/leave/span.ts';
import { leaveType } from '../../domain/leave/types.ts';
import type { Span, WhenReading } from '../../domain/phrase/when.ts';
import { whenContext } from '../../domain/workday/when-context.ts';
import { addWorkdays } from '../../domain/workday/workdays.ts';
import type { RawForm } from '../../fields/field.ts';
import { addDays, daysBetween, type LocalDate, toLocal } from '../../kernel/time.ts';
import type { FormContext, Reading } from '../define.ts';
import { calendarOfLeave } from '../leave/leave-calendar.ts';
import { readSpanFields, whenRemarks } from '../leave/sentence.ts';
import type { LeaveContext } from '../leave/world.ts';
import type { StandingLeave } from '../ledgers.ts';
import type { How } from './form.ts';
import { GUESSED_BACK } from './words.ts';

/** What a sentence says of a leave one has. */
export function readWords(sentence: string, c: FormContext): ChangeReading {
  const calendar = c.settings.calendarOf(c.org, c.applicant.unitId);
  return readChange(sentence, whenContext(calendar, c, 'future'));
}

/** The leaves the words can mean: running or over for coming back, the day that was named for the rest. */
export function meant(
  leaves: readonly StandingLeave[],
  { how, when }: ChangeReading,
  today: LocalDate,
): readonly StandingLeave[] {
  const span = spanOf(when);
  const named = span ? { from: span.from.date, to: span.to.date } : null;
  const begun = (leave: StandingLeave): boolean => firstOf(leave) <= today;
  if (how === 'extend') return extended(leaves, named && when.kind === 'span' ? named.to : null, today);
  const holds = ({ record: { spans } }: StandingLeave): boolean =>
    named !== null && spans.some((one) => one.from.date <= named.to && named.from <= one.to.date);
  const narrowed = leaves.filter((leave) => (named ? holds(leave) : how !== 'return' || begun(leave)));
  return narrowed.length > 0 ? narrowed : leaves;
}

/** 续假: the last that ends before the day that was named; without one the leave that runs, else the one that ended last or any that lies ahead. */
function extended(leaves: readonly StandingLeave[], until: LocalDate | null, today: LocalDate): readonly StandingLeave[] {
  const byEnd = leaves.toSorted((a, b) => daysBetween(lastOf(b), lastOf(a)) || isMorning(b) - isMorning(a));
  const [begun, ahead] = [byEnd.filter((leave) => firstOf(leave) <= today), byEnd.filter((leave) => firstOf(leave) > today)];
  const last = (until === null ? begun : byEnd.filter((leave) => lastOf(leave) <= until)).at(-1);
  if (!last) return leaves;
  return until !== null || lastOf(last) >= today ? [last] : [last, ...ahead];
}

const isMorning = ({ record }: StandingLeave): number => Number(record.spans.at(-1)?.to.part === 'am');

/** A first filling of the form for one leave; what was not said stays empty, what is guessed is said. */
export function fillIn(leave: StandingLeave, how: How, reading: ChangeReading | null, c: LeaveContext): Reading {
  const base: RawForm = {
    leave: leave.requestId,
    how,
    ...(how === 'return' ? {} : { to_part: 'pm' }),
    ...(how === 'extend' ? {} : { from_part: 'am' }),
    ...(how === 'extend' && leave.record.covers.length > 0 ? { handover: leave.record.covers.at(-1)?.personId ?? '' } : {}),
    ...(reading?.reason ? { reason: reading.reason } : {}),
  };
  if (!reading) return { form: base, remarks: [] };
  const { when } = reading;
  if (how === 'return' && when.kind === 'none') {
    const back = backNow(leave, c);
    return back ? { form: { ...base, ...back }, remarks: [GUESSED_BACK] } : { form: base, remarks: [] };
  }
  const longer = how === 'extend' ? lengthened(leave, when, c) : null;
  if (longer) return { form: { ...base, ...longer }, remarks: [] };
  const given = readSpanFields(when);
  const only = how === 'return' ? 'from' : how === 'extend' ? 'to' : '';
  const fields = Object.fromEntries(Object.entries(given).filter(([field]) => field.startsWith(only)));
  // 续假到周五 starts where the leave ends, whatever day it is said on.
  const remarks = whenRemarks(when).filter((one) => how === 'cancel' || one.severity === 'refuse');
  return { form: { ...base, ...fields }, remarks };
}

/** 我提前回来了: from this half of today, if the leave still runs. */
function backNow(leave: StandingLeave, c: FormContext): RawForm | null {
  if (lastOf(leave) < c.today || firstOf(leave) > c.today) return null;
  const { hours } = calendarOfLeave(c, { ...leave, moves: leave.record.moves }).calendar;
  const { minutes } = toLocal(c.now, c.zone);
  if (minutes >= hours.pm.to) return { from: addDays(c.today, 1), from_part: 'am' };
  return { from: c.today, from_part: minutes < hours.am.to ? 'am' : 'pm' };
}

/** 续假两天: so many days of work more, whatever weekend lies between; days of the calendar where the leave counts those. */
function lengthened(leave: StandingLeave, when: WhenReading, c: LeaveContext): RawForm | null {
  const { record } = leave;
  const [said] = when.kind === 'unclear' && when.why === 'start_missing' ? when.choices : [];
  const end = record.spans.at(-1)?.to;
  if (!said || !end || 'minutes' in said.from || 'minutes' in said.to || end.part === 'time') return null;
  const whole = daysBetween(said.from.date, said.to.date);
  const halves = 2 * whole + (said.from.part === 'pm' || said.to.part === 'am' ? 1 : 2);
  const { calendar } = calendarOfLeave(c, { ...leave, moves: record.moves });
  const natural = leaveType(c.leave, record.type)?.counts === 'natural';
  const after = (days: number): LocalDate =>
    days === 0 ? end.date : natural ? addDays(end.date, days) : addWorkdays(calendar, end.date, days);
  const total = (end.part === 'am' ? 1 : 2) + halves;
  return { to: after(Math.ceil(total / 2) - 1), to_part: total % 2 === 0 ? 'pm' : 'am' };
}

const spanOf = (when: WhenReading): Span | null =>
  when.kind === 'span' ? when : when.kind === 'unclear' && when.why !== 'start_missing' ? (when.choices[0] ?? null) : null;

export const firstOf = ({ record }: Pick<StandingLeave, 'record'>): LocalDate => edge(record.spans, 0).from.date;
export const lastOf = ({ record }: Pick<StandingLeave, 'record'>): LocalDate => edge(record.spans, -1).to.date;

function edge(spans: readonly LeaveSpan[], at: 0 | -1): LeaveSpan {
  const span = spans.at(at);
  if (!span) throw new Error('a leave without a span');
  return span;
}
