import * as z from 'zod';
import type { PersonId, UnitId } from '../../kernel/id.ts';
import { fromJson, toJson } from '../../kernel/json.ts';
import type { Instant, LocalDate } from '../../kernel/time.ts';
import { ANOMALIES, type ByHand, DAY_MARKS, DAY_STATES, type DayAnomaly, type PersonDay, SET_STATES } from './types.ts';

const count = z.number().int();
const anomaly = z.strictObject({
  kind: z.enum(ANOMALIES),
  at: count.nullable().default(null),
  said: z.string().default(''),
  explained: z.string().nullable().default(null),
  note: z.string().default(''),
  by: z.string().nullable().default(null),
  answer: z.enum(['accepted', 'refused']).nullable().default(null),
});
const side = z.enum(['in', 'out']);
/** A day without what is usual of it: a month of somebody is one row. */
const kept = z.strictObject({
  date: z.string(),
  state: z.enum(DAY_STATES),
  open: z.boolean().default(false),
  scheduled: count.default(0),
  worked: count.default(0),
  value: z.number().default(0),
  late: count.default(0),
  early: count.default(0),
  missing: z.array(side).default([]),
  overtime: count.default(0),
  leave: count.default(0),
  trip: count.default(0),
  in: count.nullable().default(null),
  out: count.nullable().default(null),
  marks: z.array(z.enum(DAY_MARKS)).default([]),
  leaves: z.array(z.strictObject({ type: z.string(), minutes: count })).default([]),
  anomalies: z.array(anomaly).default([]),
  byHand: z
    .strictObject({ state: z.enum(SET_STATES), reason: z.string().default(''), by: z.string(), at: z.number() })
    .nullable()
    .default(null),
});
const month = z.array(kept);

/** Days of one person in one unit as they stand in their row: the same days are the same text. */
export const keepDays = (days: readonly PersonDay[]): string => toJson(days.map(keptOf));

/** Field by field: a list of names would be gone through hundreds of thousands of times for a month of everybody. */
function keptOf(day: PersonDay): object {
  const kept: { -readonly [K in keyof PersonDay]?: unknown } = { date: day.date, state: day.state };
  if (day.open) kept.open = true;
  if (day.scheduled !== 0) kept.scheduled = day.scheduled;
  if (day.worked !== 0) kept.worked = day.worked;
  if (day.value !== 0) kept.value = day.value;
  if (day.late !== 0) kept.late = day.late;
  if (day.early !== 0) kept.early = day.early;
  if (day.missing.length > 0) kept.missing = day.missing;
  if (day.overtime !== 0) kept.overtime = day.overtime;
  if (day.leave !== 0) kept.leave = day.leave;
  if (day.trip !== 0) kept.trip = day.trip;
  if (day.in !== null) kept.in = day.in;
  if (day.out !== null) kept.out = day.out;
  if (day.marks.length > 0) kept.marks = day.marks;
  if (day.leaves.length > 0) kept.leaves = day.leaves;
  if (day.anomalies.length > 0) kept.anomalies = day.anomalies.map(anomalyKept);
  if (day.byHand) kept.byHand = handKept(day.byHand);
  return kept;
}

const anomalyKept = ({ kind, at, said, explained, note, by, answer }: DayAnomaly): object => ({
  kind,
  ...(at === null ? {} : { at }),
  ...(said === '' ? {} : { said }),
  ...(explained === null ? {} : { explained }),
  ...(note === '' ? {} : { note }),
  ...(by === null ? {} : { by }),
  ...(answer === null ? {} : { answer }),
});

const handKept = ({ state, reason, by, at }: ByHand): object => ({ state, ...(reason === '' ? {} : { reason }), by, at });

/** Reads them back. */
export const readDays = (personId: PersonId, unitId: UnitId, text: string): readonly PersonDay[] =>
  month.parse(fromJson(text)).map((day) => ({
    ...day,
    date: day.date as LocalDate,
    anomalies: day.anomalies.map((one) => ({ ...one, by: one.by as PersonId | null })),
    byHand: day.byHand && { ...day.byHand, by: day.byHand.by as PersonId, at: day.byHand.at as Instant },
    personId,
    unitId,
  }));

/** What is paid by, as text; what was said of a day changes nothing. */
export const figuresOf = (day: PersonDay): string => keepDays([{ ...day, anomalies: [], byHand: null, marks: [] }]);

/** A day that came out otherwise. */
export interface DifferingDay {
  readonly date: LocalDate;
  readonly was: PersonDay;
  readonly now: PersonDay;
}

/** Days of a month that are paid otherwise than they were. */
export function differingDays(before: readonly PersonDay[], after: readonly PersonDay[]): readonly DifferingDay[] {
  const old = new Map(before.map((day) => [day.date, day]));
  return after.flatMap((now) => {
    const was = old.get(now.date);
    return was && figuresOf(was) !== figuresOf(now) ? [{ date: now.date, was, now }] : [];
  });
}

/** Anomalies that nobody has settled: neither a supervisor's yes nor a correction stands against them. */
export const unsettledOf = (days: readonly PersonDay[]): number =>
  days.reduce((sum, { anomalies }) => sum + anomalies.filter(({ answer }) => answer !== 'accepted').length, 0);
