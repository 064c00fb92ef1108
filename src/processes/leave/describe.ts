import type { LeaveCount } from '../../domain/leave/count.ts';
import type { LeaveRecord } from '../../domain/leave/record.ts';
import { endEdge, type LeaveSpan, shiftHalvesOn, startEdge, windowOnShift } from '../../domain/leave/span.ts';
import type { LeaveType } from '../../domain/leave/types.ts';
import { peopleNames } from '../../domain/org/label.ts';
import { calendarOn, dayKind, type WorkCalendar } from '../../domain/workday/work-calendar.ts';
import { plain, type Say, say, type Text } from '../../kernel/text.ts';
import { addDays, type Instant, type LocalDate, toInstant, type Zone } from '../../kernel/time.ts';
import type { Booking } from '../booking.ts';
import type { Assessment, Block, FormContext } from '../define.ts';
import type { AbsenceDay } from './booking.ts';
import './noted.ts';
import { dayText, lengthText, spansText } from './text.ts';

/** Labels of the rows that speak of one type; a leave of two parts has them for each. */
export const LABELS = {
  type: { zh: '类型', en: 'Kind' },
  span: { zh: '时间', en: 'When' },
  amount: { zh: '时长', en: 'Length' },
  left: { zh: '批准后余额', en: 'Left afterwards' },
} satisfies Record<string, Say>;

const WORDS = {
  title: { zh: '{type} {span} {amount}', en: '{type} {span}, {amount}' },
  handover: { zh: '交接人', en: 'Hand over to' },
  reason: { zh: '原因', en: 'Reason' },
  days: { zh: '交接时间', en: 'When' },
  why: { zh: '为什么是{amount}？', en: 'Why {amount}?' },
} satisfies Record<string, Say>;

/** A leave that has been counted, and what is needed to tell and to book it. */
export interface CountedLeave {
  readonly type: LeaveType;
  readonly record: Omit<LeaveRecord, 'type' | 'calendarVersion'>;
  readonly count: LeaveCount;
  /** Minutes left of the balance once this is approved; null where the type has none. */
  readonly left: number | null;
}

type World = Pick<FormContext, 'applicant' | 'org' | 'zone'> & { readonly calendar: WorkCalendar };

/** A leave as every card of its request tells it, and what it books: the same at submission, after a change, and after a recount. */
export function describeLeave(
  { type, record, count, left }: CountedLeave,
  { applicant, org, zone, calendar }: World,
): Pick<Assessment, 'title' | 'summary' | 'why' | 'noted'> & {
  readonly blocks: readonly Block[];
  readonly measures: { readonly days: number; readonly type: string };
  readonly booking: Booking;
} {
  const amount = lengthText(count.total, record.spans, type);
  const covers = [...new Set(record.covers.map((cover) => cover.personId))];
  const person = { personId: applicant.id };
  return {
    measures: { days: count.total / type.dayMinutes, type: type.id },
    title: say(WORDS.title, { type: say(type.name), span: spansText(record.spans), amount }),
    summary: [
      { label: say(LABELS.type), value: say(type.name) },
      { label: say(LABELS.amount), value: amount },
      { label: say(LABELS.span), value: spansText(record.spans), wide: true },
      ...(left === null ? [] : [{ label: say(LABELS.left), value: lengthText(left, record.spans, type) }]),
      ...(covers.length > 0 ? [{ label: say(WORDS.handover), value: peopleNames(org, covers) }] : []),
      ...(record.reason ? [{ label: say(WORDS.reason), value: plain(record.reason), wide: true }] : []),
    ],
    why: { title: say(WORDS.why, { amount }), lines: count.days.map((day): Text => dayText(day, type, record.spans[0])) },
    booking: {
      ...takings(type, applicant.id, daysOf(count, type, applicant)),
      absence: daysOf(count, type, applicant),
      busy: record.spans.map((span) => ({ ...person, ...instantsOf(span, calendar, zone) })),
      substitutes: record.covers.map((cover) => ({
        ...person,
        substituteId: cover.personId,
        ...instantsOf(cover.span, calendar, zone),
      })),
    },
    blocks: covers.length > 0 ? [whenBlock(record.spans)] : [],
    noted: { leave: { ...record, type: type.id, calendarVersion: count.calendarVersion } },
  };
}

/** All that somebody who is asked to take over may see: when, and neither what kind of leave nor why (S4). */
export const whenBlock = (spans: readonly LeaveSpan[]): Block => ({
  to: 'substitute',
  kind: 'rows',
  rows: [{ label: say(WORDS.days), value: spansText(spans), wide: true }],
});

/** The days of a count that cost something, as rows kept beside the request; those too that cost nothing and free from a shift. */
export const daysOf = (count: LeaveCount, type: LeaveType, applicant: FormContext['applicant']): readonly AbsenceDay[] =>
  count.days
    .filter((day) => day.minutes > 0 || day.excused)
    .map(({ date, fromMin, toMin, minutes }) => ({
      personId: applicant.id,
      unitId: applicant.unitId,
      leaveType: type.id,
      date,
      fromMin,
      toMin,
      minutes,
    }));

/** What these days take from the ledger, for types that have one. */
export const takings = (
  type: LeaveType,
  personId: FormContext['applicant']['id'],
  days: readonly AbsenceDay[],
): Pick<Booking, 'leave'> =>
  type.balance === 'ledger'
    ? {
        leave: [
          {
            personId,
            leaveType: type.id,
            days: days.flatMap(({ date, minutes }) => (minutes > 0 ? [{ date, minutes }] : [])),
            negativeCap: type.negativeCap,
          },
        ],
      }
    : {};

function instantsOf(span: LeaveSpan, calendar: WorkCalendar, zone: Zone): { readonly from: Instant; readonly to: Instant } {
  const from = startEdge(span, calendarOn(calendar, span.from.date).hours);
  const to = endEdge(span, calendarOn(calendar, span.to.date).hours);
  const onShift = (date: LocalDate) => {
    const halves = shiftHalvesOn(dayKind(calendar, date));
    return halves && windowOnShift(span, date, halves);
  };
  // A night ends on the next day.
  const at = (date: LocalDate, minute: number) =>
    minute > 1440 ? toInstant(addDays(date, 1), minute - 1440, zone) : toInstant(date, minute, zone);
  return {
    from: at(from.date, onShift(from.date)?.from ?? from.minute),
    to: at(to.date, onShift(to.date)?.to ?? to.minute),
  };
}
