import * as z from 'zod';
import type { PersonId, UnitId } from '../../kernel/id.ts';
import { fromJson, toJson } from '../../kernel/json.ts';
import type { Instant, LocalDate } from '../../kernel/time.ts';
import { ANOMALIES, DAY_MARKS, DAY_STATES, type PersonDay, SET_STATES } from './types.ts';

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

const keptOf = ({ anomalies, byHand, ...day }: PersonDay) => ({
  ...inOrder(FIELDS, day),
  ...(anomalies.length > 0 ? { anomalies: anomalies.map((one) => inOrder(ANOMALY_FIELDS, one)) } : {}),
  ...(byHand ? { byHand: inOrder(HAND_FIELDS, byHand) } : {}),
});

const FIELDS = Object.keys(kept.shape).filter((name) => name !== 'anomalies' && name !== 'byHand');
const ANOMALY_FIELDS = Object.keys(anomaly.shape);
const HAND_FIELDS = ['state', 'reason', 'by', 'at'];

/** What is not usual of it, always in one order. */
function inOrder(names: readonly string[], value: object): object {
  const kept: Record<string, unknown> = {};
  for (const name of names) {
    const one = (value as Readonly<Record<string, unknown>>)[name];
    if (isUsual(one)) continue;
    kept[name] = one;
  }
  return kept;
}

const isUsual = (one: unknown): boolean =>
  one === 0 || one === null || one === undefined || one === false || one === '' || (Array.isArray(one) && one.length === 0);

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

/** Anomalies that nobody has settled: neither a supervisor's yes nor a correction stands against them. */
export const unsettledOf = (days: readonly PersonDay[]): number =>
  days.reduce((sum, { anomalies }) => sum + anomalies.filter(({ answer }) => answer !== 'accepted').length, 0);
