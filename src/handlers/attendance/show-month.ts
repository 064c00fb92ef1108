import * as z from 'zod';
import { type AnomalyLine, type MonthModel, monthCard } from '../../cards/attendance/month-card.ts';
import type { Card, Fact } from '../../cards/element.ts';
import { periodOf } from '../../domain/attendance/config.ts';
import { correctable } from '../../domain/attendance/correctable.ts';
import { whyNotCorrected } from '../../domain/attendance/may-correct.ts';
import { type Count, leaveMinutes, type MonthSheet, sheetOf } from '../../domain/attendance/month-sheet.ts';
import type { Reason } from '../../domain/attendance/reasons.ts';
import { shownTimes } from '../../domain/attendance/shown-times.ts';
import type { PersonDay, Side } from '../../domain/attendance/types.ts';
import { monthBeside, monthFrom } from '../../domain/measure/months.ts';
import type { Person } from '../../domain/org/org.ts';
import { addWorkdays } from '../../domain/workday/workdays.ts';
import { t } from '../../kernel/text.ts';
import { daysBetween, type LocalDate, toLocal } from '../../kernel/time.ts';
import { monthNow } from './compute-months.ts';
import { closedFor, isLocked } from './lock-month.ts';
import { madeGoodLines } from './note-differences.ts';
import { attendanceOf, correctionsOf } from './rules-on.ts';
import type { Services } from './services.ts';

/** Which month, and which of its days is being explained. */
export const monthPayload = z.object({
  period: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .nullable()
    .default(null),
  asks: z.string().nullable().default(null),
  /** The reader was asked to explain it. */
  asked: z.boolean().default(false),
});
export type MonthInCard = z.infer<typeof monthPayload>;

/** View `my_attendance`: the viewer's own month, nobody else's (S4). */
export async function showMonth(services: Services, viewer: Person, { period: wanted, asks, asked }: MonthInCard): Promise<Card> {
  const today = toLocal(services.clock.now(), services.zone).date;
  const period = wanted ?? periodOf(today);
  const days = (await monthNow(services, viewer, period)).filter(({ state }) => state !== 'blank');
  const org = await services.reads.org();
  const rules = attendanceOf(services.attendanceRules, org, viewer.unitId);
  const allowed = await correctionsOf(services, org, viewer, viewer.unitId);
  const used = new Set((await services.reads.correctionsOf(viewer.id, period)).map(({ date }) => date as LocalDate));
  const { from, to } = monthFrom(period);
  const next = monthBeside(period, 1);
  const units = days.slice(0, 1).map(({ unitId }) => unitId);
  const closed = await closedFor(services, viewer.id, units, period);
  const locked = isLocked(closed);
  const whyNot = ({ date, unitId }: PersonDay): AnomalyLine['tooLate'] => {
    const last = addWorkdays(services.settings.calendarOf(org, unitId), date, allowed.workdays);
    const why = whyNotCorrected({ date, today, last, reopened: closed.openUntil !== null, rules: allowed, used });
    return why === 'too_late' ? { last } : why;
  };
  const model: MonthModel = {
    period,
    first: from,
    count: daysBetween(from, to) + 1,
    days: days.map(({ date, state }) => ({ date, state })),
    facts: factsOf(days.length === 0 ? null : sheetOf(days, rules.shift.wholeDay), { used: used.size, most: allowed.perMonth }),
    anomalies: days.flatMap((day) => linesOf(day, allowed.kinds, locked, whyNot(day))),
    asks: asks as LocalDate | null,
    corrections: { used: used.size, most: allowed.perMonth },
    locked,
    openUntil: closed.openUntil,
    madeGood: madeGoodLines(await services.reads.differencesOfOne(viewer.id, period), () => null),
    asked,
    checksIn: rules.source === 'check_in',
    earlier: monthBeside(period, -1),
    later: next <= periodOf(today) ? next : null,
  };
  return monthCard(model);
}

/** Of several anomalies of one day a correction is offered beside the first; in a closed month none waits any more. */
function linesOf(
  day: PersonDay,
  kinds: readonly string[],
  locked: boolean,
  whyNot: AnomalyLine['tooLate'],
): readonly AnomalyLine[] {
  const sides = [...correctable(day)].flatMap(([side, kind]): Side[] => (kinds.includes(kind) ? [side] : []));
  return day.anomalies.map((one, i) => ({
    date: day.date,
    kind: one.kind,
    minutes: one.kind === 'early' ? day.early : day.late,
    ...shownTimes(day),
    said: one.said,
    explained: one.explained as Reason | null,
    note: one.note,
    answer: one.answer,
    pending: !locked && day.marks.includes('correction_pending'),
    corrects: i === 0 && whyNot === null ? sides : [],
    tooLate: i === 0 && sides.length > 0 ? whyNot : null,
  }));
}

/** Of a month of which nothing is known yet only how often it may be corrected. */
function factsOf(sheet: MonthSheet | null, corrections: MonthModel['corrections']): readonly Fact[] {
  const left = { label: t('attendance.fact_corrections'), value: t('attendance.of_corrections', { ...corrections }) };
  if (sheet === null) return [left];
  const counted = ({ n, minutes }: Count) => t('attendance.times_minutes', { n, minutes });
  const leave = leaveMinutes(sheet);
  return [
    { label: t('attendance.fact_days'), value: t('attendance.of_days', { value: sheet.value, due: sheet.due }) },
    ...(sheet.late.n > 0 ? [{ label: t('attendance.fact_late'), value: counted(sheet.late) }] : []),
    ...(sheet.early.n > 0 ? [{ label: t('attendance.fact_early'), value: counted(sheet.early) }] : []),
    ...(sheet.missing > 0 ? [{ label: t('attendance.fact_missing'), value: t('attendance.times_n', { n: sheet.missing }) }] : []),
    ...(leave > 0
      ? [{ label: t('attendance.fact_leave'), value: t('attendance.hours_n', { hours: Math.round(leave / 6) / 10 }) }]
      : []),
    left,
  ];
}
