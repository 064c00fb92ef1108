import type { PersonDay } from './types.ts';

/** What days come to (S56): of a person, a branch or everybody. Minutes; sums of sheets are sheets. */
export interface MonthSheet {
  /** Days that were to be worked, halves counted. */
  readonly due: number;
  readonly value: number;
  readonly scheduled: number;
  readonly worked: number;
  readonly late: Count;
  readonly early: Count;
  /** Sides without a punch. */
  readonly missing: number;
  /** Days of which nothing is known, and those a supervisor has found to be absence. */
  readonly candidates: number;
  readonly absent: number;
  /** By kind of leave. */
  readonly leave: ReadonlyMap<string, Count>;
  readonly trip: Count;
  readonly restWork: Count;
  readonly overtime: number;
  readonly corrected: number;
  readonly byHand: number;
  readonly open: number;
  /** Anomalies that nobody has settled, and those nobody has explained. */
  readonly unsettled: number;
  readonly unexplained: number;
}

/** How often, and how many minutes. */
export interface Count {
  readonly n: number;
  readonly minutes: number;
}

const NONE: Count = { n: 0, minutes: 0 };

export const EMPTY_SHEET: MonthSheet = {
  due: 0,
  value: 0,
  scheduled: 0,
  worked: 0,
  late: NONE,
  early: NONE,
  missing: 0,
  candidates: 0,
  absent: 0,
  leave: new Map(),
  trip: NONE,
  restWork: NONE,
  overtime: 0,
  corrected: 0,
  byHand: 0,
  open: 0,
  unsettled: 0,
  unexplained: 0,
};

/** A day with half of a usual day's work is half a day. */
const dueOf = ({ scheduled }: PersonDay, wholeDay: number): number => (scheduled === 0 ? 0 : scheduled >= wholeDay ? 1 : 0.5);

/** @param wholeDay minutes from which on a day that was to be worked is a whole one */
export const sheetOf = (days: readonly PersonDay[], wholeDay: number): MonthSheet =>
  days.map((day) => ofDay(day, wholeDay)).reduce(addSheets, EMPTY_SHEET);

function ofDay(day: PersonDay, wholeDay: number): MonthSheet {
  const count = (minutes: number): Count => (minutes > 0 ? { n: 1, minutes } : NONE);
  const isAbsent = day.byHand?.state === 'absent';
  const isCandidate = day.anomalies.some(({ kind }) => kind === 'candidate');
  return {
    ...EMPTY_SHEET,
    due: dueOf(day, wholeDay),
    value: day.value,
    scheduled: day.scheduled,
    worked: day.state === 'rest_work' ? 0 : day.worked,
    late: day.state === 'late' && day.late === 0 ? { n: 1, minutes: 0 } : count(day.late),
    early: day.state === 'early' && day.early === 0 ? { n: 1, minutes: 0 } : count(day.early),
    missing: isCandidate || isAbsent ? 0 : day.missing.length,
    candidates: isCandidate ? 1 : 0,
    absent: isAbsent ? 1 : 0,
    leave: new Map(day.leaves.map(({ type, minutes }) => [type, count(minutes)])),
    trip: count(day.trip),
    restWork: day.state === 'rest_work' ? { n: 1, minutes: day.worked } : NONE,
    overtime: day.overtime,
    corrected: day.marks.includes('corrected') ? 1 : 0,
    byHand: day.byHand ? 1 : 0,
    open: day.open ? 1 : 0,
    unsettled: day.anomalies.filter(({ answer }) => answer !== 'accepted').length,
    unexplained: day.anomalies.filter(({ answer, explained }) => answer === null && explained === null).length,
  };
}

/** Leave of every kind together. */
export const leaveMinutes = ({ leave }: Pick<MonthSheet, 'leave'>): number =>
  [...leave.values()].reduce((sum, { minutes }) => sum + minutes, 0);

/** Of two sets of days together. */
export function addSheets(a: MonthSheet, b: MonthSheet): MonthSheet {
  const both = (one: Count, other: Count): Count => ({ n: one.n + other.n, minutes: one.minutes + other.minutes });
  const leave = new Map(a.leave);
  for (const [type, count] of b.leave) leave.set(type, both(leave.get(type) ?? NONE, count));
  return {
    due: a.due + b.due,
    value: a.value + b.value,
    scheduled: a.scheduled + b.scheduled,
    worked: a.worked + b.worked,
    late: both(a.late, b.late),
    early: both(a.early, b.early),
    missing: a.missing + b.missing,
    candidates: a.candidates + b.candidates,
    absent: a.absent + b.absent,
    leave,
    trip: both(a.trip, b.trip),
    restWork: both(a.restWork, b.restWork),
    overtime: a.overtime + b.overtime,
    corrected: a.corrected + b.corrected,
    byHand: a.byHand + b.byHand,
    open: a.open + b.open,
    unsettled: a.unsettled + b.unsettled,
    unexplained: a.unexplained + b.unexplained,
  };
}
